/** Percentages of whole minor units, by whole numbers where they are exact: a reconciliation takes millions of them. */
import { roundedMinor } from '../billing/figures';
import type { Decimal } from '../money/decimal';

interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

const ratios = new WeakMap<Decimal, Ratio>();

function ratioOf(percent: Decimal): Ratio {
  const known = ratios.get(percent);
  if (known !== undefined) return known;
  const scale = 10 ** percent.decimalPlaces();
  const ratio = { numerator: percent.times(scale).toNumber(), denominator: 100 * scale };
  ratios.set(percent, ratio);
  return ratio;
}

/** The percentage of an amount, rounded half away from zero. */
export function percentOf(percent: Decimal, minor: number): number {
  const { numerator, denominator } = ratioOf(percent);
  const product = Math.abs(minor * numerator);
  if (!Number.isSafeInteger(product * 2)) return roundedMinor(percent.times(minor).div(100));
  const rest = product % denominator;
  const share = (product - rest) / denominator + (rest * 2 >= denominator ? 1 : 0);
  return share === 0 ? 0 : minor * numerator < 0 ? -share : share;
}

/** The percentage of an amount without its sign; what is below the last whole minor unit does not count. */
export function percentWithin(percent: Decimal, minor: number): number {
  const { numerator, denominator } = ratioOf(percent);
  const product = Math.abs(minor) * numerator;
  if (!Number.isSafeInteger(product)) return percent.times(Math.abs(minor)).div(100).floor().toNumber();
  return (product - (product % denominator)) / denominator;
}
