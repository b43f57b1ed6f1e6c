/** Rows and columns as lines of a sheet: how wide and high they are, where they begin, whether they are hidden. Lengths in points. */
import type { Area } from '../book/area';
import type { LineFormat, Sheet } from '../book/sheet';
import { ADDIN, type Excel } from './excel';
import { mayChange } from './guard';

export const plainLine = (): LineFormat => ({ size: undefined, hidden: false, style: 0, outlineLevel: 0 });

export type Axis = 'row' | 'column';
export const linesOf = (sheet: Sheet, axis: Axis): Map<number, LineFormat> => (axis === 'row' ? sheet.rows : sheet.columns);
const standardSize = (sheet: Sheet, axis: Axis): number => (axis === 'row' ? sheet.defaultRowHeight : sheet.defaultColumnWidth);

/** True or false when all lines agree, null when they do not. */
export function hiddenOf(lines: ReadonlyMap<number, LineFormat>, first: number, count: number): boolean | null {
  let hidden = 0;
  // Lines without a format of their own are shown: looking at those that have one is enough.
  for (const [index, line] of lines) if (index >= first && index < first + count && (line.hidden || line.filtered === true)) hidden += 1;
  return hidden === 0 ? false : hidden === count ? true : null;
}

export function setHidden(sheet: Sheet, axis: Axis, area: Area, hidden: boolean, { book }: Excel): void {
  mayChange(sheet, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns', `hiding ${axis}s`);
  eachLine(sheet, axis, area, (line) => ({ ...line, hidden }));
  book.tell({ kind: 'format', sheet, area, origin: ADDIN });
}

export function eachLine(sheet: Sheet, axis: Axis, area: Area, change: (line: LineFormat) => LineFormat): void {
  const lines = linesOf(sheet, axis);
  const first = axis === 'row' ? area.row : area.column;
  const count = axis === 'row' ? area.rows : area.columns;
  for (let index = first; index < first + count; index += 1) lines.set(index, change(lines.get(index) ?? plainLine()));
}

export function sizeOf(sheet: Sheet, axis: Axis, index: number): number {
  const line = linesOf(sheet, axis).get(index);
  return line === undefined ? standardSize(sheet, axis) : line.hidden ? 0 : (line.size ?? standardSize(sheet, axis));
}

/** Length of `count` lines from `first` on; those without a format of their own have the standard size. */
function lengthOf(sheet: Sheet, axis: Axis, first: number, count: number): number {
  let length = count * standardSize(sheet, axis);
  for (const index of linesOf(sheet, axis).keys())
    if (index >= first && index < first + count) length += sizeOf(sheet, axis, index) - standardSize(sheet, axis);
  return length;
}

export const topOf = (sheet: Sheet, row: number): number => lengthOf(sheet, 'row', 0, row);
export const leftOf = (sheet: Sheet, column: number): number => lengthOf(sheet, 'column', 0, column);
export const heightOf = (sheet: Sheet, area: Area): number => lengthOf(sheet, 'row', area.row, area.rows);
export const widthOf = (sheet: Sheet, area: Area): number => lengthOf(sheet, 'column', area.column, area.columns);
