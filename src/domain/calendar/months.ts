/**
 * Months: the day that lies some months on, and the last day of a month.
 *
 * A month on from the 31st is the last day of a shorter month. Count from the first day of the row, not from the day
 * before: 31 January, 28 February, 31 March; counting on from 28 February would never come back to the 31st.
 */
import { daysBetween, daysOfMonth, type PlainDate } from './plainDate';

export interface CalendarParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export const partsOf = (day: PlainDate): CalendarParts => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8)),
});

/** Days of a month; `month` may lie outside of 1 to 12 and counts on into other years. */
export function daysInMonth(year: number, month: number): number {
  const { year: inYear, month: ofYear } = normal(year, month);
  return daysOfMonth(inYear, ofYear);
}

function normal(year: number, month: number): { year: number; month: number } {
  const months = year * 12 + month - 1;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The day of a month, or its last day where it is shorter: `dayInMonth(2026, 2, 31)` is 28 February. Months count on beyond 12. */
export function dayInMonth(year: number, month: number, dayOfMonth: number): PlainDate {
  const { year: inYear, month: ofYear } = normal(year, month);
  const day = Math.min(dayOfMonth, daysInMonth(inYear, ofYear));
  return `${String(inYear).padStart(4, '0')}-${two(ofYear)}-${two(day)}` as PlainDate; // A day of the calendar by construction.
}

export function addMonths(day: PlainDate, months: number): PlainDate {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return dayInMonth(year, month + months, dayOfMonth);
}

export function monthEnd(day: PlainDate): PlainDate {
  const { year, month } = partsOf(day);
  return dayInMonth(year, month, 31);
}

/** `2026-10`: the month that a day lies in; of its text, so that a form may ask too. Sorts as text. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** A month as a number that counts on over the years, so that months can be added and compared. */
export type MonthNumber = number;

/** Of a day, or of a month as `2026-10`. */
export const monthNumber = (day: string): MonthNumber => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
/** `2026-10` */
export const monthText = (month: MonthNumber): string => `${String(Math.floor(month / 12)).padStart(4, '0')}-${two((month % 12) + 1)}`;

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export function weekday(day: PlainDate): number {
  return (((daysBetween('1970-01-05' as PlainDate, day) % 7) + 7) % 7) + 1; // 5 January 1970 was a Monday.
}
