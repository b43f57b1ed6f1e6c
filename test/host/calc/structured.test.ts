import { type Bench, bookOf, tableOf } from './bookOf';

function invoices(): Bench {
  const bench = bookOf({
    Data: {
      B2: [
        ['Doc', 'Net', "Tax [%] 'x'"],
        ['A', 100, 10],
        ['B', 200, 20],
        ['C', 50, 5],
        ['Total', null, null],
      ],
    },
    Report: {},
  });
  tableOf(bench, 'Invoices', 'B2:D6', 'Data', true);
  return bench;
}

// prettier-ignore
const FORMS: readonly (readonly [formula: string, expected: unknown])[] = [
  ['SUM(Invoices[Net])', 350],
  ['SUM(invoices[net])', 350],
  ['SUM(Invoices[[Net]:[Tax \'[%\'] \'\'x\'\']])', 385],
  ["SUM(Invoices[Tax '[%'] ''x''])", 35],
  ['Invoices[[#Headers],[Net]]', 'Net'],
  ['ROWS(Invoices)', 3],
  ['ROWS(Invoices[])', 3],
  ['ROWS(Invoices[#All])', 5],
  ['COUNTA(Invoices[#Headers])', 3],
  ['Invoices[[#Totals],[Doc]]', 'Total'],
  ['ROWS(Invoices[[#Headers],[#Data],[Net]])', 4],
  ['ROWS(Invoices[[#Data],[#Totals],[Net]])', 4],
  ['SUMIFS(Invoices[Net],Invoices[Doc],"B")', 200],
  ['Invoices[@Net]', '#VALUE!'],
  ['SUM(Invoices[Gross])', '#REF!'],
  ['SUM(Nothing[Net])', '#REF!'],
];

describe('structured references', () => {
  const bench = invoices();
  test.each(FORMS)('%s', (formula, expected) => {
    bench.type({ A1: `=${formula}` }, 'Report');
    expect(bench.read('A1', 'Report')).toEqual(expected);
  });
});

test('this row, with and without the table’s name', () => {
  const bench = invoices();
  bench.type(
    {
      E3: '=[@Net]*2',
      E4: '=Invoices[@Net]+1',
      E5: '=SUM(Invoices[@[Doc]:[Net]])',
      G4: '=Invoices[[#This Row],[Net]]',
      G9: '=Invoices[@Net]',
    },
    'Data',
  );
  bench.sheet('Data').tables[0]!.area = { row: 1, column: 1, rows: 5, columns: 4 };
  bench.book.tell({
    kind: 'table',
    change: 'resized',
    sheet: bench.sheet('Data'),
    table: bench.sheet('Data').tables[0]!,
    origin: 'person',
  });
  expect([
    bench.read('E3', 'Data'),
    bench.read('E4', 'Data'),
    bench.read('E5', 'Data'),
    bench.read('G4', 'Data'),
    bench.read('G9', 'Data'),
  ]).toEqual([200, 201, 50, 200, '#VALUE!']);
});

test('a table that grows takes its formulas along', () => {
  const bench = invoices();
  bench.type({ A1: '=SUM(Invoices[Net])' }, 'Report');
  const table = bench.sheet('Data').tables[0]!;
  table.showTotals = false;
  bench.type({ B6: [['D', 1000, 0]] }, 'Data');
  bench.book.tell({ kind: 'table', change: 'resized', sheet: bench.sheet('Data'), table, origin: 'addin' });
  expect(bench.read('A1', 'Report')).toBe(1350);
  bench.type({ C6: 1 }, 'Data');
  expect(bench.read('A1', 'Report')).toBe(351);
});

test('a formula that asks only how large a table is follows it as it grows', () => {
  const bench = invoices();
  bench.type({ A1: '=ROWS(Invoices[Net])', A2: '=COLUMNS(Invoices[#All])' }, 'Report');
  const sheet = bench.sheet('Data');
  const table = sheet.tables[0]!;
  table.area = { ...table.area, rows: 8 };
  bench.book.tell({ kind: 'table', change: 'resized', sheet, table, origin: 'person' });
  expect(bench.readAll('A1:A2', 'Report')).toEqual([[6], [3]]);
});

test('a renamed table, column or sheet is renamed in every formula', () => {
  const bench = invoices();
  bench.type({ A1: '=SUM(Invoices[Net])+SUM(Data!C3:C4)+ROWS(Invoices)' }, 'Report');
  bench.type({ F3: '=Invoices[@Net]&"Net"' }, 'Data');
  const sheet = bench.sheet('Data');
  const table = sheet.tables[0]!;
  const { book } = bench;
  table.name = 'Bills';
  book.tell({ kind: 'table', change: 'renamed', sheet, table, oldName: 'Invoices', origin: 'person' });
  table.columns[1]!.name = 'Net [EUR]';
  book.tell({ kind: 'table', change: 'columnRenamed', sheet, table, oldName: 'Net', newName: 'Net [EUR]', origin: 'person' });
  sheet.name = 'Open items';
  book.tell({ kind: 'sheets', change: 'renamed', sheet, oldName: 'Data', origin: 'person' });
  expect(bench.sheet('Report').cells.formula(0, 0)).toBe("SUM(Bills[Net '[EUR']])+SUM('Open items'!C3:C4)+ROWS(Bills)");
  expect(sheet.cells.formula(2, 5)).toBe('Bills[@[Net \'[EUR\']]]&"Net"');
  expect([bench.read('A1', 'Report'), bench.read('F3', 'Open items')]).toEqual([653, '100Net']);
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.tell({ kind: 'sheets', change: 'deleted', sheet, origin: 'person' });
  expect(bench.sheet('Report').cells.formula(0, 0)).toBe('SUM(#REF!)+SUM(#REF!)+ROWS(#REF!)');
  expect(bench.read('A1', 'Report')).toBe('#REF!');
});
