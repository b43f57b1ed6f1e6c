/** The parts of a table. A table without rows still shows one empty row, and that is its body. */
import { type Area, area } from '../book/area';
import type { Table } from '../book/sheet';

export const headerOf = (table: Table): Area | undefined =>
  table.showHeaders ? area(table.area.row, table.area.column, 1, table.area.columns) : undefined;

export const totalsOf = (table: Table): Area | undefined =>
  table.showTotals ? area(table.area.row + table.area.rows - 1, table.area.column, 1, table.area.columns) : undefined;

export function dataBodyOf(table: Table): Area {
  const top = table.showHeaders ? 1 : 0;
  const rows = table.area.rows - top - (table.showTotals ? 1 : 0);
  return area(table.area.row + top, table.area.column, Math.max(rows, 1), table.area.columns);
}
