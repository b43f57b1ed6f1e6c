/**
 * When the balance runs out, by when to order a top-up, and of how much.
 *
 * A top-up is timed by high use and sized by expected use: it comes early enough in a bad case, and no more cash lies with the partner
 * than the cover asks for. It is credited a day before the balance would fall below its minimum; when that can no longer be reached,
 * it is sized for the first day on which an order of today would be credited.
 */
import type { BusinessCalendar } from '../calendar/businessDays';
import { addDays, daysBetween, latest, type PlainDate } from '../calendar/plainDate';
import type { ForecastDay } from './balanceForecast';
import type { DepositRules } from './depositRules';
import type { TermsInForce } from './depositTermsInForce';
import { creditedOn, orderBy } from './paymentDays';

export type DepositState = 'fine' | 'top up soon' | 'top up now' | 'too late' | 'idle cash' | 'not enough history';

/** Amounts in minor units; undefined where there is none within the days that are forecast, or it cannot be said. */
export interface TopUpPlan {
  readonly state: DepositState;
  /** Expected use of a day: the mean of the next thirty. */
  readonly dailyUse: number | undefined;
  /** First day at whose end nothing is left. */
  readonly runsOutOn: PlainDate | undefined;
  readonly runsOutLate: PlainDate | undefined;
  readonly runsOutEarly: PlainDate | undefined;
  /** First day at whose end the balance lies below its minimum, with high use. */
  readonly neededOn: PlainDate | undefined;
  readonly topUpBy: PlainDate | undefined;
  readonly creditedOn: PlainDate | undefined;
  readonly amount: number | undefined;
  readonly idle: number | undefined;
}

export interface TopUpRequest {
  readonly asOf: PlainDate;
  /** The day that an order of today counts for. */
  readonly orderDay: PlainDate;
  readonly closing: number;
  /** On their way, and counted. */
  readonly pending: number;
  /** From the day of the report on; undefined without a forecast. */
  readonly days: readonly ForecastDay[] | undefined;
  readonly knowsSpread: boolean;
  readonly terms: TermsInForce;
  readonly calendar: BusinessCalendar;
  readonly rules: DepositRules;
}

export const MEAN_DAYS = 30;

export function topUpPlan(request: TopUpRequest): TopUpPlan {
  const { days, terms } = request;
  if (days === undefined) return withoutForecast(request);
  const { knowsSpread, rules, calendar, asOf, orderDay } = request;
  const neededOn = days.find(({ withHighUse }) => withHighUse < terms.floorMinor)?.on;
  const topUpBy = neededOn && orderBy(addDays(neededOn, -rules.safetyDays), terms.leadDays, calendar);
  const credit = topUpBy && creditedOn(latest(topUpBy, orderDay), terms.leadDays, calendar);
  const idle = idleCash(request, days);
  const state = topUpBy === undefined ? undefined : urgency(topUpBy, orderDay, asOf, rules);
  return {
    state: state ?? (idle.isMuch ? 'idle cash' : 'fine'),
    dailyUse: Math.round(meanUse(days)),
    runsOutOn: emptyOn(days, ({ expected }) => expected),
    runsOutLate: knowsSpread ? emptyOn(days, ({ withLowUse }) => withLowUse) : undefined,
    runsOutEarly: knowsSpread ? emptyOn(days, ({ withHighUse }) => withHighUse) : undefined,
    neededOn,
    topUpBy,
    creditedOn: credit,
    amount: credit && topUpAmount(credit, days, request),
    idle: idle.minor,
  };
}

const emptyOn = (days: readonly ForecastDay[], balance: (day: ForecastDay) => number): PlainDate | undefined =>
  days.find((day) => balance(day) <= 0)?.on;

function urgency(topUpBy: PlainDate, orderDay: PlainDate, asOf: PlainDate, { soonDays }: DepositRules): DepositState | undefined {
  if (topUpBy < orderDay) return 'too late';
  if (topUpBy === orderDay) return 'top up now';
  return daysBetween(asOf, topUpBy) <= soonDays ? 'top up soon' : undefined;
}

/** Without a forecast only the balance itself speaks. */
function withoutForecast({ closing, pending, terms }: TopUpRequest): TopUpPlan {
  const none = { dailyUse: undefined, runsOutOn: undefined, runsOutLate: undefined, runsOutEarly: undefined };
  const idle = terms.idleAboveMinor === undefined ? undefined : Math.max(0, closing + pending - terms.idleAboveMinor);
  const state = closing + pending < terms.floorMinor ? 'top up now' : 'not enough history';
  return { ...none, neededOn: undefined, topUpBy: undefined, creditedOn: undefined, amount: undefined, idle, state };
}

function meanUse(days: readonly ForecastDay[]): number {
  const count = Math.min(MEAN_DAYS, days.length - 1);
  return count === 0 ? 0 : (days[count]?.usedSoFar ?? 0) / count;
}

/** Expected use of the `cover` days after a day; beyond the days that are forecast each counts as the mean. */
function coverUse(days: readonly ForecastDay[], after: number, cover: number): number {
  const last = days.length - 1;
  const usedBy = (day: number): number => days[Math.min(last, day)]?.usedSoFar ?? 0;
  const beyond = Math.max(0, after + cover - Math.max(last, after));
  return usedBy(after + cover) - usedBy(after) + beyond * meanUse(days);
}

/** What the balance should be after a top-up is credited on day `after`: the target, or the cover over the minimum, the larger of both. */
function wanted({ terms }: TopUpRequest, days: readonly ForecastDay[], after: number): number {
  const { targetMinor, coverDays, floorMinor } = terms;
  const cover = coverDays === undefined ? undefined : floorMinor + coverUse(days, after, coverDays);
  return Math.max(targetMinor ?? cover ?? 0, cover ?? targetMinor ?? 0);
}

/**
 * Rounded up to the multiple, and at least the smallest that the partner takes. Where expected use would leave enough, and only high
 * use does not, what high use lacks is topped up.
 */
function topUpAmount(credit: PlainDate, days: readonly ForecastDay[], request: TopUpRequest): number {
  const after = Math.min(days.length - 1, daysBetween(request.asOf, credit));
  const aim = wanted(request, days, after);
  const expected = aim - (days[after]?.expected ?? 0);
  const missing = expected > 0 ? expected : aim - (days[after]?.withHighUse ?? 0);
  if (missing <= 0) return 0;
  const { smallestMinor, multipleMinor } = request.terms;
  return Math.ceil(Math.max(missing, smallestMinor) / multipleMinor - NOISE) * multipleMinor;
}
/** What binary fractions make of a whole number of multiples. */
const NOISE = 1e-6;

function idleCash(request: TopUpRequest, days: readonly ForecastDay[]): { readonly minor: number; readonly isMuch: boolean } {
  const { closing, pending, terms, rules } = request;
  const held = closing + pending;
  if (terms.idleAboveMinor !== undefined) return { minor: Math.max(0, held - terms.idleAboveMinor), isMuch: held > terms.idleAboveMinor };
  const cover = wanted(request, days, 0);
  const minor = Math.max(0, Math.round(held - cover));
  return { minor, isMuch: minor > 0 && minor >= ((cover - terms.floorMinor) * rules.idlePercent) / 100 };
}
