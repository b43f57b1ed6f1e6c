/** Vendor invoices for tests: one good invoice with its books, and what a case is about. */
import { date, type PlainDate } from '../../src/domain/calendar/plainDate';
import { WEEKENDS_ONLY } from '../../src/domain/calendar/businessDays';
import type { Milestone } from '../../src/domain/billing/contractLine';
import type { Place } from '../../src/domain/finding';
import { Decimal } from '../../src/domain/money/decimal';
import { money } from '../../src/domain/money/money';
import type { PayablesRequest } from '../../src/domain/payables/payablesBook';
import { STANDARD_PAYABLES_RULES } from '../../src/domain/payables/payablesRules';
import type { TrackedInvoice } from '../../src/domain/payables/tracking';
import { trackPayments } from '../../src/domain/payables/trackPayments';
import type { BankChange, PurchaseOrder, VendorInvoice, VendorPayment } from '../../src/domain/payables/vendorInvoice';
import { RATE, SOW, VENDOR, WORK } from './reviewWorld';

export const AS_OF = date('2026-10-31');
const place = (address: string): Place => ({ kind: 'cell', sheet: 'Vendor invoices', address });
/** The account in the vendor master. */
export const ACCOUNT = VENDOR.bankAccount;

/** 1,190.00 EUR for ten hours of a designer in September, approved and open. */
export function invoiceOf(what: Partial<VendorInvoice> = {}): VendorInvoice {
  return {
    ...{ invoice: 'PW-2026-0107', vendorId: 'V1', vendor: 'Pixel Works Ltd', sow: 'S-1', poNumber: 'PO-7', legalEntity: 'Northlight' },
    ...{ owner: 'M. Abel', project: 'PRJ-1', costCentre: 'CC-10', currency: 'EUR' },
    ...{ invoicedOn: date('2026-10-01'), receivedOn: date('2026-10-05'), dueOn: date('2026-11-20') },
    ...{ net: money('1000', 'EUR'), tax: money('190', 'EUR'), amount: money('1190', 'EUR') },
    ...{ serviceFrom: date('2026-09-01'), serviceTo: date('2026-09-30'), role: 'Designer' },
    ...{ quantity: new Decimal(10), rate: money('100', 'EUR'), deliverable: '', bankAccount: ACCOUNT, stage: 'approved' },
    ...{ stageSince: date('2026-10-12'), approvedOn: date('2026-10-12'), approver: 'M. Abel', disputed: false },
    ...{
      place: place('A2'),
      cellOf: { Project: place('I2'), 'Cost centre': place('J2'), Owner: place('H2'), 'Legal entity': place('G2') },
    },
    ...what,
  };
}

export const paymentOf = (what: Partial<VendorPayment> = {}): VendorPayment => ({
  ...{ payment: 'PAY-1', vendorId: 'V1', invoice: 'PW-2026-0107', paidOn: date('2026-10-22'), amount: money('1190', 'EUR') },
  ...{ bankAccount: ACCOUNT, status: 'paid', place: place('P2') },
  ...what,
});

export const changeOf = (what: Partial<BankChange> = {}): BankChange => ({
  ...{ vendorId: 'V1', changedOn: date('2026-06-01'), oldAccount: 'GB29NWBK60161331926819', newAccount: ACCOUNT },
  ...{ verifiedOn: date('2026-06-02'), verifiedBy: 'J. Roth', place: place('B2') },
  ...what,
});

export const orderOf = (what: Partial<PurchaseOrder> = {}): PurchaseOrder => ({
  ...{ poNumber: 'PO-7', vendorId: 'V1', sow: 'S-1', owner: 'M. Abel', project: 'PRJ-1', costCentre: 'CC-10' },
  ...{ from: undefined, to: undefined, amount: money('5000', 'EUR'), isOpen: true, place: place('O2') },
  ...what,
});

export const deliverableOf = (what: Partial<Milestone> = {}): Milestone => ({
  ...{ contract: 'S-1', line: '', name: 'Concept', percent: new Decimal(40), amount: undefined, plannedOn: undefined },
  ...{ acceptedOn: date('2026-09-20'), place: place('M2') },
  ...what,
});

/** Books in which the invoice fails no check. */
export function payablesRequest(what: Partial<PayablesRequest> = {}): PayablesRequest {
  return {
    ...{ asOf: AS_OF, invoices: [invoiceOf()], payments: [], vendors: [VENDOR], sows: [SOW], sowLines: [WORK], deliverables: [] },
    ...{ cardRates: [RATE], bankChanges: [], purchaseOrders: [orderOf()], rates: [] },
    costObjects: [
      { kind: 'cost centre', id: 'CC-10', open: true, place: place('C2') },
      { kind: 'project', id: 'PRJ-1', open: true, place: place('C3') },
    ],
    ...{ calendar: WEEKENDS_ONLY, rules: STANDARD_PAYABLES_RULES, checkRules: [], decisions: new Map() },
    ...what,
  };
}

/** One invoice of the tracking. */
export function trackedAt(request: PayablesRequest, at = 0): TrackedInvoice {
  const tracked = trackPayments(request).invoices[at];
  if (tracked === undefined) throw new Error(`There is no invoice ${at}.`);
  return tracked;
}

/** The checks that an invoice fails, by name. */
export const checksAt = (request: PayablesRequest, at = 0): string[] => trackedAt(request, at).checks.map(({ check }) => check);

export const onDay = (text: string | undefined): PlainDate | undefined => (text === undefined ? undefined : date(text));
