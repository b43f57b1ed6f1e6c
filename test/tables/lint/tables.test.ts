/** Totals among the data, keys, signs, currencies, what is hidden and what is not read: each with its clean twin. */
import { as, type Cell, day, fixesOf, hitsOf, lintReading, said, type SheetPlan, sum } from '../../support/lintBook';

const money = (amount: number): Cell => as('#,##0.00', amount);
const HEAD = ['Document', 'Customer', 'Due date', 'Amount'];
const AMOUNTS = [10, 20, 30, 40, 50, 60];
const invoice = (n: number, amount: Cell = money(AMOUNTS[n] ?? n)): Cell[] => [`INV-${100 + n}`, `Customer ${n}`, day(46_300 + n), amount];
const rows = AMOUNTS.map((_, n) => invoice(n));
const bare = (...body: readonly (readonly Cell[])[]): SheetPlan => ({ rows: [HEAD, ...body] });
const table = (...body: readonly (readonly Cell[])[]): SheetPlan => ({ ...bare(...body), tables: { Open: `A1:D${body.length + 1}` } });

// prettier-ignore
test.each<[string, SheetPlan, string[]]>([
  ['none', bare(...rows), []],
  ['below a bare list, where it belongs', bare(...rows, ['Total', null, null, sum('=SUM(D2:D7)', 210)]), []],
  ['below a bare list, set apart by a blank row', bare(...rows, [], ['Total', null, null, money(210)]), []],
  ['a subtotal in the middle, by its word', bare(...rows.slice(0, 3), ['Zwischensumme', null, null, money(60)], ...rows.slice(3)), ['total-in-data Items!A5:D5']],
  ['a subtotal in the middle, by its formula alone', bare(...rows.slice(0, 3), [null, null, null, sum('=SUM(D2:D4)', 60)], ...rows.slice(3)), ['total-in-data Items!A5:D5']],
  ['a subtotal in the middle, by its amount alone', bare(...rows.slice(0, 3), [null, null, null, money(60)], ...rows.slice(3)), ['total-in-data Items!A5:D5']],
  ['as the last row of an Excel table, where it is data', table(...rows, ['Total', null, null, money(210)]), ['total-in-data Open!A8:D8']],
  ['a customer whose name begins so', bare(...rows, ['INV-200', 'Total Energies', day(46_300), money(5)], ...rows.slice(0, 0)), []],
  ['an amount that is the sum of those above, with its own number', bare(...rows.slice(0, 3), invoice(7, money(60)), ...rows.slice(3)), []],
  ['one of two amounts is the sum of those above, by chance', { rows: [[...HEAD, 'Tax'], ...rows.slice(0, 3).map((row) => [...row, money(2)]), [null, null, null, money(60), money(9)], ...rows.slice(3).map((row) => [...row, money(2)])] }, []],
  ['headings on every page', bare(...rows.slice(0, 3), HEAD, ...rows.slice(3)), ['header-repeated Items!A5:D5']],
])('a total among the data: %s', (_, plan, findings) => {
  expect(said(plan)).toEqual(findings);
});

const keyed = (...documents: readonly Cell[]): SheetPlan =>
  bare(...documents.map((document, n): Cell[] => [document, 'Alder', day(46_300 + n), money(n + 1)]));

// prettier-ignore
test.each<[string, SheetPlan, string[]]>([
  ['all differ', keyed('INV-1', 'INV-2', 'INV-3', 'INV-4', 'INV-5'), []],
  ['one stands twice', keyed('INV-1', 'INV-2', 'INV-3', 'INV-2', 'INV-5'), ['key-twice Items!A3, A5']],
  ['the letter O for a zero', keyed('INV-10', 'INV-2', 'INV-1O', 'INV-4', 'INV-5'), ['key-near-twice Items!A2, A4']],
  ['another case', keyed('INV-1', 'inv-1', 'INV-3', 'INV-4', 'INV-5'), ['key-near-twice Items!A2:A3']],
  ['zeros in front', keyed('0017', '18', '17', '19', '20'), ['key-near-twice Items!A2, A4']],
  ['a number and a text of digits', keyed(17, '18', 19, 20, 21), ['key-mixed Items!A3']],
  ['one is missing', keyed('INV-1', null, 'INV-3', 'INV-4', 'INV-5', 'INV-6'), ['key-missing Items!A3']],
  ['many share a number: it is no identity', keyed('A', 'A', 'A', 'B', 'B', 'C'), []],
  ['a blank behind it', keyed('INV-1', 'INV-2 ', 'INV-3', 'INV-4'), ['space-stray Items!A3']],
])('numbers of documents: %s', (_, plan, findings) => {
  expect(said(plan)).toEqual(findings);
});

test('a total among the data is quoted as its cells show it, not by the last bits of a sum', () => {
  const plan = bare(...rows.slice(0, 3), ['Subtotal', null, null, sum('=SUM(D2:D4)', 0.1 + 0.2)], ...rows.slice(3));
  expect(hitsOf(lintReading([plan])).map(({ facts }) => facts)).toEqual([{ text: 'Subtotal 0.3', count: 1 }]);
});

