/** Months in cells: the serial of their first day, so that formulas compare them as numbers. */
import { dateFromSerial, isDate, serialFromDate, type DateSystem } from '../domain/calendar/plainDate';
import { monthOf } from '../domain/calendar/months';
import type { RawCell } from '../tables/sourceTable';
import type { CellContent } from '../tables/workbookChange';

/** `2026-10`; anything else, such as `waiting`, stays the word it is. */
export function monthCell(month: string, system: DateSystem): CellContent {
  const first = `${month}-01`;
  return isDate(first) ? serialFromDate(first, system) : month;
}

export function monthFrom(cell: RawCell, system: DateSystem): string {
  if (typeof cell !== 'number') return typeof cell === 'string' ? cell.trim() : '';
  const day = dateFromSerial(cell, system);
  return day === undefined ? '' : monthOf(day);
}

/** First day of the month that a cell's day lies in. Not by TEXT: its codes are in the language of the user's Excel. */
export const firstOfMonth = (reference: string): string => `DATE(YEAR(${reference}),MONTH(${reference}),1)`;
export const firstOfNextMonth = (reference: string): string => `DATE(YEAR(${reference}),MONTH(${reference})+1,1)`;
