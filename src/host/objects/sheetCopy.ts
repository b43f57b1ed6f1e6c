/** Copying a sheet within its workbook: cells, looks, widths, tables under new names. */
import { WHOLE_SHEET, type Area } from '../book/area';
import type { Book } from '../book/book';
import { Sheet, type Table } from '../book/sheet';
import { ADDIN, type Excel } from './excel';
import { structureMustBeOpen } from './guard';
import { type Args, ExcelObject } from './model';
import { uniqueName } from './tableHeaders';
import { worksheetType } from './worksheet';

const POSITIONS = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

export function copySheet(sheet: Sheet, args: Args, { book, newId }: Excel): ExcelObject {
  structureMustBeOpen(book, 'copying sheets');
  const position = args.word(0, POSITIONS, 'None');
  const relative = args.any(1);
  const neighbour = relative instanceof ExcelObject && relative.self instanceof Sheet ? relative.self : sheet;
  const copy = new Sheet(newId(), copyName(sheet.name, book));
  copyCells(sheet, copy);
  copyParts(sheet, copy, book);
  book.sheets.splice(placeFor(position, neighbour, book), 0, copy);
  book.tell({ kind: 'sheets', change: 'added', sheet: copy, origin: ADDIN });
  book.tell({ kind: 'cells', sheet: copy, area: copy.cells.usedArea() ?? { row: 0, column: 0, rows: 1, columns: 1 }, origin: ADDIN });
  return worksheetType.of(copy);
}

/** `Items` → `Items (2)`, shortened to 31 characters where it must be. */
function copyName(name: string, book: Book): string {
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const candidate = `${name.slice(0, 31 - suffix.length)}${suffix}`;
    if (book.sheet(candidate) === undefined) return candidate;
  }
}

function placeFor(position: (typeof POSITIONS)[number], neighbour: Sheet, book: Book): number {
  if (position === 'Beginning') return 0;
  if (position === 'Before') return book.sheets.indexOf(neighbour);
  if (position === 'After') return book.sheets.indexOf(neighbour) + 1;
  return book.sheets.length;
}

function copyCells(from: Sheet, to: Sheet): void {
  from.cells.forEachFilled(WHOLE_SHEET, (row, column, value, formula) => {
    if (formula !== undefined) to.cells.setFormula(row, column, formula);
    to.cells.setValue(row, column, value);
  });
  const styled: Area | undefined = from.cells.usedArea(true);
  if (styled === undefined) return;
  for (let row = styled.row; row < styled.row + styled.rows; row += 1)
    for (let column = styled.column; column < styled.column + styled.columns; column += 1)
      to.cells.setStyle(row, column, from.cells.style(row, column));
}

function copyParts(from: Sheet, to: Sheet, book: Book): void {
  for (const [index, line] of from.columns) to.columns.set(index, { ...line });
  for (const [index, line] of from.rows) to.rows.set(index, { ...line });
  for (const [key, fixed] of from.fixedArrays) to.fixedArrays.set(key, fixed);
  to.merges.push(...from.merges);
  to.notes.push(...from.notes.map((note) => ({ ...note })));
  to.conditionalFormats.push(
    ...from.conditionalFormats.map((format) => ({ ...format, id: `${format.id}-${to.id}`, areas: [...format.areas] })),
  );
  to.validations.push(...from.validations.map((validation) => ({ ...validation, areas: [...validation.areas] })));
  const names = book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
  let id = Math.max(0, ...book.sheets.flatMap(({ tables }) => tables.map((table) => table.id)));
  for (const table of from.tables) to.tables.push(copyTable(table, (id += 1), uniqueName(table.name, names)));
  Object.assign(to, {
    tabColor: from.tabColor,
    showGridlines: from.showGridlines,
    showHeadings: from.showHeadings,
    defaultRowHeight: from.defaultRowHeight,
    defaultColumnWidth: from.defaultColumnWidth,
    frozen: { ...from.frozen },
    protection: { ...from.protection },
    autoFilter: from.autoFilter,
    page: { ...from.page },
  });
}

const copyTable = (table: Table, id: number, name: string): Table => ({
  ...table,
  id,
  name,
  columns: table.columns.map((column) => ({ ...column })),
});
