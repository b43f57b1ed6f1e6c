/**
 * The proration explainer: one stretch of service priced by every method, side by side, with the days each of them counts.
 * A stretch over several periods is counted in each of them.
 */
import { dayOfNumber, numberOfDay } from '../calendar/dayNumbers';
import type { PlainDate } from '../calendar/plainDate';
import { Decimal } from '../money/decimal';
import { fromMinor, type Money } from '../money/money';
import type { Alignment, Frequency, Proration } from './contractLine';
import { PRORATIONS } from './contractLine';
import { exactMinor, minorText, shareOfPrice } from './figures';
import { isWhole, NOTHING, plus, WHOLE } from './fractions';
import {
  daysOf,
  period,
  type PeriodGrid,
  periodGrids,
  type ServedPeriod,
  servedPeriods,
  type ServicePeriod,
  type Stretch,
} from './periods';
import { PRORATION_RULES, shareOf } from './proration';
import type { Fraction } from './schedule';

export interface ProrationRequest {
  /** The price of a full period, for one of `quantity`. */
  readonly amount: Money;
  readonly quantity?: Decimal;
  readonly serviceFrom: PlainDate;
  /** Included. */
  readonly serviceTo: PlainDate;
  readonly frequency: Frequency;
  readonly alignment: Alignment;
  /** First day of the line, from which anniversary periods are counted; the first day of service unless given. */
  readonly countedFrom?: PlainDate;
}

export interface ComparedProration {
  readonly proration: Proration;
  /** Days that count, of those in the full periods, as the method counts them. */
  readonly days: number;
  readonly ofDays: number;
  /** Of one full period; above 1 where the service is longer. */
  readonly factor: Fraction;
  readonly amount: Money;
  /** `1,200.00 × 10/31: days of service, of the days in the full period` */
  readonly says: string;
}

export interface ComparedProrations {
  /** First and last day of the full periods that the service lies in. */
  readonly periodFrom: PlainDate;
  readonly periodTo: PlainDate;
  readonly lines: readonly ComparedProration[];
}

/** The periods that a service lies in; without a frequency it is one period. */
export function gridFor({
  frequency,
  alignment,
  serviceFrom,
  serviceTo,
  countedFrom,
}: Omit<ProrationRequest, 'amount' | 'quantity'>): PeriodGrid {
  if (frequency !== 'once') return periodGrids()(frequency, alignment, countedFrom ?? serviceFrom);
  const [from, to] = [numberOfDay(serviceFrom), numberOfDay(serviceTo)];
  return () => period(from, to, to - from + 1);
}

/** Prices a stretch of service by every method. None when it ends before it begins. */
export function compareProrations(request: ProrationRequest): ComparedProrations {
  const span = { from: numberOfDay(request.serviceFrom), to: numberOfDay(request.serviceTo) };
  const served = span.from <= span.to ? servedPeriods(gridFor(request), [span]) : [];
  return {
    periodFrom: dayOfNumber(served[0]?.period.from ?? span.from),
    periodTo: dayOfNumber(served.at(-1)?.period.to ?? span.to),
    lines: served.length === 0 ? [] : PRORATIONS.map((proration) => compared(request, proration, served)),
  };
}

function compared({ amount, quantity }: ProrationRequest, proration: Proration, served: readonly ServedPeriod[]): ComparedProration {
  const parts = served.map(({ served: [stretch], period: whole }) => ({ stretch, whole, share: shareOf(proration, stretch, whole) }));
  const price = exactMinor({ ...amount, amount: amount.amount.times(quantity ?? new Decimal(1)) });
  const minor = parts.reduce((all, { share }) => all + shareOfPrice(price, share), 0);
  const counts = parts.map((part) => counted(proration, part));
  const factor = parts.map(({ share }) => share).reduce(plus, NOTHING);
  const total = minorText(shareOfPrice(price, WHOLE), amount.currency);
  return {
    proration,
    days: counts.reduce((all, { numerator }) => all + numerator, 0),
    ofDays: counts.reduce((all, { denominator }) => all + denominator, 0),
    factor,
    amount: fromMinor(minor, amount.currency),
    says: `${total} × ${factor.numerator}/${factor.denominator}: ${isWhole(factor) ? 'a full period' : PRORATION_RULES[proration].says}`,
  };
}

interface PricedPart {
  readonly stretch: Stretch;
  readonly whole: ServicePeriod;
}

/** The days as the method counts them; where it does not count any, those of the calendar. */
function counted(proration: Proration, { stretch, whole }: PricedPart): Fraction {
  const { byDay, share } = PRORATION_RULES[proration];
  return byDay ? share(stretch, whole) : { numerator: daysOf(stretch), denominator: whole.days };
}
