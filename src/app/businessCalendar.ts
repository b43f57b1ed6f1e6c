/**
 * The calendar by which due days roll: weekends and public holidays of the countries chosen, and the workbook's own holidays.
 *
 * With several countries a day counts when it counts in all of them. Their public holidays are the nation's, or a state's where
 * its code is given (`DE-BY`); bank holidays of a branch, optional and school holidays do not count. The library works with
 * instants in local time; only its day text and the length of a holiday are taken, so the machine's zone does not matter.
 */
import { BadInput } from '../domain/badInput';
import type { BusinessCalendar } from '../domain/calendar/businessDays';
import { partsOf } from '../domain/calendar/months';
import { addDays, date, type PlainDate } from '../domain/calendar/plainDate';

export interface CalendarChoice {
  /** ISO 3166 codes: `DE`, or `DE-BY` for a state. Case does not matter; none means weekends of Saturday and Sunday. */
  readonly countries: readonly string[];
  /** The days that may be asked for lie in between; the year before and the two after are there as well. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Days of the workbook's own table. */
  readonly holidays: readonly PlainDate[];
}

const FRIDAY = 5;
const SATURDAY = 6;
const SUNDAY = 7;

/** Weekends that are not Saturday and Sunday. Source: Unicode CLDR 46, weekendData. */
// prettier-ignore
const WEEKENDS: readonly { readonly days: readonly number[]; readonly countries: string }[] = [
  { days: [FRIDAY, SATURDAY], countries: 'BH DZ EG IL IQ JO KW LY OM QA SA SD SY YE' },
  { days: [4, FRIDAY],        countries: 'AF' },
  { days: [FRIDAY],           countries: 'IR' },
  { days: [SUNDAY],           countries: 'IN UG' },
];

const YEARS_BEFORE = 1;
const YEARS_AFTER = 2;
/** A schedule longer than that has a typing mistake in its days. */
const MOST_YEARS = 150;
const DAY_MS = 86_400_000;

/** @throws BadInput for a country or state that the library does not know, or a span of more than 150 years. */
export async function businessCalendar({ countries, from, to, holidays }: CalendarChoice): Promise<BusinessCalendar> {
  const codes = [...new Set(countries.map((code) => code.trim().toUpperCase()).filter((code) => code !== ''))];
  const days = new Set<string>(holidays);
  if (codes.length > 0) {
    const years = yearsFrom(from, to);
    for (const code of codes) for (const day of await publicHolidays(code, years)) days.add(day);
  }
  return { weekend: weekendOf(codes), holidays: days };
}

function weekendOf(codes: readonly string[]): ReadonlySet<number> {
  const weekends = codes.map((code) => WEEKENDS.find((row) => row.countries.split(' ').includes(code.slice(0, 2)))?.days);
  return new Set(codes.length === 0 ? [SATURDAY, SUNDAY] : weekends.flatMap((days) => days ?? [SATURDAY, SUNDAY]));
}

function yearsFrom(from: PlainDate, to: PlainDate): number[] {
  const [first, last] = [partsOf(from).year - YEARS_BEFORE, partsOf(to).year + YEARS_AFTER];
  if (last - first > MOST_YEARS) {
    throw new BadInput(`Holidays are wanted from ${from} to ${to}. Look for a day with a wrong year in the contract lines.`);
  }
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** The library is 1.5 MB: it is loaded when the first country is chosen. */
async function publicHolidays(code: string, years: readonly number[]): Promise<PlainDate[]> {
  const { default: Holidays } = await import('date-holidays');
  const [country = '', state] = code.split('-');
  const known = new Holidays();
  if (known.getCountries()[country] === undefined) {
    throw new BadInput(
      `No holidays are known for the country "${code}". Write its two letters, such as DE, or give its holidays in a table.`,
    );
  }
  if (state !== undefined && known.getStates(country)?.[state] === undefined) {
    throw new BadInput(`No holidays are known for "${state}" in ${country}. Write the state as in DE-BY, or the country alone.`);
  }
  const calendar = state === undefined ? new Holidays(country, { types: ['public'] }) : new Holidays(country, state, { types: ['public'] });
  return years.flatMap((year) => calendar.getHolidays(year).flatMap(({ date: text, start, end }) => daysOf(text, start, end)));
}

/** `2026-03-20 00:00:00 -0600`, three days long: the day text, and as many days on. */
function daysOf(text: string, start: Date, end: Date): PlainDate[] {
  const first = date(text.slice(0, 10));
  const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS));
  return Array.from({ length }, (_, at) => addDays(first, at));
}
