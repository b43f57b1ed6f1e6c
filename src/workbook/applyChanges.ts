/**
 * Writes a list of changes into the workbook: all of it, or none of it.
 *
 * Check, compare, journal, write, verify, log, in this order. Whatever fails on the way is put back from the
 * images in hand; only when Excel refuses that too is the run half done, and then the journal has it.
 */
import type { Finding } from '../domain/finding';
import { rectangleAddress } from '../tables/a1';
import type { SheetModel, WorkbookChange } from '../tables/workbookChange';
import { countRows, dropRows } from './appendRows';
import { contentText, sameContent } from './cellContent';
import { type Patch, patchesOf, type RowCounts, rowCounts, type StandingSheet } from './compare';
import { inExcel } from './excelRun';
import { halfDoneFinding } from './halfDone';
import { fill, withoutEvents } from './fill';
import { type JournalledRun, JOURNAL_SHEET, readJournal, writeJournal } from './journal';
import { addSheet, changeLooks, dressRows, dressSheet, styledAreas, tableArea } from './layout';
import { appendLog, LOG_SHEET, type LogLine, nextRunId, readLog } from './log';
import { preflight } from './preflight';
import type { RunRecord } from './records';
import { Refusal, refuse } from './refusal';
import { restore } from './restore';
import { runsWithState } from './revert';
import { gridOf } from './sheetGrid';
import { EMPTY_SHEET, readContentsOnly, readStandingSheet } from './standingSheet';
import { readShape, sheetOf } from './workbookShape';

export type Applied =
  | { readonly kind: 'written'; readonly runId: string; readonly cells: number; readonly sheets: readonly string[] }
  | { readonly kind: 'alreadyDone' }
  | { readonly kind: 'cancelled' | 'failed'; readonly findings: readonly Finding[] }
  | { readonly kind: 'halfDone'; readonly runId: string; readonly findings: readonly Finding[] };

export interface ApplyOptions {
  readonly onProgress?: (progress: { readonly step: string; readonly done: number; readonly total: number }) => void;
  readonly signal?: AbortSignal;
}

/** One report, and what it takes to make the workbook say it. */
interface SheetWork {
  readonly model: SheetModel;
  readonly isNew: boolean;
  readonly standing: StandingSheet;
  readonly patches: readonly Patch[];
}

export interface Difference extends RowCounts {
  readonly sheet: string;
  readonly isNew: boolean;
}

const modelsOf = (changes: readonly WorkbookChange[]): SheetModel[] => changes.map(({ sheet }) => sheet);

async function workFor(models: readonly SheetModel[]): Promise<SheetWork[]> {
  const shape = await readShape();
  preflight([...models, LOG_SHEET, JOURNAL_SHEET], shape);
  const works: SheetWork[] = [];
  for (const model of models) {
    const sheet = sheetOf(shape, model.name);
    const standing = sheet === undefined ? EMPTY_SHEET : await readStandingSheet(sheet, gridOf(model).columns);
    works.push({ model, isNew: sheet === undefined, standing, patches: patchesOf(model, standing) });
  }
  return works;
}

/** What writing would do, sheet by sheet. Throws a Refusal when it could not be done at all. */
export async function differencesOf(changes: readonly WorkbookChange[]): Promise<Difference[]> {
  const works = await workFor(modelsOf(changes));
  return works.map(({ model, isNew, standing }) => ({ sheet: model.name, isNew, ...rowCounts(model, standing) }));
}

const hasWork = ({ isNew, patches }: SheetWork): boolean => isNew || patches.length > 0;
const cellsIn = (patches: readonly Patch[]): number => patches.reduce((all, { area }) => all + area.rows * area.columns, 0);

/** Looks as the last run that stands left them: a report without a table moves its looks with its rows. */
function looksBefore(sheet: string, runs: readonly JournalledRun[]): Extract<RunRecord, { kind: 'looks' }>['after'] {
  const looks = runs.flatMap(({ records }) => records).filter((record) => record.kind === 'looks' && record.sheet === sheet);
  const last = looks.at(-1);
  return last?.kind === 'looks' ? last.after : [];
}

function recordsOf({ model, isNew, standing, patches }: SheetWork, runs: readonly JournalledRun[]): RunRecord[] {
  const sheet = model.name;
  const cells = patches.map(({ area, before, after }): RunRecord => ({
    kind: 'cells',
    sheet,
    area,
    before: isNew ? undefined : before,
    after,
  }));
  const looks: RunRecord[] =
    model.tables.length > 0 ? [] : [{ kind: 'looks', sheet, before: isNew ? [] : looksBefore(sheet, runs), after: styledAreas(model) }];
  if (isNew) return [{ kind: 'sheetAdded', sheet }, ...cells, ...looks];
  const tables = model.tables.flatMap((table): RunRecord[] => {
    const before = standing.tables[table.name];
    const after = { ...tableArea(table), columns: Math.max(table.headers.length, before?.columns ?? 0) };
    if (before === undefined || before.rows === after.rows) return [];
    const grown = after.rows - before.rows;
    const rows: RunRecord[] =
      grown <= 0 ? [] : [{ kind: 'rowsAdded', sheet, area: { ...tableArea(table), row: before.row + before.rows, rows: grown } }];
    return [{ kind: 'tableResized', sheet, table: table.name, before: rectangleAddress(before), after: rectangleAddress(after) }, ...rows];
  });
  return [...tables, ...cells, ...looks];
}

