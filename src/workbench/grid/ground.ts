/** What the keyboard's walk must know, read from the sheet. */
import { type Area, lastColumn, lastRow } from '../../host/book/area';
import type { LineFormat, Sheet } from '../../host/book/sheet';
import type { Ground } from './selection';
import type { Viewport } from './viewport';

export function groundOf(sheet: Sheet, view: Viewport, used: Area | undefined): Ground {
  const moving = view.panes[0];
  return {
    isFilled: (row, column) => sheet.cells.value(row, column) !== null,
    isHiddenRow: (row) => view.rows.size(row) === 0,
    isHiddenColumn: (column) => view.columns.size(column) === 0,
    merges: sheet.merges,
    end: used === undefined ? { row: 0, column: 0 } : { row: lastRow(used), column: lastColumn(used) },
    page: { rows: moving?.rows.length ?? 1, columns: moving?.columns.length ?? 1 },
    home: { row: view.frozen.rows, column: view.frozen.columns },
  };
}

/** The same for a step that needs no screen: after Enter or Tab. */
export function axisGround(sheet: Sheet): Ground {
  const hidden = (line: LineFormat | undefined): boolean => line !== undefined && (line.hidden || line.filtered === true);
  return {
    isFilled: (row, column) => sheet.cells.value(row, column) !== null,
    isHiddenRow: (row) => hidden(sheet.rows.get(row)),
    isHiddenColumn: (column) => hidden(sheet.columns.get(column)),
    merges: sheet.merges,
    end: { row: 0, column: 0 },
    page: { rows: 1, columns: 1 },
    home: { row: 0, column: 0 },
  };
}
