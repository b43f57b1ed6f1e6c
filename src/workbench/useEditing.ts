/**
 * Typing into a cell: begun, changed, entered or given up. While it lasts Excel answers no add-in, and neither do we:
 * every batch is refused with InvalidOperationInCellEditMode.
 */
import { useCallback, useState } from 'react';
import { area, type Area } from '../host/book/area';
import type { Sheet } from '../host/book/sheet';
import type { Host } from '../host/excel';
import { contentOf } from './cellContent';
import { awaitsOperand, type EditKey, type Editing, withAddress } from './grid/editing';
import type { Direction } from './grid/selection';
import type { PersonEdits } from './personEdits';
import type { OpenPlace } from './useSelection';

export interface EditSession {
  readonly editing: Editing | undefined;
  /** `text` undefined: go on with what the cell holds. */
  readonly begin: (text: string | undefined, place: Editing['place']) => void;
  readonly setText: (text: string) => void;
  readonly takeFocus: (place: Editing['place']) => void;
  readonly onKey: (key: EditKey) => void;
  /** Enters what is being typed, if anything is. False when it was refused. */
  readonly commit: () => boolean;
  /** A click on cells: true when it wrote their address into the formula. */
  readonly point: (sheet: Sheet, at: Area) => boolean;
}

export function useEditing(host: Host, place: OpenPlace, edits: PersonEdits, onMove: (direction: Direction) => void): EditSession {
  const [editing, setEditing] = useState<Editing | undefined>(undefined);

  const change = useCallback(
    (next: Editing | undefined) => {
      host.faults.cellEditMode = next !== undefined;
      setEditing(next);
    },
    [host],
  );

  const begin = (text: string | undefined, where: Editing['place']): void => {
    const { row, column } = place.selection.active;
    const held = text ?? contentOf(host, place.sheet, row, column);
    change({ sheet: place.sheet, row, column, text: held, mode: text === undefined ? 'edit' : 'enter', place: where, problem: undefined });
  };

  const commit = (): boolean => {
    if (editing === undefined) return true;
    const { sheet, row, column, text } = editing;
    const refused = text === contentOf(host, sheet, row, column) ? undefined : edits.type(sheet, row, column, text);
    if (refused !== undefined) {
      change({ ...editing, problem: refused });
      return false;
    }
    change(undefined);
    if (place.sheet !== sheet) place.open(sheet, area(row, column));
    return true;
  };

  const onKey = (key: EditKey): void => {
    if (editing === undefined) return;
    if (key.kind === 'cancel') change(undefined);
    else if (key.kind === 'newLine') change({ ...editing, text: `${editing.text}\n`, problem: undefined });
    else if (commit() && key.then !== undefined) onMove(key.then);
  };

  const point = (sheet: Sheet, at: Area): boolean => {
    if (editing === undefined) return false;
    if (awaitsOperand(editing.text)) {
      change({ ...editing, text: withAddress(editing.text, at, sheet, editing.sheet), problem: undefined });
      return true;
    }
    // A click elsewhere enters what was typed; what is refused keeps the click for itself.
    return !commit();
  };

  return {
    editing,
    begin,
    commit,
    onKey,
    point,
    setText: (text) => editing !== undefined && change({ ...editing, text, problem: undefined }),
    takeFocus: (where) => editing !== undefined && change({ ...editing, place: where, mode: 'edit' }),
  };
}
