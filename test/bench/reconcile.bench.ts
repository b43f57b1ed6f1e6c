/** Reconciliation: detail rows of twenty partners; most agree, some are late, short, doubled, missing or garbled. */
import { addDays, date } from '../../src/domain/calendar/plainDate';
import { Decimal } from '../../src/domain/money/decimal';
import type { LedgerRecord } from '../../src/domain/reconciliation/ledgerRecord';
import { reconciled, row, treatmentFor } from '../support/ledgerRecords';
import type { BenchRow } from './row';

function rowsOf(side: 'O' | 'T', count: number): LedgerRecord[] {
  const rows: LedgerRecord[] = [];
  for (let n = 0; n < count; n += 1) {
    const isTheirs = side === 'T';
    if (n % 97 === (isTheirs ? 3 : 5)) continue; // missing on one side
    const minor = 500 + ((n * 7919) % 20_000);
    const record = row(`${side}${n}`, {
      partner: `Partner ${n % 20}`,
      product: `Product ${n % 7}`,
      bookedOn: addDays(date('2026-10-01'), (n % 28) + (isTheirs && n % 11 === 0 ? 1 : 0)),
      reference: isTheirs && n % 89 === 0 ? `ORD-${n + 1_000_000}`.slice(0, -1) : `ORD-${n + 1_000_000}`,
      minor: isTheirs ? minor - Math.round(minor * 0.03) + (n % 101 === 0 ? 500 : 0) : minor,
    });
    rows.push(record);
    if (n % 211 === 0) rows.push({ ...record, id: `${record.id}-copy` });
  }
  return rows;
}

const treatments = [treatmentFor({ feePercent: new Decimal(3), amountTolerance: new Decimal('0.01') })];

const KEYS = ['reference', 'amount+date'] as const;

function prepare(key: (typeof KEYS)[number], n: number): () => void {
  const [ours, theirs] = [rowsOf('O', n), rowsOf('T', n)];
  const byKey = treatments.map((each) => ({ ...each, key }));
  return () => void reconciled(ours, theirs, byKey);
}

export const rows: BenchRow[] = [
  ...KEYS.map((key) => ({
    name: `reconcile detail rows of a side by ${key}`,
    sizes: [10_000, 100_000],
    prepare: async (n: number) => prepare(key, n),
  })),
  ...KEYS.map((key) => ({
    name: `reconcile a million rows of a side by ${key}`,
    sizes: [100_000, 1_000_000],
    onlyAsked: true as const,
    prepare: async (n: number) => prepare(key, n),
  })),
];
