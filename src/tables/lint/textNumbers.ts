/**
 * Numbers that are text: `1.234,56` among numbers is left out by every SUM. A text becomes the number it means where its column
 * shows how it is written; where it may be read in two ways it is told and left: nobody's cell is changed by a guess.
 */
import {
  amountFrom,
  couldHaveThreeDecimals,
  type DecimalMark,
  decimalMarksIn,
  PERCENT_SIGN,
  writtenAmount,
} from '../../domain/money/amountText';
import { writtenDay } from '../../domain/calendar/dayText';
import { textOf } from '../cellSource';
import { isConstant, type LintColumn, type LintTable, MOST_DIGITS } from './lintBook';
import type { LintFacts } from './lintAdvice';
import { BREATH, columnHit, fixOf, type Found, type LintFix, putRow } from './lintHit';
import { formatTaker } from './neighbours';

type Why = LintFacts['number-text-open']['why'];
type Read = { readonly kind: 'number'; readonly number: number; readonly reads: string } | { readonly kind: 'open'; readonly why: Why };

/** A text that means a number; undefined for any other text. */
function readNumber(text: string, mark: DecimalMark | undefined, currencies: ReadonlySet<string>): Read | undefined {
  if (PERCENT_SIGN.test(text))
    return writtenAmount(text.replace(PERCENT_SIGN, '')) === undefined ? undefined : { kind: 'open', why: 'share' };
  const written = writtenAmount(text);
  if (written === undefined || writtenDay(text) !== undefined) return undefined;
  if (couldHaveThreeDecimals(written) && mark === undefined) return { kind: 'open', why: 'mark' };
  if (written.credit) return { kind: 'open', why: 'side' };
  if (written.currency !== undefined && !currencies.has(written.currency)) return { kind: 'open', why: 'currency' };
  const value = amountFrom(written, mark);
  if (value === undefined) return undefined;
  const number = value.toNumber();
  if (!value.equals(number) || value.precision() > MOST_DIGITS) return { kind: 'open', why: 'digits' };
  return { kind: 'number', number, reads: value.toFixed() };
}

/** Currencies that other cells of the row name. */
function currenciesOf({ columns }: LintTable, row: number): Set<string> {
  const named = columns.filter(({ kind }) => kind === 'currency').map(({ cells }) => textOf(cells[row] ?? null).toUpperCase());
  return new Set(named);
}

const textsOf = ({ cells }: LintColumn): string[] => cells.filter((cell) => typeof cell === 'string');

export function* textNumbers(table: LintTable): Found {
  for (const column of table.columns) {
    yield undefined;
    if (column.kind !== 'amount' && column.kind !== 'number') continue;
    const marks = decimalMarksIn(textsOf(column));
    yield* numbersOf(table, column, marks.size === 1 ? [...marks][0] : undefined);
  }
}

function* numbersOf(table: LintTable, column: LintColumn, mark: DecimalMark | undefined): Found {
  const rows: number[] = [];
  const fixes: LintFix[] = [];
  const open = new Map<Why, number[]>();
  const formatOf = formatTaker(column, false);
  for (let row = 0; row < table.rows; row += 1) {
    if (row % BREATH === 0) yield undefined;
    const cell = column.cells[row];
    if (typeof cell !== 'string' || !isConstant(column, row)) continue;
    const read = readNumber(cell, mark, currenciesOf(table, row));
    if (read?.kind === 'open') putRow(open, read.why, row);
    if (read?.kind !== 'number') continue;
    rows.push(row);
    fixes.push(fixOf(table, column, row, read.number, read.reads, formatOf(row, DECIMALS.test(read.reads) ? '#,##0.00' : '0')));
  }
  const [first] = rows;
  const { heading } = column;
  const textAt = (row: number): string => textOf(column.cells[row] ?? null);
  if (first !== undefined) {
    const facts = { column: heading, text: textAt(first), number: fixes[0]?.reads ?? '', count: rows.length };
    yield columnHit('number-is-text', table, column, rows, facts, fixes);
  }
  for (const [why, left] of open)
    yield columnHit('number-text-open', table, column, left, { column: heading, text: textAt(left[0] ?? 0), why, count: left.length });
}

const DECIMALS = /\./;
