/**
 * Due days and discount days of an invoice, by its terms.
 *
 * A due day that is no business day moves as the roll says. A discount day stays where it is unless that is asked for: what is
 * not due cannot be late, and a discount is given for the days that were agreed.
 */
import { WEEKENDS_ONLY, afterBusinessDays, type BusinessCalendar, type Roll, rolled } from '../calendar/businessDays';
import { addMonths, dayInMonth, monthEnd, partsOf } from '../calendar/months';
import { addDays, type PlainDate } from '../calendar/plainDate';
import { allocate, type Money, roundToCurrency } from '../money/money';
import type { Decimal } from '../money/decimal';
import type { CashDiscount, DueEvent, DuePart, DueStep, PaymentTerms } from './paymentTerms';
import { readTerms } from './readTerms';

export interface DueQuestion {
  readonly invoiceOn: PlainDate;
  /** The days of the other events, as far as they have happened. */
  readonly events?: Readonly<Partial<Record<DueEvent, PlainDate>>>;
  /** Standard: weekends only. */
  readonly calendar?: BusinessCalendar;
  /** Standard: `none`. */
  readonly roll?: Roll;
  /** Discount days roll as well. Standard: they do not. */
  readonly rollDiscounts?: boolean;
  /** Gross amount of the invoice, to its currency's minor unit; without it no amounts are answered. */
  readonly amount?: Money;
}

/** The day, or the event that has not happened yet and that it waits for. */
export type DueDay = { readonly kind: 'on'; readonly on: PlainDate } | { readonly kind: 'waitsFor'; readonly event: DueEvent };

export interface DueAnswerPart {
  readonly percent: Decimal;
  readonly day: DueDay;
  /** The parts add up to the whole, to the minor unit. */
  readonly amount: Money | undefined;
}

export interface DueAnswer {
  /** In the order of the terms; none when the terms say only when a discount is earned. */
  readonly parts: readonly DueAnswerPart[];
  /** The last day of each discount and what may be kept, the highest first. */
  readonly discounts: readonly DueAnswerPart[];
}

export function dueDays(terms: PaymentTerms, question: DueQuestion): DueAnswer {
  const { amount, roll = 'none', rollDiscounts = false } = question;
  const shares = amount === undefined || terms.parts.length === 0 ? [] : allocate(amount, terms.parts.map(({ percent }) => percent)); // prettier-ignore
  return {
    parts: terms.parts.map((part, at) => ({ percent: part.percent, day: dayOf(part, question, roll), amount: shares[at] })),
    discounts: terms.discounts.map((discount) => ({
      percent: discount.percent,
      day: dayOf(discount, question, rollDiscounts ? roll : 'none'),
      amount: amount && discountOn(amount, discount.percent),
    })),
  };
}

/** Half a cent up, as invoices print it. */
const discountOn = (amount: Money, percent: Decimal): Money =>
  roundToCurrency({ amount: amount.amount.times(percent).div(100), currency: amount.currency });

function dayOf({ from, steps }: DuePart | CashDiscount, question: DueQuestion, roll: Roll): DueDay {
  const { invoiceOn, events = {}, calendar = WEEKENDS_ONLY } = question;
  const start = events[from] ?? (from === 'invoice' ? invoiceOn : undefined);
  if (start === undefined) return { kind: 'waitsFor', event: from };
  return { kind: 'on', on: rolled(stepped(start, steps, calendar), roll, calendar) };
}

/** The day that the steps lead to, not rolled. */
export const stepped = (start: PlainDate, steps: readonly DueStep[], calendar: BusinessCalendar): PlainDate =>
  steps.reduce((day, step) => afterStep(day, step, calendar), start);

function afterStep(day: PlainDate, step: DueStep, calendar: BusinessCalendar): PlainDate {
  switch (step.kind) {
    case 'days':
      return addDays(day, step.days);
    case 'businessDays':
      return afterBusinessDays(day, step.days, calendar);
    case 'months':
      return addMonths(day, step.months);
    case 'monthEnd':
      return monthEnd(day);
    case 'dayOfMonth': {
      const { year, month } = partsOf(day);
      return dayInMonth(year, month + step.monthsLater, step.day);
    }
    case 'nextDayOfMonth': {
      const { year, month } = partsOf(day);
      const thisMonth = dayInMonth(year, month, step.day);
      return thisMonth >= day ? thisMonth : dayInMonth(year, month + 1, step.day);
    }
  }
}

/** Days known by calendar, then by terms, roll and invoice day: invoices of a month share a few of each. */
const KNOWN = new WeakMap<BusinessCalendar, Map<string, PlainDate | undefined>>();
const DAYS_KEPT = 50_000;

/**
 * The day on which the last part of an invoice falls due; undefined when the terms cannot be read, state no due day, or wait for an event
 * other than receipt. An invoice that is only planned has not been received: it counts as received on its own day.
 */
export function dueOn(termsText: string, invoiceOn: PlainDate, calendar: BusinessCalendar, roll: Roll): PlainDate | undefined {
  const known = KNOWN.get(calendar) ?? new Map<string, PlainDate | undefined>();
  if (known.size === 0) KNOWN.set(calendar, known);
  const key = `${invoiceOn}${roll}${termsText}`;
  const day = known.get(key);
  if (day !== undefined || known.has(key)) return day;
  const found = lastDueOn(termsText, invoiceOn, calendar, roll);
  if (known.size < DAYS_KEPT) known.set(key, found);
  return found;
}

function lastDueOn(text: string, invoiceOn: PlainDate, calendar: BusinessCalendar, roll: Roll): PlainDate | undefined {
  const reading = readTerms(text);
  if (reading.kind === 'unreadable') return undefined;
  const { parts } = dueDays(reading.terms, { invoiceOn, events: { receipt: invoiceOn }, calendar, roll });
  const days = parts.flatMap(({ day }) => (day.kind === 'on' ? [day.on] : []));
  if (days.length < parts.length) return undefined;
  return days.reduce<PlainDate | undefined>((last, day) => (last === undefined || day > last ? day : last), undefined);
}

export interface EarlyPayment {
  readonly percent: number;
  /** The last day on which it is earned. */
  readonly until: PlainDate;
}

/**
 * The discounts of terms in words, the highest first, for a document of that day; none when the terms cannot be read: better to ask for
 * two per cent than to give them away. Days are not rolled, and a document counts as received on its own day.
 */
export function discountDays(termsText: string, documentOn: PlainDate): EarlyPayment[] {
  const reading = readTerms(termsText);
  if (reading.kind === 'unreadable') return [];
  return reading.terms.discounts.flatMap(({ percent, from, steps }) =>
    from === 'invoice' || from === 'receipt' ? [{ percent: percent.toNumber(), until: stepped(documentOn, steps, WEEKENDS_ONLY) }] : [],
  );
}
