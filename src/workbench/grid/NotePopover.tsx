/** The note of the cell under the pointer, or else of the active cell, beside it. */
import type { Sheet } from '../../host/book/sheet';
import type { CellPlace } from './selection';
import { boxOf, type Viewport } from './viewport';

export interface NotePopoverProps {
  readonly sheet: Sheet;
  readonly view: Viewport;
  readonly active: CellPlace;
  readonly hovered: CellPlace | undefined;
}

const WIDTH = 220;
const GAP = 8;

export function NotePopover({ sheet, view, active, hovered }: NotePopoverProps) {
  const noteAt = (place: CellPlace | undefined) => sheet.notes.find((note) => note.row === place?.row && note.column === place.column);
  const note = noteAt(hovered) ?? noteAt(active);
  if (note === undefined) return null;
  const box = boxOf(view, { row: note.row, column: note.column, rows: 1, columns: 1 });
  const hasRoomRight = box.left + box.width + GAP + WIDTH < view.width;
  const left = hasRoomRight ? box.left + box.width + GAP : Math.max(0, box.left - WIDTH - GAP);
  return (
    <div className="note" role="tooltip" style={{ left, top: Math.max(view.headings.height, box.top - 6), width: WIDTH }}>
      {note.author !== '' && <strong>{note.author}</strong>}
      {note.text}
    </div>
  );
}
