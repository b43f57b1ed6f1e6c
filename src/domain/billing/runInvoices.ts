/**
 * Invoices of a run: everything of one contract in one currency for one invoice day. Each is held against the contract, its order
 * and its customer; what is held back keeps its number.
 */
import { grouped } from '../grouped';
import type { Currency } from '../money/currency';
import type { Money } from '../money/money';
import type { RunException, RunInvoice, RunRequest } from './billingRun';
import { isOutsideNumber } from './cutOver';
import { exactMinor, roundedMinor } from './figures';
import { lineKey } from './lineKey';
import { runException, type RunFacts } from './runAdvice';
import { customerName, type RunParties } from './runParties';
import type { ScheduleRow } from './schedule';

const total = (rows: readonly ScheduleRow[], of: 'netMinor' | 'taxMinor'): number => rows.reduce((all, row) => all + row[of], 0);

/** `CT-1-20261001`: the same in every run. A second currency of the contract is added to it. */
function proposedNumber({ contract, invoiceOn, currency }: ScheduleRow, currencyOf: (contract: string) => Currency | undefined): string {
  const usual = currencyOf(contract);
  const day = invoiceOn.replaceAll('-', '');
  return usual === undefined || usual === currency ? `${contract}-${day}` : `${contract}-${day}-${currency}`;
}

/** A contract's own currency, or that of its first line. */
function contractCurrencies(lines: RunRequest['lines'], parties: RunParties): (contract: string) => Currency | undefined {
  const first = new Map<string, Currency>();
  for (const { contract, currency } of lines) if (!first.has(contract)) first.set(contract, currency);
  return (contract) => parties.agreementOf(contract)?.currency ?? first.get(contract);
}

function invoiceFrom(invoice: string, rows: readonly ScheduleRow[], parties: RunParties): RunInvoice[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { contract, invoiceOn, currency } = first;
  const dueOn = rows.reduce((earliest, row) => (row.dueOn < earliest ? row.dueOn : earliest), first.dueOn);
  const sums = { netMinor: total(rows, 'netMinor'), taxMinor: total(rows, 'taxMinor') };
  return [{ invoice, contract, party: customerName(parties, contract), invoiceOn, dueOn, currency, rows, ...sums, state: 'issue' }];
}

/** Rows of the schedule as invoices, in the order of their days. */
export function proposedInvoices(rows: readonly ScheduleRow[], lines: RunRequest['lines'], parties: RunParties): RunInvoice[] {
  const currencyOf = contractCurrencies(lines, parties);
  const groups = grouped(rows, (row) => `${row.invoiceOn}\u0000${row.contract}\u0000${row.currency}`);
  const inOrder = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.flatMap(([, of]) => of.slice(0, 1).flatMap((first) => invoiceFrom(proposedNumber(first, currencyOf), of, parties)));
}

/** What went out with an invoice day of the month, by the numbers people gave. */
export function issuedInvoices(rows: readonly ScheduleRow[], month: string, parties: RunParties): RunInvoice[] {
  const ofMonth = rows.filter(({ invoiceNumber, invoiceOn }) => invoiceNumber !== undefined && invoiceOn.startsWith(month));
  return [
    // Where another system gave the number, an invoice is known by its day.
    ...grouped(ofMonth, ({ invoiceNumber = '', invoiceOn, contract, currency }) =>
      [invoiceNumber, isOutsideNumber(invoiceNumber) ? invoiceOn : '', contract, currency].join('\u0000'),
    ),
  ].flatMap(([, of]) => invoiceFrom(of[0]?.invoiceNumber ?? '', of, parties));
}

const minorOf = (amount: Money): number => roundedMinor(exactMinor(amount));

