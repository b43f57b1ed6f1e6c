/**
 * The cells of one sheet: values, formulas and styles in column blocks of 1,024 rows.
 *
 * A column knows its version: it goes up whenever one of its values changes, by whichever way, so an index
 * over the column knows when it is old. Formulas are stored beside the value they last gave.
 */
import { type Area, area, intersection, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from './area';
import type { CellValue } from './cell';

const BLOCK_BITS = 10;
const BLOCK_ROWS = 1 << BLOCK_BITS;
const BLOCK_MASK = BLOCK_ROWS - 1;

class Column {
  version = 0;
  readonly values: (CellValue[] | undefined)[] = [];
  readonly styles: (Uint32Array | undefined)[] = [];
  /** en-US text without the leading `=`. */
  readonly formulas = new Map<number, string>();

  value(row: number): CellValue {
    return this.values[row >> BLOCK_BITS]?.[row & BLOCK_MASK] ?? null;
  }

  setValue(row: number, value: CellValue): void {
    const index = row >> BLOCK_BITS;
    let block = this.values[index];
    if (block === undefined) {
      if (value === null) return;
      this.values[index] = block = new Array<CellValue>(BLOCK_ROWS).fill(null);
    }
    block[row & BLOCK_MASK] = value;
    this.version += 1;
  }

  style(row: number): number {
    return this.styles[row >> BLOCK_BITS]?.[row & BLOCK_MASK] ?? 0;
  }

  setStyle(row: number, style: number): void {
    const index = row >> BLOCK_BITS;
    let block = this.styles[index];
    if (block === undefined) {
      if (style === 0) return;
      this.styles[index] = block = new Uint32Array(BLOCK_ROWS);
    }
    block[row & BLOCK_MASK] = style;
  }

  /** First row at or after `from` that holds a value or formula; MAX_ROWS when there is none. */
  nextFilled(from: number): number {
    for (let index = from >> BLOCK_BITS; index < this.values.length; index += 1) {
      const block = this.values[index];
      if (block === undefined) continue;
      for (let n = index === from >> BLOCK_BITS ? from & BLOCK_MASK : 0; n < BLOCK_ROWS; n += 1) {
        const row = (index << BLOCK_BITS) | n;
        if (block[n] !== null || this.formulas.has(row)) return row;
      }
    }
    return MAX_ROWS;
  }

  /** Moves everything from row `at` on down by `count` (up when negative; what lies in between is gone). */
  shift(at: number, count: number): void {
    const moved: { row: number; value: CellValue; style: number; formula: string | undefined }[] = [];
    const end = Math.max(this.values.length, this.styles.length) << BLOCK_BITS;
    for (let row = at; row < end; row += 1) {
      const value = this.value(row);
      const style = this.style(row);
      const formula = this.formulas.get(row);
      if (value === null && style === 0 && formula === undefined) continue;
      this.put(row, null, 0, undefined);
      if (count > 0 || row >= at - count) moved.push({ row: row + count, value, style, formula });
    }
    for (const { row, value, style, formula } of moved) if (row < MAX_ROWS) this.put(row, value, style, formula);
  }

  private put(row: number, value: CellValue, style: number, formula: string | undefined): void {
    if (formula === undefined) this.formulas.delete(row);
    else this.formulas.set(row, formula);
    this.setValue(row, value);
    this.setStyle(row, style);
  }

  /** First and last row with a value, a formula or (when asked) a style. */
  extent(withStyles: boolean): { first: number; last: number } | undefined {
    let first = MAX_ROWS;
    let last = -1;
    const see = (row: number): void => {
      if (row < first) first = row;
      if (row > last) last = row;
    };
    this.values.forEach((block, index) => {
      if (block === undefined) return;
      for (let n = 0; n < BLOCK_ROWS && (index << BLOCK_BITS) + n < first; n += 1) if (block[n] !== null) see((index << BLOCK_BITS) + n);
      for (let n = BLOCK_ROWS - 1; n >= 0; n -= 1)
        if (block[n] !== null) {
          see((index << BLOCK_BITS) + n);
          break;
        }
    });
    for (const row of this.formulas.keys()) see(row);
    if (withStyles)
      this.styles.forEach((block, index) => {
        if (block !== undefined) block.forEach((style, n) => style !== 0 && see((index << BLOCK_BITS) + n));
      });
    return last < 0 ? undefined : { first, last };
  }
}

export class CellStore {
  private readonly columns: (Column | undefined)[] = [];

  private column(column: number): Column {
    return (this.columns[column] ??= new Column());
  }

  /** One past the last column that was ever used. */
  get width(): number {
    return this.columns.length;
  }

  columnVersion(column: number): number {
    return this.columns[column]?.version ?? 0;
  }

  value(row: number, column: number): CellValue {
    return this.columns[column]?.value(row) ?? null;
  }

  /** Sets the value alone: a cell's formula stays. The calculation writes its results this way. */
  setValue(row: number, column: number, value: CellValue): void {
    this.column(column).setValue(row, value);
  }

  formula(row: number, column: number): string | undefined {
    return this.columns[column]?.formulas.get(row);
  }

  setFormula(row: number, column: number, formula: string | undefined): void {
    if (formula === undefined) this.columns[column]?.formulas.delete(row);
    else {
      const target = this.column(column);
      target.formulas.set(row, formula);
      if (target.value(row) === null) target.setValue(row, 0);
    }
  }

  style(row: number, column: number): number {
    return this.columns[column]?.style(row) ?? 0;
  }

  setStyle(row: number, column: number, style: number): void {
    this.column(column).setStyle(row, style);
  }

  /** Moves cells from row `at` on by `count` rows, in the columns from `first` to `last`. Negative: up, over deleted rows. */
  shiftRows(at: number, count: number, first = 0, last = MAX_COLUMNS - 1): void {
    for (let column = first; column <= Math.min(last, this.columns.length - 1); column += 1) this.columns[column]?.shift(at, count);
  }

  /** Moves whole columns from `at` on by `count`. Negative: to the left, over deleted columns. */
  shiftColumns(at: number, count: number): void {
    if (count > 0 && at < this.columns.length) this.columns.splice(at, 0, ...new Array<undefined>(count));
    if (count < 0) this.columns.splice(at, -count);
    this.columns.length = Math.min(this.columns.length, MAX_COLUMNS);
  }

  /** Smallest rectangle around all values and formulas (and styles, when asked); undefined when the sheet is empty. */
  usedArea(withStyles = false): Area | undefined {
    let top = MAX_ROWS;
    let bottom = -1;
    let left = MAX_COLUMNS;
    let right = -1;
    this.columns.forEach((column, index) => {
      const extent = column?.extent(withStyles);
      if (extent === undefined) return;
      top = Math.min(top, extent.first);
      bottom = Math.max(bottom, extent.last);
      left = Math.min(left, index);
      right = Math.max(right, index);
    });
    return right < 0 ? undefined : area(top, left, bottom - top + 1, right - left + 1);
  }

  /** Columns that hold anything, styles included, with their first and last row. */
  occupiedColumns(): { readonly column: number; readonly first: number; readonly last: number }[] {
    return this.columns.flatMap((cells, column) => {
      const extent = cells?.extent(true);
      return extent === undefined ? [] : [{ column, ...extent }];
    });
  }

  /** Visits every filled cell of an area (value or formula), column by column. Whole columns and rows are cheap. */
  forEachFilled(where: Area, visit: (row: number, column: number, value: CellValue, formula: string | undefined) => void): void {
    const end = lastRow(where);
    for (let column = where.column; column <= Math.min(lastColumn(where), this.columns.length - 1); column += 1) {
      const cells = this.columns[column];
      if (cells === undefined) continue;
      for (let row = cells.nextFilled(where.row); row <= end; row = cells.nextFilled(row + 1))
        visit(row, column, cells.value(row), cells.formulas.get(row));
    }
  }

  /** Visits the formulas of the sheet or of an area. */
  forEachFormula(visit: (row: number, column: number, formula: string) => void, where?: Area): void {
    this.columns.forEach((cells, column) => {
      if (cells === undefined || (where !== undefined && intersection(where, area(0, column, MAX_ROWS, 1)) === undefined)) return;
      for (const [row, formula] of cells.formulas)
        if (where === undefined || (row >= where.row && row <= lastRow(where))) visit(row, column, formula);
    });
  }
}
