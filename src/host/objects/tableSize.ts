/**
 * How a table grows and shrinks. What stands below (or to the right) in its columns is pushed away when it is
 * in the way; empty cells are simply taken.
 */
import { type Area, area, lastColumn, lastRow } from '../book/area';
import type { Sheet, Table, TableColumn } from '../book/sheet';
import { ADDIN, type Excel } from './excel';
import { mustBeOpen } from './guard';
import type { Place } from './place';
import { shiftBlock } from './shiftBlock';
import { shownValue } from './shownValue';
import type { TableOnSheet } from './table';
import { dataBodyOf, headerOf, totalsOf } from './tableAreas';
import { uniqueName } from './tableHeaders';
import { checkResize } from './tables';

export function isEmptyArea(sheet: Sheet, where: Area): boolean {
  let empty = true;
  sheet.cells.forEachFilled(where, () => (empty = false));
  return empty;
}

/** A table whose only row is empty has no rows: the empty one is where the first will stand. */
export const rowCount = ({ sheet, table }: TableOnSheet): number => {
  const body = dataBodyOf(table);
  return body.rows === 1 && isEmptyArea(sheet, body) ? 0 : body.rows;
};

function told(self: TableOnSheet, { book }: Excel): void {
  book.tell({ kind: 'table', change: 'resized', sheet: self.sheet, table: self.table, origin: ADDIN });
}

function clear(sheet: Sheet, where: Area, { book }: Excel): void {
  sheet.cells.forEachFilled(where, (row, column) => {
    sheet.cells.setFormula(row, column, undefined);
    sheet.cells.setValue(row, column, null);
  });
  book.tell({ kind: 'cells', sheet, area: where, origin: ADDIN });
}

export function resizeTable(self: TableOnSheet, wanted: Place, excel: Excel): void {
  const { sheet, table } = self;
  mustBeOpen(sheet, 'resizing tables');
  checkResize(self, wanted);
  if (table.showTotals) setTotals(self, false, excel);
  const hadTotals =
    wanted.area.rows !== table.area.rows && table.columns.some(({ totalsFormula, totalsLabel }) => totalsFormula ?? totalsLabel);
  const old = new Map(table.columns.map((column, index) => [table.area.column + index, column]));
  table.area = wanted.area;
  table.columns = columnsFor(sheet, table, old);
  told(self, excel);
  excel.book.tell({ kind: 'cells', sheet, area: headerOf(table) ?? table.area, origin: ADDIN });
  if (hadTotals) setTotals(self, true, excel);
}

/** Columns that were there stay as they are; new ones are named after their header cells. */
function columnsFor(sheet: Sheet, table: Table, old: ReadonlyMap<number, TableColumn>): TableColumn[] {
  const columns: TableColumn[] = [];
  let lastId = Math.max(0, ...[...old.values()].map(({ id }) => id));
  for (let column = table.area.column; column <= lastColumn(table.area); column += 1) {
    const known = old.get(column);
    columns.push(known ?? newColumn(sheet, table, column, (lastId += 1), [...old.values(), ...columns]));
  }
  return columns;
}

function newColumn(sheet: Sheet, table: Table, column: number, id: number, others: readonly TableColumn[]): TableColumn {
  const header = headerOf(table);
  const wanted = header === undefined ? '' : String(shownValue(sheet.cells.value(header.row, column)));
  const name = uniqueName(wanted, others.map((each) => each.name)); // prettier-ignore
  if (header !== undefined) {
    sheet.cells.setFormula(header.row, column, undefined);
    sheet.cells.setValue(header.row, column, name);
  }
  return { id, name, formula: undefined, totalsLabel: undefined, totalsFormula: undefined };
}

/** Makes room for rows before the index-th row of the body and takes them into the table. */
export function insertRows(self: TableOnSheet, index: number, count: number, excel: Excel): void {
  const { sheet, table } = self;
  const body = dataBodyOf(table);
  const at = body.row + index;
  const before = table.area.rows;
  const below = area(at, body.column, 1_048_576 - at, body.columns);
  if (!isEmptyArea(sheet, below)) shiftBlock(sheet, area(at, body.column, count, body.columns), 'row', count, excel, table);
  table.area = { ...table.area, rows: before + count };
  told(self, excel);
}

/** Takes rows out of the table; of the last row only the content goes. */
export function deleteRows(self: TableOnSheet, index: number, count: number, excel: Excel): void {
  const { sheet, table } = self;
  mustBeOpen(sheet, 'deleting table rows');
  const body = dataBodyOf(table);
  const all = count >= body.rows;
  if (all) clear(sheet, area(body.row, body.column, 1, body.columns), excel);
  const gone = area(body.row + index + (all ? 1 : 0), body.column, all ? body.rows - 1 : count, body.columns);
  if (gone.rows === 0) return;
  const rows = table.area.rows - gone.rows;
  shiftBlock(sheet, gone, 'row', -gone.rows, excel, table);
  table.area = { ...table.area, rows };
  told(self, excel);
}

