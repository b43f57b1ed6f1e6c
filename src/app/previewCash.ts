import type { CashPlan, CashRequest, TableMapping } from './cashPlan';
import type { CashPreview, OnProgress, WorkbookReading } from './jobs';

export interface PreviewRequest {
  /** ISO day the application is made for. */
  readonly asOf: string;
  readonly mappings: readonly TableMapping[];
  readonly bankFiles: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Spares a second reading when the caller has just read; the write checks again in any case. */
  readonly reading?: WorkbookReading;
}

export async function previewCash(
  _request: PreviewRequest,
  _plan: (request: CashRequest) => Promise<CashPlan>,
  _onProgress?: OnProgress,
): Promise<CashPreview> {
  throw new Error('previewCash is being built.');
}
