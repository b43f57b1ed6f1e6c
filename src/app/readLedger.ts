/** The analyst's tables as values, by the mappings they confirmed. Only open items are needed; everything else helps. */
import { BadInput } from '../domain/badInput';
import type { ClosedItem, Customer, Rate, RemittanceLine } from '../domain/cash/ledger';
import type { Finding } from '../domain/finding';
import type { ItemRow, OpenItemsSource } from '../sheets/openItemsSheet';
import { closedItemsFrom } from '../tables/closed';
import { customersFrom } from '../tables/customers';
import type { TableKind } from '../tables/columns';
import { openItemsFrom } from '../tables/openItems';
import { ratesFrom } from '../tables/rates';
import { remittanceFrom } from '../tables/remittance';
import type { TableReading } from '../tables/rows';
import type { SourceTable } from '../tables/sourceTable';
import type { TableMapping } from './cashPlan';

export interface LedgerRead {
  readonly source: OpenItemsSource;
  readonly items: readonly ItemRow[];
  /** Rows of the open items with something under Document that were not read. */
  readonly rowsReported: number;
  readonly customers: readonly Customer[];
  readonly remittance: readonly RemittanceLine[];
  readonly closed: readonly ClosedItem[];
  readonly rates: readonly Rate[];
  readonly findings: readonly Finding[];
}

function tableNamed(tables: readonly SourceTable[], name: string): SourceTable {
  const table = tables.find((candidate) => candidate.name === name);
  if (table === undefined)
    throw new BadInput(`There is no table "${name}" in the workbook any more. Read the workbook again and choose another.`);
  return table;
}

/** A reader for one kind takes exactly the mapping of that kind. */
type Reader<Kind extends TableKind, T> = (table: SourceTable, mapping: TableMapping & { readonly kind: Kind }) => TableReading<T>;

const isOfKind =
  <Kind extends TableKind>(kind: Kind) =>
  (mapping: TableMapping): mapping is TableMapping & { readonly kind: Kind } =>
    mapping.kind === kind;

function openItemsSource(table: SourceTable, { columns }: TableMapping): OpenItemsSource {
  const documentHeading = columns['Document'] ?? '';
  const openHeading = columns['Open amount'] ?? columns['Amount'] ?? '';
  if (documentHeading === '' || openHeading === '')
    throw new BadInput(
      `In ${table.name}, the columns for the document and the open amount are not chosen. Choose them, then preview again.`,
    );
  return { table, documentHeading, openHeading };
}

/** Throws BadInput when open items were not chosen, or a chosen table is gone. */
export function readLedger(tables: readonly SourceTable[], mappings: readonly TableMapping[]): LedgerRead {
  const findings: Finding[] = [];
  const read = <Kind extends TableKind, T>(kind: Kind, reader: Reader<Kind, T>): readonly T[] => {
    const mapping = mappings.find(isOfKind(kind));
    if (mapping === undefined) return [];
    const reading = reader(tableNamed(tables, mapping.table), mapping);
    findings.push(...reading.findings);
    return reading.values;
  };
  const mapping = mappings.find(isOfKind('openItems'));
  if (mapping === undefined) throw new BadInput('No table of open items is chosen. Choose the table that lists your open invoices.');
  const table = tableNamed(tables, mapping.table);
  const source = openItemsSource(table, mapping);
  const reading = openItemsFrom(table, mapping);
  findings.push(...reading.findings);
  const at = table.headers.indexOf(source.documentHeading);
  const withDocument = table.rows.filter((row) => (row[at] ?? null) !== null && row[at] !== '').length;
  return {
    source,
    items: reading.values.map((item, index) => ({ item, row: reading.rows[index] ?? 0 })),
    rowsReported: withDocument - reading.values.length,
    customers: read('customers', customersFrom),
    remittance: read('remittance', remittanceFrom),
    closed: read('closed', closedItemsFrom),
    rates: read('rates', ratesFrom),
    findings,
  };
}
