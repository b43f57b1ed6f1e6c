/** A report that would not fit a sheet is refused before it is made: Excel has 1,048,576 rows. */
import { BadInput } from '../domain/badInput';
import { HEADING_ROW } from '../sheets/frame';

const SHEET_ROWS = 1_048_576;
/** Below the headings. */
export const MOST_SHEET_ROWS = SHEET_ROWS - HEADING_ROW - 1;

/** @throws BadInput when so many rows would not fit; `remedy` says what makes them fewer. */
export function refuseTooLong(sheet: string, rows: number, remedy: string): void {
  if (rows <= MOST_SHEET_ROWS) return;
  const counted = String(rows).replace(/\B(?=(\d{3})+$)/g, ',');
  throw new BadInput(`The sheet ${sheet} would have ${counted} rows, and Excel has 1,048,576. ${remedy}`);
}
