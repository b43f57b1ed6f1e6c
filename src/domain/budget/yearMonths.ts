/** The budget year as months, and how much of each is still to come on a day. */
import { dayInMonth, monthNumber, monthOf, monthText, partsOf } from '../calendar/months';
import { daysOfMonth, type PlainDate } from '../calendar/plainDate';

const MONTHS_OF_A_YEAR = 12;

/** The twelve months that end with the given one. */
export const monthsOfYear = (yearEnds: string): string[] =>
  Array.from({ length: MONTHS_OF_A_YEAR }, (_, index) => monthText(monthNumber(yearEnds) - MONTHS_OF_A_YEAR + 1 + index));

export const sameMonthLastYear = (month: string): string => monthText(monthNumber(month) - MONTHS_OF_A_YEAR);

/** Share of a month's days that lie after the day: 0 of a month that is over, 1 of a later one. */
export function shareToCome(month: string, asOf: PlainDate): number {
  if (month !== monthOf(asOf)) return month < monthOf(asOf) ? 0 : 1;
  const { year, month: number, day } = partsOf(asOf);
  const days = daysOfMonth(year, number);
  return (days - day) / days;
}

export const firstDay = (month: string): PlainDate => dayInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1);
export const lastDay = (month: string): PlainDate => dayInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 31);
