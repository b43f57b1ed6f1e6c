/**
 * What an application comes to: counts and amounts by outcome and currency, and the proof that every cent
 * of the receipts is somewhere: receipts − cash on documents − residuals = 0.
 */
import type { Currency } from '../money/currency';
import { type Decimal, ZERO } from '../money/decimal';
import type { CashApplication, Outcome, ReceiptResult } from './application';

export interface OutcomeTotal {
  readonly outcome: Outcome;
  readonly currency: Currency;
  readonly count: number;
  readonly amount: Decimal;
}

export interface ReceiptProof {
  readonly currency: Currency;
  readonly receipts: Decimal;
  /** Cash on documents, applied or suggested. */
  readonly allocated: Decimal;
  readonly residual: Decimal;
  /** Must be zero. */
  readonly difference: Decimal;
}

/** Outcomes in the order in which they are told. */
export const OUTCOMES: readonly Outcome[] = ['applied', 'suggested', 'ambiguous', 'not-an-invoice', 'unmatched'];

const currenciesOf = (results: readonly ReceiptResult[]): Currency[] =>
  [...new Set(results.map(({ receipt }) => receipt.amount.currency))].sort();
const sumOf = (values: readonly Decimal[]): Decimal => values.reduce((all, value) => all.plus(value), ZERO);

/** Counts and amounts by outcome and currency; combinations that do not occur are left out. */
export function outcomeTotals({ results }: CashApplication): OutcomeTotal[] {
  return OUTCOMES.flatMap((outcome) =>
    currenciesOf(results).flatMap((currency) => {
      const those = results.filter((result) => result.outcome === outcome && result.receipt.amount.currency === currency);
      if (those.length === 0) return [];
      return [{ outcome, currency, count: those.length, amount: sumOf(those.map(({ receipt }) => receipt.amount.amount)) }];
    }),
  );
}

/** One proof a currency. */
export function receiptProofs({ results }: CashApplication): ReceiptProof[] {
  return currenciesOf(results).map((currency) => {
    const those = results.filter(({ receipt }) => receipt.amount.currency === currency);
    const receipts = sumOf(those.map(({ receipt }) => receipt.amount.amount));
    const allocated = sumOf(those.flatMap(({ allocations }) => allocations.map(({ cash }) => cash)));
    const residual = sumOf(those.map((result) => result.residual.amount));
    return { currency, receipts, allocated, residual, difference: receipts.minus(allocated).minus(residual) };
  });
}
