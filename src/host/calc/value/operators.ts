/**
 * The operators of a formula, on single values; arrays go through broadcast.ts.
 *
 * A sum or difference that is nothing but binary rounding is 0 (`0.3-0.1-0.2`): Excel does the same in the
 * last step of a formula, LibreOffice in every step; we follow LibreOffice, so that A − B of two equal
 * totals reads 0 wherever it stands.
 */
import { compareValues } from './compare';
import { finite, toNumber, toText } from './coercion';
import { fail, isError, type Scalar } from './value';

const ROUNDING_NOISE = 2 ** -48;

export function add(a: number, b: number): number {
  const sum = a + b;
  return sum !== 0 && Math.abs(sum) < Math.abs(a) * ROUNDING_NOISE ? 0 : sum;
}

export function power(base: number, exponent: number): Scalar {
  if (base === 0 && exponent === 0) return fail('#NUM!');
  if (base === 0 && exponent < 0) return fail('#DIV/0!');
  return finite(base ** exponent);
}

type Operator = (a: Scalar, b: Scalar) => Scalar;

const arithmetic =
  (rule: (a: number, b: number) => Scalar): Operator =>
  (a, b) => {
    const left = toNumber(a);
    if (isError(left)) return left;
    const right = toNumber(b);
    return isError(right) ? right : rule(left, right);
  };

const comparison =
  (holds: (order: number) => boolean): Operator =>
  (a, b) =>
    isError(a) ? a : isError(b) ? b : holds(compareValues(a, b));

function concatenate(a: Scalar, b: Scalar): Scalar {
  const left = toText(a);
  if (isError(left)) return left;
  const right = toText(b);
  return isError(right) ? right : left + right;
}

export const BINARY_OPERATORS: Readonly<Record<string, Operator>> = {
  '+': arithmetic((a, b) => finite(add(a, b))),
  '-': arithmetic((a, b) => finite(add(a, -b))),
  '*': arithmetic((a, b) => finite(a * b)),
  '/': arithmetic((a, b) => (b === 0 ? fail('#DIV/0!') : finite(a / b))),
  '^': arithmetic(power),
  '&': concatenate,
  '=': comparison((order) => order === 0),
  '<>': comparison((order) => order !== 0),
  '<': comparison((order) => order < 0),
  '<=': comparison((order) => order <= 0),
  '>': comparison((order) => order > 0),
  '>=': comparison((order) => order >= 0),
};

const number =
  (rule: (a: number) => number) =>
  (a: Scalar): Scalar => {
    const value = toNumber(a);
    return isError(value) ? value : rule(value);
  };

export const UNARY_OPERATORS: Readonly<Record<string, (a: Scalar) => Scalar>> = {
  '-': number((a) => (a === 0 ? 0 : -a)),
  '+': (a) => a,
  '%': number((a) => a / 100),
};
