import { area } from '../../../src/host/book/area';
import { CellError, type CellValue } from '../../../src/host/book/cell';
import type { ConditionalFormat, ConditionalRule, Table } from '../../../src/host/book/sheet';
import { type CellLook, looksOf } from '../../../src/workbench/grid/look';
import { tableLook, tinted } from '../../../src/workbench/grid/tableStyles';
import { sheetHost } from '../../support/sheetHost';

const spoken = ({ text, fill, color, bold, align }: CellLook): string =>
  [text, fill === undefined ? 'no fill' : `on ${fill}`, color, ...(bold ? ['bold'] : []), align].join(', ');

function lookOf(value: CellValue, style: Parameters<ReturnType<typeof sheetHost>['host']['book']['styles']['derive']>[1] = {}): string {
  const { host, sheet } = sheetHost([[value]]);
  sheet.cells.setStyle(0, 0, host.book.styles.derive(0, style));
  return spoken(looksOf(host, sheet)(0, 0));
}

test.each([
  ['a text', 'Due', {}, 'Due, no fill, #000000, left'],
  ['a number', 5, {}, '5, no fill, #000000, right'],
  ['a truth value', true, {}, 'TRUE, no fill, #000000, center'],
  ['an error', CellError.of('#N/A'), {}, '#N/A, no fill, #000000, center'],
  ['an empty cell with a fill', null, { fill: '#FFFF00' }, ', on #FFFF00, #000000, left'],
  ['a number set to the left', 5, { horizontal: 'left' as const }, '5, no fill, #000000, left'],
  ['a negative in red', -5, { numberFormat: '0.00;[Red]-0.00' }, '-5.00, no fill, red, right'],
  ['a positive beside it', 5, { numberFormat: '0.00;[Red]-0.00' }, '5.00, no fill, #000000, right'],
])('%s', (_, value, style, expected) => {
  expect(lookOf(value, style).toUpperCase()).toBe(expected.toUpperCase());
});

test('a cell without a look of its own has its row’s, else its column’s', () => {
  const { host, sheet } = sheetHost([['a', 'b']]);
  const line = (fill: string) => ({ size: undefined, hidden: false, outlineLevel: 0, style: host.book.styles.derive(0, { fill }) });
  sheet.columns.set(1, line('#0000FF'));
  expect(looksOf(host, sheet)(0, 1).fill).toBe('#0000FF');
  sheet.rows.set(0, line('#00FF00'));
  expect(looksOf(host, sheet)(0, 1).fill).toBe('#00FF00');
});

const table: Table = {
  id: 1,
  name: 'Items',
  area: area(0, 0, 4, 2),
  columns: [],
  showHeaders: true,
  showTotals: true,
  style: 'TableStyleMedium2',
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: true,
};

test('a table of style Medium 2: white on blue above, every other row banded, total and last column bold', () => {
  const { host, sheet } = sheetHost([
    ['Invoice', 'Open'],
    ['A', 1],
    ['B', 2],
    ['Total', 3],
  ]);
  sheet.tables.push(table);
  const look = looksOf(host, sheet);
  expect([0, 1, 2, 3].flatMap((row) => [0, 1].map((column) => spoken(look(row, column))))).toEqual([
    'Invoice, on #4472C4, #FFFFFF, bold, left',
    'Open, on #4472C4, #FFFFFF, bold, left',
    'A, on #dae3f3, #000000, left',
    '1, on #dae3f3, #000000, bold, right',
    'B, no fill, #000000, left',
    '2, no fill, #000000, bold, right',
    'Total, no fill, #000000, bold, left',
    '3, no fill, #000000, bold, right',
  ]);
  expect([look(0, 0).filterButton, look(1, 0).filterButton]).toEqual([true, false]);
});

test('a fill of the cell’s own covers the table’s', () => {
  const { host, sheet } = sheetHost([['Invoice'], ['A']]);
  sheet.tables.push(table);
  sheet.cells.setStyle(1, 0, host.book.styles.derive(0, { fill: '#FFFF00' }));
  expect(looksOf(host, sheet)(1, 0).fill).toBe('#FFFF00');
});

test('every built-in table style has a look, and a style of the file’s own has none', () => {
  const names = [
    ['Light', 21],
    ['Medium', 28],
    ['Dark', 11],
  ] as const;
  const missing = names.flatMap(([family, count]) =>
    Array.from({ length: count }, (_, n) => `TableStyle${family}${n + 1}`).filter((name) => tableLook(name) === undefined),
  );
  expect([missing, tableLook(''), tableLook('House style')]).toEqual([[], undefined, undefined]);
});

