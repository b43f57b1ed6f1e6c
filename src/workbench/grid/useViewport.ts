/** The grid's size and scroll as React state, and the viewport that follows from them and the sheet. */
import { type RefObject, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { type Area, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '../../host/book/area';
import type { Book } from '../../host/book/book';
import type { Sheet } from '../../host/book/sheet';
import { axisOf } from './axis';
import type { GridSelection } from './selection';
import { rowsWithTallOnes } from './tallRows';
import { scrollTo, type Viewport, viewportOf } from './viewport';

/** Empty rows and columns offered beyond the used ones, so that there is always room to go on writing. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 12;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 40;

export interface GridSpace {
  readonly view: Viewport;
  /** The used part of the sheet. */
  readonly used: Area | undefined;
  /** Size of everything that can be scrolled to, frozen panes and headings included. */
  readonly extent: { readonly width: number; readonly height: number };
  readonly onScroll: () => void;
  readonly bringIntoSight: (row: number, column: number) => void;
}

export function useViewport(
  book: Book,
  scroller: RefObject<HTMLDivElement | null>,
  sheet: Sheet,
  revision: number,
  selection: GridSelection,
): GridSpace {
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [scroll, setScroll] = useState({ left: 0, top: 0 });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const measure = (): void => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  const axes = useMemo(
    () => ({
      rows: axisOf(rowsWithTallOnes(book, sheet), sheet.defaultRowHeight, MAX_ROWS),
      columns: axisOf(sheet.columns, sheet.defaultColumnWidth, MAX_COLUMNS),
    }),
    // The sheet is mutable: `revision` says when it has changed.
    [book, sheet, revision],
  );
  const used = useMemo(() => sheet.cells.usedArea(), [sheet, revision]);

  const view = useMemo(
    () => viewportOf({ ...axes, frozen: sheet.frozen, scroll, ...size, showHeadings: sheet.showHeadings }),
    [axes, sheet.frozen.rows, sheet.frozen.columns, scroll, size, sheet.showHeadings],
  );

  const endRow = Math.max(
    LEAST_ROWS,
    (used === undefined ? 0 : lastRow(used)) + SPARE_ROWS,
    selection.corner.row + 2,
    selection.active.row + 2,
  );
  const endColumn = Math.max(LEAST_COLUMNS, (used === undefined ? 0 : lastColumn(used)) + SPARE_COLUMNS, selection.active.column + 2);
  const extent = {
    width: view.headings.width + axes.columns.offset(Math.min(MAX_COLUMNS, endColumn)),
    height: view.headings.height + axes.rows.offset(Math.min(MAX_ROWS, endRow)),
  };

  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (element !== null) setScroll({ left: element.scrollLeft, top: element.scrollTop });
  }, [scroller]);

  const bringIntoSight = useCallback(
    (row: number, column: number) => {
      const element = scroller.current;
      if (element === null) return;
      const { left, top } = scrollTo(view, row, column);
      element.scrollLeft = left;
      element.scrollTop = top;
    },
    [scroller, view],
  );
  return { view, used, extent, onScroll, bringIntoSight };
}
