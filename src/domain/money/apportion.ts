/**
 * Splits whole minor units by whole weights so that the shares add up: `allocate` for inner loops, where a Decimal for
 * each of a million shares would be too slow. Both give the left-over units to the largest remainders, the earlier first.
 */

/**
 * Shares of `minor`, in the order of the weights. Exact as long as the sum of the weights squared stays below 2^53.
 * Weights are whole, not negative and not all zero; without any weight there is nothing to split, and no share.
 */
export function apportion(minor: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((all, weight) => all + weight, 0);
  if (whole === 0) return weights.map(() => 0);
  const sign = minor < 0 ? -1 : 1;
  // In two steps, so that no product is larger than the amount or the weights allow.
  const each = Math.floor(Math.abs(minor) / whole);
  const rest = Math.abs(minor) % whole;
  const shares = weights.map((weight) => each * weight + Math.floor((rest * weight) / whole));
  const left = Math.abs(minor) - shares.reduce((all, share) => all + share, 0);
  if (left > 0) for (const index of largestRemainders(weights, rest, whole).slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return sign < 0 ? shares.map((share) => (share === 0 ? 0 : -share)) : shares;
}

const largestRemainders = (weights: readonly number[], rest: number, whole: number): number[] =>
  weights
    .map((weight, index) => ({ index, remainder: (rest * weight) % whole }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .map(({ index }) => index);
