/**
 * Amounts in columns of text: which mark is the decimal is decided from all the amounts of the file at
 * once, because one bank writes one way.
 *
 * `1.234,56` decides by itself, `4,50` too; `1.234` alone does not. Where nothing decides, a lone mark
 * before three digits is taken to group thousands, and a finding says that it was a guess.
 */
import { Decimal } from '../../domain/money/decimal';

export type DecimalMark = '.' | ',';

interface BareAmount {
  readonly negative: boolean;
  readonly digits: string;
}

/** Takes off signs, brackets, currencies and blanks: `(EUR 1.234,50)`, `1'234.50-`, `− 4,50 €`, `12.00 DR`. */
function bare(text: string): BareAmount {
  const compact = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/\u2212/g, '-');
  const bracketed = /^\(.*\)$/.test(compact);
  const inner = bracketed ? compact.slice(1, -1) : compact;
  const withoutCurrency = inner.replace(/^([+-]?)(?:[A-Z]{3}|[€$£])/, '$1').replace(/(?:[€$£]|(?!CR|DR)[A-Z]{3})([+-]?)$/, '$1');
  const [, before = '', digits = '', after = ''] = /^([+-]?)([\d.,]+)(-|\+|CR|DR)?$/.exec(withoutCurrency) ?? [];
  return { negative: bracketed || before === '-' || after === '-' || after === 'DR', digits };
}

/** What one amount says about the mark; undefined when it says nothing. */
function vote(text: string): DecimalMark | undefined {
  const { digits } = bare(text);
  const marks = digits.replace(/\d/g, '');
  const last = marks.at(-1);
  if (last === undefined || (last !== '.' && last !== ',')) return undefined;
  const other = last === '.' ? ',' : '.';
  if (marks.includes(other)) return last;
  if (marks.length > 1) return other; // 1.234.567: it groups
  const [whole = '', fraction = ''] = digits.split(last);
  return fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? undefined : last;
}

const hasMark = (text: string): boolean => /[.,]/.test(bare(text).digits);

export interface MarkDecision {
  readonly mark: DecimalMark;
  /** An amount that can be read two ways, when nothing in the file decided. */
  readonly doubtful: string | undefined;
}

/** The decimal mark of a file from all of its amounts. */
export function decimalMarkOf(texts: readonly string[]): MarkDecision {
  let points = 0;
  let commas = 0;
  for (const text of texts) {
    const mark = vote(text);
    if (mark === '.') points += 1;
    if (mark === ',') commas += 1;
  }
  if (points > 0 || commas > 0) return { mark: points >= commas ? '.' : ',', doubtful: undefined };
  const doubtful = texts.find(hasMark);
  return { mark: doubtful?.includes(',') === true ? '.' : ',', doubtful };
}

const SHAPES: Readonly<Record<DecimalMark, RegExp>> = {
  '.': /^(?:\d{1,3}(?:,\d{2,3})*,\d{3}|\d+)?(?:\.\d*)?$/,
  ',': /^(?:\d{1,3}(?:\.\d{2,3})*\.\d{3}|\d+)?(?:,\d*)?$/,
};

/** An amount with a known decimal mark; undefined when the text is none, such as `12..34`. */
export function amountFrom(text: string, mark: DecimalMark): Decimal | undefined {
  const { negative, digits } = bare(text);
  if (!/\d/.test(digits) || !SHAPES[mark].test(digits)) return undefined;
  const plain = digits
    .replaceAll(mark === '.' ? ',' : '.', '')
    .replace(mark, '.')
    .replace(/\.$/, '');
  const value = new Decimal(plain.startsWith('.') ? `0${plain}` : plain);
  return negative ? value.negated() : value;
}
