/**
 * What an invoice comes to, and what was paid of it, as formulas over the analyst's own tables.
 *
 * A formula stands only where SUMIFS finds what we found: numbers written alike, amounts that are numbers, a number that one invoice
 * has. Elsewhere the amount stands as it was read. Payments that are planned or came back are subtracted by their words, so a
 * status that nobody has used yet counts as paid until the next run.
 */
import { exponentOf } from '../../domain/money/currency';
import type { DateSystem, PlainDate } from '../../domain/calendar/plainDate';
import { serialFromDate } from '../../domain/calendar/plainDate';
import type { TrackedInvoice } from '../../domain/payables/tracking';
import type { TableMapping } from '../../tables/mapping';
import type { RawCell, SourceTable } from '../../tables/sourceTable';
import { PAYMENT_WORDS, wordIn } from '../../domain/termWords';
import { columnReference, minorCell } from '../cells';
import { isPlain, likened } from '../billing/statedTotals';

/** One of the analyst's tables, as it was read. */
export interface MappedSource {
  readonly table: SourceTable;
  readonly mapping: TableMapping;
}

export interface PaymentSources {
  /** `rowsReported`: rows with a number that were not read; each has a finding. */
  readonly invoices: MappedSource & { readonly rowsReported: number };
  readonly payments: MappedSource | undefined;
}

/** Cells of our row that hold what SUMIFS looks for, and the day of the report. */
export interface SoughtInvoice {
  readonly vendor: string;
  readonly invoice: string;
  readonly currency: string;
  readonly asOf: string;
}

export interface LivePayments {
  /** The formula's text; undefined where the amount has to stand by itself. */
  amount(of: TrackedInvoice): string | undefined;
  paid(of: TrackedInvoice): string | undefined;
  /** All that was paid in a currency, and what SUMIFS finds of it. */
  paidIn(currencyAt: string): string | undefined;
  paidInFound(currency: string): number;
  /** What a vendor invoiced in a currency. */
  invoicedBy(vendorAt: string, currencyAt: string): string | undefined;
  invoicedFound(vendor: string, currency: string): number;
}

const keyOf = (...cells: readonly (RawCell | undefined)[]): string => cells.map((cell) => likened(cell)).join('\n');

/** A column of a sheet's table by our name: its reference and its cells; undefined where there is none. */
function columnIn({ table, mapping }: MappedSource, ours: string) {
  const heading = mapping.columns[ours] ?? undefined;
  if (heading === undefined || table.home.kind !== 'sheet') return undefined;
  const at = table.headers.indexOf(heading);
  return at < 0 ? undefined : { reference: columnReference(table, heading), cellOf: (row: readonly RawCell[]): RawCell => row[at] ?? null };
}

type Column = NonNullable<ReturnType<typeof columnIn>>;

interface Columns {
  readonly vendor: Column;
  readonly invoice: Column;
  readonly currency: Column;
  readonly amount: Column;
}

function columnsOf(source: MappedSource | undefined): Columns | undefined {
  if (source === undefined) return undefined;
  const [vendor, invoice, currency, amount] = ['Vendor ID', 'Invoice', 'Currency', 'Amount'].map((ours) => columnIn(source, ours));
  return vendor && invoice && currency && amount && { vendor, invoice, currency, amount };
}

interface Found {
  sum: number;
  rows: number;
}

/** What SUMIFS finds: numbers only, by what it takes for the same text. */
function sumsOf(
  rows: SourceTable['rows'],
  amount: Column,
  keysOf: (row: readonly RawCell[]) => readonly string[],
): ReadonlyMap<string, Found> {
  const sums = new Map<string, Found>();
  for (const row of rows) {
    const cell = amount.cellOf(row);
    for (const key of keysOf(row)) {
      const found = sums.get(key) ?? { sum: 0, rows: 0 };
      found.rows += 1;
      if (typeof cell === 'number') found.sum += cell;
      sums.set(key, found);
    }
  }
  return sums;
}

const isSame = (found: number, minor: number, currency: string): boolean =>
  Math.abs(found - minorCell(minor, currency)) < 0.1 ** (exponentOf(currency) + 2);

const isSought = ({ invoice: { vendorId, invoice } }: TrackedInvoice): boolean => isPlain(vendorId) && isPlain(invoice);

