/**
 * A table as it was met: an Excel table, a block of cells that looks like one, or a CSV file.
 * Plain data: it travels to a worker and back.
 */

/** A cell as Excel answers it: empty is `null`, an error keeps its name. */
export type RawCell = number | string | boolean | null | { readonly error: string };

export type TableHome =
  | {
      readonly kind: 'sheet';
      readonly sheet: string;
      /** Header cell of the first column, from 0. */ readonly row: number;
      readonly column: number;
    }
  | { readonly kind: 'file'; readonly file: string; /** Line of the header, from 1. */ readonly line: number };

export interface SourceTable {
  /** The Excel table's name, the sheet's name for a bare block, or the file's name. */
  readonly name: string;
  readonly home: TableHome;
  readonly headers: readonly string[];
  /** Number format of each column's first data cell: tells a date from a number. Empty for files. */
  readonly formats: readonly string[];
  readonly rows: readonly (readonly RawCell[])[];
  /** Rows (index into `rows`) that are hidden or filtered out: they count, and the analyst is told. */
  readonly hiddenRows: readonly number[];
  readonly dateSystem: 1900 | 1904;
}
