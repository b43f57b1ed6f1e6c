/**
 * One invoice with everything that a check may ask of it: its vendor, its order, what was invoiced before it, what was paid.
 *
 * Before it are the invoices of earlier days, and among those of one day the rows above; what is held as a duplicate is none of them,
 * so that a document entered twice does not use up a cap twice.
 */
import type { Milestone } from '../billing/contractLine';
import type { Agreement, Vendor } from '../contracts/contract';
import { type Decimal, ZERO } from '../money/decimal';
import { type Money, roundToCurrency, toMinor } from '../money/money';
import { nameKey } from '../nameKey';
import type { FailedCheck } from './checkRules';
import type { DuplicatePair } from './duplicateSigns';
import type { PaidInvoice } from './paidInvoices';
import type { PayablesBook } from './payablesBook';
import type { InvoiceCheck, PaymentClock } from './tracking';
import type { PurchaseOrder, VendorInvoice } from './vendorInvoice';

export interface InvoicedBefore {
  /** Net, in minor units of the invoice's currency. */
  readonly sow: number;
  readonly order: number;
  readonly deliverable: number;
  /** Of the same role under the same statement of work. */
  readonly quantity: Decimal;
}

export interface InvoiceCase {
  /** Its place in the table. */
  readonly at: number;
  readonly invoice: VendorInvoice;
  readonly vendor: Vendor | undefined;
  readonly sow: Agreement | undefined;
  readonly order: PurchaseOrder | undefined;
  readonly deliverable: Milestone | undefined;
  readonly netMinor: number;
  readonly before: InvoicedBefore;
  readonly paid: PaidInvoice;
  readonly openMinor: number;
  readonly clock: PaymentClock;
  readonly isApproved: boolean;
  readonly daysAtStage: number | undefined;
  /** Pairs in which it is the one that is held. */
  readonly duplicates: readonly DuplicatePair[];
}

/** A check, or several about one matter. */
export type InvoiceCheckRule = (c: InvoiceCase, book: PayablesBook, failed: FailedCheck) => InvoiceCheck[];

/** Net as stated, else the amount less its tax: caps and orders are net. */
export function netMinorOf({ net, tax, amount }: VendorInvoice): number {
  if (net !== undefined) return toMinor(net);
  return toMinor(amount) - (tax === undefined ? 0 : toMinor(tax));
}

/** What was agreed for a deliverable: its amount, else its share of the statement of work. */
export function agreedFor(deliverable: Milestone, sow: Agreement | undefined): Money | undefined {
  const value = sow?.totalValue ?? sow?.notToExceed;
  if (deliverable.amount !== undefined || deliverable.percent === undefined || value === undefined) return deliverable.amount;
  return roundToCurrency({ amount: value.amount.times(deliverable.percent).div(100), currency: value.currency });
}

const orderDay = ({ invoicedOn, receivedOn }: VendorInvoice): string => invoicedOn ?? receivedOn ?? '9999';

/** In the order of the invoices. `held`: places of invoices that are held as duplicates. */
export function invoicedBefore(invoices: readonly VendorInvoice[], held: ReadonlySet<number>): InvoicedBefore[] {
  const totals = new Map<string, number>();
  const quantities = new Map<string, Decimal>();
  const before: InvoicedBefore[] = [];
  const days = invoices.map(orderDay);
  const inOrder = invoices.map((_, at) => at).sort((a, b) => compareText(days[a] ?? '', days[b] ?? '') || a - b);
  for (const at of inOrder) {
    const invoice = invoices[at];
    if (invoice === undefined) continue;
    const { currency, sow, poNumber, deliverable, role } = invoice;
    const keys = {
      sow: `sow\n${nameKey(sow)}\n${currency}`,
      order: `order\n${nameKey(poNumber)}\n${currency}`,
      deliverable: `deliverable\n${nameKey(sow)}\n${nameKey(deliverable)}\n${currency}`,
    };
    const quantityKey = `${nameKey(sow)}\n${nameKey(role)}`;
    const sum = (key: string): number => totals.get(key) ?? 0;
    const quantity = quantities.get(quantityKey) ?? ZERO;
    before[at] = { sow: sum(keys.sow), order: sum(keys.order), deliverable: sum(keys.deliverable), quantity };
    if (held.has(at)) continue;
    for (const key of Object.values(keys)) totals.set(key, sum(key) + netMinorOf(invoice));
    quantities.set(quantityKey, quantity.plus(invoice.quantity ?? ZERO));
  }
  return before;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
