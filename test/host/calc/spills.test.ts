import { area } from '../../../src/host/book/area';
import { spillKey } from '../../../src/host/book/sheet';
import { bookOf, tableOf } from './bookOf';

test('an array fills its neighbours, grows and shrinks with its source, and its readers follow', () => {
  const bench = bookOf({ S: { A1: 2, C1: '=SEQUENCE(A1)', E1: '=SUM(C1#)', E2: '=SUM(C1:C9)', F1: '=C2*10' } });
  expect([bench.readAll('C1:C3'), bench.read('E1'), bench.read('E2'), bench.read('F1')]).toEqual([[[1], [2], [null]], 3, 3, 20]);
  bench.type({ A1: 4 });
  expect([bench.readAll('C1:C5'), bench.read('E1'), bench.read('E2')]).toEqual([[[1], [2], [3], [4], [null]], 10, 10]);
  bench.type({ A1: 1 });
  expect([bench.readAll('C1:C4'), bench.read('E1'), bench.read('F1')]).toEqual([[[1], [null], [null], [null]], '#REF!', 0]);
});

test('the book knows what an array fills: its anchor, its area, and which cells are its results', () => {
  const bench = bookOf({ S: { B2: '={1,2;3,4}' } });
  const sheet = bench.sheet('S');
  expect(bench.calculator.spillFrom(sheet, 1, 1)).toEqual(area(1, 1, 2, 2));
  expect(bench.calculator.spillAnchor(sheet, 2, 2)).toEqual({ row: 1, column: 1 });
  expect(bench.calculator.spillAnchor(sheet, 1, 1)).toEqual({ row: 1, column: 1 });
  expect(bench.calculator.spillAnchor(sheet, 5, 5)).toBeUndefined();
  expect(sheet.spills.get(spillKey(1, 1))).toEqual(area(1, 1, 2, 2));
  bench.type({ B2: 7 });
  expect([bench.readAll('B2:C3'), sheet.spills.size]).toEqual([
    [
      [7, null],
      [null, null],
    ],
    0,
  ]);
});

test('whatever stands in the way makes it #SPILL!, until it is gone', () => {
  const bench = bookOf({ S: { A3: 'here', A1: '=SEQUENCE(3)', B1: '=A1' } });
  expect(bench.readAll('A1:B3')).toEqual([
    ['#SPILL!', '#SPILL!'],
    [null, null],
    ['here', null],
  ]);
  bench.type({ A3: null });
  expect(bench.readAll('A1:B3')).toEqual([
    [1, 1],
    [2, null],
    [3, null],
  ]);
  bench.type({ A2: 'mine' });
  expect(bench.readAll('A1:A3')).toEqual([['#SPILL!'], ['mine'], [null]]);
  bench.type({ A2: '=5' });
  expect(bench.readAll('A1:A3')).toEqual([['#SPILL!'], [5], [null]]);
});

test('an array cannot fill merged cells, tables or what lies beyond the sheet', () => {
  const bench = bookOf({ S: { E1: [['Head'], [1]] } });
  tableOf(bench, 'T', 'E1:E2', 'S');
  bench.sheet('S').merges.push(area(1, 0, 1, 2));
  bench.type({ A1: '=SEQUENCE(3)', D2: '={1,2}', XFD1: '={1,2}' });
  expect([bench.read('A1'), bench.read('D2'), bench.read('XFD1')]).toEqual(['#SPILL!', '#SPILL!', '#SPILL!']);
});

test('of two arrays in each other’s way the second waits until the first makes room, or is gone', () => {
  const bench = bookOf({ S: { D9: 3, A2: '=SEQUENCE(1,D9)', B1: '=SEQUENCE(3)' } });
  expect([bench.readAll('A2:C2'), bench.readAll('B1:B3')]).toEqual([[[1, 2, 3]], [['#SPILL!'], [2], [null]]]);
  bench.type({ D9: 1 });
  expect([bench.readAll('A2:C2'), bench.readAll('B1:B3')]).toEqual([[[1, 2, null]], [[1], [2], [3]]]);
  bench.type({ D9: 2 });
  expect([bench.read('A2'), bench.readAll('B1:B3')]).toEqual(['#SPILL!', [[1], [2], [3]]]);
  bench.type({ B1: null });
  expect([bench.readAll('A2:C2'), bench.readAll('B1:B3')]).toEqual([[[1, 2, null]], [[null], [2], [null]]]);
});

test('an array that reads the cells it fills is circular', () => {
  const bench = bookOf({ S: { A1: '=SEQUENCE(3)+SUM(A2:A9)' } });
  expect(bench.readAll('A1:A3')).toEqual([[0], [null], [null]]);
  expect(bench.calculator.findings.map(({ code }) => code)).toEqual(['circular']);
});

test('empty cells in an array read 0, and no rows at all is #CALC!', () => {
  const bench = bookOf({ S: { A1: 1, A3: 3, C1: '=A1:A3', D1: '=FILTER(A1:A3,A1:A3>9)' } });
  expect(bench.readAll('C1:C3')).toEqual([[1], [0], [3]]);
  expect(bench.read('D1')).toBe('#CALC!');
});

test('results that a file brought along are results, not entries in the way', () => {
  const bench = bookOf({ S: {} });
  const sheet = bench.sheet('S');
  sheet.cells.setFormula(0, 0, 'SEQUENCE(2)');
  [1, 2, 3].forEach((value, row) => sheet.cells.setValue(row, 0, value));
  sheet.spills.set(spillKey(0, 0), area(0, 0, 3, 1));
  bench.calculator.recalculateAll();
  expect(bench.readAll('A1:A3')).toEqual([[1], [2], [null]]);
});

test('deleting the sheet row above moves the array with its formula', () => {
  const bench = bookOf({ S: { A2: '=SEQUENCE(2)' } });
  const sheet = bench.sheet('S');
  sheet.cells.setFormula(1, 0, undefined);
  sheet.cells.setFormula(0, 0, 'SEQUENCE(2)');
  [1, 2, null].forEach((value, row) => sheet.cells.setValue(row, 0, value));
  bench.book.tell({ kind: 'moved', sheet, axis: 'row', at: 0, count: -1, origin: 'person' });
  expect(bench.readAll('A1:A3')).toEqual([[1], [2], [null]]);
  expect(bench.calculator.spillFrom(sheet, 0, 0)).toEqual(area(0, 0, 2, 1));
});

test('a table or merged cells laid over an array make it #SPILL!; unmerged, it fills again', () => {
  const bench = bookOf({ S: { A1: '=SEQUENCE(3)', C3: '=SEQUENCE(3)' } });
  const sheet = bench.sheet('S');
  sheet.merges.push(area(1, 0, 1, 2));
  bench.book.tell({ kind: 'part', sheet, part: 'merges', origin: 'person' });
  tableOf(bench, 'T', 'C4:D5', 'S');
  expect([bench.readAll('A1:A3'), bench.read('C3')]).toEqual([[['#SPILL!'], [null], [null]], '#SPILL!']);
  sheet.merges.pop();
  bench.book.tell({ kind: 'part', sheet, part: 'merges', origin: 'person' });
  expect(bench.readAll('A1:A3')).toEqual([[1], [2], [3]]);
});

test('OFFSET and INDIRECT see what an array fills, wherever the array stands', () => {
  const bench = bookOf({ S: { A1: '=OFFSET(C1,1,0)', B1: '=INDIRECT("C2")', C1: '=SEQUENCE(2)' } });
  bench.calculator.recalculateAll();
  expect([bench.read('A1'), bench.read('B1')]).toEqual([2, 2]);
});
