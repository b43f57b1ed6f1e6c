/** The pointer on the grid: choosing cells, rows and columns, dragging over an area, taking hold of a column's border. */
import { type PointerEvent as ReactPointerEvent, useRef, useState } from 'react';
import { extendTo, type GridSelection, selectAll, selectCell, selectColumns, selectRows } from './selection';
import { type CellAt, cellAt, columnGripAt, leftOf, type Viewport } from './viewport';
import { contains } from '../../host/book/area';
import type { Sheet } from '../../host/book/sheet';

export interface GridPointer {
  readonly onPointerDown: (event: ReactPointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: ReactPointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: ReactPointerEvent<HTMLElement>) => void;
  /** Where the border of the column being dragged stands now; undefined when none is. */
  readonly dragLine: number | undefined;
  readonly cursor: string;
}

export interface GridPointerRequest {
  readonly sheet: Sheet;
  readonly view: Viewport;
  readonly selection: GridSelection;
  readonly onSelect: (selection: GridSelection) => void;
  /** True when the click was used otherwise (an address went into the formula being typed). */
  readonly onPress: (at: CellAt) => boolean;
  readonly onHover: (at: CellAt | undefined) => void;
  /** New width in pixels. */
  readonly onResizeColumn: (column: number, pixels: number) => void;
}

type Drag =
  { readonly kind: 'area'; readonly zone: CellAt['zone']; readonly from: CellAt } | { readonly kind: 'border'; readonly column: number };

export function useGridPointer(request: GridPointerRequest): GridPointer {
  const { sheet, view, selection, onSelect, onPress, onHover, onResizeColumn } = request;
  const drag = useRef<Drag | undefined>(undefined);
  const [dragLine, setDragLine] = useState<number | undefined>(undefined);
  const [cursor, setCursor] = useState('cell');

  const pointOf = (event: ReactPointerEvent<HTMLElement>): { readonly x: number; readonly y: number } => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>): void => {
    const { x, y } = pointOf(event);
    // The scroll bars are the browser's.
    if (x >= view.width || y >= view.height) return;
    if (event.button === RIGHT) onSelect(meant(selection, cellAt(view, x, y), sheet));
    if (event.button !== 0) return;
    const grip = columnGripAt(view, x, y);
    const at = cellAt(view, x, y);
    if (grip === undefined && onPress(at)) {
      event.preventDefault();
      return;
    }
    event.currentTarget.setPointerCapture(event.pointerId);
    if (grip !== undefined) {
      drag.current = { kind: 'border', column: grip };
      setDragLine(x);
      return;
    }
    drag.current = { kind: 'area', zone: at.zone, from: at };
    onSelect(pressed(selection, at, event.shiftKey, sheet));
  };

  const onPointerMove = (event: ReactPointerEvent<HTMLElement>): void => {
    const { x, y } = pointOf(event);
    const at = cellAt(view, Math.min(x, view.width - 1), Math.min(y, view.height - 1));
    if (drag.current === undefined) {
      const grip = columnGripAt(view, x, y);
      setCursor(grip === undefined ? 'cell' : 'col-resize');
      onHover(at.zone === 'cells' ? at : undefined);
      return;
    }
    if (drag.current.kind === 'border') setDragLine(Math.max(leftOf(view, drag.current.column), x));
    else onSelect(dragged(selection, drag.current, at, sheet));
  };

  const onPointerUp = (event: ReactPointerEvent<HTMLElement>): void => {
    if (drag.current?.kind === 'border') {
      const { column } = drag.current;
      onResizeColumn(column, Math.max(0, Math.round(pointOf(event).x - leftOf(view, column))));
    }
    drag.current = undefined;
    setDragLine(undefined);
  };

  return { onPointerDown, onPointerMove, onPointerUp, dragLine, cursor };
}

const RIGHT = 2;

/** The cell whose menu is wanted; inside of what is selected the selection stays. */
function meant(selection: GridSelection, at: CellAt, sheet: Sheet): GridSelection {
  if (at.zone !== 'cells' || contains(selection.area, at.row, at.column)) return selection;
  return selectCell(at.row, at.column, sheet.merges);
}

function pressed(selection: GridSelection, at: CellAt, extend: boolean, sheet: Sheet): GridSelection {
  switch (at.zone) {
    case 'corner':
      return selectAll(selection);
    case 'rowHeading':
      return selectRows(extend ? selection.active.row : at.row, at.row);
    case 'columnHeading':
      return selectColumns(extend ? selection.active.column : at.column, at.column);
    case 'cells':
      return extend ? extendTo(selection, at.row, at.column, sheet.merges) : selectCell(at.row, at.column, sheet.merges);
  }
}

function dragged(selection: GridSelection, drag: Extract<Drag, { kind: 'area' }>, at: CellAt, sheet: Sheet): GridSelection {
  if (drag.zone === 'rowHeading') return selectRows(drag.from.row, at.row);
  if (drag.zone === 'columnHeading') return selectColumns(drag.from.column, at.column);
  return drag.zone === 'corner' ? selection : extendTo(selection, at.row, at.column, sheet.merges);
}
