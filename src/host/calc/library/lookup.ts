/** Finding values: VLOOKUP, MATCH, XLOOKUP and their like. */
import { area } from '../../book/area';
import type { Environment } from '../formula/environment';
import { asMatrix, operand } from '../formula/reading';
import { bisect, type MatchMode, search } from '../index/searching';
import { areaVector, columnVector, matrixVector, type Vector } from '../index/vector';
import { broadcast } from '../value/broadcast';
import { toBoolean, toNumber } from '../value/coercion';
import { type Argument, fail, isError, Matrix, Reference, type Scalar, type Value } from '../value/value';
import { type FunctionTable, lazy, type Thunk, whole } from './definition';

const one = (arg: Argument, otherwise: Scalar, env: Environment): Scalar => (arg === undefined ? otherwise : asMatrix(arg, env).at(0, 0));

/** A row or column to search; undefined when it is a rectangle. */
function vectorOf(arg: Argument, env: Environment): Vector | undefined {
  const where = arg instanceof Reference ? arg.single : undefined;
  if (where !== undefined) return where.area.rows > 1 && where.area.columns > 1 ? undefined : areaVector(where, env.workings);
  const matrix = asMatrix(arg ?? null, env);
  return matrix.rows > 1 && matrix.columns > 1 ? undefined : matrixVector(matrix);
}

/** Carries a search for one value over an array of them. */
function each(wanted: Argument, env: Environment, find: (value: Scalar) => Scalar): Value {
  return broadcast([operand(wanted ?? null, env)], ([value = null]) => (isError(value) ? value : find(value)));
}

/** VLOOKUP and HLOOKUP, alike but for the direction. */
const tableLookup =
  (vertical: boolean) =>
  (args: readonly Argument[], env: Environment): Value => {
    const [wanted, table, index, sorted] = args;
    const approximate = args.length < 4 ? true : toBoolean(one(sorted, false, env));
    if (isError(approximate)) return approximate;
    const where = table instanceof Reference ? table.single : undefined;
    const matrix = where === undefined ? asMatrix(table ?? null, env) : undefined;
    if (where !== undefined) env.workings.settle(where);
    const [rows, columns] = matrix === undefined ? [where?.area.rows ?? 0, where?.area.columns ?? 0] : [matrix.rows, matrix.columns];
    const keys = keysOf(vertical, where, matrix, env);
    const valueAt = (r: number, c: number): Scalar =>
      matrix?.at(r, c) ?? (where === undefined ? null : where.sheet.cells.value(where.area.row + r, where.area.column + c));
    return broadcast([operand(wanted ?? null, env), operand(index ?? 0, env)], ([value = null, line = null]) => {
      const n = toNumber(line);
      if (isError(value)) return value;
      if (isError(n)) return n;
      if (n < 1) return fail('#VALUE!');
      if (Math.trunc(n) > (vertical ? columns : rows)) return fail('#REF!');
      const found = approximate ? bisect(keys, value, false) : search(keys, value, 'wildcard');
      if (found < 0) return fail('#N/A');
      return (vertical ? valueAt(found, Math.trunc(n) - 1) : valueAt(Math.trunc(n) - 1, found)) ?? 0;
    });
  };

function keysOf(vertical: boolean, where: Reference['single'], matrix: Matrix | undefined, env: Environment): Vector {
  if (where === undefined) {
    const given = matrix ?? new Matrix(1, 1, [null]);
    return matrixVector(vertical ? Matrix.column(given.columnAt(0)) : Matrix.row(given.rowAt(0)));
  }
  const { row, column, rows, columns } = where.area;
  const first = vertical ? area(row, column, rows, 1) : area(row, column, 1, columns);
  return vertical
    ? columnVector({ sheet: where.sheet, area: first }, env.workings)
    : areaVector({ sheet: where.sheet, area: first }, env.workings);
}

/** MATCH(wanted, vector, type): 1 sorted upwards, 0 exactly, -1 sorted downwards. */
function match(args: readonly Argument[], env: Environment): Value {
  const type = args.length < 3 ? 1 : toNumber(one(args[2], 0, env));
  if (isError(type)) return type;
  const vector = vectorOf(args[1], env);
  if (vector === undefined) return fail('#N/A');
  return each(args[0], env, (value) => {
    const found = type === 0 ? search(vector, value, 'wildcard') : bisect(vector, value, type < 0);
    return found < 0 ? fail('#N/A') : found + 1;
  });
}

const MATCH_MODES: Readonly<Record<number, MatchMode>> = { 0: 'exact', [-1]: 'exactOrSmaller', 1: 'exactOrLarger', 2: 'wildcard' };

/** How XLOOKUP and XMATCH are told to search; the search mode is 1 or 2 forwards, -1 or -2 backwards. */
function searchWays(mode: Argument, direction: Argument, env: Environment): { mode: MatchMode; last: boolean } | undefined {
  const number = toNumber(one(mode, 0, env));
  const way = toNumber(one(direction, 1, env));
  const found = isError(number) ? undefined : MATCH_MODES[number];
  if (found === undefined || isError(way) || ![1, -1, 2, -2].includes(way)) return undefined;
  return { mode: found, last: way === -1 };
}

function xmatch([wanted, array, mode, direction]: readonly Argument[], env: Environment): Value {
  const ways = searchWays(mode, direction, env);
  const vector = vectorOf(array, env);
  if (ways === undefined || vector === undefined) return fail('#VALUE!');
  return each(wanted, env, (value) => {
    const found = search(vector, value, ways.mode, ways.last);
    return found < 0 ? fail('#N/A') : found + 1;
  });
}

