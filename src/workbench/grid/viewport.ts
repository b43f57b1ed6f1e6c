/**
 * What of a sheet is on the screen, and where.
 *
 * Frozen rows and columns stay while the rest scrolls beneath them, so a view is up to four panes, each with
 * its own lines and its own clip. Positions are CSS pixels from the grid's top left corner, headings included.
 */
import type { Area } from '../../host/book/area';
import type { Axis } from './axis';

export interface Line {
  readonly index: number;
  readonly start: number;
  readonly size: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Pane {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  readonly clip: Box;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
  /** Widths of the row numbers and height of the column letters; 0 when the sheet hides its headings. */
  readonly headings: { readonly width: number; readonly height: number };
  /** Where the scrolling part begins. */
  readonly frozenRight: number;
  readonly frozenBottom: number;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly scroll: { readonly left: number; readonly top: number };
  readonly rows: Axis;
  readonly columns: Axis;
  readonly panes: readonly Pane[];
}

export interface ViewportRequest {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly scroll: { readonly left: number; readonly top: number };
  readonly width: number;
  readonly height: number;
  readonly showHeadings: boolean;
}

const HEADING_HEIGHT = 22;
const DIGIT_WIDTH = 8;

export function viewportOf({ rows, columns, frozen, scroll, width, height, showHeadings }: ViewportRequest): Viewport {
  const lastRowOnScreen = rows.indexAt(rows.offset(frozen.rows) + scroll.top + height);
  const digits = Math.max(3, String(lastRowOnScreen + 1).length);
  const headings = showHeadings ? { width: digits * DIGIT_WIDTH + 12, height: HEADING_HEIGHT } : { width: 0, height: 0 };
  const frozenRight = headings.width + columns.offset(frozen.columns);
  const frozenBottom = headings.height + rows.offset(frozen.rows);

  const fixedRows = linesBetween(rows, 0, frozen.rows, headings.height, height);
  const fixedColumns = linesBetween(columns, 0, frozen.columns, headings.width, width);
  const movingRows = linesFrom(rows, frozen.rows, scroll.top, frozenBottom, height);
  const movingColumns = linesFrom(columns, frozen.columns, scroll.left, frozenRight, width);
  const panes = [
    pane(movingRows, movingColumns, frozenRight, frozenBottom, width, height),
    pane(fixedRows, movingColumns, frozenRight, headings.height, width, frozenBottom),
    pane(movingRows, fixedColumns, headings.width, frozenBottom, frozenRight, height),
    pane(fixedRows, fixedColumns, headings.width, headings.height, frozenRight, frozenBottom),
  ].filter(({ rows: tall, columns: wide, clip }) => tall.length > 0 && wide.length > 0 && clip.width > 0 && clip.height > 0);
  return { width, height, headings, frozenRight, frozenBottom, frozen, scroll, rows, columns, panes };
}

function pane(rows: readonly Line[], columns: readonly Line[], left: number, top: number, right: number, bottom: number): Pane {
  return { rows, columns, clip: { left, top, width: right - left, height: bottom - top } };
}

function linesBetween(axis: Axis, from: number, to: number, start: number, end: number): Line[] {
  const lines: Line[] = [];
  for (let index = from; index < to && start < end; index += 1) {
    const size = axis.size(index);
    if (size > 0) lines.push({ index, start, size });
    start += size;
  }
  return lines;
}

function linesFrom(axis: Axis, firstMoving: number, scrolled: number, start: number, end: number): Line[] {
  const origin = axis.offset(firstMoving);
  const first = Math.max(firstMoving, axis.indexAt(origin + scrolled));
  return linesBetween(axis, first, axis.count, start + axis.offset(first) - origin - scrolled, end);
}

/** Where a row or column begins on the screen; frozen ones do not move with the scroll. */
const onScreen = (axis: Axis, index: number, heading: number, frozen: number, scrolled: number): number =>
  heading + axis.offset(index) - (index >= frozen ? scrolled : 0);

export const leftOf = (view: Viewport, column: number): number =>
  onScreen(view.columns, column, view.headings.width, view.frozen.columns, view.scroll.left);
export const topOf = (view: Viewport, row: number): number =>
  onScreen(view.rows, row, view.headings.height, view.frozen.rows, view.scroll.top);

/** The box of an area on the screen; it may reach far outside. */
export function boxOf(view: Viewport, { row, column, rows, columns }: Area): Box {
  const left = leftOf(view, column);
  const top = topOf(view, row);
  const right = leftOf(view, column + columns - 1) + view.columns.size(column + columns - 1);
  const bottom = topOf(view, row + rows - 1) + view.rows.size(row + rows - 1);
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

export interface CellAt {
  readonly row: number;
  readonly column: number;
  /** `corner` selects all; `rowHeading` and `columnHeading` select lines. */
  readonly zone: 'cells' | 'rowHeading' | 'columnHeading' | 'corner';
}

/** What lies at a point of the grid. */
export function cellAt(view: Viewport, x: number, y: number): CellAt {
  const movedX = x >= view.frozenRight ? view.scroll.left : 0;
  const movedY = y >= view.frozenBottom ? view.scroll.top : 0;
  const column = view.columns.indexAt(Math.max(0, x - view.headings.width) + movedX);
  const row = view.rows.indexAt(Math.max(0, y - view.headings.height) + movedY);
  const left = x < view.headings.width;
  const above = y < view.headings.height;
  if (left && above) return { row, column, zone: 'corner' };
  if (left) return { row, column, zone: 'rowHeading' };
  return { row, column, zone: above ? 'columnHeading' : 'cells' };
}

/** How close to the border between two column letters the pointer must be to take hold of it. */
const GRIP = 4;

/** The column whose right border lies at a point of the column letters; undefined elsewhere. */
export function columnGripAt(view: Viewport, x: number, y: number): number | undefined {
  if (y >= view.headings.height || x < view.headings.width) return undefined;
  const { column } = cellAt(view, x, y);
  const left = leftOf(view, column);
  if (left + view.columns.size(column) - x <= GRIP) return column;
  return x - left < GRIP && column > 0 ? column - 1 : undefined;
}

/** The scroll that brings a cell into sight, moving as little as possible. */
export function scrollTo(view: Viewport, row: number, column: number): { readonly left: number; readonly top: number } {
  return {
    left:
      column < view.frozen.columns
        ? view.scroll.left
        : nearest(view.columns, column, view.frozen.columns, view.scroll.left, view.width - view.frozenRight),
    top:
      row < view.frozen.rows
        ? view.scroll.top
        : nearest(view.rows, row, view.frozen.rows, view.scroll.top, view.height - view.frozenBottom),
  };
}

function nearest(axis: Axis, index: number, frozen: number, scrolled: number, room: number): number {
  const start = axis.offset(index) - axis.offset(frozen);
  const end = start + axis.size(index);
  if (start < scrolled) return start;
  return end > scrolled + room ? Math.min(start, end - room) : scrolled;
}
