/**
 * The selection of a grid, and how the keyboard moves it, as Excel does.
 *
 * A selection has an active cell, where typing goes, and an area around it. Extending moves the corner
 * opposite to the active cell and leaves that alone; Tab and Enter inside an area walk round in it and
 * leave the area alone. Ctrl with an arrow runs to the edge of the data: from a filled cell to the last
 * filled one, from an empty one or from the edge to the next filled one, and else to the end of the sheet.
 */
import {
  type Area,
  area,
  contains,
  intersection,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  union,
  WHOLE_SHEET,
} from '../../host/book/area';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSelection {
  /** Where typing goes, and the corner that stays when the selection is extended. */
  readonly active: CellPlace;
  /** The corner that moves when the selection is extended. */
  readonly corner: CellPlace;
  readonly area: Area;
}

/** What the walk must know about the sheet. */
export interface Ground {
  readonly isFilled: (row: number, column: number) => boolean;
  readonly isHiddenRow: (row: number) => boolean;
  readonly isHiddenColumn: (column: number) => boolean;
  readonly merges: readonly Area[];
  /** Last used cell, for Ctrl+End. */
  readonly end: CellPlace;
  /** Rows and columns that fit on the screen, for paging. */
  readonly page: { readonly rows: number; readonly columns: number };
  /** Where the scrolling part begins: Ctrl+Home goes there. */
  readonly home: CellPlace;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export type Move =
  | { readonly kind: 'step' | 'edge' | 'page'; readonly direction: Direction; readonly extend: boolean }
  | { readonly kind: 'rowStart' | 'sheetStart' | 'sheetEnd'; readonly extend: boolean }
  | { readonly kind: 'advance'; readonly direction: Direction }
  | { readonly kind: 'all' | 'wholeRows' | 'wholeColumns' };

const place = (row: number, column: number): CellPlace => ({ row, column });

export const selectCell = (row: number, column: number, merges: readonly Area[] = []): GridSelection => {
  const merged = merges.find((merge) => contains(merge, row, column));
  const at = merged === undefined ? place(row, column) : place(merged.row, merged.column);
  return { active: at, corner: at, area: merged ?? area(row, column) };
};

/** A selection as somebody else made it: the active cell is its top left one. */
export const selectArea = (chosen: Area): GridSelection => ({
  active: place(chosen.row, chosen.column),
  corner: place(lastRow(chosen), lastColumn(chosen)),
  area: chosen,
});

/** From the active cell to here, grown until no merged area is cut. Whole rows and columns stay whole. */
export function extendTo(selection: GridSelection, row: number, column: number, merges: readonly Area[] = []): GridSelection {
  const { active } = selection;
  let grown = union(area(active.row, active.column), area(row, column));
  if (isWholeRows(selection.area)) grown = { ...grown, column: 0, columns: MAX_COLUMNS };
  if (isWholeColumns(selection.area)) grown = { ...grown, row: 0, rows: MAX_ROWS };
  for (let before = -1; before !== grown.rows * grown.columns;) {
    before = grown.rows * grown.columns;
    for (const merge of merges) if (intersection(grown, merge) !== undefined) grown = union(grown, merge);
  }
  return { active, corner: place(row, column), area: grown };
}

export const selectRows = (from: number, to: number): GridSelection => ({
  active: place(from, 0),
  corner: place(to, MAX_COLUMNS - 1),
  area: area(Math.min(from, to), 0, Math.abs(to - from) + 1, MAX_COLUMNS),
});

export const selectColumns = (from: number, to: number): GridSelection => ({
  active: place(0, from),
  corner: place(MAX_ROWS - 1, to),
  area: area(0, Math.min(from, to), MAX_ROWS, Math.abs(to - from) + 1),
});

export const selectAll = (selection: GridSelection): GridSelection => ({
  active: selection.active,
  corner: place(MAX_ROWS - 1, MAX_COLUMNS - 1),
  area: WHOLE_SHEET,
});

/** The selection after a key. */
export function moved(selection: GridSelection, move: Move, ground: Ground): GridSelection {
  switch (move.kind) {
    case 'all':
      return selectAll(selection);
    case 'wholeRows':
      return { ...selectRows(selection.area.row, lastRow(selection.area)), active: selection.active };
    case 'wholeColumns':
      return { ...selectColumns(selection.area.column, lastColumn(selection.area)), active: selection.active };
    case 'advance':
      return isSingle(selection, ground) ? walk(selection, move.direction, false, ground) : roundAbout(selection, move.direction, ground);
    case 'step':
      return walk(selection, move.direction, move.extend, ground);
    case 'edge':
      return arrive(selection, edgeFrom(startOf(selection, move.extend), move.direction, ground), move.extend, ground);
    case 'page':
      return arrive(selection, pageFrom(startOf(selection, move.extend), move.direction, ground), move.extend, ground);
    case 'rowStart':
      return arrive(selection, place(startOf(selection, move.extend).row, ground.home.column), move.extend, ground);
    case 'sheetStart':
      return arrive(selection, ground.home, move.extend, ground);
    case 'sheetEnd':
      return arrive(selection, ground.end, move.extend, ground);
  }
}

const startOf = (selection: GridSelection, extend: boolean): CellPlace => (extend ? selection.corner : selection.active);

function isSingle({ active, area: chosen }: GridSelection, ground: Ground): boolean {
  if (chosen.rows === 1 && chosen.columns === 1) return true;
  return ground.merges.some(
    (merge) => contains(merge, active.row, active.column) && merge.rows === chosen.rows && merge.columns === chosen.columns,
  );
}

const arrive = (selection: GridSelection, to: CellPlace, extend: boolean, ground: Ground): GridSelection =>
  extend ? extendTo(selection, to.row, to.column, ground.merges) : selectCell(to.row, to.column, ground.merges);

// prettier-ignore
const STEPS: Readonly<Record<Direction, { readonly rows: number; readonly columns: number }>> = {
  up:    { rows: -1, columns:  0 },
  down:  { rows:  1, columns:  0 },
  left:  { rows:  0, columns: -1 },
  right: { rows:  0, columns:  1 },
};

const inside = (row: number, column: number): boolean => row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;

/** The next cell that is not hidden; the same one at the end of the sheet. */
function neighbour(from: CellPlace, direction: Direction, ground: Ground): CellPlace {
  const { rows, columns } = STEPS[direction];
  let row = from.row + rows;
  let column = from.column + columns;
  while (inside(row, column) && (rows !== 0 ? ground.isHiddenRow(row) : ground.isHiddenColumn(column))) {
    row += rows;
    column += columns;
  }
  return inside(row, column) ? place(row, column) : from;
}

function walk(selection: GridSelection, direction: Direction, extend: boolean, ground: Ground): GridSelection {
  const from = startOf(selection, extend);
  const merged = extend ? undefined : ground.merges.find((merge) => contains(merge, from.row, from.column));
  // Out of a merged area the step begins at its far side.
  const start =
    merged === undefined
      ? from
      : place(direction === 'down' ? lastRow(merged) : from.row, direction === 'right' ? lastColumn(merged) : from.column);
  return arrive(selection, neighbour(start, direction, ground), extend, ground);
}

function edgeFrom(from: CellPlace, direction: Direction, ground: Ground): CellPlace {
  const { rows, columns } = STEPS[direction];
  const filled = (at: CellPlace): boolean => ground.isFilled(at.row, at.column);
  const beside = place(from.row + rows, from.column + columns);
  if (!inside(beside.row, beside.column)) return from;
  const within = filled(from) && filled(beside);
  let at = beside;
  // Beyond the last used cell nothing is filled: do not walk a million empty rows.
  for (;;) {
    if (!within && filled(at)) return at;
    const next = place(at.row + rows, at.column + columns);
    if (!inside(next.row, next.column)) return at;
    if (within && !filled(next)) return at;
    if (next.row > ground.end.row || next.column > ground.end.column)
      return place(rows > 0 ? MAX_ROWS - 1 : at.row, columns > 0 ? MAX_COLUMNS - 1 : at.column);
    at = next;
  }
}

function pageFrom(from: CellPlace, direction: Direction, ground: Ground): CellPlace {
  const { rows, columns } = STEPS[direction];
  const row = Math.min(MAX_ROWS - 1, Math.max(0, from.row + rows * Math.max(1, ground.page.rows - 1)));
  const column = Math.min(MAX_COLUMNS - 1, Math.max(0, from.column + columns * Math.max(1, ground.page.columns - 1)));
  const landed = place(row, column);
  const hidden = rows !== 0 ? ground.isHiddenRow(row) : ground.isHiddenColumn(column);
  return hidden ? neighbour(landed, direction, ground) : landed;
}

/** The next cell inside the area: Tab goes line by line, Enter column by column, and both begin anew at the end. */
function roundAbout(selection: GridSelection, direction: Direction, ground: Ground): GridSelection {
  const { area: within, active } = selection;
  const byRow = direction === 'left' || direction === 'right';
  const step = direction === 'right' || direction === 'down' ? 1 : -1;
  const cells = within.rows * within.columns;
  const index = byRow
    ? (active.row - within.row) * within.columns + (active.column - within.column)
    : (active.column - within.column) * within.rows + (active.row - within.row);
  for (let n = 1; n <= cells; n += 1) {
    const next = (index + step * n + cells * n) % cells;
    const row = within.row + (byRow ? Math.floor(next / within.columns) : next % within.rows);
    const column = within.column + (byRow ? next % within.columns : Math.floor(next / within.rows));
    if (!ground.isHiddenRow(row) && !ground.isHiddenColumn(column)) return { ...selection, active: place(row, column) };
  }
  return selection;
}
