/** What a cell looks like, before anyone knows its column: evidence for the mapping, not a reading. */
import { PERCENT_SIGN, writtenAmount } from '../domain/money/amountText';
import type { ColumnType } from './columnSpec';
import { writtenDay } from '../domain/calendar/dayText';
import type { RawCell } from './sourceTable';

/** Can the cell be read as this type? `format` is the number format of its column. */
export function looksLike(type: ColumnType, cell: RawCell, format: string): boolean {
  if (cell === null || typeof cell === 'object') return false;
  if (type === 'amount' || type === 'number')
    return typeof cell === 'number'
      ? !isDayFormat(format)
      : typeof cell === 'string' && isWrittenFigure(type === 'number' ? cell.replace(PERCENT_SIGN, '') : cell);
  if (type === 'day')
    return typeof cell === 'number'
      ? isDayFormat(format) || (/^(General)?$/.test(format) && Number.isInteger(cell) && cell > 20_000 && cell < 80_000)
      : typeof cell === 'string' && writtenDay(cell) !== undefined;
  if (type === 'currency') return /^\s*[A-Za-z]{3}\s*$/.test(String(cell));
  if (type === 'text') return typeof cell === 'string' || typeof cell === 'number';
  return typeof cell === 'number' ? Number.isInteger(cell) && !isDayFormat(format) : typeof cell === 'string';
}

const isWrittenFigure = (text: string): boolean => writtenAmount(text) !== undefined && writtenDay(text)?.kind === undefined;

/** A number format that shows days: it has a year or a day in it, outside quotes and brackets. */
export function isDayFormat(format: string): boolean {
  return /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
