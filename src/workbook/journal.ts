/**
 * The journal: before- and after-images of every run, on a hidden sheet of the workbook itself, so that a run
 * can be taken back after save and reopen, on another machine.
 *
 * A run's last row is its header. Rows without one were cut off before anything else was touched: they are
 * no run, and are passed over.
 */
import { rectangleAddress, rectangleFrom } from '../tables/a1';
import type { CellContent, ChartModel, SheetModel, SheetRule } from '../tables/workbookChange';
import { appendRows, tableOf } from './appendRows';
import { MARK } from '../tables/ownSheets';
import { readBlock } from './readBlock';
import type { Image, RunRecord, StyledArea } from './records';
import { readShape, sheetOf } from './workbookShape';
import { givingWay } from './unhurried';

/** What a run was, for who wants to take it back. */
export interface RunHeader {
  readonly runId: string;
  readonly step: string;
  readonly who: string;
  /** ISO instant. */
  readonly at: string;
}

export interface JournalledRun extends RunHeader {
  readonly records: readonly RunRecord[];
}

/** Excel takes 32,767 characters in a cell. */
const PART_LENGTH = 32_000;
/** Each part begins with it, so that no part begins with `=` and no blank at its start is lost. */
const PART_MARK = '|';

const HEADERS = ['Run', 'Sequence', 'Kind', 'Sheet', 'Address', 'Part', 'Before', 'After'] as const;

export const JOURNAL_SHEET: SheetModel = {
  name: 'Tieout Journal',
  hidden: true,
  columns: [8, 10, 14, 22, 16, 6, 60, 60].map((width) => ({ width })),
  blocks: [
    {
      row: 0,
      column: 0,
      cells: [['Tieout Journal'], [`${MARK}what stood in the cells before each run, for taking it back. Do not edit.`]],
      styles: [['title'], ['subtitle']],
    },
  ],
  tables: [
    {
      name: 'TieoutJournal',
      row: 3,
      column: 0,
      headers: HEADERS,
      rows: [],
      styles: ['text', 'number', 'text', 'text', 'text', 'number', 'text', 'text'],
      keyColumns: ['Run', 'Sequence', 'Part'],
    },
  ],
  rules: [],
  frozenRows: 4,
  frozenColumns: 0,
  landscape: true,
};

const parts = (text: string): string[] =>
  Array.from(
    { length: Math.ceil(text.length / PART_LENGTH) },
    (_, index) => PART_MARK + text.slice(index * PART_LENGTH, (index + 1) * PART_LENGTH),
  );

interface Entry {
  readonly kind: string;
  readonly sheet: string;
  readonly address: string;
  readonly before: unknown;
  readonly after: unknown;
}

function entryOf(record: RunRecord): Entry {
  const { kind, sheet } = record;
  switch (record.kind) {
    case 'sheetAdded':
      return { kind, sheet, address: '', before: null, after: null };
    case 'tableResized':
      return { kind, sheet, address: record.table, before: record.before, after: record.after };
    case 'tableAdded':
      return { kind, sheet, address: record.table, before: null, after: rectangleAddress(record.area) };
    case 'cells':
      return { kind, sheet, address: rectangleAddress(record.area), before: record.before ?? null, after: record.after };
    case 'rowsAdded':
      return { kind, sheet, address: rectangleAddress(record.area), before: null, after: null };
    case 'tableGrown':
      return {
        kind,
        sheet,
        address: record.table,
        before: record.before,
        after: { to: record.after, area: rectangleAddress(record.area) },
      };
    case 'looks':
    case 'rules':
      return { kind, sheet, address: '', before: record.before, after: record.after };
    case 'chart':
      return { kind, sheet, address: record.after.name, before: record.before ?? null, after: record.after };
  }
}

