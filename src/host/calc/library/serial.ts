/**
 * Days as Excel numbers them: 1 is 1 January 1900, 60 is the 29 February 1900 that never was, 61 is 1 March.
 *
 * The phantom day is kept because every workbook counts with it. A time of day is the fraction.
 */
const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const PHANTOM = 60;
export const LAST_SERIAL = 2_958_465; // 31 December 9999
/** Days between the two calendars a workbook can count in. */
export const DAYS_BEFORE_1904 = 1462;

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Undefined outside of 0 … 31 December 9999. */
export function dayOfSerial(serial: number): CalendarDay | undefined {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > LAST_SERIAL) return undefined;
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === PHANTOM) return { year: 1900, month: 2, day: 29 };
  const date = new Date(EPOCH + (whole < PHANTOM ? whole + 1 : whole) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Months and days beyond their end run over: month 14 is February of the next year. */
export function serialOfDay(year: number, month: number, day: number): number {
  const first = new Date(0);
  first.setUTCFullYear(year, month - 1, 1);
  const serial = Math.round((first.getTime() - EPOCH) / DAY_MS);
  return (serial <= PHANTOM ? serial - 1 : serial) + day - 1;
}

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** 0 is Sunday. Excel's own weekday of a serial, wrong before March 1900 as Excel's is. */
export const weekdayOf = (serial: number): number => (Math.floor(serial) + 6) % 7;

/** Seconds since midnight, rounded to the millisecond so that 10:30 is not 10:29:59. */
export const secondsOf = (serial: number): number => Math.round((serial - Math.floor(serial)) * 86_400_000) / 1000;
