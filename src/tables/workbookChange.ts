/**
 * Changes are values: the seam between deciding and writing. Reports make them, the pane shows them,
 * `workbook/` applies them, journals what was there before, and can take them back.
 *
 * Plain data: it travels from a worker. Formulas are en-US text beginning with `=`; text that comes from
 * outside is marked as text and never becomes a formula.
 */

/** What one cell holds. A bare string is text, always; only `formula` calculates. `null` is empty. */
export type CellContent = string | number | boolean | null | { readonly formula: string };

/** Named looks, so that a report does not speak of colours. `workbook/` knows what each is in Excel. */
export type CellStyle =
  | 'title'
  | 'subtitle'
  /** The name of a part of a report, over its headings. */
  | 'section'
  | 'heading'
  /** Over a column of figures. */
  | 'headingRight'
  | 'label'
  | 'text'
  | 'wrapped'
  | 'number'
  /** Two decimals; the others by the currency's minor unit: JPY 0, BHD 3, CLF 4. */
  | 'money'
  | 'money0'
  | 'money3'
  | 'money4'
  | 'percent'
  | 'date'
  /** A month, as its first day. */
  | 'month'
  /** An instant: day and time of day. */
  | 'instant'
  /** Words that a formula gives. */
  | 'status'
  | 'total'
  | 'proof'
  | 'note'
  /** For a person to fill in: words, an amount, a count or a percentage, a day. */
  | 'input'
  | 'inputMoney'
  | 'inputNumber'
  | 'inputDate';

export interface ColumnModel {
  /** Width in characters of the default font, as Excel shows it. */
  readonly width: number;
  readonly style?: CellStyle;
  readonly hidden?: boolean;
}

/** A rectangle of cells at a place, row by row. `styles` is by cell; where absent the column's style counts. */
export interface BlockModel {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellContent[])[];
  readonly styles?: readonly (readonly (CellStyle | undefined)[])[];
}

/** An Excel table over part of the sheet; header cells are the column names. */
export interface TableModel {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellContent[])[];
  readonly styles: readonly CellStyle[];
  /** Styles of single cells that differ from their column's: amounts in another currency. By row, then column. */
  readonly cellStyles?: readonly (readonly (CellStyle | undefined)[])[];
  readonly totals?: readonly CellContent[];
  /** Columns that identify a row; a re-run updates the row instead of writing another. */
  readonly keyColumns: readonly string[];
}

export type RuleColour = 'good' | 'warn' | 'bad' | 'quiet';

export type SheetRule =
  /** Red when the number is not 0.00. */
  | { readonly kind: 'notZero'; readonly address: string }
  /** A colour per word in a column: outcomes, severities. */
  | { readonly kind: 'words'; readonly address: string; readonly words: Readonly<Record<string, RuleColour>> }
  /** A colour from a number on; the highest that is reached counts. Each is a figure or a cell of the same sheet: `0.75`, `$B$5`. */
  | {
      readonly kind: 'atLeast';
      readonly address: string;
      readonly limits: readonly { readonly from: number | string; readonly colour: RuleColour }[];
    }
  /** A drop-down list. */
  | { readonly kind: 'choices'; readonly address: string; readonly choices: readonly string[] };

/**
 * A native chart over cells of its sheet: headings in the first row of the source are the names of the series, its first column is
 * the axis. A chart that a person deleted stays deleted.
 */
export interface ChartModel {
  /** Tells the charts of a sheet apart, from run to run. */
  readonly name: string;
  readonly kind: 'column' | 'stackedColumn' | 'line' | 'area';
  readonly title: string;
  /** `H5:K95`; at least two columns and two rows. */
  readonly source: string;
  /** The cells that it covers: `A5:G22`. */
  readonly covers: string;
}

/** One of our own reports, whole. */
export interface SheetModel {
  readonly name: string;
  readonly hidden?: boolean;
  readonly columns: readonly ColumnModel[];
  readonly blocks: readonly BlockModel[];
  readonly tables: readonly TableModel[];
  readonly rules: readonly SheetRule[];
  readonly charts?: readonly ChartModel[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly landscape: boolean;
}

/** One of our own reports, whole: what differs from the sheet as it stands is written, nothing else. */
export interface WriteSheet {
  readonly kind: 'writeSheet';
  readonly sheet: SheetModel;
}

/**
 * Rows below the last one of a table of the analyst's. Columns that she calculates go on calculating; a row whose key
 * stands there already is not added again, so that adding twice adds once.
 */
export interface AppendRows {
  readonly kind: 'appendRows';
  readonly sheet: string;
  /** An Excel table; cells without one have no end to add to. */
  readonly table: string;
  /** The heading whose cells tell the rows apart. */
  readonly keyColumn: string;
  /** Cells by the analyst's headings; those that are not named stay empty. */
  readonly rows: readonly Readonly<Record<string, CellContent>>[];
  /** Looks of numbers by heading, where the table has no row yet whose format could go on. */
  readonly styles: Readonly<Record<string, CellStyle>>;
}

/**
 * Single cells of a sheet of the analyst's, such as text that becomes the number it means. A cell that no longer holds what it held
 * when this was decided stops the run; one that holds the new content already is left alone.
 */
export interface SetCells {
  readonly kind: 'setCells';
  readonly sheet: string;
  readonly cells: readonly CellChange[];
}

export interface CellChange {
  /** `C14`. */
  readonly address: string;
  /** What the cell held when the change was decided. */
  readonly was: CellContent;
  readonly becomes: CellContent;
  /** Number format to go with it, in en-US; absent: the cell keeps its own. */
  readonly format?: string;
}

export type WorkbookChange = WriteSheet | AppendRows | SetCells;
