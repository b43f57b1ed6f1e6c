/**
 * What a report would change, row by row: which rows are new, which change in which cells, which go; and what its columns of amounts add up
 * to before and after. By key for a report with tables, row by row for one without. Every row is counted, the first few hundred are named.
 */
import { exponentOf } from '../domain/money/currency';
import { cellAddress, columnLetters } from '../tables/a1';
import { dateFromSerial } from '../domain/calendar/plainDate';
import type { CellContent, CellStyle, SheetModel, TableModel } from '../tables/workbookChange';
import { contentText, sameContent } from './cellContent';
import type { StandingSheet } from './compare';
import { gridOf } from './sheetGrid';
import type { Steps } from './unhurried';

export interface RowCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly untouched: number;
}

/** A cell in words: an amount in plain decimals, a day as ISO, a formula as it is written. `looks` says which. */
export interface CellWords {
  readonly text: string;
  readonly looks: 'text' | 'amount' | 'day';
}

export interface RowChange {
  readonly kind: 'added' | 'changed' | 'removed';
  /** What its key columns say, in words: `B2 · 1`; the row's address where it has no key. */
  readonly title: string;
  /** Where the row stands now; undefined for a row that is not there yet. */
  readonly address: string | undefined;
  /** The cells that change; of a row that comes or goes, those that hold something. Hidden columns are left out. */
  readonly cells: readonly { readonly column: string; readonly was: CellWords; readonly becomes: CellWords }[];
}

/** What the numbers of a column add up to, in one currency if the table has a column of currencies. Plain decimal text. */
export interface ColumnTotal {
  readonly column: string;
  readonly currency: string;
  readonly before: string;
  readonly after: string;
}

export interface RowChanges {
  readonly counts: RowCounts;
  readonly rows: readonly RowChange[];
  readonly totals: readonly ColumnTotal[];
}

/** Named at most; all are counted. */
export const MOST_NAMED_ROWS = 500;
const MOST_CELLS = 12;

type Row = readonly (CellContent | undefined)[];

interface PlacedRow {
  readonly cells: Row;
  /** From 0; of a row that is not there yet, where the report has it. */
  readonly at: number;
}

/** How one part of a sheet is compared: its columns, and what its rows are called. */
interface Part {
  readonly columns: readonly { readonly name: string; readonly style: CellStyle | undefined; readonly hidden: boolean }[];
  readonly firstColumn: number;
  readonly keys: readonly number[];
  /** The column that says in which currency a row's amounts are; -1: none. */
  readonly currency: number;
}

/** Empty text makes an empty cell. */
const orEmpty = (cell: CellContent | undefined): CellContent => (cell === '' ? null : (cell ?? null));

/** Counted, not iterated: a row of a grid has holes where the report says nothing. */
function sameRow(a: Row, b: Row): boolean {
  for (let column = 0; column < Math.max(a.length, b.length); column += 1)
    if (!sameContent(orEmpty(a[column]), orEmpty(b[column]))) return false;
  return true;
}

const AMOUNTS: ReadonlySet<CellStyle | undefined> = new Set(['money', 'money0', 'money3', 'money4', 'inputMoney', 'total', 'proof']);
const DAYS: ReadonlySet<CellStyle | undefined> = new Set(['date', 'month', 'inputDate']);

export function cellWords(cell: CellContent | undefined, style: CellStyle | undefined, currency = ''): CellWords {
  const content = orEmpty(cell);
  if (content === null) return { text: '', looks: 'text' };
  if (typeof content === 'number' && DAYS.has(style)) return { text: dateFromSerial(content) ?? String(content), looks: 'day' };
  if (typeof content === 'number' && AMOUNTS.has(style)) return { text: plainAmount(tenThousandths(content), currency), looks: 'amount' };
  return { text: contentText(content), looks: typeof content === 'number' ? 'amount' : 'text' };
}

const SCALE = 10_000;
const tenThousandths = (amount: number): number => Math.round(amount * SCALE);

/** With as many decimals as the currency has, and no fewer than the amount. */
function plainAmount(scaled: number, currency: string): string {
  const shown = exponentOf(currency);
  const needed = [0, 1, 2, 3, 4].find((decimals) => scaled % 10 ** (4 - decimals) === 0) ?? 4;
  return (scaled / SCALE).toFixed(Math.max(shown, needed));
}

const currencyIn = ({ currency }: Part, cells: Row): string => {
  const code = cells[currency];
  return typeof code === 'string' ? code : '';
};

function cellChanges(part: Part, was: Row, becomes: Row): RowChange['cells'] {
  const [before, after] = [currencyIn(part, was), currencyIn(part, becomes)];
  return part.columns
    .flatMap(({ name, style, hidden }, at) =>
      hidden || sameContent(orEmpty(was[at]), orEmpty(becomes[at]))
        ? []
        : [{ column: name, was: cellWords(was[at], style, before), becomes: cellWords(becomes[at], style, after) }],
    )
    .slice(0, MOST_CELLS);
}

function titleOf(part: Part, { cells, at }: PlacedRow): string {
  const words = part.keys.map((column) => cellWords(cells[column], part.columns[column]?.style).text).filter((text) => text !== '');
  return words.length > 0 ? words.join(' · ') : cellAddress(at, part.firstColumn);
}

const NONE: Row = [];

function changeOf(kind: RowChange['kind'], part: Part, row: PlacedRow, was: Row, becomes: Row): RowChange {
  const address = kind === 'added' ? undefined : cellAddress(row.at, part.firstColumn);
  return { kind, title: titleOf(part, row), address, cells: cellChanges(part, was, becomes) };
}

