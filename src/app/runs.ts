import type { OnProgress, RevertPreview, RunSummary, WriteResult } from './jobs';

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

export async function readRuns(): Promise<readonly RunSummary[]> {
  throw new Error('readRuns is being built.');
}

export async function previewRevert(_runId: string): Promise<RevertPreview> {
  throw new Error('previewRevert is being built.');
}

export async function revertRun(_runId: string, _options: RevertOptions): Promise<WriteResult> {
  throw new Error('revertRun is being built.');
}

export async function verifyChain(): Promise<ChainState> {
  throw new Error('verifyChain is being built.');
}
