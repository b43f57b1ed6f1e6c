/**
 * Rules for single values, carried over arrays: `A1:A3 + B1:D1` is a 3 × 3 array.
 *
 * A single row, column or value is repeated as far as the largest goes. Where two arrays are both larger
 * than one and differ, the cells only one of them has are #N/A.
 */
import type { Area } from '../../book/area';
import { fail, Matrix, type Scalar } from './value';

const NOT_THERE = fail('#N/A');

function pick(value: Scalar | Matrix, row: number, column: number): Scalar {
  if (!(value instanceof Matrix)) return value;
  const r = value.rows === 1 ? 0 : row;
  const c = value.columns === 1 ? 0 : column;
  return r < value.rows && c < value.columns ? value.at(r, c) : NOT_THERE;
}

/** A result as an array of the old kind shows it in the area chosen for it: cut off, repeated, or #N/A where there is no more. */
export function inFixedArea(value: Scalar | Matrix, { rows, columns }: Area): Scalar | Matrix {
  return rows * columns === 1 ? pick(value, 0, 0) : Matrix.build(rows, columns, (row, column) => pick(value, row, column));
}

/** Rows below which no operand holds anything of its own; the whole height when the operands do not line up. */
function storedRows(matrices: readonly Matrix[], rows: number): number {
  if (matrices.some((matrix) => matrix.rows !== rows && matrix.rows !== 1)) return rows;
  return Math.max(1, ...matrices.map((matrix) => (matrix.rows === 1 ? 1 : Math.min(rows, matrix.stored))));
}

/** Applies a rule cell by cell; a plain call when no operand is an array. */
export function broadcast(operands: readonly (Scalar | Matrix)[], rule: (values: readonly Scalar[]) => Scalar): Scalar | Matrix {
  const matrices = operands.filter((operand) => operand instanceof Matrix);
  if (matrices.length === 0) return rule(operands as readonly Scalar[]);
  const rows = Math.max(...matrices.map((matrix) => matrix.rows));
  const columns = Math.max(...matrices.map((matrix) => matrix.columns));
  const sameShapeBelow = columns === 1 || matrices.every((matrix) => matrix.columns === columns || matrix.columns === 1);
  const needed = sameShapeBelow && !matrices.some((matrix) => matrix.rows === 1 && matrix.columns > 1) ? storedRows(matrices, rows) : rows;
  const cells: Scalar[] = new Array<Scalar>(needed * columns);
  for (let r = 0; r < needed; r += 1)
    for (let c = 0; c < columns; c += 1) cells[r * columns + c] = rule(operands.map((operand) => pick(operand, r, c)));
  const rest = needed < rows ? rule(operands.map((operand) => pick(operand, rows - 1, 0))) : null;
  return new Matrix(rows, columns, cells, rest);
}
