/**
 * Payment terms compared by what they mean: how late the last part of an invoice can fall due, and whether two wordings are one.
 *
 * `Net 30 EOM` is up to 60 days, by the day of the invoice: every day of four years is tried, so a leap February counts too.
 */
import { WEEKENDS_ONLY } from '../calendar/businessDays';
import { addDays, date, daysBetween } from '../calendar/plainDate';
import { stepped } from '../terms/dueDays';
import type { CashDiscount, DueEvent, DuePart, PaymentTerms } from '../terms/paymentTerms';
import { readTerms } from '../terms/readTerms';

export interface LongestDays {
  readonly days: number;
  /** Events other than the invoice that the days are counted from. */
  readonly events: readonly DueEvent[];
}

const FIRST_DAY = date('2027-01-01');
const DAYS_TRIED = 4 * 365 + 1;

function longestOf({ steps }: DuePart): number {
  if (steps.every(({ kind }) => kind === 'days')) return daysBetween(FIRST_DAY, stepped(FIRST_DAY, steps, WEEKENDS_ONLY));
  let longest = 0;
  for (let at = 0; at < DAYS_TRIED; at += 1) {
    const start = addDays(FIRST_DAY, at);
    longest = Math.max(longest, daysBetween(start, stepped(start, steps, WEEKENDS_ONLY)));
  }
  return longest;
}

const KNOWN = new Map<string, LongestDays | undefined>();
const TEXTS_KEPT = 5000;

/** Undefined when the terms cannot be read. */
export function longestDays(text: string): LongestDays | undefined {
  if (KNOWN.has(text)) return KNOWN.get(text);
  const reading = readTerms(text);
  const longest = reading.kind === 'read' ? longestOfTerms(reading.terms) : undefined;
  if (KNOWN.size < TEXTS_KEPT) KNOWN.set(text, longest);
  return longest;
}

const longestOfTerms = ({ parts }: PaymentTerms): LongestDays => ({
  days: parts.reduce((longest, part) => Math.max(longest, longestOf(part)), 0),
  events: [...new Set(parts.map(({ from }) => from))].filter((event) => event !== 'invoice'),
});

const partText = ({ percent, from, steps }: DuePart | CashDiscount): string => JSON.stringify([percent.toString(), from, steps]);
const valueOf = ({ kind, parts, discounts }: PaymentTerms): string =>
  JSON.stringify([kind === 'net' || kind === 'parts' ? '' : kind, parts.map(partText), discounts.map(partText)]);

/** Undefined when one of them cannot be read. */
export function sameTerms(a: string, b: string): boolean | undefined {
  const [one, other] = [readTerms(a), readTerms(b)];
  if (one.kind === 'unreadable' || other.kind === 'unreadable') return undefined;
  return valueOf(one.terms) === valueOf(other.terms);
}
