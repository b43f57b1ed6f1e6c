import type { TableKind } from '../../../src/tables/columns';
import { TABLES } from '../../../src/tables/columns';
import { campaignsFrom, depositMovementsFrom, depositStatementsFrom, depositTermsFrom } from '../../../src/tables/deposits/depositTables';
import { MOVEMENT_STATUS_WORDS, MOVEMENT_WORDS } from '../../../src/tables/deposits/depositWords';
import { headerKey } from '../../../src/domain/headerKey';
import type { TableMapping } from '../../../src/tables/mapping';
import type { RawCell, SourceTable } from '../../../src/tables/sourceTable';

/** A table with our own headings. */
function table(headers: readonly string[], rows: readonly (readonly RawCell[])[]): SourceTable {
  const home = { kind: 'sheet', sheet: 'S', row: 0, column: 0, isExcelTable: true } as const;
  return { name: 'T', home, headers, formats: headers.map(() => 'General'), rows, hiddenRows: [], dateSystem: 1900 };
}

const mapping = <Kind extends TableKind>(kind: Kind, headers: readonly string[]): TableMapping & { readonly kind: Kind } => ({
  kind,
  table: 'T',
  columns: Object.fromEntries(TABLES[kind].columns.map(({ name }) => [name, headers.includes(name) ? name : null])),
});

const MOVEMENTS = ['Partner', 'Date', 'Type', 'Status', 'Currency', 'Amount'];
const readMovements = (rows: readonly (readonly RawCell[])[]) =>
  depositMovementsFrom(table(MOVEMENTS, rows), mapping('depositMovements', MOVEMENTS));
/** Type and amount as it changes the balance. */
const told = (rows: readonly (readonly RawCell[])[]): string[] =>
  readMovements(rows).values.map(({ movement }) => `${movement.type} ${movement.amount.amount.toString()}`);
const used = (amount: number, type = 'Usage', partner = 'Amber'): RawCell[] => [partner, '2026-10-01', type, '', 'EUR', amount];

describe('signs', () => {
  test.each<[string, RawCell[][], string[]]>([
    ['use without a minus', [used(10), used(20)], ['consumption -10', 'consumption -20']],
    ['use with a minus', [used(-10), used(-20)], ['consumption -10', 'consumption -20']],
    ['among uses the other sign is a refund', [used(10), used(20), used(-5)], ['consumption -10', 'consumption -20', 'consumption 5']],
    ['a refund by its word', [used(10), used(5, 'Refund')], ['consumption -10', 'consumption 5']],
    ['each partner writes in its own way', [used(10), used(-10, 'Usage', 'Basalt')], ['consumption -10', 'consumption -10']],
    ['top-ups come in', [used(-100, 'Top-up'), used(-50, 'Top-up')], ['top-up 100', 'top-up 50']],
    [
      'a top-up that was taken back',
      [used(100, 'Top-up'), used(50, 'Top-up'), used(-50, 'Top-up')],
      ['top-up 100', 'top-up 50', 'top-up -50'],
    ],
    ['a payout goes out', [used(100, 'Auszahlung')], ['adjustment -100']],
    [
      'adjustments and openings are as written',
      [used(-3, 'Correction'), used(2, 'Korrektur'), used(-9, 'Opening')],
      ['adjustment -3', 'adjustment 2', 'opening -9'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(told(rows)).toEqual(expected);
  });
});

test('an empty status is completed; a word that is not known is told, and the row is not read', () => {
  const { values, findings, rowsReported } = readMovements([
    used(1),
    ['Amber', '2026-10-01', 'Usage', 'perhaps', 'EUR', 1],
    used(1, 'Gift'),
  ]);
  expect(values.map(({ movement }) => movement.status)).toEqual(['completed']);
  expect(rowsReported).toBe(2);
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
    ['word-unknown', 'blocking'],
    ['word-unknown', 'blocking'],
  ]);
});

