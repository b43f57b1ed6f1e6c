/**
 * Invoices that the statements of work let us expect: a month of planned work, a deliverable that was accepted.
 *
 * Planned work is spread over its months by days. A month is missed when no invoice is about it and what was invoiced altogether is
 * less than what was planned until then: who invoices a quarter at once misses no month. A statement of work with deliverables is
 * paid by deliverables, so its months are not looked at.
 */
import { monthEnd, monthNumber, monthText, partsOf, dayInMonth } from '../calendar/months';
import { addDays, daysBetween, earliest, latest, type PlainDate } from '../calendar/plainDate';
import type { Agreement, AgreementLine } from '../contracts/contract';
import { grouped } from '../grouped';
import { allocate, fromMinor, toMinor } from '../money/money';
import type { Currency } from '../money/currency';
import { nameKey } from '../nameKey';
import { ruleMinor } from '../policy/policyFigure';
import { agreedFor, netMinorOf } from './invoiceCase';
import type { PayablesBook } from './payablesBook';
import type { MissingInvoice } from './tracking';
import type { VendorInvoice } from './vendorInvoice';

/** The parts of an amount that fall into each month of a span, by days. They add up to the amount. */
function byMonth(minor: number, currency: Currency, from: PlainDate, to: PlainDate): Map<string, number> {
  const months = Array.from({ length: monthNumber(to) - monthNumber(from) + 1 }, (_, at) => monthText(monthNumber(from) + at));
  const days = months.map((month) => {
    const { year, month: ofYear } = partsOf(`${month}-01` as PlainDate); // The first of a month is a day.
    const first = dayInMonth(year, ofYear, 1);
    return daysBetween(latest(first, from), earliest(monthEnd(first), to)) + 1;
  });
  const shares = allocate(fromMinor(minor, currency), days);
  return new Map(months.map((month, at) => [month, shares[at] === undefined ? 0 : toMinor(shares[at])]));
}

function addTo(totals: Map<string, number>, parts: ReadonlyMap<string, number>): void {
  for (const [month, minor] of parts) totals.set(month, (totals.get(month) ?? 0) + minor);
}

function plannedByMonth(lines: readonly AgreementLine[], sow: Agreement, currency: Currency): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { from, to, value } of lines) {
    const [first, last] = [from ?? sow.workStartsOn ?? sow.effectiveOn, to ?? sow.endsOn];
    if (first === undefined || last === undefined || last < first || value?.currency !== currency) continue;
    addTo(totals, byMonth(toMinor(value), currency, first, last));
  }
  return totals;
}

/** By the days of service, else by the month of the invoice. */
function receivedByMonth(invoices: readonly VendorInvoice[], currency: Currency): Map<string, number> {
  const totals = new Map<string, number>();
  for (const invoice of invoices) {
    const day = invoice.invoicedOn ?? invoice.receivedOn;
    const [from, to] = [invoice.serviceFrom ?? invoice.serviceTo ?? day, invoice.serviceTo ?? invoice.serviceFrom ?? day];
    if (from === undefined || to === undefined || to < from || invoice.currency !== currency) continue;
    addTo(totals, byMonth(netMinorOf(invoice), currency, from, to));
  }
  return totals;
}

type Known = Pick<MissingInvoice, 'vendorId' | 'vendor' | 'sow' | 'place'>;

const known = ({ partyId, party, id, place }: Agreement, { vendors }: PayablesBook): Known => ({
  vendorId: partyId,
  sow: id,
  place,
  vendor: party === '' ? (vendors.get(nameKey(partyId))?.name ?? '') : party,
});

function missingMonths(
  sow: Agreement,
  lines: readonly AgreementLine[],
  invoices: readonly VendorInvoice[],
  book: PayablesBook,
): MissingInvoice[] {
  const { asOf, rules } = book.request;
  const currency = sow.currency;
  if (currency === undefined) return [];
  const planned = plannedByMonth(lines, sow, currency);
  const received = receivedByMonth(invoices, currency);
  const receivedAll = [...received.values()].reduce((all, minor) => all + minor, 0);
  let plannedUntil = 0;
  return [...planned]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([month, expectedMinor]) => {
      plannedUntil += expectedMinor;
      const expectedBy = addDays(monthEnd(`${month}-01` as PlainDate), rules.invoiceLagDays); // The first of a month is a day.
      const isHere = (received.get(month) ?? 0) > 0 || receivedAll + ruleMinor(rules.roundingAmount, currency) >= plannedUntil;
      if (expectedBy >= asOf || isHere || expectedMinor <= 0) return [];
      const text = lines.length === 1 ? '1 line of planned work has' : `${lines.length} lines of planned work have`;
      return [
        {
          kind: 'work' as const,
          what: month,
          expectedBy,
          currency,
          expectedMinor,
          receivedMinor: received.get(month) ?? 0,
          ...known(sow, book),
          because: `${text} days in this month, no invoice is about it, and all invoices together are less than the plan until then.`,
        },
      ];
    });
}

function missingDeliverables(sow: Agreement, invoices: readonly VendorInvoice[], book: PayablesBook): MissingInvoice[] {
  const { asOf, rules } = book.request;
  const invoiced = grouped(invoices, ({ deliverable }) => nameKey(deliverable));
  return (book.deliverables.get(nameKey(sow.id)) ?? []).flatMap((deliverable) => {
    const { name, acceptedOn, place } = deliverable;
    if (acceptedOn === undefined || invoiced.has(nameKey(name))) return [];
    const expectedBy = addDays(acceptedOn, rules.invoiceLagDays);
    if (expectedBy >= asOf) return [];
    const agreed = agreedFor(deliverable, sow);
    return [
      {
        ...known(sow, book),
        kind: 'deliverable' as const,
        what: name,
        expectedBy,
        place,
        currency: agreed?.currency,
        expectedMinor: agreed && toMinor(agreed),
        receivedMinor: 0,
        because: `It was accepted on ${acceptedOn}, and no invoice names it.`,
      },
    ];
  });
}

/** What the statements of work let us expect and nobody sent, in the order of the statements of work. */
export function expectedInvoices(book: PayablesBook): MissingInvoice[] {
  const bySow = grouped(book.request.invoices, ({ sow }) => nameKey(sow));
  return book.request.sows.flatMap((sow) => {
    const invoices = bySow.get(nameKey(sow.id)) ?? [];
    if ((book.deliverables.get(nameKey(sow.id)) ?? []).length > 0) return missingDeliverables(sow, invoices, book);
    return missingMonths(sow, book.sowLines.get(nameKey(sow.id)) ?? [], invoices, book);
  });
}
