/** A workbook file with a list of five invoices, and some of its cells otherwise. */
import { openExcel } from './excel';

const HEAD = ['Document', 'Due date', 'Currency', 'Net', 'Tax', 'Gross'];
const FORMATS = ['@', 'dd.mm.yyyy', '@', '#,##0.00', '#,##0.00', '#,##0.00'];
const rowOf = (n: number): (string | number)[] => [`INV-${100 + n}`, 46_300 + n, 'EUR', 100 + n, 19, `=D${n + 2}+E${n + 2}`];

export async function writtenWorkbook(changes: readonly (readonly [address: string, input: string | number])[]): Promise<Uint8Array> {
  const excel = await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange('A1:F6');
    range.numberFormat = [...Array(6)].map(() => FORMATS);
    range.formulas = [HEAD, ...[0, 1, 2, 3, 4].map(rowOf)];
    for (const [address, input] of changes) sheet.getRange(address).formulas = [[input]];
    await context.sync();
  });
  const { bytes } = excel.host.save();
  excel.close();
  return bytes;
}
