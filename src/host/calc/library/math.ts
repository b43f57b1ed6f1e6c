/** Arithmetic, rounding and sums. */
import type { Environment } from '../formula/environment';
import { asMatrix } from '../formula/reading';
import { finite, toNumber } from '../value/coercion';
import { add, power } from '../value/operators';
import { type Argument, fail, isError, Matrix, type Scalar, type Value } from '../value/value';
import { numbersOf, ofNumbers, sumOf } from './aggregate';
import { type FunctionDefinition, type FunctionTable, lifted, whole } from './definition';
import { ceiling, ceilingMath, even, floor, floorMath, mround, odd, round, roundDown, roundUp } from './rounding';

const one = (rule: (value: number) => number): FunctionDefinition => lifted('n', (value: number) => finite(rule(value)));

/** Sum of products, cell by cell. What is not a number counts as 0; an error is the result. */
function sumProduct(args: readonly Argument[], env: Environment): Value {
  const matrices = args.map((arg) => asMatrix(arg ?? 0, env));
  const [first, ...others] = matrices as [Matrix, ...Matrix[]];
  if (others.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns)) return fail('#VALUE!');
  const nothingBelow = matrices.some(({ rest }) => !isError(rest) && (typeof rest !== 'number' || rest === 0));
  const rows = nothingBelow ? Math.max(...matrices.map(({ stored }) => stored)) : first.rows;
  let sum = 0;
  for (let r = 0; r < rows; r += 1)
    for (let c = 0; c < first.columns; c += 1) {
      let product = 1;
      for (const matrix of matrices) {
        const value = matrix.at(r, c);
        if (isError(value)) return value;
        product *= typeof value === 'number' ? value : 0;
      }
      sum += product;
    }
  return finite(sum);
}

function modulo(value: number, divisor: number): Scalar {
  if (divisor === 0) return fail('#DIV/0!');
  const quotient = Number((value / divisor).toPrecision(15));
  return add(value, -divisor * Math.floor(quotient));
}

function logarithm(value: number, base: number): Scalar {
  if (value <= 0 || base <= 0) return fail('#NUM!');
  if (base === 1) return fail('#DIV/0!');
  return base === 10 ? Math.log10(value) : base === 2 ? Math.log2(value) : Math.log(value) / Math.log(base);
}

const positive = (value: number, result: number): Scalar => (value > 0 ? result : fail('#NUM!'));

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

const ofWholeNumbers = (rule: (a: number, b: number) => number): FunctionDefinition =>
  whole(
    1,
    255,
    ofNumbers((numbers) => (numbers.some((value) => value < 0) ? fail('#NUM!') : finite(numbers.map(Math.trunc).reduce(rule)))),
  );

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

/** Differs from FACT(n)/FACT(k)/FACT(n−k) only in not overflowing. */
function combinations(n: number, k: number): Scalar {
  const [all, chosen] = [Math.trunc(n), Math.trunc(k)];
  if (all < 0 || chosen < 0 || chosen > all) return fail('#NUM!');
  let result = 1;
  for (let i = 1; i <= chosen; i += 1) result = (result * (all - chosen + i)) / i;
  return Math.round(result);
}

function randomBetween(args: readonly Argument[], env: Environment): Value {
  const bounds = numbersOf(args, env);
  if (isError(bounds)) return bounds;
  const [low, high] = [Math.ceil(bounds[0] ?? 0), Math.floor(bounds[1] ?? 0)];
  return low > high ? fail('#NUM!') : low + Math.floor(env.workings.options.random() * (high - low + 1));
}

/** RANDARRAY(rows, columns, min, max, whole numbers). */
function randomArray(args: readonly Argument[], env: Environment): Value {
  const [rows = 1, columns = 1, low = 0, high = 1, wholeNumbers = 0] = args.map((arg, n) => {
    const value = toNumber(asMatrix(arg ?? (n === 2 || n === 4 ? 0 : 1), env).at(0, 0));
    return isError(value) ? Number.NaN : value;
  });
  if (!(rows >= 1 && columns >= 1 && low <= high)) return fail('#VALUE!');
  const { random } = env.workings.options;
  return Matrix.build(Math.trunc(rows), Math.trunc(columns), () =>
    wholeNumbers !== 0 ? Math.ceil(low) + Math.floor(random() * (Math.floor(high) - Math.ceil(low) + 1)) : low + random() * (high - low),
  );
}

export const MATH: FunctionTable = {
  SUM: whole(1, 255, sumOf),
  PRODUCT: whole(
    1,
    255,
    ofNumbers((numbers) => (numbers.length === 0 ? 0 : finite(numbers.reduce((a, b) => a * b, 1)))),
  ),
  SUMPRODUCT: whole(1, 255, sumProduct),
  SUMSQ: whole(
    1,
    255,
    ofNumbers((numbers) => finite(numbers.reduce((sum, value) => sum + value * value, 0))),
  ),
  ABS: one(Math.abs),
  SIGN: one(Math.sign),
  INT: one((value) => Math.floor(Number(value.toPrecision(15)))),
  TRUNC: lifted('n n?', (value: number, digits = 0) => roundDown(value, digits)),
  ROUND: lifted('n n', (value: number, digits: number) => finite(round(value, digits))),
  ROUNDUP: lifted('n n', (value: number, digits: number) => finite(roundUp(value, digits))),
  ROUNDDOWN: lifted('n n', (value: number, digits: number) => finite(roundDown(value, digits))),
  MROUND: lifted('n n', mround),
  CEILING: lifted('n n', ceiling),
  FLOOR: lifted('n n', floor),
  'CEILING.MATH': lifted('n n= n=', ceilingMath),
  'FLOOR.MATH': lifted('n n= n=', floorMath),
  EVEN: one(even),
  ODD: one(odd),
  MOD: lifted('n n', modulo),
  QUOTIENT: lifted('n n', (a: number, b: number) => (b === 0 ? fail('#DIV/0!') : Math.trunc(a / b))),
  POWER: lifted('n n', power),
  SQRT: lifted('n', (value: number) => (value < 0 ? fail('#NUM!') : Math.sqrt(value))),
  EXP: one(Math.exp),
  LN: lifted('n', (value: number) => positive(value, Math.log(value))),
  LOG: lifted('n n?', (value: number, base = 10) => logarithm(value, base)),
  LOG10: lifted('n', (value: number) => positive(value, Math.log10(value))),
  PI: whole(0, 0, () => Math.PI),
  SIN: one(Math.sin),
  COS: one(Math.cos),
  TAN: one(Math.tan),
  ATAN: one(Math.atan),
  ATAN2: lifted('n n', (x: number, y: number) => (x === 0 && y === 0 ? fail('#DIV/0!') : Math.atan2(y, x))),
  DEGREES: one((value) => (value * 180) / Math.PI),
  RADIANS: one((value) => (value * Math.PI) / 180),
  GCD: ofWholeNumbers(gcd),
  LCM: ofWholeNumbers((a, b) => (a === 0 || b === 0 ? 0 : (a / gcd(a, b)) * b)),
  FACT: lifted('n', (value: number) => (value < 0 || value > 170 ? fail('#NUM!') : factorial(Math.trunc(value)))),
  COMBIN: lifted('n n', combinations),
  RAND: { ...whole(0, 0, (_args, env) => env.workings.options.random()), volatile: true },
  RANDBETWEEN: { ...whole(2, 2, randomBetween), volatile: true },
  RANDARRAY: { ...whole(0, 5, randomArray), volatile: true },
};
