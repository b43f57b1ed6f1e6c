/** A mark over stamped cells: tells later whether they still hold what was put there. */
import type { CellContent } from '../../tables/workbookChange';
import { sha256 } from '../../workbook/sha256';

const SHOWN_DIGITS = 16;

export const markOf = async (cells: readonly (readonly CellContent[])[]): Promise<string> =>
  (await sha256(JSON.stringify(cells.map((row) => row.map((cell) => (cell === '' ? null : cell)))))).slice(0, SHOWN_DIGITS);
