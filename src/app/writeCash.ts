/** Writes what was previewed, and nothing else: when the workbook has changed since, it is refused. */
import { blocks } from '../domain/finding';
import { applyChanges } from '../workbook/applyChanges';
import { readTables } from '../workbook/readTables';
import { appFinding } from './appAdvice';
import type { CashPlan } from './cashPlan';
import { fingerprintOf } from './fingerprint';
import type { CashPreview, OnProgress, WriteResult } from './jobs';
import { orRefused } from './orRefused';
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

/** `412 transactions in; 300 applied, 20 suggested, …` */
function rowsText({ files, totals }: CashPlan): string {
  const count = (key: 'transactions' | 'alreadyImported'): number => files.reduce((all, file) => all + file[key], 0);
  const outcomes = [...new Set(totals.map(({ outcome }) => outcome))];
  const out = outcomes.map(
    (outcome) => `${totals.filter((total) => total.outcome === outcome).reduce((all, total) => all + total.count, 0)} ${outcome}`,
  );
  return `in: ${count('transactions')} transactions, ${count('alreadyImported')} of them known; out: ${out.join(', ')}`;
}

const proofsText = ({ proofs }: CashPlan): string =>
  proofs.map(({ name, currency, difference }) => `${name}: ${difference} ${currency}`).join('\n');

export async function writeCash(preview: CashPreview, options: WriteOptions): Promise<WriteResult> {
  const { plan, mappings, inputs = [] } = preview;
  const { who, at, onProgress, signal } = options;
  const blocking = plan.findings.filter(blocks);
  if (blocking.length > 0 && options.despiteFindings !== true) return { kind: 'refused', because: 'blockingFindings', findings: blocking };
  return orRefused(async () => {
    const now = await fingerprintOf(await readTables((step, done, total) => onProgress?.({ step, done, total })), mappings);
    if (now === undefined) return { kind: 'refused', because: 'tableMissing', findings: [appFinding('table-missing')] };
    if (now !== preview.fingerprint) return { kind: 'refused', because: 'workbookChanged', findings: [appFinding('workbook-changed')] };
    const line = { at, who, step: 'cash application', inputs, rows: rowsText(plan), proofs: proofsText(plan), version: VERSION };
    return applyChanges(plan.changes, line, { ...(onProgress && { onProgress }), ...(signal && { signal }) });
  });
}
