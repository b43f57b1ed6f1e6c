/**
 * The loss allowance of receivables by a provision matrix: each bucket times its loss rate. Source: IFRS 9 5.5.15 and B5.5.35, the
 * simplified approach. Each product is rounded to the minor unit, half away from zero, and the total is the sum of what is shown, so
 * that the matrix adds up on paper. A bucket that is in credit cannot be lost: its allowance is 0, and it does not lessen the others.
 */
import { BadInput } from '../badInput';
import { type Currency } from '../money/currency';
import { Decimal, ZERO } from '../money/decimal';
import { roundToCurrency } from '../money/money';

export interface Allowance {
  /** One for each bucket. */
  readonly buckets: readonly Decimal[];
  readonly total: Decimal;
}

/** @throws BadInput for a rate that is no share of a whole, or when balances and rates are not equally many. */
export function allowanceOf(balances: readonly number[], rates: readonly number[], currency: Currency): Allowance {
  if (balances.length !== rates.length)
    throw new BadInput(`There are ${balances.length} buckets and ${rates.length} rates. Give one rate for each bucket, in the same order.`);
  const wrong = rates.find((rate) => rate < 0 || rate > 1);
  if (wrong !== undefined) throw new BadInput(`Not a loss rate: ${wrong}. Give a share from 0 to 1, such as 0.015 or 1.5%.`);
  const buckets = balances.map((balance, index) => {
    const product = new Decimal(Math.max(0, balance)).times(rates[index] ?? 0);
    return roundToCurrency({ amount: product, currency }).amount;
  });
  return { buckets, total: buckets.reduce((all, amount) => all.plus(amount), ZERO) };
}
