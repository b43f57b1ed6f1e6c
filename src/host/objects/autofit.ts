/**
 * Widths and heights that fit the content, estimated from the text's length: there is no screen here to
 * measure on. Good to about a character; wrapped text counts its lines.
 */
import { type Area, intersection, lastColumn, lastRow } from '../book/area';
import type { Sheet } from '../book/sheet';
import { ADDIN, type Excel } from './excel';
import { type Axis, eachLine, sizeOf } from './lines';
import type { Places } from './rangeAreas';
import { usedExtent } from './rangeNavigation';

// Calibri 11: a digit is 7 pixels or 5.25 points wide; a cell has 5 pixels of padding.
const POINTS_PER_CHARACTER = 5.25;
const PADDING = 3.75;
const LINE_HEIGHT = 15 / 11; // points of row height per point of type
const WIDEST = 1_343;
const HIGHEST = 409;

export function autofit({ sheet, areas }: Places, axis: Axis, excel: Excel): void {
  for (const where of areas) {
    const cells = intersection(where, usedExtent({ sheet, area: where })) ?? where;
    if (axis === 'column') fitColumns(sheet, cells, excel);
    else fitRows(sheet, cells, excel);
    excel.book.tell({ kind: 'format', sheet, area: where, origin: ADDIN });
  }
}

function fitColumns(sheet: Sheet, cells: Area, excel: Excel): void {
  for (let column = cells.column; column <= lastColumn(cells); column += 1) {
    let widest = 0;
    sheet.cells.forEachFilled({ ...cells, column, columns: 1 }, (row) => {
      const { text, style } = shown(sheet, row, column, excel);
      if (!style.wrap) widest = Math.max(widest, (longestLine(text) * POINTS_PER_CHARACTER * style.font.size) / 11 + PADDING);
    });
    if (widest > 0) eachLine(sheet, 'column', { ...cells, column, columns: 1 }, (line) => ({ ...line, size: Math.min(WIDEST, widest) }));
  }
}

function fitRows(sheet: Sheet, cells: Area, excel: Excel): void {
  const heights = new Map<number, number>();
  sheet.cells.forEachFilled(cells, (row, column) => {
    const { text, style } = shown(sheet, row, column, excel);
    const perLine = Math.max(1, (sizeOf(sheet, 'column', column) - PADDING) / ((POINTS_PER_CHARACTER * style.font.size) / 11));
    const lines = style.wrap ? text.split('\n').reduce((count, line) => count + Math.max(1, Math.ceil(line.length / perLine)), 0) : 1;
    heights.set(row, Math.max(heights.get(row) ?? sheet.defaultRowHeight, lines * style.font.size * LINE_HEIGHT));
  });
  for (let row = cells.row; row <= lastRow(cells); row += 1) {
    const height = heights.get(row);
    if (height === undefined && !sheet.rows.has(row)) continue;
    const size = height === undefined ? undefined : Math.min(HIGHEST, height);
    eachLine(sheet, 'row', { ...cells, row, rows: 1 }, (line) => ({ ...line, size }));
  }
}

const longestLine = (text: string): number => text.split('\n').reduce((longest, line) => Math.max(longest, line.length), 0);

function shown(sheet: Sheet, row: number, column: number, { book, calculator }: Excel) {
  const style = book.styleAt(sheet, row, column);
  return { style, text: calculator.text(sheet.cells.value(row, column), style.numberFormat) };
}
