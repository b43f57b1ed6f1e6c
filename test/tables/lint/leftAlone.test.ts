/** Cells that look odd and are not, and odd ones that look like their neighbours. */
import { as, type Cell, day, said, sum } from '../../support/lintBook';

const money = (amount: number): Cell => as('#,##0.00', amount);
const dated = (n: number, amount: Cell, due: Cell = day(46_300 + n)): Cell[] => [`INV-${100 + n}`, due, amount];
const HEAD = ['Document', 'Due date', 'Amount'];

test('a formula that answers with text is the formula’s affair', () => {
  const rows = [HEAD, dated(0, money(1)), dated(1, sum('=LEFT(A1,4)', '1,50')), dated(2, money(3)), dated(3, money(4))];
  expect(said({ rows })).toEqual([]);
});

test('a column whose texts prove both orders settles none of those that may be read either way', () => {
  const days = ['31/10/2026', '10/31/2026', '05/06/2026', '2026-10-01'];
  expect(said({ rows: [HEAD, ...days.map((due, n) => dated(n, money(n + 1), due))] })).toEqual([
    'day-is-text Items!B2:B3, B5',
    'day-text-open Items!B4',
  ]);
});

test('a fixed row that happens to be the row of the formula stays fixed', () => {
  const rows = [
    [],
    ['Document', 'Net', 'Share'],
    ...Array.from({ length: 9 }, (_, at): Cell[] => {
      const n = at + 3;
      return [`INV-${n}`, money(n), sum(n === 7 ? '=B7*$B$7' : `=B${n}*$B$4`, n)];
    }),
  ];
  expect(said({ rows })).toEqual(['formula-differs Items!C7']);
});

test('in a list of names and amounts a name may begin like a total', () => {
  expect(
    said({
      rows: [
        ['Name', 'Amount'],
        ['Alder', 10],
        ['Total Wine', 25],
        ['Birch', 30],
        ['Cedar', 40],
      ],
    }),
  ).toEqual([]);
});

test('invoices that mostly have a minus are somebody else’s convention', () => {
  const amounts = [-1, -2, -3, -4, -5, 6];
  const rows = [['Document', 'Type', 'Amount'], ...amounts.map((amount, n): Cell[] => [`D-${n}`, 'Invoice', money(amount)])];
  expect(said({ rows })).toEqual([]);
});

test('a remark below the last number is no row without its number', () => {
  const rows = [HEAD, ...[1, 2, 3, 4, 5].map((n) => dated(n, money(n))), [null, 'checked', money(7)]];
  expect(said({ rows })).toEqual([]);
});

test('a typed total right below an Excel table is none of its rows', () => {
  const rows = [HEAD, ...[1, 2, 3, 4, 5].map((n) => dated(n, money(n))), ['Total', day(46_310), money(15)]];
  expect(said({ rows, tables: { Open: 'A1:C6' } })).toEqual([]);
});

test('a sum that begins below the first row was meant to begin there', () => {
  const rows = [
    ['Document', 'Amount'],
    ...[10, 20, 30, 40, 50, 60].map((amount, n): Cell[] => [`INV-${n}`, money(amount)]),
    ['Total', sum('=SUM(B3:B6)', 140)],
  ];
  expect(said({ rows })).toEqual([]);
});
