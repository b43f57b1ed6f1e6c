/** Counting, averages, ranks and spreads. */
import type { CellError } from '../../book/cell';
import type { Environment } from '../formula/environment';
import { asMatrix, forEachValue, operand } from '../formula/reading';
import { broadcast } from '../value/broadcast';
import { finite, toNumber } from '../value/coercion';
import { compareNumbers } from '../value/compare';
import { type Argument, fail, isError, type Matrix, Reference, type Scalar, type Value } from '../value/value';
import { numbersOf, ofNumbers } from './aggregate';
import { type FunctionDefinition, type FunctionTable, whole } from './definition';

const ofAll = (rule: (numbers: number[]) => Scalar): FunctionDefinition => whole(1, 255, ofNumbers(rule));

const total = (numbers: readonly number[]): number => numbers.reduce((sum, value) => sum + value, 0);
export const average = (numbers: readonly number[]): Scalar =>
  numbers.length === 0 ? fail('#DIV/0!') : finite(total(numbers) / numbers.length);
export const smallest = (numbers: readonly number[]): number => numbers.reduce((a, b) => (b < a ? b : a), numbers[0] ?? 0);
export const largest = (numbers: readonly number[]): number => numbers.reduce((a, b) => (b > a ? b : a), numbers[0] ?? 0);

/** Squares of the distances from the mean, over `n` (population) or `n − 1` (sample). */
export function variance(numbers: readonly number[], sample: boolean): Scalar {
  const count = numbers.length - (sample ? 1 : 0);
  if (count < 1) return fail('#DIV/0!');
  const mean = total(numbers) / numbers.length;
  return finite(total(numbers.map((value) => (value - mean) ** 2)) / count);
}

export function deviation(numbers: readonly number[], sample: boolean): Scalar {
  const squared = variance(numbers, sample);
  return typeof squared === 'number' ? Math.sqrt(squared) : squared;
}

const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

