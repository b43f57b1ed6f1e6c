import { area } from '../../../src/host/book/area';
import type { BookChange } from '../../../src/host/book/book';
import { bookOf } from './bookOf';

test('a cell is calculated after those it reads, however they were typed', () => {
  const bench = bookOf({ S: { C1: '=B1+1', B1: '=A1*2', A1: 5 } });
  expect(bench.readAll('A1:C1')).toEqual([[5, 10, 11]]);
  bench.type({ A1: 7 });
  expect(bench.read('C1')).toBe(15);
});

test('a running balance of 20,000 rows is right, from the top and from the bottom', () => {
  const bench = bookOf({ S: {} });
  const sheet = bench.sheet('S');
  const rows = 20_000;
  for (let row = 0; row < rows; row += 1) {
    sheet.cells.setFormula(row, 0, row === 0 ? '1' : `A${row}+1`);
    sheet.cells.setFormula(row, 1, row === rows - 1 ? '1' : `B${row + 2}+1`);
  }
  bench.book.tell({ kind: 'cells', sheet, area: area(0, 0, rows, 2), origin: 'file' });
  expect(bench.read(`A${rows}`)).toBe(rows);
  expect(bench.read('B1')).toBe(rows);
});

test('INDIRECT and OFFSET read cells that are calculated before them', () => {
  const bench = bookOf({ S: { A1: '=INDIRECT("B"&1)+1', A2: '=OFFSET(A1,0,1)', B1: '=C1*2', C1: 4 } });
  bench.type({ C1: 10 });
  expect(bench.readAll('A1:B2')).toEqual([
    [21, 20],
    [20, null],
  ]);
});

test('a formula that depends on itself reads 0, and a finding names it', () => {
  const bench = bookOf({ S: { A1: '=B1+1', B1: '=A1+1', C1: '=SUM(C1:C3)', D1: '=A1+5' } });
  expect(bench.readAll('A1:D1')).toEqual([[0, 0, 0, 5]]);
  expect(bench.calculator.findings.map(({ code, address }) => `${code} ${address}`).sort()).toEqual([
    'circular A1',
    'circular B1',
    'circular C1',
  ]);
  bench.type({ B1: 1 });
  expect(bench.readAll('A1:D1')).toEqual([[2, 1, 0, 7]]);
  expect(bench.calculator.findings.map(({ address }) => address)).toEqual(['C1']);
});

test('a branch not taken makes no circle, and neither does asking where a cell is', () => {
  const bench = bookOf({ S: { A1: '=IF(TRUE,5,A1)', A2: '=ROW(A2)+ROWS(A1:A9)', A3: '=INDEX(A1:A9,1)+1', A4: '=OFFSET(A4,-1,0)' } });
  expect(bench.readAll('A1:A4')).toEqual([[5], [11], [6], [6]]);
  expect(bench.calculator.findings).toEqual([]);
});

test('an unknown function reads #NAME? and is said once, with its first cell', () => {
  const bench = bookOf({ S: { B2: '=NOSUCH(1)', B3: '=nosuch(2)+1', C1: '=Missing+1' } });
  expect(bench.readAll('B2:B3')).toEqual([['#NAME?'], ['#NAME?']]);
  expect(bench.read('C1')).toBe('#NAME?');
  expect(bench.calculator.findings).toEqual([
    {
      code: 'unknown-function',
      sheet: 'S',
      address: 'B2',
      message: 'There is no function NOSUCH here; the cells that use it read #NAME?. Correct its name, or open the workbook in Excel.',
    },
  ]);
});

test('a formula that cannot be read says why, and so does one with too many arguments', () => {
  const { calculator } = bookOf({ S: {} });
  expect(calculator.syntaxError('SUM(A1:A9)')).toBeUndefined();
  expect(calculator.syntaxError('1+')).toMatch(/^The formula =1\+ cannot be read: .+\. Correct it\.$/);
  expect(calculator.syntaxError('ROUND(1)')).toBe('ROUND takes 2 arguments, not 1. Correct the formula.');
  expect(calculator.syntaxError('VLOOKUP(1,A1:B2,1,0,5)')).toBe('VLOOKUP takes 3 to 4 arguments, not 5. Correct the formula.');
  expect(calculator.syntaxError('SUM()')).toBe('SUM takes at least 1 argument, not 0. Correct the formula.');
});

test('a reference to another workbook is #REF! and unsupported', () => {
  const bench = bookOf({ S: { A1: '=[Prices.xlsx]Sheet1!A1*2' } });
  expect(bench.read('A1')).toBe('#REF!');
  expect(bench.calculator.findings.map(({ code }) => code)).toEqual(['unsupported']);
});

test('manual mode waits to be asked; suspended, nothing is calculated until resumed', () => {
  const bench = bookOf({ S: { A1: 1, B1: '=A1*10' } });
  bench.calculator.mode = 'manual';
  bench.type({ A1: 2 });
  expect(bench.read('B1')).toBe(10);
  bench.calculator.recalculate();
  expect(bench.read('B1')).toBe(20);
  bench.calculator.mode = 'automatic';
  bench.calculator.suspend();
  bench.type({ A1: 3 });
  expect(bench.read('B1')).toBe(20);
  bench.calculator.resume();
  expect(bench.read('B1')).toBe(30);
});

