/**
 * Rows or columns along one direction: where each begins, in pixels, and which lies at a pixel.
 *
 * A sheet has a million rows and nearly all are of one height, so only the others are remembered: a position
 * costs two binary searches, however long the sheet. A hidden line has the size 0 and is never «at» a pixel.
 */
import type { LineFormat } from '../../host/book/sheet';

/** Office measures in points (1/72 inch), the screen in CSS pixels (1/96 inch). */
export const PIXELS_PER_POINT = 96 / 72;

export interface Axis {
  readonly count: number;
  size(index: number): number;
  /** Where line `index` begins; `offset(count)` is the length of all. */
  offset(index: number): number;
  /** The visible line at a pixel; the first or last one when the pixel lies outside. */
  indexAt(pixel: number): number;
}

/** `defaultPoints` and the sizes in `lines` are points; a line without a size of its own has the default. */
export function axisOf(lines: ReadonlyMap<number, LineFormat>, defaultPoints: number, count: number): Axis {
  const usual = Math.round(defaultPoints * PIXELS_PER_POINT);
  const sizes = [...lines]
    .map(([index, line]) => ({ index, size: sizeOf(line, usual) }))
    .filter(({ size }) => size !== usual)
    .sort((a, b) => a.index - b.index);
  const indexes = sizes.map(({ index }) => index);
  /** How much longer the axis is, before the n-th unusual line, than if all were usual. */
  const surplus = [0];
  for (const { size } of sizes) surplus.push((surplus.at(-1) ?? 0) + size - usual);

  const size = (index: number): number => {
    const at = firstAtLeast(indexes, index);
    return indexes[at] === index ? (sizes[at]?.size ?? usual) : usual;
  };
  const offset = (index: number): number => index * usual + (surplus[firstAtLeast(indexes, index)] ?? 0);
  const indexAt = (pixel: number): number => {
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (offset(middle + 1) > pixel) high = middle;
      else low = middle + 1;
    }
    while (low > 0 && size(low) === 0) low -= 1;
    return low;
  };
  return { count, size, offset, indexAt };
}

function sizeOf(line: LineFormat, usual: number): number {
  if (line.hidden || line.filtered === true) return 0;
  return line.size === undefined ? usual : Math.round(line.size * PIXELS_PER_POINT);
}

/** Position of the first entry that is at least `wanted`, in an ascending list. */
function firstAtLeast(ascending: readonly number[], wanted: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
