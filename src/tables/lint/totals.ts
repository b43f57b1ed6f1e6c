/**
 * Totals among the data, and headings that an export repeats on every page. A total below the last row of a bare list is where it
 * belongs and is left alone; a row of an Excel table is data wherever it stands, so its last row counts as well.
 */
import { textOf } from '../cellSource';
import type { RawCell } from '../sourceTable';
import { isTotalWord } from '../rows';
import { isBlankCell, type LintColumn, type LintTable, MOST_DIGITS } from './lintBook';
import { BREATH, type Found, rowsHit } from './lintHit';
import { hasTotalWord, isBlankRow } from './neighbours';

const SUMS = /^=\s*(?:SUM|SUBTOTAL|AGGREGATE)\s*\(/i;
const A_CELL = /\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?/gi;

export function* totals(table: LintTable): Found {
  const found: number[] = [];
  const repeated: number[] = [];
  const last = table.isExcelTable ? table.rows : endOfData(table);
  const sums = runningSums(table);
  for (let row = 0; row < last; row += 1) {
    if (row % BREATH === 0) yield undefined;
    const adds = sums(row);
    if (repeatsHeadings(table, row)) repeated.push(row);
    else if (isTotal(table, row, adds)) found.push(row);
  }
  const [first] = found;
  if (first !== undefined) yield rowsHit('total-in-data', table, found, { text: rowText(table, first), count: found.length });
  if (repeated.length > 0) yield rowsHit('header-repeated', table, repeated, { count: repeated.length });
}

/** Rows of a bare list up to its closing total, which may be several rows: net, tax, gross. */
function endOfData(table: LintTable): number {
  let end = table.rows;
  while (end > 0 && (isBlankRow(table, end - 1) || hasTotalWord(table, end - 1) || addsUpAbove(table, end - 1) > 0)) end -= 1;
  return end;
}

const SHOWN = 80;

/** A number by the digits that a cell keeps: a sum ends in 79, not in 79000000000001. */
const shownText = (cell: RawCell): string => textOf(typeof cell === 'number' ? Number(cell.toPrecision(MOST_DIGITS)) : cell);

const rowText = ({ columns }: LintTable, row: number): string =>
  columns
    .map(({ cells }) => shownText(cells[row] ?? null))
    .filter((text) => text !== '')
    .join(' ')
    .slice(0, SHOWN);

const repeatsHeadings = ({ columns }: LintTable, row: number): boolean =>
  columns.length > 1 && columns.every(({ cells, heading }) => textOf(cells[row] ?? null) === textOf(heading));

/** A word for a total beside a number and without a number of its own; a SUM over the rows above; or the sum itself beside blanks. */
function isTotal(table: LintTable, row: number, addsUp: boolean): boolean {
  const keys = table.columns.filter(({ kind }) => kind === 'id' || kind === 'day');
  const keyless = keys.every(({ cells }) => isBlankCell(cells[row]) || isTotalText(cells[row]));
  if (!keyless) return false;
  const sums = addsUp || addsUpAbove(table, row) > 0;
  if (hasTotalWord(table, row)) return sums || (keys.length > 0 && numbersIn(table, row) > 0); // A customer may be called Total.
  return sums && keys.length > 0 && !isBlankRow(table, row);
}

const isTotalText = (cell: LintColumn['cells'][number] | undefined): boolean => typeof cell === 'string' && isTotalWord(cell);

const numbersIn = ({ columns }: LintTable, row: number): number => columns.filter(({ cells }) => typeof cells[row] === 'number').length;

/** Columns whose cell in the row is a SUM over at least two rows right above it, in its own column. */
function addsUpAbove({ columns, top }: LintTable, row: number): number {
  return columns.filter(({ formulas }) => {
    const formula = formulas?.[row];
    if (formula === undefined || !SUMS.test(formula)) return false;
    const spans = [...formula.matchAll(A_CELL)].filter(([, , , right]) => right !== undefined);
    return spans.some(([, , from = '', , to = '']) => Number(to) > Number(from) && Number(to) === top + row);
  }).length;
}

/** Says row by row whether its amounts are the sums of all rows since the last total: an amount typed in, beside blanks. */
function runningSums({ columns }: LintTable): (row: number) => boolean {
  const amounts = columns.filter(({ kind }) => kind === 'amount');
  const sums = amounts.map(() => ({ cents: 0, rows: 0 }));
  return (row) => {
    const cents = amounts.map(({ cells }) => (typeof cells[row] === 'number' ? Math.round(cells[row] * 100) : undefined));
    const filled = cents.filter((amount) => amount !== undefined && amount !== 0).length;
    const isSum =
      filled > 0 && cents.every((amount, at) => (amount ?? 0) === 0 || (sums[at]?.cents === amount && (sums[at]?.rows ?? 0) > 2));
    cents.forEach((amount, at) => {
      const sum = sums[at];
      if (sum === undefined || amount === undefined) return;
      sum.cents = isSum ? 0 : sum.cents + amount;
      sum.rows = isSum ? 0 : sum.rows + 1;
    });
    return isSum;
  };
}