/** What our own entries say; their shapes are those of `entryOf`, and the after-image's hash chain is the log's affair. */
function recordOf({ kind, sheet, address, before, after }: Entry): RunRecord {
  switch (kind) {
    case 'sheetAdded':
      return { kind, sheet };
    case 'tableResized':
      return { kind, sheet, table: address, before: before as string, after: after as string };
    case 'tableAdded':
      return { kind, sheet, table: address, area: rectangleFrom(after as string) };
    case 'cells':
      return { kind, sheet, area: rectangleFrom(address), before: (before ?? undefined) as Image | undefined, after: after as Image };
    case 'rowsAdded':
      return { kind, sheet, area: rectangleFrom(address) };
    case 'tableGrown': {
      const { to, area } = after as { readonly to: string; readonly area: string };
      return { kind, sheet, table: address, before: before as string, after: to, area: rectangleFrom(area) };
    }
    case 'looks':
      return { kind, sheet, before: before as readonly StyledArea[], after: after as readonly StyledArea[] };
    case 'rules':
      return { kind, sheet, before: before as readonly SheetRule[], after: after as readonly SheetRule[] };
    case 'chart':
      return { kind, sheet, before: (before ?? undefined) as ChartModel | undefined, after: after as ChartModel };
    default:
      throw new Error(`The journal has an entry of the unknown kind "${kind}": it was written by a newer version of Tieout.`);
  }
}

function rowsOf(runId: string, sequence: number, entry: Entry): CellContent[][] {
  const before = entry.before === null ? [] : parts(JSON.stringify(entry.before));
  const after = entry.after === null ? [] : parts(JSON.stringify(entry.after));
  const rows = Math.max(1, before.length, after.length);
  return Array.from({ length: rows }, (_, part) => [
    ...[runId, sequence, entry.kind, entry.sheet, entry.address, part],
    ...[before[part] ?? null, after[part] ?? null],
  ]);
}

const HEADER_KIND = 'run';

export async function writeJournal(header: RunHeader, records: readonly RunRecord[]): Promise<void> {
  const { runId, ...rest } = header;
  const entries = [...records.map(entryOf), { kind: HEADER_KIND, sheet: '', address: '', before: null, after: rest }];
  const giveWay = givingWay(); // A long sheet is a long text.
  const rows: CellContent[][][] = [];
  for (const [sequence, entry] of entries.entries()) {
    await giveWay();
    rows.push(rowsOf(runId, sequence, entry));
  }
  await appendRows(JOURNAL_SHEET, rows.flat());
}

type Row = readonly unknown[];

function entriesOf(rows: readonly Row[]): Map<number, Entry> {
  const texts = new Map<number, { kind: string; sheet: string; address: string; before: string; after: string }>();
  for (const [, sequence, kind, sheet, address, , before, after] of rows) {
    const text = texts.get(Number(sequence)) ?? {
      kind: String(kind),
      sheet: String(sheet),
      address: String(address),
      before: '',
      after: '',
    };
    text.before += String(before ?? '').slice(PART_MARK.length);
    text.after += String(after ?? '').slice(PART_MARK.length);
    texts.set(Number(sequence), text);
  }
  const parse = (text: string): unknown => (text === '' ? null : JSON.parse(text));
  return new Map(
    [...texts].map(([sequence, { before, after, ...entry }]) => [sequence, { ...entry, before: parse(before), after: parse(after) }]),
  );
}

function runOf(runId: string, rows: readonly Row[]): JournalledRun | undefined {
  const entries = [...entriesOf(rows).values()];
  const header = entries.find(({ kind }) => kind === HEADER_KIND);
  if (header === undefined) return undefined;
  const records = entries.filter(({ kind }) => kind !== HEADER_KIND).map(recordOf);
  return { runId, ...(header.after as Omit<RunHeader, 'runId'>), records };
}

/** Every run that was begun, oldest first, and every run id ever used (of runs cut off before they began, too). */
export async function readJournal(): Promise<{ readonly runs: readonly JournalledRun[]; readonly usedIds: ReadonlySet<string> }> {
  const area = sheetOf(await readShape(), JOURNAL_SHEET.name)?.tables.find(({ name }) => name === tableOf(JOURNAL_SHEET).name)?.area;
  if (area === undefined) return { runs: [], usedIds: new Set() };
  const { values } = await readBlock(JOURNAL_SHEET.name, { ...area, row: area.row + 1, rows: area.rows - 1, columns: HEADERS.length }, [
    'values',
  ]);
  const byRun = new Map<string, Row[]>();
  for (const row of values) {
    const runId = String(row[0] ?? '');
    const rows = byRun.get(runId);
    if (rows !== undefined) rows.push(row);
    else if (runId !== '') byRun.set(runId, [row]);
  }
  return { runs: [...byRun].flatMap(([runId, rows]) => runOf(runId, rows) ?? []), usedIds: new Set(byRun.keys()) };
}
