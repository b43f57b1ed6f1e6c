/**
 * What every reader is given and gives back: the text of one file in, draft statements out. A draft
 * transaction carries the bank's own reference; whether that serves as its id is decided for the whole
 * file, afterwards.
 */
import type { BankFormat, BankStatement, BankTransaction } from '../domain/bank/statement';
import { dateFrom, type PlainDate } from '../domain/calendar/plainDate';
import type { Finding } from '../domain/finding';
import { Decimal } from '../domain/money/decimal';

export interface BankText {
  readonly file: string;
  readonly text: string;
  readonly encoding: string;
}

/** A transaction whose `id` is still the bank's reference: empty when it gives none, and perhaps not unique. */
export type DraftTransaction = BankTransaction;

export interface DraftStatement extends Omit<BankStatement, 'transactions'> {
  /** The message or statement id that tells a copy from a second statement; empty when there is none. */
  readonly messageId: string;
  readonly line: number;
  readonly transactions: readonly DraftTransaction[];
}

export interface BankReading {
  readonly format: BankFormat;
  readonly statements: readonly DraftStatement[];
  readonly findings: readonly Finding[];
}

/** `-1234.50` with a point → the number; undefined for anything else. */
export function pointDecimal(text: string): Decimal | undefined {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text) ? new Decimal(text) : undefined;
}

/** `1234,5`, `5,` or `,62` as SWIFT writes it → the number; undefined for anything else. */
export function commaDecimal(text: string): Decimal | undefined {
  return /^[+-]?(?:\d+,?\d*|,\d+)$/.test(text) ? new Decimal(text.replace(',', '.').replace(/\.$/, '')) : undefined;
}

/** A whole number of minor units with its implied decimals: `000700000` and 2 → 7000.00. */
export function impliedDecimal(text: string, decimals: number): Decimal | undefined {
  return /^[+-]?\d+$/.test(text) ? new Decimal(text).div(new Decimal(10).pow(decimals)).toDecimalPlaces(decimals) : undefined;
}

/** Two digits of a year: 80–99 are the last century, as SWIFT and BAI messages count. */
export const fullYear = (twoDigits: number): number => (twoDigits < 80 ? 2000 + twoDigits : 1900 + twoDigits);

/** `260331` → 31 March 2026; undefined when there is no such day. */
export function dayFromYymmdd(text: string): PlainDate | undefined {
  return /^\d{6}$/.test(text) ? dateFrom(fullYear(+text.slice(0, 2)), +text.slice(2, 4), +text.slice(4, 6)) : undefined;
}

/** Words with one space between them, without those that are empty or say that nothing was given. */
export function joined(parts: readonly string[]): string {
  return parts
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '' && !NOT_GIVEN.has(part.toUpperCase()))
    .join(' ');
}

/** What banks write into a reference that was not given. */
const NOT_GIVEN = new Set(['NOTPROVIDED', 'NOT PROVIDED', 'NONREF', 'NOREF']);

/** A part that stands, word for word, in another one says nothing new. */
export function withoutRepeats(parts: readonly string[]): string[] {
  const spaced = parts.map((part) => ` ${part.replace(/\s+/g, ' ').trim()} `);
  return parts.filter((_, index) => {
    const own = spaced[index] ?? '';
    return own.trim() !== '' && !spaced.some((other, at) => at !== index && other.includes(own) && (other !== own || at < index));
  });
}

/** The reference, or nothing when the bank says that there is none. */
export const givenReference = (text: string): string => (NOT_GIVEN.has(text.trim().toUpperCase()) ? '' : text.trim());