export function median(numbers: readonly number[]): Scalar {
  const sorted = ascending(numbers);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return fail('#NUM!');
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** The value that occurs most often; of several the one that comes first. */
export function mode(numbers: readonly number[]): Scalar {
  const times = new Map<number, number>();
  for (const value of numbers) times.set(value, (times.get(value) ?? 0) + 1);
  const most = Math.max(0, ...times.values());
  return most < 2 ? fail('#N/A') : ([...times.keys()].find((value) => times.get(value) === most) as number);
}

/** Between the two nearest values, in proportion. `exclusive` leaves out the ends (PERCENTILE.EXC). */
export function percentile(numbers: readonly number[], part: number, exclusive = false): Scalar {
  const sorted = ascending(numbers);
  const rank = exclusive ? part * (sorted.length + 1) - 1 : part * (sorted.length - 1);
  if (sorted.length === 0 || part < 0 || part > 1 || rank < 0 || rank > sorted.length - 1) return fail('#NUM!');
  const below = Math.floor(rank);
  const low = sorted[below] as number;
  return low + (rank - below) * ((sorted[below + 1] ?? low) - low);
}

export function nth(numbers: readonly number[], position: number, fromTop: boolean): Scalar {
  const sorted = ascending(numbers);
  const n = Math.ceil(position);
  if (n < 1 || n > sorted.length) return fail('#NUM!');
  return (fromTop ? sorted[sorted.length - n] : sorted[n - 1]) as number;
}

/** A function of a list and a number: LARGE(list, k). Many numbers give many results. */
const ofListAnd = (rule: (numbers: number[], n: number) => Scalar): FunctionDefinition =>
  whole(2, 2, ([list, given], env) => {
    const numbers = numbersOf([list], env);
    if (isError(numbers)) return numbers;
    return broadcast([operand(given ?? 0, env)], ([value = null]) => {
      const n = toNumber(value);
      return isError(n) ? n : rule(numbers, n);
    });
  });

/** RANK(number, list, ascending): equals share the best rank, or the average of theirs. */
const rank = (shared: 'best' | 'average'): FunctionDefinition =>
  whole(2, 3, ([given, list, upwards], env) => {
    const numbers = numbersOf([list], env);
    const order = toNumber(asMatrix(upwards ?? 0, env).at(0, 0));
    if (isError(numbers)) return numbers;
    if (isError(order)) return order;
    return broadcast([operand(given ?? 0, env)], ([value = null]) => {
      const number = toNumber(value);
      if (isError(number)) return number;
      const equal = numbers.filter((other) => compareNumbers(other, number) === 0).length;
      if (equal === 0) return fail('#N/A');
      const better = numbers.filter((other) =>
        order === 0 ? compareNumbers(other, number) > 0 : compareNumbers(other, number) < 0,
      ).length;
      return better + 1 + (shared === 'average' ? (equal - 1) / 2 : 0);
    });
  });

function count(args: readonly Argument[], env: Environment, counts: (value: Scalar, fromCells: boolean) => boolean): number {
  let found = 0;
  for (const arg of args)
    forEachValue(arg ?? 0, env, (value, fromCells) => {
      if (counts(value, fromCells)) found += 1;
    });
  return found;
}

const isCounted = (value: Scalar, fromCells: boolean): boolean =>
  typeof value === 'number' || (!fromCells && value !== null && !isError(value) && !isError(toNumber(value)));

/** Cells that are empty or hold empty text; those beyond the filled ones are not visited one by one. */
function countBlank([arg]: readonly Argument[], env: Environment): Value {
  if (!(arg instanceof Reference)) return isError(arg) ? arg : fail('#VALUE!');
  const cells = arg.areas.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
  return cells - count([arg], env, (value) => value !== null && value !== '');
}

/** AVERAGEA, MINA, MAXA: in cells TRUE is 1, FALSE and text are 0. */
const withTruths = (rule: (numbers: number[]) => Scalar): FunctionDefinition =>
  whole(1, 255, (args, env) => {
    const numbers: number[] = [];
    let error: CellError | undefined;
    for (const arg of args)
      forEachValue(arg ?? 0, env, (value, fromCells) => {
        if (isError(value)) error ??= value;
        else if (value !== null) {
          const number = fromCells && typeof value === 'string' ? 0 : toNumber(value);
          if (isError(number)) error ??= number;
          else numbers.push(number);
        }
      });
    return error ?? rule(numbers);
  });

/** Pairs of numbers from two lists of one size. */
const ofPairs = (rule: (pairs: readonly (readonly [number, number])[]) => Scalar): FunctionDefinition =>
  whole(2, 2, ([left, right], env) => {
    const [a, b]: Matrix[] = [asMatrix(left ?? null, env), asMatrix(right ?? null, env)];
    if (a === undefined || b === undefined || a.all().length !== b.all().length) return fail('#N/A');
    const pairs: [number, number][] = [];
    const others = b.all();
    const wrong = [...a.all(), ...others].find(isError);
    if (wrong !== undefined) return wrong;
    a.all().forEach((value, n) => {
      const other = others[n];
      if (typeof value === 'number' && typeof other === 'number') pairs.push([value, other]);
    });
    return rule(pairs);
  });

function correlation(pairs: readonly (readonly [number, number])[]): Scalar {
  const meanOf = (side: 0 | 1): number => total(pairs.map((pair) => pair[side])) / pairs.length;
  const [x, y] = [meanOf(0), meanOf(1)];
  const spread = (side: 0 | 1, mean: number): number => total(pairs.map((pair) => (pair[side] - mean) ** 2));
  const size = Math.sqrt(spread(0, x) * spread(1, y));
  return size === 0 || pairs.length === 0 ? fail('#DIV/0!') : total(pairs.map(([a, b]) => (a - x) * (b - y))) / size;
}

const quarters = (exclusive: boolean): FunctionDefinition =>
  ofListAnd((numbers, quarter) => (quarter < 0 || quarter > 4 ? fail('#NUM!') : percentile(numbers, Math.trunc(quarter) / 4, exclusive)));

export const STATISTICS: FunctionTable = {
  AVERAGE: ofAll(average),
  AVERAGEA: withTruths(average),
  COUNT: whole(1, 255, (args, env) => count(args, env, isCounted)),
  COUNTA: whole(1, 255, (args, env) => count(args, env, (value, fromCells) => value !== null || !fromCells)),
  COUNTBLANK: whole(1, 1, countBlank),
  MIN: ofAll(smallest),
  MINA: withTruths(smallest),
  MAX: ofAll(largest),
  MAXA: withTruths(largest),
  LARGE: ofListAnd((numbers, n) => nth(numbers, n, true)),
  SMALL: ofListAnd((numbers, n) => nth(numbers, n, false)),
  RANK: rank('best'),
  'RANK.EQ': rank('best'),
  'RANK.AVG': rank('average'),
  MEDIAN: ofAll(median),
  MODE: ofAll(mode),
  'MODE.SNGL': ofAll(mode),
  STDEV: ofAll((numbers) => deviation(numbers, true)),
  'STDEV.S': ofAll((numbers) => deviation(numbers, true)),
  STDEVP: ofAll((numbers) => deviation(numbers, false)),
  'STDEV.P': ofAll((numbers) => deviation(numbers, false)),
  VAR: ofAll((numbers) => variance(numbers, true)),
  'VAR.S': ofAll((numbers) => variance(numbers, true)),
  VARP: ofAll((numbers) => variance(numbers, false)),
  'VAR.P': ofAll((numbers) => variance(numbers, false)),
  PERCENTILE: ofListAnd((numbers, part) => percentile(numbers, part)),
  'PERCENTILE.INC': ofListAnd((numbers, part) => percentile(numbers, part)),
  'PERCENTILE.EXC': ofListAnd((numbers, part) => percentile(numbers, part, true)),
  QUARTILE: quarters(false),
  'QUARTILE.INC': quarters(false),
  'QUARTILE.EXC': quarters(true),
  CORREL: ofPairs(correlation),
};
