/**
 * The cells in sight once more, as an ARIA grid: what a screen reader reads and a test asks, since a canvas says
 * nothing. It lies invisible beneath the picture and follows the scroll a moment later.
 */
import { memo } from 'react';
import { cellName, columnName } from '../../host/book/area';
import type { Sheet } from '../../host/book/sheet';
import type { LookAt } from './look';
import type { GridSelection } from './selection';
import type { Line, Viewport } from './viewport';

export interface ReadersGridProps {
  readonly sheet: Sheet;
  readonly view: Viewport;
  readonly lookAt: LookAt;
  readonly selection: GridSelection;
}

/** The id of a cell's element, for aria-activedescendant. */
export const cellId = (row: number, column: number): string => `cell-${cellName(row, column)}`;

export const ReadersGrid = memo(function ReadersGrid({ sheet, view, lookAt, selection }: ReadersGridProps) {
  const { active } = selection;
  const rows = linesInSight(view, 'rows', active.row);
  const columns = linesInSight(view, 'columns', active.column);
  const noteAt = (row: number, column: number): string | undefined =>
    sheet.notes.find((note) => note.row === row && note.column === column)?.text;
  return (
    <div className="readers" role="rowgroup">
      <div role="row" aria-rowindex={1}>
        <span role="columnheader" aria-colindex={1}>
          {sheet.name}
        </span>
        {columns.map((column) => (
          <span key={column} role="columnheader" aria-colindex={column + 2}>
            {columnName(column)}
          </span>
        ))}
      </div>
      {rows.map((row) => (
        <div key={row} role="row" aria-rowindex={row + 2}>
          <span role="rowheader" aria-colindex={1}>
            {row + 1}
          </span>
          {columns.map((column) => {
            const { text } = lookAt(row, column);
            const note = noteAt(row, column);
            const isActive = row === active.row && column === active.column;
            return (
              <span
                key={column}
                id={cellId(row, column)}
                role="gridcell"
                aria-colindex={column + 2}
                aria-selected={isActive}
                aria-label={isActive || note !== undefined ? spoken(row, column, text, note) : undefined}
              >
                {text}
              </span>
            );
          })}
        </div>
      ))}
    </div>
  );
});

const spoken = (row: number, column: number, text: string, note: string | undefined): string =>
  `${cellName(row, column)} ${text === '' ? 'empty' : text}${note === undefined ? '' : `, note: ${note}`}`;

/** Indexes of the lines on the screen, in order, with the active one even when it is scrolled away. */
function linesInSight(view: Viewport, axis: 'rows' | 'columns', active: number): number[] {
  const lines: readonly Line[] = view.panes.flatMap((pane) => pane[axis]);
  return [...new Set([...lines.map(({ index }) => index), active])].sort((a, b) => a - b);
}
