/** What moves by itself in the grid: the active cell comes into sight when it moves, the keyboard comes back after typing. */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { isWholeColumns, isWholeRows } from '../../host/book/area';
import type { Sheet } from '../../host/book/sheet';
import type { GridSelection } from './selection';

export function useSight(sheet: Sheet, selection: GridSelection, bringIntoSight: (row: number, column: number) => void): void {
  const { active, corner, area } = selection;
  // Always the newest view, so that scrolling alone brings nothing back.
  const bring = useRef(bringIntoSight);
  useLayoutEffect(() => {
    bring.current = bringIntoSight;
  });
  const whole = isWholeColumns(area) || isWholeRows(area);
  useLayoutEffect(() => {
    if (!whole) bring.current(corner.row, corner.column);
  }, [sheet, whole, corner.row, corner.column]);
  useLayoutEffect(() => bring.current(active.row, active.column), [sheet, active.row, active.column]);
}

export function useFocusAfterEdit(target: RefObject<HTMLElement | null>, editing: boolean): void {
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    if (wasEditing.current && !editing) target.current?.focus({ preventScroll: true });
    wasEditing.current = editing;
  }, [target, editing]);
}
