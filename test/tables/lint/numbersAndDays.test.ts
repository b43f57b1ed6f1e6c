/** Numbers and days that are text: what is told, which cells, and what the fix would write. Each case has its clean twin. */
import { as, day, fixesOf, said, type Cell } from '../../support/lintBook';

const HEAD = ['Document', 'Due date', 'Currency', 'Amount'];
const money = (amount: number): Cell => as('#,##0.00', amount);
const row = (n: number, amount: Cell, due: Cell = day(46_300 + n), currency: Cell = 'EUR'): Cell[] => [
  `INV-${100 + n}`,
  due,
  currency,
  amount,
];
const items = (...amounts: readonly Cell[]) => ({ rows: [HEAD, ...amounts.map((amount, n) => row(n, amount))] });
const dues = (...days: readonly Cell[]) => ({ rows: [HEAD, ...days.map((due, n) => row(n, money(10 + n), due))] });

test('an ordinary list has nothing to say', () => {
  expect(said(items(money(1), money(2.5), money(-3), money(4)))).toEqual([]);
});

// prettier-ignore
test.each<[string, Cell[], string[], string[]]>([
  ['German, among numbers', [money(1), '1.234,56', money(3), '-7,00'], ['number-is-text Items!D3, D5'],
    ['D3: 1.234,56 → 1234.56 (#,##0.00)', 'D5: -7,00 → -7 (#,##0.00)']],
  ['neighbours are one stretch', [money(1), '2,50', '3,50', money(4)], ['number-is-text Items!D3:D4'],
    ['D3: 2,50 → 2.5 (#,##0.00)', 'D4: 3,50 → 3.5 (#,##0.00)']],
  ['a minus in brackets', [money(1), money(2), '(500.00)', money(4)], ['number-is-text Items!D4'], ['D4: (500.00) → -500 (#,##0.00)']],
  ['its own currency beside it', [money(1), 'EUR 1,200.50', money(3), money(4)], ['number-is-text Items!D3'], ['D3: EUR 1,200.50 → 1200.5 (#,##0.00)']],
  ['a currency that its row does not have', [money(1), 'USD 1,200.50', money(3), money(4)], ['number-text-open Items!D3', 'currency-format-differs Items!D3'], []],
  ['a mark that nothing settles', [money(1), '1.234', money(3), money(4)], ['number-text-open Items!D3'], []],
  ['a mark that a neighbour settles', [money(1), '1.234', '12,50', money(4)], ['number-is-text Items!D3:D4'], ['D3: 1.234 → 1234 (#,##0.00)', 'D4: 12,50 → 12.5 (#,##0.00)']],
  ['two marks that disagree settle nothing of a third', [money(1), '1,234', '12,50', '12.50', money(3)], ['number-is-text Items!D4:D5', 'number-text-open Items!D3'], ['D4: 12,50 → 12.5 (#,##0.00)', 'D5: 12.50 → 12.5 (#,##0.00)']],
  ['a letter for the side of the books', [money(1), '12.50 CR', money(3), money(4)], ['number-text-open Items!D3'], []],
  ['more digits than a number keeps', [money(1), '1234567890123456.78', money(3), money(4)], ['number-text-open Items!D3'], []],
  ['words are no numbers', [money(1), 'n/a', money(3), 'see note'], [], []],
])('a text among amounts: %s', (_, amounts, findings, fixes) => {
  expect(said(items(...amounts))).toEqual(findings);
  expect(fixesOf(items(...amounts))).toEqual(fixes);
});

test('numbers of documents, of accounts and of the post are text and stay text', () => {
  const rows: Cell[][] = [
    ['Document', 'Zip code', 'Amount'],
    ...['00123', '00124', '00125', '00126'].map((no, n) => [no, `1010${n}`, money(n + 1)]),
  ];
  expect(said({ rows })).toEqual([]);
});

