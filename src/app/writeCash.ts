import type { CashPreview, OnProgress, WriteResult } from './jobs';

export interface WriteOptions {
  readonly who: string;
  /** ISO instant; goes to the log. */
  readonly at: string;
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

export async function writeCash(_preview: CashPreview, _options: WriteOptions): Promise<WriteResult> {
  throw new Error('writeCash is being built.');
}
