/**
 * YEARFRAC: which part of a year lies between two days, by the market's conventions.
 *
 * Basis 0: 30/360 American, 1: actual/actual, 2: actual/360, 3: actual/365, 4: 30/360 European.
 */
import { fail, type Scalar } from '../value/value';
import { type CalendarDay, dayOfSerial, daysInMonth, isLeapYear, serialOfDay } from './serial';

const thirties = (a: CalendarDay, b: CalendarDay, first: number, last: number): number =>
  ((b.year - a.year) * 360 + (b.month - a.month) * 30 + last - first) / 360;

const isFebruaryEnd = ({ year, month, day }: CalendarDay): boolean => month === 2 && day === daysInMonth(year, 2);

function american(a: CalendarDay, b: CalendarDay): number {
  let [first, last] = [a.day, b.day];
  if (isFebruaryEnd(a) && isFebruaryEnd(b)) last = 30;
  if (isFebruaryEnd(a)) first = 30;
  if (last === 31 && first >= 30) last = 30;
  if (first === 31) first = 30;
  return thirties(a, b, first, last);
}

/** Days over the average length of the years touched; within a year the length of that year. */
function actual(from: number, to: number, a: CalendarDay, b: CalendarDay): number {
  const withinYear = a.year === b.year || (b.year === a.year + 1 && (a.month > b.month || (a.month === b.month && a.day >= b.day)));
  if (!withinYear) {
    const years = b.year - a.year + 1;
    return (to - from) / ((serialOfDay(b.year + 1, 1, 1) - serialOfDay(a.year, 1, 1)) / years);
  }
  const leapDay = (year: number): boolean => isLeapYear(year) && from <= serialOfDay(year, 2, 29) && serialOfDay(year, 2, 29) <= to;
  const long = a.year === b.year ? isLeapYear(a.year) : leapDay(a.year) || leapDay(b.year);
  return (to - from) / (long ? 366 : 365);
}

export function yearFraction(one: number, other: number, basis: number): Scalar {
  const from = Math.floor(Math.min(one, other));
  const to = Math.floor(Math.max(one, other));
  const [a, b] = [dayOfSerial(from), dayOfSerial(to)];
  if (a === undefined || b === undefined) return fail('#NUM!');
  switch (Math.trunc(basis)) {
    case 0:
      return american(a, b);
    case 1:
      return from === to ? 0 : actual(from, to, a, b);
    case 2:
      return (to - from) / 360;
    case 3:
      return (to - from) / 365;
    case 4:
      return thirties(a, b, Math.min(a.day, 30), Math.min(b.day, 30));
    default:
      return fail('#NUM!');
  }
}
