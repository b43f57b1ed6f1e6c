/**
 * What a run does to the workbook, step by step, with what was there before: enough to do it, to take it back,
 * and to tell afterwards which cells a person has changed since. Plain data; the journal keeps it as text.
 */
import type { Rectangle } from '../tables/a1';
import type { CellContent, CellStyle, ChartModel, SheetRule } from '../tables/workbookChange';

/** Contents and number formats of a rectangle. Formats are by column where a column has only one. */
export interface Image {
  readonly contents: readonly (readonly CellContent[])[];
  readonly formats: readonly (string | readonly string[])[];
}

export interface StyledArea extends Rectangle {
  readonly style: CellStyle;
}

export type RunRecord =
  | { readonly kind: 'sheetAdded'; readonly sheet: string }
  | { readonly kind: 'tableResized'; readonly sheet: string; readonly table: string; readonly before: string; readonly after: string }
  /** A table of ours that a standing sheet lacked; `area` with its headings. */
  | { readonly kind: 'tableAdded'; readonly sheet: string; readonly table: string; readonly area: Rectangle }
  /** `before` undefined: the sheet is new, everything was empty. */
  | { readonly kind: 'cells'; readonly sheet: string; readonly area: Rectangle; readonly before: Image | undefined; readonly after: Image }
  /** Rows that a table grew by: they had no looks, rules or drop-downs before. */
  | { readonly kind: 'rowsAdded'; readonly sheet: string; readonly area: Rectangle }
  /** A table of the analyst's, and the rows of it that were filled: of them a person keeps a whole row or none of it. */
  | {
      readonly kind: 'tableGrown';
      readonly sheet: string;
      readonly table: string;
      readonly before: string;
      readonly after: string;
      readonly area: Rectangle;
    }
  /** Looks of a report without a table, which move with its rows. */
  | { readonly kind: 'looks'; readonly sheet: string; readonly before: readonly StyledArea[]; readonly after: readonly StyledArea[] }
  /** Its rules, which move with its rows too. */
  | { readonly kind: 'rules'; readonly sheet: string; readonly before: readonly SheetRule[]; readonly after: readonly SheetRule[] }
  /** A chart, added or over other cells than before. */
  | { readonly kind: 'chart'; readonly sheet: string; readonly before: ChartModel | undefined; readonly after: ChartModel };

export const formatAt = (image: Image, row: number, column: number): string => {
  const format = image.formats[column] ?? 'General';
  return typeof format === 'string' ? format : (format[row] ?? 'General');
};

/** Formats row by row → by column, one word where a column agrees with itself. */
export function formatsByColumn(rows: readonly (readonly string[])[], columns: number): (string | string[])[] {
  return Array.from({ length: columns }, (_, column) => {
    const all = rows.map((row) => row[column] ?? 'General');
    return all.every((format) => format === all[0]) ? (all[0] ?? 'General') : all;
  });
}
