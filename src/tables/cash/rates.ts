/**
 * Exchange rates from a table. A rate is no amount of money: `1.085` is one and a bit, never a thousand,
 * so a lone mark is always the decimal.
 */
import type { Rate } from '../../domain/cash/ledger';
import { Decimal } from '../../domain/money/decimal';
import type { TableMapping } from '../mapping';
import { currencyOrNote, readRows, type TableReading } from '../rows';
import type { SourceTable } from '../sourceTable';

/** Reads rates. Throws BadInput when the mapping is of another table. */
export function ratesFrom(table: SourceTable, mapping: TableMapping<'rates'>): TableReading<Rate> {
  return readRows(table, mapping, 'Date', 'owed less', (cells, row): Rate | undefined => {
    const on = cells.day(row, 'Date');
    const from = currencyOrNote(cells, row, cells.text(row, 'From'), 'From');
    const to = currencyOrNote(cells, row, cells.text(row, 'To'), 'To');
    const text = cells.text(row, 'Rate');
    const rate = rateFrom(text);
    if (rate === undefined) cells.note('rate-not-positive', row, 'Rate', { text });
    if (on === undefined) cells.note('key-missing', row, 'Date', { column: 'Date', text });
    return on === undefined || from === undefined || to === undefined || rate === undefined ? undefined : { on, from, to, rate };
  });
}

/** `1.0853`, `1,0853` and `1'234.5` → a rate above zero; undefined for anything else. */
function rateFrom(text: string): Decimal | undefined {
  const plain = text.replace(/[\s'’]/g, '');
  const marked =
    plain.includes('.') && plain.includes(',') ? plain.replaceAll(plain.lastIndexOf('.') > plain.lastIndexOf(',') ? ',' : '.', '') : plain;
  const point = marked.replace(',', '.');
  if (!/^\d+(\.\d+)?(e[-+]?\d+)?$/i.test(point)) return undefined;
  const rate = new Decimal(point);
  return rate.isZero() ? undefined : rate;
}
