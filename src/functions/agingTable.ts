/**
 * A range of open items, as AGING takes it: with headings, or without in the order party, due date, amount, currency.
 *
 * A heading row of other words than those that are known is skipped, and the order counts.
 */
import { BadInput } from '../domain/badInput';
import type { DueAmount } from '../domain/collections/aging';
import type { Currency } from '../domain/money/currency';
import { type Cell, rowsOf } from './cellInput';
import { asCurrency, asDay, asDecimal, asText } from './cellValues';
import { columnAt } from './headings';

type Column = 'party' | 'due' | 'amount' | 'currency';
type Columns = Readonly<Record<Column, number>>;

const IN_ORDER: Columns = { party: 0, due: 1, amount: 2, currency: 3 };

function byHeading(headings: readonly Cell[]): Columns | undefined {
  const at = { party: columnAt(headings, 'party'), due: columnAt(headings, 'due'), amount: columnAt(headings, 'amount') };
  return Object.values(at).every((index) => index >= 0) ? { ...at, currency: columnAt(headings, 'currency') } : undefined;
}

/** Words where a row would have its day and its amount. */
const isHeadingRow = (row: readonly Cell[]): boolean =>
  [row[IN_ORDER.due], row[IN_ORDER.amount]].every((cell) => typeof cell === 'string' && !/\d/.test(cell));

/** @throws BadInput that names the row for one that has an amount and no day, or a cell that cannot be read. */
export function dueAmountsFrom(table: unknown): DueAmount[] {
  const rows = rowsOf(table);
  const [headings] = rows;
  if (headings === undefined) return [];
  const columns = byHeading(headings);
  if (columns === undefined && headings.length < 3)
    throw new BadInput('table has fewer than three columns. Give party, due date and amount, and a currency where there are several.');
  const skipped = columns !== undefined || isHeadingRow(headings) ? 1 : 0;
  return rows.slice(skipped).map((row, index) => dueAmount(row, columns ?? IN_ORDER, index + 1));
}

function dueAmount(row: readonly Cell[], columns: Columns, number: number): DueAmount {
  const said = (column: Column): string => `The ${column} of row ${number}`;
  const [party, due, amount, currency] = [row[columns.party], row[columns.due], row[columns.amount], row[columns.currency]];
  return {
    party: asText(party ?? null, said('party')),
    currency: (currency ?? null) === null ? ('' as Currency) : asCurrency(currency ?? null, said('currency')),
    dueOn: asDay(due ?? null, said('due')),
    amount: asDecimal(amount ?? null, said('amount')),
  };
}