test('the number of a vendor’s invoice is a number of documents, by whatever heading', () => {
  const bills = (heading: string): SheetPlan => ({
    rows: [['Vendor', heading, 'Amount'], ...['1', '2', '3', '2', '5'].map((n): Cell[] => ['Alder', `B-${n}`, money(Number(n))])],
  });
  for (const heading of ['Vendor invoice no.', 'Supplier Invoice Number', 'Lieferantenrechnungsnummer'])
    expect(said(bills(heading))).toEqual(['key-twice Items!B3, B5']);
});

test('blanks that nobody sees are taken away: at the end, not those of the space bar, twice in a row', () => {
  expect(fixesOf(keyed('INV-1', 'INV-2 ', 'INV\u00a03', 'INV  4', 'INV-5'))).toEqual([
    'A3: INV-2  → INV-2',
    'A4: INV\u00a03 → INV 3',
    'A5: INV  4 → INV 4',
  ]);
});

test('an invoice and a credit note may have one number, and two vendors the same; two invoices of one vendor may not', () => {
  const typed = (second: string): SheetPlan => ({
    rows: [
      ['Document', 'Type', 'Amount'],
      ['1001', 'Invoice', money(5)],
      ['1002', 'Invoice', money(6)],
      ['1001', second, money(-5)],
      ['1003', 'Invoice', money(7)],
    ],
  });
  expect(said(typed('Credit note'))).toEqual([]);
  expect(said(typed('Invoice'))).toEqual(['key-twice Items!A2, A4']);
  const vendors = (second: string): SheetPlan => ({
    rows: [
      ['Invoice no', 'Vendor ID', 'Amount'],
      ['1001', 'V1', money(5)],
      ['1002', 'V1', money(6)],
      ['1001', second, money(5)],
      ['1003', 'V2', money(7)],
    ],
  });
  expect(said(vendors('V2'))).toEqual([]);
  expect(said(vendors('V1'))).toEqual(['key-twice Items!A2, A4']);
});

const typed = (...lines: readonly (readonly [string, number])[]): SheetPlan => ({
  rows: [['Document', 'Type', 'Amount'], ...lines.map(([type, amount], n): Cell[] => [`D-${n}`, type, money(amount)])],
});
const credits = (...amounts: readonly number[]) => amounts.map((amount) => ['Gutschrift', amount] as const);
const invoices = (...amounts: readonly number[]) => amounts.map((amount) => ['Rechnung', amount] as const);

test('signs: one credit with a plus is told, a reversal among invoices is not, credits that all have a plus are', () => {
  expect(said(typed(...invoices(1, 2, 3), ...credits(-1, -2, -3, -4)))).toEqual([]);
  expect(said(typed(...invoices(1, 2, 3), ...credits(-1, -2, 3, -4, -5)))).toEqual(['sign-flipped Items!C7']);
  expect(said(typed(...invoices(1, 2, -3, 4, 5), ...credits(-1, -2, -3)))).toEqual([]);
  expect(said(typed(...invoices(1, 2, 3), ...credits(1, 2, 3)))).toEqual(['sign-plus-throughout Items!C5:C7']);
});

test('signs by the letters before the number, where no column has types', () => {
  const lettered = (amounts: readonly number[]): SheetPlan => ({
    rows: [['Document', 'Amount'], ...amounts.map((amount, n): Cell[] => [`${n < 3 ? 'INV' : 'CN'}-${n}`, money(amount)])],
  });
  expect(said(lettered([1, 2, 3, -1, -2, 3, -4, -5]))).toEqual(['sign-flipped Items!B7']);
  expect(said(lettered([1, 2, 3, -1, -2, -3, -4, -5]))).toEqual([]);
});

const EURO = '#,##0.00 [$€-407]';
const DOLLAR = '[$$-409]#,##0.00';
const paid = (...lines: readonly (readonly [string, string])[]): SheetPlan => ({
  rows: [['Document', 'Currency', 'Amount'], ...lines.map(([code, format], n): Cell[] => [`D-${n}`, code, as(format, n + 1)])],
});
const shown = (...formats: readonly string[]): SheetPlan => ({
  rows: [['Document', 'Amount'], ...formats.map((format, n): Cell[] => [`D-${n}`, as(format, n + 1)])],
});

// prettier-ignore
test.each<[string, SheetPlan, string[]]>([
  ['each row has its own, and shows it', paid(['EUR', EURO], ['USD', DOLLAR], ['EUR', EURO], ['CAD', DOLLAR]), []],
  ['a row shows another', paid(['EUR', EURO], ['USD', DOLLAR], ['EUR', DOLLAR], ['EUR', EURO]), ['currency-format-differs Items!C4']],
  ['one look for all rows says nothing of each', paid(['EUR', EURO], ['USD', EURO], ['USD', EURO], ['GBP', EURO]), []],
  ['nobody names them, and the formats differ', shown(EURO, EURO, DOLLAR, EURO), ['currencies-in-column Items!B4']],
  ['nobody names them, and there is one', shown(EURO, EURO, EURO, 'General'), []],
  ['no code of ISO 4217', paid(['EUR', 'General'], ['EUR', 'General'], ['EUR', 'General'], ['EUR', 'General'], ['Euro', 'General']), ['currency-unknown Items!B6']],
  ['one in thousands', shown('#,##0', '#,##0', '#,##0,', '#,##0'), ['scale-differs Items!B4']],
])('currencies: %s', (_, plan, findings) => {
  expect(said(plan)).toEqual(findings);
});

