import fc from 'fast-check';
import { alignLines } from '../../../src/domain/close/alignment';
import { areaText, cellText, movedCells, MOST_NAMED, type VouchedArea } from '../../../src/domain/close/vouched';
import { cellAddress } from '../../../src/tables/a1';

const TABLE: VouchedArea = {
  sheet: 'Open items',
  table: 'AR',
  headings: ['Document', 'Amount', 'Note'],
  rows: [
    ['INV-1', '100', ''],
    ['INV-2', '200', 'part'],
    ['INV-3', '300', ''],
  ],
};
const spoken = (was: VouchedArea, now: VouchedArea | undefined): string[] =>
  movedCells(was, now, { row: 4, column: 0 }, cellAddress).cells.map(
    ({ address, was: before, now: after }) => `${address}: ${before} → ${after}`,
  );
const withRows = (rows: VouchedArea['rows']): VouchedArea => ({ ...TABLE, rows });
const [one = [], two = [], three = []] = TABLE.rows;

// prettier-ignore
test.each<[string, VouchedArea | undefined, string[]]>([
  ['nothing',                   TABLE, []],
  ['one cell',                  withRows([one, ['INV-2', '210', 'part'], three]), ['B6: 200 → 210']],
  ['a cell that was emptied',   withRows([one, ['INV-2', '200', ''], three]), ['C6: part → ']],
  ['an inserted row',           withRows([one, ['INV-9', '9', ''], two, three]), ['A6:  → row INV-9 · 9']],
  ['an inserted empty row',     withRows([one, ['', '', ''], two, three]), []],
  ['a removed row',             withRows([one, three]), ['A6: row INV-2 · 200 · part → ']],
  ['the last row removed',      withRows([one, two]), ['A7: row INV-3 · 300 → ']],
  ['an inserted row and a changed one', withRows([['INV-0', '0', ''], one, ['INV-2', '201', 'part'], three]), ['A5:  → row INV-0 · 0', 'B7: 200 → 201']],
  ['a moved column',            { ...TABLE, headings: ['Amount', 'Document', 'Note'], rows: TABLE.rows.map(([a = '', b = '', c = '']) => [b, a, c]) }, []],
  ['a removed column',          { ...TABLE, headings: ['Document', 'Note'], rows: TABLE.rows.map(([a = '', , c = '']) => [a, c]) }, ['B4: column Amount → ']],
  ['a new column',              { ...TABLE, headings: [...TABLE.headings, 'Mine'], rows: TABLE.rows.map((row) => [...row, 'x']) }, ['D4:  → column Mine']],
  ['an empty new column',       { ...TABLE, headings: [...TABLE.headings, 'Mine'], rows: TABLE.rows.map((row) => [...row, '']) }, []],
  ['a table that is gone',      undefined, ['A1: the table AR, 3 rows → ']],
])('%s', (_, now, expected) => {
  expect(spoken(TABLE, now)).toEqual(expected);
});

test('a sorted table is listed as rows that went and came, and the digest differs', () => {
  const sorted = withRows([three, two, one]);
  expect(spoken(TABLE, sorted)).toHaveLength(4);
  expect(areaText(sorted)).not.toBe(areaText(TABLE));
});

test('a number and the text that looks like it are two things, and so are a formula and its value', () => {
  expect(cellText('12', '')).not.toBe(cellText(12, ''));
  expect(cellText(12, '=·+1')).not.toBe(cellText(12, ''));
  const now = (cell: string): VouchedArea => withRows([['INV-1', cell, ''], two, three]);
  expect(spoken(now(cellText(100, '')), now(cellText('100', '')))).toEqual(['B5: the value 100 → the text 100']);
  expect(spoken(now(cellText(100, '=·*2')), now(cellText(100, '')))).toEqual(['B5: 100 by =·*2 → the value 100']);
  expect(cellText(0.1 + 0.2, '')).toBe('0.3');
});

test('a column inserted in a sheet without headings is one difference', () => {
  const sheet: VouchedArea = {
    sheet: 'Cash proof',
    table: '',
    headings: [],
    rows: [
      ['EUR', '10', '0'],
      ['USD', '20', '0'],
      ['CHF', '30', '0'],
    ],
  };
  const wider = { ...sheet, rows: sheet.rows.map(([a = '', ...rest]) => [a, 'note', ...rest]) };
  expect(spoken(sheet, wider)).toEqual(['B4:  → column without a heading']);
});

test('of many moves some hundred are named, and all are counted', () => {
  const rows = Array.from({ length: 1_000 }, (_, at) => [`INV-${at}`, String(at), '']);
  const moves = movedCells(withRows(rows), withRows(rows.map(([a = '', b = '']) => [a, `${b}0`, ''])), { row: 1, column: 0 }, cellAddress);
  expect(moves.cells).toHaveLength(MOST_NAMED);
  expect(moves.count).toBe(1_000);
});

test('property: every line of both sides is laid once, in an order that both agree with, and equal lists have no difference', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 14 });
  fc.assert(
    fc.property(lines, lines, (was, now) => {
      const pairs = alignLines(was, now, (a, b) => (was[a] === now[b] ? 1 : 0));
      expect(pairs.flatMap(({ was: at }) => at ?? [])).toEqual(was.map((_, at) => at));
      expect(pairs.flatMap(({ now: at }) => at ?? [])).toEqual(now.map((_, at) => at));
      for (const { was: a, now: b } of alignLines(was, was, () => 0)) expect(a).toBe(b);
    }),
  );
});

test('property: a row inserted anywhere in a table of distinct rows is one difference', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (length, seed) => {
      const rows = Array.from({ length }, (_, at) => [`INV-${at}`, '10', '']);
      const at = seed % (length + 1);
      const inserted = [...rows.slice(0, at), ['NEW', '1', ''], ...rows.slice(at)];
      expect(movedCells(withRows(rows), withRows(inserted), { row: 1, column: 0 }, cellAddress).count).toBe(1);
    }),
  );
});

// prettier-ignore
test.each([
  ['a fraction that LibreOffice saved with fifteen digits', 0.8743092956564315,  0.874309295656432,   true],
  ['a tail of binary sums',                                 0.1 + 0.2,           0.3,                 true],
  ['a cent of a trillion',                                  1_234_567_890_123.45, 1_234_567_890_123.46, false],
  ['the last digit of a long number',                       123_456_789_012_345, 123_456_789_012_346, false],
  ['a rate at its sixth decimal',                           1.093215,            1.093216,            false],
])('%s is the same figure: %s and %s, %s', (_, one, other, expected) => {
  expect(cellText(one, '') === cellText(other, '')).toBe(expected);
});
