import { bookOf, tableOf } from './bookOf';
import {
  forgetSheetInFormula,
  renameColumnInFormula,
  renameSheetInFormula,
  renameTableInFormula,
  type Shift,
  shiftFormula,
  translateFormula,
} from '../../../src/host/calc/rewrite';

const rows = (at: number, count: number): Shift => ({ sheet: 'S', axis: 'row', at, count });
const columns = (at: number, count: number): Shift => ({ sheet: 'S', axis: 'column', at, count });

/** Rows count from 0: `rows(2, 1)` inserts one before row 3. The formula stands on sheet S. */
// prettier-ignore
const SHIFTS: readonly (readonly [formula: string, shift: Shift, expected: string])[] = [
  ['A3', rows(2, 1), 'A4'], ['A2', rows(2, 1), 'A2'], ['$A$3+B3', rows(2, 2), '$A$5+B5'], ['SUM(A1:A9)', rows(2, 1), 'SUM(A1:A10)'], ['SUM(A1:A2)', rows(2, 1), 'SUM(A1:A2)'], ['SUM(A3:A9)', rows(2, 1), 'SUM(A4:A10)'],
  ['SUM(A1:A9)', rows(2, -3), 'SUM(A1:A6)'], ['SUM(A3:A5)', rows(2, -3), 'SUM(#REF!)'], ['SUM(A4:A9)', rows(2, -3), 'SUM(A3:A6)'], ['SUM(A1:A4)', rows(2, -3), 'SUM(A1:A2)'], ['A3', rows(2, -1), '#REF!'], ['A9', rows(2, -1), 'A8'],
  ['A:A+3:5', rows(2, 1), 'A:A+4:6'], ['A:C', columns(1, 1), 'A:D'], ['B7', columns(1, 1), 'C7'], ['B7', columns(1, -1), '#REF!'], ['$B:$B', columns(0, 1), '$C:$C'], ['1:3', columns(0, 1), '1:3'],
  ['T!A3+S!A3', rows(2, 1), 'T!A3+S!A4'], ["'S'!A3", rows(2, 1), "'S'!A4"], ['A1048576', rows(2, 1), '#REF!'], ['A1:A1048576', rows(2, 1), 'A1:A1048576'], ['A5#', rows(2, 1), 'A6#'], ['"A3"&A3', rows(2, 1), '"A3"&A4'], ['Table1[A3]+LOG10(A3)', rows(2, 1), 'Table1[A3]+LOG10(A4)'],
  ['A9:A3', rows(2, 1), 'A10:A4'], ['A3 :B4', rows(0, 1), 'A4 :B5'], ['S!#REF!+A3', rows(0, 1), '#REF!+A4'],
];

test.each(SHIFTS)('%s after %j reads %s', (formula, shift, expected) => {
  expect(shiftFormula(formula, 'S', shift)).toBe(expected);
});

test('a block pushed aside moves only references that lie in it whole', () => {
  const shift: Shift = { ...rows(2, 1), across: { first: 0, last: 1 } };
  expect(shiftFormula('A3+C3+SUM(A3:B9)+SUM(A3:C9)', 'S', shift)).toBe('A4+C3+SUM(A4:B10)+SUM(A3:C9)');
});

test('a formula on another sheet follows what it names here, and keeps its own cells', () => {
  expect(shiftFormula('A3+S!A3', 'Other', rows(2, 1))).toBe('A3+S!A4');
});

// prettier-ignore
test.each([
  ['A1+$A1+A$1+$A$1', 2, 1, 'B3+$A3+B$1+$A$1'], ['SUM(A1:B$2)', 1, 1, 'SUM(B2:C$2)'], ['A1', -1, 0, '#REF!'], ['XFD1', 0, 1, '#REF!'], ['A:A', 5, 2, 'C:C'], ['$3:3', 2, 9, '$3:5'], ["'My sheet'!B2*T[@x]", 1, 0, "'My sheet'!B3*T[@x]"], ['A.:.B', 0, 1, 'B.:.C'],
] as const)('%s copied %i down and %i right reads %s', (formula, down, right, expected) => {
  expect(translateFormula(formula, down, right)).toBe(expected);
});

test('a sheet’s new name is quoted where it must be, in spans too', () => {
  expect(renameSheetInFormula('Jan!A1+\'jan\'!B2+Feb!C3+Jan:Mar!A1+Jan!rate&"Jan!A1"', 'Jan', 'Q1 “new”')).toBe(
    "'Q1 “new”'!A1+'Q1 “new”'!B2+Feb!C3+'Q1 “new”:Mar'!A1+'Q1 “new”'!rate&\"Jan!A1\"",
  );
  expect(renameSheetInFormula("'My sheet'!A1", 'My sheet', "O'Brien")).toBe("'O''Brien'!A1");
  expect(renameSheetInFormula("'My sheet'!A1", 'My sheet', 'Plain')).toBe('Plain!A1');
  expect(renameSheetInFormula("'O''Brien'!A1+'Jan:o''brien'!A1", "O'Brien", 'Plain')).toBe('Plain!A1+Jan:Plain!A1');
});

