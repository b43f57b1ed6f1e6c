/**
 * What a column holds, before anyone has mapped it: by the words of its heading where the vocabulary knows them, by its cells
 * where it does not. Lint judges a cell only against a column that is sure of itself; the others are left in peace.
 */
import { writtenDay } from '../../domain/calendar/dayText';
import { isCurrencyCode } from '../../domain/money/currency';
import { remembered } from '../../domain/remembered';
import { PERCENT_HEADING } from '../cells';
import { isDayFormat, looksLike } from '../cellLooks';
import { TABLES } from '../columns';
import type { ColumnSpec, ColumnType } from '../columnSpec';
import { headerLikeness } from '../headerWords';
import type { RawCell } from '../sourceTable';

export type ColumnKind = ColumnType;

/** From this likeness on a heading means the column. */
const SURE = 0.97;
/** Of the filled cells, so many must look like the kind: with a heading that says so, and without one. */
const HALF = 0.5;
const MOST = 0.8;
const LOOKED_AT = 400;

const COLUMNS = Object.values(TABLES).flatMap(({ columns }) => columns);

/** The types that the vocabulary has for a heading, joined by a space: `id`, `amount`, `id amount`, nothing. */
const typesOf = remembered((heading: string): string =>
  [
    ...new Set(
      COLUMNS.filter(({ name, synonyms }) => [name, ...synonyms].some((word) => headerLikeness(heading, word, 1) >= SURE)).map(
        ({ type }) => type,
      ),
    ),
  ].join(' '),
);

/** What a table of its kind is told apart by: the first column that it needs and that is an identity. */
const IDENTITIES = Object.values(TABLES).flatMap(({ columns }) => columns.find(({ type, required }) => type === 'id' && required) ?? []);

/** Columns that share in telling rows apart: the line of a contract, the vendor whose number an invoice has. */
const PARTS_OF_KEYS: ReadonlySet<string> = new Set(['Line', 'Item', 'Vendor ID', 'Partner', 'Product']);
const SHARING = COLUMNS.filter(({ name }) => PARTS_OF_KEYS.has(name));

const isNamed = (heading: string, columns: readonly ColumnSpec[]): boolean =>
  !PERCENT_HEADING.test(heading) &&
  columns.some(({ name, synonyms }) => [name, ...synonyms].some((word) => headerLikeness(heading, word, 1) >= SURE));

/** Is this the heading of numbers that tell rows apart: of documents, customers, contracts? */
export const namesIdentity = remembered((heading: string): boolean => isNamed(heading, IDENTITIES));

/** Is this the heading of something that belongs to such a number? */
export const sharesIdentity = remembered((heading: string): boolean => isNamed(heading, SHARING));

interface Shares {
  readonly numbers: number;
  readonly days: number;
  readonly dayTexts: number;
  readonly amountTexts: number;
  readonly codes: number;
}

/** Shares of the filled cells, by as many as are worth looking at. */
function sharesOf(cells: readonly RawCell[], formats: readonly string[]): Shares | undefined {
  const step = Math.max(1, Math.floor(cells.length / LOOKED_AT));
  const count = { filled: 0, numbers: 0, days: 0, dayTexts: 0, amountTexts: 0, codes: 0 };
  for (let row = 0; row < cells.length; row += step) {
    const cell = cells[row] ?? null;
    if (cell === null || typeof cell === 'object' || cell === '') continue;
    count.filled += 1;
    if (typeof cell === 'number') count[isDayFormat(formats[row] ?? '') ? 'days' : 'numbers'] += 1;
    else if (typeof cell !== 'string') continue;
    else if (isCurrencyCode(cell.trim().toUpperCase())) count.codes += 1;
    else if (writtenDay(cell) !== undefined) count.dayTexts += 1;
    else if (looksLike('amount', cell, '')) count.amountTexts += 1;
  }
  const { filled } = count;
  if (filled === 0) return undefined;
  return {
    numbers: count.numbers / filled,
    days: count.days / filled,
    dayTexts: count.dayTexts / filled,
    amountTexts: count.amountTexts / filled,
    codes: count.codes / filled,
  };
}

export function columnKind(heading: string, cells: readonly RawCell[], formats: readonly string[]): ColumnKind {
  const shares = sharesOf(cells, formats);
  const types = typesOf(heading).split(' ');
  if (shares === undefined) return 'text';
  const { numbers, days, dayTexts, amountTexts, codes } = shares;
  if (codes >= MOST) return 'currency';
  if (types.includes('day') && days + dayTexts + numbers >= HALF) return 'day';
  if (types.includes('amount') && numbers + amountTexts >= HALF && !types.includes('id')) return 'amount';
  if (types.includes('number') && numbers + amountTexts >= HALF && !types.includes('id')) return 'number';
  if (types.includes('id') && !PERCENT_HEADING.test(heading)) return 'id';
  if (types.includes('text') && numbers < MOST) return 'text';
  if (days + dayTexts >= MOST && days > 0) return 'day';
  return numbers >= MOST ? 'number' : 'text';
}
