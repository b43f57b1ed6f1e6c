/**
 * Days of the calendar in a text: `January 1, 2026`, `1st day of January 2026`, `1. Januar 2026`, `1er janvier 2026`,
 * `01.02.2026`, `2026-02-01`, each with its place. `01/02/2026` may be the first of February or the second of January: doubted.
 */
import { MONTH_WORDS, monthNamed } from '../../calendar/monthNames';
import { dateFrom, type PlainDate } from '../../calendar/plainDate';

export interface DayFigure {
  readonly on: PlainDate;
  readonly at: number;
  readonly end: number;
  readonly doubt: string;
}

const MONTH = MONTH_WORDS.join('|');

// prettier-ignore
const FORMS: readonly { readonly pattern: RegExp; readonly read: (parts: readonly string[]) => PlainDate | undefined; readonly doubt?: (parts: readonly string[]) => string }[] = [
  { pattern: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g, read: ([y, m, d]) => dateFrom(Number(y), Number(m), Number(d)) },
  { pattern: new RegExp(String.raw`(?<![\p{L}])(${MONTH})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\s?,?\s+(\d{4})(?!\d)`, 'giu'), read: ([m, d, y]) => dateFrom(Number(y), monthOf(m), Number(d)) },
  { pattern: new RegExp(String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.)?(?:\s+day)?(?:\s+of)?[\s-]+(${MONTH})\.?,?[\s-]+(\d{4})(?!\d)`, 'giu'), read: ([d, m, y]) => dateFrom(Number(y), monthOf(m), Number(d)) },
  { pattern: /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/g, read: ([d, m, y]) => dateFrom(Number(y), Number(m), Number(d)) },
  { pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g, read: readSlashed, doubt: doubtSlashed },
];

const monthOf = (word: string | undefined): number => monthNamed(word ?? '') ?? 0;

function readSlashed([first, second, year]: readonly string[]): PlainDate | undefined {
  const [a, b] = [Number(first), Number(second)];
  return a > 12 ? dateFrom(Number(year), b, a) : dateFrom(Number(year), a, b);
}

function doubtSlashed([first, second, year]: readonly string[]): string {
  const [a, b] = [Number(first), Number(second)];
  return a <= 12 && b <= 12 && a !== b ? `${first}/${second}/${year} may be day or month first` : '';
}

/** Every day of the calendar, from left to right. A day that does not exist, `30 February`, is none. */
export function daysIn(text: string): DayFigure[] {
  const found: DayFigure[] = [];
  for (const { pattern, read, doubt } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const parts = match.slice(1).map((part) => part ?? '');
      const on = read(parts);
      const end = match.index + match[0].length;
      if (on === undefined || found.some((figure) => match.index < figure.end && end > figure.at)) continue;
      found.push({ on, at: match.index, end, doubt: doubt?.(parts) ?? '' });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}
