/**
 * A table's column names are the texts of its header cells, and the other way round.
 *
 * Whatever is written into a header becomes a text and a name: a number is written out, an empty cell becomes
 * `Column1`, a name that is taken gets a number behind it.
 */
import { type Area, intersection } from '../book/area';
import type { Book, Origin } from '../book/book';
import type { Sheet, Table } from '../book/sheet';
import { ADDIN } from './excel';
import { shownValue } from './shownValue';
import { headerOf } from './tableAreas';

/** Takes the names anew from the header cells that were written. */
export function renameHeaders(sheet: Sheet, written: Area, book: Book, origin: Origin = ADDIN): void {
  for (const table of sheet.tables) {
    const header = headerOf(table);
    const touched = header === undefined ? undefined : intersection(header, written);
    if (touched === undefined) continue;
    for (let column = touched.column; column < touched.column + touched.columns; column += 1)
      nameColumn(sheet, table, column - table.area.column, String(shownValue(sheet.cells.value(touched.row, column))), book, origin);
  }
}

/** Gives a column a name, made unique, in the table and in its header cell. */
export function nameColumn(sheet: Sheet, table: Table, index: number, wanted: string, book: Book, origin: Origin = ADDIN): void {
  const column = table.columns[index];
  if (column === undefined) return;
  const others = table.columns.filter((other) => other !== column).map(({ name }) => name);
  const name = uniqueName(wanted, others);
  const header = headerOf(table);
  if (header !== undefined) {
    sheet.cells.setFormula(header.row, header.column + index, undefined);
    sheet.cells.setValue(header.row, header.column + index, name);
  }
  if (column.name === name) return;
  const oldColumn = column.name;
  column.name = name;
  book.tell({ kind: 'table', change: 'columnRenamed', sheet, table, oldName: oldColumn, newName: name, origin });
}

/** `Amount` → `Amount2` when it is taken; nothing → `Column1`. */
export function uniqueName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  if (wanted !== '' && !used.has(wanted.toLowerCase())) return wanted;
  const stem = wanted === '' ? 'Column' : wanted;
  for (let number = wanted === '' ? 1 : 2; ; number += 1) if (!used.has(`${stem}${number}`.toLowerCase())) return `${stem}${number}`;
}
