import fc from 'fast-check';
import { area, parseArea } from '../../src/host/book/area';
import type { Table } from '../../src/host/book/sheet';
import { personEdits } from '../../src/workbench/personEdits';
import { contentOf } from '../../src/workbench/cellContent';
import { sheetHost } from '../support/sheetHost';

const at = (address: string) => parseArea(address) ?? area(0, 0);

function opened(rows: Parameters<typeof sheetHost>[0] = []) {
  const { host, sheet, value, formula } = sheetHost(rows);
  const edits = personEdits(host);
  const type = (address: string, text: string) => edits.type(sheet, at(address).row, at(address).column, text);
  const format = (address: string) => host.book.styleAt(sheet, at(address).row, at(address).column).numberFormat;
  return { host, sheet, value, formula, edits, type, format };
}

const itemsTable = (rows: number): Table => ({
  id: 1,
  name: 'Items',
  area: area(0, 0, rows, 2),
  columns: ['Amount', 'Double'].map((name, n) => ({
    id: n + 1,
    name,
    formula: name === 'Double' ? 'Items[[#This Row],[Amount]]*2' : undefined,
    totalsLabel: undefined,
    totalsFormula: undefined,
  })),
  showHeaders: true,
  showTotals: false,
  style: '',
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: false,
});

test.each([
  ['a number', '12.5', 12.5, 'General'],
  ['a percentage brings its format', '12%', 0.12, '0%'],
  ['an apostrophe makes text', "'007", '007', 'General'],
  ['a truth value', 'true', true, 'General'],
  ['nothing empties the cell', '', null, 'General'],
])('typing %s', (_, text, value, numberFormat) => {
  const book = opened([[1]]);
  book.type('A1', text);
  expect([book.value('A1'), book.format('A1')]).toEqual([value, numberFormat]);
});

test('typing a formula calculates it, and everything that stands on it', () => {
  const { type, value } = opened([[2, null, '=B1+1']]);
  expect(type('B1', '=A1*10')).toBeUndefined();
  expect([value('B1'), value('C1')]).toEqual([20, 21]);
});