/** What was invoiced before, in all, on each contract with an order. */
function invoicedBefore({ schedule, agreements }: RunRequest, parties: RunParties): (contract: string, currency: Currency) => number {
  const withOrder = new Set(agreements.filter(({ poValue }) => poValue !== undefined).map(({ id }) => id));
  const issued = new Map<string, number>();
  for (const { invoiceNumber, contract, currency, netMinor } of schedule.rows) {
    if (invoiceNumber === undefined || !withOrder.has(contract)) continue;
    const key = `${contract} ${currency}`;
    issued.set(key, (issued.get(key) ?? 0) + netMinor);
  }
  return (contract, currency) => {
    const stated = parties.agreementOf(contract)?.invoiced;
    const before = stated?.currency === currency ? minorOf(stated) : 0;
    return Math.max(before, issued.get(`${contract} ${currency}`) ?? 0); // The contract may know of invoices older than the schedule.
  };
}

/** Everything against sending this invoice. `invoicedMinor`: with it. */
function objections(
  invoice: RunInvoice,
  parties: RunParties,
  request: RunRequest,
  invoicedMinor: number,
  hasOrder: boolean,
): RunException[] {
  const { contract, currency, netMinor: minor } = invoice;
  const agreement = parties.agreementOf(contract);
  const customer = parties.customerOf(contract);
  const facts: RunFacts = { contract, line: '', currency, minor, customer: customerName(parties, contract), invoicedMinor };
  const found: RunException[] = [];
  const object = (code: RunException['code'], more: Partial<RunFacts> = {}): void =>
    void found.push(runException(code, { ...facts, ...more }));
  if (agreement !== undefined) {
    const mayBeSigned = agreement.cellOf['Signed on'] !== undefined;
    if (mayBeSigned && (agreement.signedOn === undefined || agreement.signedOn > request.asOf)) object('contract-not-signed');
    if (agreement.poRequired === true && !hasOrder) object('po-missing');
    const { poValue } = agreement;
    if (poValue?.currency === currency && invoicedMinor > minorOf(poValue)) object('po-exceeded', { orderedMinor: minorOf(poValue) });
    if (parties.hasCustomers && customer === undefined) object('customer-unknown');
  }
  if (customer?.suspended === true) object('customer-suspended');
  if (customer !== undefined && parties.usesPortals && customer.portalId === '') object('portal-id-missing');
  return found;
}

/** Has an invoice its order number: in the contract, or in every line of it? */
function ordersOf({ lines }: RunRequest, parties: RunParties): (invoice: RunInvoice) => boolean {
  const ordered = new Set(lines.filter(({ poNumber }) => poNumber !== '').map(lineKey));
  return ({ contract, rows }) => (parties.agreementOf(contract)?.poNumber ?? '') !== '' || rows.every((row) => ordered.has(lineKey(row)));
}

export interface CheckedInvoices {
  readonly invoices: readonly RunInvoice[];
  readonly exceptions: readonly RunException[];
}

/** Invoices in the order of their days, so that an order is used up by the earlier one. What is held back uses up nothing. */
export function checkedInvoices(proposed: readonly RunInvoice[], request: RunRequest, parties: RunParties): CheckedInvoices {
  const before = invoicedBefore(request, parties);
  const hasOrder = ordersOf(request, parties);
  const used = new Map<string, number>();
  const exceptions: RunException[] = [];
  const invoices = proposed.map((invoice): RunInvoice => {
    const key = `${invoice.contract} ${invoice.currency}`;
    const invoicedMinor = (used.get(key) ?? before(invoice.contract, invoice.currency)) + invoice.netMinor;
    const found = objections(invoice, parties, request, invoicedMinor, hasOrder(invoice));
    exceptions.push(...found);
    if (found.some(({ holds }) => holds)) return { ...invoice, state: 'hold' };
    used.set(key, invoicedMinor);
    return invoice;
  });
  return { invoices, exceptions: together(exceptions) };
}

/** The same objection to several invoices of a contract is one, over their amounts together. An order is exceeded by each anew. */
function together(exceptions: readonly RunException[]): RunException[] {
  const alike = grouped(exceptions, ({ code, contract, currency, says }) => `${code}\u0000${contract}\u0000${currency}\u0000${says}`);
  return [...alike.values()].flatMap((of) =>
    of.slice(0, 1).map((first) => ({ ...first, minor: of.reduce((all, { minor }) => all + minor, 0) })),
  );
}
