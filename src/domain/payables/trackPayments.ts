/**
 * Every vendor invoice on the day of the report: what is open, by when it is paid, what is wrong with it, what may be done now.
 *
 * Duplicates are found first, because what is held as one uses up no cap and no order. A release covers the checks that stood when
 * it was given: a check that fails later stops the invoice again. Nothing else moves an invoice from `stopped`.
 */
import { daysBetween } from '../calendar/plainDate';
import { rateTable } from '../cash/exchange';
import { nameKey } from '../nameKey';
import type { Finding } from '../finding';
import { readTerms } from '../terms/readTerms';
import { checksInForce, failedCheck, type FailedCheck } from './checkRules';
import { CHECK_SEVERITIES } from './checkTable';
import type { InvoiceCheck, InvoiceState, PaymentDecision, PaymentRun, TrackedInvoice, Tracking } from './tracking';
import { clockOf, type ClockTools } from './clock';
import { DETAIL_CHECKS } from './detailChecks';
import { duplicatePairs } from './duplicates';
import type { DuplicatePair } from './duplicateSigns';
import { expectedInvoices } from './expectedInvoices';
import { grouped } from '../grouped';
import { type InvoiceCase, type InvoiceCheckRule, invoicedBefore, type InvoicedBefore, netMinorOf } from './invoiceCase';
import { numberGaps } from './numberGaps';
import { ORDER_CHECKS } from './orderChecks';
import { type PaidInvoice, paidInvoices } from './paidInvoices';
import { payablesBook, type PayablesBook, type PayablesRequest, rowKey } from './payablesBook';
import { payablesFinding } from './payablesAdvice';
import { PAYMENT_CHECKS } from './paymentChecks';
import { hasRunDays, runCalendar } from './paymentRuns';
import { isApproved } from './stages';
import { VENDOR_CHECKS } from './vendorChecks';
import type { VendorInvoice } from './vendorInvoice';
import { placeText } from '../finding';

const duplicateChecks: InvoiceCheckRule = ({ duplicates }, { request }, failed) =>
  duplicates.flatMap(({ other, score, evidence }) => {
    const document = request.invoices[other];
    if (document === undefined) return [];
    const said = { other: `invoice ${document.invoice}`, where: placeText(document.place), score, because: evidence.join(', ') };
    return failed(score >= request.rules.duplicateScore ? 'duplicate' : 'possible-duplicate', said);
  });

/** Of an invoice that is paid, only what may mean money lost: its order, its payments, and whether it came twice. */
const PAID_CHECKS: readonly InvoiceCheckRule[] = [duplicateChecks, ...ORDER_CHECKS, ...PAYMENT_CHECKS];
const OPEN_CHECKS: readonly InvoiceCheckRule[] = [duplicateChecks, ...VENDOR_CHECKS, ...ORDER_CHECKS, ...PAYMENT_CHECKS, ...DETAIL_CHECKS];

/** The gravest first, and as the tables have them within one severity. */
const bySeverity = (a: InvoiceCheck, b: InvoiceCheck): number =>
  CHECK_SEVERITIES.indexOf(a.severity) - CHECK_SEVERITIES.indexOf(b.severity);

function checksOf(c: InvoiceCase, book: PayablesBook, failed: FailedCheck): InvoiceCheck[] {
  const rules = c.openMinor === 0 ? PAID_CHECKS : OPEN_CHECKS;
  return rules.flatMap((rule) => rule(c, book, failed)).sort(bySeverity);
}

/** Guards in order of precedence. */
function stateOf(c: InvoiceCase, stops: readonly string[], decision: PaymentDecision | undefined, asOf: string): InvoiceState {
  if (c.openMinor === 0) return 'paid';
  if (stops.length > 0 || decision?.decision === 'Hold') return 'stopped';
  if (c.openMinor > 0 && c.clock.limitOn !== undefined && c.clock.limitOn < asOf) return 'overdue';
  return c.isApproved ? 'pay' : 'waiting';
}

function duplicatesOf(book: PayablesBook, paid: readonly PaidInvoice[]): DuplicatePair[] {
  const { request, vendors, familyOf } = book;
  const compared = request.invoices.map((invoice, at) => ({
    at,
    invoice,
    family: familyOf(invoice.vendorId),
    account: invoice.bankAccount === '' ? (vendors.get(nameKey(invoice.vendorId))?.bankAccount ?? '') : invoice.bankAccount,
    isPaid: paid[at] !== undefined && paid[at].paidMinor === paid[at].amountMinor,
  }));
  return duplicatePairs(compared, { rules: request.rules, rates: rateTable(request.rates) });
}

/** Terms that are agreed for this work, else the vendor's. */
function termsOf({ sow, vendorId }: VendorInvoice, { sows, vendors }: PayablesBook): string {
  const agreed = sows.get(nameKey(sow))?.terms ?? '';
  return agreed === '' ? (vendors.get(nameKey(vendorId))?.terms ?? '') : agreed;
}

