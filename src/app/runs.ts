/** The runs of this workbook: what the log says, whether its chain holds, and taking a run back. */
import { readJournal } from '../workbook/journal';
import { readLog } from '../workbook/log';
import { carryOutRevert, conflictText, planRevert, runsWithState } from '../workbook/revert';
import type { OnProgress, RevertPreview, RunSummary, WriteResult } from './jobs';
import { orRefused } from './orRefused';
import { factsFrom } from './runFacts';
import { VERSION } from './version';

export interface RevertOptions {
  readonly who: string;
  readonly at: string;
  readonly overwriteConflicts?: boolean;
  readonly onProgress?: OnProgress;
}

/** What the hash chain of the log says. */
export interface ChainState {
  readonly holds: boolean;
  /** The first run whose line does not fit its hash or the line before it. */
  readonly brokenAt: string | undefined;
  readonly runs: number;
}

/** Every line of the log, oldest first, and after them the runs that never got their line. */
export async function readRuns(): Promise<readonly RunSummary[]> {
  const log = await readLog();
  const runs = runsWithState((await readJournal()).runs, log);
  const states = new Map(runs.map(({ runId, state }) => [runId, state]));
  const logged = log.map((line): RunSummary => {
    const state = states.get(line.runId);
    return { ...line, facts: factsFrom(line.version), state: state ?? 'written', mayRevert: state !== undefined && state !== 'reverted' };
  });
  const unlogged = runs.filter(({ runId }) => !log.some((line) => line.runId === runId));
  return [
    ...logged,
    ...unlogged.map(({ runId, at, who, step, state }): RunSummary => ({
      runId,
      at,
      who,
      step,
      inputs: [],
      rows: '',
      proofs: '',
      facts: factsFrom(''),
      state,
      chainHolds: true,
      mayRevert: state !== 'reverted',
    })),
  ];
}

export async function previewRevert(runId: string): Promise<RevertPreview> {
  const { runs, cells, conflicts } = await planRevert(runId);
  const alsoReverts = runs.map((run) => run.runId).filter((id) => id !== runId);
  return { runId, cells, alsoReverts, conflicts: conflicts.map(conflictText) };
}

/** Takes the run back, and those that stand on it. Cells that a person has changed since stay, unless `overwriteConflicts`. */
export async function revertRun(runId: string, options: RevertOptions): Promise<WriteResult> {
  const { who, at, overwriteConflicts = false, onProgress } = options;
  return orRefused(async () => {
    const plan = await planRevert(runId);
    if (plan.runs.length === 0) return { kind: 'alreadyDone' };
    let done = 0;
    await carryOutRevert(plan, { who, at, version: VERSION }, overwriteConflicts, (rows) => {
      done += rows;
      onProgress?.({ step: 'Putting cells back', done, total: 0 });
    });
    const sheets = [...new Set(plan.runs.flatMap(({ records }) => records.map(({ sheet }) => sheet)))];
    return { kind: 'written', runId, cells: plan.cells, sheets };
  });
}

export async function verifyChain(): Promise<ChainState> {
  const log = await readLog();
  const broken = log.find(({ chainHolds }) => !chainHolds);
  return { holds: broken === undefined, brokenAt: broken?.runId, runs: log.length };
}
