/**
 * Business days: which days count, and where a due day goes that is none.
 */
import { addDays, type PlainDate } from './plainDate';
import { monthOf, weekday } from './months';

/** Days on which nothing falls due. Weekends are ISO weekdays: 6 and 7 in most countries, 5 and 6 in some. */
export interface BusinessCalendar {
  readonly weekend: ReadonlySet<number>;
  readonly holidays: ReadonlySet<string>;
}

/** `none` leaves the day where it is. `modifiedFollowing` turns back rather than leave the month. */
export type Roll = 'none' | 'following' | 'modifiedFollowing' | 'preceding' | 'modifiedPreceding';

/** Saturdays and Sundays, no holidays. */
export const WEEKENDS_ONLY: BusinessCalendar = { weekend: new Set([6, 7]), holidays: new Set() };

export const isBusinessDay = (day: PlainDate, calendar: BusinessCalendar): boolean =>
  !calendar.weekend.has(weekday(day)) && !calendar.holidays.has(day);

/** A calendar without a business day would walk for ever: after so many days it is said to be broken. */
const LONGEST_CLOSURE_DAYS = 60;

function walk(day: PlainDate, direction: 1 | -1, calendar: BusinessCalendar): PlainDate {
  for (let days = 0; days <= LONGEST_CLOSURE_DAYS; days += 1) {
    const candidate = addDays(day, direction * days);
    if (isBusinessDay(candidate, calendar)) return candidate;
  }
  throw new Error(`The calendar has no business day within ${LONGEST_CLOSURE_DAYS} days of ${day}.`);
}

export function rolled(day: PlainDate, roll: Roll, calendar: BusinessCalendar): PlainDate {
  if (roll === 'none') return day;
  const direction = roll === 'following' || roll === 'modifiedFollowing' ? 1 : -1;
  const reached = walk(day, direction, calendar);
  const leftTheMonth = monthOf(reached) !== monthOf(day);
  return leftTheMonth && (roll === 'modifiedFollowing' || roll === 'modifiedPreceding')
    ? walk(day, direction === 1 ? -1 : 1, calendar)
    : reached;
}
