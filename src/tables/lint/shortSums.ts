/**
 * Sums that stop short of the last row: rows were added below, and the total does not know them. Only a range that begins at the
 * first row and covers nearly all of them was meant to cover them all; the sum of a part is nobody's mistake.
 */
import { cellAddress } from '../a1';
import { shiftedDown } from '../shiftFormula';
import { formulasOf, type FormulaAt, type LintBook, type LintColumn, type LintSheet, type LintTable } from './lintBook';
import { BREATH, type Found, sheetHit } from './lintHit';
import { hasTotalWord } from './neighbours';
import { type CellReference, referencesIn } from './references';

const ADDS = /\b(SUM|SUBTOTAL|AGGREGATE|AVERAGE|COUNT|COUNTA|SUMIFS?|COUNTIFS?|AVERAGEIFS?|SUMPRODUCT)\s*\(/i;
const COVERS_PERCENT = 80;

export function* shortSums(sheet: LintSheet, book: LintBook): Found {
  const tablesOn = (name: string): readonly LintTable[] =>
    book.tables.get(book.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase())?.name ?? '') ?? [];
  let seen = 0;
  for (const cell of formulasOf(sheet)) {
    if ((seen += 1) % BREATH === 0) yield undefined;
    if (!ADDS.test(cell.formula)) continue;
    for (const reference of referencesIn(cell.formula)) {
      if (reference.area.rows < 2) continue;
      const left = tablesOn(reference.sheet ?? sheet.name).flatMap((table) => leftOut(table, reference, cell, sheet.name));
      const [first] = left;
      if (first === undefined) continue;
      const area = { row: cell.row, column: cell.column, rows: 1, columns: 1 };
      yield sheetHit('sum-short', sheet.name, [area], { formula: cell.formula, first, count: left.length });
      break;
    }
  }
}

/** A typed amount, or the formula of the last row of the range moved down; any other formula closes the column or begins something else. */
function goesOn(formulas: LintColumn['formulas'], last: number, row: number): boolean {
  const [known, formula] = [formulas?.[last], formulas?.[row]];
  return formula === undefined || (known !== undefined && shiftedDown(known, row - last) === formula);
}

/** Addresses of the cells below the range that it should hold too. */
function leftOut(table: LintTable, { area }: CellReference, cell: FormulaAt, onSheet: string): string[] {
  const { top, rows, columns, sheet } = table;
  const column = columns.find(({ at }) => at === area.column);
  const end = area.row + area.rows - top;
  if (column === undefined || area.columns > 1 || area.row > top || area.row < top - 1 || end >= rows) return [];
  const within = onSheet === sheet && cell.row >= top && cell.row < top + rows && columns.some(({ at }) => at === cell.column);
  if (within && cell.column !== area.column) return [];
  const until = within ? cell.row - top : rows;
  const missed = Array.from({ length: Math.max(0, until - end) }, (_, index) => end + index).filter(
    (row) => typeof column.cells[row] === 'number' && !hasTotalWord(table, row) && goesOn(column.formulas, end - 1, row),
  );
  return end * 100 < (end + missed.length) * COVERS_PERCENT ? [] : missed.map((row) => cellAddress(top + row, area.column));
}
