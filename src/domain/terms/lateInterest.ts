/**
 * Interest for late payment: simple, day by day, at the rate in force on each day.
 *
 * It runs from the day after the due day and the day of payment counts: due on 31 January and paid on 10 February is ten
 * days. Interest bears no interest. The sum is rounded once, at the end.
 * Sources: Directive 2011/7/EU, article 3 (3) for the first day, article 2 (6) for reference rate + 8 points,
 * article 3 (2) for its half-years, article 6 (1) for the fixed sum of 40 EUR.
 */
import { dayNumberOf, numberOfDay } from '../calendar/dayNumbers';
import { partsOf } from '../calendar/months';
import { addDays, type PlainDate } from '../calendar/plainDate';
import { Decimal, ZERO } from '../money/decimal';
import { type Money, roundToCurrency } from '../money/money';

export interface InterestRate {
  /** The first day on which it is in force, until the next begins. */
  readonly from: PlainDate;
  /** A year: 10.15 is ten point one five per cent. */
  readonly percent: Decimal;
}

/** Days at one rate: from the first to the last, both included. */
export interface InterestStretch {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly percent: Decimal;
}

/** Share of a year that a stretch of days is. */
type YearShare = (from: PlainDate, to: PlainDate) => Decimal;

const dayCount = (from: PlainDate, to: PlainDate): number => numberOfDay(to) - numberOfDay(from) + 1;

const DAYS_IN_YEAR = 365;
const DAYS_IN_EVEN_YEAR = 360;
const EVEN_MONTH_DAYS = 30;

/** Every way to count, by its name. */
export const DAY_COUNTS = {
  'actual/365': (from, to) => new Decimal(dayCount(from, to)).div(DAYS_IN_YEAR),
  'actual/360': (from, to) => new Decimal(dayCount(from, to)).div(DAYS_IN_EVEN_YEAR),
  'actual/actual': byYears,
  '30/360': (from, to) => new Decimal(evenDays(from, to)).div(DAYS_IN_EVEN_YEAR),
} satisfies Readonly<Record<string, YearShare>>;
export type DayCount = keyof typeof DAY_COUNTS;

/** Days of a leap year are 366ths, others 365ths. */
function byYears(from: PlainDate, to: PlainDate): Decimal {
  const [first, last] = [partsOf(from).year, partsOf(to).year];
  let share = ZERO;
  for (let year = first; year <= last; year += 1) {
    const [begins, ends] = [dayNumberOf(year, 1, 1), dayNumberOf(year, 12, 31)];
    const days = Math.min(ends, numberOfDay(to)) - Math.max(begins, numberOfDay(from)) + 1;
    share = share.plus(new Decimal(days).div(ends - begins + 1));
  }
  return share;
}

/** Months of 30 days, from the day before the first to the last: a 31st is a 30th. */
function evenDays(from: PlainDate, to: PlainDate): number {
  const [before, last] = [partsOf(addDays(from, -1)), partsOf(to)];
  const day = (each: number): number => Math.min(each, EVEN_MONTH_DAYS);
  return DAYS_IN_EVEN_YEAR * (last.year - before.year) + EVEN_MONTH_DAYS * (last.month - before.month) + day(last.day) - day(before.day);
}

/**
 * The days of delay, cut where the rate changes; none when paid in time.
 * @param rates in any order
 * @returns undefined when the delay begins before the first rate
 */
export function delayAtRates(dueOn: PlainDate, paidOn: PlainDate, rates: readonly InterestRate[]): InterestStretch[] | undefined {
  const first = addDays(dueOn, 1);
  if (paidOn < first) return [];
  const ordered = [...rates].sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
  if (ordered[0] === undefined || ordered[0].from > first) return undefined;
  return ordered.flatMap(({ from, percent }, index) => {
    const next = ordered[index + 1]?.from;
    const stretch = { from: from > first ? from : first, to: next !== undefined && next <= paidOn ? addDays(next, -1) : paidOn, percent };
    return stretch.from <= stretch.to ? [stretch] : [];
  });
}

/** Simple interest over the stretches, rounded once, half away from zero. */
export function interestOver(amount: Money, stretches: readonly InterestStretch[], count: DayCount): Money {
  const share = stretches.reduce((all, { from, to, percent }) => all.plus(percent.times(DAY_COUNTS[count](from, to))), ZERO);
  return roundToCurrency({ amount: amount.amount.times(share).div(100), currency: amount.currency });
}
