/**
 * Puts back what stood there: cells, number formats, looks, table sizes; sheets that were added go again.
 *
 * Each step may find its work done already, or never begun: a run that stopped anywhere is taken back by the
 * same list as one that finished.
 */
import { cellsOf, rectangleAddress, rectangleFrom } from '../tables/a1';
import type { CellContent } from '../tables/workbookChange';
import { inExcel } from './excelRun';
import { fill } from './fill';
import { changeChart } from './charts';
import { changeLooks, changeRules } from './layout';
import { formatAt, type Image, type RunRecord } from './records';
import { readShape, sheetOf, type WorkbookShape } from './workbookShape';

type Of<K extends RunRecord['kind']> = Extract<RunRecord, { kind: K }>;
const only = <K extends RunRecord['kind']>(records: readonly RunRecord[], kind: K): Of<K>[] =>
  records.filter((record): record is Of<K> => record.kind === kind);

/** A cell that stays as a person left it. */
export type Keeps = (sheet: string, row: number, column: number) => boolean;

const emptyImage = (after: Image): Image => ({
  contents: after.contents.map((row) => row.map(() => null)),
  formats: after.formats.map(() => 'General'),
});

/** The before-image with the cells that are kept cut out: rectangles of one row each where there are any, else the whole. */
function piecesToWrite(record: Of<'cells'>, keeps: Keeps): { area: Of<'cells'>['area']; image: Image }[] {
  const { sheet, area } = record;
  const image = record.before ?? emptyImage(record.after);
  const kept = (row: number, column: number): boolean => keeps(sheet, area.row + row, area.column + column);
  const isWhole = image.contents.every((line, row) => line.every((_, column) => !kept(row, column)));
  if (isWhole) return [{ area, image }];
  return image.contents.flatMap((line, row) =>
    line.flatMap((content: CellContent, column) =>
      kept(row, column)
        ? []
        : [
            {
              area: { row: area.row + row, column: area.column + column, rows: 1, columns: 1 },
              image: { contents: [[content]], formats: [formatAt(image, row, column)] },
            },
          ],
    ),
  );
}

async function resizeTables(resizes: readonly Of<'tableResized'>[], shape: WorkbookShape, wanted: 'grow' | 'shrink'): Promise<void> {
  const rows = (address: string): number => rectangleFrom(address).rows;
  const due = resizes.filter(({ sheet, table, before, after }) => {
    const stands = sheetOf(shape, sheet)?.tables.some(({ name }) => name === table) ?? false;
    return stands && rows(before) > rows(after) === (wanted === 'grow');
  });
  if (due.length === 0) return;
  await inExcel(async (context) => {
    for (const { sheet, table, before } of due) context.workbook.worksheets.getItem(sheet).tables.getItem(table).resize(before);
    await context.sync();
  });
}

/**
 * A table of the analyst's goes back to its size, if it still has the size we gave it and nobody keeps a row of ours. One
 * that grew or moved since stays as it is: shrinking it would leave her rows outside of it.
 */
async function shrinkGrown(grown: readonly Of<'tableGrown'>[], keeps: Keeps): Promise<void> {
  const shape = await readShape();
  const due = grown.filter(({ sheet, table, after, area }) => {
    const standing = sheetOf(shape, sheet)?.tables.find(({ name }) => name === table)?.area;
    return (
      standing !== undefined && rectangleAddress(standing) === after && !cellsOf(area).some(([row, column]) => keeps(sheet, row, column))
    );
  });
  if (due.length === 0) return;
  await inExcel(async (context) => {
    for (const { sheet, table, before } of due) context.workbook.worksheets.getItem(sheet).tables.getItem(table).resize(before);
    await context.sync();
  });
}

/** Plain cells again, before they are emptied: the headings of a table cannot be. */
async function dissolveTables(added: readonly Of<'tableAdded'>[], shape: WorkbookShape): Promise<void> {
  const due = added.filter(({ sheet, table }) => sheetOf(shape, sheet)?.tables.some(({ name }) => name === table) ?? false);
  if (due.length === 0) return;
  await inExcel(async (context) => {
    for (const { sheet, table } of due) context.workbook.worksheets.getItem(sheet).tables.getItem(table).convertToRange();
    await context.sync();
  });
}

async function undressRows(added: readonly Of<'rowsAdded' | 'tableAdded'>[]): Promise<void> {
  if (added.length === 0) return;
  await inExcel(async (context) => {
    for (const { sheet, area } of added) {
      const range = context.workbook.worksheets.getItem(sheet).getRange(rectangleAddress(area));
      range.clear('Formats');
      range.conditionalFormats.clearAll();
      range.dataValidation.clear();
      range.format.autofitRows(); // Empty again, a row has its standard height.
    }
    await context.sync();
  });
}

/** A sheet that was added goes; one with cells that a person keeps stays, with those cells and no tables. */
async function removeSheets(sheets: readonly string[], keptOn: (sheet: string) => boolean): Promise<void> {
  if (sheets.length === 0) return;
  await inExcel(async (context) => {
    for (const name of sheets.filter((sheet) => !keptOn(sheet))) context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
}

async function freeKeptSheets(sheets: readonly string[], shape: WorkbookShape): Promise<void> {
  const tables = sheets.flatMap((sheet) => sheetOf(shape, sheet)?.tables ?? []);
  if (tables.length === 0) return;
  await inExcel(async (context) => {
    for (const { name } of tables) context.workbook.tables.getItem(name).convertToRange();
    await context.sync();
  });
}

/** Takes records back, in an order that never leaves a table's formula outside its table. `keptOn`: the sheet has kept cells. */
export async function restore(
  records: readonly RunRecord[],
  keeps: Keeps = () => false,
  keptOn: (sheet: string) => boolean = () => false,
  between: (rows: number) => void = () => undefined,
): Promise<void> {
  const shape = await readShape();
  const stands = ({ sheet }: { readonly sheet: string }): boolean => sheetOf(shape, sheet) !== undefined;
  const added = only(records, 'sheetAdded')
    .filter(stands)
    .map(({ sheet }) => sheet);
  const onOurs = ({ sheet }: { readonly sheet: string }): boolean => !added.includes(sheet);
  await freeKeptSheets(added.filter(keptOn), shape);
  const tables = only(records, 'tableAdded').filter((record) => stands(record) && onOurs(record));
  await dissolveTables(tables, shape);
  const resizes = only(records, 'tableResized').filter(onOurs);
  await resizeTables(resizes, shape, 'grow');
  const cells = only(records, 'cells').filter((record) => stands(record) && (onOurs(record) || keptOn(record.sheet)));
  for (const record of [...cells].reverse()) {
    for (const { area, image } of piecesToWrite(record, keeps)) await fill(record.sheet, area, image, between);
  }
  await undressRows([...only(records, 'rowsAdded').filter((record) => stands(record) && onOurs(record)), ...tables]);
  await resizeTables(resizes, shape, 'shrink');
  const grown = only(records, 'tableGrown').filter(stands);
  if (grown.length > 0) await shrinkGrown(grown, keeps);
  for (const { sheet, before, after } of only(records, 'looks').filter((record) => stands(record) && onOurs(record)))
    await changeLooks(sheet, after, before);
  for (const { sheet, before } of only(records, 'rules').filter((record) => stands(record) && onOurs(record)))
    await changeRules(sheet, before);
  for (const { sheet, before, after } of only(records, 'chart').filter(
    (record) => stands(record) && (onOurs(record) || keptOn(record.sheet)),
  ))
    await changeChart(sheet, after, before);
  await removeSheets(added, keptOn);
}