test('what a calculation changed is told once, as connected areas, and what came out the same is not', () => {
  const bench = bookOf({ S: { A1: 1, B1: [[0], [0]], C1: '=A1*2', C2: '=A1*3', C4: '=A1*0', E1: '=SEQUENCE(2,2)*A1' } });
  const told: string[] = [];
  bench.book.onChange((change: BookChange) => {
    if (change.kind === 'cells' && change.origin === 'calculation') told.push(JSON.stringify(change.area));
  });
  bench.type({ A1: 5 });
  expect(told).toEqual([area(0, 2, 2, 1), area(0, 4, 2, 2)].map((a) => JSON.stringify(a)));
});

test('names hold ranges, constants and functions; a sheet has its own before the book', () => {
  const bench = bookOf({ S: { A1: [[1], [2], [3]], C1: '=SUM(Amounts)*Rate', C2: '=TWICE(Rate)' }, T: { A1: '=Rate' } });
  const name = (text: string, formula: string, sheetId?: string) =>
    bench.book.names.push({ name: text, formula, sheetId, visible: true, comment: '' });
  name('Amounts', 'S!$A$1:$A$3');
  name('Rate', '0.5');
  name('Twice', 'LAMBDA(x,x*2)');
  name('rate', '7', bench.sheet('T').id);
  bench.book.tell({ kind: 'names', origin: 'person' });
  expect([bench.read('C1'), bench.read('C2'), bench.read('A1', 'T')]).toEqual([3, 1, 7]);
  bench.type({ A1: 11 });
  expect(bench.read('C1')).toBe(8);
});

test('sheets named in formulas: all of them from one to another, and one that comes later', () => {
  const bench = bookOf({
    Jan: { A1: 1 },
    Feb: { A1: 2 },
    Mar: { A1: 4 },
    Sum: { A1: '=SUM(Jan:Mar!A1)', A2: "=Feb!A1+'Mar'!A1", A3: '=Apr!A1' },
  });
  expect(bench.readAll('A1:A3', 'Sum')).toEqual([[7], [6], ['#REF!']]);
  bench.type({ A1: 20 }, 'Feb');
  expect(bench.readAll('A1:A2', 'Sum')).toEqual([[25], [24]]);
});

test('conditional formats and validations are evaluated as if in their cell', () => {
  const bench = bookOf({ S: { A1: [[1], [5]] } });
  expect(bench.calculator.evaluate('A2>3', bench.sheet('S'), 1, 0)).toEqual([[true]]);
  expect(bench.calculator.evaluate('@A1:A9*2', bench.sheet('S'), 1, 3)).toEqual([[10]]);
});

test('SUBTOTAL leaves out other subtotals, filtered rows, and from 101 on rows hidden by hand', () => {
  const bench = bookOf({
    S: { A1: [[1], [2], [4], [8]], A5: '=SUBTOTAL(9,A1:A4)', A6: '=SUBTOTAL(9,A1:A5)', B1: '=SUBTOTAL(109,A1:A4)', B2: '=SUM(A1:A4)' },
  });
  expect([bench.read('A6'), bench.read('B1')]).toEqual([15, 15]);
  const sheet = bench.sheet('S');
  sheet.rows.set(1, { size: undefined, hidden: true, style: 0, outlineLevel: 0 });
  sheet.rows.set(2, { size: undefined, hidden: true, filtered: true, style: 0, outlineLevel: 0 });
  bench.book.tell({ kind: 'format', sheet, area: area(1, 0, 2, 1), origin: 'person' });
  expect([bench.read('A5'), bench.read('A6'), bench.read('B1'), bench.read('B2')]).toEqual([11, 11, 9, 15]);
});

test('a date format of a 1904 workbook counts its days from 1904', () => {
  const bench = bookOf({ S: {} });
  expect(bench.calculator.text(46096, 'yyyy-mm-dd')).toBe('2026-03-15');
  bench.book.dateSystem = 1904;
  expect(bench.calculator.text(46096 - 1462, 'yyyy-mm-dd')).toBe('2026-03-15');
  expect([bench.calculator.text(1234.5, '#,##0.00'), bench.calculator.text(null, '0'), bench.calculator.text(true, '0')]).toEqual([
    '1,234.50',
    '',
    'TRUE',
  ]);
});

test('a value that stands only above or below the range is not in it, index or not', () => {
  const bench = bookOf({
    S: { A1: Array.from({ length: 100 }, (_, n) => [`k${n + 1}`]), C1: '=XMATCH("k100",A2:A99)', C2: '=XMATCH("k1",A2:A99)' },
  });
  bench.type({
    C3: '=XMATCH("k100",A2:A99,0,-1)',
    C4: '=XMATCH("k1",A2:A99,0,-1)',
    C5: '=XMATCH("k99",A2:A99)',
    C6: '=COUNTIF(A2:A99,"k100")',
  });
  expect(bench.readAll('C1:C6')).toEqual([['#N/A'], ['#N/A'], ['#N/A'], ['#N/A'], [98], [0]]);
});
