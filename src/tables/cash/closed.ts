/** Closed items from a table: what was settled before, so that a second payment is known for one. */
import type { ClosedItem } from '../../domain/cash/ledger';
import type { TableMapping } from '../mapping';
import { moneyOrNote, onlyCurrency, readRows, rowCurrency, type TableReading } from '../rows';
import type { SourceTable } from '../sourceTable';

/** Reads closed items. Throws BadInput when the mapping is of another table. */
export function closedItemsFrom(table: SourceTable, mapping: TableMapping<'closed'>): TableReading<ClosedItem> {
  const only = onlyCurrency(table, mapping);
  return readRows(table, mapping, 'Document', 'owed less', (cells, row): ClosedItem | undefined => {
    const currency = rowCurrency(cells, row, only);
    if (currency === undefined) return undefined;
    const amount = moneyOrNote(cells, row, 'Amount', cells.amount(row, 'Amount'), currency);
    if (amount === undefined) return undefined;
    return {
      document: cells.text(row, 'Document'),
      customerId: cells.text(row, 'Customer ID'),
      amount,
      closedOn: cells.day(row, 'Closed on'),
    };
  });
}
