/** A value as its cell shows it, and as TEXT() writes it: number formats by numfmt, in US English. */
import { format, isValidFormat } from 'numfmt';
import type { CellValue } from '../book/cell';
import { DAYS_BEFORE_1904 } from './library/serial';

const DATE_CODE = /[dmyhs]/i;

/** An invalid format shows the value as General does. */
export function formatText(value: CellValue, numberFormat: string, dateSystem: 1900 | 1904 = 1900): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.code;
  const code = isValidFormat(numberFormat) ? numberFormat : 'General';
  const shifted = typeof value === 'number' && dateSystem === 1904 && DATE_CODE.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|General/gi, ''));
  return format(code, shifted ? value + DAYS_BEFORE_1904 : value, {
    throws: false,
    nbsp: false,
    dateErrorNumber: false,
    dateSpanLarge: false,
  });
}
