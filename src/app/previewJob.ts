/** Previews a job: its plan, and what it would change in each sheet. Nothing is written. One path for every job. */
import { BadInput } from '../domain/badInput';
import type { TableMapping } from '../tables/mapping';
import { differencesOf } from '../workbook/applyChanges';
import { sha256 } from '../workbook/sha256';
import { fingerprintOf } from './fingerprint';
import { rulesVersion } from './runFacts';
import type { JobPlan, JobRequest, OnProgress, Preview, WorkbookReading } from './jobs';

export interface PreviewRequest {
  /** ISO day the job is done for. */
  readonly asOf: string;
  readonly mappings: readonly TableMapping[];
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** What the plan stands on; the write checks that it still holds. */
  readonly reading: WorkbookReading;
}

/**
 * `plan` is the job's own pure function, in a worker or in place.
 * @throws BadInput for a file or a choice that cannot be used, a Refusal when the sheets could not be written.
 */
export async function previewJob<Plan extends JobPlan>(
  { asOf, mappings, reading, files: chosen }: PreviewRequest,
  plan: (request: JobRequest) => Promise<Plan>,
  onProgress: OnProgress = () => undefined,
): Promise<Preview<Plan>> {
  const begun = performance.now();
  const fingerprint = await fingerprintOf(reading, mappings);
  if (fingerprint === undefined)
    throw new BadInput('A table that was chosen is no longer in the workbook. Read the workbook again and choose another.');
  const files = await Promise.all(chosen.map(async (file) => ({ ...file, sha256: await sha256(file.bytes) })));
  const inputs = files.map(({ name, bytes, sha256: hash }) => ({ name, size: bytes.length, sha256: hash }));
  onProgress({ step: 'Planning', done: 0, total: 0 });
  const planned = await plan({ asOf, mappings, files, tables: reading.tables, own: reading.own });
  onProgress({ step: 'Comparing with the workbook', done: 0, total: 0 });
  const differences = await differencesOf(planned.changes);
  const findings = [...reading.findings, ...planned.findings];
  return {
    plan: { ...planned, findings },
    mappings,
    differences,
    fingerprint,
    inputs,
    rules: await rulesVersion(reading.own),
    tookMs: performance.now() - begun,
  };
}
