/**
 * Service periods: what a line is billed for at a time.
 *
 * Anniversary periods are counted from the line's first day, each from that day and not from the one before: 31 January,
 * 28 February, 31 March. Calendar periods are those of the calendar (months, quarters, half-years and years that begin in
 * January; weeks from Monday) and the first and last may be broken: a period stays whole, only the service in it is clamped.
 */
import { dayNumberOf, dayOfNumber, numberOfDay } from '../calendar/dayNumbers';
import { daysInMonth, partsOf, weekday } from '../calendar/months';
import type { PlainDate } from '../calendar/plainDate';
import type { Alignment, Frequency } from './contractLine';

/** Days from one to another, both included, as day numbers. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export const daysOf = ({ from, to }: Stretch): number => to - from + 1;

/** A whole period, whether or not there is service on all of its days. */
export interface ServicePeriod extends Stretch {
  readonly fromDay: PlainDate;
  readonly toDay: PlainDate;
  readonly days: number;
  /** Days as a year of 360 counts them: 30 a month, 7 a week. */
  readonly evenDays: number;
}

/** The periods of a line in order, from the one that holds its first day; each is made when it is first asked for. */
export type PeriodGrid = (index: number) => ServicePeriod;

const EVEN_MONTH_DAYS = 30;
const WEEK_DAYS = 7;
const MONTHS_IN_YEAR = 12;

export function period(from: number, to: number, evenDays: number): ServicePeriod {
  return { from, to, fromDay: dayOfNumber(from), toDay: dayOfNumber(to), days: to - from + 1, evenDays };
}

function monthPeriods(start: PlainDate, every: number, alignment: Alignment): PeriodGrid {
  const { year, month, day } = partsOf(start);
  const firstMonth = alignment === 'calendar' ? month - ((month - 1) % every) : month;
  const firstDay = alignment === 'calendar' ? 1 : day;
  const begins = (index: number): number => {
    const months = year * MONTHS_IN_YEAR + firstMonth - 1 + index * every;
    const [inYear, inMonth] = [Math.floor(months / MONTHS_IN_YEAR), (months % MONTHS_IN_YEAR) + 1];
    return dayNumberOf(inYear, inMonth, Math.min(firstDay, daysInMonth(inYear, inMonth)));
  };
  return (index) => period(begins(index), begins(index + 1) - 1, EVEN_MONTH_DAYS * every);
}

function weekPeriods(start: PlainDate, every: number, alignment: Alignment): PeriodGrid {
  const days = WEEK_DAYS * every;
  const first = numberOfDay(start) - (alignment === 'calendar' ? weekday(start) - 1 : 0);
  return (index) => period(first + index * days, first + (index + 1) * days - 1, days);
}

function remembered(grid: PeriodGrid): PeriodGrid {
  const made: ServicePeriod[] = [];
  return (index) => (made[index] ??= grid(index));
}

/** Grids by frequency, alignment and first day: lines that begin together share theirs. */
export type PeriodGrids = (frequency: Exclude<Frequency, 'once'>, alignment: Alignment, start: PlainDate) => PeriodGrid;

export function periodGrids(): PeriodGrids {
  const known = new Map<string, PeriodGrid>();
  return ({ every, unit }, alignment, start) => {
    const key = `${every} ${unit} ${alignment} ${start}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const grid = remembered((unit === 'month' ? monthPeriods : weekPeriods)(start, every, alignment));
    known.set(key, grid);
    return grid;
  };
}

/** A period and the days of service in it: one stretch, or several where the service was paused. */
export interface ServedPeriod {
  readonly period: ServicePeriod;
  readonly served: readonly [Stretch, ...Stretch[]];
  /** 0 for the first period of the line that has service. */
  readonly ordinal: number;
}

/** The periods that have service, in order. `spans` are in order and do not touch. */
export function servedPeriods(grid: PeriodGrid, spans: readonly Stretch[]): ServedPeriod[] {
  const served: ServedPeriod[] = [];
  let span = 0;
  for (let index = 0; span < spans.length; index += 1) {
    const whole = grid(index);
    const [first, ...more] = stretchesIn(whole, spans, span);
    if (first !== undefined) served.push({ period: whole, served: [first, ...more], ordinal: served.length });
    while (span < spans.length && (spans[span]?.to ?? 0) <= whole.to) span += 1;
  }
  return served;
}

function stretchesIn(whole: Stretch, spans: readonly Stretch[], first: number): Stretch[] {
  const found: Stretch[] = [];
  for (let index = first; index < spans.length; index += 1) {
    const span = spans[index];
    if (span === undefined || span.from > whole.to) break;
    if (span.to < whole.from) continue;
    const isFull = span.from <= whole.from && span.to >= whole.to;
    found.push(isFull ? whole : { from: Math.max(span.from, whole.from), to: Math.min(span.to, whole.to) });
  }
  return found;
}