async function makeRoom(work: SheetWork, records: readonly RunRecord[]): Promise<void> {
  if (work.isNew) return addSheet(work.model);
  const resizes = records.flatMap((record) => (record.kind === 'tableResized' && record.sheet === work.model.name ? [record] : []));
  if (resizes.length === 0) return;
  await inExcel(async (context) => {
    for (const { table, after } of resizes) context.workbook.worksheets.getItem(work.model.name).tables.getItem(table).resize(after);
    await context.sync();
  });
}

async function dress(work: SheetWork, records: readonly RunRecord[]): Promise<void> {
  const { model } = work;
  if (work.isNew) return dressSheet(model);
  for (const record of records) {
    if (record.sheet !== model.name) continue;
    const table = record.kind === 'rowsAdded' ? model.tables.find(({ column }) => column === record.area.column) : undefined;
    if (record.kind === 'rowsAdded' && table !== undefined) await dressRows(model, table, record.area);
    if (record.kind === 'looks') await changeLooks(model.name, record.before, record.after);
  }
}

/** Reads back what was written: text is text, numbers are the same numbers, formulas are formulas. */
async function verify({ model, patches }: SheetWork): Promise<void> {
  for (const { area, after } of patches) {
    const contents = await readContentsOnly(model.name, area);
    after.contents.forEach((row, r) =>
      row.forEach((written, c) => {
        const read = contents[r]?.[c] ?? null;
        const bothFormulas = written !== null && read !== null && typeof written === 'object' && typeof read === 'object';
        if (bothFormulas || sameContent(written, read)) return;
        const address = rectangleAddress({ row: area.row + r, column: area.column + c, rows: 1, columns: 1 });
        const title = `The cell was written as ${contentText(written)} but reads ${contentText(read)}.`;
        throw refuse(
          'failed',
          'written-differs',
          { kind: 'cell', sheet: model.name, address },
          title,
          'Nothing was kept. Close other add-ins, then try again.',
        );
      }),
    );
  }
}

class Cancelled extends Error {}

async function carryOut(works: readonly SheetWork[], records: readonly RunRecord[], options: ApplyOptions): Promise<void> {
  const total = works.reduce((all, { patches }) => all + patches.reduce((rows, { area }) => rows + area.rows, 0), 0);
  let done = 0;
  const check = (): void => {
    if (options.signal?.aborted === true) throw new Cancelled();
  };
  for (const work of works) {
    check();
    await makeRoom(work, records);
  }
  for (const { model, patches } of works) {
    for (const { area, after } of patches) {
      const before = done;
      await fill(model.name, area, after, (rows) => {
        done = before + rows;
        options.onProgress?.({ step: `Writing ${model.name}`, done, total });
        check();
      });
    }
  }
  for (const work of works) {
    await dress(work, records);
    check();
  }
  for (const work of works) {
    await verify(work);
    check();
  }
}

const findingsOf = (error: unknown): Finding[] => (error instanceof Refusal ? [error.finding] : []);

/** Row counts of log and journal before the run, for taking its own lines back. */
interface Marks {
  readonly journal: number | undefined;
  readonly log: number | undefined;
}

/** Takes everything back, the run's own lines too. What it answers says whether that worked. */
async function putBack(runId: string, records: readonly RunRecord[], marks: Marks, cause: unknown): Promise<Applied> {
  try {
    await restore(records);
    await dropRows(LOG_SHEET, marks.log);
    await dropRows(JOURNAL_SHEET, marks.journal);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'halfDone', runId, findings: [...findingsOf(cause), error.finding, halfDoneFinding(runId)] };
  }
  if (cause instanceof Cancelled) return { kind: 'cancelled', findings: [] };
  if (cause instanceof Refusal) return { kind: 'failed', findings: [cause.finding] };
  throw cause; // A bug stays a bug, after everything was put back.
}

/**
 * Makes the workbook say what the changes say. Throws a Refusal when it cannot be begun; afterwards everything
 * is written and logged, or nothing is, or the run is half done and `revert` restores it.
 */
export async function applyChanges(
  changes: readonly WorkbookChange[],
  line: Omit<LogLine, 'runId'>,
  options: ApplyOptions = {},
): Promise<Applied> {
  const works = (await workFor(modelsOf(changes))).filter(hasWork);
  if (works.length === 0) return { kind: 'alreadyDone' };
  const { runs, usedIds } = await readJournal();
  const log = await readLog();
  const runId = nextRunId(log, usedIds);
  const standing = runsWithState(runs, log).filter(({ state }) => state !== 'reverted');
  const halfDone = standing.find(({ state }) => state === 'halfDone');
  if (halfDone !== undefined) throw new Refusal('blockingFindings', halfDoneFinding(halfDone.runId));
  const records = works.flatMap((work) => recordsOf(work, standing));
  const marks = { journal: await countRows(JOURNAL_SHEET), log: await countRows(LOG_SHEET) };
  try {
    await withoutEvents(async () => {
      await writeJournal({ runId, step: line.step, who: line.who, at: line.at }, records);
      await carryOut(works, records, options);
      await appendLog({ ...line, runId });
    });
  } catch (error) {
    return putBack(runId, records, marks, error);
  }
  return {
    kind: 'written',
    runId,
    cells: works.reduce((all, { patches }) => all + cellsIn(patches), 0),
    sheets: works.map(({ model }) => model.name),
  };
}
