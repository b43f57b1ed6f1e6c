import fc from 'fast-check';
import {
  CASH_COLUMNS,
  CASH_TABLE,
  cashCells,
  type CashEntry,
  type CashRow,
  standingEntries,
  stands,
} from '../../../src/sheets/cash/cashRows';
import { headersOf } from '../../../src/sheets/ownTable';
import type { RawCell, SourceTable } from '../../../src/tables/sourceTable';
import type { CellContent } from '../../../src/tables/workbookChange';

const row: CashRow = {
  receipt: 'B1',
  line: 1,
  bookedOn: '2026-10-05',
  payer: 'Alder Media GmbH',
  currency: 'EUR',
  receiptAmount: '119',
  document: 'INV-1001',
  customer: 'Alder Media GmbH',
  cash: '119',
  discount: '0',
  deduction: '0',
  deductionCode: '',
  treatment: 'none',
  outcome: 'applied',
  rule: 'named and equal',
  confidence: 'certain',
  why: 'The reference names INV-1001 in full.',
  alternatives: '',
  decision: '',
  decidedBy: '',
  documentCurrency: 'EUR',
  rate: '1',
};
const nothingKept = { evidence: [], alternatives: [] };
const entry = (...rows: Partial<CashRow>[]): CashEntry => ({
  rows: rows.map((change, index) => ({ ...row, line: index + 1, ...change })),
  data: nothingKept,
});

/** What Excel answers for a cell of ours: a formula its result, empty text nothing. */
const asRead = (cell: CellContent): RawCell => (cell === '' || cell === null ? null : typeof cell === 'object' ? 0 : cell);

function tableOf(entries: readonly CashEntry[], dateSystem: 1900 | 1904 = 1900): SourceTable {
  const rows = entries.flatMap((each) => cashCells(each, dateSystem, undefined)).map((cells) => cells.map(asRead));
  return {
    name: CASH_TABLE,
    home: { kind: 'sheet', sheet: 'Cash application', row: 3, column: 0 },
    headers: headersOf(CASH_COLUMNS),
    formats: [],
    rows,
    hiddenRows: [],
    dateSystem,
  };
}

/** The table with one cell changed, as by hand. */
const edited = (table: SourceTable, heading: string, value: RawCell, line = 0): SourceTable => ({
  ...table,
  rows: table.rows.map((cells, index) =>
    index === line ? cells.map((cell, column) => (table.headers[column] === heading ? value : cell)) : cells,
  ),
});

test('what was written is read back, and is nobody’s', () => {
  const [read] = standingEntries([tableOf([entry({}, { document: 'INV-1002', cash: '0.5' })])]);
  expect(read?.rows).toEqual(entry({}, { document: 'INV-1002', cash: '0.5' }).rows);
  expect(read?.theirs).toBe(false);
});

test('property: rows survive the sheet, in either date system', () => {
  const cents = fc.integer({ min: -1e9, max: 1e9 }).map((minor) => String(minor / 100));
  const words = fc.string({ minLength: 1 }).map((text) => text.trim());
  const changes = fc.record({
    cash: cents,
    receiptAmount: cents,
    payer: words,
    why: words,
    document: words,
    bookedOn: fc.constantFrom('2026-01-01', '2026-12-31'),
  });
  fc.assert(
    fc.property(fc.array(changes, { minLength: 1, maxLength: 4 }), fc.constantFrom(1900 as const, 1904 as const), (lines, system) => {
      const [read] = standingEntries([tableOf([entry(...lines)], system)]);
      expect(read).toMatchObject({ rows: entry(...lines).rows, theirs: false });
    }),
  );
});

test.each<[string, RawCell]>([
  ['Document', 'INV-9'],
  ['Cash applied', 118],
  ['Cash applied', 'about 118'],
  ['Discount', 1],
  ['Deduction', 1],
  ['Deduction code', 'claim'],
  ['Treatment', 'on account'],
  ['Outcome', 'unmatched'],
  ['Why', 'I called them'],
  ['Receipt amount', 120],
  ['Your decision', 'accept'],
  ['Line data', null],
])('a change under %s makes the receipt the person’s', (heading, value) => {
  const [read] = standingEntries([edited(tableOf([entry({})]), heading, value)]);
  expect(read?.theirs).toBe(true);
});

test('a line deleted, and a line added, make the receipt the person’s too', () => {
  const table = tableOf([entry({}, { document: 'INV-1002' })]);
  expect(standingEntries([{ ...table, rows: table.rows.slice(0, 1) }])[0]?.theirs).toBe(true);
  expect(standingEntries([{ ...table, rows: [...table.rows, ...table.rows.slice(1)] }])[0]?.theirs).toBe(true);
});

test('a person’s words where an amount belongs are kept word for word', () => {
  const [read] = standingEntries([edited(tableOf([entry({})]), 'Cash applied', 'about 118')]);
  const cells = cashCells(read ?? entry({}), 1900, read?.check)[0];
  expect(cells?.[CASH_COLUMNS.findIndex(({ name }) => name === 'Cash applied')]).toBe('about 118');
});

test('alternatives that do not fit a cell are left out from the last', () => {
  const allocation = {
    document: 'D'.repeat(4000),
    customer: '',
    cash: '1',
    discount: '0',
    deduction: '0',
    deductionCode: '',
    documentCurrency: 'EUR',
    rate: '1',
  };
  const alternatives = Array.from({ length: 9 }, (_, n) => ({ because: String(n), allocations: [allocation] }));
  const cells = cashCells({ ...entry({}), data: { evidence: [], alternatives } }, 1900, undefined)[0];
  const text = String(cells?.at(-1));
  expect(text.length).toBeLessThanOrEqual(32_767);
  expect((JSON.parse(text) as { alternatives: { because: string }[] }).alternatives.map(({ because }) => because)).toEqual([
    '0',
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
  ]);
});

test.each<[string, Partial<CashRow>, boolean]>([
  ['applied', { outcome: 'applied' }, true],
  ['applied, rejected', { outcome: 'applied', decision: 'reject' }, false],
  ['suggested', { outcome: 'suggested' }, false],
  ['suggested, accepted', { outcome: 'suggested', decision: 'accept' }, true],
  ['ambiguous, a number chosen but not yet carried out', { outcome: 'ambiguous', decision: '2' }, false],
  ['ambiguous, a number carried out', { outcome: 'ambiguous', decision: '2', decidedBy: 'Ada' }, true],
  ['unmatched', { outcome: 'unmatched' }, true],
  ['not an invoice', { outcome: 'not-an-invoice' }, true],
  ['not an invoice, rejected', { outcome: 'not-an-invoice', decision: 'reject' }, false],
])('%s', (_, change, expected) => {
  expect(stands(entry(change))).toBe(expected);
});
