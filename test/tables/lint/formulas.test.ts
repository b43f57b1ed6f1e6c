/** Formulas of a column, sums that stop short, and what formulas read that they should not. */
import { as, type Cell, error, fixesOf, hitsOf, lintReading, said, type SheetPlan, spoken, sum } from '../../support/lintBook';

const HEAD = ['Document', 'Net', 'Tax', 'Gross'];
const net = (amount: number): Cell => as('#,##0.00', amount);
const gross = (n: number, formula = `=B${n}+C${n}`): Cell => sum(formula, 119);
/** Rows 2 to 9, gross by formula; `change` has other cells for some rows. */
const calculated = (change: Readonly<Record<number, Cell>> = {}): SheetPlan => ({
  rows: [HEAD, ...Array.from({ length: 8 }, (_, n): Cell[] => [`INV-${100 + n}`, net(100 + n), net(19), change[n + 2] ?? gross(n + 2)])],
});

test('a column of one formula has nothing to say, wherever its fixed cells are', () => {
  expect(said(calculated())).toEqual([]);
  const fixed: SheetPlan = { rows: calculated().rows.map((row, n) => (n === 0 ? row : [...row.slice(0, 3), sum(`=B${n + 1}*$B$2`, 5)])) };
  expect(said(fixed)).toEqual([]);
});

test('a typed value among formulas is told, and the fix is the formula of its own row', () => {
  expect(said(calculated({ 5: 130 }))).toEqual(['number-in-formulas Items!D5']);
  expect(fixesOf(calculated({ 5: 130 }))).toEqual(['D5: 130 → =B5+C5']);
});

// prettier-ignore
test.each<[string, Readonly<Record<number, Cell>>, string[], string[]]>([
  ['a formula that leaves the tax out', { 4: gross(4, '=B4') }, ['formula-differs Items!D4'], ['D4: =B4 → =B4+C4']],
  ['a formula that reads its neighbour row', { 4: gross(4, '=B3+C3') }, ['formula-differs Items!D4'], ['D4: =B3+C3 → =B4+C4']],
  ['the first row begins otherwise', { 2: 119 }, [], []],
  ['the first row has another formula', { 2: gross(2, '=B2') }, [], []],
  ['a value that is typed as text', { 7: 'see note' }, ['number-in-formulas Items!D7'], ['D7: see note → =B7+C7']],
  ['half of the column is typed: nobody knows which half is meant', { 2: 1, 3: 2, 4: 3, 5: 4 }, [], []],
])('%s', (_, change, findings, fixes) => {
  expect(said(calculated(change))).toEqual(findings);
  expect(fixesOf(calculated(change))).toEqual(fixes);
});

/** A list of five amounts in B2:B6 and, in row 7, what closes it. */
const closed = (formula: string): SheetPlan => ({
  rows: [
    ['Document', 'Amount'],
    ...[10, 20, 30, 40, 50].map((amount, n): Cell[] => [`INV-${n + 1}`, net(amount)]),
    ['Total', sum(formula, 100)],
  ],
});

// prettier-ignore
test.each<[string, string, string[]]>([
  ['to the last row', '=SUM(B2:B6)', []],
  ['the headings too', '=SUM(B1:B6)', []],
  ['one row short', '=SUM(B2:B5)', ['sum-short Items!B7']],
  ['by SUBTOTAL, one row short', '=SUBTOTAL(9,B2:B5)', ['sum-short Items!B7']],
  ['a part of it is meant', '=SUM(B2:B3)', []],
  ['itself', '=SUM(B2:B7)', ['refers-to-itself Items!B7']],
])('a total over %s', (_, formula, findings) => {
  expect(said(closed(formula))).toEqual(findings);
});

