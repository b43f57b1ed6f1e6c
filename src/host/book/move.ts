/**
 * Where a rectangle stands after rows or columns were inserted or deleted.
 *
 * What lies behind the place moves; what the place goes through grows or shrinks; what is deleted whole is
 * gone. Inserting at the first row of a rectangle moves it, inserting inside it makes it larger.
 */
import { type Area, MAX_COLUMNS, MAX_ROWS } from './area';

export interface Move {
  readonly axis: 'row' | 'column';
  readonly at: number;
  /** Inserted lines; negative: deleted, from `at` on. */
  readonly count: number;
}

/** First and last line of a span after the move; undefined when nothing of it is left. */
export function moveSpan(first: number, last: number, { at, count }: Move, limit: number): { first: number; last: number } | undefined {
  if (count >= 0) {
    const moved = { first: first >= at ? first + count : first, last: last >= at ? last + count : last };
    return moved.first >= limit ? undefined : { first: moved.first, last: Math.min(moved.last, limit - 1) };
  }
  const end = at - count; // first line behind the deleted ones
  const after = (line: number): number => (line >= end ? line + count : line);
  const moved = { first: first >= at && first < end ? at : after(first), last: last >= at && last < end ? at - 1 : after(last) };
  return moved.last < moved.first ? undefined : moved;
}

export function moveArea(area: Area, move: Move): Area | undefined {
  const rowwise = move.axis === 'row';
  const start = rowwise ? area.row : area.column;
  const length = rowwise ? area.rows : area.columns;
  const limit = rowwise ? MAX_ROWS : MAX_COLUMNS;
  if (start === 0 && length === limit) return area; // whole rows or columns stay whole
  const span = moveSpan(start, start + length - 1, move, limit);
  if (span === undefined) return undefined;
  const size = span.last - span.first + 1;
  return rowwise ? { ...area, row: span.first, rows: size } : { ...area, column: span.first, columns: size };
}
