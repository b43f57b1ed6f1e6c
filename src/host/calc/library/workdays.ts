/** Working days: NETWORKDAYS and WORKDAY, with weekends of one's own and holidays. */
import type { CellError } from '../../book/cell';
import type { Environment } from '../formula/environment';
import { asMatrix, operand } from '../formula/reading';
import { broadcast } from '../value/broadcast';
import { toNumber } from '../value/coercion';
import { type Argument, fail, isError, type Scalar, type Value } from '../value/value';
import { counted } from './countedDays';
import { type FunctionTable, whole } from './definition';
import { LAST_SERIAL, weekdayOf } from './serial';

/** Days off by weekday, 0 = Sunday. */
type Weekend = readonly boolean[];

const daysOff = (...days: number[]): Weekend => Array.from({ length: 7 }, (_, day) => days.includes(day));
const SATURDAY_SUNDAY = daysOff(6, 0);

/** Weekend numbers of WORKDAY.INTL: 1 Saturday and Sunday, 2 Sunday and Monday … 11 Sunday only … 17 Saturday only. */
function weekendOf(given: Argument, env: Environment): Weekend | CellError {
  if (given === undefined) return SATURDAY_SUNDAY;
  const value = asMatrix(given, env).at(0, 0);
  if (typeof value === 'string') {
    if (!/^[01]{7}$/.test(value) || value === '1111111') return fail('#VALUE!');
    return daysOff(...[...value].flatMap((mark, n) => (mark === '1' ? [(n + 1) % 7] : [])));
  }
  const number = toNumber(value);
  if (isError(number)) return number;
  if (number >= 1 && number <= 7) return daysOff((number + 5) % 7, (number + 6) % 7);
  return number >= 11 && number <= 17 ? daysOff((number - 11) % 7) : fail('#NUM!');
}

function holidaysOf(given: Argument, env: Environment): ReadonlySet<number> | CellError {
  const days = new Set<number>();
  if (given === undefined) return days;
  for (const value of asMatrix(given, env).all()) {
    const day = toNumber(value);
    if (isError(day)) return day;
    if (value !== null) days.add(Math.floor(day));
  }
  return days;
}

type Count = (from: number, to: number, isWorkday: (day: number) => boolean) => Scalar;

function between(from: number, to: number, isWorkday: (day: number) => boolean): Scalar {
  const [first, last] = [Math.floor(Math.min(from, to)), Math.floor(Math.max(from, to))];
  if (first < 0 || last > LAST_SERIAL) return fail('#NUM!');
  let days = 0;
  for (let day = first; day <= last; day += 1) if (isWorkday(day)) days += 1;
  return from <= to ? days : -days;
}

function after(from: number, count: number, isWorkday: (day: number) => boolean): Scalar {
  const step = count < 0 ? -1 : 1;
  let day = Math.floor(from);
  for (let left = Math.abs(Math.trunc(count)); left > 0;) {
    day += step;
    if (day < 0 || day > LAST_SERIAL) return fail('#NUM!');
    if (isWorkday(day)) left -= 1;
  }
  return day;
}

const workdays =
  (count: Count, withWeekend: boolean) =>
  (args: readonly Argument[], env: Environment): Value => {
    const [start, second, third, fourth] = args;
    const weekend = weekendOf(withWeekend ? third : undefined, env);
    const holidays = holidaysOf(withWeekend ? fourth : third, env);
    if (isError(weekend)) return weekend;
    if (isError(holidays)) return holidays;
    const isWorkday = (day: number): boolean => weekend[weekdayOf(day)] === false && !holidays.has(day);
    return broadcast([operand(start ?? 0, env), operand(second ?? 0, env)], ([a = null, b = null]) => {
      const from = toNumber(a);
      const to = toNumber(b);
      return isError(from) ? from : isError(to) ? to : count(from, to, isWorkday);
    });
  };

export const WORKDAYS: FunctionTable = {
  NETWORKDAYS: counted(whole(2, 3, workdays(between, false)), [0, 1, 2], 'a number'),
  'NETWORKDAYS.INTL': counted(whole(2, 4, workdays(between, true)), [0, 1, 3], 'a number'),
  WORKDAY: counted(whole(2, 3, workdays(after, false)), [0, 2], 'a day'),
  'WORKDAY.INTL': counted(whole(2, 4, workdays(after, true)), [0, 3], 'a day'),
};
