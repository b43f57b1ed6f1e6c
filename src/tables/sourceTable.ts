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
      /** An Excel table, so formulas may say `Table[Column]`; a bare block of cells has only its addresses. */
      readonly isExcelTable?: boolean;
    }
  | {
      readonly kind: 'file';
      readonly file: string;
      /** Line of the header, from 1. */ readonly line: number;
      /** Line of each row where rows do not simply follow the header: blank lines, quoted line ends. */ readonly lines?: readonly number[];
    };

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
  /** The heading right beside a bare list that is one of its own again: the list is read up to there, and which column is meant is not known. */
  readonly doubledHeading?: string;
}

/** Delimited text as `formats/delimited` reads it: only what a table needs of it. */
interface TextTable {
  readonly file: string;
  readonly headerLine: number;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
}

/** A text file as a table: every cell is text, empty cells are empty. */
export function sourceTableFromText(text: TextTable): SourceTable {
  return {
    name: text.file,
    home: { kind: 'file', file: text.file, line: text.headerLine, lines: text.lines },
    headers: text.headers,
    formats: [],
    rows: text.rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
    hiddenRows: [],
    dateSystem: 1900,
  };
}
