/** Where a drawing stands: the file counts in cells and offsets, the book in points from the sheet's corner. */
import { MAX_COLUMNS, MAX_ROWS } from '../../book/area';
import type { LineFormat, Sheet } from '../../book/sheet';
import { child, descendants, type XmlElement } from '../xml/parse';

/** English metric units in a point. */
export const EMU = 12_700;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const sizeOf = (line: LineFormat | undefined, normal: number): number => (line?.hidden === true ? 0 : (line?.size ?? normal));
const widthOf = (sheet: Sheet, column: number): number => sizeOf(sheet.columns.get(column), sheet.defaultColumnWidth);
const heightOf = (sheet: Sheet, row: number): number => sizeOf(sheet.rows.get(row), sheet.defaultRowHeight);

function offset(size: (n: number) => number, index: number): number {
  let sum = 0;
  for (let n = 0; n < index; n += 1) sum += size(n);
  return sum;
}

const number = (element: XmlElement | undefined, name: string): number => Number(child(element, name)?.text ?? 0);

function corner(sheet: Sheet, element: XmlElement | undefined): { left: number; top: number } {
  return {
    left: offset((column) => widthOf(sheet, column), number(element, 'col')) + number(element, 'colOff') / EMU,
    top: offset((row) => heightOf(sheet, row), number(element, 'row')) + number(element, 'rowOff') / EMU,
  };
}

/** The box of a twoCellAnchor, oneCellAnchor or absoluteAnchor, to a hundredth of a point. */
export function boxOf(anchor: XmlElement, sheet: Sheet): Box {
  const position = child(anchor, 'pos')?.attributes;
  const from =
    position === undefined
      ? corner(sheet, child(anchor, 'from'))
      : { left: Number(position['x'] ?? 0) / EMU, top: Number(position['y'] ?? 0) / EMU };
  const to = child(anchor, 'to');
  const extent = (child(anchor, 'ext') ?? descendants(anchor, 'ext')[0])?.attributes;
  const end = to === undefined ? undefined : corner(sheet, to);
  return {
    left: rounded(from.left),
    top: rounded(from.top),
    width: rounded(end === undefined ? Number(extent?.['cx'] ?? 0) / EMU : end.left - from.left),
    height: rounded(end === undefined ? Number(extent?.['cy'] ?? 0) / EMU : end.top - from.top),
  };
}

const rounded = (points: number): number => Math.round(points * 100) / 100;

/** `<xdr:from>` and `<xdr:to>` for a box. */
export function anchorText(box: Box, sheet: Sheet): string {
  return cornerText('from', box.left, box.top, sheet) + cornerText('to', box.left + box.width, box.top + box.height, sheet);
}

function cornerText(name: string, left: number, top: number, sheet: Sheet): string {
  const [column, columnOffset] = locate((n) => widthOf(sheet, n), left, MAX_COLUMNS);
  const [row, rowOffset] = locate((n) => heightOf(sheet, n), top, MAX_ROWS);
  return `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${columnOffset}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${rowOffset}</xdr:rowOff></xdr:${name}>`;
}

function locate(size: (n: number) => number, points: number, limit: number): [index: number, offset: number] {
  let rest = Math.max(0, points);
  let index = 0;
  for (; index < limit - 1 && rest >= size(index); index += 1) rest -= size(index);
  return [index, Math.round(rest * EMU)];
}
