/** Writes what was previewed, and nothing else: when the workbook has changed since, it is refused. One path for every job. */
import { blocks } from '../domain/finding';
import { applyChanges } from '../workbook/applyChanges';
import { readTables } from '../workbook/readTables';
import { appFinding } from './appAdvice';
import type { TableMapping } from '../tables/mapping';
import type { RunInput } from '../workbook/log';
import { procedureOf } from './close/stepJobs';
import { confirmRun } from './confirmRun';
import { fingerprintOf, tableDigest } from './fingerprint';
import type { JobPlan, OnProgress, Preview, WriteResult } from './jobs';
import { orRefused } from './orRefused';
import { changesOf, factsText } from './runFacts';
import { VERSION } from './version';

export interface WriteOptions {
  readonly who: string;
  /** ISO instant; goes to the log. */
  readonly at: string;
  /** Writes although something could not be read; the findings were shown. */
  readonly despiteFindings?: boolean;
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

/** How a job stands in the log. */
export interface JobLog<Plan> {
  readonly step: string;
  /** `in: 412 transactions; out: 300 applied, …` */
  readonly rows: (plan: Plan) => string;
}

const proofsText = ({ proofs }: JobPlan): string =>
  proofs.map(({ name, currency, difference }) => `${name}: ${difference} ${currency}`).join('\n');

export async function writeJob<Plan extends JobPlan>(
  preview: Preview<Plan>,
  log: JobLog<Plan>,
  options: WriteOptions,
): Promise<WriteResult> {
  const { plan, mappings, inputs = [] } = preview;
  const { who, at, onProgress, signal } = options;
  const begun = performance.now();
  const blocking = plan.findings.filter(blocks);
  if (blocking.length > 0 && options.despiteFindings !== true) return { kind: 'refused', because: 'blockingFindings', findings: blocking };
  return orRefused(async () => {
    const reading = await readTables((step, done, total) => onProgress?.({ step, done, total }));
    const now = await fingerprintOf(reading, mappings);
    if (now === undefined) return { kind: 'refused', because: 'tableMissing', findings: [appFinding('table-missing')] };
    if (now !== preview.fingerprint) return { kind: 'refused', because: 'workbookChanged', findings: [appFinding('workbook-changed')] };
    const line = { at, who, step: log.step, inputs, rows: log.rows(plan), proofs: proofsText(plan), version: VERSION };
    const procedure = procedureOf(reading.own, log.step);
    const closing = async () => ({
      inputs: [...inputs, ...(await chosenTables(mappings))],
      version: factsText({
        asOf: plan.asOf,
        rules: preview.rules,
        procedure,
        tookMs: (preview.tookMs ?? 0) + performance.now() - begun,
        changes: changesOf(preview.differences),
      }),
    });
    const applied = await applyChanges(plan.changes, line, {
      ...(onProgress && { onProgress }),
      ...(signal && { signal }),
      closing,
      asOf: plan.asOf,
    });
    if (applied.kind === 'alreadyDone' && procedure !== undefined) await confirmRun({ ...line, ...(await closing()) });
    return applied;
  });
}

/** As they stand once everything is written: rows that the run itself added to one are no later change. */
async function chosenTables(mappings: readonly TableMapping[]): Promise<RunInput[]> {
  const { tables } = await readTables();
  const names = new Set(mappings.map(({ table }) => table));
  const inputs: RunInput[] = [];
  for (const table of tables.filter(({ name }) => names.has(name)))
    inputs.push({ name: tableInput(table.name), size: table.rows.length, unit: 'rows', sha256: await tableDigest(table) });
  return inputs;
}

/** How a table stands among the inputs of the log. */
export const tableInput = (name: string): string => `table ${name}`;
