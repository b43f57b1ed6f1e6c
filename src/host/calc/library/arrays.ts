/** Functions that shape arrays: FILTER, SORT, UNIQUE, TAKE, VSTACK and their like. */
import type { CellError } from '../../book/cell';
import type { Environment } from '../formula/environment';
import { asMatrix } from '../formula/reading';
import { toBoolean, toNumber } from '../value/coercion';
import { compareValues, hashKey } from '../value/compare';
import { type Argument, fail, isError, Matrix, type Scalar, type Value } from '../value/value';
import { type FunctionDefinition, type FunctionTable, whole } from './definition';

const NOT_THERE = fail('#N/A');
const NOTHING = fail('#CALC!');

type Rule = (matrix: Matrix, args: readonly Argument[], env: Environment) => Value;

/** A function of one array (and settings). An error instead of the array is the result. */
const ofArray = (least: number, most: number, rule: Rule): FunctionDefinition =>
  whole(least, most, (args, env) => (isError(args[0]) ? args[0] : rule(asMatrix(args[0] ?? null, env), args.slice(1), env)));

/** A whole number from an argument; the default when it is left out. */
function integer(arg: Argument, otherwise: number, env: Environment): number | CellError {
  if (arg === undefined) return otherwise;
  const value = toNumber(asMatrix(arg, env).at(0, 0));
  return isError(value) ? value : Math.trunc(value);
}

function truth(arg: Argument, otherwise: boolean, env: Environment): boolean {
  return arg === undefined ? otherwise : toBoolean(asMatrix(arg, env).at(0, 0)) === true;
}

const pickRows = (matrix: Matrix, rows: readonly number[]): Matrix =>
  new Matrix(
    rows.length,
    matrix.columns,
    rows.flatMap((row) => matrix.rowAt(row)),
  );

/** Does something to columns by doing it to the rows of the array laid on its side. */
function sideways(matrix: Matrix, byColumns: boolean, rule: (matrix: Matrix) => Value): Value {
  if (!byColumns) return rule(matrix);
  const result = rule(matrix.transposed());
  return result instanceof Matrix ? result.transposed() : result;
}

function filter(matrix: Matrix, [include, ifEmpty]: readonly Argument[], env: Environment): Value {
  if (isError(include)) return include;
  const keep = asMatrix(include ?? true, env);
  const byColumns = keep.rows === 1 && keep.columns === matrix.columns && !(matrix.rows === 1 && matrix.columns === 1);
  if (!byColumns && !(keep.columns === 1 && keep.rows === matrix.rows)) return fail('#VALUE!');
  const length = byColumns ? keep.columns : keep.rows;
  const end = !byColumns && (keep.rest === false || keep.rest === null || keep.rest === 0) ? Math.min(length, keep.stored) : length;
  const kept: number[] = [];
  for (let n = 0; n < end; n += 1) {
    const value = byColumns ? keep.at(0, n) : keep.at(n, 0);
    const wanted = toBoolean(value);
    if (isError(wanted)) return wanted;
    if (wanted) kept.push(n);
  }
  if (kept.length === 0) return ifEmpty ?? NOTHING;
  return sideways(matrix, byColumns, (lines) => pickRows(lines, kept));
}

/** Numbers, text, FALSE, TRUE, errors; empty cells come last both ways. */
function order(a: Scalar, b: Scalar, direction: number): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  if (isError(a) || isError(b)) return direction * ((isError(a) ? 1 : 0) - (isError(b) ? 1 : 0));
  return direction * compareValues(a, b);
}

const indexes = (length: number): number[] => Array.from({ length }, (_, n) => n);

/** SORT(array, columns to sort by = 1, directions = 1, sort columns instead of rows). */
function sort(matrix: Matrix, [by, directions, byColumns]: readonly Argument[], env: Environment): Value {
  const keys = asMatrix(by ?? 1, env)
    .all()
    .map(toNumber);
  const ways = asMatrix(directions ?? 1, env)
    .all()
    .map(toNumber);
  const sideWays = truth(byColumns, false, env);
  const width = sideWays ? matrix.rows : matrix.columns;
  const wrong = [...keys, ...ways].find(isError);
  if (wrong !== undefined) return wrong;
  if (keys.some((key) => Number(key) < 1 || Number(key) > width) || ways.some((way) => way !== 1 && way !== -1)) return fail('#VALUE!');
  return sideways(matrix, sideWays, (lines) =>
    pickRows(
      lines,
      indexes(lines.rows).sort((a, b) =>
        firstDifference(keys.length, (n) => {
          const column = Math.trunc(Number(keys[n])) - 1;
          return order(lines.at(a, column), lines.at(b, column), Number(ways[n] ?? ways.at(-1) ?? 1));
        }),
      ),
    ),
  );
}

