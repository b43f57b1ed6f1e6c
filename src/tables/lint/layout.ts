/** The shape of a table: blank rows and merged cells within it, rows below it that it does not hold. */
import type { Rectangle } from '../a1';
import { isTotalWord } from '../rows';
import { formulaAt, isBlankCell, type LintBook, type LintTable, valueAt } from './lintBook';
import { BREATH, type Found, rowsHit, sheetHit } from './lintHit';
import { hasTotalWord, isBlankRow } from './neighbours';

/** Blank rows with data below them; one that sets a total or a closing remark apart belongs where it is. */
export function* blankRows(table: LintTable): Found {
  const blank: number[] = [];
  let waiting: number[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    if (row % BREATH === 0) yield undefined;
    if (isBlankRow(table, row)) waiting.push(row);
    if (isBlankRow(table, row) || isRemark(table, row)) continue;
    if (!hasTotalWord(table, row)) blank.push(...waiting);
    waiting = [];
  }
  if (blank.length > 0) yield rowsHit('rows-blank', table, blank, { count: blank.length });
}

/** One text and nothing else, in a list of three columns or more. */
const isRemark = ({ columns }: LintTable, row: number): boolean => {
  const filled = columns.filter(({ cells }) => !isBlankCell(cells[row]));
  return columns.length > 2 && filled.length === 1 && typeof filled[0]?.cells[row] === 'string';
};

const touches = (one: Rectangle, other: Rectangle): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

/** Merged cells of the headings or the data; below the last row they are a look. */
export function* mergedCells(table: LintTable, book: LintBook): Found {
  const sheet = book.sheets.find(({ name }) => name === table.sheet);
  const merged = sheet?.merges.filter((area) => touches(area, table.area)) ?? [];
  if (merged.length === 0) return;
  yield { ...sheetHit('cells-merged', table.sheet, merged, { count: merged.length }, table.name), count: merged.length };
}

/** Rows right below an Excel table that look like its rows: it has not grown with them. */
export function* belowTable(table: LintTable, book: LintBook): Found {
  const sheet = book.sheets.find(({ name }) => name === table.sheet);
  if (sheet === undefined || !table.isExcelTable || table.hasTotals) return;
  const { column, columns } = table.area;
  const isRow = (row: number): boolean => {
    const cells = table.columns.map(({ at }) => valueAt(sheet, row, at));
    const formulas = table.columns.filter(({ at, formulas: own }) => own === undefined && formulaAt(sheet, row, at) !== undefined);
    const filled = cells.filter((cell) => !isBlankCell(cell)).length;
    return filled * 2 > columns && !isBlankCell(cells[0]) && formulas.length === 0 && !isTotalWord(String(cells[0]));
  };
  let rows = 0;
  while (isRow(table.top + table.rows + rows)) rows += 1;
  if (rows === 0) return;
  const area = { row: table.top + table.rows, column, rows, columns };
  yield { ...sheetHit('below-table', table.sheet, [area], { count: rows }, table.name), count: rows };
}
