/**
 * Proration: which share of a period's price is charged for a part of its days.
 *
 * The days that count as the whole are always those of the full period, never those that are left of it: 42 days of a
 * quarter of 91 are 42/91. A whole period is charged whole by every method but actual/360, which charges 31/30 for a
 * January: that is what a lender means by it.
 */
import { dayOfNumber } from '../calendar/dayNumbers';
import { type CalendarParts, daysInMonth, partsOf } from '../calendar/months';
import type { Proration } from './contractLine';
import { NOTHING, WHOLE } from './fractions';
import { daysOf, type ServicePeriod, type Stretch } from './periods';
import type { Fraction } from './schedule';

interface ProrationRule {
  /** For the explainer: how the days are counted. */
  readonly says: string;
  readonly share: (stretch: Stretch, period: ServicePeriod) => Fraction;
  /** Charges day by day: a change in mid-period splits it. Otherwise a change waits for the next period. */
  readonly byDay: boolean;
}

/** Every method, in the order of the explainer. */
export const PRORATION_RULES: Readonly<Record<Proration, ProrationRule>> = {
  actual: {
    says: 'days of service, of the days in the full period',
    share: (stretch, period) => ({ numerator: daysOf(stretch), denominator: period.days }),
    byDay: true,
  },
  'actual/360': {
    says: 'days of service, of 30 for each month of the period (7 for each week)',
    share: (stretch, period) => ({ numerator: daysOf(stretch), denominator: period.evenDays }),
    byDay: true,
  },
  '30/360 US': {
    says: 'days of a year of 360 as US bonds count them, of those in the full period',
    share: (stretch, period) => evenShare(evenDaysUs, stretch, period),
    byDay: true,
  },
  '30/360 EU': {
    says: 'days of a year of 360 as Eurobonds count them, of those in the full period',
    share: (stretch, period) => evenShare(evenDaysEu, stretch, period),
    byDay: true,
  },
  '30-day month': {
    says: 'days of service, each a thirtieth of a month (a seventh of a week), up to the whole',
    share: (stretch, period) => ({ numerator: Math.min(daysOf(stretch), period.evenDays), denominator: period.evenDays }),
    byDay: true,
  },
  'whole periods': { says: 'a period begun is charged whole', share: () => WHOLE, byDay: false },
  none: { says: 'a broken period is not charged', share: () => NOTHING, byDay: false },
};

/** The share of a full period's price that a stretch of it costs. */
export function shareOf(proration: Proration, stretch: Stretch, period: ServicePeriod): Fraction {
  const isFull = stretch.from === period.from && stretch.to === period.to;
  if (!isFull || proration === 'actual/360') return fullIsOne(PRORATION_RULES[proration].share(stretch, period));
  return WHOLE;
}

const fullIsOne = (share: Fraction): Fraction => (share.numerator === share.denominator ? WHOLE : share);

type EvenDays = (from: CalendarParts, until: CalendarParts) => number;

/** Counted from the first day to the day after the last, as interest is. The whole is counted the same way: 30 a month, but 28 from 31 January to 28 February. */
function evenShare(evenDays: EvenDays, stretch: Stretch, period: ServicePeriod): Fraction {
  const count = ({ from, to }: Stretch): number => evenDays(partsOf(dayOfNumber(from)), partsOf(dayOfNumber(to + 1)));
  return { numerator: count(stretch), denominator: count(period) };
}

const EVEN_MONTH_DAYS = 30;
const evenDaysBetween = (from: CalendarParts, until: CalendarParts, fromDay: number, untilDay: number): number =>
  360 * (until.year - from.year) + EVEN_MONTH_DAYS * (until.month - from.month) + (untilDay - fromDay);

/** 30E/360: a 31st is a 30th. Source: ISDA 2006 Definitions, section 4.16(g). */
function evenDaysEu(from: CalendarParts, until: CalendarParts): number {
  return evenDaysBetween(from, until, Math.min(from.day, EVEN_MONTH_DAYS), Math.min(until.day, EVEN_MONTH_DAYS));
}

/** 30/360 US: February's last day is a 30th too, and a 31st at the end only after a 30th at the start. Source: SIA, Standard Securities Calculation Methods (1993). */
function evenDaysUs(from: CalendarParts, until: CalendarParts): number {
  const fromFebruaryEnd = isFebruaryEnd(from);
  const fromDay = fromFebruaryEnd ? EVEN_MONTH_DAYS : Math.min(from.day, EVEN_MONTH_DAYS);
  if (fromFebruaryEnd && isFebruaryEnd(until)) return evenDaysBetween(from, until, fromDay, EVEN_MONTH_DAYS);
  return evenDaysBetween(from, until, fromDay, until.day === 31 && fromDay === EVEN_MONTH_DAYS ? EVEN_MONTH_DAYS : until.day);
}

const isFebruaryEnd = ({ year, month, day }: CalendarParts): boolean => month === 2 && day === daysInMonth(year, 2);
