/**
 * Days as people and systems write them: `2026-10-31`, `31.10.2026`, `10/31/26`, `31 Oct 2026`, `20261031`.
 *
 * Whether the day or the month comes first is decided for a whole column: one `31/10/2026` settles every
 * `05/06/2026` beside it. Nothing settles a column of `05/06/2026` alone; then a person is asked.
 */
import { monthNamed } from './monthNames';
import { dateFrom, type PlainDate } from './plainDate';
import { remembered } from '../remembered';

export type DayOrder = 'day first' | 'month first';

/** A written day: settled by itself, or two numbers that may stand either way. */
export type WrittenDay =
  | { readonly kind: 'settled'; readonly day: PlainDate; readonly proves: DayOrder | undefined }
  | { readonly kind: 'either'; readonly dayFirst: PlainDate; readonly monthFirst: PlainDate };

/** Two digits of a year: 70 to 99 are the last century's. */
const fullYear = (text: string): number => (text.length === 4 ? Number(text) : Number(text) + (Number(text) >= 70 ? 1900 : 2000));

/** Reads a written day; a time behind it is dropped. Undefined when it is no day. A file has few days and many rows: each is read once. */
export const writtenDay = remembered((text: string): WrittenDay | undefined => {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .trim()
    .replace(/[T\s]+\d{1,2}:\d{2}.*$/i, '');
  return yearFirst(plain) ?? withMonthName(plain) ?? threeNumbers(plain);
});

function yearFirst(text: string): WrittenDay | undefined {
  const found = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  return found === null ? undefined : settled(dateFrom(Number(found[1]), Number(found[2]), Number(found[3])), undefined);
}

function withMonthName(text: string): WrittenDay | undefined {
  const dayThenMonth = /^(\d{1,2})(?:st|nd|rd|th|er)?[\s.\-/]*(?:de\s+)?([a-z]{3,})\.?[\s,.\-/]*(?:de\s+|del\s+)?(\d{4}|\d{2})$/i.exec(
    text,
  );
  const monthThenDay = /^([a-z]{3,})\.?[\s.\-/]*(\d{1,2})(?:st|nd|rd|th)?[\s,.\-/]+(\d{4}|\d{2})$/i.exec(text);
  const [day, name, year] =
    dayThenMonth !== null ? dayThenMonth.slice(1) : monthThenDay !== null ? [monthThenDay[2], monthThenDay[1], monthThenDay[3]] : [];
  const month = monthNamed(name ?? '');
  if (month === undefined || day === undefined || year === undefined) return undefined;
  return settled(dateFrom(fullYear(year), month, Number(day)), undefined);
}

function threeNumbers(text: string): WrittenDay | undefined {
  const found = /^(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/.exec(text);
  if (found === null) return undefined;
  const [, first = '', mark, second = '', yearText = ''] = found;
  const year = fullYear(yearText);
  const dayFirst = dateFrom(year, Number(second), Number(first));
  const monthFirst = dateFrom(year, Number(first), Number(second));
  if (mark === '.' || monthFirst === undefined)
    return settled(dayFirst, mark === '.' && monthFirst !== undefined ? undefined : 'day first');
  if (dayFirst === undefined) return settled(monthFirst, 'month first');
  return dayFirst === monthFirst ? settled(dayFirst, undefined) : { kind: 'either', dayFirst, monthFirst };
}

const settled = (day: PlainDate | undefined, proves: DayOrder | undefined): WrittenDay | undefined =>
  day === undefined ? undefined : { kind: 'settled', day, proves };

/** The orders of day and month that a column's texts prove: none, one, or two that disagree. */
export function dayOrdersIn(texts: Iterable<string>): Set<DayOrder> {
  const orders = new Set<DayOrder>();
  for (const text of texts) {
    const written = writtenDay(text);
    if (written?.kind === 'settled' && written.proves !== undefined) orders.add(written.proves);
    if (orders.size === 2) break;
  }
  return orders;
}
