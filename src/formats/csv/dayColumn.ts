/**
 * Days in columns of text: whether the day or the month comes first is decided from all the days of the
 * file. A year in front or a month's name needs no deciding, points (`31.03.2026`) are day first, and one
 * `31/03` settles the rest. When nothing settles it, no day is guessed.
 */
import { dateFrom, type PlainDate } from '../../domain/calendar/plainDate';

export type DayOrder = 'day first' | 'month first';

/** The first letters of the months in English, German, French, Spanish, Dutch, Italian. */
// prettier-ignore
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen'], ['feb', 'fev', 'fév'], ['mar', 'mär', 'mae', 'maa', 'mrt', 'mrz'], ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mei', 'mag'], ['jun', 'juin', 'giu'], ['jul', 'juil', 'lug'], ['aug', 'aou', 'aoû', 'ago'],
  ['sep', 'set'], ['oct', 'okt', 'ott'], ['nov'], ['dec', 'dez', 'déc', 'dic'],
];

const YEAR_FIRST = /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})(?:[T\s].*)?$/;
const YEAR_LAST = /^(\d{1,2})([-/.\s])(\d{1,2})[-/.\s](\d{4}|\d{2})(?:[T\s,].*)?$/;
const NAMED_MONTH = /^(?:(\d{1,2})[.\s-]*([^\d\s.,-]{3,})|([^\d\s.,-]{3,})\.?\s+(\d{1,2}),?)[.\s,-]*(\d{4}|\d{2})(?:\s.*)?$/;

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

function monthNumber(name: string): number {
  const lower = name.toLowerCase();
  const found = MONTHS.findIndex((starts) => starts.some((start) => lower.startsWith(start)));
  return lower.startsWith('juil') ? 7 : found + 1;
}

/** The order that a file's days show; undefined when none shows it. */
export function dayOrderOf(texts: readonly string[]): DayOrder | undefined {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const text of texts) {
    const [, first, separator, second] = YEAR_LAST.exec(text.trim()) ?? [];
    if (separator === '.' || Number(first) > 12) dayFirst += 1;
    else if (Number(second) > 12) monthFirst += 1;
  }
  if (dayFirst === 0 && monthFirst === 0) return undefined;
  return dayFirst >= monthFirst ? 'day first' : 'month first';
}

/** A day in a known order; undefined when the text is no day. */
export function dayFrom(text: string, order: DayOrder): PlainDate | undefined {
  const trimmed = text.trim();
  const yearFirst = YEAR_FIRST.exec(trimmed);
  if (yearFirst !== null) return dateFrom(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const yearLast = YEAR_LAST.exec(trimmed);
  if (yearLast !== null) {
    const [, first = '', , second = '', year = ''] = yearLast;
    const [day, month] = order === 'day first' ? [first, second] : [second, first];
    return dateFrom(fullYear(year), Number(month), Number(day));
  }
  const [, dayBefore, nameBehind, nameBefore, dayBehind, year = ''] = NAMED_MONTH.exec(trimmed) ?? [];
  const name = nameBehind ?? nameBefore;
  return name === undefined ? undefined : dateFrom(fullYear(year), monthNumber(name), Number(dayBefore ?? dayBehind));
}

/** A day that reads differently in the two orders. */
export const isTwoFaced = (text: string): boolean => dayFrom(text, 'day first') !== dayFrom(text, 'month first');
