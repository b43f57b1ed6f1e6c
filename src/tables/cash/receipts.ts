/**
 * Receipts from a table: a pipeline's list of money that came in. A receipt without a readable day is
 * kept, as booked on the day we look (no discount is earned by that), and blocks. The same row twice is read
 * once; two receipts of one number block, for one of them is money that nobody has looked at.
 */
import type { Receipt } from '../../domain/cash/ledger';
import type { PlainDate } from '../../domain/calendar/plainDate';
import { placeText } from '../../domain/finding';
import { textOf } from '../cellSource';
import type { TableMapping } from '../mapping';
import { moneyOrNote, onlyCurrency, readRows, rowCurrency, type TableReading } from '../rows';
import type { SourceTable } from '../sourceTable';
import { placeOf } from '../tableAdvice';

/** Reads receipts. Throws BadInput when the mapping is of another table. */
export function receiptsFrom(table: SourceTable, mapping: TableMapping<'receipts'>, asOf: PlainDate): TableReading<Receipt> {
  const only = onlyCurrency(table, mapping);
  const seen = new Map<string, number>();
  return readRows(table, mapping, 'Receipt ID', 'money in', (cells, row): Receipt | undefined => {
    const id = cells.text(row, 'Receipt ID');
    const first = seen.get(id);
    if (first !== undefined) {
      const code = sameCells(table, first, row) ? 'key-twice' : 'receipt-differs';
      cells.note(code, row, 'Receipt ID', { column: 'Receipt ID', key: id, first: placeText(placeOf(table, first)) });
      return undefined;
    }
    const currency = rowCurrency(cells, row, only);
    if (currency === undefined) return undefined;
    const amount = moneyOrNote(cells, row, 'Amount', cells.amount(row, 'Amount'), currency);
    if (amount === undefined) return undefined;
    seen.set(id, row);
    const bookedOn = cells.day(row, 'Booked on');
    if (bookedOn === undefined) cells.note('booking-day-assumed', row, 'Booked on', { asOf });
    return {
      id,
      bookedOn: bookedOn ?? asOf,
      amount,
      payer: cells.text(row, 'Payer'),
      payerAccount: cells.text(row, 'Payer account'),
      reference: cells.text(row, 'Reference'),
      method: cells.text(row, 'Method'),
    };
  });
}

const sameCells = (table: SourceTable, a: number, b: number): boolean =>
  table.headers.every((_, column) => textOf(table.rows[a]?.[column] ?? null) === textOf(table.rows[b]?.[column] ?? null));