function firstDifference(count: number, difference: (n: number) => number): number {
  for (let n = 0; n < count; n += 1) {
    const result = difference(n);
    if (result !== 0) return result;
  }
  return 0;
}

/** SORTBY(array, by, direction, by, direction, …). */
function sortBy(matrix: Matrix, pairs: readonly Argument[], env: Environment): Value {
  const keys: { readonly by: readonly Scalar[]; readonly way: number }[] = [];
  let byColumns = false;
  for (let n = 0; n < pairs.length; n += 2) {
    const by = asMatrix(pairs[n] ?? null, env);
    const way = integer(pairs[n + 1], 1, env);
    if (isError(way)) return way;
    byColumns = by.rows === 1 && by.columns > 1;
    if ((by.rows !== 1 && by.columns !== 1) || by.all().length !== (byColumns ? matrix.columns : matrix.rows)) return fail('#VALUE!');
    if (way !== 1 && way !== -1) return fail('#VALUE!');
    keys.push({ by: by.all(), way });
  }
  return sideways(matrix, byColumns, (lines) =>
    pickRows(
      lines,
      indexes(lines.rows).sort((a, b) =>
        firstDifference(keys.length, (n) => order(keys[n]?.by[a] ?? null, keys[n]?.by[b] ?? null, keys[n]?.way ?? 1)),
      ),
    ),
  );
}

/** UNIQUE(array, compare columns, only those that occur once). */
function unique(matrix: Matrix, [byColumns, once]: readonly Argument[], env: Environment): Value {
  return sideways(matrix, truth(byColumns, false, env), (lines) => {
    const seen = new Map<string, { row: number; times: number }>();
    for (let row = 0; row < lines.rows; row += 1) {
      const key = JSON.stringify(lines.rowAt(row).map((value) => hashKey(value ?? 0)));
      const known = seen.get(key);
      if (known === undefined) seen.set(key, { row, times: 1 });
      else known.times += 1;
    }
    const kept = [...seen.values()].filter(({ times }) => !truth(once, false, env) || times === 1).map(({ row }) => row);
    return kept.length === 0 ? NOTHING : pickRows(lines, kept);
  });
}

function sequence(args: readonly Argument[], env: Environment): Value {
  const [rows, columns] = [integer(args[0], 1, env), integer(args[1], 1, env)];
  const [start, step] = [2, 3].map((n) => (args[n] === undefined ? 1 : toNumber(asMatrix(args[n] ?? null, env).at(0, 0))));
  if (isError(rows)) return rows;
  if (isError(columns)) return columns;
  if (isError(start)) return start;
  if (isError(step)) return step;
  if (rows < 1 || columns < 1) return rows < 0 || columns < 0 ? fail('#VALUE!') : NOTHING;
  return Matrix.build(rows, columns, (r, c) => (start ?? 1) + (r * columns + c) * (step ?? 1));
}

/** First `count` lines of `length`; a negative count takes them from the end. */
const taken = (length: number, count: number | undefined): readonly number[] =>
  count === undefined ? indexes(length) : count >= 0 ? indexes(length).slice(0, count) : indexes(length).slice(count);

const dropped = (length: number, count: number | undefined): readonly number[] =>
  count === undefined ? indexes(length) : count >= 0 ? indexes(length).slice(count) : indexes(length).slice(0, Math.max(0, length + count));

const crop =
  (which: (length: number, count: number | undefined) => readonly number[]): Rule =>
  (matrix, [rowsGiven, columnsGiven], env) => {
    const rows = rowsGiven === undefined ? undefined : integer(rowsGiven, 0, env);
    const columns = columnsGiven === undefined ? undefined : integer(columnsGiven, 0, env);
    if (isError(rows)) return rows;
    if (isError(columns)) return columns;
    const [r, c] = [which(matrix.rows, rows), which(matrix.columns, columns)];
    return r.length === 0 || c.length === 0 ? NOTHING : Matrix.build(r.length, c.length, (i, j) => matrix.at(r[i] ?? 0, c[j] ?? 0));
  };

/** VSTACK; HSTACK is the same on its side. */
function stacked(matrices: readonly Matrix[]): Matrix {
  const width = Math.max(...matrices.map(({ columns }) => columns));
  const rows = matrices.flatMap((matrix) => matrix.toRows());
  return Matrix.build(rows.length, width, (r, c) => (c < (rows[r]?.length ?? 0) ? (rows[r]?.[c] ?? null) : NOT_THERE));
}

const matricesOf = (args: readonly Argument[], env: Environment): Matrix[] => args.map((arg) => asMatrix(arg ?? null, env));

