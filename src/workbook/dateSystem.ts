/**
 * Whether day 0 of the workbook is 1899-12-30 or 1904-01-01. Office.js does not say; but the year that a date cell
 * shows is four years later in the 1904 system than its serial would mean in the other.
 *
 * Without a date cell that shows its year there is no date to misread, and 1900 is as good.
 */
import { dateFromSerial, type DateSystem } from '../domain/calendar/plainDate';

/** A cell with a date format: its value, and its text as Excel shows it. */
export interface ShownDate {
  readonly serial: number;
  readonly text: string;
}

/** By four digits, or by two: `10/31/26`. Where those two may be the day as well, the date shows the year of both systems and counts for neither. */
function showsYear({ serial, text }: ShownDate, system: DateSystem): boolean {
  const year = dateFromSerial(serial, system)?.slice(0, 4);
  const numbers: readonly string[] = text.match(/\d+/g) ?? [];
  return year !== undefined && (numbers.includes(year) || numbers.includes(year.slice(2)));
}

export function dateSystemOf(dates: readonly ShownDate[]): DateSystem {
  const is1904 = dates.filter((shown) => showsYear(shown, 1904) && !showsYear(shown, 1900)).length;
  const is1900 = dates.filter((shown) => showsYear(shown, 1900) && !showsYear(shown, 1904)).length;
  return is1904 > is1900 ? 1904 : 1900;
}
