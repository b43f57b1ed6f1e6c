/** Formulas of the workbook that somebody asks for, each with what it reads and the cells that it fills. */
import { type Rectangle, rectangleFrom } from '../tables/a1';
import type { CellContent } from '../tables/workbookChange';
import { contentFrom } from './cellContent';
import { inExcel } from './excelRun';
import { readBlock } from './readBlock';
import { spillAreas } from './spilled';
import { readShape, type SheetShape, sheetOf } from './workbookShape';

export interface FoundFormula {
  readonly row: number;
  readonly column: number;
  /** As Excel writes it in en-US, with `=`. */
  readonly formula: string;
  /** What the cells read, row by row: one cell, or as many as the formula fills. */
  readonly reads: readonly (readonly CellContent[])[];
}

export interface SheetFormulas {
  readonly sheet: string;
  readonly protected: boolean;
  readonly formulas: readonly FoundFormula[];
}

/** The used part of an address as Excel understands it: `B2:D9`, `A:A`, `A1:B2,D4`. */
export async function usedParts(sheet: string, address: string): Promise<Rectangle[]> {
  return inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const used = worksheet.getUsedRange();
    const parts = address.split(',').map((part) => worksheet.getRange(part.replace(/^.*!/, '').trim()).getIntersectionOrNullObject(used));
    for (const part of parts) part.load('address');
    await context.sync();
    return parts.filter(({ isNullObject }) => !isNullObject).map((part) => rectangleFrom(part.address));
  });
}

/** Does the cell below or beside show a value that is no formula? Only then can it be filled by an array. */
function mayFill(contents: readonly (readonly CellContent[])[], row: number, column: number): boolean {
  const isPlain = (content: CellContent | undefined): boolean => content === undefined || (content !== null && typeof content !== 'object');
  const [below, beside] = [contents[row + 1], contents[row]];
  return row + 1 >= contents.length || column + 1 >= (beside?.length ?? 0) || isPlain(below?.[column]) || isPlain(beside?.[column + 1]);
}

async function formulasIn(sheet: string, area: Rectangle, wanted: (formula: string) => boolean): Promise<FoundFormula[]> {
  const { formulas, values } = await readBlock(sheet, area, ['formulas', 'values']);
  const contents = formulas.map((row, r) => row.map((formula, c) => contentFrom(formula, values[r]?.[c] ?? null)));
  const found = contents.flatMap((line, r) =>
    line.flatMap((content, c) =>
      content !== null && typeof content === 'object' && wanted(content.formula) ? [{ r, c, formula: content.formula }] : [],
    ),
  );
  const asked = found.filter(({ r, c }) => mayFill(contents, r, c));
  const areas = await spillAreas(
    sheet,
    asked.map(({ r, c }) => ({ row: area.row + r, column: area.column + c })),
  );
  const filled = new Map(asked.map((cell, index) => [cell, areas[index]]));
  const answers: FoundFormula[] = [];
  for (const cell of found) {
    const { r, c, formula } = cell;
    const spill = filled.get(cell);
    const reads = spill === undefined ? [[values[r]?.[c] ?? null]] : (await readBlock(sheet, spill, ['values'])).values;
    answers.push({ row: area.row + r, column: area.column + c, formula, reads });
  }
  return answers;
}

/** Of one place, or of every sheet but our own; sheets without any are left out. */
export async function readFormulas(
  place: { readonly sheet: string; readonly address: string } | 'workbook',
  wanted: (formula: string) => boolean,
): Promise<SheetFormulas[]> {
  const shape = await readShape();
  const one = place === 'workbook' ? undefined : sheetOf(shape, place.sheet);
  const sheets = place === 'workbook' ? shape.sheets.filter(({ ours }) => !ours) : one === undefined ? [] : [one];
  const found: SheetFormulas[] = [];
  for (const sheet of sheets) {
    const parts = await partsOf(sheet, place === 'workbook' ? undefined : place.address);
    const formulas: FoundFormula[] = [];
    for (const part of parts) formulas.push(...(await formulasIn(sheet.name, part, wanted)));
    if (formulas.length > 0) found.push({ sheet: sheet.name, protected: sheet.protected, formulas });
  }
  return found;
}

async function partsOf({ name, used }: SheetShape, address: string | undefined): Promise<Rectangle[]> {
  if (used === undefined) return [];
  return address === undefined ? [used] : usedParts(name, address);
}
