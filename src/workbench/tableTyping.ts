/** Typing just below a table makes the row part of it: its calculated columns and its looks are filled in. */
import { area, contains, lastColumn, lastRow } from '../host/book/area';
import type { Sheet, Table } from '../host/book/sheet';
import type { Host } from '../host/excel';

/** Only when the table shows no totals, and nothing stands in the row but what was typed. */
export function growTable({ book }: Pick<Host, 'book'>, sheet: Sheet, row: number, column: number): void {
  const table = sheet.tables.find(
    ({ area: where, showTotals }) => !showTotals && lastRow(where) === row - 1 && contains({ ...where, rows: where.rows + 1 }, row, column),
  );
  if (table === undefined || sheet.tables.some(({ area: where }) => contains(where, row, column))) return;
  for (let beside = table.area.column; beside <= lastColumn(table.area); beside += 1)
    if (beside !== column && sheet.cells.value(row, beside) !== null) return;
  table.area = { ...table.area, rows: table.area.rows + 1 };
  book.tell({ kind: 'table', change: 'resized', sheet, table, origin: 'person' });
  fillCalculatedColumns(sheet, table, row, column);
  book.tell({ kind: 'cells', sheet, area: area(row, table.area.column, 1, table.area.columns), origin: 'person' });
}

function fillCalculatedColumns(sheet: Sheet, table: Table, row: number, typedColumn: number): void {
  table.columns.forEach(({ formula }, n) => {
    const column = table.area.column + n;
    const above = sheet.cells.style(row - 1, column);
    if (sheet.cells.style(row, column) === 0 && row - 1 > table.area.row) sheet.cells.setStyle(row, column, above);
    if (formula !== undefined && column !== typedColumn) sheet.cells.setFormula(row, column, formula);
  });
}
