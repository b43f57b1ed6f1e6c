/** How fast the stand-in answers through the genuine Office.js. */
import { openExcel } from '../support/excel';
import type { BenchRow } from './row';

const COLUMNS = 10;
const ROWS_PER_SYNC = 10_000;

const cells = (rows: number): (string | number)[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => (column % 3 === 0 ? `INV-${row}-${column}` : row * column + 0.25)),
  );

async function write(rows: readonly (string | number)[][]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (let row = 0; row < rows.length; row += ROWS_PER_SYNC) {
      const part = rows.slice(row, row + ROWS_PER_SYNC);
      sheet.getRangeByIndexes(row, 0, part.length, COLUMNS).values = part;
      await context.sync();
    }
  });
}

async function read(rows: number): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (let row = 0; row < rows; row += ROWS_PER_SYNC) {
      const range = sheet.getRangeByIndexes(row, 0, Math.min(ROWS_PER_SYNC, rows - row), COLUMNS).load('values');
      await context.sync();
      if (range.values[0]?.[1] !== 0.25 + row) throw new Error(`Row ${row} was not read back as it was written.`);
    }
  });
}

export const rows: BenchRow[] = [
  {
    name: 'write n × 10 cells through Office.js, in chunks',
    sizes: [10_000, 100_000],
    prepare: async (n) => {
      const content = cells(n);
      await openExcel();
      return () => write(content);
    },
  },
  {
    name: 'read n × 10 cells through Office.js, in chunks',
    sizes: [10_000, 100_000],
    prepare: async (n) => {
      await openExcel();
      await write(cells(n));
      return () => read(n);
    },
  },
];
