/** Functions that call functions: MAP, REDUCE, SCAN, BYROW, BYCOL, MAKEARRAY. */
import type { Environment } from '../formula/environment';
import { asMatrix, operand } from '../formula/reading';
import { toNumber } from '../value/coercion';
import { type Argument, fail, isError, Lambda, Matrix, type Scalar, type Value } from '../value/value';
import { type FunctionTable, whole } from './definition';

/** The single value a call answers; an array in one cell is #CALC!. */
function single(lambda: Lambda, args: readonly Argument[], env: Environment): Scalar {
  if (args.length < lambda.least || args.length > lambda.most) return fail('#VALUE!');
  const value = operand(lambda.call(args), env);
  if (!(value instanceof Matrix)) return value;
  return value.rows === 1 && value.columns === 1 ? value.at(0, 0) : fail('#CALC!');
}

type LambdaRule = (args: readonly Argument[], lambda: Lambda, env: Environment) => Value;

/** The last argument must be a function. */
const calling =
  (rule: LambdaRule) =>
  (args: readonly Argument[], env: Environment): Value => {
    const lambda = args.at(-1);
    if (isError(lambda)) return lambda;
    return lambda instanceof Lambda ? rule(args.slice(0, -1), lambda, env) : fail('#VALUE!');
  };

function map(args: readonly Argument[], lambda: Lambda, env: Environment): Value {
  const matrices = args.map((arg) => asMatrix(arg ?? null, env));
  const rows = Math.max(...matrices.map((matrix) => matrix.rows));
  const columns = Math.max(...matrices.map((matrix) => matrix.columns));
  const at = (matrix: Matrix, r: number, c: number): Scalar => (r < matrix.rows && c < matrix.columns ? matrix.at(r, c) : fail('#N/A'));
  return Matrix.build(rows, columns, (r, c) =>
    single(
      lambda,
      matrices.map((matrix) => at(matrix, r, c)),
      env,
    ),
  );
}

function reduce([start, array]: readonly Argument[], lambda: Lambda, env: Environment): Value {
  return asMatrix(array ?? null, env)
    .all()
    .reduce<Value>((total, value) => lambda.call([total, value]), start ?? 0);
}

function scan([start, array]: readonly Argument[], lambda: Lambda, env: Environment): Value {
  const matrix = asMatrix(array ?? null, env);
  let total: Argument = start;
  return Matrix.build(matrix.rows, matrix.columns, (r, c) => (total = single(lambda, [total, matrix.at(r, c)], env)));
}

function byRow([array]: readonly Argument[], lambda: Lambda, env: Environment): Value {
  const matrix = asMatrix(array ?? null, env);
  return Matrix.column(Array.from({ length: matrix.rows }, (_, r) => single(lambda, [Matrix.row(matrix.rowAt(r))], env)));
}

function byColumn([array]: readonly Argument[], lambda: Lambda, env: Environment): Value {
  const matrix = asMatrix(array ?? null, env);
  return Matrix.row(Array.from({ length: matrix.columns }, (_, c) => single(lambda, [Matrix.column(matrix.columnAt(c))], env)));
}

function makeArray([rowsGiven, columnsGiven]: readonly Argument[], lambda: Lambda, env: Environment): Value {
  const rows = toNumber(asMatrix(rowsGiven ?? null, env).at(0, 0));
  const columns = toNumber(asMatrix(columnsGiven ?? null, env).at(0, 0));
  if (isError(rows)) return rows;
  if (isError(columns)) return columns;
  if (rows < 1 || columns < 1) return fail('#VALUE!');
  return Matrix.build(Math.trunc(rows), Math.trunc(columns), (r, c) => single(lambda, [r + 1, c + 1], env));
}

export const LAMBDAS: FunctionTable = {
  MAP: whole(2, 255, calling(map)),
  REDUCE: whole(3, 3, calling(reduce)),
  SCAN: whole(3, 3, calling(scan)),
  BYROW: whole(2, 2, calling(byRow)),
  BYCOL: whole(2, 2, calling(byColumn)),
  MAKEARRAY: whole(3, 3, calling(makeArray)),
};
