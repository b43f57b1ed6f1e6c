/**
 * An amount spread over the months of a service, so that the months add up to it: what rounding leaves over goes to the largest
 * remainders, the earlier month first. A month without service gets nothing.
 */
import { type MonthNumber } from '../calendar/months';
import { allocate, type Money } from '../money/money';
import { servedDays, type Service, WEIGHTS } from './servedMonths';

/** `whole months`: a month begun weighs as much as any other, as a depreciation by months does. */
export const SPREAD_METHODS = ['daily', 'even months', 'whole months'] as const;
export type SpreadMethod = (typeof SPREAD_METHODS)[number];

const METHOD_WEIGHTS: Readonly<Record<SpreadMethod, (days: number, month: MonthNumber) => number>> = {
  daily: WEIGHTS.daily,
  'even months': WEIGHTS['even months'],
  'whole months': () => 1,
};

export interface MonthShare {
  readonly month: MonthNumber;
  readonly amount: Money;
}

/**
 * The months of a service in order, each with its share.
 * @param amount to the minor unit of its currency
 * @throws BadInput when the service has no day
 */
export function spreadByMonth(amount: Money, service: Service, method: SpreadMethod): MonthShare[] {
  const months = [...servedDays([service])].sort(([a], [b]) => a - b);
  const weigh = METHOD_WEIGHTS[method];
  const shares = allocate(
    amount,
    months.map(([month, days]) => weigh(days, month)),
  );
  return months.flatMap(([month], index) => {
    const share = shares[index];
    return share === undefined ? [] : [{ month, amount: share }];
  });
}
