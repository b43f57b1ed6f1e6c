/** The analyst's tables as values, by the mappings they confirmed. Only open items are needed; everything else helps. */
import { BadInput } from '../../domain/badInput';
import type { ClosedItem, Customer, Rate, RemittanceLine } from '../../domain/cash/ledger';
import type { Finding } from '../../domain/finding';
import type { ItemRow, OpenItemsSource } from '../../sheets/cash/openItemsSheet';
import { closedItemsFrom } from '../../tables/cash/closed';
import { customersFrom } from '../../tables/cash/customers';
import type { TableMapping } from '../../tables/mapping';
import { openItemsFrom } from '../../tables/cash/openItems';
import { ratesFrom } from '../../tables/cash/rates';
import { remittanceFrom } from '../../tables/cash/remittance';
import type { SourceTable } from '../../tables/sourceTable';
import { mappedTables } from '../mappedTables';

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
  const mapped = mappedTables(tables, mappings);
  const { table, mapping } = mapped.needed('openItems', 'Choose the table that lists your open invoices.');
  const source = openItemsSource(table, mapping);
  const reading = mapped.readWithRows('openItems', openItemsFrom);
  const values = reading?.values ?? [];
  const at = table.headers.indexOf(source.documentHeading);
  const withDocument = table.rows.filter((row) => (row[at] ?? null) !== null && row[at] !== '').length;
  return {
    source,
    items: values.map((item, index) => ({ item, row: reading?.rows[index] ?? 0 })),
    rowsReported: withDocument - values.length,
    customers: mapped.read('customers', customersFrom),
    remittance: mapped.read('remittance', remittanceFrom),
    closed: mapped.read('closed', closedItemsFrom),
    rates: mapped.read('rates', ratesFrom),
    findings: mapped.findings(),
  };
}
