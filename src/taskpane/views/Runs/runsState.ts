/**
 * The run log and the way back. A run is reverted in two steps, as everything is written: first what would go back
 * and which cells a person has changed since, then, on a second word, the revert itself.
 */
import type { RevertPreview, RunSummary, WriteResult } from '../../../app/jobs';
import type { ChainState } from '../../../app/runs';
import type { Progress } from '../Job/jobState';

export type RevertState =
  | { readonly kind: 'previewing'; readonly runId: string }
  | { readonly kind: 'asking'; readonly runId: string; readonly preview: RevertPreview; readonly overwrite: boolean }
  | { readonly kind: 'reverting'; readonly runId: string; readonly progress: Progress | undefined }
  | { readonly kind: 'ended'; readonly runId: string; readonly result: WriteResult }
  | { readonly kind: 'broke'; readonly runId: string; readonly because: string };

export type RunsState =
  /** `seen`: the log as this machine saw it last, shown until the workbook answers. */
  | { readonly kind: 'reading'; readonly seen: readonly RunSummary[] }
  | { readonly kind: 'readFailed'; readonly because: string }
  | { readonly kind: 'runs'; readonly runs: readonly RunSummary[]; readonly chain: ChainState; readonly revert: RevertState | undefined };

export type RunsEvent =
  | { readonly kind: 'readAgain' }
  | { readonly kind: 'remembered'; readonly runs: readonly RunSummary[] }
  | { readonly kind: 'read'; readonly runs: readonly RunSummary[]; readonly chain: ChainState }
  | { readonly kind: 'readFailed'; readonly because: string }
  | { readonly kind: 'revertAsked'; readonly runId: string }
  | { readonly kind: 'revertPreviewed'; readonly preview: RevertPreview }
  | { readonly kind: 'overwriteChosen'; readonly overwrite: boolean }
  | { readonly kind: 'revertClosed' }
  | { readonly kind: 'revertConfirmed' }
  | { readonly kind: 'progressed'; readonly progress: Progress }
  | { readonly kind: 'reverted'; readonly result: WriteResult }
  | { readonly kind: 'revertBroke'; readonly because: string };

export const START: RunsState = { kind: 'reading', seen: [] };

export function runsReducer(state: RunsState, event: RunsEvent): RunsState {
  switch (event.kind) {
    case 'readAgain':
      return { kind: 'reading', seen: state.kind === 'runs' ? state.runs : [] };
    case 'remembered':
      return state.kind === 'reading' && state.seen.length === 0 ? { ...state, seen: event.runs } : state;
    case 'read':
      return { kind: 'runs', runs: event.runs, chain: event.chain, revert: state.kind === 'runs' ? state.revert : undefined };
    case 'readFailed':
      return { kind: 'readFailed', because: event.because };
    default:
      return state.kind === 'runs' ? { ...state, revert: revertReducer(state.revert, event) } : state;
  }
}

type RevertEvent = Exclude<RunsEvent, { kind: 'readAgain' | 'remembered' | 'read' | 'readFailed' }>;

function revertReducer(revert: RevertState | undefined, event: RevertEvent): RevertState | undefined {
  if (event.kind === 'revertAsked') return revert?.kind === 'reverting' ? revert : { kind: 'previewing', runId: event.runId };
  if (revert === undefined) return undefined;
  const { runId } = revert;
  switch (event.kind) {
    case 'revertPreviewed':
      return event.preview.runId === runId ? { kind: 'asking', runId, preview: event.preview, overwrite: false } : revert;
    case 'overwriteChosen':
      return revert.kind === 'asking' ? { ...revert, overwrite: event.overwrite } : revert;
    case 'revertClosed':
      return revert.kind === 'reverting' ? revert : undefined;
    case 'revertConfirmed':
      return revert.kind === 'asking' ? { kind: 'reverting', runId, progress: undefined } : revert;
    case 'progressed':
      return revert.kind === 'reverting' ? { ...revert, progress: event.progress } : revert;
    case 'reverted':
      return { kind: 'ended', runId, result: event.result };
    case 'revertBroke':
      return { kind: 'broke', runId, because: event.because };
  }
}

/** The newest first; the log itself has the oldest first. */
export const newestFirst = (runs: readonly RunSummary[]): readonly RunSummary[] => [...runs].reverse();

/** The run that «revert the last run» means: the newest that still stands. */
export const lastStanding = (runs: readonly RunSummary[]): RunSummary | undefined => newestFirst(runs).find(({ mayRevert }) => mayRevert);