/** Words in the column of statuses that are no payment, as they are written there. */
function unpaidWords(rows: SourceTable['rows'], status: Column | undefined): string[] {
  if (status === undefined) return [];
  const words = new Set(rows.map((row) => status.cellOf(row)).filter((cell) => typeof cell === 'string'));
  return [...words].filter((word) => ['planned', 'returned'].includes(wordIn(PAYMENT_WORDS, word) ?? '')).sort();
}

/** SUMIFS over the payments that were made by the day of the report. */
function paidFormula(columns: Columns, source: MappedSource, criteria: string, asOf: string, day: Column): string {
  const status = columnIn(source, 'Status');
  const made = `${criteria},${day.reference},"<="&${asOf}`;
  const all = `SUMIFS(${columns.amount.reference},${made})`;
  const words = unpaidWords(source.table.rows, status);
  if (status === undefined) return all;
  return [
    all,
    ...words.map((word) => `SUMIFS(${columns.amount.reference},${made},${status.reference},"${word.replaceAll('"', '""')}")`),
  ].join('-');
}

function madeRows(source: MappedSource, day: Column, asOf: PlainDate, system: DateSystem): SourceTable['rows'] {
  const status = columnIn(source, 'Status');
  const unpaid = new Set(unpaidWords(source.table.rows, status).map((word) => likened(word)));
  const last = serialFromDate(asOf, system);
  return source.table.rows.filter((row) => {
    const on = day.cellOf(row);
    return typeof on === 'number' && on <= last && !(status !== undefined && unpaid.has(likened(status.cellOf(row))));
  });
}

const NOTHING: Found = { sum: 0, rows: 0 };

export function livePayments({ invoices, payments }: PaymentSources, sought: SoughtInvoice, asOf: PlainDate): LivePayments {
  const ours = columnsOf(invoices);
  const theirs = columnsOf(payments);
  const day = payments && columnIn(payments, 'Paid on');
  const system = invoices.table.dateSystem;
  const rowKeys =
    ({ vendor, invoice, currency }: Columns) =>
    (row: readonly RawCell[]): string[] => [
      keyOf(vendor.cellOf(row), invoice.cellOf(row), currency.cellOf(row)),
      keyOf(vendor.cellOf(row), currency.cellOf(row)),
      keyOf(currency.cellOf(row)),
    ];
  const invoiced = ours === undefined ? new Map<string, Found>() : sumsOf(invoices.table.rows, ours.amount, rowKeys(ours));
  const canPay = payments !== undefined && theirs !== undefined && day !== undefined;
  const paid = canPay ? sumsOf(madeRows(payments, day, asOf, system), theirs.amount, rowKeys(theirs)) : new Map<string, Found>();
  const rowCriteria = ({ vendor, invoice, currency }: Columns): string =>
    `${vendor.reference},${sought.vendor},${invoice.reference},${sought.invoice},${currency.reference},${sought.currency}`;
  const foundOf = (sums: ReadonlyMap<string, Found>, { invoice }: TrackedInvoice): Found =>
    sums.get(keyOf(invoice.vendorId, invoice.invoice, invoice.currency)) ?? NOTHING;
  return {
    amount: (of) => {
      const found = foundOf(invoiced, of);
      if (ours === undefined || found.rows !== 1 || !isSought(of) || !isSame(found.sum, of.amountMinor, of.invoice.currency))
        return undefined;
      return `SUMIFS(${ours.amount.reference},${rowCriteria(ours)})`;
    },
    paid: (of) => {
      const isAlone = foundOf(invoiced, of).rows === 1 && isSame(foundOf(paid, of).sum, of.paidMinor, of.invoice.currency);
      return canPay && isAlone && isSought(of) ? paidFormula(theirs, payments, rowCriteria(theirs), sought.asOf, day) : undefined;
    },
    paidIn: (currencyAt) =>
      canPay ? paidFormula(theirs, payments, `${theirs.currency.reference},${currencyAt}`, sought.asOf, day) : undefined,
    paidInFound: (currency) => (paid.get(keyOf(currency)) ?? NOTHING).sum,
    invoicedBy: (vendorAt, currencyAt) =>
      ours && `SUMIFS(${ours.amount.reference},${ours.vendor.reference},${vendorAt},${ours.currency.reference},${currencyAt})`,
    invoicedFound: (vendor, currency) => (invoiced.get(keyOf(vendor, currency)) ?? NOTHING).sum,
  };
}
