/** Tracked invoices in plain text amounts, for the pane and the command line. */
import { amountText, fromMinor, toMinor } from '../../domain/money/money';
import { isMade } from '../../domain/payables/paidInvoices';
import { isStray, type MissingInvoice, type PaymentRun, type TrackedInvoice, type Tracking } from '../../domain/payables/tracking';
import type { VendorPayment } from '../../domain/payables/vendorInvoice';
import { TRACKER_COLUMNS } from '../../sheets/payables/paymentRows';
import { TRACKER_SHEET } from '../../sheets/payables/paymentTrackerSheet';
import { HEADING_ROW } from '../../sheets/frame';
import { cellAddress } from '../../tables/a1';
import type { Proof } from '../jobs';
import type { MissingInvoiceLine, PaymentsPlan, TrackedInvoice as TrackedInvoiceLine } from './paymentsPlan';

const text = (minor: number, currency: string): string => amountText(fromMinor(minor, currency));

const INVOICE_COLUMN = TRACKER_COLUMNS.findIndex(({ name }) => name === 'Invoice');

function trackedLine(of: TrackedInvoice, at: number): TrackedInvoiceLine {
  const { invoice, vendor, clock } = of;
  const { currency } = invoice;
  return {
    invoice: invoice.invoice,
    vendor: vendor?.name ?? (invoice.vendor === '' ? invoice.vendorId : invoice.vendor),
    currency,
    amount: text(of.amountMinor, currency),
    open: text(of.openMinor, currency),
    receivedOn: invoice.receivedOn ?? '',
    stage: invoice.stage,
    state: of.state,
    daysAtStage: of.daysAtStage ?? 0,
    daysSinceReceipt: of.daysSinceReceipt ?? 0,
    clockEndsOn: clock.endsOn ?? '',
    payBy: clock.payOn ?? '',
    findings: of.checks.map(({ check, severity, says, remedy }) => ({ check, severity, says, remedy })),
    cell: { sheet: TRACKER_SHEET, address: cellAddress(HEADING_ROW + 1 + at, INVOICE_COLUMN) },
  };
}

export const trackedLines = ({ invoices }: Tracking): TrackedInvoiceLine[] => invoices.map(trackedLine);

export const runLines = ({ runs }: Tracking): PaymentsPlan['runs'] =>
  runs.map(({ payOn, currency, count, minor }: PaymentRun) => ({ payOn, currency, count, amount: text(minor, currency) }));

export const missingLines = ({ missing }: Tracking): MissingInvoiceLine[] =>
  missing.map(({ kind, vendor, vendorId, sow, what, expectedBy, currency, expectedMinor, because }: MissingInvoice) => ({
    kind,
    sow,
    what,
    because,
    vendor: vendor === '' ? vendorId : vendor,
    expectedBy: expectedBy ?? '',
    currency: currency ?? '',
    expected: currency === undefined || expectedMinor === undefined ? '' : text(expectedMinor, currency),
  }));

const proof = (name: string, currency: string, terms: readonly (readonly [string, number])[]): Proof => ({
  name,
  currency,
  terms: terms.map(([label, minor]) => ({ label, amount: text(minor, currency) })),
  difference: text(
    terms.reduce((all, [, minor]) => all + minor, 0),
    currency,
  ),
});

const total = (of: readonly TrackedInvoice[], minor: (each: TrackedInvoice) => number): number =>
  of.reduce((all, each) => all + minor(each), 0);

/** Of each currency: what was invoiced is paid, open or disputed, and what was paid stands on an invoice or in a question. */
export function paymentProofs({ invoices, questions, asOf }: Tracking, payments: readonly VendorPayment[]): Proof[] {
  const made = payments.filter((payment) => isMade(payment, asOf));
  const strays = questions.filter(isStray).map(({ payment }) => payment);
  const currencies = [
    ...new Set([...invoices.map(({ invoice }) => invoice.currency), ...made.map(({ amount }) => amount.currency)]),
  ].sort();
  return currencies.flatMap((currency) => {
    const of = invoices.filter(({ invoice }) => invoice.currency === currency);
    const paid = total(of, ({ paidMinor }) => paidMinor);
    const sumOf = (some: readonly VendorPayment[]): number =>
      some.reduce((all, { amount }) => all + (amount.currency === currency ? toMinor(amount) : 0), 0);
    const open = (disputed: boolean): number => total(of.filter(({ invoice }) => invoice.disputed === disputed), ({ openMinor }) => openMinor); // prettier-ignore
    return [
      proof('invoices = paid + open + disputed', currency, [
        ['invoices', total(of, ({ invoice }) => toMinor(invoice.amount))],
        ['less paid', -paid],
        ['less open', -open(false)],
        ['less disputed', -open(true)],
      ]),
      proof('payments made = paid on invoices + in questions', currency, [
        ['payments made', sumOf(made)],
        ['less paid on invoices', -paid],
        ['less in questions', -sumOf(strays)],
      ]),
    ];
  });
}
