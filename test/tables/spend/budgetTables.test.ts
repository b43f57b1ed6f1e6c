import type { TableKind } from '../../../src/tables/columns';
import { actualsFrom, budgetsFrom, usagePlansFrom, writtenMonth } from '../../../src/tables/spend/budgetTables';
import { mappingFrom, proposeColumns } from '../../../src/tables/mapping';
import type { RawCell, SourceTable } from '../../../src/tables/sourceTable';

const table = (headers: readonly string[], ...rows: RawCell[][]): SourceTable => ({
  name: 'Sheet',
  home: { kind: 'sheet', sheet: 'Sheet', row: 0, column: 0, isExcelTable: true },
  headers: [...headers],
  rows,
  formats: headers.map(() => 'General'),
  dateSystem: 1900,
  hiddenRows: [],
});
const mapped = <Kind extends TableKind>(kind: Kind, source: SourceTable) => mappingFrom(proposeColumns(kind, source));

test.each([
  ['2026-10', '2026-10'],
  ['2026/3', '2026-03'],
  ['10.2026', '2026-10'],
  ['Oct 2026', '2026-10'],
  ['März 2026', '2026-03'],
  ['févr. 2026', '2026-02'],
  ['2026-13', undefined],
  ['2026-10-05', undefined],
  ['Q1 2026', undefined],
  ['', undefined],
])('the month "%s" is %s', (text, month) => {
  expect(writtenMonth(text)).toBe(month);
});

test('budgets come by owner, project and month, whatever the month is written as', () => {
  const source = table(
    ['Kostenstelle', 'Projekt', 'Monat', 'Währung', 'Planbetrag'],
    ['4100', 'Games', 46_023, 'EUR', 1000], // 1 January 2026
    ['4100', 'Games', 'Feb 2026', 'EUR', '1.250,50'],
    ['4100', '', '2026-03', 'EUR', 0],
  );
  const { values, rowsReported } = budgetsFrom(source, mapped('budgets', source));
  expect(values.map(({ owner, project, month, budget }) => [owner, project, month, budget.amount.toNumber()])).toEqual([
    ['4100', 'Games', '2026-01', 1000],
    ['4100', 'Games', '2026-02', 1250.5],
    ['4100', '', '2026-03', 0],
  ]);
  expect(rowsReported).toBe(0);
});

test('a row without month, currency or amount is reported with its cell, and the others are read', () => {
  const source = table(
    ['Owner', 'Project', 'Month', 'Currency', 'Budget'],
    ['Ada', 'Games', 'next year', 'EUR', 1],
    ['Ada', 'Games', '2026-01', 'EUX', 1],
    ['Ada', 'Games', '2026-01', 'EUR', null],
    ['Ada', 'Games', '2026-01', 'EUR', 5],
  );
  const { values, rowsReported, findings } = budgetsFrom(source, mapped('budgets', source));
  expect(values).toHaveLength(1);
  expect(rowsReported).toBe(3);
  expect(findings.filter(({ severity }) => severity === 'blocking').map(({ code, place }) => [code, place])).toEqual([
    ['day-missing', { kind: 'cell', sheet: 'Sheet', address: 'C2' }],
    ['currency-unknown', { kind: 'cell', sheet: 'Sheet', address: 'D3' }],
    ['amount-missing', { kind: 'cell', sheet: 'Sheet', address: 'E4' }],
  ]);
});

test('postings and planned usage are read with what they name', () => {
  const postings = table(
    ['Journal no', 'Owner', 'Project', 'Date', 'Vendor', 'Invoice', 'Currency', 'Amount'],
    ['J-1', 'Ada', 'Games', 46_030, 'V1', 'F-1', 'EUR', -20],
  );
  expect(actualsFrom(postings, mapped('actuals', postings)).values).toEqual([
    expect.objectContaining({ posting: 'J-1', bookedOn: '2026-01-08', vendorId: 'V1', invoice: 'F-1' }),
  ]);
  const plan = table(['Owner', 'Project', 'Month', 'Currency', 'Expected'], ['Ada', 'Games', '2026-11', 'JPY', 5000]);
  expect(usagePlansFrom(plan, mapped('usagePlans', plan)).values).toEqual([expect.objectContaining({ owner: 'Ada', month: '2026-11' })]);
});
