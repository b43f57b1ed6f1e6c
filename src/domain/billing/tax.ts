/**
 * Tax of the rows: the line's own rate, or its code's at the day of the invoice. Rounded on each row, or once for each rate of
 * an invoice; then what the rows' own rounding leaves over goes to the largest row of the invoice.
 */
import type { PlainDate } from '../calendar/plainDate';
import { Decimal, ZERO } from '../money/decimal';
import type { BillingBook } from './billingBook';
import type { ContractLine } from './contractLine';
import { roundedMinor } from './figures';
import { lineKey, lineName } from './lineKey';
import type { ScheduleRow } from './schedule';

/** A rate, taken apart so that half a million rows are taxed in whole numbers: 7.7 % is 77 of 1000. */
export interface AppliedTax {
  /** As the row says it: `7.7`. */
  readonly percent: string;
  readonly rate: Decimal;
  readonly numerator: number;
  readonly denominator: number;
}

export interface TaxRates {
  readonly of: (line: ContractLine, invoiceOn: PlainDate) => AppliedTax;
  readonly at: (percent: string) => AppliedTax;
}

export function appliedTax(rate: Decimal): AppliedTax {
  const scale = 10 ** rate.decimalPlaces();
  return { percent: rate.toString(), rate, numerator: rate.times(scale).toNumber(), denominator: 100 * scale };
}

export function taxRates(book: BillingBook): TaxRates {
  const said = new Set<string>();
  const byRate = new Map<Decimal, AppliedTax>();
  const applied = (rate: Decimal): AppliedTax => {
    const tax = byRate.get(rate) ?? appliedTax(rate);
    byRate.set(rate, tax);
    return tax;
  };
  const of = (line: ContractLine, invoiceOn: PlainDate): AppliedTax => {
    if (line.taxPercent !== undefined) return applied(line.taxPercent);
    if (line.taxCode === '') return applied(ZERO);
    const rate = book.taxRates(line.taxCode).findLast(({ from, to }) => from <= invoiceOn && (to === undefined || invoiceOn <= to));
    if (rate === undefined && !said.has(lineKey(line))) {
      said.add(lineKey(line));
      book.note('tax-code-unknown', line.place, { line: lineName(line), code: line.taxCode, on: invoiceOn });
    }
    return applied(rate?.percent ?? ZERO);
  };
  return { of, at: (percent) => appliedTax(new Decimal(percent)) };
}

/** Tax of minor units, rounded once, half away from zero. */
export function taxOf(netMinor: number, { rate, numerator, denominator }: AppliedTax): number {
  if (numerator === 0 || netMinor === 0) return 0;
  const twice = 2 * Math.abs(netMinor) * numerator + denominator;
  if (!Number.isSafeInteger(twice)) return roundedMinor(rate.times(netMinor).div(100));
  const size = Math.floor(twice / (2 * denominator));
  return size === 0 || netMinor > 0 === numerator > 0 ? size : -size;
}

/** What goes on one invoice at one rate: contract, currency and day. Credits go on notes of their own. */
const invoiceKey = ({ contract, currency, invoiceOn, taxPercent, kind }: ScheduleRow): string =>
  [contract, currency, invoiceOn, taxPercent, kind === 'credit' ? kind : ''].join('\u0000');

/** Issued rows that are taken back whole: their credit has all of their tax, and nothing of it is rounded again. */
function takenBackWhole(rows: readonly ScheduleRow[]): (credit: ScheduleRow) => boolean {
  const name = ({ contract, line }: ScheduleRow, key = ''): string => [contract, line, key].join('\u0000');
  const corrected = new Set(rows.flatMap((row) => (row.kind === 'credit' ? [name(row, row.corrects)] : [])));
  const netOf = new Map(rows.flatMap((row) => (corrected.has(name(row, row.key)) ? [[name(row, row.key), row.netMinor] as const] : [])));
  return (row) => row.kind === 'credit' && netOf.get(name(row, row.corrects)) === -row.netMinor;
}

/** Rounds the tax once for each invoice; rows that were issued keep theirs. */
export function roundedByInvoice(rows: readonly ScheduleRow[]): ScheduleRow[] {
  const invoices = new Map<string, number[]>();
  const isWhole = takenBackWhole(rows);
  rows.forEach((row, index) => {
    if (row.invoiceNumber !== undefined || isWhole(row)) return;
    const found = invoices.get(invoiceKey(row));
    if (found === undefined) invoices.set(invoiceKey(row), [index]);
    else found.push(index);
  });
  const rounded = [...rows];
  for (const indexes of invoices.values()) {
    const [largest, row] = largestOf(rows, indexes);
    const net = indexes.reduce((all, index) => all + (rows[index]?.netMinor ?? 0), 0);
    const tax = indexes.reduce((all, index) => all + (rows[index]?.taxMinor ?? 0), 0);
    const left = taxOf(net, appliedTax(new Decimal(row.taxPercent))) - tax;
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
