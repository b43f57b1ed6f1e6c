/** Open and closed documents: licences, subscriptions, usage, campaigns, with their credit notes. */
import { addDays, date, type PlainDate } from '../domain/calendar/plainDate';
import type { ClosedItem, OpenItem } from '../domain/cash/ledger';
import { exponentOf } from '../domain/money/currency';
import { fromMinor } from '../domain/money/money';
import type { SampleCustomer } from './customers';
import type { Chance } from './seeded';

export interface SampleItem extends OpenItem {
  /** Open amount in minor units, for the arithmetic of the story. */
  readonly minor: number;
}

const DAYS_BY_TERMS: Readonly<Record<string, number>> = {
  'Net 30': 30,
  '2/10 net 30': 30,
  '3/14 net 45': 45,
  'Net 45': 45,
  'Net 60': 60,
  'Due on receipt': 0,
};

/** `Net 30 EOM`: thirty days after the end of the invoice's month. */
function dueOn(documentOn: PlainDate, terms: string): PlainDate {
  const days = DAYS_BY_TERMS[terms];
  if (days !== undefined) return addDays(documentOn, days);
  const [year = 0, month = 0] = documentOn.split('-').map(Number);
  const firstOfNext = month === 12 ? date(`${year + 1}-01-01`) : date(`${year}-${String(month + 1).padStart(2, '0')}-01`);
  return addDays(firstOfNext, 29);
}

/** One major unit of most currencies buys 150 yen's worth; yen have no cents. */
const YEN_PER_UNIT = 150;

/** A believable amount in minor units: round licences, odd usage, large campaigns. */
export function invoiceMinor(currency: string, chance: Chance): number {
  const perUnit = exponentOf(currency) === 0 ? YEN_PER_UNIT : 10 ** exponentOf(currency);
  const kind = chance.next();
  if (kind < 0.25) return chance.int(4, 80) * 50 * perUnit;
  return kind < 0.85 ? chance.int(90 * perUnit, 19_000 * perUnit) : chance.int(20_000 * perUnit, 90_000 * perUnit);
}

const poNumber = (chance: Chance): string => (chance.happens(0.4) ? `PO-${chance.int(45_000_000, 45_999_999)}` : '');

/** Open documents: nine in ten invoices, then credit notes and money on account. `asOf` closes the month. */
export function makeOpenItems(count: number, customers: readonly SampleCustomer[], asOf: PlainDate, chance: Chance): SampleItem[] {
  let before: { customer: SampleCustomer; minor: number } | undefined;
  return Array.from({ length: count }, (_, index) => {
    // A subscription: the same customer, the same amount, another month.
    const subscription = chance.happens(0.06) ? before : undefined;
    const customer = subscription?.customer ?? chance.pick(customers);
    const kind = subscription === undefined ? chance.next() : 0;
    const type = kind < 0.92 ? 'invoice' : kind < 0.98 ? 'credit note' : 'on account';
    const prefix = { invoice: 'INV', 'credit note': 'CRN', 'on account': 'OAC' }[type];
    const size = subscription?.minor ?? invoiceMinor(customer.currency, chance);
    const minor = type === 'invoice' ? size : -Math.max(1, Math.round(size / 8));
    if (type === 'invoice') before = { customer, minor };
    const documentOn = addDays(asOf, -chance.int(2, chance.happens(0.8) ? 75 : 260));
    const amount = fromMinor(minor, customer.currency);
    return {
      document: `${prefix}-${203_000 + index * 3 + chance.int(0, 2)}`,
      type,
      customerId: customer.id,
      customer: customer.name,
      documentOn,
      dueOn: type === 'invoice' ? dueOn(documentOn, customer.terms) : documentOn,
      amount,
      open: amount,
      terms: type === 'invoice' ? customer.terms : '',
      poNumber: type === 'invoice' ? poNumber(chance) : '',
      minor,
    };
  });
}

/** Paid documents of the quarter before: what a duplicate payment would name again. */
export function makeClosedItems(count: number, customers: readonly SampleCustomer[], asOf: PlainDate, chance: Chance): ClosedItem[] {
  return Array.from({ length: count }, (_, index) => {
    const customer = chance.pick(customers);
    return {
      document: `INV-${190_000 + index * 7}`,
      customerId: customer.id,
      amount: fromMinor(invoiceMinor(customer.currency, chance), customer.currency),
      closedOn: addDays(asOf, -chance.int(33, 120)),
    };
  });
}