test('a row without a type, a day or an amount is told by its cell', () => {
  const rows: RawCell[][] = [
    ['Amber', '2026-10-01', '', '', 'EUR', 1],
    ['Amber', '', 'Usage', '', 'EUR', 1],
    ['Amber', '2026-10-01', 'Usage', '', 'EUR', null],
  ];
  const { values, findings } = readMovements(rows);
  expect(values).toEqual([]);
  expect(findings.map(({ code, place }) => [code, 'address' in place ? place.address : ''])).toEqual([
    ['key-missing', 'C2'],
    ['day-missing', 'B3'],
    ['amount-missing', 'F4'],
  ]);
});

test.each([
  ['movements', MOVEMENT_WORDS],
  ['states', MOVEMENT_STATUS_WORDS],
])('no word stands for two %s', (_, list) => {
  const words = Object.entries(list).flatMap(([value, text]) => [value, ...text.split(',')].map((word) => headerKey(word)));
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

const TERMS = ['Partner', 'Currency', 'Minimum', 'Cover days', 'Lead days', 'Cut-off', 'Calendar'];
const readTerms = (...row: RawCell[]) => depositTermsFrom(2)(table(TERMS, [row]), mapping('depositTerms', TERMS));

test.each<[RawCell, number | undefined]>([
  ['14:00', 840],
  ['14.30 Uhr', 870],
  ['2 pm', 840],
  ['12:15 am', 15],
  ['16h30', 990],
  [0.625, 900],
  ['', undefined],
])('a cut-off of %j', (cutOff, minutes) => {
  expect(readTerms('Amber', 'EUR', 100, 30, 1, cutOff, 'de, gb').values[0]).toMatchObject({
    cutOff: minutes,
    calendar: 'DE, GB',
    leadDays: 1,
  });
});

test.each<[string, RawCell[], string]>([
  ['a cut-off that is no time', ['Amber', 'EUR', 100, 30, 1, 'noonish', ''], 'F2'],
  ['25 hours', ['Amber', 'EUR', 100, 30, 1, '25:00', ''], 'F2'],
  ['half a lead day', ['Amber', 'EUR', 100, 30, 1.5, '', ''], 'E2'],
  ['a cover of minus one day', ['Amber', 'EUR', 100, -1, 1, '', ''], 'D2'],
  ['a minimum below zero', ['Amber', 'EUR', -100, 30, 1, '', ''], 'C2'],
])('%s is told, and the row is not read', (_, row, address) => {
  const { values, findings } = readTerms(...row);
  expect(values).toEqual([]);
  expect(findings).toMatchObject([{ code: 'figure-impossible', severity: 'blocking', place: { address } }]);
});

test('lead days that are not named are those of the rules', () => {
  expect(readTerms('Amber', 'EUR', '', '', '', '', '').values[0]).toMatchObject({ leadDays: 2, minimum: undefined, coverDays: undefined });
});

test('a statement is a balance of a day', () => {
  const headers = ['Partner', 'Date', 'Currency', 'Balance'];
  const read = depositStatementsFrom(table(headers, [['Amber', '2026-10-31', 'EUR', '1,234.50']]), mapping('depositStatements', headers));
  expect(read.values[0]?.balance.amount.toNumber()).toBe(1234.5);
});

test('a campaign needs an uplift or an extra a day, and ends after it begins', () => {
  const headers = ['Partner', 'From', 'To', 'Uplift percent', 'Extra a day'];
  const rows: RawCell[][] = [
    ['Amber', '2026-11-01', '2026-11-03', '20%', ''],
    ['Amber', '2026-11-01', '2026-11-03', '', 50],
    ['Amber', '2026-11-01', '2026-11-03', '', ''],
    ['Amber', '2026-11-03', '2026-11-01', '20%', ''],
  ];
  const { values, findings } = campaignsFrom(table(headers, rows), mapping('campaigns', headers));
  expect(values.map(({ upliftPercent, extraADay }) => [upliftPercent?.toNumber(), extraADay?.toNumber()])).toEqual([
    [20, undefined],
    [undefined, 50],
  ]);
  expect(findings.map(({ code }) => code)).toEqual(['amount-missing', 'end-before-start']);
});
