/**
 * Takes runs back. A run stands on those before it, so everything after it goes with it, newest first.
 *
 * A cell that no longer holds what we wrote was changed by a person: it is shown, and stays, unless the person
 * says otherwise. Log and journal stay: a revert is one more line in them.
 */
import { grouped } from '../domain/grouped';
import { cellAddress, cellsOf } from '../tables/a1';
import type { CellContent } from '../tables/workbookChange';
import { contentText, sameContent } from './cellContent';
import { withoutEvents } from './fill';
import { type JournalledRun, readJournal } from './journal';
import { appendLog, type LoggedLine, type LogLine, nextRunId, readLog } from './log';
import { refuseLockedRevert } from './periodLock';
import type { RunRecord } from './records';
import { refuse } from './refusal';
import { restore } from './restore';
import { areFilled } from './spilled';
import { readContentsOnly } from './standingSheet';
import { readShape, sheetOf } from './workbookShape';

export const revertStep = (runId: string): string => `revert of ${runId}`;

export interface Run extends JournalledRun {
  readonly state: 'written' | 'halfDone' | 'reverted';
}

/** Runs that changed the workbook, oldest first, with what has become of them. */
export function runsWithState(journal: readonly JournalledRun[], log: readonly LoggedLine[]): Run[] {
  const logged = new Set(log.map(({ runId }) => runId));
  const reverted = new Set(log.map(({ step }) => step));
  return journal.map((run) => ({
    ...run,
    state: reverted.has(revertStep(run.runId)) ? 'reverted' : logged.has(run.runId) ? 'written' : 'halfDone',
  }));
}

/** Ids of runs that Excel stopped halfway and nobody has reverted yet. */
export async function unfinishedRuns(): Promise<string[]> {
  const runs = runsWithState((await readJournal()).runs, await readLog());
  return runs.filter(({ state }) => state === 'halfDone').map(({ runId }) => runId);
}

export interface Conflict {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly written: CellContent;
  readonly now: CellContent;
  readonly before: CellContent;
}

export interface RevertPlan {
  /** Runs to be taken back, newest first. */
  readonly runs: readonly Run[];
  readonly cells: number;
  readonly conflicts: readonly Conflict[];
}

type Cells = Extract<RunRecord, { kind: 'cells' }>;
interface Stake {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** By the newest run. */
  readonly written: CellContent;
  /** Before the oldest run. */
  before: CellContent;
}

const cellKey = (sheet: string, row: number, column: number): string => `${sheet}!${row},${column}`;

/** Every cell that the runs wrote: what the newest left there, and what stood there before the oldest. */
function stakesOf(runs: readonly Run[]): Map<string, Stake> {
  const stakes = new Map<string, Stake>();
  for (const record of runs.flatMap(({ records }) => records)) {
    if (record.kind !== 'cells') continue;
    record.after.contents.forEach((line, r) =>
      line.forEach((written, c) => {
        const [row, column] = [record.area.row + r, record.area.column + c];
        const key = cellKey(record.sheet, row, column);
        const before = record.before?.contents[r]?.[c] ?? null;
        const stake = stakes.get(key);
        if (stake === undefined) stakes.set(key, { sheet: record.sheet, row, column, written, before });
        else stake.before = before;
      }),
    );
  }
  return stakes;
}

const areasOf = (runs: readonly Run[]): Cells[] =>
  runs.flatMap(({ records }) => records.filter((record): record is Cells => record.kind === 'cells'));

/** Cells that hold neither what we wrote nor what stood there before; formulas count as changed only when they are gone. */
async function conflictsIn(runs: readonly Run[]): Promise<Conflict[]> {
  const shape = await readShape();
  const conflicts = new Map<string, Conflict>();
  const stakes = stakesOf(runs);
  for (const { sheet, area } of areasOf(runs)) {
    if (sheetOf(shape, sheet) === undefined) continue;
    const contents = await readContentsOnly(sheet, area);
    contents.forEach((line, r) =>
      line.forEach((now, c) => {
        const key = cellKey(sheet, area.row + r, area.column + c);
        const stake = stakes.get(key);
        if (stake === undefined || sameContent(now, stake.written) || sameContent(now, stake.before)) return;
        conflicts.set(key, { ...stake, now });
      }),
    );
  }
  return withoutFilled([...conflicts.values()]);
}

