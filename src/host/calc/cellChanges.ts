/** Which cells a calculation changed, told to the book as few connected areas. */
import { type Area, area } from '../book/area';
import type { Book } from '../book/book';
import type { CellValue } from '../book/cell';
import type { Sheet } from '../book/sheet';
import { CellMap } from './graph/cellMap';

/** Stands for the value before where the formula itself was rewritten: that counts in any case. */
const REWRITTEN = Symbol('rewritten');
type Before = CellValue | typeof REWRITTEN;

export class CellChanges {
  private cells = new CellMap<Before>();

  /** A value is about to change. A cell that ends up as it was does not count. */
  note(sheet: Sheet, row: number, column: number, before: CellValue): void {
    if (this.cells.get(sheet, row, column) === undefined) this.cells.set(sheet, row, column, before);
  }

  /** A formula was rewritten because cells moved or something was renamed. */
  noteFormula(sheet: Sheet, row: number, column: number): void {
    this.cells.set(sheet, row, column, REWRITTEN);
  }

  /** Tells the book, origin `calculation`, and starts anew. */
  tell(book: Book): void {
    const columns = new Map<Sheet, Map<number, number[]>>();
    this.cells.forEach((before, sheet, row, column) => {
      if (sheet.cells.value(row, column) === before) return;
      const ofSheet = columns.get(sheet) ?? new Map<number, number[]>();
      columns.set(sheet, ofSheet);
      const rows = ofSheet.get(column);
      if (rows === undefined) ofSheet.set(column, [row]);
      else rows.push(row);
    });
    this.cells = new CellMap<Before>();
    for (const [sheet, ofSheet] of columns)
      for (const where of rectangles(ofSheet)) book.tell({ kind: 'cells', sheet, area: where, origin: 'calculation' });
  }
}

function runsOf(rows: readonly number[]): { row: number; rows: number }[] {
  const runs: { row: number; rows: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, rows: 1 });
  }
  return runs;
}

/** Runs of rows, joined over neighbouring columns where they are the same. */
function rectangles(columns: ReadonlyMap<number, readonly number[]>): Area[] {
  const done: Area[] = [];
  let open = new Map<string, Area>();
  for (const column of [...columns.keys()].sort((a, b) => a - b)) {
    const next = new Map<string, Area>();
    for (const { row, rows } of runsOf(columns.get(column) ?? [])) {
      const key = `${row}:${rows}`;
      const left = open.get(key);
      const joins = left !== undefined && left.column + left.columns === column;
      next.set(key, joins ? area(row, left.column, rows, left.columns + 1) : area(row, column, rows, 1));
      if (joins) open.delete(key);
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}
