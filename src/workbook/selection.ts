/** Selecting cells, and hearing of it. */
import { cellAddress } from '../tables/a1';
import { inExcel } from './excelRun';

export async function select(sheet: string, address: string): Promise<void> {
  await inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}

export async function textAt(sheet: string, row: number, column: number): Promise<string> {
  return inExcel(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheet).getRange(cellAddress(row, column));
    cell.load('values');
    await context.sync();
    return String(cell.values[0]?.[0] ?? '');
  });
}

/** Calls the listener with sheet and address at every selection, until the answer is called. */
export async function watch(listener: (sheet: string, address: string) => Promise<void>): Promise<() => Promise<void>> {
  return inExcel(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
      const name = await sheetName(worksheetId);
      if (name !== undefined) await listener(name, address);
    });
    await context.sync();
    return async () => {
      await Excel.run(handler.context, async (same) => {
        handler.remove();
        await same.sync();
      });
    };
  });
}

async function sheetName(id: string): Promise<string | undefined> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    await context.sync();
    return sheet.isNullObject ? undefined : sheet.name;
  });
}

/** The active cell: where the person at the grid is now. */
export async function selectedCell(): Promise<{ readonly sheet: string; readonly address: string }> {
  return inExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    const { worksheet } = cell;
    cell.load('address');
    worksheet.load('name');
    await context.sync();
    return { sheet: worksheet.name, address: cell.address.slice(cell.address.lastIndexOf('!') + 1) };
  });
}

/** Excel writes the sheet before every part; a name in quotation marks may have a comma in it. */
const SHEET_BEFORE = /(?:'(?:[^']|'')*'|[^',!]+)!/g;

/** Everything that is selected, as one address: `B2:D9,F4`. */
export async function selectedAreas(): Promise<{ readonly sheet: string; readonly address: string }> {
  return inExcel(async (context) => {
    const areas = context.workbook.getSelectedRanges();
    const { worksheet } = areas;
    areas.load('address');
    worksheet.load('name');
    await context.sync();
    return { sheet: worksheet.name, address: areas.address.replace(SHEET_BEFORE, '') };
  });
}
