/**
 * How lookups find a value: exactly, by wildcard, or the nearest below or above.
 *
 * Positions count from 0; -1 is «not there». Values of another kind than the wanted one are passed over.
 */
import { compareValues } from '../value/compare';
import { isError, type Scalar } from '../value/value';
import { hasWildcards, wildcardExpression } from '../value/wildcards';
import type { Vector } from './vector';

export type MatchMode = 'exact' | 'exactOrSmaller' | 'exactOrLarger' | 'wildcard';

const sameKind = (value: Scalar, wanted: Scalar): boolean => value !== null && !isError(value) && typeof value === typeof wanted;

const compare = (value: Scalar, wanted: Scalar): number =>
  compareValues(value as Exclude<Scalar, object>, wanted as Exclude<Scalar, object>);

/** Ascending or descending by bisection, as MATCH(…, 1), MATCH(…, -1) and LOOKUP do; of equals the last. */
export function bisect(vector: Vector, wanted: Scalar, descending: boolean): number {
  const sought = wanted ?? 0;
  let low = 0;
  let high = vector.length - 1;
  let found = -1;
  while (low <= high) {
    let middle = (low + high) >> 1;
    const start = middle;
    // Values of another kind, empty cells above all, say nothing: look to the right of them, then to the left.
    while (middle <= high && !sameKind(vector.at(middle), sought)) middle += 1;
    if (middle > high) {
      high = start - 1;
      continue;
    }
    const order = compare(vector.at(middle), sought);
    if (descending ? order >= 0 : order <= 0) {
      found = middle;
      low = middle + 1;
    } else high = start - 1;
  }
  return found;
}

/** The nearest value not above (or not below) the wanted one, in any order; of equals the first (or last). */
function nearest(vector: Vector, wanted: Scalar, smaller: boolean, last: boolean): number {
  let best = -1;
  for (let n = 0; n < vector.length; n += 1) {
    const position = last ? vector.length - 1 - n : n;
    const value = vector.at(position);
    if (!sameKind(value, wanted)) continue;
    const order = compare(value, wanted);
    if (order === 0) return position;
    if (smaller !== order < 0) continue;
    if (best < 0 || (smaller ? compare(value, vector.at(best)) > 0 : compare(value, vector.at(best)) < 0)) best = position;
  }
  return best;
}

function byPattern(vector: Vector, pattern: string, last: boolean): number {
  const expression = wildcardExpression(pattern);
  for (let n = 0; n < vector.length; n += 1) {
    const position = last ? vector.length - 1 - n : n;
    const value = vector.at(position);
    if (typeof value === 'string' && expression.test(value)) return position;
  }
  return -1;
}

export function search(vector: Vector, wanted: Scalar, mode: MatchMode, last = false): number {
  if (mode === 'wildcard' && typeof wanted === 'string' && hasWildcards(wanted)) return byPattern(vector, wanted, last);
  if (mode === 'exact' || mode === 'wildcard') return vector.positionOf(wanted ?? 0, last);
  return nearest(vector, wanted ?? 0, mode === 'exactOrSmaller', last);
}
