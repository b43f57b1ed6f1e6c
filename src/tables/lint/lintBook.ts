/**
 * A workbook as lint looks at it: every sheet of the analyst's as it stands, its tables column by column. Plain data, read once;
 * the rules beside this file look at it and never at Excel.
 */
import type { DateSystem } from '../../domain/calendar/plainDate';
import { cellAddress, type Rectangle } from '../a1';
import type { RawCell } from '../sourceTable';
import { type ColumnKind, columnKind } from './columnKind';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** Where a table stands: an Excel table, or a bare block of cells that is read as one. Its header row is in the area, its totals row is not. */
export interface TableAt {
  readonly name: string;
  readonly area: Rectangle;
  readonly isExcelTable: boolean;
  readonly hasTotals: boolean;
}

export interface LintSheet {
  readonly name: string;
  readonly visibility: Visibility;
  /** The cells that were read; no rows where the sheet is empty. All that follows counts from its first cell, rectangles from A1. */
  readonly area: Rectangle;
  readonly values: readonly (readonly RawCell[])[];
  /** Formulas by column; a column without any is left out. */
  readonly formulas: ReadonlyMap<number, readonly (string | undefined)[]>;
  readonly formats: readonly (readonly string[])[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Ranges that a filter holds rows back from. */
  readonly isFiltered: boolean;
  readonly merges: readonly Rectangle[];
  readonly tables: readonly TableAt[];
}

export interface LintName {
  readonly name: string;
  /** The sheet it belongs to; undefined: the whole workbook. */
  readonly sheet: string | undefined;
  readonly formula: string;
}

/** What was read. */
export interface LintReading {
  readonly sheets: readonly LintSheet[];
  readonly names: readonly LintName[];
  readonly dateSystem: DateSystem;
}

/** What was read, with its tables laid out by sheet: what the rules look at. */
export interface LintBook extends LintReading {
  readonly tables: ReadonlyMap<string, readonly LintTable[]>;
}

/** One column of a table, without its heading. Rows count from the first data row. */
export interface LintColumn {
  readonly heading: string;
  /** Column of the sheet, from 0. */
  readonly at: number;
  readonly kind: ColumnKind;
  readonly cells: readonly RawCell[];
  readonly formulas: readonly (string | undefined)[] | undefined;
  readonly formats: readonly string[];
}

export interface LintTable extends TableAt {
  readonly sheet: string;
  /** Row of the sheet, from 0, of the first data row. */
  readonly top: number;
  readonly rows: number;
  readonly columns: readonly LintColumn[];
  /** Rows, from the first data row, that are hidden or filtered out. */
  readonly hiddenRows: readonly number[];
}

/** What stands in a cell of the sheet, by its row and column on it. */
export const valueAt = ({ area, values }: LintSheet, row: number, column: number): RawCell =>
  values[row - area.row]?.[column - area.column] ?? null;

export const formulaAt = ({ area, formulas }: LintSheet, row: number, column: number): string | undefined =>
  formulas.get(column - area.column)?.[row - area.row];

/** A text formula with its place, sheet coordinates. */
export interface FormulaAt {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Column by column, from the top. */
export function* formulasOf({ area, formulas }: LintSheet): Generator<FormulaAt> {
  for (const [column, cells] of formulas)
    for (let row = 0; row < cells.length; row += 1) {
      const formula = cells[row];
      if (formula !== undefined) yield { row: area.row + row, column: area.column + column, formula };
    }
}

/** A table laid out column by column, with a breath after each. */
export function* tableOf(sheet: LintSheet, at: TableAt): Generator<undefined, LintTable> {
  const { row, rows, columns } = at.area;
  const from = row + 1 - sheet.area.row;
  const laidOut: LintColumn[] = [];
  for (let index = 0; index < columns; index += 1) {
    yield undefined;
    laidOut.push(columnOf(sheet, at, index));
  }
  return {
    ...at,
    sheet: sheet.name,
    top: row + 1,
    rows: Math.max(0, Math.min(rows - 1, sheet.values.length - from)),
    columns: laidOut,
    hiddenRows: sheet.hiddenRows.map((hidden) => hidden - from).filter((hidden) => hidden >= 0 && hidden < rows - 1),
  };
}

function columnOf(sheet: LintSheet, { area }: TableAt, index: number): LintColumn {
  const from = area.row + 1 - sheet.area.row;
  const until = from + area.rows - 1;
  const within = area.column - sheet.area.column + index;
  const heading = String(sheet.values[from - 1]?.[within] ?? '');
  const cells = sheet.values.slice(from, until).map((line) => line[within] ?? null);
  const formats = sheet.formats.slice(from, until).map((line) => line[within] ?? 'General');
  const own = sheet.formulas.get(within)?.slice(from, until);
  const formulas = own?.some((formula) => formula !== undefined) === true ? own : undefined;
  return { heading, at: area.column + index, kind: columnKind(heading, cells, formats), cells, formulas, formats };
}

/** Address of a cell of a table's column. */
export const addressIn = ({ top }: LintTable, { at }: LintColumn, row: number): string => cellAddress(top + row, at);

export const isConstant = ({ formulas }: LintColumn, row: number): boolean => formulas?.[row] === undefined;

/** Digits that a cell keeps of a number. */
export const MOST_DIGITS = 15;

/** Nothing in it at all; an error is something. */
export const isBlankCell = (cell: RawCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
