/**
 * From the order of a payment to its credit: business days of the terms' calendar. An order after the bank's cut-off, or on a day
 * that is none, counts for the next business day.
 */
import { afterBusinessDays, type BusinessCalendar, isBusinessDay, rolled } from '../calendar/businessDays';
import { addDays, type PlainDate } from '../calendar/plainDate';

/** The day that an order counts for. `minuteOfDay` undefined: it is placed before the cut-off. */
export function orderDayOf(
  day: PlainDate,
  minuteOfDay: number | undefined,
  cutOff: number | undefined,
  calendar: BusinessCalendar,
): PlainDate {
  const late = minuteOfDay !== undefined && cutOff !== undefined && minuteOfDay > cutOff && isBusinessDay(day, calendar);
  return rolled(late ? addDays(day, 1) : day, 'following', calendar);
}

export const creditedOn = (orderedOn: PlainDate, leadDays: number, calendar: BusinessCalendar): PlainDate =>
  afterBusinessDays(rolled(orderedOn, 'following', calendar), leadDays, calendar);

/** The last day on which an order is credited on `day` or before. */
export function orderBy(day: PlainDate, leadDays: number, calendar: BusinessCalendar): PlainDate {
  let reached = rolled(day, 'preceding', calendar);
  for (let left = leadDays; left > 0; left -= 1) reached = rolled(addDays(reached, -1), 'preceding', calendar);
  return reached;
}
