/**
 * How many sets of a size would hit a target by mere chance.
 *
 * The sums of all sets of one size lie around size × mean, with the spread of drawing without replacement; the normal curve over them says
 * how dense they are at the target. Times the number of sets, times the width that counts as a hit. Amounts that share a step (prices in
 * whole tens) make few different sums, so each is hit the more often. An estimate, good to about its number of digits.
 */
import { choices } from './sumAnswer';

interface Hit {
  readonly target: number;
  readonly tolerance: number;
}

/** @param values minor units of the items that can take part. */
export function expectedByChance(values: Float64Array, size: number, { target, tolerance }: Hit): number {
  const n = values.length;
  if (n <= size) return 0; // There is one such set. It fits or it does not.
  const sets = choices(n, size);
  const mean = values.reduce((all, value) => all + value, 0) / n;
  const variance = values.reduce((all, value) => all + (value - mean) ** 2, 0) / n;
  const spread = Math.sqrt((size * variance * (n - size)) / (n - 1));
  const distance = Math.max(0, Math.abs(target - size * mean) - tolerance); // A wide tolerance is as dense as the best of it.
  if (spread === 0) return 0; // Equal amounts are one choice, and no accident.
  const step = values.reduce(greatestCommonDivisor, 0);
  const density = Math.exp(-((distance / spread) ** 2) / 2) / (spread * Math.sqrt(2 * Math.PI));
  return Math.min(sets, sets * density * step * (2 * Math.floor(tolerance / step) + 1));
}

function greatestCommonDivisor(a: number, b: number): number {
  let [large, small] = [Math.abs(a), Math.abs(b)];
  while (small !== 0) [large, small] = [small, large % small];
  return large;
}
