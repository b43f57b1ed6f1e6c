/** Completeness: what came in of each side and currency stands in matches and exceptions, by count and by sum. Amounts as their file has them. */
import type { Currency } from '../money/currency';
import type { LedgerRecord, Side } from './ledgerRecord';
import type { CountAndSum, ReconciliationException, ReconciliationMatch, SideTotal } from './reconciliation';

export const SIDES: readonly Side[] = ['ours', 'theirs'];

export function sideTotals(
  records: Readonly<Record<Side, readonly LedgerRecord[]>>,
  matches: readonly ReconciliationMatch[],
  exceptions: readonly ReconciliationException[],
): SideTotal[] {
  return SIDES.flatMap((side) => {
    const [rowsIn, matched, excepted]: [Totals, Totals, Totals] = [new Map(), new Map(), new Map()];
    count(rowsIn, records[side]);
    for (const match of matches) count(matched, match[side]);
    for (const exception of exceptions) count(excepted, exception[side]);
    return [...new Set([...rowsIn.keys(), ...matched.keys(), ...excepted.keys()])].sort().map((currency) => {
      const [all, some, rest] = [rowsIn, matched, excepted].map((totals) => totals.get(currency) ?? NOTHING);
      return { side, currency, ...totalOf(all ?? NOTHING, some ?? NOTHING, rest ?? NOTHING) };
    });
  });
}

const NOTHING: CountAndSum = { count: 0, minor: 0 };

const totalOf = (rowsIn: CountAndSum, matched: CountAndSum, excepted: CountAndSum): Omit<SideTotal, 'side' | 'currency'> => ({
  rowsIn,
  matched,
  excepted,
  difference: { count: rowsIn.count - matched.count - excepted.count, minor: rowsIn.minor - matched.minor - excepted.minor },
});

type Totals = Map<Currency, { count: number; minor: number }>;

function count(totals: Totals, records: readonly LedgerRecord[]): void {
  for (const { currency, minor } of records) {
    const total = totals.get(currency);
    if (total === undefined) totals.set(currency, { count: 1, minor });
    else {
      total.count += 1;
      total.minor += minor;
    }
  }
}