test('a total over a calculated column that stops short is told; a sum of sums below it is none of its rows', () => {
  const gross = (formula: string, ...below: readonly (readonly Cell[])[]): SheetPlan => ({
    rows: [
      ['Document', 'Net', 'Gross'],
      ...[10, 20, 30, 40, 50].map((amount, n): Cell[] => [`INV-${n + 1}`, net(amount), sum(`=B${n + 2}*1.19`, amount * 1.19)]),
      ...below,
      ['Total', net(150), sum(formula, 100)],
    ],
  });
  expect(said(gross('=SUM(C2:C6)'))).toEqual([]);
  expect(said(gross('=SUM(C2:C5)'))).toEqual(['sum-short Items!C7']);
  expect(said(gross('=SUM(C2:C6)', [null, null, sum('=SUM(C2:C6)', 178.5)]))).toEqual([]);
});

test('a subtotal in its own column ends at itself: rows below it are not left out', () => {
  const amounts = [1, 2, 3, 4, 5, 6, 7, 8].map((amount, n): Cell[] => [`INV-${n + 1}`, net(amount)]);
  const rows = [['Document', 'Net'], ...amounts, ['INV-9', sum('=SUM(B2:B9)', 36)], ['INV-10', net(10)]];
  expect(said({ rows }).filter((hit) => hit.startsWith('sum-short'))).toEqual([]);
});

test('a total on another sheet that stops short is told at the total', () => {
  const summary: SheetPlan = { name: 'Summary', rows: [['Receivables', sum(`=SUM(Items!B2:B5)`, 100)]] };
  const hits = hitsOf(lintReading([closed('=SUM(B2:B6)'), summary]));
  expect(hits.map(spoken)).toEqual(['sum-short Summary!B1']);
  expect(hits[0]?.facts).toMatchObject({ first: 'B6', count: 1 });
});

// prettier-ignore
test.each<[string, string, string[]]>([
  ['another workbook', "='C:\\Books\\[Rates 2026.xlsx]Rates'!$B$4", ['link-outside Sheet!A1']],
  ['another workbook that is open', '=[Rates.xlsx]Rates!$B$4', ['link-outside Sheet!A1']],
  ['a column of a table', '=SUM(Items[Amount])', []],
  ['a text with brackets', '="[Rates.xlsx]Rates!A1"', []],
  ['the clock', '=TODAY()-30', ['changes-by-itself Sheet!A1']],
  ['the word only', '="TODAY()"', []],
  ['cells by their name', '=SUM(INDIRECT("B2:B9"))', ['changes-by-itself Sheet!A1']],
  ['its own row number', '=ROW(A1)', []],
  ['a fixed cell that is empty', '=A2*$F$9', ['reads-empty Sheet!A1']],
  ['a fixed cell that may be empty', '=IF($F$9="",0,A2*$F$9)', []],
  ['a fixed cell that is filled', '=A2*$A$2', []],
])('a formula that reads %s', (_, formula, findings) => {
  expect(said({ name: 'Sheet', rows: [[sum(formula, 1)], [7]] })).toEqual(findings);
});

test('errors are told once for each kind and place, with every cell', () => {
  const rows: Cell[][] = [
    ['Document', 'Amount'],
    ['INV-1', error('#N/A')],
    ['INV-2', error('#N/A')],
    ['INV-3', 5],
    ['INV-4', error('#REF!')],
  ];
  expect(said({ rows })).toEqual(['cell-error Items!B2:B3', 'cell-error Items!B5']);
  expect(said({ rows: [['x', error('#BUSY!')]] })).toEqual([]);
});

test('names that lead nowhere or out of the workbook', () => {
  const names = [
    { name: 'Rates', sheet: undefined, formula: '=#REF!$A$1' },
    { name: 'Prices', sheet: undefined, formula: "='[Prices.xlsx]List'!$A$1:$B$9" },
    { name: 'Print_Area', sheet: 'Items', formula: '=#REF!' },
    { name: 'Good', sheet: undefined, formula: '=Items!$A$1' },
  ];
  expect(hitsOf(lintReading([], names)).map(({ code, about }) => `${code} ${about}`)).toEqual(['name-broken Rates', 'name-outside Prices']);
});
