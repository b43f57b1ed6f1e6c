/**
 * Our own tables: their columns in order, each with the look of its cells, and rows to cells and back.
 *
 * The workbook is the database, so what a later run needs is read from these very cells: by heading, not by
 * position, because a person may have moved a column.
 */
import type { RawCell, SourceTable } from '../tables/sourceTable';
import type { CellContent, CellStyle, ColumnModel } from '../tables/workbookChange';

export interface OwnColumn {
  readonly name: string;
  readonly style: CellStyle;
  /** In characters. */
  readonly width: number;
  readonly hidden?: boolean;
}

export const column = (name: string, style: CellStyle, width: number): OwnColumn => ({ name, style, width });
export const hiddenColumn = (name: string, style: CellStyle, width = 10): OwnColumn => ({ name, style, width, hidden: true });

export const headersOf = (columns: readonly OwnColumn[]): string[] => columns.map(({ name }) => name);
export const stylesOf = (columns: readonly OwnColumn[]): CellStyle[] => columns.map(({ style }) => style);
/** A heading needs room for itself and its filter button. */
const FILTER_BUTTON = 4;

export const columnModels = (columns: readonly OwnColumn[]): ColumnModel[] =>
  columns.map(({ name, width, hidden }) => ({ width: Math.max(width, name.length + FILTER_BUTTON), ...(hidden === true && { hidden }) }));

/** A row of one of our tables as it was read, by heading. */
export type OwnRow = Readonly<Record<string, RawCell>>;

/** The rows of our table of that name; none when it is not there yet. The blank row of an empty table is no row. */
export function ownRows(own: readonly SourceTable[], name: string): OwnRow[] {
  const table = own.find((candidate) => candidate.name === name);
  if (table === undefined) return [];
  const filled = table.rows.filter((row) => row.some((cell) => cell !== null));
  return filled.map((row) => Object.fromEntries(table.headers.map((header, index) => [header, row[index] ?? null])));
}

/** A cell as text: an empty one is empty text, an error its name. */
export function textIn(row: OwnRow, name: string): string {
  const cell = row[name] ?? null;
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.error : String(cell).trim();
}

/** A row of cells in the order of the columns; every column must be named. */
export function cellsOf(columns: readonly OwnColumn[], values: Readonly<Record<string, CellContent>>): CellContent[] {
  return columns.map(({ name }) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The column ${name} was given no value.`);
    return value;
  });
}
