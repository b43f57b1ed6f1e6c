/** Formulas that read what they should not: another workbook, the cell they stand in, an empty cell, the clock. */
import { cellAddress, columnLetters, type Rectangle } from '../a1';
import { type FormulaAt, formulaAt, formulasOf, isBlankCell, type LintBook, type LintSheet, valueAt } from './lintBook';
import { BREATH, type Found, putRow, sheetHit, stretches } from './lintHit';
import { bookOutside, changingFunction, type CellReference, referencesIn } from './references';

/** Formulas of a sheet that have the same thing said of them. */
interface Group {
  readonly first: string;
  readonly cells: FormulaAt[];
}

function put(groups: Map<string, Group>, name: string | undefined, cell: FormulaAt): void {
  if (name === undefined) return;
  const known = groups.get(name);
  if (known === undefined) groups.set(name, { first: cell.formula, cells: [cell] });
  else known.cells.push(cell);
}

/** Stretches of cells that come column by column, from the top. */
function areasOf(cells: readonly FormulaAt[]): Rectangle[] {
  const columns = new Map<number, number[]>();
  for (const { row, column } of cells) putRow(columns, column, row);
  return [...columns].flatMap(([column, rows]) => stretches(rows, 0, column));
}

export function* formulas(sheet: LintSheet, book: LintBook): Found {
  const outside = new Map<string, Group>();
  const changing = new Map<string, Group>();
  const itself = new Map<string, Group>();
  const empty = new Map<string, Group>();
  let seen = 0;
  for (const cell of formulasOf(sheet)) {
    if ((seen += 1) % BREATH === 0) yield undefined;
    put(outside, bookOutside(cell.formula), cell);
    put(changing, changingFunction(cell.formula), cell);
    if (!mayMatter(cell)) continue;
    const references = referencesIn(cell.formula);
    if (readsItself(cell, references)) put(itself, '', cell);
    else put(empty, emptyCellOf(cell, references, sheet, book), cell);
  }
  for (const [other, { cells }] of outside)
    yield sheetHit('link-outside', sheet.name, areasOf(cells), { book: other, count: cells.length });
  for (const { first, cells } of itself.values())
    yield sheetHit('refers-to-itself', sheet.name, areasOf(cells), { formula: first, count: cells.length });
  for (const [reads, { first, cells }] of empty)
    yield sheetHit('reads-empty', sheet.name, areasOf(cells), { reads, formula: first, count: cells.length });
  for (const [name, { first, cells }] of changing)
    yield sheetHit('changes-by-itself', sheet.name, areasOf(cells), { name, formula: first, count: cells.length });
}

/** Only a fixed cell, a range or a cell of its own column can be empty or the formula's own: most formulas need no closer look. */
const mayMatter = ({ formula, column }: FormulaAt): boolean =>
  formula.includes('$') || formula.includes(':') || formula.toUpperCase().includes(columnLetters(column));

const holds = ({ row, column, rows, columns }: Rectangle, cell: FormulaAt): boolean =>
  cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns;

/** ROW(A5) in A5 asks where, not what. */
const ASKS_WHERE = /\b(ROWS?|COLUMNS?|CELL|OFFSET|FORMULATEXT|ISFORMULA)\s*\(/i;

const readsItself = (cell: FormulaAt, references: readonly CellReference[]): boolean =>
  references.some(({ sheet, area }) => sheet === undefined && holds(area, cell)) && !ASKS_WHERE.test(cell.formula);

/** Formulas that reckon with an empty cell on purpose. */
const MINDS_EMPTY = /\bIF|ISBLANK|""|\bLEN\b|\bCOUNT/i;

/** A fixed cell that is empty: a rate or a day that nobody has filled in. Cells that move along with the rows may well be empty. */
function emptyCellOf({ formula }: FormulaAt, references: readonly CellReference[], own: LintSheet, book: LintBook): string | undefined {
  for (const { sheet, area, isFixedCell } of references) {
    if (!isFixedCell) continue;
    const at = sheet === undefined ? own : book.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
    if (at === undefined || !isBlankCell(valueAt(at, area.row, area.column)) || formulaAt(at, area.row, area.column) !== undefined)
      continue;
    if (!MINDS_EMPTY.test(formula)) return `${at === own ? '' : `'${at.name}'!`}${cellAddress(area.row, area.column)}`;
  }
  return undefined;
}
