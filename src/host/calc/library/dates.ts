/** Days, months, years and times. */
import type { Environment } from '../formula/environment';
import { numberFromText, toNumber } from '../value/coercion';
import { fail, isError, type Scalar } from '../value/value';
import { type FunctionDefinition, type FunctionTable, lifted, whole } from './definition';
import { counted } from './countedDays';
import { yearFraction } from './dayCount';
import { type CalendarDay, dayOfSerial, daysInMonth, LAST_SERIAL, secondsOf, serialOfDay, weekdayOf } from './serial';

/** Something of a day; #NUM! outside of the calendar. */
const ofDay = (rule: (day: CalendarDay, serial: number) => Scalar): FunctionDefinition =>
  counted(
    lifted('n', (serial: number) => {
      const day = dayOfSerial(serial);
      return day === undefined ? fail('#NUM!') : rule(day, serial);
    }),
    [0],
    'a number',
  );

const inCalendar = (serial: number): Scalar => (serial < 0 || serial > LAST_SERIAL ? fail('#NUM!') : serial);

function date(year: number, month: number, day: number): Scalar {
  const whole = Math.trunc(year);
  if (whole < 0 || whole > 9999) return fail('#NUM!');
  return inCalendar(serialOfDay(whole < 1900 ? whole + 1900 : whole, Math.trunc(month), Math.trunc(day)));
}

function time(hours: number, minutes: number, seconds: number): Scalar {
  const total = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(seconds);
  return total < 0 ? fail('#NUM!') : (total % 86_400) / 86_400;
}

/** 31 January + 1 month → 28 February: the day is kept unless the month is too short. */
function addMonths(serial: number, months: number): number | undefined {
  const from = dayOfSerial(serial);
  if (from === undefined) return undefined;
  const index = from.year * 12 + from.month - 1 + Math.trunc(months);
  const [year, month] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return serialOfDay(year, month, Math.min(from.day, daysInMonth(year, month)));
}

function edate(serial: number, months: number): Scalar {
  const moved = addMonths(serial, months);
  return moved === undefined ? fail('#NUM!') : inCalendar(moved);
}

function endOfMonth(serial: number, months: number): Scalar {
  const from = dayOfSerial(serial);
  return from === undefined ? fail('#NUM!') : inCalendar(serialOfDay(from.year, from.month + Math.trunc(months) + 1, 0));
}

/** First day of the week by WEEKDAY's type, 0 = Sunday, and the number that day gets. */
const WEEK_TYPES: Readonly<Record<number, readonly [first: number, number: number]>> = {
  1: [0, 1],
  2: [1, 1],
  3: [1, 0],
  11: [1, 1],
  12: [2, 1],
  13: [3, 1],
  14: [4, 1],
  15: [5, 1],
  16: [6, 1],
  17: [0, 1],
};

function weekday(serial: number, type = 1): Scalar {
  const week = WEEK_TYPES[Math.trunc(type)];
  if (week === undefined || serial < 0) return fail('#NUM!');
  return ((weekdayOf(serial) - week[0] + 7) % 7) + week[1];
}

/** ISO 8601: the week that holds the year's first Thursday is week 1. */
function isoWeek(serial: number): Scalar {
  const thursday = Math.floor(serial) + 4 - (weekdayOf(serial) || 7);
  const day = dayOfSerial(thursday);
  return day === undefined ? fail('#NUM!') : Math.floor((thursday - serialOfDay(day.year, 1, 1)) / 7) + 1;
}

/** The week that holds 1 January is week 1; type 21 is ISO's. */
function weekNumber(serial: number, type = 1): Scalar {
  if (Math.trunc(type) === 21) return isoWeek(serial);
  const first = Math.trunc(type) === 3 ? undefined : WEEK_TYPES[Math.trunc(type)]?.[0];
  const day = dayOfSerial(serial);
  if (first === undefined || day === undefined) return fail('#NUM!');
  const newYear = serialOfDay(day.year, 1, 1);
  const lead = (weekdayOf(newYear) - first + 7) % 7;
  return Math.floor((Math.floor(serial) - newYear + lead) / 7) + 1;
}

