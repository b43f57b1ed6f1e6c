/**
 * Writes a list of changes into the workbook: all of it, or none of it.
 *
 * Check, compare, journal, write, verify, log, in this order. Whatever fails on the way is put back from the
 * images in hand; only when Excel refuses that too is the run half done, and then the journal has it.
 */
import type { Finding } from '../domain/finding';
import { cellAddress } from '../tables/a1';
import type { CellContent, WorkbookChange } from '../tables/workbookChange';
import { countRows, dropRows } from './appendRows';
import { contentText, sameContent } from './cellContent';
import type { Patch } from './compare';
import { fill, withoutEvents } from './fill';
import { growthWork } from './growTable';
import { halfDoneFinding } from './halfDone';
import { JOURNAL_SHEET, readJournal, writeJournal } from './journal';
import { appendLog, LOG_SHEET, type LogLine, nextRunId, readLog } from './log';
import { refuseLockedWrite } from './periodLock';
import { preflight } from './preflight';
import type { RunRecord } from './records';
import { Refusal, refuse } from './refusal';
import { reportWork } from './reportWork';
import type { RowChanges, RowCounts } from './rowChanges';
import { restore } from './restore';
import { runsWithState } from './revert';
import { cellsWork } from './setCells';
import { areFilled } from './spilled';
import { readContentsOnly } from './standingSheet';
import { hasWork, type Work } from './work';
import { readShape, type WorkbookShape } from './workbookShape';

export type Applied =
  | { readonly kind: 'written'; readonly runId: string; readonly cells: number; readonly sheets: readonly string[] }
  | { readonly kind: 'alreadyDone' }
  | { readonly kind: 'cancelled' | 'failed'; readonly findings: readonly Finding[] }
  | { readonly kind: 'halfDone'; readonly runId: string; readonly findings: readonly Finding[] };

export interface ApplyOptions {
  readonly onProgress?: (progress: { readonly step: string; readonly done: number; readonly total: number }) => void;
  readonly signal?: AbortSignal;
  /** ISO day that the run is made for, where it has one: a locked period refuses it. */
  readonly asOf?: string;
  /** What the log's line can only say when everything is written: how the inputs stand then, and how long it took. */
  readonly closing?: () => Promise<Pick<LogLine, 'inputs' | 'version'>>;
}

export interface Difference extends RowCounts, Pick<RowChanges, 'rows' | 'totals'> {
  readonly sheet: string;
  /** The analyst's table that grows; undefined for a report of ours. */
  readonly table: string | undefined;
  readonly isNew: boolean;
}

async function workFor(changes: readonly WorkbookChange[], shape: WorkbookShape): Promise<Work[]> {
  const models = changes.flatMap((change) => (change.kind === 'writeSheet' ? [change.sheet] : []));
  preflight(models, [LOG_SHEET, JOURNAL_SHEET], shape);
  const works: Work[] = [];
  for (const change of changes) works.push(await workOf(change, shape));
  return works;
}

async function workOf(change: WorkbookChange, shape: WorkbookShape): Promise<Work> {
  switch (change.kind) {
    case 'writeSheet':
      return reportWork(change.sheet, shape);
    case 'appendRows':
      return growthWork(change, shape);
    case 'setCells':
      return cellsWork(change, shape);
  }
}

/** What writing would do, sheet by sheet. Throws a Refusal when it could not be done at all. */
export async function differencesOf(changes: readonly WorkbookChange[]): Promise<Difference[]> {
  const works = await workFor(changes, await readShape());
  return works.map(({ sheet, table, isNew, counts, rows, totals }) => ({ sheet, table, isNew, ...counts, rows, totals }));
}

const cellsIn = (patches: readonly Patch[]): number => patches.reduce((all, { area }) => all + area.rows * area.columns, 0);

interface Written {
  readonly row: number;
  readonly column: number;
  readonly written: CellContent;
  readonly read: CellContent;
}

/** Text is text, numbers are the same numbers, formulas are formulas; how Excel writes a formula is its own affair. */
function readsAsWritten({ written, read }: Written): boolean {
  const bothFormulas = written !== null && read !== null && typeof written === 'object' && typeof read === 'object';
  return bothFormulas || sameContent(written, read);
}

/** Reads back what was written. A cell that was emptied may be filled by an array that was written beside it. */
async function verify({ sheet, patches }: Work): Promise<void> {
  for (const { area, after } of patches) {
    const contents = await readContentsOnly(sheet, area);
    const cells = after.contents.flatMap((line, r) =>
      line.map((written, c): Written => ({ row: area.row + r, column: area.column + c, written, read: contents[r]?.[c] ?? null })),
    );
    const differing = cells.filter((cell) => !readsAsWritten(cell));
    const filled = await areFilled(sheet, differing);
    const wrong = differing.find(({ written }, index) => written !== null || filled[index] !== true);
    if (wrong === undefined) continue;
    const title = `The cell was written as ${contentText(wrong.written)} but reads ${contentText(wrong.read)}.`;
    const place = { kind: 'cell', sheet, address: cellAddress(wrong.row, wrong.column) } as const;
    throw refuse('failed', 'written-differs', place, title, 'Nothing was kept. Close other add-ins, then try again.');
  }
}

class Cancelled extends Error {}

/** Work with what the journal keeps of it. */
interface Step {
  readonly work: Work;
  readonly records: readonly RunRecord[];
}

async function carryOut(steps: readonly Step[], options: ApplyOptions): Promise<void> {
  const total = steps.reduce((all, { work }) => all + work.patches.reduce((rows, { area }) => rows + area.rows, 0), 0);
  let done = 0;
  const check = (): void => {
    if (options.signal?.aborted === true) throw new Cancelled();
  };
  for (const { work, records } of steps) {
    check();
    await work.makeRoom(records);
  }
  for (const { sheet, patches } of steps.map(({ work }) => work)) {
    for (const { area, after } of patches) {
      const before = done;
      await fill(sheet, area, after, (rows) => {
        done = before + rows;
        options.onProgress?.({ step: `Writing ${sheet}`, done, total });
        check();
      });
    }
  }
  for (const { work, records } of steps) {
    await work.dress(records);
    check();
  }
  for (const { work } of steps) {
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
  const shape = await readShape();
  const works = (await workFor(changes, shape)).filter(hasWork);
  if (works.length === 0) return { kind: 'alreadyDone' };
  const log = await readLog();
  await refuseLockedWrite(works, options.asOf, log, shape);
  const { runs, usedIds } = await readJournal();
  const runId = nextRunId(log, usedIds);
  const standing = runsWithState(runs, log).filter(({ state }) => state !== 'reverted');
  const halfDone = standing.find(({ state }) => state === 'halfDone');
  if (halfDone !== undefined) throw new Refusal('blockingFindings', halfDoneFinding(halfDone.runId));
  const steps = works.map((work): Step => ({ work, records: work.recordsOf(standing) }));
  const records = steps.flatMap((step) => step.records);
  const marks = { journal: await countRows(JOURNAL_SHEET), log: await countRows(LOG_SHEET) };
  try {
    await withoutEvents(async () => {
      await writeJournal({ runId, step: line.step, who: line.who, at: line.at }, records);
      await carryOut(steps, options);
      await appendLog({ ...line, ...(await options.closing?.()), runId });
    });
  } catch (error) {
    return putBack(runId, records, marks, error);
  }
  return {
    kind: 'written',
    runId,
    cells: works.reduce((all, { patches }) => all + cellsIn(patches), 0),
    sheets: works.map(({ sheet }) => sheet),
  };
}
