import { controlTotalsFrom, ledgerFiguresFrom } from '../../../src/tables/reconciliation/controlTables';
import type { TableKind } from '../../../src/tables/columns';
import { mappingFrom, proposeColumns } from '../../../src/tables/mapping';
import type { RawCell, SourceTable } from '../../../src/tables/sourceTable';

const table = (headers: readonly string[], ...rows: RawCell[][]): SourceTable => ({
  ...{ name: 'Totals', headers: [...headers], rows, formats: headers.map(() => 'General'), dateSystem: 1900, hiddenRows: [] },
  home: { kind: 'sheet', sheet: 'Totals', row: 0, column: 0, isExcelTable: true },
});
const mapped = <Kind extends TableKind>(kind: Kind, source: SourceTable) => mappingFrom(proposeColumns(kind, source));

test('control totals name a side or a file, with a count, a sum or both', () => {
  const source = table(
    ['File', 'Partner', 'Currency', 'Rows', 'Sum'],
    ['Our records', '', 'EUR', 1200, '45.000,50'],
    ['report.xlsx', 'Amber', 'JPY', null, 5000],
    ['Theirs', '', 'EUR', 7, null],
  );
  const { values, findings } = controlTotalsFrom(source, mapped('controlTotals', source));
  expect(values.map(({ of, partner, currency, rows, minor }) => [of, partner, currency, rows, minor])).toEqual([
    ['ours', '', 'EUR', 1200, 4_500_050],
    ['report.xlsx', 'Amber', 'JPY', undefined, 5000],
    ['theirs', '', 'EUR', 7, undefined],
  ]);
  expect(findings.filter(({ severity }) => severity === 'blocking')).toEqual([]);
});

test.each<[string, RawCell[], string]>([
  ['nothing stated', ['ours', '', 'EUR', null, null], 'amount-missing'],
  ['half a row', ['ours', '', 'EUR', 1.5, null], 'figure-impossible'],
  ['fewer than none', ['ours', '', 'EUR', -1, null], 'figure-impossible'],
  ['no currency', ['ours', '', 'XYZ', 3, null], 'currency-unknown'],
])('a control total with %s is not read, and told', (_, row, code) => {
  const source = table(['File', 'Partner', 'Currency', 'Rows', 'Sum'], row);
  const { values, findings } = controlTotalsFrom(source, mapped('controlTotals', source));
  expect(values).toEqual([]);
  expect(findings.map((finding) => finding.code)).toContain(code);
});

test('figures of the ledger keep their sign, and their month whatever it is written as', () => {
  const source = table(
    ['Account', 'Partner', 'Product', 'Month', 'Currency', 'Balance'],
    ['4000', 'Amber', 'Gold', '2026-10', 'EUR', -1200.5],
    ['4000', '', '', 46_326, 'EUR', 10], // 31 October 2026
    ['4010', 'Amber', '', 'Oct 2026', 'USD', '(3.00)'],
  );
  const { values, rowsReported } = ledgerFiguresFrom(source, mapped('ledgerFigures', source));
  expect(
    values.map(({ account, partner, product, month, amount }) => [
      account,
      partner,
      product,
      month,
      amount.amount.toNumber(),
      amount.currency,
    ]),
  ).toEqual([
    ['4000', 'Amber', 'Gold', '2026-10', -1200.5, 'EUR'],
    ['4000', '', '', '2026-10', 10, 'EUR'],
    ['4010', 'Amber', '', '2026-10', -3, 'USD'],
  ]);
  expect(rowsReported).toBe(0);
});
