/** What stands where: sheets, tables and used ranges, in two syncs, without a single value of the analyst's. */
import { type Rectangle, rectangleFrom } from '../tables/a1';
import { inExcel } from './excelRun';
import { isMarked, MARK_CELL } from '../tables/ownSheets';

export interface TableShape {
  readonly name: string;
  readonly sheet: string;
  /** Header row included, totals row left out. */
  readonly area: Rectangle;
  readonly hasTotals: boolean;
}

export interface SheetShape {
  readonly name: string;
  readonly ours: boolean;
  readonly protected: boolean;
  readonly visible: boolean;
  /** Cells with values; undefined when the sheet is empty. */
  readonly used: Rectangle | undefined;
  readonly tables: readonly TableShape[];
}

export interface WorkbookShape {
  readonly sheets: readonly SheetShape[];
  readonly structureProtected: boolean;
}

export const tablesOf = (shape: WorkbookShape): TableShape[] => shape.sheets.flatMap(({ tables }) => tables);

export function sheetOf(shape: WorkbookShape, name: string): SheetShape | undefined {
  return shape.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** Tables without a header row are left out: their columns have no names to map. */
export async function readShape(): Promise<WorkbookShape> {
  return inExcel(async (context) => {
    const { workbook } = context;
    workbook.worksheets.load('items/name,items/visibility');
    workbook.tables.load('items/name,items/showHeaders,items/showTotals');
    workbook.protection.load('protected');
    await context.sync();
    const sheets = workbook.worksheets.items.map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('address');
      const mark = sheet.getRange(MARK_CELL);
      mark.load('values');
      sheet.protection.load('protected');
      return { sheet, used, mark };
    });
    const tables = workbook.tables.items.map((table) => {
      const range = table.getRange();
      range.load('address');
      table.worksheet.load('name');
      return { table, range };
    });
    await context.sync();
    const shapes = tables.filter(({ table }) => table.showHeaders).map(({ table, range }) => tableShape(table, range));
    return {
      structureProtected: workbook.protection.protected,
      sheets: sheets.map(({ sheet, used, mark }) => ({
        name: sheet.name,
        ours: isMarked(mark.values[0]?.[0]),
        protected: sheet.protection.protected,
        visible: sheet.visibility === 'Visible',
        used: used.isNullObject ? undefined : rectangleFrom(used.address),
        tables: shapes.filter((table) => table.sheet === sheet.name),
      })),
    };
  });
}

function tableShape(table: Excel.Table, range: Excel.Range): TableShape {
  const area = rectangleFrom(range.address);
  return {
    name: table.name,
    sheet: table.worksheet.name,
    area: { ...area, rows: area.rows - (table.showTotals ? 1 : 0) },
    hasTotals: table.showTotals,
  };
}