test('a total across currencies is told, at the total; one currency, or a sum by currency, is not', () => {
  const totalled = (code: string, formula: string): SheetPlan => {
    const plan = paid(['EUR', 'General'], ['EUR', 'General'], [code, 'General'], ['EUR', 'General']);
    return { rows: [...plan.rows, ['Total', null, sum(formula, 10)]] };
  };
  expect(said(totalled('USD', '=SUM(C2:C5)'))).toEqual(['currencies-added Items!C6']);
  expect(said(totalled('EUR', '=SUM(C2:C5)'))).toEqual([]);
  expect(said(totalled('USD', '=SUMIFS(C2:C5,B2:B5,"EUR")'))).toEqual([]);
});

// prettier-ignore
test.each<[string, SheetPlan, string[]]>([
  ['a hidden row', { ...bare(...rows), hiddenRows: [2, 3] }, ['rows-hidden Items!A3:D4']],
  ['a hidden row outside of the table', { rows: [['As of October'], [], HEAD, ...rows], hiddenRows: [0, 1] }, []],
  ['a hidden column', { ...bare(...rows), hiddenColumns: [1] }, ['columns-hidden Items!B1']],
  ['a sheet hidden from the menu', { ...bare(...rows), visibility: 'VeryHidden' }, ['sheet-very-hidden Items!']],
  ['a hidden sheet, which the menu shows', { ...bare(...rows), visibility: 'Hidden' }, []],
  ['merged cells in the data', { ...bare(...rows), merges: ['B3:B5'] }, ['cells-merged Items!B3:B5']],
  ['a merged title above the table', { rows: [['As of October'], [], HEAD, ...rows], merges: ['A1:D1'] }, []],
  ['a blank row in the data', bare(...rows.slice(0, 3), [], ...rows.slice(3)), ['rows-blank Items!A5:D5']],
  ['a remark below the rows, set apart by a blank one', bare(...rows, [], ['Exported by A. on 31 October']), []],
  ['a remark among the rows, set apart by a blank one', bare(...rows.slice(0, 3), [], ['checked'], ...rows.slice(3)), ['rows-blank Items!A5:D5']],
  ['rows below an Excel table', { ...table(...rows.slice(0, 4)), rows: bare(...rows).rows }, ['below-table Open!A6:D7']],
  ['a remark below an Excel table, which fills half of its columns', { ...table(...rows), rows: bare(...rows, ['checked', 'by A.']).rows }, []],
  ['a total below an Excel table', { ...table(...rows), rows: bare(...rows, ['Total', null, null, sum('=SUM(D2:D7)', 210)]).rows }, []],
  ['a heading twice', { rows: [[...HEAD, 'Amount', 'Note'], ...rows.map((row) => [...row, money(1), 'x'])] }, ['heading-twice Items!E1']],
  ['a column without a heading', { rows: [[...HEAD, null, 'Note'], ...rows.map((row) => [...row, money(1), 'x'])] }, ['heading-missing Items!E1:F1']],
  ['a heading that is a day: columns of months', { rows: [[...HEAD, day(46_300), day(46_330)], ...rows.map((row) => [...row, money(1), money(2)])] }, []],
  ['two rows of headings, and a column without one: told once', { rows: [['Cost centre', 'Q1', null, 'Q2', null], [null, 'Plan', 'Actual', 'Plan', 'Actual'], ...AMOUNTS.map((n) => [`CC-${n}`, n, n, n, n])] }, ['heading-missing Items!C1:E1']],
  ['a second table beside it', { rows: [[...HEAD, null, null, 'Currency', 'Rate'], ...rows.map((row, n) => [...row, null, null, ['USD', 'GBP', 'CHF', 'JPY', 'CAD', 'AUD'][n] ?? '', 1 + n])] }, ['block-unread Items!G1:H7']],
  ['a legend beside it', { rows: [[...HEAD, null, null, 'Code', 'Meaning'], ...rows.map((row, n) => [...row, null, null, `C${n}`, 'a word'])] }, []],
])('the shape of a sheet: %s', (_, plan, findings) => {
  expect(said(plan)).toEqual(findings);
});

test('hidden rows are filtered out where their own sheet has a filter, and hidden by hand elsewhere', () => {
  const hidden = { ...bare(...rows), hiddenRows: [2] };
  const sheets = [
    { ...hidden, name: 'Filtered', filtered: true },
    { ...hidden, name: 'By hand', filtered: false },
  ];
  const isFiltered = hitsOf(lintReading(sheets)).flatMap(({ code, facts, about }) =>
    code === 'rows-hidden' ? [[about, facts.isFiltered]] : [],
  );
  expect(isFiltered).toEqual([
    ['Filtered', true],
    ['By hand', false],
  ]);
});
