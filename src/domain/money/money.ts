/**
 * Money: an amount that knows its currency.
 *
 * Adding euros to dollars is a bug and throws. Rounding happens at named moments, once, by
 * `roundToCurrency`. Inner loops work on integer minor units (`toMinor`, `fromMinor`), which are exact.
 */
import { BadInput } from '../badInput';
import { type Currency, exponentOf } from './currency';
import { Decimal, HALF_UP, type Rounding, ZERO } from './decimal';

export interface Money {
  readonly amount: Decimal;
  readonly currency: Currency;
}

export function money(amount: Decimal | string | number, currency: Currency): Money {
  const value = amount instanceof Decimal ? amount : readDecimal(amount);
  return { amount: value, currency };
}

function readDecimal(text: string | number): Decimal {
  try {
    const value = new Decimal(text);
    if (value.isFinite()) return value;
  } catch {
    // Said below, in one sentence, whatever decimal.js complained of.
  }
  throw new BadInput(`Not an amount: "${text}". Write it as 1234.56.`);
}

export const zero = (currency: Currency): Money => ({ amount: ZERO, currency });

function sameCurrency(a: Money, b: Money): void {
  if (a.currency !== b.currency) throw new Error(`${formatMoney(a)} and ${formatMoney(b)} are in different currencies.`);
}

export function add(a: Money, b: Money): Money {
  sameCurrency(a, b);
  return { amount: a.amount.plus(b.amount), currency: a.currency };
}

export const negate = (a: Money): Money => ({ amount: a.amount.negated(), currency: a.currency });
export const isZero = (a: Money): boolean => a.amount.isZero();
export const sum = (values: readonly Money[], currency: Currency): Money => values.reduce(add, zero(currency));

export function equals(a: Money, b: Money): boolean {
  return a.currency === b.currency && a.amount.equals(b.amount);
}

/** Rounds to the currency's minor unit: `10.005 EUR` → `10.01 EUR`, `10.5 JPY` → `11 JPY`. */
export function roundToCurrency(a: Money, rounding: Rounding = HALF_UP): Money {
  return { amount: a.amount.toDecimalPlaces(exponentOf(a.currency), rounding), currency: a.currency };
}

/** How many minor units make one: 100 cents, 1 yen, 1000 fils. */
const minorUnitsIn = (currency: Currency): number => 10 ** exponentOf(currency);

/** The amount in minor units. Throws when it has more decimals than its currency: round first, by name. */
export function toMinor(a: Money): number {
  const minor = a.amount.times(minorUnitsIn(a.currency));
  if (!minor.isInteger()) throw new BadInput(`${a.amount.toString()} ${a.currency} has more decimals than the currency. Round it first.`);
  const value = minor.toNumber();
  if (!Number.isSafeInteger(value)) throw new BadInput(`${a.amount.toString()} ${a.currency} is too large to calculate with exactly.`);
  return value;
}

/** Whole minor units that a number holds exactly: what `toMinor` takes. */
export const isCountable = ({ amount, currency }: Money): boolean => Number.isSafeInteger(amount.times(minorUnitsIn(currency)).toNumber());

export function fromMinor(minor: number, currency: Currency): Money {
  return { amount: new Decimal(minor).div(minorUnitsIn(currency)), currency };
}

/** `1234.5` EUR → `1234.50`: plain decimal text with the currency's decimals; more are kept when they are there. */
export function amountText(a: Money): string {
  return a.amount.toFixed(Math.max(exponentOf(a.currency), a.amount.decimalPlaces()));
}

/** `1234.50 EUR` */
export const formatMoney = (a: Money): string => `${amountText(a)} ${a.currency}`;

/**
 * Splits a total by weights so that the shares add up to it: each share rounded down to the minor
 * unit, what is left over goes to the largest remainders, the earlier first when they are equal.
 */
export function allocate(total: Money, weights: readonly (Decimal | number)[]): Money[] {
  const parts = weights.map((weight) => new Decimal(weight));
  const whole = parts.reduce((all, part) => all.plus(part), ZERO);
  if (parts.length === 0 || whole.isZero() || parts.some((part) => part.isNegative())) {
    throw new BadInput('An amount is split by weights that are not negative and not all zero.');
  }
  const totalMinor = toMinor(total);
  const sign = Math.sign(totalMinor);
  const exact = parts.map((part) => part.times(Math.abs(totalMinor)).div(whole));
  const shares = exact.map((share) => share.floor().toNumber());
  const left = Math.abs(totalMinor) - shares.reduce((all, share) => all + share, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share.minus(share.floor()) }))
    .sort((a, b) => b.remainder.comparedTo(a.remainder) || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares.map((share) => fromMinor(sign * share, total.currency));
}
