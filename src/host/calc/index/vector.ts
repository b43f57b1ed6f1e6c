/** A row or column that is searched: cells of a sheet, or an array. Positions count from 0. */
import { lastRow } from '../../book/area';
import { matrixOf } from '../formula/reading';
import type { Workings } from '../formula/environment';
import { hashKey } from '../value/compare';
import type { Matrix } from '../value/value';
import { type Scalar, type SheetArea } from '../value/value';
import { lowerBound } from './columnIndexes';

export interface Vector {
  readonly length: number;
  at(position: number): Scalar;
  /** First (or last) position with an equal value; -1 when there is none. Arrays and rows look; columns of cells have an index. */
  positionOf(wanted: Scalar, last: boolean): number;
}

const FEW = 48;

function lookFor(vector: Pick<Vector, 'length' | 'at'>, wanted: Scalar, last: boolean, stored: number): number {
  const key = hashKey(wanted);
  for (let n = 0; n < stored; n += 1) {
    const position = last ? stored - 1 - n : n;
    if (hashKey(vector.at(position)) === key) return position;
  }
  return -1;
}

export function matrixVector(matrix: Matrix): Vector {
  const length = Math.max(matrix.rows, matrix.columns);
  const at = matrix.columns === 1 ? (n: number) => matrix.at(n, 0) : (n: number) => matrix.at(0, n);
  const stored = matrix.columns === 1 && matrix.rest === null ? matrix.stored : length;
  return { length, at, positionOf: (wanted, last) => lookFor({ length, at }, wanted, last, stored) };
}

/** A column of cells, answered by the index where it is long. */
export function columnVector(where: SheetArea, workings: Workings): Vector {
  workings.settle(where);
  const { sheet, area } = where;
  const at = (n: number): Scalar => sheet.cells.value(area.row + n, area.column);
  const positionOf = (wanted: Scalar, last: boolean): number => {
    const key = hashKey(wanted);
    const indexed = [{ sheet, column: area.column, shift: 0 }];
    const rows = key === undefined || area.rows < FEW ? undefined : workings.indexes.rowsWith(indexed, [key], 'lookup', hashKey);
    if (rows === undefined) return lookFor({ length: area.rows, at }, wanted, last, filledRows(where));
    const n = last ? lowerBound(rows, lastRow(area) + 1) - 1 : lowerBound(rows, area.row);
    const row = rows[n];
    return row !== undefined && row >= area.row && row <= lastRow(area) ? row - area.row : -1;
  };
  return { length: area.rows, at, positionOf };
}

/** Rows of the area down to the sheet's last filled one. */
function filledRows({ sheet, area }: SheetArea): number {
  if (area.rows < 1000) return area.rows;
  const used = sheet.cells.usedArea();
  return used === undefined ? 0 : Math.max(0, Math.min(area.rows, lastRow(used) - area.row + 1));
}

export function areaVector(where: SheetArea, workings: Workings): Vector {
  return where.area.columns === 1 ? columnVector(where, workings) : matrixVector(matrixOf(where, workings));
}
