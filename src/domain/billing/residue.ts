/** Spreading a total: each share rounded by itself, and what that leaves over in one declared place, so that the shares add up. */
import type { Fraction } from './schedule';

/** By exact arithmetic. Where nothing weighs anything the declared place takes all. */
export function spread(totalMinor: number, weights: readonly Fraction[], residueIn: 'first' | 'last'): number[] {
  if (weights.length === 0) return [];
  const common = commonDenominator(weights);
  const parts = weights.map(({ numerator, denominator }) => BigInt(numerator) * (common / BigInt(denominator)));
  const whole = parts.reduce((all, part) => all + part, 0n);
  const shares = parts.map((part) => (whole === 0n ? 0 : rounded(BigInt(totalMinor) * part, whole)));
  const takes = residueIn === 'first' ? firstWeighing(parts) : parts.length - 1 - firstWeighing(parts.toReversed());
  const left = totalMinor - shares.reduce((all, share) => all + share, 0);
  shares[takes] = (shares[takes] ?? 0) + left;
  return shares;
}

/** A free period takes no residue. */
const firstWeighing = (parts: readonly bigint[]): number =>
  Math.max(
    0,
    parts.findIndex((part) => part !== 0n),
  );

function commonDenominator(weights: readonly Fraction[]): bigint {
  let common = 1n;
  for (const denominator of new Set(weights.map((weight) => weight.denominator))) common = leastCommonMultiple(common, BigInt(denominator));
  return common;
}

const leastCommonMultiple = (a: bigint, b: bigint): bigint => (a / greatestCommonDivisor(a, b)) * b;
const greatestCommonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestCommonDivisor(b, a % b));

/** Half away from zero. */
function rounded(numerator: bigint, denominator: bigint): number {
  const negative = numerator < 0n;
  const size = (2n * (negative ? -numerator : numerator) + denominator) / (2n * denominator);
  return Number(negative ? -size : size); // a bigint knows no −0
}
