/**
 * The calculation: keeps a book's formula results true.
 *
 * It hears of every change through `book.onChange`, marks what depends on it, and recalculates when asked
 * (or at once, when automatic). It writes results with `cells.setValue` and tells the book with origin
 * `calculation`. This file is the room's door: what the rest of the host may ask of it.
 */
import type { Area } from '../book/area';
import type { CellValue } from '../book/cell';
import type { Sheet } from '../book/sheet';

/** A formula that the calculation could not carry out, said once per cause. */
export interface CalculationFinding {
  readonly code: 'unknown-function' | 'unsupported' | 'circular' | 'syntax';
  readonly sheet: string;
  readonly address: string;
  readonly message: string;
}

/** Add-in functions (`TIEOUT.DUEDATE`), answered elsewhere: by the genuine custom-function runtime. */
export interface CustomFunctions {
  /** Undefined when there is no such function: the cell reads #NAME?. */
  has(name: string): boolean;
  /** Called once per cell and distinct arguments; ranges arrive as 2-D arrays, missing arguments as null. */
  invoke(
    name: string,
    args: readonly (CellValue | CellValue[][])[],
    at: { readonly sheet: Sheet; readonly row: number; readonly column: number },
  ): CellValue[][] | Promise<CellValue[][]>;
}

export interface Calculator {
  /** Whether a change recalculates at once (`automatic`) or waits for `recalculate` (`manual`). */
  mode: 'automatic' | 'manual';
  /** While above zero nothing recalculates; the object model's suspendApiCalculationUntilNextSync uses it. */
  suspend(): void;
  resume(): void;
  /** Recalculates what is dirty. */
  recalculate(): void;
  /** Everything, from scratch. */
  recalculateAll(): void;
  /** Resolves when no asynchronous function is outstanding; cells read #BUSY! until then. */
  settled(): Promise<void>;
  /** Undefined when the formula (without `=`) parses; otherwise what is wrong with it, in words. */
  syntaxError(formula: string): string | undefined;
  /** Evaluates a formula as if it stood in that cell: conditional formats, validation, defined names. */
  evaluate(formula: string, sheet: Sheet, row: number, column: number): CellValue[][];
  /** The area a dynamic array fills from its anchor cell; undefined when that cell does not spill. */
  spillFrom(sheet: Sheet, row: number, column: number): Area | undefined;
  /** The anchor of the spill that a cell is part of (the anchor itself included). */
  spillAnchor(sheet: Sheet, row: number, column: number): { readonly row: number; readonly column: number } | undefined;
  /** Text of a value under a number format, as the cell shows it. */
  text(value: CellValue, numberFormat: string): string;
  useCustomFunctions(functions: CustomFunctions | undefined): void;
  readonly findings: readonly CalculationFinding[];
  dispose(): void;
}

export interface CalculatorOptions {
  /** Answers TODAY() and NOW(), as a serial: the host is Excel, and Excel has a clock. */
  readonly now: () => number;
  /** Answers RAND() and RANDBETWEEN. */
  readonly random: () => number;
}
