/**
 * A report as it should stand against the sheet as it stands: the rectangles that differ. Nothing that is equal is written again, so a
 * second run writes nothing. (Which rows that are, in words, is told by `rowChanges`.)
 *
 * Cells to the right of the report are the analyst's notes and are left alone. So are cells below a table.
 */
import type { Rectangle } from '../tables/a1';
import type { CellContent, SheetModel } from '../tables/workbookChange';
import { sameContent } from './cellContent';
import { numberFormatOf } from './looks';
import { formatsByColumn, type Image } from './records';
import { gridOf, type SheetGrid } from './sheetGrid';
import type { Steps } from './unhurried';

/** A sheet as it stands, from A1. */
export interface StandingSheet {
  readonly contents: readonly (readonly CellContent[])[];
  readonly formats: readonly (readonly string[])[];
  /** Where our tables stand, by name. */
  readonly tables: Readonly<Record<string, Rectangle>>;
}

export interface Patch {
  readonly area: Rectangle;
  readonly before: Image;
  readonly after: Image;
}

const contentAt = (sheet: StandingSheet, row: number, column: number): CellContent => sheet.contents[row]?.[column] ?? null;
const standingFormat = (sheet: StandingSheet, row: number, column: number): string => sheet.formats[row]?.[column] ?? 'General';

/** Last row to compare: the report's, or, where it has shrunk, the last row that was its own. */
function rowsToCompare(sheet: SheetModel, grid: SheetGrid, standing: StandingSheet): number {
  const tables = Object.values(standing.tables).map(({ row, rows }) => row + rows);
  const blocks = sheet.tables.length === 0 ? standing.contents.length : 0;
  return Math.max(grid.rows, blocks, ...tables);
}

interface Wanted {
  readonly content: CellContent;
  readonly format: string;
}

function wantedAt(grid: SheetGrid, standing: StandingSheet, row: number, column: number): Wanted {
  const content = grid.cells[row]?.[column];
  const style = grid.styles[row]?.[column];
  // An empty cell without a style keeps whatever format it has: it may be a person's.
  const format =
    content === undefined && style === undefined && row < grid.rows ? standingFormat(standing, row, column) : numberFormatOf(style);
  return { content: content ?? null, format };
}

/** First and last column of a row that differ; undefined when the row is as it should be. */
function differenceIn(grid: SheetGrid, standing: StandingSheet, row: number): { from: number; to: number } | undefined {
  let difference: { from: number; to: number } | undefined;
  for (let column = 0; column < grid.columns; column += 1) {
    const { content, format } = wantedAt(grid, standing, row, column);
    if (sameContent(content, contentAt(standing, row, column)) && format === standingFormat(standing, row, column)) continue;
    difference = { from: difference?.from ?? column, to: column };
  }
  return difference;
}

function* patchOf(area: Rectangle, grid: SheetGrid, standing: StandingSheet): Steps<Patch> {
  const [before, after] = [emptyImage(), emptyImage()];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const columns = Array.from({ length: area.columns }, (_, c) => area.column + c);
    const wanted = columns.map((column) => wantedAt(grid, standing, row, column));
    before.contents.push(columns.map((column) => contentAt(standing, row, column)));
    before.formats.push(columns.map((column) => standingFormat(standing, row, column)));
    after.contents.push(wanted.map(({ content }) => content));
    after.formats.push(wanted.map(({ format }) => format));
    yield;
  }
  const image = ({ contents, formats }: typeof before): Image => ({ contents, formats: formatsByColumn(formats, area.columns) });
  const was = image(before);
  yield;
  return { area, before: was, after: image(after) };
}

const emptyImage = (): { contents: CellContent[][]; formats: string[][] } => ({ contents: [], formats: [] });

/** Rectangles of neighbouring rows that differ; each as wide as its widest row. A step is a row. */
export function* patchesOf(sheet: SheetModel, standing: StandingSheet): Steps<Patch[]> {
  const grid = gridOf(sheet);
  yield;
  const areas: Rectangle[] = [];
  let open: { row: number; from: number; to: number; rows: number } | undefined;
  const close = (): void => {
    if (open !== undefined) areas.push({ row: open.row, column: open.from, rows: open.rows, columns: open.to - open.from + 1 });
    open = undefined;
  };
  const last = rowsToCompare(sheet, grid, standing);
  for (let row = 0; row < last; row += 1) {
    const difference = differenceIn(grid, standing, row);
    if (difference === undefined) close();
    else if (open === undefined) open = { row, ...difference, rows: 1 };
    else open = { row: open.row, from: Math.min(open.from, difference.from), to: Math.max(open.to, difference.to), rows: open.rows + 1 };
    yield;
  }
  close();
  const patches: Patch[] = [];
  for (const area of areas) patches.push(yield* patchOf(area, grid, standing));
  return patches;
}
