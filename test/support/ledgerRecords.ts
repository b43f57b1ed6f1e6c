/** Rows and treatments for tests of reconciliation, written as short as a test allows. */
import { date } from '../../src/domain/calendar/plainDate';
import { Decimal } from '../../src/domain/money/decimal';
import type { LedgerRecord } from '../../src/domain/reconciliation/ledgerRecord';
import { reconcile } from '../../src/domain/reconciliation/reconcile';
import type { Reconciliation } from '../../src/domain/reconciliation/reconciliation';
import type { Treatment } from '../../src/domain/reconciliation/treatment';

export const treatmentFor = (change: Partial<Treatment> = {}): Treatment => ({
  ...{ partner: '*', product: '*', key: 'reference', daysBefore: 0, daysAfter: 2, grouping: 'detail', sign: 'same' },
  ...{ amountTolerance: new Decimal(0), percentTolerance: new Decimal(0), feePercent: new Decimal(0), feeFixed: new Decimal(0) },
  ...{ from: undefined, to: undefined, cutOffMinute: undefined, feeTiers: [], feeMinimum: undefined, feeMaximum: undefined },
  ...{ feeTaxPercent: new Decimal(0), fxSource: '', fxTolerancePercent: new Decimal(0), roundingLimit: undefined },
  ...{ reservePercent: new Decimal(0), reserveDays: 0, settlesAfterDays: undefined, calendar: '', types: [], accepts: [], owner: '' },
  place: { kind: 'file', file: 'treatments.csv', line: 2 },
  ...change,
});

/** `O1 10 100.00 R1`: id, day of October 2026, amount in euro, reference; then whatever differs. */
export function row(text: string, change: Partial<LedgerRecord> = {}): LedgerRecord {
  const [id = '', day = '1', amount = '0', reference = ''] = text.split(' ');
  return {
    ...{ id, partner: 'Amber', product: 'Gold', type: 'sale', status: 'completed', currency: 'EUR', reference, description: '' },
    bookedOn: date(`2026-10-${day.padStart(2, '0')}`),
    minor: Math.round(Number(amount) * 100),
    ...change,
  };
}

export const reconciled = (
  ours: readonly LedgerRecord[],
  theirs: readonly LedgerRecord[],
  treatments: readonly Treatment[] = [treatmentFor()],
): Reconciliation => reconcile({ ours, theirs, treatments, malformed: { ours: [], theirs: [] }, asOf: date('2026-10-31') });

/** An answer as lines: `O1 = T1 exact 0`, `both O1 | T1 amount 100`. */
export function told({ matches, exceptions }: Reconciliation): string[] {
  const ids = (records: readonly LedgerRecord[]): string => records.map(({ id }) => id).join('+');
  return [
    ...matches.map(({ ours, theirs, reason, difference }) => `${ids(ours)} = ${ids(theirs)} ${reason} ${difference}`),
    ...exceptions.map(({ side, ours, theirs, code, amount }) => `${side} ${ids(ours)} | ${ids(theirs)} ${code} ${amount ?? ''}`),
  ].sort();
}
