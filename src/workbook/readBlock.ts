/** Reads a rectangle in pieces. A piece that Excel answers with an error of size, or with nothing at all, is read in halves. */
import { type Rectangle, rectangleAddress } from '../tables/a1';
import { inPieces, ROWS_PER_SYNC } from './chunks';
import type { ExcelCell } from './cellContent';
import { inExcel } from './excelRun';
import { refuse } from './refusal';

/** Over this many cells Excel answers `null` for `values` without an error. Source: Microsoft, Resource limits. */
const CELLS_PER_READ = 1_000_000;
/** A guess for the first piece: a cell takes about this many bytes in an answer. */
const BYTES_PER_CELL = 14;
const RESPONSE_BYTES = 2_000_000;

export type BlockProperty = 'values' | 'formulas' | 'numberFormat' | 'text';
export type Block = Readonly<Record<BlockProperty, (ExcelCell | null)[][]>>;

const firstPiece = (columns: number, properties: number): number =>
  Math.max(
    1,
    Math.min(ROWS_PER_SYNC, Math.floor(CELLS_PER_READ / columns), Math.floor(RESPONSE_BYTES / (columns * properties * BYTES_PER_CELL))),
  );

async function readPiece(sheet: string, area: Rectangle, properties: readonly BlockProperty[]): Promise<Block | undefined> {
  return inExcel(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(rectangleAddress(area));
    context.load(range, [...properties]);
    await context.sync();
    const loaded = range.toJSON();
    const isComplete = properties.every((property) => (loaded[property] ?? null) !== null); // null is Excel's silent "too much".
    return isComplete ? (loaded as unknown as Block) : undefined; // Only the properties asked for are there, and only they are used.
  });
}

async function readOrHalve(sheet: string, area: Rectangle, properties: readonly BlockProperty[], into: Block): Promise<void> {
  const piece = await readPiece(sheet, area, properties);
  if (piece !== undefined) {
    for (const property of properties) for (const row of piece[property]) into[property].push(row);
    return;
  }
  if (area.rows <= 1) {
    const place = { kind: 'cell', sheet, address: rectangleAddress(area) } as const;
    throw refuse('failed', 'row-unreadable', place, 'Excel does not answer for this row.', 'Save and reopen the workbook, then try again.');
  }
  const half = Math.ceil(area.rows / 2);
  await readOrHalve(sheet, { ...area, rows: half }, properties, into);
  await readOrHalve(sheet, { ...area, row: area.row + half, rows: area.rows - half }, properties, into);
}

/** The named properties of every cell of the area, row by row; those not asked for stay empty. */
export async function readBlock(
  sheet: string,
  area: Rectangle,
  properties: readonly BlockProperty[],
  onRows: (done: number) => void = () => undefined,
): Promise<Block> {
  const block: Block = { values: [], formulas: [], numberFormat: [], text: [] };
  if (area.rows < 1 || area.columns < 1) return block;
  const piece = (from: number, rows: number): Promise<void> =>
    readOrHalve(sheet, { ...area, row: area.row + from, rows }, properties, block);
  await inPieces(area.rows, firstPiece(area.columns, properties.length), piece, onRows);
  return block;
}
