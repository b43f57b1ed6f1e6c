import fc from 'fast-check';
import type { IssuedRow } from '../../../src/domain/billing/schedule';
import { addDays, date } from '../../../src/domain/calendar/plainDate';
import { WAITING, type RevenueRow } from '../../../src/domain/revenue/recognition';
import { invoiceScheduleSheet, SCHEDULE_TABLE } from '../../../src/sheets/billing/invoiceScheduleSheet';
import { issuedRowsFrom } from '../../../src/sheets/billing/issuedRows';
import { closedRevenueFrom, REVENUE_TABLE, revenueLinesSheet } from '../../../src/sheets/billing/revenueSheets';
import type { RawCell, SourceTable } from '../../../src/tables/sourceTable';
import type { SheetModel } from '../../../src/tables/workbookChange';

const NAMES = { lines: [], customerOf: () => '', keyOf: () => 'line' };

/** The sheet as Excel would answer it: empty text is an empty cell, a formula its value, which nobody reads back. */
function readBack({ tables }: SheetModel, name: string, dateSystem: 1900 | 1904): SourceTable {
  const table = tables.find((each) => each.name === name)!;
  const rows = table.rows.map((row) =>
    row.map((cell): RawCell => (cell === '' || (cell !== null && typeof cell === 'object') ? null : cell)),
  );
  return {
    name,
    home: { kind: 'sheet', sheet: 'S', row: 3, column: 0 },
    headers: table.headers,
    formats: [],
    rows,
    hiddenRows: [],
    dateSystem,
  };
}

const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(date('1990-01-01'), n));
const word = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() === text && text !== '');
const issuedRow: fc.Arbitrary<IssuedRow> = fc.record({
  contract: word,
  line: word,
  key: word,
  kind: fc.constantFrom('charge' as const, 'true-up' as const, 'credit' as const, 'rebill' as const),
  serviceFrom: day,
  serviceTo: day,
  invoiceOn: day,
  dueOn: day,
  currency: fc.constantFrom('EUR', 'JPY', 'BHD', 'CLF'),
  netMinor: fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
  taxMinor: fc.integer({ min: -99_999_999, max: 99_999_999 }),
  taxPercent: fc.constantFrom('', '0', '7.7', '19', '5.5'),
  factor: fc.record({ numerator: fc.integer({ min: 0, max: 400 }), denominator: fc.integer({ min: 1, max: 400 }) }),
  rule: word,
  why: word,
  provisional: fc.boolean(),
  corrects: fc.option(word, { nil: undefined }),
  invoiceNumber: word,
});

test('property: what was issued comes back from the sheet as it went in, in both date systems', () => {
  fc.assert(
    fc.property(fc.array(issuedRow, { maxLength: 5 }), fc.constantFrom<1900 | 1904>(1900, 1904), (rows, system) => {
      const sheet = invoiceScheduleSheet(rows, NAMES, '2026-10-31', system);
      expect(issuedRowsFrom([readBack(sheet, SCHEDULE_TABLE, system)])).toEqual(rows);
    }),
  );
});

test('property: so does what was recognised', () => {
  const revenueRow: fc.Arbitrary<RevenueRow> = fc.record({
    contract: word,
    line: word,
    month: fc.oneof(
      day.map((of) => of.slice(0, 7)),
      fc.constant(WAITING),
    ),
    currency: fc.constantFrom('EUR', 'JPY', 'BHD'),
    minor: fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
    rule: word,
    why: word,
    catchUpMinor: fc.integer({ min: -999_999, max: 999_999 }),
  });
  fc.assert(
    fc.property(fc.array(revenueRow, { maxLength: 5 }), fc.constantFrom<1900 | 1904>(1900, 1904), (rows, system) => {
      const sheet = revenueLinesSheet(rows, NAMES, '2026-10-31', system);
      expect(closedRevenueFrom([readBack(sheet, REVENUE_TABLE, system)])).toEqual(rows);
    }),
  );
});

test('rows without a number are not issued, and before the first run nothing is', () => {
  const [row] = fc.sample(issuedRow, { numRuns: 1, seed: 1 });
  const planned = { ...row!, invoiceNumber: undefined };
  expect(issuedRowsFrom([readBack(invoiceScheduleSheet([planned], NAMES, '2026-10-31', 1900), SCHEDULE_TABLE, 1900)])).toEqual([]);
  expect(issuedRowsFrom([])).toEqual([]);
  expect(closedRevenueFrom([])).toBeUndefined();
});

const headers = [
  'Contract',
  'Line',
  'Service from',
  'Service to',
  'Invoice date',
  'Due date',
  'Currency',
  'Net',
  'Tax %',
  'Tax',
  'Invoice no.',
];
const byHand = (row: RawCell[]): SourceTable => ({
  name: SCHEDULE_TABLE,
  home: { kind: 'sheet', sheet: 'Invoice schedule', row: 3, column: 0 },
  ...{ headers, formats: [], rows: [row], hiddenRows: [], dateSystem: 1900 },
});

test('a row that a person added for an older invoice is known by the first day of its service', () => {
  expect(issuedRowsFrom([byHand(['CT-1', '1', 46_023, 46_053, 46_023, null, 'EUR', 100, 19, 19, 4711])])).toMatchObject([
    { key: '2026-01-01', kind: 'charge', dueOn: '2026-01-01', netMinor: 10_000, rule: 'by-hand', invoiceNumber: '4711' },
  ]);
});

test.each<[string, RawCell[], RegExp]>([
  [
    'an amount that is no amount',
    ['CT-1', '1', 46_023, 46_053, 46_023, null, 'EUR', 'much', 19, 19, 'INV-1'],
    /invoice INV-1 with "much" under Net/,
  ],
  ['more decimals than the currency', ['CT-1', '1', 46_023, 46_053, 46_023, null, 'JPY', 10.5, 0, 0, 'INV-1'], /"10.5" under Net/],
  ['a day that is no day', ['CT-1', '1', 'spring', 46_053, 46_023, null, 'EUR', 1, 0, 0, 'INV-1'], /"spring" under Service from/],
  [
    'no currency',
    ['CT-1', '1', 46_023, 46_053, 46_023, null, null, 1, 0, 0, 'INV-1'],
    /under Currency, which cannot be read\. Correct the cell/,
  ],
])('%s is not guessed: the sentence names the invoice and the column', (_, row, says) => {
  expect(() => issuedRowsFrom([byHand(row)])).toThrow(says);
});
