/**
 * What a formula works with: single values, arrays, references and functions.
 *
 * A reference stays a reference until somebody needs what is in it: `INDEX(A:A, 3)` reads one cell, and
 * `ROWS(A:A)` none. An array remembers only its upper rows one by one; everything below them is `rest`, so
 * that `(A:A="x")*B:B` costs as much as the filled rows and not a million.
 */
import type { Area } from '../../book/area';
import { CellError, type CellValue, type ErrorCode } from '../../book/cell';
import type { Sheet } from '../../book/sheet';

/** One value; an empty cell is `null`. */
export type Scalar = CellValue;

/** A rectangle of values. `cells` holds the first `stored` rows, row by row. */
export class Matrix {
  readonly stored: number;

  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly cells: readonly Scalar[],
    /** What every cell below the stored rows holds. */
    readonly rest: Scalar = null,
  ) {
    this.stored = columns === 0 ? 0 : cells.length / columns;
  }

  static of(rows: readonly (readonly Scalar[])[]): Matrix {
    return new Matrix(rows.length, rows[0]?.length ?? 0, rows.flat());
  }

  static column(values: readonly Scalar[]): Matrix {
    return new Matrix(values.length, 1, values);
  }

  static row(values: readonly Scalar[]): Matrix {
    return new Matrix(1, values.length, values);
  }

  static build(rows: number, columns: number, at: (row: number, column: number) => Scalar): Matrix {
    const cells: Scalar[] = new Array<Scalar>(rows * columns);
    for (let r = 0; r < rows; r += 1) for (let c = 0; c < columns; c += 1) cells[r * columns + c] = at(r, c);
    return new Matrix(rows, columns, cells);
  }

  at(row: number, column: number): Scalar {
    return row < this.stored ? (this.cells[row * this.columns + column] as Scalar) : this.rest;
  }

  rowAt(row: number): Scalar[] {
    return Array.from({ length: this.columns }, (_, column) => this.at(row, column));
  }

  columnAt(column: number): Scalar[] {
    return Array.from({ length: this.rows }, (_, row) => this.at(row, column));
  }

  toRows(): Scalar[][] {
    return Array.from({ length: this.rows }, (_, row) => this.rowAt(row));
  }

  /** Every value, row by row. */
  all(): readonly Scalar[] {
    return this.stored === this.rows ? this.cells : this.toRows().flat();
  }

  transposed(): Matrix {
    return Matrix.build(this.columns, this.rows, (r, c) => this.at(c, r));
  }
}

export interface SheetArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Where values stand. Several areas are a union, or the same area on several sheets. */
export class Reference {
  constructor(readonly areas: readonly SheetArea[]) {}

  static to(sheet: Sheet, area: Area): Reference {
    return new Reference([{ sheet, area }]);
  }

  /** The only area; undefined for a union. */
  get single(): SheetArea | undefined {
    return this.areas.length === 1 ? this.areas[0] : undefined;
  }
}

/** A function as a value: LAMBDA, or the name of a built-in function handed to MAP and its like. */
export class Lambda {
  constructor(
    readonly least: number,
    readonly most: number,
    readonly call: (args: readonly Argument[]) => Value,
  ) {}
}

export type Value = Scalar | Matrix | Reference | Lambda;

/** What a function is handed. `undefined` is an argument left out between commas: `IF(x, , 1)`. */
export type Argument = Value | undefined;

export const fail = (code: ErrorCode): CellError => CellError.of(code);

export const isError = (value: unknown): value is CellError => value instanceof CellError;
