/**
 * The 60-day clock of an invoice, its due day, and the payment run that still meets both.
 *
 * The clock runs from receipt; where nobody wrote that down, from the invoice's own date, which is earlier and so never too late.
 * An invoice that falls due before its clock ends is paid by its due day. A discount that earns more than money costs moves the
 * payment to the last run that still earns it, but never behind the limit.
 */
import { addDays, daysBetween, earliest, type PlainDate } from '../calendar/plainDate';
import { Decimal } from '../money/decimal';
import { fromMinor, roundToCurrency, toMinor } from '../money/money';
import { discountDays, dueOn as dueOnTerms } from '../terms/dueDays';
import type { BusinessCalendar } from '../calendar/businessDays';
import type { RunCalendar } from './paymentRuns';
import type { PayablesRules } from './payablesRules';
import type { PaymentClock, PaymentDiscount } from './tracking';
import type { VendorInvoice } from './vendorInvoice';

export interface ClockQuestion {
  readonly invoice: VendorInvoice;
  /** Of the statement of work, else of the vendor; empty when nobody agreed any. */
  readonly terms: string;
  readonly openMinor: number;
  /** A discount is taken on the whole invoice, so only while nothing of it is paid. */
  readonly untouched: boolean;
  readonly asOf: PlainDate;
}

export interface ClockTools {
  readonly rules: PayablesRules;
  readonly calendar: BusinessCalendar;
  readonly runs: RunCalendar;
}

type Started = Pick<PaymentClock, 'startsOn' | 'startedBy' | 'endsOn'>;

function started({ receivedOn, invoicedOn }: VendorInvoice, clockDays: number): Started {
  const startsOn = receivedOn ?? invoicedOn;
  if (startsOn === undefined) return { startsOn: undefined, startedBy: undefined, endsOn: undefined };
  return { startsOn, startedBy: receivedOn === undefined ? 'invoice date' : 'receipt', endsOn: addDays(startsOn, clockDays) };
}

type Due = Pick<PaymentClock, 'dueOn' | 'dueFrom'>;

function due({ invoice, terms }: ClockQuestion, calendar: BusinessCalendar): Due {
  if (invoice.dueOn !== undefined) return { dueOn: invoice.dueOn, dueFrom: 'invoice' };
  const agreed = terms === '' || invoice.invoicedOn === undefined ? undefined : dueOnTerms(terms, invoice.invoicedOn, calendar, 'none');
  return agreed === undefined ? { dueOn: undefined, dueFrom: undefined } : { dueOn: agreed, dueFrom: 'terms' };
}

const DAYS_OF_YEAR = 365;

/** What a discount earns in a year: `2/10 net 30` keeps 2 on 98 for 20 days, so 37 %. (Simple interest over 365 days.) */
export function yearlyPercent(percent: number, earlierDays: number): number {
  if (earlierDays <= 0) return 0;
  return Math.round((percent / (100 - percent)) * (DAYS_OF_YEAR / earlierDays) * 1000) / 10;
}

/** The highest discount that a run still earns. */
function bestDiscount(question: ClockQuestion, lastRun: PlainDate, { runs }: ClockTools): PaymentDiscount | undefined {
  const { invoice, terms, openMinor, untouched, asOf } = question;
  if (terms === '' || !untouched || openMinor <= 0 || invoice.invoicedOn === undefined) return undefined;
  for (const { percent, until } of discountDays(terms, invoice.invoicedOn)) {
    const payOn = runs.lastInTime(asOf, until);
    if (payOn === undefined || payOn > lastRun) continue;
    const open = fromMinor(openMinor, invoice.currency);
    const kept = roundToCurrency({ amount: open.amount.times(new Decimal(percent)).div(100), currency: open.currency });
    return { percent, until, payOn, minor: toMinor(kept), yearlyPercent: yearlyPercent(percent, daysBetween(payOn, lastRun)) };
  }
  return undefined;
}

type Pay = Pick<PaymentClock, 'payOn' | 'payHow' | 'discount'>;

function payBy(question: ClockQuestion, limitOn: PlainDate | undefined, tools: ClockTools): Pay {
  const { asOf, openMinor } = question;
  const { runs, rules } = tools;
  if (openMinor === 0) return { payOn: undefined, payHow: undefined, discount: undefined };
  if (limitOn === undefined || openMinor < 0) return { payOn: runs.next(asOf), payHow: 'run', discount: undefined };
  const inTime = runs.lastInTime(asOf, limitOn);
  if (inTime !== undefined) {
    const discount = bestDiscount(question, inTime, tools);
    const worth = discount !== undefined && discount.yearlyPercent >= rules.moneyCostPercent;
    return worth ? { payOn: discount.payOn, payHow: 'discount', discount } : { payOn: inTime, payHow: 'run', discount };
  }
  const outside = runs.lastDay(asOf, limitOn);
  if (outside !== undefined) return { payOn: outside, payHow: 'outside', discount: undefined };
  return { payOn: runs.next(asOf), payHow: 'late', discount: undefined };
}

/** A credit note has no clock: it is set off in the next run. */
export function clockOf(question: ClockQuestion, tools: ClockTools): PaymentClock {
  const isCredit = question.openMinor < 0 || question.invoice.amount.amount.isNegative();
  const start = isCredit
    ? { startsOn: undefined, startedBy: undefined, endsOn: undefined }
    : started(question.invoice, tools.rules.clockDays);
  const agreed = isCredit ? { dueOn: undefined, dueFrom: undefined } : due(question, tools.calendar);
  const limits = [start.endsOn, agreed.dueOn].filter((day) => day !== undefined);
  const [first, ...others] = limits;
  const limitOn = first === undefined ? undefined : earliest(first, ...others);
  return { ...start, ...agreed, limitOn, ...payBy(question, limitOn, tools) };
}
