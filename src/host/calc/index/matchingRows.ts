/**
 * Which rows meet all criteria? The heart of SUMIFS and its family.
 *
 * Criteria that ask for a value are answered by one hash index over all their columns; when there is none, the
 * narrowest range of numbers is cut out of a sorted column. What is left of the criteria is checked row by
 * row, and only where neither helps, every row is looked at.
 */
import { type Area, lastRow } from '../../book/area';
import type { Sheet } from '../../book/sheet';
import { type Criterion, criterionKey } from '../value/criteria';
import type { SheetArea } from '../value/value';
import { type ColumnIndexes, lowerBound } from './columnIndexes';

export interface Condition {
  readonly where: SheetArea;
  readonly criterion: Criterion;
}

/** Below this many rows looking is as quick as asking. */
const FEW_ROWS = 48;

/** Where every criterion is met: positions counted from the top left of the ranges, row by row. */
export interface Matches {
  readonly offsets: readonly number[];
  /** Rows below the last filled one that also match: all criteria are met by empty cells. */
  readonly emptyBelow: number;
}

export function matchingOffsets(conditions: readonly Condition[], indexes: ColumnIndexes): Matches {
  const first = (conditions[0] as Condition).where.area;
  const candidates = first.columns === 1 && first.rows >= FEW_ROWS ? fromIndexes(conditions, indexes) : undefined;
  if (candidates !== undefined) return { offsets: candidates, emptyBelow: 0 };
  const filled = Math.min(first.rows, Math.max(...conditions.map(({ where }) => filledRows(where))));
  const offsets: number[] = [];
  const cells = filled * first.columns;
  for (let n = 0; n < cells; n += 1) if (conditions.every((condition) => meets(condition, n))) offsets.push(n);
  const emptyMatch = conditions.every(({ criterion }) => criterion.matches(null));
  return { offsets, emptyBelow: emptyMatch ? (first.rows - filled) * first.columns : 0 };
}

function filledRows({ sheet, area }: SheetArea): number {
  const used: Area | undefined = area.rows < 1000 ? area : sheet.cells.usedArea();
  return used === undefined ? 0 : Math.max(0, lastRow(used) - area.row + 1);
}

function meets({ where: { sheet, area }, criterion }: Condition, offset: number): boolean {
  const row = Math.floor(offset / area.columns);
  return criterion.matches(sheet.cells.value(area.row + row, area.column + offset - row * area.columns));
}

/** Offsets found through an index and checked against the other criteria; undefined when no index serves. */
function fromIndexes(conditions: readonly Condition[], indexes: ColumnIndexes): number[] | undefined {
  const exact = conditions.filter(({ criterion }) => criterion.key !== undefined);
  const rest = conditions.filter(({ criterion }) => criterion.key === undefined);
  const found = exact.length > 0 ? rowsByKey(exact, indexes) : rowsByRange(rest, indexes);
  if (found === undefined) return undefined;
  const check = exact.length > 0 ? rest : conditions;
  const offsets: number[] = [];
  for (const offset of found) if (check.every((condition) => meets(condition, offset))) offsets.push(offset);
  return offsets;
}

function rowsByKey(exact: readonly Condition[], indexes: ColumnIndexes): number[] | undefined {
  const { area } = (exact[0] as Condition).where;
  const columns = exact.map(({ where }) => ({ sheet: where.sheet, column: where.area.column, shift: where.area.row - area.row }));
  const keys = exact.map(({ criterion }) => criterion.key as string | number | boolean); // filtered above
  const rows = indexes.rowsWith(columns, keys, 'criterion', criterionKey);
  return rows && within(rows, area);
}

/** Offsets of ascending rows that lie in the area. */
function within(rows: readonly number[], area: Area): number[] {
  const offsets: number[] = [];
  const bottom = lastRow(area);
  for (let n = lowerBound(rows, area.row); n < rows.length && (rows[n] as number) <= bottom; n += 1)
    offsets.push((rows[n] as number) - area.row);
  return offsets;
}

/** All ranges of numbers asked of one column, met at once: from `>=` of the one criterion to `<` of the other. */
function rowsByRange(conditions: readonly Condition[], indexes: ColumnIndexes): number[] | undefined {
  const start = conditions.find(({ criterion }) => criterion.range !== undefined);
  if (start === undefined) return undefined;
  const { sheet, area } = start.where;
  const same = conditions.filter(({ where, criterion }) => criterion.range !== undefined && isColumn(where, sheet, area));
  const low = Math.max(...same.map(({ criterion }) => criterion.range?.low ?? -Infinity));
  const high = Math.min(...same.map(({ criterion }) => criterion.range?.high ?? Infinity));
  const sorted = indexes.sortedNumbers({ sheet, column: area.column, shift: 0 });
  if (sorted === undefined) return undefined;
  const offsets: number[] = [];
  const bottom = lastRow(area);
  for (let n = lowerBound(sorted.numbers, low); n < sorted.numbers.length && (sorted.numbers[n] as number) <= high; n += 1) {
    const row = sorted.rows[n] as number;
    if (row >= area.row && row <= bottom) offsets.push(row - area.row);
  }
  return offsets.sort((a, b) => a - b);
}

const isColumn = (where: SheetArea, sheet: Sheet, area: Area): boolean =>
  where.sheet === sheet && where.area.column === area.column && where.area.row === area.row;
