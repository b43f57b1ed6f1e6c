/** What a review reads beside the rows themselves. */
import { describeDocument, unreadFindings } from '../../../src/app/contracts/describeDocument';
import { mappedTables } from '../../../src/app/mappedTables';
import { readAgreements } from '../../../src/app/contracts/readAgreements';
import { deliverablesFrom } from '../../../src/tables/contracts/agreements';
import { milestonesFrom } from '../../../src/tables/billing/billingTables';
import { date } from '../../../src/domain/calendar/plainDate';
import type { TableKind } from '../../../src/tables/columns';
import { mappingFrom, proposeColumns } from '../../../src/tables/mapping';
import type { RawCell, SourceTable } from '../../../src/tables/sourceTable';

const table = (name: string, ...[headers = [], ...rows]: RawCell[][]): SourceTable => ({
  ...{ name, headers: headers.map(String), rows, formats: [], hiddenRows: [], dateSystem: 1900 },
  home: { kind: 'sheet', sheet: name, row: 0, column: 0, isExcelTable: true },
});

const mapped = (...chosen: readonly (readonly [TableKind, SourceTable])[]) =>
  mappedTables(
    chosen.map(([, of]) => of),
    chosen.map(([kind, of]) => mappingFrom(proposeColumns(kind, of))),
  );

const CONTRACTS = table('Contracts', ['Contract', 'Customer ID', 'Customer', 'Currency'], ['CT-1', 'C1', '', 'EUR']);
const CUSTOMERS = table('Customers', ['Customer ID', 'Name'], ['C1', 'Alder Media GmbH']);
const LINES = table(
  'Lines',
  ['Contract', 'Line', 'Kind', 'Currency', 'Amount', 'Start', 'End', 'Frequency', 'Timing'],
  ['CT-1', '1', 'usage', 'EUR', 5, 46_023, 46_387, 'monthly', 'arrears'],
  ['CT-1', '2', 'fixed', 'EUR', 900, 46_023, 46_387, 'once', 'advance'],
);
const MILESTONES = table(
  'Milestones',
  ['Contract', 'Line', 'Milestone', 'Percent'],
  ['CT-1', '2', 'Go-live', 60],
  ['CT-1', '2', 'Training', 40],
  ['CT-1', '2', 'Report', 'a lot'],
);

test('what is charged by use has no value yet, and is not taken for nothing', () => {
  const { lines } = readAgreements(mapped(['contracts', CONTRACTS], ['contractLines', LINES]), date('2026-10-31'));
  expect(lines.map(({ line, value }) => [line, value?.amount.toNumber()])).toEqual([
    ['1', undefined],
    ['2', 900],
  ]);
});

test('a contract in a currency that is none is reviewed, so that its rule can say so', () => {
  const odd = table(
    'Contracts',
    ['Contract', 'Customer ID', 'Currency', 'Total value'],
    ['CT-1', 'C1', 'qqq', 100],
    ['CT-2', 'C1', '', 100],
  );
  const { agreements } = readAgreements(mapped(['contracts', odd]), date('2026-10-31'));
  expect(agreements.map(({ currency, totalValue }) => [currency, totalValue])).toEqual([
    ['QQQ', undefined],
    [undefined, undefined],
  ]);
});

test('a party whose name the row leaves out is named by the master data', () => {
  const { agreements } = readAgreements(mapped(['contracts', CONTRACTS], ['customerMaster', CUSTOMERS]), date('2026-10-31'));
  expect(agreements.map(({ party }) => party)).toEqual(['Alder Media GmbH']);
});

test('what two readings of one table find is told once', () => {
  const tables = mapped(['milestones', MILESTONES]);
  tables.read('milestones', (of, mapping) => milestonesFrom(of, mapping, () => 'EUR'));
  const once = tables.findings().length;
  tables.read('milestones', (of, mapping) => deliverablesFrom(of, mapping, () => 'EUR'));
  expect(once).toBeGreaterThan(0);
  expect(tables.findings()).toHaveLength(once);
});

test('a document is described by its pages and words, or by why it cannot be read', async () => {
  const bytes = new TextEncoder().encode('Net 30 days\n\nfrom the invoice date');
  expect(await describeDocument('terms.txt', bytes)).toEqual({
    kind: 'readable',
    summary: { file: 'terms.txt', pages: 1, words: 7 },
    findings: [],
  });
  expect(await describeDocument('terms.txt', new Uint8Array())).toMatchObject({
    kind: 'unreadable',
    because: expect.stringContaining('empty'),
  });
});

test('pages that were not read are named', () => {
  expect(unreadFindings({ name: 'scan.pdf', pages: [], unreadPages: [2, 5] })).toMatchObject([
    { code: 'document-pages-unread', severity: 'warning', place: { file: 'scan.pdf' }, title: expect.stringContaining('2, 5') },
  ]);
});
