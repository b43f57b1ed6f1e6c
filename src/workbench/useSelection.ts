/**
 * Which sheet is open and what is selected on it: the person's doing and the add-in's, in both directions.
 *
 * Every sheet keeps its own selection, as in Excel, while the book knows only the open sheet's. When the add-in
 * selects or activates, the grid follows; when the person does, the book is told and so the add-in.
 */
import { useCallback, useEffect, useState } from 'react';
import { type Area, sameArea } from '../host/book/area';
import type { Book } from '../host/book/book';
import type { Sheet } from '../host/book/sheet';
import { type GridSelection, selectArea, selectCell } from './grid/selection';

export interface OpenPlace {
  readonly sheet: Sheet;
  readonly selection: GridSelection;
  readonly select: (selection: GridSelection) => void;
  /** Opens a sheet where it was left, or at an area of it. */
  readonly open: (sheet: Sheet, at?: Area) => void;
}

export function useSelection(book: Book): OpenPlace {
  const [sheet, setSheet] = useState(book.activeSheet);
  const [selections, setSelections] = useState<ReadonlyMap<string, GridSelection>>(new Map());
  const remember = useCallback((on: Sheet, selection: GridSelection) => setSelections((known) => new Map(known).set(on.id, selection)), []);

  useEffect(
    () =>
      book.onChange((change) => {
        if (change.kind === 'sheets') setSheet(book.activeSheet);
        if (change.origin === 'person' || (change.kind !== 'selection' && change.kind !== 'activated')) return;
        setSheet(change.sheet);
        if (change.kind === 'selection') remember(change.sheet, selectArea(change.area));
      }),
    [book, remember],
  );

  const kept = selections.get(sheet.id) ?? firstSelection(book, sheet);
  const open = useCallback(
    (next: Sheet, at?: Area) => {
      const selection = at === undefined ? (selections.get(next.id) ?? firstSelection(book, next)) : selectArea(at);
      remember(next, selection);
      setSheet(next);
      tellSelection(book, next, selection.area);
    },
    [book, selections, remember],
  );
  const select = useCallback(
    (selection: GridSelection) => {
      remember(sheet, selection);
      tellSelection(book, sheet, selection.area);
    },
    [book, sheet, remember],
  );
  return { sheet, selection: kept, select, open };
}

const firstSelection = (book: Book, sheet: Sheet): GridSelection =>
  book.selection?.sheet === sheet ? selectArea(book.selection.area) : selectCell(0, 0, sheet.merges);

/** Excel tells an add-in of a new selection once; moving the active cell inside it is not one. */
function tellSelection(book: Book, sheet: Sheet, selected: Area): void {
  const before = book.selection;
  const activated = before?.sheet !== sheet;
  if (!activated && sameArea(before.area, selected)) return;
  book.selection = { sheet, area: selected };
  if (activated) book.tell({ kind: 'activated', sheet, origin: 'person' });
  book.tell({ kind: 'selection', sheet, area: selected, origin: 'person' });
}
