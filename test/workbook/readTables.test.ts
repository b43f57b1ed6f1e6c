import { readTables } from '../../src/workbook/readTables';
import { openExcel, type OpenExcel } from '../support/excel';

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

const build = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
  });

test('an Excel table is read without its totals row, errors by name, hidden rows told', async () => {
  await build((sheet) => {
    sheet.getRange('B3:C6').values = [
      ['No', 'Amount'],
      ['a', 1],
      ['b', ''],
      ['c', '=1/0'],
    ];
    const table = sheet.tables.add('B3:C6', true);
    table.name = 'Items';
    table.showTotals = true;
    sheet.getRange('5:5').rowHidden = true;
  });
  const { tables, own } = await readTables();
  expect(own).toEqual([]);
  expect(tables).toMatchObject([
    {
      name: 'Items',
      home: { kind: 'sheet', sheet: 'Sheet1', row: 2, column: 1, isExcelTable: true },
      headers: ['No', 'Amount'],
      rows: [
        ['a', 1],
        ['b', null],
        ['c', { error: '#DIV/0!' }],
      ],
      hiddenRows: [1],
      dateSystem: 1900,
    },
  ]);
});

test('a bare block is read where it stands, under the name of its sheet', async () => {
  await build((sheet) => {
    sheet.getRange('C4:D6').values = [
      ['No', 'Amount'],
      ['a', 1],
      ['b', 2],
    ];
  });
  expect((await readTables()).tables).toMatchObject([
    {
      name: 'Sheet1',
      home: { row: 3, column: 2, isExcelTable: false },
      rows: [
        ['a', 1],
        ['b', 2],
      ],
    },
  ]);
});

test('a sheet of our name without our mark is the analyst’s', async () => {
  await build((sheet) => {
    sheet.name = 'Cash proof';
    sheet.getRange('A1:B2').values = [
      ['No', 'Amount'],
      ['a', 1],
    ];
  });
  const { tables, own } = await readTables();
  expect([tables.length, own.length]).toEqual([1, 0]);
});

test.each([
  ['an error of size', (size: number) => (excel.host.faults.limits.responseBytes = size), 20_000],
  ['no answer at all', (size: number) => (excel.host.faults.limits.cellsPerRead = size), 900],
])('a table over the limit that answers with %s is read in halves, every row once', async (_, limit, size) => {
  const rows = Array.from({ length: 3000 }, (__, index) => [`INV-${index}`, index]);
  await build((sheet) => {
    sheet.getRange('A1:B1').values = [['No', 'Amount']];
    sheet.getRange('A2:B3001').values = rows;
    sheet.tables.add('A1:B3001', true).name = 'Items';
  });
  limit(size);
  const { tables } = await readTables();
  expect(tables[0]?.rows).toEqual(rows);
});

test('in a workbook that counts from 1904 a first row whose day is text misleads nobody', async () => {
  excel.host.book.dateSystem = 1904;
  await build((sheet) => {
    sheet.getRange('A1:B4').values = [
      ['Day', 'Amount'],
      ["'31.10.2026", 1],
      [44_865, 2],
      [44_866, 3],
    ];
    sheet.getRange('A3:A4').numberFormat = [['yyyy-mm-dd'], ['yyyy-mm-dd']];
  });
  const { tables } = await readTables();
  expect(tables.map(({ dateSystem }) => dateSystem)).toEqual([1904]);
});
