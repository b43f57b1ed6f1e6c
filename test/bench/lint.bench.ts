/** A workbook looked over: a list of 10 columns, two of them formulas, read through the genuine Office.js and judged by every rule. */
import { lintWorkbook } from '../../src/app/lint/lintWorkbook';
import { openExcel } from '../support/excel';
import type { BenchRow } from './row';

const HEAD = ['Document', 'Customer ID', 'Customer', 'Document date', 'Due date', 'Currency', 'Net', 'Tax', 'Gross', 'Share'];
const FORMATS = ['@', '@', '@', 'dd.mm.yyyy', 'dd.mm.yyyy', '@', '#,##0.00', '#,##0.00', '#,##0.00', '0.00%'];
const ROWS_AT_ONCE = 5_000;

function rowOf(n: number): (string | number)[] {
  const [net, row] = [(n % 9_973) + 0.25, n + 2];
  const text = n % 97 === 0;
  return [
    ...[`INV-${100_000 + n}`, `C${n % 500}`, `Customer ${n % 500} of the bench`, 46_000 + (n % 300), 46_030 + (n % 300), 'EUR'],
    ...[text ? `'${net.toFixed(2).replace('.', ',')}` : net, 19, `=G${row}+H${row}`, `=I${row}/$M$1`],
  ];
}

async function openList(n: number): Promise<void> {
  await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:J1').values = [HEAD];
    sheet.getRange('M1').values = [[1_000]];
    for (let from = 0; from < n; from += ROWS_AT_ONCE) {
      const range = sheet.getRange(`A${from + 2}:J${Math.min(n, from + ROWS_AT_ONCE) + 1}`);
      const rows = Array.from({ length: Math.min(ROWS_AT_ONCE, n - from) }, (_, index) => rowOf(from + index));
      range.numberFormat = rows.map(() => FORMATS);
      range.formulas = rows;
      await context.sync();
    }
    sheet.tables.add(`A1:J${n + 1}`, true).name = 'OpenItems';
    await context.sync();
  });
}

export const rows: BenchRow[] = [
  {
    name: 'lint: a list of 10 columns read and judged by every rule (rows)',
    sizes: [10_000, 100_000],
    prepare: async (n) => {
      await openList(n);
      return async () => {
        await lintWorkbook();
      };
    },
  },
];
