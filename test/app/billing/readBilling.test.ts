import { mappedTables } from '../../../src/app/mappedTables';
import { readAgreements } from '../../../src/app/contracts/readAgreements';
import { readBilling } from '../../../src/app/billing/readBilling';
import { date } from '../../../src/domain/calendar/plainDate';
import type { TableKind } from '../../../src/tables/columns';
import { mappingFrom, proposeColumns } from '../../../src/tables/mapping';
import type { SourceTable } from '../../../src/tables/sourceTable';

const TABLES: readonly (readonly [TableKind, readonly string[], readonly (string | number)[]])[] = [
  ['contracts', ['Contract', 'Customer ID', 'Customer', 'Currency'], ['CT-1', 'c1', '', 'EUR']],
  ['customerMaster', ['Customer ID', 'Name'], ['C1', 'Alder Media GmbH']],
  [
    'contractLines',
    ['Contract', 'Line', 'Kind', 'Currency', 'Amount', 'Start', 'End', 'Frequency'],
    ['CT-1', '1', 'recurring', 'EUR', 100, '2026-01-01', '2026-12-31', 'monthly'],
  ],
];

const sources = TABLES.map(([kind, headers, row]): SourceTable & { readonly kind: TableKind } => ({
  ...{ kind, name: kind, home: { kind: 'sheet', sheet: kind, row: 0, column: 0 }, headers, rows: [row] },
  ...{ formats: headers.map(() => 'General'), hiddenRows: [], dateSystem: 1900 },
}));
const mapped = () =>
  mappedTables(
    sources,
    sources.map(({ kind, ...table }) => mappingFrom(proposeColumns(kind, table))),
  );

test('a party that the contract names by its number alone has the name of the master data, in a review and in a schedule', () => {
  expect(readAgreements(mapped(), date('2026-10-31')).agreements.map(({ party }) => party)).toEqual(['Alder Media GmbH']);
  expect(readBilling(mapped()).agreements.map(({ party }) => party)).toEqual(['Alder Media GmbH']);
});
