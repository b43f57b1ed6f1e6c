/**
 * SUBTOTAL and AGGREGATE: totals that leave out other subtotals, hidden rows, or errors.
 *
 * SUBTOTAL 1–11 leaves out rows hidden by a filter, 101–111 also rows hidden by hand.
 */
import type { CellError } from '../../book/cell';
import type { Sheet } from '../../book/sheet';
import type { Environment } from '../formula/environment';
import { asMatrix } from '../formula/reading';
import { finite, toNumber } from '../value/coercion';
import { type Argument, fail, isError, Reference, type Scalar, type Value } from '../value/value';
import { type FunctionTable, whole } from './definition';
import { average, deviation, largest, median, mode, nth, percentile, smallest, variance } from './statistics';

type Summary = (numbers: number[], filled: number) => Scalar;

const SUMMARIES: readonly Summary[] = [
  average,
  (numbers) => numbers.length,
  (_numbers, filled) => filled,
  largest,
  smallest,
  (numbers) => (numbers.length === 0 ? 0 : finite(numbers.reduce((a, b) => a * b, 1))),
  (numbers) => deviation(numbers, true),
  (numbers) => deviation(numbers, false),
  (numbers) => finite(numbers.reduce((a, b) => a + b, 0)),
  (numbers) => variance(numbers, true),
  (numbers) => variance(numbers, false),
  median,
  mode,
];

/** AGGREGATE 14–19: with a number after the list. */
const RANKED: readonly ((numbers: number[], n: number) => Scalar)[] = [
  (numbers, n) => nth(numbers, n, true),
  (numbers, n) => nth(numbers, n, false),
  (numbers, n) => percentile(numbers, n),
  (numbers, n) => percentile(numbers, n / 4),
  (numbers, n) => percentile(numbers, n, true),
  (numbers, n) => percentile(numbers, n / 4, true),
];

interface LeavingOut {
  readonly hidden: boolean;
  readonly filtered: boolean;
  readonly errors: boolean;
  readonly subtotals: boolean;
}

/** The numbers that remain, and how many cells hold anything; the first error unless errors are left out. */
function remaining(args: readonly Argument[], without: LeavingOut, env: Environment): { numbers: number[]; filled: number } | CellError {
  const numbers: number[] = [];
  let filled = 0;
  let error: CellError | undefined;
  const see = (value: Scalar): void => {
    if (isError(value) && !without.errors) error ??= value;
    if (value === null || isError(value)) return;
    filled += 1;
    if (typeof value === 'number') numbers.push(value);
  };
  for (const arg of args) {
    if (!(arg instanceof Reference))
      asMatrix(arg ?? null, env)
        .all()
        .forEach(see);
    else
      for (const where of arg.areas) {
        env.workings.settle(where);
        where.sheet.cells.forEachFilled(where.area, (row, column, value) => {
          if (isLeftOut(where.sheet, row, without)) return;
          if (!without.subtotals || !env.workings.isSubtotal(where.sheet, row, column)) see(value);
        });
      }
  }
  return error ?? { numbers, filled };
}

function isLeftOut(sheet: Sheet, row: number, without: LeavingOut): boolean {
  const line = sheet.rows.get(row);
  if (line?.hidden !== true) return line?.filtered === true && without.filtered;
  return without.hidden || (without.filtered && line.filtered === true);
}

function subtotal([code, ...args]: readonly Argument[], env: Environment): Value {
  const number = toNumber(asMatrix(code ?? 0, env).at(0, 0));
  if (isError(number)) return number;
  const kind = Math.trunc(number) % 100;
  const summary = kind <= 11 ? SUMMARIES[kind - 1] : undefined;
  if (summary === undefined || Math.trunc(number) > 111 || args.some((arg) => !(arg instanceof Reference))) return fail('#VALUE!');
  const rest = remaining(args, { hidden: number > 100, filtered: true, errors: false, subtotals: true }, env);
  return isError(rest) ? rest : summary(rest.numbers, rest.filled);
}

/** Options 0–7: what is left out, as Excel numbers them. */
function aggregate([code, option, ...args]: readonly Argument[], env: Environment): Value {
  const number = toNumber(asMatrix(code ?? 0, env).at(0, 0));
  const way = toNumber(asMatrix(option ?? 0, env).at(0, 0));
  if (isError(number)) return number;
  if (isError(way)) return way;
  const kind = Math.trunc(number);
  if (kind < 1 || kind > 19 || way < 0 || way > 7) return fail('#VALUE!');
  const hidden = [1, 3, 5, 7].includes(way);
  const without = { hidden, filtered: hidden, errors: [2, 3, 6, 7].includes(way), subtotals: way < 4 };
  const summary = SUMMARIES[kind - 1];
  const rest = remaining(summary === undefined ? args.slice(0, 1) : args, without, env);
  if (isError(rest)) return rest;
  if (summary !== undefined) return summary(rest.numbers, rest.filled);
  const n = args[1] === undefined ? fail('#VALUE!') : toNumber(asMatrix(args[1], env).at(0, 0));
  return isError(n) ? n : (RANKED[kind - 14]?.(rest.numbers, n) ?? fail('#VALUE!'));
}

export const SUBTOTALS: FunctionTable = {
  SUBTOTAL: whole(2, 255, subtotal),
  AGGREGATE: whole(3, 255, aggregate),
};