// prettier-ignore
test.each<[string, Cell[], string[], string[]]>([
  ['with points, day first', [day(46_300), '31.10.2026', day(46_302), day(46_303)], ['day-is-text Items!B3'], ['B3: 31.10.2026 → 2026-10-31 (dd.mm.yyyy)']],
  ['year first', [day(46_300), '2026-10-31', day(46_302), day(46_303)], ['day-is-text Items!B3'], ['B3: 2026-10-31 → 2026-10-31 (dd.mm.yyyy)']],
  ['either way, and nothing settles it', [day(46_300), '05/06/2026', day(46_302), day(46_303)], ['day-text-open Items!B3'], []],
  ['either way, settled by another cell of the column', [day(46_300), '05/06/2026', '31/10/2026', day(46_303)], ['day-is-text Items!B3:B4'],
    ['B3: 05/06/2026 → 2026-06-05 (dd.mm.yyyy)', 'B4: 31/10/2026 → 2026-10-31 (dd.mm.yyyy)']],
  ['month first, as another cell shows', [day(46_300), '05/06/2026', '10/31/2026', day(46_303)], ['day-is-text Items!B3:B4'],
    ['B3: 05/06/2026 → 2026-05-06 (dd.mm.yyyy)', 'B4: 10/31/2026 → 2026-10-31 (dd.mm.yyyy)']],
  ['a number that spells a day', [day(46_300), 20261031, day(46_302), day(46_303)], ['day-is-text Items!B3'], ['B3: 20261031 → 2026-10-31 (dd.mm.yyyy)']],
  ['a time behind it goes along', [day(46_300), '31.10.2026 14:05', day(46_302), day(46_303)], ['day-is-text Items!B3'], ['B3: 31.10.2026 14:05 → 2026-10-31 14:05 (yyyy-mm-dd hh:mm)']],
  ['an instant of another zone is no day of here', [day(46_300), '2026-10-31T23:05:00Z', day(46_302), day(46_303)], [], []],
  ['a date that shows as a number', [day(46_300), 46_301, day(46_302), day(46_303)], ['day-unformatted Items!B3'], ['B3: 46301 → 2026-10-06 (dd.mm.yyyy)']],
  ['no day at all', [day(46_300), 'open', day(46_302), day(46_303)], [], []],
])('a day that is no date: %s', (_, days, findings, fixes) => {
  expect(said(dues(...days))).toEqual(findings);
  expect(fixesOf(dues(...days))).toEqual(fixes);
});

test('texts above the 12th beside dates up to the 12th: day and month of the dates were taken for each other', () => {
  const texts = ['31/10/2026', '28/09/2026', '13/07/2026', '25/08/2026', '30/11/2026'];
  const dates = [46_150, 46_179, 46_209, 46_238, 46_268].map((serial) => day(serial)); // 2026-05-08, 06-06, 07-06, 08-04, 09-03
  expect(said(dues(...texts, ...dates))).toEqual(['day-is-text Items!B2:B6', 'days-maybe-swapped Items!B7:B11']);
  // The texts stay what they are: they are all that shows the fault, and the column is to be imported anew.
  expect(fixesOf(dues(...texts, ...dates))).toEqual([]);
  expect(said(dues(...texts, ...dates.slice(1), day(46_164)))).toEqual(['day-is-text Items!B2:B6']); // 2026-05-22: one was read rightly.
});

test('a year far from those of the column is told; no end of time and a second period are not', () => {
  const near = [46_300, 46_301, 46_302, 46_303, 46_304, 46_305];
  expect(said(dues(...near.map(day), day(112_043)))).toEqual(['day-far-off Items!B8']); // 2206
  expect(said(dues(...near.map(day), day(0)))).toEqual(['day-far-off Items!B8']);
  expect(said(dues(...near.map(day), day(73_050)))).toEqual([]); // 2099-12-31
  expect(said(dues(...near.map(day), ...[36_000, 36_100, 36_200].map(day)))).toEqual([]);
});
