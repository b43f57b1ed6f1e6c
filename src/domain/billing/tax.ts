/**
 * Tax of the rows: the line's own rate, or its code's at the day of the invoice. Rounded on each row, or once for each rate of
 * an invoice; then what the rows' own rounding leaves over goes to the largest row of the invoice.
 */
import type { PlainDate } from '../calendar/plainDate';
import { Decimal, ZERO } from '../money/decimal';
import { type BillingBook, lineName } from './billingBook';
import type { ContractLine } from './contractLine';
import { roundedMinor } from './figures';
import type { ScheduleRow } from './schedule';

export type TaxPercents = (line: ContractLine, invoiceOn: PlainDate) => Decimal;

export function taxPercents(book: BillingBook): TaxPercents {
  const said = new Set<string>();
  return (line, invoiceOn) => {
    if (line.taxPercent !== undefined) return line.taxPercent;
    if (line.taxCode === '') return ZERO;
    const rate = book.taxRates(line.taxCode).findLast(({ from, to }) => from <= invoiceOn && (to === undefined || invoiceOn <= to));
    if (rate === undefined && !said.has(lineName(line))) {
      said.add(lineName(line));
      book.note('tax-code-unknown', line.place, { line: lineName(line), code: line.taxCode, on: invoiceOn });
    }
    return rate?.percent ?? ZERO;
  };
}

/** Of minor units, rounded once. */
export const taxOf = (netMinor: number, percent: Decimal): number =>
  percent.isZero() || netMinor === 0 ? 0 : roundedMinor(percent.times(netMinor).div(100));

/** What goes on one invoice at one rate: contract, currency and day. */
const invoiceKey = (row: ScheduleRow): string => `${row.contract}\u0000${row.currency}\u0000${row.invoiceOn}\u0000${row.taxPercent}`;

/** Rounds the tax once for each invoice; rows that were issued keep theirs. */
export function roundedByInvoice(rows: readonly ScheduleRow[]): ScheduleRow[] {
  const invoices = new Map<string, number[]>();
  rows.forEach((row, index) => {
    if (row.invoiceNumber !== undefined) return;
    const found = invoices.get(invoiceKey(row));
    if (found === undefined) invoices.set(invoiceKey(row), [index]);
    else found.push(index);
  });
  const rounded = [...rows];
  for (const indexes of invoices.values()) {
    const [largest, row] = largestOf(rows, indexes);
    const net = indexes.reduce((all, index) => all + (rows[index]?.netMinor ?? 0), 0);
    const tax = indexes.reduce((all, index) => all + (rows[index]?.taxMinor ?? 0), 0);
    const left = taxOf(net, new Decimal(row.taxPercent)) - tax;
    if (left !== 0) rounded[largest] = { ...row, taxMinor: row.taxMinor + left };
  }
  return rounded;
}

/** The first of those with the largest net amount. */
function largestOf(rows: readonly ScheduleRow[], indexes: readonly number[]): [number, ScheduleRow] {
  const candidates = indexes.flatMap((index): [number, ScheduleRow][] => {
    const row = rows[index];
    return row === undefined ? [] : [[index, row]];
  });
  return candidates.reduce((best, each) => (Math.abs(each[1].netMinor) > Math.abs(best[1].netMinor) ? each : best));
}
