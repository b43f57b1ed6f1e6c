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

/**
 * `none` leaves the day where it is; `following` goes on to the next business day and `preceding` back to the last one. The modified ones turn
 * round rather than leave the month: Saturday 31 October → Friday 30 October.
 */
export const ROLLS = ['none', 'following', 'modifiedFollowing', 'preceding', 'modifiedPreceding'] as const;
export type Roll = (typeof ROLLS)[number];

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

/** So many business days on; the day itself does not count. 0 leaves it where it is. */
export function afterBusinessDays(day: PlainDate, businessDays: number, calendar: BusinessCalendar): PlainDate {
  let reached = day;
  for (let left = businessDays; left > 0; left -= 1) reached = walk(addDays(reached, 1), 1, calendar);
  return reached;
}

/** The day, moved by the roll when it is no business day. */
export function rolled(day: PlainDate, roll: Roll, calendar: BusinessCalendar): PlainDate {
  if (roll === 'none') return day;
  const direction = roll === 'following' || roll === 'modifiedFollowing' ? 1 : -1;
  const reached = walk(day, direction, calendar);
  const leftTheMonth = monthOf(reached) !== monthOf(day);
  return leftTheMonth && (roll === 'modifiedFollowing' || roll === 'modifiedPreceding')
    ? walk(day, direction === 1 ? -1 : 1, calendar)
    : reached;
}
