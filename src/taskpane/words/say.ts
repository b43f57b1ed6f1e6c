/**
 * How a sentence of the pane says a number or a day: as the workbook's culture writes it, whatever the language of the words. Words are
 * handed it, so that a language is words alone: `export const ASK_WORDS = (say: Say) => ({ … })`.
 */
import type { Culture } from '../../app/culture';

export interface Say {
  /** `1,204`. */
  count(number: number): string;
  /** `1 page`, `1,204 pages`. */
  counted(number: number, one: string, many: string): string;
  /** Plain decimal text, exact: `1234567.50` → `1,234,567.50`. Other text as it is. */
  amount(plain: string): string;
  /** `2026-10-31` → as the culture writes a short day. Other text as it is. */
  day(iso: string): string;
  /** `2026-10` → the short day without its day: `10.2026`. Other text as it is. */
  month(iso: string): string;
  /** What a person types: `1.234,50` → `1234.50`. A point before one or two figures is one in any culture. Undefined: it is no amount here. */
  typed(text: string): string | undefined;
  /** A text of the rooms that is nothing but amounts and days, as the culture writes them: `1204.10 EUR, 30 JPY`. Other text as it is. */
  figures(text: string): string;
  /** `2026-10-31T08:05:00.000Z` → day and time in UTC, as the log stores it. */
  instant(iso: string): string;
}

const grouped = (digits: string, group: string): string => digits.replace(/\B(?=(\d{3})+$)/g, group);

function amountIn(plain: string, { decimal, group }: Culture): string {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plain) ?? [];
  if (whole === '') return plain;
  return `${sign}${grouped(whole, group)}${decimals === '' ? '' : decimal + decimals}`;
}

function dayIn(iso: string, { shortDate }: Culture): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  if (year === '') return iso;
  const parts: Readonly<Record<string, string>> = {
    ...{ yyyy: year, yy: year.slice(2), MM: month, M: String(Number(month)) },
    ...{ dd: day, d: String(Number(day)) },
  };
  return shortDate.replace(/yyyy|yy|MM|M|dd|d/g, (part) => parts[part] ?? part);
}

/** `dd.MM.yyyy` → `MM.yyyy`, `M/d/yyyy` → `M/yyyy`, `yyyy-MM-dd` → `yyyy-MM`. */
const withoutDay = (shortDate: string): string => shortDate.replace(/d+[^dMy]*(?=[My])|[^dMy]*d+[^dMy]*$/, '');

const monthIn = (iso: string, culture: Culture): string =>
  /^\d{4}-\d{2}$/.test(iso) ? dayIn(`${iso}-01`, { ...culture, shortDate: withoutDay(culture.shortDate) }) : iso;

const literal = (mark: string): string => mark.replace(/[^\s\w]/g, '\\$&');

/** Thousands are grouped by threes or not at all; the apostrophe of a keyboard stands for the one that Excel shows. */
function typedIn(text: string, { decimal, group }: Culture): string | undefined {
  const tight = text.replace(/\s/g, '').replaceAll("'", '’');
  const mark = group.trim().replaceAll("'", '’');
  const grouped = mark === '' ? '' : `\\d{1,3}(?:${literal(mark)}\\d{3})+|`;
  const [, sign = '', whole = '', decimals = ''] = new RegExp(`^(-?)(${grouped}\\d+)(?:${literal(decimal)}(\\d+))?$`).exec(tight) ?? [];
  if (whole === '') return /^-?\d+\.\d{1,2}$/.test(tight) ? tight : undefined;
  return `${sign}${mark === '' ? whole : whole.replaceAll(mark, '')}${decimals === '' ? '' : `.${decimals}`}`;
}

const FIGURE = /^(-?\d+(?:\.\d+)?)( [A-Z]{3})$/;

/** A number alone is left: it may be that of a document. */
function figuresIn(text: string, culture: Culture): string {
  const said = text.split(', ').map((piece) => {
    const [, amount = '', currency = ''] = FIGURE.exec(piece) ?? [];
    if (amount !== '') return amountIn(amount, culture) + currency;
    const day = dayIn(piece, culture);
    return day === piece ? undefined : day;
  });
  return said.every((piece) => piece !== undefined) ? said.join(', ') : text;
}

export function sayIn(culture: Culture): Say {
  const count = (number: number): string => amountIn(String(number), culture);
  return {
    count,
    counted: (number, one, many) => `${count(number)} ${number === 1 ? one : many}`,
    amount: (plain) => amountIn(plain, culture),
    day: (iso) => dayIn(iso, culture),
    month: (iso) => monthIn(iso, culture),
    typed: (text) => typedIn(text, culture),
    figures: (text) => figuresIn(text, culture),
    instant: (iso) => `${dayIn(iso.slice(0, 10), culture)} ${iso.slice(11, 16)}`,
  };
}
