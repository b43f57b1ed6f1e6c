/**
 * Lines of remittance advices from a table. They name no currency: amounts are the receipt's. A deduction
 * is its size, whether it is written with a minus or without.
 */
import type { RemittanceLine } from '../../domain/cash/ledger';
import { ZERO } from '../../domain/money/decimal';
import type { TableMapping } from '../mapping';
import { readRows, type TableReading } from '../rows';
import type { SourceTable } from '../sourceTable';

/** Reads remittance lines. Throws BadInput when the mapping is of another table. */
export function remittanceFrom(table: SourceTable, mapping: TableMapping<'remittance'>): TableReading<RemittanceLine> {
  return readRows(table, mapping, 'Receipt ID', 'owed less', (cells, row): RemittanceLine | undefined => {
    const document = cells.text(row, 'Document');
    if (document === '') {
      cells.note('key-missing', row, 'Document', { column: 'Document', text: cells.text(row, 'Receipt ID') });
      return undefined;
    }
    const paid = cells.amount(row, 'Amount paid');
    const deduction = cells.amount(row, 'Deduction');
    if (paid.kind === 'empty') cells.note('amount-missing', row, 'Amount paid', { column: 'Amount paid' });
    if (paid.kind !== 'value' || deduction.kind === 'unreadable') return undefined;
    return {
      receiptId: cells.text(row, 'Receipt ID'),
      document,
      paid: paid.value,
      deduction: deduction.kind === 'empty' ? ZERO : paid.value.isNegative() ? deduction.value : deduction.value.abs(),
      reason: cells.text(row, 'Reason'),
    };
  });
}