test('a formula that cannot be read changes nothing and says why', () => {
  const { type, value } = opened([[2]]);
  expect(type('A1', '=SUM((')).toMatch(/^The formula =SUM\(\( cannot be read/);
  expect(value('A1')).toBe(2);
});

test('a locked cell of a protected sheet is refused, and undo has nothing to take back', () => {
  const { type, sheet, value, edits } = opened([[2]]);
  sheet.protection = { protected: true, options: {}, password: undefined };
  expect(type('A1', '3')).toBe('Sheet "Sheet1" is protected: A1 is locked. Unprotect the sheet first.');
  expect([value('A1'), edits.undo()]).toEqual([2, undefined]);
});

test('a column of a protected sheet keeps its width', () => {
  const { edits, sheet } = opened();
  sheet.protection = { protected: true, options: {}, password: undefined };
  expect(edits.resizeColumns(sheet, 0, 0, 100)).toMatch(/protected/);
  expect(sheet.columns.size).toBe(0);
});

test('columns are sized in pixels and kept in points; a column drawn shut is hidden', () => {
  const { edits, sheet } = opened();
  edits.resizeColumns(sheet, 1, 2, 100);
  edits.resizeColumns(sheet, 3, 3, 0);
  expect([1, 2, 3].map((column) => [sheet.columns.get(column)?.size, sheet.columns.get(column)?.hidden])).toEqual([
    [75, false],
    [75, false],
    [0, true],
  ]);
});

test.each([
  ['not on the list', 'Peso', '«Peso» is not on the list for A1. Choose one of: EUR, USD.'],
  ['on the list, in other letters', 'usd', undefined],
  ['nothing, where blanks are allowed', '', undefined],
  ['a formula', '=B1', undefined],
])('a cell with a list refuses what is not on it: %s', (_, text, refusal) => {
  const { type, sheet } = opened([['EUR']]);
  const error = { title: '', message: '', style: 'stop', show: true } as const;
  sheet.validations.push({
    areas: [area(0, 0)],
    type: 'list',
    operator: 'between',
    formula1: 'EUR,USD',
    formula2: '',
    ignoreBlank: true,
    inCellDropDown: true,
    error,
    prompt: { title: '', message: '', show: false },
  });
  expect(type('A1', text)).toBe(refusal);
});

test('typing below a table grows it and fills its calculated column', () => {
  const { type, sheet, value } = opened([
    ['Amount', 'Double'],
    [5, 10],
  ]);
  sheet.tables.push(itemsTable(2));
  type('A3', '7');
  expect([sheet.tables[0]?.area.rows, value('B3')]).toEqual([3, 14]);
});

test.each([
  ['a totals row', (table: Table) => ({ ...table, showTotals: true }), []],
  ['something beside it already', (table: Table) => table, [[null, 'kept']]],
])('a table does not grow over %s', (_, change, below) => {
  const { type, sheet } = opened([['Amount', 'Double'], [5, 10], ...below]);
  sheet.tables.push(change(itemsTable(2)));
  type('A3', '7');
  expect(sheet.tables[0]?.area.rows).toBe(2);
});

test('typing over a header renames the column, and the formulas follow', () => {
  const { type, sheet, host } = opened([
    ['Amount', 'Double'],
    [5, null],
  ]);
  sheet.tables.push(itemsTable(2));
  host.book.tell({ kind: 'table', change: 'added', sheet, table: sheet.tables[0] ?? itemsTable(2), origin: 'file' });
  type('A1', 'Open');
  type('D1', '=SUM(Items[Open])');
  expect([sheet.tables[0]?.columns[0]?.name, sheet.cells.value(0, 3)]).toEqual(['Open', 5]);
});

test('pasting one cell fills the selection, pasting a table takes its own shape', () => {
  const { edits, sheet, value } = opened();
  edits.paste(sheet, at('A1:B2'), [['7']]);
  edits.paste(sheet, at('D1'), [['a', '=1+1'], ['c']]);
  expect(['A1', 'B2', 'D1', 'E1', 'D2', 'E2'].map(value)).toEqual([7, 7, 'a', 2, 'c', null]);
});

test('pasting over the edge of the sheet is refused', () => {
  const { edits, sheet } = opened();
  expect(edits.paste(sheet, at('XFD1'), [['a', 'b']])).toMatch(/^The clipboard does not fit here/);
});

test('clearing whole columns empties what they hold and leaves the looks', () => {
  const { edits, sheet, value, type, format } = opened([
    [1, 2],
    [3, 4],
  ]);
  type('A2', '5%');
  edits.clear(sheet, at('A:A'));
  expect([value('A1'), value('A2'), value('B1'), format('A2')]).toEqual([null, null, 2, '0%']);
});

test('undo takes back edits one by one, the last first, with their looks', () => {
  const { edits, sheet, value, format, type } = opened([[1, '=A1*2']]);
  type('A1', '50%');
  edits.clear(sheet, at('A1:B1'));
  edits.undo();
  expect([value('A1'), value('B1')]).toEqual([0.5, 1]);
  edits.undo();
  expect([value('A1'), value('B1'), format('A1')]).toEqual([1, 2, 'General']);
  expect(edits.undo()).toBeUndefined();
});

test('property: typing what the formula bar shows changes nothing', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom('=1', '-abc', '12%', '1/2/2026', 'TRUE', "'x", '@me', '+49 30', '007', '1e5', '$5', '(3)', '#N/A', 'Jan 5', '12:30'),
  );
  const amount = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((number) => Number(number.toPrecision(15)));
  const value = fc.oneof(text, amount, fc.integer(), fc.boolean());
  fc.assert(
    fc.property(value, (held) => {
      const { host, sheet, type } = opened([]);
      sheet.cells.setValue(0, 0, held === '' || Object.is(held, -0) ? null : held);
      const before = sheet.cells.value(0, 0);
      expect(type('A1', contentOf(host, sheet, 0, 0))).toBeUndefined();
      expect([sheet.cells.value(0, 0), sheet.cells.formula(0, 0)]).toEqual([before, undefined]);
    }),
  );
});
