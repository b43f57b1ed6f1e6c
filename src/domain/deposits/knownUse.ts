/**
 * When a balance runs out and by when to top it up, where the use of the days to come is handed in and not forecast from a history:
 * by the same rules as the deposits report, for a single balance. The days given are used as they are; after them each day uses their
 * mean. So one figure is the same use every day, and seven are a week of which only the first goes by its own days.
 */
import { BadInput } from '../badInput';
import type { BusinessCalendar } from '../calendar/businessDays';
import { dayOfNumber, numberOfDay } from '../calendar/dayNumbers';
import type { PlainDate } from '../calendar/plainDate';
import { balanceForecast } from './balanceForecast';
import { STANDARD_DEPOSIT_RULES } from './depositRules';
import type { TermsInForce } from './depositTermsInForce';
import { orderDayOf } from './paymentDays';
import { MEAN_DAYS, type TopUpPlan, topUpPlan } from './topUpPlan';

/** Amounts in minor units. */
export interface KnownUse {
  readonly asOf: PlainDate;
  /** At the end of that day. */
  readonly balance: number;
  /** From the day after on; none negative. */
  readonly use: readonly number[];
}

/** Ten years: whoever has more than that does not run out. */
export const FARTHEST_DAYS = 3653;

function meanOf({ use }: KnownUse): number {
  const wrong = use.find((each) => each < 0);
  if (use.length === 0 || wrong !== undefined)
    throw new BadInput(`The use of a day is ${wrong === undefined ? 'missing' : 'negative'}. Give what a day uses as a number from 0 on.`);
  return use.reduce((all, each) => all + each, 0) / use.length;
}

/** What binary fractions make of a whole number of days. */
const toNine = (days: number): number => Math.round(days * 1e9) / 1e9;

/** Days to the first at whose end the balance is used down to `to`; 0 when it is so already, more than we look for without use. */
function daysUntil(known: KnownUse, to: number): number {
  const mean = meanOf(known);
  let left = known.balance - to;
  for (const [day, used] of known.use.entries()) {
    if (left <= 0) return day;
    left -= used;
  }
  if (left <= 0) return known.use.length;
  return mean === 0 ? Infinity : known.use.length + Math.ceil(toNine(left / mean));
}

/** The first day at whose end nothing is left: the day itself when nothing is left already; undefined beyond ten years. */
export function runsOutOn(known: KnownUse): PlainDate | undefined {
  const days = daysUntil(known, 0);
  return days > FARTHEST_DAYS ? undefined : dayOfNumber(numberOfDay(known.asOf) + days);
}

/** What the terms would say. Minor units. */
export interface TopUpTerms {
  readonly leadDays: number;
  readonly minimum: number;
  readonly coverDays: number;
  readonly multipleOf: number;
}

/** By when to order a top-up, when it is credited, and of how much. */
export function topUpOf(known: KnownUse, terms: TopUpTerms, calendar: BusinessCalendar): TopUpPlan {
  const { asOf, balance, use } = known;
  const mean = meanOf(known);
  const needed = daysUntil(known, terms.minimum);
  // So far that the credit, the days that it covers, and the mean all lie within.
  const horizon = Math.min(FARTHEST_DAYS, needed + MEAN_DAYS + 3 * terms.leadDays + terms.coverDays);
  const own = Array.from({ length: horizon }, (_, day) => use[day] ?? mean);
  const effects = { factor: new Float64Array(horizon).fill(1), extra: new Float64Array(horizon) };
  const forecast = { own, campaigns: effects, factors: undefined, backTests: [], capped: 0 };
  return topUpPlan({
    asOf,
    orderDay: orderDayOf(asOf, undefined, undefined, calendar),
    closing: balance,
    pending: 0,
    days: balanceForecast(asOf, balance, forecast, [], 0),
    knowsSpread: false,
    terms: inForce(terms),
    calendar,
    rules: STANDARD_DEPOSIT_RULES,
  });
}

const inForce = ({ leadDays, minimum, coverDays, multipleOf }: TopUpTerms): TermsInForce => ({
  currency: '',
  growthPercent: 0,
  leadDays,
  coverDays,
  targetMinor: undefined,
  floorMinor: minimum,
  cutOff: undefined,
  calendar: '',
  smallestMinor: 0,
  multipleMinor: Math.max(1, multipleOf),
  idleAboveMinor: undefined,
});