interface Compared {
  readonly counts: RowCounts;
  readonly rows: readonly RowChange[];
}

function* compareRows(part: Part, before: ReadonlyMap<string, PlacedRow>, after: ReadonlyMap<string, PlacedRow>): Steps<Compared> {
  const counts = { added: 0, changed: 0, removed: 0, untouched: 0 };
  const rows: RowChange[] = [];
  const tell = (kind: RowChange['kind'], row: PlacedRow, was: Row, becomes: Row): void => {
    counts[kind] += 1;
    if (rows.length < MOST_NAMED_ROWS) rows.push(changeOf(kind, part, row, was, becomes));
  };
  for (const [key, row] of after) {
    const old = before.get(key);
    if (old === undefined) tell('added', row, NONE, row.cells);
    else if (sameRow(old.cells, row.cells)) counts.untouched += 1;
    else tell('changed', old, old.cells, row.cells);
    yield;
  }
  for (const [key, row] of before) {
    if (!after.has(key)) tell('removed', row, row.cells, NONE);
  }
  return { counts, rows };
}

/** Rows of a table by their key. */
function* keyed(part: Part, rows: readonly PlacedRow[]): Steps<Map<string, PlacedRow>> {
  const byKey = new Map<string, PlacedRow>();
  for (const row of rows) {
    byKey.set(JSON.stringify(part.keys.map((column) => orEmpty(row.cells[column]))), row);
    yield;
  }
  return byKey;
}

function standingRows(table: TableModel, standing: StandingSheet): PlacedRow[] {
  const area = standing.tables[table.name];
  if (area === undefined) return [];
  return standing.contents
    .slice(area.row + 1, area.row + area.rows)
    .map((row, index) => ({ cells: row.slice(area.column, area.column + table.headers.length), at: area.row + 1 + index }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
}

const partOf = (sheet: SheetModel, table: TableModel): Part => ({
  columns: table.headers.map((name, column) => ({
    name,
    style: table.styles[column],
    hidden: sheet.columns[table.column + column]?.hidden === true,
  })),
  firstColumn: table.column,
  keys: table.keyColumns.map((name) => table.headers.indexOf(name)),
  currency: table.headers.indexOf('Currency'),
});

/** Sums by currency of each column that holds nothing but numbers: what formulas will read is not known before they are written. */
function totalsOf(part: Part, before: readonly PlacedRow[], after: readonly PlacedRow[]): ColumnTotal[] {
  return part.columns.flatMap(({ name, style, hidden }, column) => {
    if (
      hidden ||
      !AMOUNTS.has(style) ||
      [...before, ...after].some(({ cells }) => typeof orEmpty(cells[column]) === 'object' && cells[column] !== null)
    )
      return [];
    const [was, becomes] = [before, after].map((rows) => sumsBy(part, rows, column));
    const currencies = [...new Set([...(was?.keys() ?? []), ...(becomes?.keys() ?? [])])].sort();
    return currencies.map((currency) => ({
      column: name,
      currency,
      before: plainAmount(was?.get(currency) ?? 0, currency),
      after: plainAmount(becomes?.get(currency) ?? 0, currency),
    }));
  });
}

/** In ten-thousandths, so that sums are exact. */
function sumsBy(part: Part, rows: readonly PlacedRow[], column: number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { cells } of rows) {
    const amount = cells[column];
    if (typeof amount !== 'number') continue;
    const currency = currencyIn(part, cells);
    sums.set(currency, (sums.get(currency) ?? 0) + tenThousandths(amount));
  }
  return sums;
}

const added = (all: RowCounts, counts: RowCounts): RowCounts => ({
  added: all.added + counts.added,
  changed: all.changed + counts.changed,
  removed: all.removed + counts.removed,
  untouched: all.untouched + counts.untouched,
});
export const NO_ROWS: RowCounts = { added: 0, changed: 0, removed: 0, untouched: 0 };

/** Of a report of ours against the sheet as it stands. A step is a row. */
export function* rowChanges(sheet: SheetModel, standing: StandingSheet): Steps<RowChanges> {
  if (sheet.tables.length === 0) return { ...(yield* lineChanges(sheet, standing)), totals: [] };
  const compared: Compared[] = [];
  const totals: ColumnTotal[] = [];
  for (const table of sheet.tables) {
    const part = partOf(sheet, table);
    const before = standingRows(table, standing);
    const after = table.rows.map((cells, index) => ({ cells, at: table.row + 1 + index }));
    compared.push(yield* compareRows(part, yield* keyed(part, before), yield* keyed(part, after)));
    totals.push(...totalsOf(part, before, after));
  }
  return {
    counts: compared.map(({ counts }) => counts).reduce(added, NO_ROWS),
    rows: compared.flatMap(({ rows }) => rows).slice(0, MOST_NAMED_ROWS),
    totals,
  };
}

/** A report without a table, row by row: what stands to the right of it is not ours. */
function* lineChanges(sheet: SheetModel, standing: StandingSheet): Steps<Compared> {
  const grid = gridOf(sheet);
  const part: Part = {
    columns: Array.from({ length: grid.columns }, (_, column) => ({ name: columnLetters(column), style: undefined, hidden: false })),
    firstColumn: 0,
    keys: [],
    currency: -1,
  };
  const lines = (rows: readonly Row[]): Map<string, PlacedRow> =>
    new Map(
      rows.flatMap((cells, at) =>
        cells.some((cell) => cell !== null && cell !== undefined) ? [[String(at), { cells, at }] as const] : [],
      ),
    );
  return yield* compareRows(part, lines(standing.contents.map((row) => row.slice(0, grid.columns))), lines(grid.cells));
}
