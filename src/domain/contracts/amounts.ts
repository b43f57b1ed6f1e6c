/** Amounts of a contract held against each other. Two currencies are never compared: the answer is undefined, and the rule says so. */
import { add, type Money, negate, sum } from '../money/money';

/** a − b. */
export const minus = (a: Money, b: Money): Money | undefined => (a.currency === b.currency ? add(a, negate(b)) : undefined);

export const absolute = (a: Money): Money => (a.amount.isNegative() ? negate(a) : a);

/** Undefined where one is missing or another currency. */
export function sumOf(values: readonly (Money | undefined)[]): Money | undefined {
  const known = values.filter((value) => value !== undefined);
  const currency = known[0]?.currency;
  if (currency === undefined || known.length < values.length || known.some((value) => value.currency !== currency)) return undefined;
  return sum(known, currency);
}