/** A cell that we emptied and an array has filled since is nobody's change. */
async function withoutFilled(conflicts: readonly Conflict[]): Promise<Conflict[]> {
  const emptied = grouped(
    conflicts.filter(({ written }) => written === null),
    ({ sheet }) => sheet,
  );
  const filled = new Set<Conflict>();
  for (const [sheet, cells] of emptied) {
    const answers = await areFilled(sheet, cells);
    cells.filter((_, index) => answers[index]).forEach((cell) => filled.add(cell));
  }
  return conflicts.filter((conflict) => !filled.has(conflict));
}

export async function planRevert(runId: string): Promise<RevertPlan> {
  const runs = runsWithState((await readJournal()).runs, await readLog());
  const at = runs.findIndex((run) => run.runId === runId);
  if (at < 0) {
    const title = `There is no run ${runId} in the journal.`;
    throw refuse('tableMissing', 'run-unknown', { kind: 'workbook' }, title, 'Choose one of the runs that the log lists.');
  }
  const due =
    runs[at]?.state === 'reverted'
      ? []
      : runs
          .slice(at)
          .filter(({ state }) => state !== 'reverted')
          .reverse();
  return { runs: due, cells: stakesOf(due).size, conflicts: await conflictsIn(due) };
}

/** Rows of an analyst's table in which a person changed a cell stay whole: she may have sorted it, and the row is another one now. */
function keptRows(runs: readonly Run[], kept: ReadonlySet<string>): string[] {
  const grown = runs.flatMap(({ records }) => records.flatMap((record) => (record.kind === 'tableGrown' ? [record] : [])));
  return grown.flatMap(({ sheet, area }) =>
    Array.from({ length: area.rows }, (_, index) => cellsOf({ ...area, row: area.row + index, rows: 1 })).flatMap((row) => {
      const keys = row.map(([at, column]) => cellKey(sheet, at, column));
      return keys.some((key) => kept.has(key)) ? keys : [];
    }),
  );
}

/** Carries a plan out; conflicting cells are overwritten only when asked for. The chain of the log grows by a line for each run. */
export async function carryOutRevert(
  plan: RevertPlan,
  line: Omit<LogLine, 'runId' | 'step' | 'inputs' | 'rows' | 'proofs'>,
  overwriteConflicts: boolean,
  onRows: (rows: number) => void = () => undefined,
): Promise<void> {
  refuseLockedRevert(
    plan.runs.map(({ runId }) => runId),
    await readLog(),
  );
  const kept = overwriteConflicts ? [] : plan.conflicts;
  const changed = new Set(kept.map(({ sheet, row, column }) => cellKey(sheet, row, column)));
  const keptCells = new Set([...changed, ...keptRows(plan.runs, changed)]);
  const keptSheets = new Set(kept.map(({ sheet }) => sheet));
  await withoutEvents(async () => {
    for (const { records } of plan.runs) {
      await restore(
        records,
        (sheet, row, column) => keptCells.has(cellKey(sheet, row, column)),
        (sheet) => keptSheets.has(sheet),
        onRows,
      );
    }
    const { usedIds } = await readJournal();
    for (const { runId } of plan.runs) {
      const rows = `${plan.cells} cells taken back, ${kept.length} kept as a person left them`;
      await appendLog({ ...line, runId: nextRunId(await readLog(), usedIds), step: revertStep(runId), inputs: [], rows, proofs: '' });
    }
  });
}

/** A conflict in words. */
export const conflictText = ({
  sheet,
  row,
  column,
  written,
  now,
  before,
}: Conflict): { sheet: string; address: string; written: string; now: string; before: string } => ({
  sheet,
  address: cellAddress(row, column),
  written: contentText(written),
  now: contentText(now),
  before: contentText(before),
});
