/**
 * Whether day 0 of the workbook is 1899-12-30 or 1904-01-01. Office.js does not say, but Excel's own DATE does:
 * 2 January 1904 is day 1 in the 1904 system and day 1463 in the other.
 */
import { inExcel } from './excelRun';

export async function readDateSystem(): Promise<1900 | 1904> {
  return inExcel(async (context) => {
    const day = context.workbook.functions.date(1904, 1, 2);
    day.load('value');
    await context.sync();
    return day.value === 1 ? 1904 : 1900;
  });
}
