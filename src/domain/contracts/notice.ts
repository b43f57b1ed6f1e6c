/** Notice: the last day on which it may be given, and how many days a notice period in months is. */
import { addMonths } from '../calendar/months';
import { addDays, date, daysBetween, type PlainDate } from '../calendar/plainDate';
import type { ClauseValue } from './clause';
import type { Agreement } from './contract';

/** The day on which the agreement goes on unless notice was given: the renewal, or the day after its end. */
export const goesOnFrom = ({ renewsOn, endsOn }: Agreement): PlainDate | undefined =>
  renewsOn ?? (endsOn === undefined ? undefined : addDays(endsOn, 1));

/** As stated; otherwise counted back from the renewal: 90 days before 1 January are 3 October. */
export function lastNoticeOn(agreement: Agreement): PlainDate | undefined {
  const from = goesOnFrom(agreement);
  if (agreement.noticeBy !== undefined || agreement.noticeDays === undefined || from === undefined) return agreement.noticeBy;
  return addDays(from, -agreement.noticeDays);
}

/** Fewest and most days that a period of notice can mean: `3 months` are 89 to 92 days, and 90 as the usual round figure. */
export function noticeRange(value: ClauseValue): { readonly least: number; readonly most: number } | undefined {
  if (value.kind === 'days') return { least: value.days, most: value.days };
  if (value.kind !== 'period') return undefined;
  const { count, unit } = value;
  if (unit === 'month' || unit === 'year') return daysOfMonths(count * (unit === 'year' ? 12 : 1));
  const days = count * (unit === 'week' ? 7 : 1);
  return { least: days, most: days };
}

const FIRST_MONTH = date('2027-01-01');
const MONTHS_TRIED = 48; // Four years: one leap February among them.

function daysOfMonths(months: number): { readonly least: number; readonly most: number } {
  const lengths = Array.from({ length: MONTHS_TRIED }, (_, at) => {
    const start = addMonths(FIRST_MONTH, at);
    return daysBetween(start, addMonths(start, months));
  });
  return { least: Math.min(30 * months, ...lengths), most: Math.max(...lengths) };
}
