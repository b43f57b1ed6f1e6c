/** What the neighbours of a cell have: the number format that most numbers of its column wear, and rows that are no data. */
import { isDayFormat } from '../cellLooks';
import { isTotalWord } from '../rows';
import { isBlankCell, isConstant, type LintColumn, type LintTable } from './lintBook';

/** The format that most numbers of a column wear, days or amounts; undefined when there is none to go by. */
export function usualFormat({ cells, formats }: LintColumn, days: boolean): string | undefined {
  const counts = new Map<string, number>();
  for (let row = 0; row < cells.length; row += 1) {
    const format = formats[row] ?? 'General';
    if (typeof cells[row] === 'number' && isDayFormat(format) === days) counts.set(format, (counts.get(format) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

const TEXT_FORMAT = '@';

/**
 * The format of a cell that becomes a number: as its neighbours have it; without any, its own, unless that is the format of text. Asked
 * of a column once, then of its cells; undefined where a cell has the format already.
 */
export function formatTaker(column: LintColumn, days: boolean): (row: number, otherwise: string) => string | undefined {
  const neighbours = usualFormat(column, days);
  return (row, otherwise) => {
    const own = column.formats[row] ?? 'General';
    const usual = neighbours ?? (own === TEXT_FORMAT || days ? otherwise : own);
    return usual === own ? undefined : usual;
  };
}

/** A row with a word for a total in one of its texts. */
export function hasTotalWord({ columns }: LintTable, row: number): boolean {
  return columns.some((column) => {
    const cell = column.cells[row];
    return typeof cell === 'string' && isConstant(column, row) && isTotalWord(cell);
  });
}

export const isBlankRow = ({ columns }: LintTable, row: number): boolean =>
  columns.every((column) => isBlankCell(column.cells[row]) && isConstant(column, row));
