/** What stands beside the rows of a reconciliation: control totals that came with the files, and figures of the general ledger. */
import { roundedMinor } from '../../domain/billing/figures';
import type { LedgerFigure, StatedTotal } from '../../domain/reconciliation/control/control';
import type { Side } from '../../domain/reconciliation/ledgerRecord';
import { toMinor } from '../../domain/money/money';
import { monthNeeded } from '../spend/budgetTables';
import { isoCurrency, moneyNeeded, moneySaid, numberSaid } from '../figures';
import type { TableMapping } from '../mapping';
import { readRows, type TableReading } from '../rows';
import type { SourceTable } from '../sourceTable';
import { placeOf } from '../tableAdvice';
import { wordIn } from '../../domain/termWords';

const SIDE_WORDS: Readonly<Record<Side, string>> = {
  ours: 'our side, our records, our books, own, eigene, unsere, nos, nuestros, onze',
  theirs: 'their side, their records, partner, partners, deren, leurs, suyos, hun',
};

/** Reads control totals: a count, a sum or both, of a side or a file. Throws BadInput when the mapping is of another table. */
export function controlTotalsFrom(table: SourceTable, mapping: TableMapping<'controlTotals'>): TableReading<StatedTotal> {
  return readRows(table, mapping, 'Side', 'money in', (cells, row): StatedTotal | undefined => {
    const currency = isoCurrency(cells, row);
    if (currency === undefined) return undefined;
    const [rows, amount] = [numberSaid(cells, row, 'Rows'), moneySaid(cells, row, 'Amount', currency)];
    if (!rows.ok || !amount.ok) return undefined;
    if (rows.value === undefined && amount.value === undefined) {
      cells.note('amount-missing', row, 'Amount', { column: 'Amount' });
      return undefined;
    }
    if (rows.value !== undefined && (!rows.value.isInteger() || rows.value.isNegative())) {
      cells.note('figure-impossible', row, 'Rows', { text: cells.text(row, 'Rows'), column: 'Rows', wanted: 'a whole number of rows' });
      return undefined;
    }
    const of = cells.text(row, 'Side');
    return {
      of: wordIn(SIDE_WORDS, of) ?? of,
      partner: cells.text(row, 'Partner'),
      currency,
      rows: rows.value === undefined ? undefined : roundedMinor(rows.value),
      minor: amount.value && toMinor(amount.value),
      place: placeOf(table, row),
    };
  });
}

/** Reads figures of the general ledger, with the sign that the ledger has. Throws BadInput when the mapping is of another table. */
export function ledgerFiguresFrom(table: SourceTable, mapping: TableMapping<'ledgerFigures'>): TableReading<LedgerFigure> {
  return readRows(table, mapping, 'Month', 'money in', (cells, row): LedgerFigure | undefined => {
    const month = monthNeeded(cells, row);
    const currency = isoCurrency(cells, row);
    const amount = currency === undefined ? undefined : moneyNeeded(cells, row, 'Amount', currency);
    if (month === undefined || amount === undefined) return undefined;
    const names = { account: cells.text(row, 'Account'), partner: cells.text(row, 'Partner'), product: cells.text(row, 'Product') };
    return { ...names, month, amount, place: placeOf(table, row) };
  });
}