/** The row or column of the return array at a position: a reference stays one. */
function lineOf(result: Argument, position: number, vertical: boolean, env: Environment): Value {
  const where = result instanceof Reference ? result.single : undefined;
  if (where !== undefined) {
    const { row, column, rows, columns } = where.area;
    const line = vertical ? area(row + position, column, 1, columns) : area(row, column + position, rows, 1);
    return Reference.to(where.sheet, line);
  }
  const matrix = asMatrix(result ?? null, env);
  return vertical ? Matrix.row(matrix.rowAt(position)) : Matrix.column(matrix.columnAt(position));
}

const shape = (arg: Argument, env: Environment): { rows: number; columns: number } =>
  (arg instanceof Reference ? arg.single?.area : undefined) ?? asMatrix(arg ?? null, env);

/** XLOOKUP(wanted, where, result, if not found, match mode, search mode). */
function xlookup(args: readonly Thunk[], env: Environment): Value {
  const [wanted, array, result, , mode, direction] = args.map((arg, n) => (n === 3 ? undefined : arg()));
  const ways = searchWays(mode, direction, env);
  const vector = vectorOf(array, env);
  if (ways === undefined || vector === undefined) return fail('#VALUE!');
  const vertical = shape(array, env).columns === 1;
  const { rows, columns } = shape(result, env);
  if (vector.length !== (vertical ? rows : columns)) return fail('#VALUE!');
  const notFound = (): Value => args[3]?.() ?? fail('#N/A');
  const values = operand(wanted ?? null, env);
  if (!(values instanceof Matrix)) {
    if (isError(values)) return values;
    const found = search(vector, values, ways.mode, ways.last);
    return found < 0 ? notFound() : lineOf(result, found, vertical, env);
  }
  return broadcast([values], ([value = null]) => {
    if (isError(value)) return value;
    const found = search(vector, value, ways.mode, ways.last);
    return asMatrix(found < 0 ? notFound() : lineOf(result, found, vertical, env), env).at(0, 0);
  });
}

/** LOOKUP(wanted, vector, results), or (wanted, array): searched along its longer side, answered from its last line. */
function lookup([wanted, array, results]: readonly Argument[], env: Environment): Value {
  const matrix = asMatrix(array ?? null, env);
  const wide = matrix.columns > matrix.rows;
  const keys = matrixVector(wide ? Matrix.row(matrix.rowAt(0)) : Matrix.column(matrix.columnAt(0)));
  const own = wide ? Matrix.row(matrix.rowAt(matrix.rows - 1)) : Matrix.column(matrix.columnAt(matrix.columns - 1));
  const answers = results === undefined ? matrixVector(own) : vectorOf(results, env);
  if (answers === undefined) return fail('#N/A');
  return each(wanted, env, (value) => {
    const found = bisect(keys, value, false);
    return found < 0 ? fail('#N/A') : (answers.at(found) ?? 0);
  });
}

/** INDEX(array, row, column, area): row or column 0 is all of them; of a reference it is a reference. */
function index(args: readonly Argument[], env: Environment): Value {
  const [source, rowArg, columnArg, areaArg] = args;
  if (isError(source)) return source;
  const rowsWanted = operand(rowArg ?? 0, env);
  const columnsWanted = operand(columnArg ?? 0, env);
  if (rowsWanted instanceof Matrix || columnsWanted instanceof Matrix)
    return broadcast([rowsWanted, columnsWanted], ([r = null, c = null]) =>
      asMatrix(index([source, r, args.length < 3 ? undefined : c, areaArg], env), env).at(0, 0),
    );
  let row = toNumber(rowsWanted);
  let column = toNumber(columnsWanted);
  const which = toNumber(one(areaArg, 1, env));
  if (isError(row)) return row;
  if (isError(column)) return column;
  if (isError(which)) return which;
  const where = source instanceof Reference ? source.areas[Math.trunc(which) - 1] : undefined;
  if (source instanceof Reference && where === undefined) return fail('#REF!');
  const matrix = where === undefined ? asMatrix(source ?? null, env) : undefined;
  const { rows, columns } = where?.area ?? (matrix as Matrix); // one of the two is there
  if (args.length < 3 && rows === 1 && columns > 1) [row, column] = [0, row];
  [row, column] = [Math.trunc(row), Math.trunc(column)];
  if (row < 0 || column < 0) return fail('#VALUE!');
  if (row > rows || column > columns) return fail('#REF!');
  const [height, width] = [row === 0 ? rows : 1, column === 0 ? columns : 1];
  const [top, left] = [Math.max(0, row - 1), Math.max(0, column - 1)];
  if (where !== undefined) return Reference.to(where.sheet, area(where.area.row + top, where.area.column + left, height, width));
  if (height === 1 && width === 1) return (matrix as Matrix).at(top, left);
  return Matrix.build(height, width, (r, c) => (matrix as Matrix).at(top + r, left + c));
}

export const LOOKUP: FunctionTable = {
  VLOOKUP: whole(3, 4, tableLookup(true)),
  HLOOKUP: whole(3, 4, tableLookup(false)),
  LOOKUP: whole(2, 3, lookup),
  MATCH: whole(2, 3, match),
  XMATCH: whole(2, 4, xmatch),
  XLOOKUP: { ...lazy(3, 6, xlookup), uses: (n) => (n === 2 || n === 3 ? 'partly' : 'value') },
  INDEX: { ...whole(2, 4, index), uses: (n) => (n === 0 ? 'partly' : 'value') },
};