test.each([
  ['#000000', 0, '#000000'],
  ['#000000', 1, '#ffffff'],
  ['#4472C4', 0.5, '#a2b9e2'],
])('%s with a share of %d of white is %s', (color, share, expected) => {
  expect(tinted(color, share)).toBe(expected);
});

const RED = '#FF0000';
const rule = (given: ConditionalRule, change: Partial<ConditionalFormat> = {}): ConditionalFormat => ({
  id: 'r',
  areas: [area(0, 0, 3, 1)],
  rule: given,
  priority: 1,
  stopIfTrue: false,
  fill: RED,
  fontColor: undefined,
  bold: undefined,
  ...change,
});

/** Which of A1:A3 a rule paints, as `A1 A3`. */
function painted(values: readonly CellValue[], ...formats: ConditionalFormat[]): string {
  const { host, sheet } = sheetHost(values.map((value) => [value, 10]));
  sheet.conditionalFormats.push(...formats);
  const look = looksOf(host, sheet);
  return values.flatMap((_, row) => (look(row, 0).fill === RED ? [`A${row + 1}`] : [])).join(' ');
}

const cellValue = (operator: string, formula1: string, formula2?: string): ConditionalRule => ({
  type: 'cellValue',
  operator,
  formula1,
  formula2,
});

test.each([
  ['greater than', cellValue('GreaterThan', '=10'), [9, 10, 11], 'A3'],
  ['at least', cellValue('GreaterThanOrEqual', '=10'), [9, 10, 11], 'A2 A3'],
  ['less than', cellValue('LessThan', '=10'), [9, 10, 11], 'A1'],
  ['at most', cellValue('LessThanOrEqual', '=10'), [9, 10, 11], 'A1 A2'],
  ['equal', cellValue('EqualTo', '=10'), [9, 10, 11], 'A2'],
  ['equal to a text, in other letters', cellValue('EqualTo', '="open"'), ['Open', 'paid', null], 'A1'],
  ['not equal leaves empty cells alone', cellValue('NotEqualTo', '=10'), [9, null, 10], 'A1'],
  ['between takes its ends in', cellValue('Between', '=10', '=11'), [9, 10, 11], 'A2 A3'],
  ['not between', cellValue('NotBetween', '=10', '=11'), [9, 10, 11], 'A1'],
  ['a text comes after every number', cellValue('GreaterThan', '=10'), ['a', 1, CellError.of('#N/A')], 'A1'],
  ['a formula moves along with the cell', { type: 'custom' as const, formula: '=A1>B1' }, [9, 10, 11], 'A3'],
  ['a formula that fails paints nothing', { type: 'custom' as const, formula: '=1/0' }, [9, 10, 11], ''],
  ['contains', { type: 'containsText' as const, operator: 'Contains', text: 'due' }, ['Overdue', 'paid', 'DUE'], 'A1 A3'],
  ['begins with', { type: 'containsText' as const, operator: 'BeginsWith', text: 'over' }, ['Overdue', 'not over', ''], 'A1'],
  ['does not contain', { type: 'containsText' as const, operator: 'NotContains', text: 'due' }, ['Overdue', 'paid', 'DUE'], 'A2'],
  ['a colour scale is not drawn', { type: 'colorScale' as const, detail: {} }, [9, 10, 11], ''],
])('conditional format: %s', (_, given, values, expected) => {
  expect(painted(values, rule(given))).toBe(expected);
});

test('of two rules the one tried first wins, and with «stop» the second adds nothing', () => {
  const { host, sheet } = sheetHost([[5]]);
  const always: ConditionalRule = { type: 'custom', formula: '=TRUE' };
  sheet.conditionalFormats.push(
    rule(always, { priority: 2, fill: '#00FF00', bold: true }),
    rule(always, { priority: 1, stopIfTrue: false }),
  );
  expect(spoken(looksOf(host, sheet)(0, 0))).toBe('5, on #FF0000, #000000, bold, right');
  sheet.conditionalFormats[1] = rule(always, { priority: 1, stopIfTrue: true });
  expect(spoken(looksOf(host, sheet)(0, 0))).toBe('5, on #FF0000, #000000, right');
});
