/**
 * Payment runs: the days on which vendors are paid, and which of them still brings the money in time.
 *
 * A run stands on its weekday; where that is a holiday it is made on the business day before. What counts is the day on which the
 * vendor has the money, some business days after the run.
 */
import { afterBusinessDays, type BusinessCalendar, rolled } from '../calendar/businessDays';
import { weekday } from '../calendar/months';
import { addDays, type PlainDate } from '../calendar/plainDate';
import type { PayablesRules } from './payablesRules';

export interface RunCalendar {
  /** The last run on or after `from` whose money is there by `limit`; undefined when there is none. */
  lastInTime(from: PlainDate, limit: PlainDate): PlainDate | undefined;
  /** The first run on or after a day. */
  next(from: PlainDate): PlainDate;
  /** The last business day on or after `from` on which a payment would still be in time; undefined when there is none. */
  lastDay(from: PlainDate, limit: PlainDate): PlainDate | undefined;
  arrivesOn(paidOn: PlainDate): PlainDate;
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
/** Where none of the figures is a day of the week, every business day is one of a run. */
export const hasRunDays = (runWeekdays: readonly number[]): boolean => runWeekdays.some((day) => EVERY_DAY.includes(day));

/** A holiday may carry a run back over a long closure; beyond so many days there is no run. */
const LONGEST_WAIT_DAYS = 60;

export function runCalendar({ runWeekdays, transferDays }: PayablesRules, calendar: BusinessCalendar): RunCalendar {
  const weekdays = new Set(hasRunDays(runWeekdays) ? runWeekdays : EVERY_DAY);
  const known = new Map<PlainDate, PlainDate | undefined>();
  const arrivals = new Map<PlainDate, PlainDate>();
  /** The run that stands on a weekday, moved off a holiday; undefined on other weekdays. */
  const runOf = (day: PlainDate): PlainDate | undefined => {
    if (!known.has(day)) known.set(day, weekdays.has(weekday(day)) ? rolled(day, 'preceding', calendar) : undefined);
    return known.get(day);
  };
  const arrivesOn = (paidOn: PlainDate): PlainDate => {
    const arrival = arrivals.get(paidOn) ?? afterBusinessDays(paidOn, transferDays, calendar);
    arrivals.set(paidOn, arrival);
    return arrival;
  };
  const walkBack = (from: PlainDate, limit: PlainDate, dayOf: (day: PlainDate) => PlainDate | undefined): PlainDate | undefined => {
    // A run of a later weekday may have moved back to before the limit, so the walk begins a week behind it.
    for (let day = addDays(limit, 7); day >= from; day = addDays(day, -1)) {
      const candidate = dayOf(day);
      if (candidate !== undefined && candidate >= from && candidate <= limit && arrivesOn(candidate) <= limit) return candidate;
    }
    return undefined;
  };
  return {
    arrivesOn,
    lastInTime: (from, limit) => walkBack(from, limit, runOf),
    lastDay: (from, limit) => walkBack(from, limit, (day) => rolled(day, 'preceding', calendar)),
    next: (from) => {
      for (let days = 0; days <= LONGEST_WAIT_DAYS; days += 1) {
        const run = runOf(addDays(from, days));
        if (run !== undefined && run >= from) return run;
      }
      return rolled(from, 'following', calendar);
    },
  };
}
