/**
 * Pushing a block of cells aside: what lies behind it, in its own columns (or rows), moves.
 *
 * Tables and merged cells in the way must move whole or not at all, as in Excel.
 */
import { type Area, area, areaName, intersection, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, sameArea } from '../book/area';
import { type Move, moveArea } from '../book/move';
import type { Sheet, Table } from '../book/sheet';
import { ADDIN, type Excel } from './excel';
import { ExcelError } from './excelError';
import { mayWrite, mustNotSplitMerges } from './guard';

/**
 * @param count cells to insert; negative: to delete.
 * @param own a table that grows or shrinks by this itself, and sees to its own area.
 */
export function shiftBlock(sheet: Sheet, block: Area, axis: 'row' | 'column', count: number, excel: Excel, own?: Table): void {
  const behind =
    axis === 'row'
      ? area(block.row, block.column, MAX_ROWS - block.row, block.columns)
      : area(block.row, block.column, block.rows, MAX_COLUMNS - block.column);
  mayWrite({ sheet, area: intersection(behind, sheet.cells.usedArea() ?? block) ?? block }, excel.book);
  mustNotSplitMerges(sheet, behind, 'This');
  mustNotSplitTables(
    sheet.tables.filter((table) => table !== own),
    behind,
    block,
    axis,
  );
  if (axis === 'row') sheet.cells.shiftRows(block.row, count, block.column, lastColumn(block));
  else shiftColumns(sheet, block, count);
  const at = axis === 'row' ? block.row : block.column;
  moveInside(sheet, behind, { axis, at, count }, own);
  const across = axis === 'row' ? { first: block.column, last: lastColumn(block) } : { first: block.row, last: lastRow(block) };
  excel.book.tell({ kind: 'moved', sheet, axis, at, count, across, origin: ADDIN });
}

/** A table may lie wholly behind the block, or be widened by rows inside it when the block spans all its columns. */
function mustNotSplitTables(tables: readonly Table[], behind: Area, block: Area, axis: 'row' | 'column'): void {
  for (const table of tables) {
    const shared = intersection(table.area, behind);
    if (shared === undefined || sameArea(shared, table.area)) continue;
    const spans = axis === 'row' && block.column <= table.area.column && lastColumn(block) >= lastColumn(table.area);
    if (!spans || block.row <= table.area.row)
      throw new ExcelError(
        'InsertDeleteConflict',
        `This would pull table "${table.name}" (${areaName(table.area)}) apart. Move whole rows of it, or the whole table.`,
      );
  }
}

function moveInside(sheet: Sheet, behind: Area, move: Move, own: Table | undefined): void {
  const isInside = (each: Area): boolean =>
    move.axis === 'row'
      ? each.column >= behind.column && lastColumn(each) <= lastColumn(behind)
      : each.row >= behind.row && lastRow(each) <= lastRow(behind);
  for (const table of sheet.tables) if (table !== own && isInside(table.area)) table.area = moveArea(table.area, move) ?? table.area;
  const merges = sheet.merges.flatMap((merge) => (isInside(merge) ? (moveArea(merge, move) ?? []) : merge));
  sheet.merges.splice(0, sheet.merges.length, ...merges);
  for (const { areas } of [...sheet.conditionalFormats, ...sheet.validations])
    areas.splice(0, areas.length, ...areas.flatMap((each) => (isInside(each) ? (moveArea(each, move) ?? []) : each)));
}

/** Cell by cell: columns are stored whole, and here only some of their rows move. */
function shiftColumns(sheet: Sheet, block: Area, count: number): void {
  const { cells } = sheet;
  const end = cells.width;
  const take = (row: number, column: number) => ({
    value: cells.value(row, column),
    formula: cells.formula(row, column),
    style: cells.style(row, column),
  });
  for (let row = block.row; row <= lastRow(block); row += 1) {
    const kept = Array.from({ length: Math.max(0, end - block.column) }, (_, index) => take(row, block.column + index));
    const gap = Array.from({ length: Math.abs(count) }, () => ({ value: null, formula: undefined, style: 0 }));
    const moved = count > 0 ? [...gap, ...kept] : [...kept.slice(-count), ...gap];
    moved.forEach(({ value, formula, style }, index) => {
      const column = block.column + index;
      if (column >= MAX_COLUMNS) return;
      cells.setFormula(row, column, formula);
      cells.setValue(row, column, value);
      cells.setStyle(row, column, style);
    });
  }
}
