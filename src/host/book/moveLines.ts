/**
 * Inserting and deleting rows and columns: everything on the sheet that stands somewhere moves along.
 *
 * The texts of formulas are the calculation's affair: it hears of the move and rewrites them.
 */
import type { Area } from './area';
import type { Book, Origin } from './book';
import { type Move, moveArea, moveSpan } from './move';
import { type LineFormat, type Sheet, spillKey, type Table } from './sheet';

/** Inserts `count` lines before line `at`; negative: deletes lines from `at` on. */
export function moveLines(book: Book, sheet: Sheet, move: Move, origin: Origin): void {
  const deleted = sheet.tables.filter((table) => moveArea(table.area, move) === undefined);
  if (move.axis === 'row') sheet.cells.shiftRows(move.at, move.count);
  else sheet.cells.shiftColumns(move.at, move.count);
  moveLineFormats(move.axis === 'row' ? sheet.rows : sheet.columns, move);
  moveParts(sheet, move);
  book.tell({ kind: 'moved', sheet, ...move, origin });
  for (const table of deleted) book.tell({ kind: 'table', change: 'deleted', sheet, table, origin });
}

function moveLineFormats(lines: Map<number, LineFormat>, { at, count }: Move): void {
  const moved: [number, LineFormat][] = [];
  for (const [index, line] of lines) {
    if (count < 0 && index >= at && index < at - count) continue;
    moved.push([index >= at ? index + count : index, line]);
  }
  lines.clear();
  for (const [index, line] of moved) lines.set(index, line);
}

function moveParts(sheet: Sheet, move: Move): void {
  for (const table of sheet.tables) moveTable(table, move);
  keep(sheet.tables, (table) => table.area.rows > 0);
  moveAll(sheet.merges, move);
  keep(sheet.merges, ({ rows, columns }) => rows * columns > 1);
  for (const format of sheet.conditionalFormats) moveAll(format.areas, move);
  keep(sheet.conditionalFormats, ({ areas }) => areas.length > 0);
  for (const validation of sheet.validations) moveAll(validation.areas, move);
  keep(sheet.validations, ({ areas }) => areas.length > 0);
  moveNotes(sheet, move);
  const fixed = [...sheet.fixedArrays.values()].flatMap((area) => moveArea(area, move) ?? []);
  sheet.fixedArrays.clear();
  for (const area of fixed) sheet.fixedArrays.set(spillKey(area.row, area.column), area);
  if (sheet.autoFilter !== undefined) sheet.autoFilter = moveArea(sheet.autoFilter, move);
}

/** A table that loses all its cells is gone: its area is emptied, and the caller takes it out. */
function moveTable(table: Table, move: Move): void {
  const moved = moveArea(table.area, move);
  if (moved === undefined) {
    table.area = { ...table.area, rows: 0 };
    return;
  }
  if (move.axis === 'column') moveTableColumns(table, move);
  table.area = moved;
}

function moveTableColumns(table: Table, { at, count }: Move): void {
  const index = at - table.area.column;
  if (count > 0 && index > 0 && index < table.columns.length) table.columns.splice(index, 0, ...newColumns(table, count));
  if (count < 0) table.columns.splice(Math.max(0, index), Math.max(0, Math.min(index, 0) - count));
}

/** Columns that appear inside a table are named `Column1`, `Column2`, as far as these are free. */
function newColumns(table: Table, count: number): Table['columns'] {
  const taken = new Set(table.columns.map(({ name }) => name.toLowerCase()));
  const lastId = Math.max(0, ...table.columns.map(({ id }) => id));
  const columns: Table['columns'] = [];
  for (let number = 1; columns.length < count; number += 1)
    if (!taken.has(`column${number}`))
      columns.push({
        id: lastId + columns.length + 1,
        name: `Column${number}`,
        formula: undefined,
        totalsLabel: undefined,
        totalsFormula: undefined,
      });
  return columns;
}

function moveNotes(sheet: Sheet, move: Move): void {
  const notes = sheet.notes.flatMap((note) => {
    const line = move.axis === 'row' ? note.row : note.column;
    const span = moveSpan(line, line, move, Infinity);
    if (span === undefined) return [];
    return [{ ...note, ...(move.axis === 'row' ? { row: span.first } : { column: span.first }) }];
  });
  sheet.notes.splice(0, sheet.notes.length, ...notes);
}

function moveAll(areas: Area[], move: Move): void {
  areas.splice(0, areas.length, ...areas.flatMap((area) => moveArea(area, move) ?? []));
}

function keep<T>(list: T[], wanted: (item: T) => boolean): void {
  list.splice(0, list.length, ...list.filter(wanted));
}
