/**
 * Arrays that fill cells below and beside their formula. A filled cell shows a value and holds nothing of its own: Excel answers the value
 * as if it were content, so who compares contents has to ask here.
 */
import { cellAddress, type Rectangle, rectangleFrom } from '../tables/a1';
import { inExcel } from './excelRun';

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
}

/** So many cells are asked of Excel in one sync. */
const CELLS_PER_SYNC = 500;

async function ask(
  sheet: string,
  cells: readonly PlacedCell[],
  question: (cell: Excel.Range) => Excel.Range,
): Promise<(Rectangle | undefined)[]> {
  return inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const ranges = cells.map(({ row, column }) => question(worksheet.getRange(cellAddress(row, column))));
    for (const range of ranges) range.load('address');
    await context.sync();
    return ranges.map((range) => (range.isNullObject ? undefined : rectangleFrom(range.address)));
  });
}

async function askAll(
  sheet: string,
  cells: readonly PlacedCell[],
  question: (cell: Excel.Range) => Excel.Range,
): Promise<(Rectangle | undefined)[]> {
  const answers: (Rectangle | undefined)[] = [];
  for (let from = 0; from < cells.length; from += CELLS_PER_SYNC)
    answers.push(...(await ask(sheet, cells.slice(from, from + CELLS_PER_SYNC), question)));
  return answers;
}

/** The cells that each formula fills, its own included; undefined where it fills only its own. In the order given. */
export const spillAreas = (sheet: string, cells: readonly PlacedCell[]): Promise<(Rectangle | undefined)[]> =>
  askAll(sheet, cells, (cell) => cell.getSpillingToRangeOrNullObject());

/** Is each of the cells filled by a formula that stands in another one? In the order given. */
export async function areFilled(sheet: string, cells: readonly PlacedCell[]): Promise<boolean[]> {
  const parents = await askAll(sheet, cells, (cell) => cell.getSpillParentOrNullObject());
  return cells.map(({ row, column }, index) => {
    const parent = parents[index];
    return parent !== undefined && (parent.row !== row || parent.column !== column);
  });
}
