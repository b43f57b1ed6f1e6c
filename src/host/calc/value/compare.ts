/**
 * Which of two values is greater, and when are they the same?
 *
 * Numbers come before text, text before FALSE, FALSE before TRUE. Text is compared without regard to case.
 * Numbers are compared by the fifteen digits Excel keeps, so `0.1+0.2=0.3` is TRUE. An empty cell equals 0,
 * "" and FALSE, each when compared with its kind.
 */
import type { CellError } from '../../book/cell';
import type { Scalar } from './value';

const collator = new Intl.Collator('en', { sensitivity: 'accent', caseFirst: 'false' });

/** A number as fifteen digits know it. */
export const fifteenDigits = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)));

export function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  if (Math.abs(a - b) <= Math.abs(a) * 1e-14 && fifteenDigits(a) === fifteenDigits(b)) return 0;
  return a < b ? -1 : 1;
}

export function compareTexts(a: string, b: string): number {
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  if (left === right) return 0;
  return collator.compare(left, right) || (left < right ? -1 : 1);
}

const rank = (value: number | string | boolean): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

type Comparable = Exclude<Scalar, CellError>;

function emptyLike(other: Comparable): number | string | boolean {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

/** Below, at or above 0. Errors are dealt with before. */
export function compareValues(a: Comparable, b: Comparable): number {
  const left = a ?? emptyLike(b);
  const right = b ?? emptyLike(left);
  if (typeof left === 'number' && typeof right === 'number') return compareNumbers(left, right);
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  return rank(left) - rank(right);
}

/** Equal values have equal keys: what the hash indexes are built on. Empty cells have none. */
export function hashKey(value: Scalar): string | number | boolean | undefined {
  if (typeof value === 'number') return fifteenDigits(value) + 0;
  if (typeof value === 'string') return value.toLowerCase();
  if (typeof value === 'boolean') return value;
  return value === null ? undefined : `\u0000${value.code}`;
}
