/** One thing per cell of a book: by sheet, then by column, then by row. */
import { type Area, lastColumn, lastRow } from '../../book/area';
import type { Sheet } from '../../book/sheet';

export class CellMap<T> {
  private readonly sheets = new Map<Sheet, Map<number, Map<number, T>>>();

  get(sheet: Sheet, row: number, column: number): T | undefined {
    return this.sheets.get(sheet)?.get(column)?.get(row);
  }

  set(sheet: Sheet, row: number, column: number, thing: T): void {
    let columns = this.sheets.get(sheet);
    if (columns === undefined) this.sheets.set(sheet, (columns = new Map<number, Map<number, T>>()));
    let rows = columns.get(column);
    if (rows === undefined) columns.set(column, (rows = new Map<number, T>()));
    rows.set(row, thing);
  }

  delete(sheet: Sheet, row: number, column: number): void {
    this.sheets.get(sheet)?.get(column)?.delete(row);
  }

  clear(): void {
    this.sheets.clear();
  }

  /** Visits what stands in an area; walks the smaller of the area and what is there. */
  within(sheet: Sheet, where: Area, visit: (thing: T, row: number, column: number) => void): void {
    const columns = this.sheets.get(sheet);
    if (columns === undefined) return;
    const bottom = lastRow(where);
    const right = lastColumn(where);
    const inColumn = (rows: Map<number, T>, column: number): void => {
      if (rows.size > where.rows) {
        for (let row = where.row; row <= bottom; row += 1) {
          const thing = rows.get(row);
          if (thing !== undefined) visit(thing, row, column);
        }
      } else for (const [row, thing] of [...rows]) if (row >= where.row && row <= bottom) visit(thing, row, column);
    };
    if (columns.size > where.columns) {
      for (let column = where.column; column <= right; column += 1) {
        const rows = columns.get(column);
        if (rows !== undefined) inColumn(rows, column);
      }
    } else for (const [column, rows] of columns) if (column >= where.column && column <= right) inColumn(rows, column);
  }

  forEach(visit: (thing: T, sheet: Sheet, row: number, column: number) => void): void {
    for (const [sheet, columns] of this.sheets)
      for (const [column, rows] of columns) for (const [row, thing] of rows) visit(thing, sheet, row, column);
  }
}
