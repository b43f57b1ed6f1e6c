/** Opening a workbook beside this one, and knowing one again by its first words. */
import { inExcel } from './excelRun';
import { refusalFrom } from './refusal';

/** Opens a new workbook made of an .xlsx file; this one stays as it is. Throws a Refusal when Excel does not. */
export async function openNewWorkbook(file: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64Of(file));
  } catch (error) {
    throw refusalFrom(error);
  }
}

/** Bytes handed to `fromCharCode` at once: as many arguments as every engine takes. */
const BYTES_AT_ONCE = 8192;

function base64Of(bytes: Uint8Array): string {
  const letters: string[] = [];
  for (let from = 0; from < bytes.length; from += BYTES_AT_ONCE)
    letters.push(String.fromCharCode(...bytes.subarray(from, from + BYTES_AT_ONCE)));
  return btoa(letters.join(''));
}

/** What stands in the first cell of a sheet; undefined where there is no such sheet. */
export async function firstCellOf(sheet: string): Promise<string | undefined> {
  return inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    const cell = worksheet.getRange('A1');
    cell.load('values');
    await context.sync();
    return worksheet.isNullObject ? undefined : String(cell.values[0]?.[0] ?? '');
  });
}