function caseOf(
  at: number,
  paid: PaidInvoice,
  before: InvoicedBefore,
  duplicates: readonly DuplicatePair[],
  book: PayablesBook,
  tools: ClockTools,
): InvoiceCase {
  const { asOf } = book.request;
  const { invoice } = paid;
  const openMinor = paid.amountMinor - paid.paidMinor;
  const sow = invoice.sow === '' ? undefined : book.sows.get(nameKey(invoice.sow));
  const deliverables = sow === undefined ? [] : (book.deliverables.get(nameKey(sow.id)) ?? []);
  return {
    at,
    invoice,
    paid,
    openMinor,
    before,
    duplicates,
    sow,
    vendor: book.vendors.get(nameKey(invoice.vendorId)),
    order: invoice.poNumber === '' ? undefined : book.purchaseOrders.get(nameKey(invoice.poNumber)),
    deliverable: deliverables.find(({ name }) => nameKey(name) === nameKey(invoice.deliverable)),
    netMinor: netMinorOf(invoice),
    clock: clockOf({ invoice, terms: termsOf(invoice, book), openMinor, untouched: paid.paidMinor === 0, asOf }, tools),
    isApproved: isApproved(invoice, asOf),
    daysAtStage: invoice.stageSince === undefined || invoice.stageSince > asOf ? undefined : daysBetween(invoice.stageSince, asOf),
  };
}

function trackedOf(c: InvoiceCase, book: PayablesBook, failed: FailedCheck): TrackedInvoice {
  const { asOf, decisions } = book.request;
  const { invoice, vendor, clock, paid } = c;
  const checks = checksOf(c, book, failed);
  const decision = decisions.get(rowKey(invoice.vendorId, invoice.invoice, paid.copy));
  const covered = decision?.decision === 'Release' ? decision.covers : [];
  const standing = checks.filter(({ severity }) => severity === 'stop').map(({ check }) => check);
  const stops = [...new Set(standing)].filter((check) => !covered.includes(check));
  const paidOn = paid.payments.filter(({ status, paidOn: on }) => status === 'paid' && on <= asOf).map((payment) => payment.paidOn);
  return {
    invoice,
    vendor,
    clock,
    checks,
    decision,
    stops,
    openMinor: c.openMinor,
    isApproved: c.isApproved,
    daysAtStage: c.daysAtStage,
    copy: paid.copy,
    amountMinor: paid.amountMinor,
    paidMinor: paid.paidMinor,
    lastPaidOn: paidOn.sort().at(-1),
    daysSinceReceipt: clock.startsOn === undefined ? undefined : daysBetween(clock.startsOn, asOf),
    state: stateOf(c, stops, decision, asOf),
  };
}

/** What the runs to come pay: everything that is approved, or overdue and approved, on its day. Credit notes are set off. */
function runsOf(invoices: readonly TrackedInvoice[]): PaymentRun[] {
  const due = invoices.filter(({ state, isApproved: approved }) => state === 'pay' || (state === 'overdue' && approved));
  const groups = grouped(due, ({ clock, invoice }) => `${clock.payOn ?? ''} ${invoice.currency}`);
  const runs = [...groups.values()].flatMap((of) => {
    const [first] = of;
    if (first?.clock.payOn === undefined) return [];
    return [
      {
        payOn: first.clock.payOn,
        currency: first.invoice.currency,
        count: of.length,
        minor: of.reduce((all, each) => all + each.openMinor, 0),
      },
    ];
  });
  return runs.sort((a, b) => (a.payOn < b.payOn || (a.payOn === b.payOn && a.currency < b.currency) ? -1 : 1));
}

function termsFindings({ request: { vendors, sows } }: PayablesBook): Finding[] {
  const all = [
    ...vendors.map(({ name, terms, place }) => ({ of: `vendor ${name}`, terms, place })),
    ...sows.map(({ id, terms, place }) => ({ of: `statement of work ${id}`, terms, place })),
  ];
  return all.flatMap(({ of, terms, place }) => {
    const reading = terms === '' ? undefined : readTerms(terms);
    return reading?.kind === 'unreadable' ? [payablesFinding('terms-unreadable', place, { of, terms, nearest: reading.nearest })] : [];
  });
}

function findingsOf(book: PayablesBook, questions: Tracking['questions']): Finding[] {
  const { rules } = book.request;
  const workbook = { kind: 'workbook' } as const;
  return [
    ...(book.given.vendors ? [] : [payablesFinding('no-vendor-master', workbook, {})]),
    ...(hasRunDays(rules.runWeekdays) ? [] : [payablesFinding('no-run-days', workbook, {})]),
    ...termsFindings(book),
    ...questions.map(({ payment, says, remedy }) => payablesFinding('payment-question', payment.place, { says, remedy })),
  ];
}

/** The whole tracking. Pure: the same input gives the same output. */
export function trackPayments(request: PayablesRequest): Tracking {
  const { asOf, invoices, payments, rules, calendar } = request;
  const book = payablesBook(request);
  const paid = paidInvoices(invoices, payments, asOf);
  const pairs = duplicatesOf(book, paid.invoices);
  const pairsAt = grouped(pairs, ({ at }) => String(at));
  const before = invoicedBefore(invoices, new Set(pairs.filter(({ score }) => score >= rules.duplicateScore).map(({ at }) => at)));
  const tools: ClockTools = { rules, calendar, runs: runCalendar(rules, calendar) };
  const failed = failedCheck(checksInForce(request.checkRules, asOf));
  const tracked = paid.invoices.flatMap((each, at) => {
    const earlier = before[at];
    return earlier === undefined ? [] : [trackedOf(caseOf(at, each, earlier, pairsAt.get(String(at)) ?? [], book, tools), book, failed)];
  });
  return {
    asOf,
    invoices: tracked,
    questions: paid.questions,
    missing: [...numberGaps(invoices, rules), ...expectedInvoices(book)],
    runs: runsOf(tracked),
    findings: findingsOf(book, paid.questions),
  };
}
