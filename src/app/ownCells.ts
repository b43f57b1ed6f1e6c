/** Rows of our own tables with the cell where each begins: what the pane goes to. */
import { type OwnRow } from '../sheets/ownTable';
import { cellAddress } from '../tables/a1';
import type { SourceTable } from '../tables/sourceTable';
import type { Place } from '../domain/finding';
import type { CellLink } from './jobs';

export interface PlacedRow {
  readonly row: OwnRow;
  readonly cell: CellLink;
}

/** Every filled row of our table of that name, wherever a person has moved it; none when it is not there. */
export function placedRows(own: readonly SourceTable[], name: string): PlacedRow[] {
  const table = own.find((candidate) => candidate.name === name);
  if (table?.home.kind !== 'sheet') return [];
  const { sheet, row: headingRow, column } = table.home;
  return table.rows.flatMap((cells, index) =>
    cells.every((cell) => cell === null)
      ? []
      : [
          {
            row: Object.fromEntries(table.headers.map((header, at) => [header, cells[at] ?? null])),
            cell: { sheet, address: cellAddress(headingRow + 1 + index, column) },
          },
        ],
  );
}

/** A cell that the grid can go to; undefined for a line of a file, or a table as a whole. */
export const linkOf = (place: Place | undefined): CellLink | undefined =>
  place?.kind === 'cell' ? { sheet: place.sheet, address: place.address } : undefined;
