/** Figures: amounts in whole minor units, their one rounding, and how they are written in the reasons of a schedule. */
import { BadInput } from '../badInput';
import { type Currency, exponentOf } from '../money/currency';

import { type Decimal, HALF_UP } from '../money/decimal';
import type { Money } from '../money/money';
import type { Fraction } from './schedule';

/** Minor units with whatever fractions of them the amount has. */
export const exactMinor = ({ amount, currency }: Money): Decimal => amount.times(10 ** exponentOf(currency));

/** The one rounding of a row: half away from zero. Throws BadInput beyond what is exact. */
export function roundedMinor(exact: Decimal): number {
  const minor = exact.toDecimalPlaces(0, HALF_UP).toNumber();
  if (!Number.isSafeInteger(minor))
    throw new BadInput(`An amount of ${exact.toFixed(0)} minor units is too large to calculate with exactly.`);
  return minor === 0 ? 0 : minor; // no −0
}

/** A share of a price in exact minor units, rounded once, half away from zero. */
export function shareOfPrice(fullPrice: Decimal, share: Fraction): number {
  const { numerator, denominator } = share;
  if (numerator === denominator) return roundedMinor(fullPrice);
  return wholeShare(fullPrice.toNumber(), share) ?? roundedMinor(fullPrice.times(numerator).div(denominator));
}

/** The same by whole numbers, where they hold it: a schedule asks for a million shares. */
function wholeShare(minor: number, { numerator, denominator }: Fraction): number | undefined {
  const halves = 2 * Math.abs(minor) * numerator + denominator;
  if (!Number.isInteger(minor) || numerator < 0 || !Number.isSafeInteger(halves)) return undefined;
  const size = (halves - (halves % (2 * denominator))) / (2 * denominator);
  return minor < 0 && size > 0 ? -size : size;
}

/** `1234567.5` → `1,234,567.5`. */
export function grouped(text: string): string {
  const [whole = '', decimals] = text.split('.');
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? separated : `${separated}.${decimals}`;
}

const fixedText = (amount: Decimal, currency: Currency): string => amount.toFixed(Math.max(exponentOf(currency), amount.decimalPlaces()));

/** `1,200.00`: with the currency's decimals, or more where there are more. */
export const priceText = ({ amount, currency }: Money): string => grouped(fixedText(amount, currency));

/** Plain decimal text with the currency's decimals, `-1200.50`. By digits: a schedule has a million of them. */
export function plainMinorText(minor: number, currency: Currency): string {
  const decimals = exponentOf(currency);
  if (decimals === 0) return String(minor);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  return `${minor < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** `1,200.00` */
export const minorText = (minor: number, currency: Currency): string => grouped(plainMinorText(minor, currency));

/** `1,200.00 EUR` */
export const minorMoneyText = (minor: number, currency: Currency): string => `${minorText(minor, currency)} ${currency}`;
