/**
 * The aging report of open items: a row for each party and currency, a column for each bucket, and totals that add up.
 *
 * Currencies are never added together: a party with two has two rows, and each currency has its own total. Credits stand in the bucket
 * of their own due day and lessen it, so a bucket may be negative, and the report adds up to the ledger to the cent.
 */
import { numberOfDay } from '../calendar/dayNumbers';
import type { PlainDate } from '../calendar/plainDate';
import { type Decimal, ZERO } from '../money/decimal';
import { nameKey } from '../nameKey';
import { type BucketEdges, bucketIndex } from './agingBuckets';

export interface DueAmount {
  /** Whoever owes it, or is owed; the spelling of the first row is shown. */
  readonly party: string;
  /** Empty where the ledger has only one and does not name it. */
  readonly currency: string;
  readonly dueOn: PlainDate;
  readonly amount: Decimal;
}

export interface AgingRow {
  readonly party: string;
  readonly currency: string;
  /** One for each label of the buckets. */
  readonly buckets: readonly Decimal[];
  readonly total: Decimal;
}

export interface Aging {
  /** In the order in which party and currency first appear. */
  readonly rows: readonly AgingRow[];
  /** One for each currency, in the order in which they first appear. */
  readonly totals: readonly AgingRow[];
}

interface Sums {
  readonly party: string;
  readonly currency: string;
  readonly buckets: Decimal[];
}

const rowOf = ({ party, currency, buckets }: Sums): AgingRow => ({
  party,
  currency,
  buckets,
  total: buckets.reduce((all, amount) => all.plus(amount), ZERO),
});

const TOTAL = 'Total';

export function agingOf(items: readonly DueAmount[], asOf: PlainDate, edges: BucketEdges): Aging {
  const today = numberOfDay(asOf);
  const nothing = (): Decimal[] => Array.from({ length: edges.length + 2 }, () => ZERO);
  const rows = new Map<string, Sums>();
  for (const { party, currency, dueOn, amount } of items) {
    const key = `${nameKey(party)}\n${currency}`;
    const row = rows.get(key) ?? { party, currency, buckets: nothing() };
    rows.set(key, row);
    const bucket = bucketIndex(today - numberOfDay(dueOn), edges);
    row.buckets[bucket] = (row.buckets[bucket] ?? ZERO).plus(amount);
  }
  const totals = new Map<string, Sums>();
  for (const { currency, buckets } of rows.values()) {
    const total = totals.get(currency) ?? { party: TOTAL, currency, buckets: nothing() };
    totals.set(currency, total);
    buckets.forEach((amount, bucket) => (total.buckets[bucket] = (total.buckets[bucket] ?? ZERO).plus(amount)));
  }
  return { rows: [...rows.values()].map(rowOf), totals: [...totals.values()].map(rowOf) };
}
