/** What is in the cells that a reference names. */
import { intersection, lastColumn, lastRow, MAX_ROWS } from '../../book/area';
import type { CellError } from '../../book/cell';
import { fail, isError, Lambda, Matrix, Reference, type Scalar, type SheetArea, type Value } from '../value/value';
import type { Environment, Workings } from './environment';

/** The cells of an area as an array; rows below the last filled one are not looked at one by one. */
export function matrixOf(where: SheetArea, workings: Workings): Matrix {
  workings.settle(where);
  const { sheet, area } = where;
  const stored = area.rows < 1000 ? area.rows : Math.max(1, Math.min(area.rows, lastFilledRow(where) - area.row + 1));
  const cells: Scalar[] = new Array<Scalar>(stored * area.columns).fill(null);
  for (let c = 0; c < Math.min(area.columns, sheet.cells.width - area.column); c += 1)
    for (let r = 0; r < stored; r += 1) cells[r * area.columns + c] = sheet.cells.value(area.row + r, area.column + c);
  return new Matrix(area.rows, area.columns, cells);
}

function lastFilledRow({ sheet, area }: SheetArea): number {
  const used = sheet.cells.usedArea();
  return used === undefined ? -1 : Math.min(lastRow(area), lastRow(used));
}

/** A value without references in it. A union of areas cannot stand for one value. */
export function dereference(value: Value, env: Environment): Scalar | Matrix | Lambda {
  if (!(value instanceof Reference)) return value;
  const where = value.single;
  if (where === undefined) return fail('#VALUE!');
  if (where.area.rows === 1 && where.area.columns === 1) return env.workings.value(where.sheet, where.area.row, where.area.column);
  return matrixOf(where, env.workings);
}

/** As `dereference`, for operands: a function is no operand. */
export function operand(value: Value, env: Environment): Scalar | Matrix {
  const plain = dereference(value, env);
  return plain instanceof Lambda ? fail('#CALC!') : plain;
}

/** A value as an array of at least one cell. */
export function asMatrix(value: Value, env: Environment): Matrix {
  const plain = operand(value, env);
  return plain instanceof Matrix ? plain : new Matrix(1, 1, [plain]);
}

/** One value out of many: the top left of an array; of a range the cell in the formula's own row or column. */
export function intersect(value: Value, env: Environment): Scalar {
  if (value instanceof Lambda) return fail('#CALC!');
  if (value instanceof Matrix) return value.at(0, 0);
  if (!(value instanceof Reference)) return value;
  const where = value.single;
  if (where === undefined) return fail('#VALUE!');
  const { sheet, area } = where;
  const row = area.rows === 1 ? area.row : env.row;
  const column = area.columns === 1 ? area.column : env.column;
  const inside = row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area);
  return inside ? env.workings.value(sheet, row, column) : fail('#VALUE!');
}

/** Visits every filled cell of a value, arrays and ranges alike; `fromCells` tells which of the two it was. */
export function forEachValue(value: Value, env: Environment, visit: (value: Scalar, fromCells: boolean) => void): void {
  if (value instanceof Reference) {
    for (const where of value.areas) {
      env.workings.settle(where);
      where.sheet.cells.forEachFilled(where.area, (_row, _column, cell) => visit(cell, true));
    }
  } else if (value instanceof Matrix) {
    for (const cell of value.cells) visit(cell, true);
    if (value.rest !== null)
      for (let n = value.stored; n < value.rows; n += 1) for (let c = 0; c < value.columns; c += 1) visit(value.rest, true);
  } else visit(value instanceof Lambda ? fail('#CALC!') : value, false);
}

/** `A1:B2` from two corners, wherever they came from. */
export function rangeBetween(from: Value, to: Value): Reference | CellError {
  if (isError(from)) return from;
  if (isError(to)) return to;
  if (!(from instanceof Reference) || !(to instanceof Reference)) return fail('#VALUE!');
  const a = from.single;
  const b = to.single;
  if (a === undefined || b === undefined || a.sheet !== b.sheet) return fail('#VALUE!');
  const row = Math.min(a.area.row, b.area.row);
  const column = Math.min(a.area.column, b.area.column);
  const rows = Math.max(lastRow(a.area), lastRow(b.area)) - row + 1;
  const columns = Math.max(lastColumn(a.area), lastColumn(b.area)) - column + 1;
  return rows > MAX_ROWS ? fail('#REF!') : Reference.to(a.sheet, { row, column, rows, columns });
}

/** `A1:C9 B:B`: what two references have in common. */
export function commonCells(a: Value, b: Value): Reference | CellError {
  if (isError(a)) return a;
  if (isError(b)) return b;
  if (!(a instanceof Reference) || !(b instanceof Reference)) return fail('#VALUE!');
  const areas = a.areas.flatMap((left) =>
    b.areas.flatMap((right) => {
      const common = left.sheet === right.sheet ? intersection(left.area, right.area) : undefined;
      return common === undefined ? [] : [{ sheet: left.sheet, area: common }];
    }),
  );
  return areas.length === 0 ? fail('#NULL!') : new Reference(areas);
}

export function unionOf(a: Value, b: Value): Reference | CellError {
  if (isError(a)) return a;
  if (isError(b)) return b;
  return a instanceof Reference && b instanceof Reference ? new Reference([...a.areas, ...b.areas]) : fail('#VALUE!');
}
