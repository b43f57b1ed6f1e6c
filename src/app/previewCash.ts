/** Previews a cash application: the plan, and what it would change in each sheet. Nothing is written. */
import { BadInput } from '../domain/badInput';
import { differencesOf } from '../workbook/applyChanges';
import { sha256 } from '../workbook/sha256';
import type { CashPlan, CashRequest, TableMapping } from './cashPlan';
import { fingerprintOf } from './fingerprint';
import type { CashPreview, OnProgress, WorkbookReading } from './jobs';
import { readWorkbook } from './readWorkbook';

export interface PreviewRequest {
  /** ISO day the application is made for. */
  readonly asOf: string;
  readonly mappings: readonly TableMapping[];
  readonly bankFiles: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Spares a second reading when the caller has just read; the write checks again in any case. */
  readonly reading?: WorkbookReading;
}

/**
 * `plan` is `planCash`, in a worker or in place.
 * @throws BadInput for a file or a choice that cannot be used, a Refusal when the sheets could not be written.
 */
export async function previewCash(
  request: PreviewRequest,
  plan: (request: CashRequest) => Promise<CashPlan>,
  onProgress: OnProgress = () => undefined,
): Promise<CashPreview> {
  const { asOf, mappings } = request;
  const reading = request.reading ?? (await readWorkbook(onProgress));
  const fingerprint = await fingerprintOf(reading, mappings);
  if (fingerprint === undefined)
    throw new BadInput('A table that was chosen is no longer in the workbook. Read the workbook again and choose another.');
  const bankFiles = await Promise.all(request.bankFiles.map(async (file) => ({ ...file, sha256: await sha256(file.bytes) })));
  const inputs = bankFiles.map(({ name, bytes, sha256: hash }) => ({ name, size: bytes.length, sha256: hash }));
  onProgress({ step: 'Matching', done: 0, total: 0 });
  const planned = await plan({ asOf, mappings, bankFiles, tables: reading.tables, own: reading.own });
  onProgress({ step: 'Comparing with the workbook', done: 0, total: 0 });
  const differences = await differencesOf(planned.changes);
  return { plan: { ...planned, findings: [...reading.findings, ...planned.findings] }, mappings, differences, fingerprint, inputs };
}
