/** The words of the run log and of taking a run back. */
import type { RunSummary } from '../../app/jobs';
import type { Say } from './say';

export const RUNS_WORDS = (say: Say) => ({
  heading: 'Run log',
  reading: 'Reading the run log',
  readFailed: 'The run log could not be read',
  none: {
    title: 'No runs yet',
    body: 'Each time something is written, a line appears here with who, when and from which files. It can be taken back from here.',
  },
  cached: 'The log as it was last seen; the workbook has not answered yet.',
  chainHolds: (count: number) => `The log’s chain holds over ${say.counted(count, 'run', 'runs')}: no line was changed afterwards.`,
  chainBroken: (run: string) =>
    `The log’s chain breaks at run ${run}: a line was changed or removed after it was written. Compare with an earlier copy of the workbook.`,
  chainNote: 'The chain shows tampering; it cannot prevent it.',
  states: { written: 'Written', halfDone: 'Half-way', reverted: 'Reverted' } satisfies Record<RunSummary['state'], string>,
  brokenHere: 'chain breaks here',
  inputs: (count: number) => say.counted(count, 'input', 'inputs'),
  rows: 'Rows',
  revert: 'Revert',
  revertRun: (runId: string) => `Revert run ${runId}`,
  previewing: 'Looking at what would go back',
  wouldRestore: (cells: number) => `${say.counted(cells, 'cell goes', 'cells go')} back to what they were before this run.`,
  conflicts: (count: number) =>
    `${say.counted(count, 'cell was', 'cells were')} changed by a person since and ${count === 1 ? 'stays as it is' : 'stay as they are'} unless you say so.`,
  changedSince: 'Changed since',
  conflictCell: 'Cell',
  conflictNow: 'Now',
  conflictWritten: 'Written',
  conflictBefore: 'Before',
  empty: 'empty',
  overwrite: 'Put these back too; the changes are lost',
  confirm: 'Revert this run',
  reverting: 'Putting cells back',
  reverted: (cells: number) => `Reverted: ${say.counted(cells, 'cell is', 'cells are')} back to what they were.`,
  alreadyReverted: 'This run is reverted already. Nothing was changed.',
  notReverted: 'The run was not reverted',
  revertFailed: (message: string) => `The revert stopped at: ${message} Read the log again to see where it stands.`,
  again: 'Read again',
});
