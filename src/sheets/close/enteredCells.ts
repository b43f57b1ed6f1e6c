/** A row of a table of ours, written back as it was read: nothing of it is understood, so nothing of it is lost. */
import type { CellContent } from '../../tables/workbookChange';
import type { OwnColumn, OwnRow } from '../ownTable';

export const enteredCells = (columns: readonly OwnColumn[], row: OwnRow): CellContent[] =>
  columns.map(({ name }) => {
    const cell = row[name] ?? null;
    return cell !== null && typeof cell === 'object' ? cell.error : cell;
  });
