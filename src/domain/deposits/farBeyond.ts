/**
 * Single days far beyond all around them: a wrong zero, a bulk order, a large refund. They are learned from as the largest usual day,
 * so that one booking does not raise the level of weeks. Far beyond is told against the days around, not against the whole history: a
 * level that doubled is no mistake.
 */

/** Days on either side that a day is held against. */
const AROUND = 14;
/** At least so many times the middle of the days around, once seasons are taken out, and before they are … */
export const FAR_WITHOUT_SEASONS = 4;
export const FAR_WITH_SEASONS = 12;
/** … and so many times the usual deviation above it. */
const DEVIATIONS = 12;

/**
 * Brings days far beyond back to the farthest usual one, in place; answers how many.
 * @param usual Use of each day.
 * @param counts 1 where a day says something of the level.
 * @param leastTimes A day below so many times the middle of the days around is never far beyond.
 */
export function capFarBeyond(usual: Float64Array, counts: Uint8Array, leastTimes: number): number {
  const middles = Float64Array.from(usual, (_, day) => middleAround(usual, counts, day));
  const shares = usual
    .map((value, day) => deviation(value, middles[day] ?? 0))
    .filter((_, day) => counts[day] === 1 && (middles[day] ?? 0) > 0);
  const farthest = Math.max(leastTimes - 1, DEVIATIONS * medianOf(shares));
  let capped = 0;
  usual.forEach((value, day) => {
    const middle = middles[day] ?? 0;
    if (counts[day] === 0 || middle <= 0 || deviation(value, middle) <= farthest) return;
    usual[day] = middle + Math.sign(value - middle) * farthest * middle;
    capped += 1;
  });
  return capped;
}

const deviation = (value: number, middle: number): number => Math.abs(value - middle) / middle;

/** Sorted as they come into one array: nothing is made for each of a thousand days. */
function middleAround(usual: Float64Array, counts: Uint8Array, day: number): number {
  let size = 0;
  for (let near = Math.max(0, day - AROUND); near <= Math.min(usual.length - 1, day + AROUND); near += 1) {
    if (counts[near] !== 1) continue;
    const value = usual[near] ?? 0;
    let place = size;
    for (; place > 0 && (NEAR[place - 1] ?? 0) > value; place -= 1) NEAR[place] = NEAR[place - 1] ?? 0;
    NEAR[place] = value;
    size += 1;
  }
  return middleOf(NEAR, size);
}
const NEAR = new Float64Array(2 * AROUND + 1);

const medianOf = (values: Float64Array): number => middleOf(values.slice().sort(), values.length);

/** Of the first `size` values, which are sorted. */
function middleOf(sorted: Float64Array, size: number): number {
  const middle = size >> 1;
  if (size === 0) return 0;
  return size % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
