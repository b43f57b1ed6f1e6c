import { BILLING_RULES } from '../../src/domain/billing/billingRules';
import { STANDARD_CASH_RULES } from '../../src/domain/cash/rules';
import { rememberedMappings, rulesFrom, rulesSheet } from '../../src/sheets/rulesSheet';
import type { SourceTable } from '../../src/tables/sourceTable';
import type { CellContent } from '../../src/tables/workbookChange';

const MAPPINGS = [{ kind: 'openItems' as const, table: 'AR', columns: { Document: 'Invoice no.', Terms: null } }];

/** The sheet's tables as they would be read again, with cells changed by heading and row key. */
function own(changes: Readonly<Record<string, CellContent>> = {}): SourceTable[] {
  return rulesSheet([], MAPPINGS).tables.map(({ name, headers, rows, row, column }) => ({
    name,
    home: { kind: 'sheet' as const, sheet: 'Tieout Rules', row, column },
    headers,
    formats: [],
    rows: rows.map((row) =>
      row.map(
        (cell, column) => (headers[column] === 'Value' && String(row[0]) in changes ? changes[String(row[0])] : cell) as string | null,
      ),
    ),
    hiddenRows: [],
    dateSystem: 1900 as const,
  }));
}

test('what is written is what counts, and every figure is there', () => {
  expect(rulesFrom(own())).toEqual({ rules: STANDARD_CASH_RULES, findings: [] });
  expect(rulesFrom([])).toEqual({ rules: STANDARD_CASH_RULES, findings: [] });
});

test.each([
  ['discountGraceDays', '3', { discountGraceDays: 3 }],
  ['toleranceAmount', '* 2; JPY 50', { toleranceAmount: { '*': 2, JPY: 50 } }],
  ['withholdingPercents', '5; 7.5', { withholdingPercents: [5, 7.5] }],
])('%s changed to %s counts', (figure, value, expected) => {
  expect(rulesFrom(own({ [figure]: value }))).toMatchObject({ rules: expected, findings: [] });
});

test.each([
  ['discountGraceDays', 'three'],
  ['discountGraceDays', '-1'],
  ['toleranceAmount', '2 EUR'],
  ['withholdingPercents', '5, 7.5'],
  ['tolerancePercent', null],
])('%s changed to %s is reported, and the standard counts', (figure, value) => {
  const { rules, findings } = rulesFrom(own({ [figure]: value }));
  expect(rules).toEqual(STANDARD_CASH_RULES);
  expect(findings).toMatchObject([{ code: 'rule-unreadable', title: expect.stringContaining(figure) }]);
});

test('the chosen columns are remembered, those that are not there too', () => {
  expect(rememberedMappings(own())).toEqual(MAPPINGS);
});

test('the columns that another job chose stay; those of the same kind are replaced, each in its place', () => {
  const contracts = { kind: 'contracts' as const, table: 'Contracts', columns: { Contract: 'No.' } };
  const sheet = rulesSheet(own(), [contracts]);
  const mapping = sheet.tables.find(({ name }) => name === 'TieoutMapping');
  expect(mapping?.rows.map(([kind, table]) => `${String(kind)} ${String(table)}`)).toEqual([
    'openItems AR',
    'openItems AR',
    'contracts Contracts',
  ]);
  const again = rulesSheet(own(), [{ ...MAPPINGS[0]!, table: 'AR 2026' }]);
  expect(again.tables.find(({ name }) => name === 'TieoutMapping')?.rows.map(([, table]) => table)).toEqual(['AR 2026', 'AR 2026']);
});

test('a figure that a person changed stays when another job writes the sheet', () => {
  const figures = rulesSheet(own({ discountGraceDays: '3' }), []).tables.find(({ name }) => name === 'TieoutRules');
  expect(figures?.rows.find(([figure]) => figure === 'discountGraceDays')?.[1]).toBe('3');
});

const placesOf = (standing: readonly SourceTable[]): string[] =>
  rulesSheet(standing, MAPPINGS).tables.map(({ name, column }) => `${name} ${column}`);

test('a section stays where it stands; one that an older sheet lacks goes to the right of all', () => {
  const whole = ['TieoutRules 0', 'TieoutContractRules 5', 'TieoutMapping 14', 'TieoutMatching 19', 'TieoutBillingRules 27'];
  const first = (places: readonly string[]): readonly string[] => places.slice(0, whole.length); // Later jobs have theirs to the right.
  expect(first(placesOf([]))).toEqual(whole);
  expect(first(placesOf(own()))).toEqual(whole);
  const older = own().flatMap((table) => {
    const column = { TieoutRules: 0, TieoutMapping: 5, TieoutMatching: 10 }[table.name];
    return column === undefined ? [] : [{ ...table, home: { kind: 'sheet' as const, sheet: 'Tieout Rules', row: 3, column } }];
  });
  expect(first(placesOf(older))).toEqual([
    'TieoutRules 0',
    'TieoutContractRules 18',
    'TieoutMapping 5',
    'TieoutMatching 10',
    'TieoutBillingRules 27',
  ]);
  expect(rulesSheet(older, MAPPINGS).columns.slice(17, 20)).toEqual([4, 28, 60].map((width) => expect.objectContaining({ width })));
});

test('every rule of the schedule is said in a sentence, those of rows that a person typed too', () => {
  const rows = rulesSheet([], MAPPINGS).tables.find(({ name }) => name === 'TieoutBillingRules')?.rows ?? [];
  expect(rows).toEqual(Object.entries(BILLING_RULES));
  expect(rows).toContainEqual(['by-hand', expect.stringContaining('A person entered this row')]);
});

test('a section whose place among the others is free goes there', () => {
  expect(placesOf(own().filter(({ name }) => name !== 'TieoutContractRules'))).toEqual(placesOf([]));
});

test('rules of contracts are kept with every row that a person added, also one that names no rule', () => {
  const standing = own().map((table) => {
    if (table.name !== 'TieoutContractRules') return table;
    const row = (rule: string, from: number): (string | number | null)[] => [rule, null, null, '60', 'note', from, null, null];
    return { ...table, rows: [...table.rows, row('payment-over-limit', 46_388), row('of-my-own', 46_388)] };
  });
  const rows = rulesSheet(standing, []).tables.find(({ name }) => name === 'TieoutContractRules')?.rows ?? [];
  expect(rows.filter(([rule]) => rule === 'payment-over-limit').map((row) => [row[3], row[4], row[5]])).toEqual([
    ['60', 'needs approval', null],
    ['60', 'note', 46_388],
  ]);
  expect(rows.at(-1)?.[0]).toBe('of-my-own');
});
