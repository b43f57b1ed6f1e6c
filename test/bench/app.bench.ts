/** The job's own input and output through the genuine Office.js: reading the workbook, and writing a report. */
import { CASH_KINDS } from '../../src/tables/columns';
import { readWorkbook } from '../../src/app/readWorkbook';
import type { SheetModel } from '../../src/tables/workbookChange';
import { OCTOBER, openLines, previewSchedule, writeSchedule } from '../support/smallContracts';
import { applyChanges } from '../../src/workbook/applyChanges';
import { openExcel } from '../support/excel';
import type { BenchRow } from './row';

const COLUMNS = [
  'Document',
  'Customer ID',
  'Customer',
  'Document date',
  'Due date',
  'Currency',
  'Amount',
  'Open amount',
  'Terms',
  'PO number',
];
const rowOf = (n: number): (string | number)[] => [
  ...[`INV-${100_000 + n}`, `C${n % 500}`, `Customer ${n % 500} of the bench`, 46_000 + (n % 300), 46_030 + (n % 300)],
  ...['EUR', (n % 9973) + 0.25, (n % 9973) + 0.25, 'net 30', `PO-${n}`],
];

function report(rows: readonly (readonly (string | number)[])[]): SheetModel {
  return {
    name: 'Bank receipts',
    columns: COLUMNS.map(() => ({ width: 14 })),
    blocks: [{ row: 0, column: 0, cells: [['Bench'], ['Tieout · bench']], styles: [['title'], ['subtitle']] }],
    tables: [
      {
        name: 'TieoutReceipts',
        row: 3,
        column: 0,
        headers: COLUMNS,
        rows,
        styles: ['text', 'text', 'text', 'date', 'date', 'text', 'money', 'money', 'text', 'text'],
        keyColumns: ['Document'],
      },
    ],
    rules: [],
    frozenRows: 4,
    frozenColumns: 1,
    landscape: true,
  };
}

const LINE = { at: '2026-11-01T08:00:00Z', who: 'bench', step: 'bench', inputs: [], rows: '', proofs: '', version: '0' };

async function openTable(n: number): Promise<void> {
  const { host } = await openExcel();
  const { book } = host;
  const sheet = book.sheets[0];
  if (sheet === undefined) throw new Error('A new workbook has a sheet.');
  const rows = [COLUMNS, ...Array.from({ length: n }, (_, index) => rowOf(index))];
  book.writeValues(sheet, { row: 0, column: 0, rows: rows.length, columns: COLUMNS.length }, rows, 'file');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').tables.add(`A1:J${rows.length}`, true).name = 'OpenItems';
    await context.sync();
  });
}

export const rows: BenchRow[] = [
  {
    name: 'read a table of 10 columns through Office.js (readWorkbook)',
    sizes: [10_000, 100_000],
    prepare: async (n) => {
      await openTable(n);
      return async () => {
        await readWorkbook(CASH_KINDS);
      };
    },
  },
  {
    name: 'write a report of 10 columns, journal and check included',
    sizes: [10_000, 100_000],
    prepare: async (n) => {
      const data = Array.from({ length: n }, (_, index) => rowOf(index));
      return async () => {
        const { close } = await openExcel();
        await applyChanges([{ kind: 'writeSheet', sheet: report(data) }], LINE);
        close();
      };
    },
  },
  {
    name: 'build schedules of 36 months: read, plan, compare, write, check (contract lines)',
    sizes: [100, 1_000],
    prepare: async (n) => async () => {
      const { close } = await openLines(n);
      await writeSchedule(await previewSchedule(OCTOBER), { who: 'bench', at: LINE.at });
      close();
    },
  },
];
