/**
 * The criteria of SUMIFS and its family: `">=100"`, `"<>"`, `"North*"`, 12, a cell.
 *
 * Text that looks like a number equals that number, on both sides: `"12"` finds the number 12 and the text
 * "12". Comparisons other than `=` and `<>` look only at values of their own kind. `""` finds empty cells and
 * empty texts, `"="` only empty cells, `"<>"` all cells that are not empty.
 */
import { CellError } from '../../book/cell';
import { numberFromText } from './coercion';
import { compareNumbers, compareTexts, fifteenDigits } from './compare';
import type { Scalar } from './value';
import { hasWildcards, wildcardExpression } from './wildcards';

export interface Criterion {
  readonly matches: (value: Scalar) => boolean;
  /** When it asks for one value: its key in an index made with `criterionKey`. */
  readonly key: string | number | boolean | undefined;
  /** When it asks for numbers in a range: from `low` to `high`, both inclusive; what is left out is open. */
  readonly range: { readonly low: number; readonly high: number } | undefined;
}

const OPERATOR = /^(<>|<=|>=|=|<|>)?([^]*)$/;
const ERROR_TEXT = /^#[A-Z0-9/_]+[!?]?$/i;
const LOOKS_LIKE_NUMBER = /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*%?\s*$/i;

/** Equal for values that one criterion finds; undefined for empty cells, which a key never finds. */
export function criterionKey(value: Scalar): string | number | boolean | undefined {
  if (typeof value === 'number') return fifteenDigits(value) + 0;
  if (typeof value === 'string') {
    const number = LOOKS_LIKE_NUMBER.test(value) ? numberFromText(value) : undefined;
    return number === undefined ? value.toLowerCase() : fifteenDigits(number) + 0;
  }
  return value instanceof CellError ? `\u0000${value.code}` : (value ?? undefined);
}

/** What stands behind the operator, as the kind of value it looks like. */
function wantedFrom(text: string): Scalar {
  if (text === '') return null;
  const word = text.trim().toUpperCase();
  if (word === 'TRUE' || word === 'FALSE') return word === 'TRUE';
  if (ERROR_TEXT.test(word) && word.startsWith('#')) return CellError.of(word as CellError['code']);
  return numberFromText(text) ?? text;
}

const isEmpty = (value: Scalar): boolean => value === null;

function equality(wanted: Scalar): Criterion {
  const key = criterionKey(wanted);
  if (typeof wanted === 'string' && hasWildcards(wanted)) {
    const expression = wildcardExpression(wanted);
    return { matches: (value) => typeof value === 'string' && expression.test(value), key: undefined, range: undefined };
  }
  return { matches: (value) => value !== null && criterionKey(value) === key, key, range: undefined };
}

/** The next number up or down, so that `<` becomes an inclusive range. */
const beyond = (value: number, direction: 1 | -1): number => value + direction * Math.max(Number.MIN_VALUE, Math.abs(value) * 2 ** -53);

function comparison(operator: string, wanted: Scalar): Criterion {
  const holds = (order: number): boolean =>
    operator === '<' ? order < 0 : operator === '<=' ? order <= 0 : operator === '>' ? order > 0 : order >= 0;
  if (typeof wanted === 'number') {
    const range = operator.startsWith('<') ? { low: -Infinity, high: beyond(wanted, 1) } : { low: beyond(wanted, -1), high: Infinity };
    return { matches: (value) => typeof value === 'number' && holds(compareNumbers(value, wanted)), key: undefined, range };
  }
  if (typeof wanted === 'string')
    return { matches: (value) => typeof value === 'string' && holds(compareTexts(value, wanted)), key: undefined, range: undefined };
  if (typeof wanted === 'boolean')
    return { matches: (value) => typeof value === 'boolean' && holds(Number(value) - Number(wanted)), key: undefined, range: undefined };
  return { matches: () => false, key: undefined, range: undefined };
}

const looking = (matches: (value: Scalar) => boolean): Criterion => ({ matches, key: undefined, range: undefined });

/** A criterion as given: text with or without an operator, or a value to be equal to. */
export function criterionFrom(given: Scalar): Criterion {
  if (typeof given !== 'string') return equality(given ?? 0);
  const [, operator = '', rest = ''] = OPERATOR.exec(given) ?? [];
  const wanted = wantedFrom(rest);
  if (wanted === null) {
    if (operator === '') return looking((value) => value === null || value === '');
    if (operator === '=') return looking(isEmpty);
    return operator === '<>' ? looking((value) => !isEmpty(value)) : looking(() => false);
  }
  if (operator === '' || operator === '=') return equality(wanted);
  if (operator !== '<>') return comparison(operator, wanted);
  const { matches } = equality(wanted);
  return looking((value) => !matches(value));
}
