/**
 * Days as whole numbers, for counting: a schedule steps through hundreds of thousands of them. 0 is 1 January 1970.
 * By arithmetic and not by `Date`, after Hinnant, «chrono-compatible low-level date algorithms»: the year begins in March.
 */
import type { PlainDate } from './plainDate';

const DAYS_IN_400_YEARS = 146_097;
const FROM_MARCH_OF_YEAR_0 = 719_468;

/** `month` is 1 to 12. */
export function dayNumberOf(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * DAYS_IN_400_YEARS + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - FROM_MARCH_OF_YEAR_0
  );
}

const ZERO_SIGN = 48;
const twoDigits = (day: PlainDate, at: number): number => (day.charCodeAt(at) - ZERO_SIGN) * 10 + day.charCodeAt(at + 1) - ZERO_SIGN;

/** Sign by sign: nothing is cut out of the text. */
export const numberOfDay = (day: PlainDate): number =>
  dayNumberOf(twoDigits(day, 0) * 100 + twoDigits(day, 2), twoDigits(day, 5), twoDigits(day, 8));

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

export function dayOfNumber(number: number): PlainDate {
  const shifted = number + FROM_MARCH_OF_YEAR_0;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as PlainDate; // A day of the calendar by construction.
}
