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

function middleAround(usual: Float64Array, counts: Uint8Array, day: number): number {
  const from = Math.max(0, day - AROUND);
  return medianOf(usual.subarray(from, day + AROUND + 1).filter((_, index) => counts[from + index] === 1));
}

function medianOf(values: Float64Array): number {
  if (values.length === 0) return 0;
  const sorted = values.slice().sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
