/**
 * Calendar days: no time, no zone. A day is ISO text, so it sorts as text and prints as it is.
 */
import { BadInput } from '../badInput';
import { dayNumberOf, dayOfNumber, numberOfDay } from './dayNumbers';

declare const plainDate: unique symbol;

/** A calendar day as `2026-03-31`. */
export type PlainDate = string & { readonly [plainDate]: true };

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month from 1 to 12; 0 for any other. */
export const daysOfMonth = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0));

/** By arithmetic and not by `Date`: a bank file asks it a hundred thousand times. */
export function isDate(text: string): text is PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [month, day] = [Number(text.slice(5, 7)), Number(text.slice(8))];
  return day >= 1 && day <= daysOfMonth(Number(text.slice(0, 4)), month);
}

/** `2026-02-28` → a day; `2026-02-30` throws BadInput. */
export function date(text: string): PlainDate {
  if (!isDate(text)) throw new BadInput(`Not a calendar day: "${text}". Write it as 2026-03-31.`);
  return text;
}

/** The day of a year, month (1–12) and day of month; undefined when there is no such day. */
export function dateFrom(year: number, month: number, day: number): PlainDate | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDate(text) ? text : undefined;
}

export const addDays = (day: PlainDate, days: number): PlainDate => dayOfNumber(numberOfDay(day) + Math.floor(days));
/** Days from one day to another: negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => numberOfDay(to) - numberOfDay(from);
export const latest = (...days: readonly [PlainDate, ...PlainDate[]]): PlainDate => days.reduce((a, b) => (a > b ? a : b));
export const earliest = (...days: readonly [PlainDate, ...PlainDate[]]): PlainDate => days.reduce((a, b) => (a < b ? a : b));

/** Day 0 of Excel's two date systems. 1900 counts a 29 February 1900 that never was, so serials from 61 on start here. */
const EPOCHS = { 1900: dayNumberOf(1899, 12, 30), 1904: dayNumberOf(1904, 1, 1) } as const;
const LAST_DAY = dayNumberOf(9999, 12, 31);
export type DateSystem = keyof typeof EPOCHS;

/** An Excel serial → the day, the time of day dropped; undefined below 61 in the 1900 system, before 0, or beyond year 9999. */
export function dateFromSerial(serial: number, system: DateSystem = 1900): PlainDate | undefined {
  const days = Math.floor(serial);
  if (!Number.isFinite(days) || days < (system === 1900 ? 61 : 0)) return undefined;
  const number = EPOCHS[system] + days;
  return number <= LAST_DAY ? dayOfNumber(number) : undefined;
}

export const serialFromDate = (day: PlainDate, system: DateSystem = 1900): number => numberOfDay(day) - EPOCHS[system];
