/**
 * Amounts as people and systems write them: `1.234,56`, `(500.00)`, `USD 1,200`, `1 234,56`, `1,234.56-`,
 * `12.50 CR`.
 *
 * One mark decides a whole column: `1.234` alone is a thousand or one and a bit, but beside `12,50` in the
 * same column it is a thousand. A mark before exactly three digits with nothing to decide it is read as a
 * thousands mark, because no amount of money in a two-decimal currency has three decimals.
 */
import { isCurrencyCode } from './currency';
import { Decimal } from './decimal';

export type DecimalMark = '.' | ',';

export interface WrittenAmount {
  /** Digits and marks only. */
  readonly digits: string;
  readonly negative: boolean;
  /** `CR` or `H` behind the amount: what it means depends on whose books it stands in. */
  readonly credit: boolean;
  readonly currency: string | undefined;
}

/** The sign behind a share: `19 %`, `19 v.H.` */
export const PERCENT_SIGN = /\s*(%|percent|per cent|prozent|v\.? ?h\.?)\s*$/i;

/** One kind of space, one kind of minus, no thousands apostrophes. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/(?<=\d)['’](?=\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const SYMBOLS: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY' };
const SHAPE =
  /^(\()?\s*([-+])?\s*([A-Z]{3}|[€$£¥])?\s*([-+])?\s*(\d[\d.,\s]*|[.,]\d+)\s*([-+])?\s*([A-Z]{3}|[€$£¥])?\s*(\))?\s*(CR|DR|C|D|H|S)?\.?$/i;

/** The parts of a written amount, or undefined when the text is no amount. */
export function writtenAmount(text: string): WrittenAmount | undefined {
  const found = SHAPE.exec(plain(text));
  if (found === null) return undefined;
  const [, open, before, symbolBefore, between, number, behind, symbolBehind, close, side] = found;
  if ((open === undefined) !== (close === undefined) || number === undefined) return undefined;
  const spaced = number.trim();
  if (/\s/.test(spaced) && !/^\d{1,3}(\s\d{3})+([.,]\d+)?$/.test(spaced)) return undefined;
  const symbol = symbolBefore ?? symbolBehind;
  if (symbol !== undefined && symbol.length === 3 && !isCurrencyCode(symbol.toUpperCase())) return undefined;
  return {
    digits: spaced.replace(/\s/g, ''),
    negative: open !== undefined || [before, between, behind].filter((sign) => sign === '-').length === 1,
    credit: side !== undefined && /^(CR|C|H)$/i.test(side),
    currency: symbol === undefined ? undefined : (SYMBOLS[symbol] ?? symbol.toUpperCase()),
  };
}

/** The decimal mark that one amount proves; undefined when it proves nothing: `1234`, `1.234`. */
function markOf(digits: string): DecimalMark | undefined {
  const points = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (points > 0 && commas > 0) return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
  if (points > 1) return ',';
  if (commas > 1) return '.';
  if (points + commas === 0) return undefined;
  const mark = points === 1 ? '.' : ',';
  const [whole = '', fraction = ''] = digits.split(mark);
  const couldBeThousands = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return couldBeThousands ? undefined : mark;
}

/** An amount as most files have it: its mark is proved by what stands behind it. */
const PLAIN = /^-?\d+(?:([.,])\d{1,2})?$/;

/**
 * Minor units of an amount that needs no column to be understood and has no more decimals than its currency: what most rows of a long
 * file have. Undefined for any other, which is read by the rules for all.
 */
export function plainMinor(text: string, exponent: number): number | undefined {
  const found = text.length <= LONGEST_PLAIN ? PLAIN.exec(text) : null;
  if (found === null) return undefined;
  const decimals = found[1] === undefined ? 0 : text.length - 1 - text.indexOf(found[1]);
  if (decimals > exponent) return undefined;
  return Number(text.replace(found[1] ?? '', '')) * 10 ** (exponent - decimals) + 0; // No minus before nothing.
}
/** Whole numbers of so many digits are exact. */
const LONGEST_PLAIN = 11;

/** The decimal marks that a column's texts prove: none, one, or two that disagree. */
export function decimalMarksIn(texts: Iterable<string>): Set<DecimalMark> {
  const marks = new Set<DecimalMark>();
  for (const text of texts) {
    const plainly = PLAIN.exec(text);
    const written = plainly === null ? writtenAmount(text) : undefined;
    const mark = plainly === null ? written && markOf(written.digits) : plainly[1];
    if (mark === '.' || mark === ',') marks.add(mark);
    if (marks.size === 2) break;
  }
  return marks;
}

/**
 * The value of a written amount.
 * @param column the decimal mark of its column; the amount's own proof counts more.
 * @returns undefined when the marks are not where a number has them: `1,23,4`.
 */
export function amountFrom(written: WrittenAmount, column: DecimalMark | undefined): Decimal | undefined {
  const { digits } = written;
  const mark = markOf(digits) ?? column;
  const thousands = mark === ',' ? '.' : mark === '.' ? ',' : /[.,]/.exec(digits)?.[0];
  const [whole = '', fraction, ...more] = mark === undefined ? [digits] : digits.split(mark);
  if (more.length > 0) return undefined;
  const groups = thousands === undefined ? [whole] : whole.split(thousands);
  if (
    groups.length > 1 &&
    !(/^\d{1,3}$/.test(groups[0] ?? '') && groups.slice(1).every((group) => /^\d{2,3}$/.test(group)) && groups.at(-1)?.length === 3)
  ) {
    return undefined;
  }
  const size = new Decimal(`${groups.join('') || '0'}.${fraction === undefined || fraction === '' ? '0' : fraction}`);
  return written.negative ? size.negated() : size;
}

/** `1.234` in a column that proves no mark: a thousand by our reading, one and a bit by another. */
export const couldHaveThreeDecimals = (written: WrittenAmount): boolean =>
  markOf(written.digits) === undefined && /[.,]/.test(written.digits);