/** DATEDIF: whole years, months or days between, and what is left over. */
function dateDifference(from: number, to: number, unit: string): Scalar {
  const [a, b] = [dayOfSerial(from), dayOfSerial(to)];
  if (a === undefined || b === undefined || Math.floor(from) > Math.floor(to)) return fail('#NUM!');
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  const inYear = serialOfDay(b.month * 100 + b.day < a.month * 100 + a.day ? b.year - 1 : b.year, a.month, a.day);
  const inMonth = b.day >= a.day ? b.day - a.day : Math.floor(to) - serialOfDay(b.year, b.month - 1, a.day);
  const answers: Readonly<Record<string, number>> = {
    Y: Math.floor(months / 12),
    M: months,
    D: Math.floor(to) - Math.floor(from),
    YM: months % 12,
    YD: Math.floor(to) - inYear,
    MD: inMonth,
  };
  return answers[unit.toUpperCase()] ?? fail('#NUM!');
}

/** Years of 360 days, months of 30: American (NASD) unless European is asked for. */
function days360(from: number, to: number, european = false): Scalar {
  const [a, b] = [dayOfSerial(from), dayOfSerial(to)];
  if (a === undefined || b === undefined) return fail('#NUM!');
  let [first, last] = [a.day, b.day];
  if (european) [first, last] = [Math.min(first, 30), Math.min(last, 30)];
  else {
    if (first === daysInMonth(a.year, a.month) && (a.month === 2 || first === 31)) first = 30;
    if (last === 31 && first >= 30) last = 30;
    else if (last === 31) return (b.year - a.year) * 360 + (b.month + 1 - a.month) * 30 + 1 - first;
  }
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + last - first;
}

/** A day or a time typed as text. */
const fromText = (part: (serial: number) => number): FunctionDefinition =>
  lifted('s', (text: string) => {
    const serial = /^\s*[\d.,]+\s*$/.test(text) ? undefined : numberFromText(text);
    return serial === undefined ? fail('#VALUE!') : part(serial);
  });

function daysBetween(end: Scalar, start: Scalar): Scalar {
  const to = toNumber(end);
  const from = toNumber(start);
  return isError(to) ? to : isError(from) ? from : Math.floor(to) - Math.floor(from);
}

const now = (env: Environment): number => env.workings.options.now();

export const DATES: FunctionTable = {
  DATE: counted(lifted('n n n', date), [], 'a day'),
  TIME: lifted('n n n', time),
  DATEVALUE: counted(fromText(Math.floor), [], 'a day'),
  TIMEVALUE: fromText((serial) => serial - Math.floor(serial)),
  YEAR: ofDay(({ year }) => year),
  MONTH: ofDay(({ month }) => month),
  DAY: ofDay(({ day }) => day),
  HOUR: ofDay((_day, serial) => Math.floor(secondsOf(serial) / 3600) % 24),
  MINUTE: ofDay((_day, serial) => Math.floor(secondsOf(serial) / 60) % 60),
  SECOND: ofDay((_day, serial) => Math.round(secondsOf(serial)) % 60),
  TODAY: counted({ ...whole(0, 0, (_args, env) => Math.floor(now(env))), volatile: true }, [], 'a day'),
  NOW: counted({ ...whole(0, 0, (_args, env) => now(env)), volatile: true }, [], 'a day'),
  WEEKDAY: counted(lifted('n n=', weekday), [0], 'a number'),
  WEEKNUM: counted(lifted('n n=', weekNumber), [0], 'a number'),
  ISOWEEKNUM: counted(lifted('n', isoWeek), [0], 'a number'),
  EDATE: counted(lifted('n n', edate), [0], 'a day'),
  EOMONTH: counted(lifted('n n', endOfMonth), [0], 'a day'),
  DAYS: lifted('v v', daysBetween),
  DAYS360: counted(lifted('n n b=', days360), [0, 1], 'a number'),
  DATEDIF: counted(lifted('n n s', dateDifference), [0, 1], 'a number'),
  YEARFRAC: counted(
    lifted('n n n=', (from: number, to: number, basis = 0) => yearFraction(from, to, basis)),
    [0, 1],
    'a number',
  ),
};
