import type { OpenItem } from '../../../src/domain/cash/ledger';
import { money } from '../../../src/domain/money/money';
import { openItemsSheet } from '../../../src/sheets/cash/openItemsSheet';
import type { RawCell, SourceTable } from '../../../src/tables/sourceTable';

const item = (document: string, open: string, type: OpenItem['type'] = 'invoice'): OpenItem => ({
  document,
  type,
  customerId: 'C1',
  customer: 'Alder',
  documentOn: undefined,
  dueOn: undefined,
  amount: money(open, 'EUR'),
  open: money(open, 'EUR'),
  terms: '',
  poNumber: '',
});
const source = (rows: readonly (readonly RawCell[])[], isExcelTable: boolean) => {
  const table: SourceTable = {
    name: 'Items',
    home: { kind: 'sheet', sheet: "Ada's items", row: 2, column: 1, isExcelTable },
    headers: ['No [old]', 'Open'],
    formats: [],
    rows,
    hiddenRows: [],
    dateSystem: 1900,
  };
  return { table, documentHeading: 'No [old]', openHeading: 'Open' };
};
const openingOf = (rows: readonly (readonly RawCell[])[], read: OpenItem, isExcelTable = true): unknown => {
  const sheet = openItemsSheet(source(rows, isExcelTable), [{ item: read, row: 0 }], '2026-10-31');
  const table = sheet.tables[0];
  return table?.rows[0]?.[table.headers.indexOf('Opening')];
};

test('an opening balance is a formula to the analyst’s own table', () => {
  expect(openingOf([['INV-1', 119]], item('INV-1', '119'))).toEqual({
    formula: "=INDEX(Items[Open],MATCH(TieoutOpenItems[[#This Row],[Document]],Items[No '[old']],0))",
  });
});

test('… or to the cells of a bare block', () => {
  expect(openingOf([['INV-1', 119]], item('INV-1', '119'), false)).toEqual({
    formula: "=INDEX('Ada''s items'!$C$4,MATCH(TieoutOpenItems[[#This Row],[Document]],'Ada''s items'!$B$4,0))",
  });
});

test.each<[string, RawCell[], OpenItem, number]>([
  ['an amount that is text', ['INV-1', '119,00'], item('INV-1', '119'), 119],
  ['a credit note written positive', ['CRN-1', 19], item('CRN-1', '-19', 'credit note'), -19],
  ['a number with a stray blank', ['INV-1 ', 119], item('INV-1', '119'), 119],
  ['a number that MATCH would read as a pattern', ['INV*', 119], item('INV*', '119'), 119],
])('the amount as it was read stands for %s', (_, row, read, amount) => {
  expect(openingOf([row], read)).toBe(amount);
});

test('a document number that is a number stays one, so that MATCH finds it', () => {
  const sheet = openItemsSheet(source([[10001, 119]], true), [{ item: item('10001', '119'), row: 0 }], '2026-10-31');
  expect(sheet.tables[0]?.rows[0]?.[0]).toBe(10001);
  expect(sheet.tables[0]?.cellStyles?.[0]?.[0]).toBe('label');
});

test('a document that stands twice in the list takes the amounts as they were read: a lookup would find the first twice', () => {
  const rows = [
    ['INV-1', 119],
    ['INV-1', 50],
  ];
  const items = [item('INV-1', '119'), item('INV-1', '50')].map((each, row) => ({ item: each, row }));
  const sheet = openItemsSheet(source(rows, true), items, '2026-10-31');
  expect(sheet.tables[0]?.rows.map((row) => row[7])).toEqual([119, 50]);
});