/** TOCOL and TOROW: (array, leave out 1 empty 2 errors 3 both, by column). */
function flattened(matrix: Matrix, [ignore, byColumn]: readonly Argument[], env: Environment): readonly Scalar[] | CellError {
  const skip = integer(ignore, 0, env);
  if (isError(skip)) return skip;
  if (skip < 0 || skip > 3) return fail('#VALUE!');
  const values = truth(byColumn, false, env) ? matrix.transposed().all() : matrix.all();
  const kept = values.filter((value) => !((skip & 1) !== 0 && value === null) && !((skip & 2) !== 0 && isError(value)));
  return kept.length === 0 ? NOTHING : kept;
}

function wrapped(matrix: Matrix, [count, pad]: readonly Argument[], env: Environment): Value {
  const width = integer(count, 1, env);
  if (isError(width)) return width;
  if (matrix.rows > 1 && matrix.columns > 1) return fail('#VALUE!');
  if (width < 1) return fail('#NUM!');
  const values = matrix.all();
  const filler = pad === undefined ? NOT_THERE : asMatrix(pad, env).at(0, 0);
  return Matrix.build(Math.ceil(values.length / width), width, (r, c) =>
    r * width + c < values.length ? (values[r * width + c] ?? null) : filler,
  );
}

const choose =
  (byColumns: boolean): Rule =>
  (matrix, which, env) => {
    const length = byColumns ? matrix.columns : matrix.rows;
    const wanted = matricesOf(which, env).flatMap((one) => one.all().map(toNumber));
    const wrong = wanted.find(isError);
    if (wrong !== undefined) return wrong;
    const lines = wanted.map((n) => (Number(n) < 0 ? length + Math.trunc(Number(n)) : Math.trunc(Number(n)) - 1));
    if (lines.some((line) => line < 0 || line >= length)) return fail('#VALUE!');
    return sideways(matrix, byColumns, (all) => pickRows(all, lines));
  };

function expand(matrix: Matrix, [rowsGiven, columnsGiven, pad]: readonly Argument[], env: Environment): Value {
  const [rows, columns] = [integer(rowsGiven, matrix.rows, env), integer(columnsGiven, matrix.columns, env)];
  if (isError(rows)) return rows;
  if (isError(columns)) return columns;
  if (rows < matrix.rows || columns < matrix.columns) return fail('#VALUE!');
  const filler = pad === undefined ? NOT_THERE : asMatrix(pad, env).at(0, 0);
  return Matrix.build(rows, columns, (r, c) => (r < matrix.rows && c < matrix.columns ? matrix.at(r, c) : filler));
}

function multiplied([left, right]: readonly Argument[], env: Environment): Value {
  const [a, b] = [asMatrix(left ?? null, env), asMatrix(right ?? null, env)];
  const numeric = (matrix: Matrix): boolean => matrix.all().every((value) => typeof value === 'number');
  if (a.columns !== b.rows || !numeric(a) || !numeric(b)) return fail('#VALUE!');
  return Matrix.build(a.rows, b.columns, (r, c) => indexes(a.columns).reduce((sum, n) => sum + Number(a.at(r, n)) * Number(b.at(n, c)), 0));
}

export const ARRAYS: FunctionTable = {
  FILTER: ofArray(2, 3, filter),
  SORT: ofArray(1, 4, sort),
  SORTBY: ofArray(2, 255, sortBy),
  UNIQUE: ofArray(1, 3, unique),
  SEQUENCE: whole(1, 4, sequence),
  TAKE: ofArray(2, 3, crop(taken)),
  DROP: ofArray(2, 3, crop(dropped)),
  VSTACK: whole(1, 255, (args, env) => stacked(matricesOf(args, env))),
  HSTACK: whole(1, 255, (args, env) => stacked(matricesOf(args, env).map((matrix) => matrix.transposed())).transposed()),
  TOCOL: ofArray(1, 3, (matrix, args, env) => {
    const values = flattened(matrix, args, env);
    return isError(values) ? values : Matrix.column(values);
  }),
  TOROW: ofArray(1, 3, (matrix, args, env) => {
    const values = flattened(matrix, args, env);
    return isError(values) ? values : Matrix.row(values);
  }),
  WRAPROWS: ofArray(2, 3, wrapped),
  WRAPCOLS: ofArray(2, 3, (matrix, args, env) => {
    const rows = wrapped(matrix, args, env);
    return rows instanceof Matrix ? rows.transposed() : rows;
  }),
  CHOOSEROWS: ofArray(2, 255, choose(false)),
  CHOOSECOLS: ofArray(2, 255, choose(true)),
  EXPAND: ofArray(2, 4, expand),
  TRANSPOSE: ofArray(1, 1, (matrix) => matrix.transposed()),
  MMULT: whole(2, 2, multiplied),
};
