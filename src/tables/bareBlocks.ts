/**
 * Tables that nobody made a table: a header row somewhere on a sheet, and rows under it.
 *
 * The header row is the row with the most texts, all different, that has something under it. What stands above
 * it (a company's name, a date, a filter) is not part of the table; what stands under it is, to the last filled
 * row, blank rows and totals included: whoever reads the rows says what is wrong with them.
 */
import type { Rectangle } from './a1';
import type { RawCell } from './sourceTable';

/** How far down a header row is looked for. */
const HEADER_DEPTH = 60;
const FEWEST_COLUMNS = 2;

type Cells = readonly (readonly RawCell[])[];

const isText = (cell: RawCell | undefined): cell is string => typeof cell === 'string' && cell.trim() !== '';
const isFilled = (cell: RawCell | undefined): boolean => cell !== null && cell !== undefined && cell !== '';

/** Two headings are one where only case or blanks at the ends differ. */
const headingKey = (heading: string): string => heading.trim().toLowerCase();

/** The longest run of texts in a row, all different: a header's first column and its width. */
function headerRun(row: readonly RawCell[]): { readonly column: number; readonly columns: number } {
  let best = { column: 0, columns: 0 };
  for (let from = 0; from < row.length; from += 1) {
    const seen = new Set<string>();
    let to = from;
    for (; to < row.length; to += 1) {
      const cell = row[to];
      if (!isText(cell) || seen.has(headingKey(cell))) break;
      seen.add(headingKey(cell));
    }
    if (to - from > best.columns) best = { column: from, columns: to - from };
    if (to > from) from = to;
  }
  return best;
}

const filledIn = (row: Cells[number] | undefined, column: number, columns: number): number =>
  row === undefined ? 0 : row.slice(column, column + columns).filter(isFilled).length;

/** The text right or left of a block's headings that is one of them again, as it stands beside it: there the block was cut. */
export function doubledHeadingBeside(cells: Cells, { row, column, columns }: Rectangle): string | undefined {
  const line = cells[row] ?? [];
  const headings = line
    .slice(column, column + columns)
    .filter(isText)
    .map(headingKey);
  return [line[column + columns], line[column - 1]].find((cell): cell is string => isText(cell) && headings.includes(headingKey(cell)));
}

/** The block on a sheet, header row included, relative to `cells`; undefined when nothing looks like a table. */
export function bareBlockIn(cells: Cells): Rectangle | undefined {
  let best: { row: number; column: number; columns: number } | undefined;
  for (let row = 0; row < Math.min(cells.length - 1, HEADER_DEPTH); row += 1) {
    const run = headerRun(cells[row] ?? []);
    if (run.columns < FEWEST_COLUMNS || run.columns <= (best?.columns ?? 0)) continue;
    if (filledIn(cells[row + 1], run.column, run.columns) > 0) best = { row, ...run };
  }
  if (best === undefined) return undefined;
  const { row, column, columns } = best;
  let last = cells.length - 1;
  while (last > row && filledIn(cells[last], column, columns) === 0) last -= 1;
  return { row, column, rows: last - row + 1, columns };
}
