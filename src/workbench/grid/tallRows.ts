/**
 * Rows whose height nobody set are as high as their largest font wants, as Excel draws them. Most sheets have one font
 * size throughout, and then no cell is looked at.
 */
import { lastColumn, lastRow } from '../../host/book/area';
import type { Book } from '../../host/book/book';
import type { LineFormat, Sheet } from '../../host/book/sheet';
import { PIXELS_PER_POINT } from './axis';

/** Excel's row for a font: 11 points → 20 pixels, 14 → 25, 16 → 28, 20 → 35. */
const LINE_PER_FONT = 1.3;
const rowPointsFor = (fontSize: number): number => Math.ceil(fontSize * LINE_PER_FONT * PIXELS_PER_POINT) / PIXELS_PER_POINT;

/** The sheet's rows with the heights that follow from their fonts filled in. */
export function rowsWithTallOnes({ styles }: Book, sheet: Sheet): ReadonlyMap<number, LineFormat> {
  const tall = new Map<number, number>();
  for (let id = 0; id < styles.size; id += 1) {
    const points = rowPointsFor(styles.style(id).font.size);
    if (points > sheet.defaultRowHeight) tall.set(id, points);
  }
  const used = tall.size === 0 ? undefined : sheet.cells.usedArea();
  if (used === undefined) return sheet.rows;
  const rows = new Map(sheet.rows);
  for (let row = used.row; row <= lastRow(used); row += 1) {
    const line = rows.get(row);
    if (line?.size !== undefined) continue;
    let size = 0;
    for (let column = used.column; column <= lastColumn(used); column += 1)
      size = Math.max(size, tall.get(sheet.cells.style(row, column)) ?? 0);
    if (size > 0) rows.set(row, { hidden: false, style: 0, outlineLevel: 0, ...line, size });
  }
  return rows;
}
