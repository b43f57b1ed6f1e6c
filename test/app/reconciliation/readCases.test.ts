import { casesIn } from '../../../src/app/reconciliation/readCases';
import { EXCEPTION_COLUMNS, EXCEPTIONS_TABLE } from '../../../src/sheets/reconciliation/exceptionRows';
import { cellAddress } from '../../../src/tables/a1';
import type { RawCell, SourceTable } from '../../../src/tables/sourceTable';

const HEADERS = EXCEPTION_COLUMNS.map(({ name }) => name);
const ROW: Readonly<Record<string, RawCell>> = {
  ...{ Status: 'assigned', Kind: 'missing theirs', Side: 'ours', Partner: 'PlayHub', Product: 'Gift card', Currency: 'EUR' },
  ...{ Difference: 24.9, 'Our IDs': 'S-1', 'Their IDs': null, Age: 31, Due: 46_300, 'First seen': 46_295, Owner: 'Mara', Key: 'k1' },
  ...{ 'Next step': 'Claim it.', Evidence: 'Nothing of theirs has the reference.' },
};

const exceptions = (rows: readonly Readonly<Record<string, RawCell>>[], headers: readonly string[] = HEADERS): SourceTable => ({
  name: EXCEPTIONS_TABLE,
  home: { kind: 'sheet', sheet: 'Exceptions', row: 3, column: 0 },
  headers,
  formats: headers.map(() => 'General'),
  rows: rows.map((row) => headers.map((header) => row[header] ?? null)),
  hiddenRows: [],
  dateSystem: 1900,
});

test('an exception is read as it stands, with the cell where it is decided', () => {
  expect(casesIn([exceptions([ROW])])).toEqual([
    {
      key: 'k1',
      kind: 'missing theirs',
      partner: 'PlayHub',
      product: 'Gift card',
      currency: 'EUR',
      rows: 'S-1',
      difference: '24.90',
      firstSeen: '2026-09-30',
      ageDays: 31,
      owner: 'Mara',
      dueOn: '2026-10-05',
      status: 'assigned',
      nextStep: 'Claim it.',
      evidence: 'Nothing of theirs has the reference.',
      cell: { sheet: 'Exceptions', address: cellAddress(4, HEADERS.indexOf('Decision')) },
    },
  ]);
});

test('the cell follows its column, and its row the table', () => {
  const moved = ['Status', 'Key', 'Decision'];
  expect(casesIn([exceptions([{}, ROW, ROW], moved)]).map(({ cell }) => cell.address)).toEqual(['C6', 'C7']);
});

test.each<[string, Readonly<Record<string, RawCell>>, object]>([
  ['rows of both sides', { 'Their IDs': 'T-1, T-2' }, { rows: 'S-1 / T-1, T-2' }],
  ['yen have no decimals', { Currency: 'JPY', Difference: 1200 }, { difference: '1200' }],
  ['no difference', { Difference: null, Currency: null }, { difference: '' }],
  ['a difference that is an error', { Difference: { error: '#N/A' } }, { difference: '#N/A' }],
  ['an acceptance without its reason', { Status: 'needs a reason' }, { status: 'needs a reason' }],
  ['a status that somebody wrote over waits', { Status: 'done' }, { status: 'open' }],
  ['a status that is an error waits', { Status: { error: '#REF!' } }, { status: 'open' }],
])('%s', (_, change, expected) => {
  expect(casesIn([exceptions([{ ...ROW, ...change }])])[0]).toMatchObject(expected);
});

test('before the first reconciliation there is none', () => {
  expect(casesIn([])).toEqual([]);
});
