/** Exact shares: 10 of 31 days stays 10/31 until it is multiplied with money. */
import { Decimal } from '../money/decimal';
import type { Fraction } from './schedule';

export const WHOLE: Fraction = { numerator: 1, denominator: 1 };
export const NOTHING: Fraction = { numerator: 0, denominator: 1 };

export const isWhole = ({ numerator, denominator }: Fraction): boolean => numerator === denominator;

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** In lowest terms: 15/30 → 1/2. */
export function reduced({ numerator, denominator }: Fraction): Fraction {
  const divisor = greatestCommonDivisor(Math.abs(numerator), denominator) || 1;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** Days of the same denominator stay as they are (10/31 + 5/31 → 15/31); others are brought to lowest terms. */
export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  return reduced({ numerator: a.numerator * b.denominator + b.numerator * a.denominator, denominator: a.denominator * b.denominator });
}

const DIGITS_OF_ENDLESS = 12;

/** `1/2` → `0.5`, exact where that is short; `10/31` → `0.322580645161`, twelve digits. */
export function fractionText({ numerator, denominator }: Fraction): string {
  return new Decimal(numerator).div(denominator).toDecimalPlaces(DIGITS_OF_ENDLESS).toString();
}
