/** Reads one of our sheets as it stands: contents, number formats, and where its tables are. */
import type { Rectangle } from '../tables/a1';
import type { CellContent } from '../tables/workbookChange';
import { contentFrom } from './cellContent';
import type { StandingSheet } from './compare';
import { readBlock } from './readBlock';
import type { SheetShape } from './workbookShape';

export const EMPTY_SHEET: StandingSheet = { contents: [], formats: [], tables: {} };

/** Contents and formats of an area, row by row. */
export async function readContents(
  sheet: string,
  area: Rectangle,
): Promise<{ readonly contents: CellContent[][]; readonly formats: string[][] }> {
  const { numberFormat } = await readBlock(sheet, area, ['numberFormat']);
  return { contents: await readContentsOnly(sheet, area), formats: numberFormat.map((row) => row.map(String)) };
}

/** Contents alone, row by row: for comparing with what was written. */
export async function readContentsOnly(sheet: string, area: Rectangle): Promise<CellContent[][]> {
  const block = await readBlock(sheet, area, ['formulas', 'values']);
  return block.formulas.map((row, r) => row.map((formula, c) => contentFrom(formula, block.values[r]?.[c] ?? null)));
}

/** From A1 to the last used row, as wide as the report: what stands to the right of it is not ours. */
export async function readStandingSheet(shape: SheetShape, columns: number): Promise<StandingSheet> {
  const ends = [...(shape.used === undefined ? [] : [shape.used]), ...shape.tables.map(({ area }) => area)];
  const rows = Math.max(0, ...ends.map((area) => area.row + area.rows));
  const tables = Object.fromEntries(shape.tables.map(({ name, area }) => [name, area]));
  return { ...(await readContents(shape.name, { row: 0, column: 0, rows, columns })), tables };
}
