import { BadInput } from '../domain/badInput';
import { dateFromSerial, type PlainDate, serialFromDate } from '../domain/calendar/plainDate';

/** Days arrive in a function as serial numbers of the 1900 system, whatever the cell looks like. */
export function fromSerial(serial: number): PlainDate {
  const day = dateFromSerial(serial);
  if (day === undefined) throw new BadInput(`Not a date: ${serial}. Give a cell with a date from 1 March 1900 on.`);
  return day;
}

export const toSerial = serialFromDate;
