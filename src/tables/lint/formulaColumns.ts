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

/** Formulas that are one when moved to the same row, most frequent first. */
function* patternsOf(formulas: readonly (string | undefined)[]): Generator<undefined, Pattern[]> {
  const patterns = new Map<string, Pattern>();
  for (let row = 0; row < formulas.length; row += 1) {
    if (row % BREATH === 0) yield undefined;
    const formula = formulas[row];
    if (formula === undefined) continue;
    const key = shiftedDown(formula, -row);
    const known = patterns.get(key);
    if (known === undefined) patterns.set(key, { rows: [row], formula, row });
    else known.rows.push(row);
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
  const [usual, ...others] = yield* patternsOf(formulas);
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