export function insertColumn(self: TableOnSheet, index: number, name: string, excel: Excel): TableColumn {
  const { sheet, table } = self;
  mustBeOpen(sheet, 'adding table columns');
  const at = table.area.column + index;
  const right = area(table.area.row, at, table.area.rows, 16_384 - at);
  const { columns: before } = table.area;
  if (!isEmptyArea(sheet, right)) shiftBlock(sheet, area(table.area.row, at, table.area.rows, 1), 'column', 1, excel, table);
  table.area = { ...table.area, columns: before + 1 };
  const id = 1 + Math.max(0, ...table.columns.map((column) => column.id));
  const others = table.columns.map((column) => column.name);
  const column: TableColumn = { id, name: uniqueName(name, others), formula: undefined, totalsLabel: undefined, totalsFormula: undefined };
  table.columns.splice(index, 0, column);
  const header = headerOf(table);
  if (header !== undefined) sheet.cells.setValue(header.row, at, column.name);
  told(self, excel);
  return column;
}

export function deleteColumn(self: TableOnSheet, index: number, excel: Excel): void {
  const { sheet, table } = self;
  mustBeOpen(sheet, 'deleting table columns');
  const { area: whole } = table;
  shiftBlock(sheet, area(whole.row, whole.column + index, whole.rows, 1), 'column', -1, excel, table);
  table.area = { ...whole, columns: whole.columns - 1 };
  table.columns.splice(index, 1);
  told(self, excel);
}

/** The first totals row says «Total» and adds up the last column, or counts it when it is not numbers. */
export function setTotals(self: TableOnSheet, shown: boolean, excel: Excel): void {
  const { sheet, table } = self;
  if (shown === table.showTotals) return;
  mustBeOpen(sheet, 'showing and hiding table totals');
  if (!shown) {
    const totals = totalsOf(table);
    if (totals !== undefined) clear(sheet, totals, excel);
    Object.assign(table, { showTotals: false, area: { ...table.area, rows: table.area.rows - 1 } });
    told(self, excel);
    return;
  }
  const below = lastRow(table.area) + 1;
  const { area: whole } = table;
  if (!isEmptyArea(sheet, area(below, whole.column, 1, whole.columns)))
    shiftBlock(sheet, area(below, whole.column, 1, whole.columns), 'row', 1, excel, table);
  if (!table.columns.some(({ totalsFormula, totalsLabel }) => totalsFormula ?? totalsLabel)) firstTotals(sheet, table);
  Object.assign(table, { showTotals: true, area: { ...whole, rows: whole.rows + 1 } });
  told(self, excel);
  fillTotals(self, excel);
}

function firstTotals(sheet: Sheet, table: Table): void {
  const [first] = table.columns;
  const last = table.columns.at(-1);
  const body = dataBodyOf(table);
  if (first !== undefined && table.columns.length > 1) first.totalsLabel = 'Total';
  if (last === undefined) return;
  const isNumber = typeof sheet.cells.value(lastRow(body), lastColumn(body)) === 'number';
  last.totalsFormula = `SUBTOTAL(${isNumber ? 109 : 103},[${last.name.replace(/(['[\]#@])/g, "'$1")}])`;
}

function fillTotals({ sheet, table }: TableOnSheet, { book }: Excel): void {
  const totals = totalsOf(table);
  if (totals === undefined) return;
  table.columns.forEach(({ totalsLabel, totalsFormula }, index) => {
    const column = totals.column + index;
    if (totalsFormula !== undefined)
      sheet.cells.setFormula(totals.row, column, totalsFormula.replace(/^SUBTOTAL\((\d+),\[/, `SUBTOTAL($1,${table.name}[`));
    else if (totalsLabel !== undefined) sheet.cells.setValue(totals.row, column, totalsLabel);
  });
  book.tell({ kind: 'cells', sheet, area: totals, origin: ADDIN });
}

/** Hiding the header empties its cells; showing it again writes the names back. */
export function setHeaders(self: TableOnSheet, shown: boolean, excel: Excel): void {
  const { sheet, table } = self;
  if (shown === table.showHeaders) return;
  mustBeOpen(sheet, 'showing and hiding table headers');
  const { area: whole } = table;
  if (!shown) {
    clear(sheet, area(whole.row, whole.column, 1, whole.columns), excel);
    Object.assign(table, { showHeaders: false, area: { ...whole, row: whole.row + 1, rows: whole.rows - 1 } });
    told(self, excel);
    return;
  }
  const above = area(whole.row - 1, whole.column, 1, whole.columns);
  const free = whole.row > 0 && isEmptyArea(sheet, above);
  if (!free) shiftBlock(sheet, area(whole.row, whole.column, 1, whole.columns), 'row', 1, excel, table);
  const row = free ? whole.row - 1 : whole.row;
  Object.assign(table, { showHeaders: true, area: { ...whole, row, rows: whole.rows + 1 } });
  table.columns.forEach(({ name }, index) => sheet.cells.setValue(row, whole.column + index, name));
  told(self, excel);
  excel.book.tell({ kind: 'cells', sheet, area: area(row, whole.column, 1, whole.columns), origin: ADDIN });
}
