/**
 * What a formula can see while it is calculated: the workbook through its cells, and where it stands itself.
 */
import type { Area } from '../../book/area';
import type { Book } from '../../book/book';
import type { CellValue } from '../../book/cell';
import type { Sheet } from '../../book/sheet';
import type { CalculatorOptions } from '../calculator';
import type { ColumnIndexes } from '../index/columnIndexes';
import type { Argument, Matrix, Scalar, SheetArea } from '../value/value';
import type { Program } from './program';

/** The workbook as formulas read it. A read of a cell that is still to be calculated throws Unready. */
export interface Workings {
  readonly book: Book;
  readonly options: CalculatorOptions;
  readonly indexes: ColumnIndexes;
  /** Goes up when sheets, tables or names change: what was resolved before is resolved again. */
  readonly generation: number;
  programOf(formula: string): Program;
  value(sheet: Sheet, row: number, column: number): Scalar;
  /** Throws Unready when something in the area is still to be calculated; then `sheet.cells` may be read directly. */
  settle(where: SheetArea): void;
  spillFrom(sheet: Sheet, row: number, column: number): Area | undefined;
  /** Whether a cell's own formula is a SUBTOTAL or AGGREGATE, which others of that kind leave out. */
  isSubtotal(sheet: Sheet, row: number, column: number): boolean;
  /** Undefined when no add-in offers a function of that name. */
  addInCall(name: string, args: readonly (CellValue | CellValue[][])[], at: Place): Scalar | Matrix | undefined;
  hasAddInFunction(name: string): boolean;
}

/** Where a formula stands. */
export interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

export interface Environment extends Place {
  readonly workings: Workings;
}

/** Variables of LET and parameters of LAMBDA, innermost first. */
export interface Scope {
  readonly name: string;
  readonly value: Argument;
  readonly outer: Scope | undefined;
}

export function scoped(scope: Scope | undefined, name: string): Scope | undefined {
  for (let at = scope; at !== undefined; at = at.outer) if (at.name === name) return at;
  return undefined;
}