test('a deleted sheet leaves #REF!', () => {
  expect(forgetSheetInFormula("Old!A1+SUM('old'!A:A)+New!A1", 'Old')).toBe('#REF!+SUM(#REF!)+New!A1');
  expect(forgetSheetInFormula("'O''Brien'!A1+1", "O'Brien")).toBe('#REF!+1');
});

test('tables and their columns', () => {
  expect(renameTableInFormula('SUM(T[a])+ROWS(t)+T2[a]', 'T', 'Bills')).toBe('SUM(Bills[a])+ROWS(Bills)+T2[a]');
  expect(renameColumnInFormula('T[a]+T[@a]+T[[#Headers],[a]:[b]]+U[a]+[@a]', 'T', 'a', 'x y', false)).toBe(
    'T[x y]+T[@[x y]]+T[[#Headers],[x y]:[b]]+U[a]+[@a]',
  );
  expect(renameColumnInFormula('[@a]*2', 'T', 'A', 'b', true)).toBe('[@b]*2');
});

test('the same text means the table where it stands inside, and stays as it is elsewhere', () => {
  const bench = bookOf({
    S: {
      A1: [
        ['Net', 'Tax'],
        [100, null],
        [200, null],
      ],
      B2: '=[@Net]/5',
      B3: '=[@Net]/5',
      D1: '=[@Net]/5',
    },
  });
  const table = tableOf(bench, 'Sales', 'A1:B3', 'S');
  const sheet = bench.sheet('S');
  const formulas = () => [sheet.cells.formula(1, 1), sheet.cells.formula(2, 1), sheet.cells.formula(0, 3)];
  table.columns[0]!.name = 'Gross';
  bench.book.tell({ kind: 'table', change: 'columnRenamed', sheet, table, oldName: 'Net', newName: 'Gross', origin: 'person' });
  expect(formulas()).toEqual(['[@Gross]/5', '[@Gross]/5', '[@Net]/5']);
  sheet.tables.pop();
  bench.book.tell({ kind: 'table', change: 'deleted', sheet, table, cellsStay: true, origin: 'person' });
  expect(formulas()).toEqual(['S!$A2/5', 'S!$A3/5', '[@Net]/5']);
  expect([bench.read('B2'), bench.read('B3')]).toEqual([20, 40]);
});

test('rows inserted in a sheet: formulas, names, conditional formats, validations and charts all follow', () => {
  const bench = bookOf({ S: { A5: 7 }, T: { A1: '=S!A5*2', B1: '=Five', D1: [['Rate'], [1]] } });
  const table = tableOf(bench, 'Rates', 'D1:D2', 'T');
  table.columns[0]!.formula = 'S!$A$5';
  table.columns[0]!.totalsFormula = 'SUM(S!A5:A6)';
  const { book } = bench;
  const sheet = bench.sheet('S');
  book.names.push({ name: 'Five', formula: 'S!$A$5', sheetId: undefined, visible: true, comment: '' });
  const format = { id: '1', areas: [], priority: 1, stopIfTrue: false, fill: undefined, fontColor: undefined, bold: undefined };
  sheet.conditionalFormats.push({ ...format, rule: { type: 'custom', formula: '=$A5>0' } });
  bench
    .sheet('T')
    .conditionalFormats.push({ ...format, rule: { type: 'cellValue', operator: 'Between', formula1: '=S!A5', formula2: 'A5' } });
  const words = { title: '', message: '', show: false };
  const rule = {
    areas: [],
    type: 'list',
    operator: '',
    formula2: '',
    ignoreBlank: true,
    inCellDropDown: true,
    error: { ...words, style: 'stop' as const },
    prompt: words,
  };
  sheet.validations.push({ ...rule, formula1: '=S!$A$5:$A$9' }, { ...rule, formula1: 'A5,B5' });
  sheet.charts.push({
    id: 'c',
    name: '',
    type: 'Line',
    title: '',
    showTitle: false,
    showLegend: false,
    legendPosition: '',
    series: [{ name: '', values: 'S!$A$5:$A$9', categories: '' }],
    left: 0,
    top: 0,
    width: 1,
    height: 1,
  });
  sheet.cells.setValue(4, 0, null);
  sheet.cells.setValue(6, 0, 7);
  book.tell({ kind: 'moved', sheet, axis: 'row', at: 2, count: 2, origin: 'person' });
  expect([bench.sheet('T').cells.formula(0, 0), book.names[0]?.formula]).toEqual(['S!A7*2', 'S!$A$7']);
  expect([bench.read('A1', 'T'), bench.read('B1', 'T')]).toEqual([14, 7]);
  expect(sheet.conditionalFormats[0]?.rule).toEqual({ type: 'custom', formula: '=$A7>0' });
  expect(bench.sheet('T').conditionalFormats[0]?.rule).toEqual({
    type: 'cellValue',
    operator: 'Between',
    formula1: '=S!A7',
    formula2: 'A5',
  });
  expect([table.columns[0]?.formula, table.columns[0]?.totalsFormula]).toEqual(['S!$A$7', 'SUM(S!A7:A8)']);
  expect(sheet.validations.map(({ formula1 }) => formula1)).toEqual(['=S!$A$7:$A$11', 'A5,B5']);
  expect(sheet.charts[0]?.series[0]?.values).toBe('S!$A$7:$A$11');
});
