/**
 * A calculated column has one formula all the way down, moved from row to row. A typed value among them no longer follows its row,
 * and a formula that differs reckons by another rule. The first row may differ: a running balance has to begin somewhere.
 */
import { shiftedDown } from '../shiftFormula';
import { isBlankCell, type LintColumn, type LintTable } from './lintBook';
import { BREATH, columnHit, fixOf, type Found } from './lintHit';
import { hasTotalWord } from './neighbours';

/** So many of the filled cells must be formulas, and so many of those alike, before another is called odd. */
const MOST_PERCENT = 80;
const FEWEST_FORMULAS = 4;

export function* formulaColumns(table: LintTable): Found {
  for (const column of table.columns) {
    yield undefined;
    if (column.formulas !== undefined) yield* judged(table, column, column.formulas);
  }
}

interface Pattern {
  readonly rows: number[];
  /** The formula of its first row, and that row. */
  readonly formula: string;
  readonly row: number;
}

const inRow = ({ formula, row }: Pattern, other: number): string => shiftedDown(formula, other - row);

const ROWS_TO_PROVE = [1, 7, 993];

/**
 * A formula whose own row number is all that moves, `=B5+C5`, in any other row, by putting the number there: the same as moving it, and
 * much faster. Undefined where the two would differ: a fixed row, another row's cell.
 */
function templateOf(formula: string, row: number, top: number): ((row: number) => string) | undefined {
  const parts = formula.split(String(top + row + 1));
  const inOther = (other: number): string => parts.join(String(top + other + 1));
  return ROWS_TO_PROVE.every((by) => inOther(row + by) === shiftedDown(formula, by)) ? inOther : undefined;
}

/** Formulas that are one when moved to the same row, most frequent first. */
function* patternsOf(formulas: readonly (string | undefined)[], top: number): Generator<undefined, Pattern[]> {
  const patterns = new Map<string, Pattern>();
  let usual: ((row: number) => string) | undefined;
  let usualKey = '';
  for (let row = 0; row < formulas.length; row += 1) {
    if (row % BREATH === 0) yield undefined;
    const formula = formulas[row];
    if (formula === undefined) continue;
    if (usual?.(row) === formula) {
      patterns.get(usualKey)?.rows.push(row);
      continue;
    }
    const key = shiftedDown(formula, -row);
    const known = patterns.get(key);
    if (known === undefined) patterns.set(key, { rows: [row], formula, row });
    else known.rows.push(row);
    if (known !== undefined && usual === undefined) [usual, usualKey] = [templateOf(formula, row, top), key];
  }
  return [...patterns.values()].sort((a, b) => b.rows.length - a.rows.length);
}

function* judged(table: LintTable, column: LintColumn, formulas: readonly (string | undefined)[]): Found {
  const { cells, heading } = column;
  const calculated = formulas.filter((formula) => formula !== undefined).length;
  const typed: number[] = [];
  for (let row = 1; row < table.rows; row += 1)
    if (formulas[row] === undefined && !isBlankCell(cells[row]) && !hasTotalWord(table, row)) typed.push(row);
  if (calculated < FEWEST_FORMULAS || calculated * 100 < (calculated + typed.length) * MOST_PERCENT) return;
  const [usual, ...others] = yield* patternsOf(formulas, table.top);
  if (usual === undefined || usual.rows.length * 100 < calculated * MOST_PERCENT) return;
  const becomes = (row: number): string => inRow(usual, row);
  const [first] = typed;
  if (first !== undefined) {
    const fixes = typed.map((row) => fixOf(table, column, row, { formula: becomes(row) }, becomes(row), undefined));
    const facts = { column: heading, number: shown(cells[first]), formula: becomes(first), count: typed.length };
    yield columnHit('number-in-formulas', table, column, typed, facts, fixes);
  }
  const differing = others.flatMap(({ rows }) => rows).filter((row) => row > 0 && !hasTotalWord(table, row));
  differing.sort((a, b) => a - b);
  const [odd] = differing;
  if (odd === undefined) return;
  const fixes = differing.map((row) => ({
    ...fixOf(table, column, row, { formula: becomes(row) }, becomes(row), undefined),
    was: { formula: formulas[row] ?? '' },
  }));
  const facts = { column: heading, formula: formulas[odd] ?? '', usual: becomes(odd), count: differing.length };
  yield columnHit('formula-differs', table, column, differing, facts, fixes);
}

const shown = (cell: LintColumn['cells'][number] | undefined): string =>
  typeof cell === 'object' ? (cell?.error ?? '') : String(cell ?? '');
