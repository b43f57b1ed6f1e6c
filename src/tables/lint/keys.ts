/**
 * The numbers that tell rows apart: twice, nearly twice, missing, half text and half number. A column counts as such only if its
 * heading says so and nearly all of its values differ: an order number that many invoices share is no identity.
 */
import { documentType } from '../cash/documentTypes';
import { textOf } from '../cellSource';
import { namesIdentity, sharesIdentity } from './columnKind';
import { isConstant, type LintColumn, type LintTable } from './lintBook';
import { BREATH, columnHit, fixOf, type Found, putRow } from './lintHit';
import { hasTotalWord, isBlankRow } from './neighbours';

/** Of a hundred values so many must stand alone. */
const LEAST_DISTINCT = 90;
const FEWEST = 4;

export function* keys(table: LintTable): Found {
  const key = yield* identityOf(table);
  if (key === undefined) return;
  yield* twice(table, key);
  yield* nearlyTwice(table, key);
  yield* missing(table, key.column);
  yield* mixedTypes(table, key.column);
}

interface Identity {
  readonly column: LintColumn;
  /** What else belongs to the number: invoices and credit notes may be numbered apart, and every vendor numbers for itself. */
  readonly besides: (row: number) => string;
  /** Rows by number and what belongs to it; blank ones and repeated headings left out. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
}

/** The first column that names an identity and, with what belongs to it, holds one. */
function* identityOf(table: LintTable): Generator<undefined, Identity | undefined> {
  for (const column of table.columns.filter(({ kind, heading }) => kind === 'id' && namesIdentity(heading))) {
    const besides = besidesOf(table, column);
    const rows = yield* rowsBy(table, column, (key, row) => `${key}\n${besides(row)}`);
    const filled = column.cells.filter((cell) => cell !== null).length;
    const copies = [...rows.values()].reduce((all, { length }) => all + length - 1, 0);
    if (filled >= FEWEST && (copies <= 1 || copies * 100 <= filled * (100 - LEAST_DISTINCT))) return { column, besides, rows };
  }
  return undefined;
}

const holdsTypes = ({ kind, cells }: LintColumn): boolean =>
  kind === 'text' && cells.some((cell) => typeof cell === 'string' && documentType(cell) !== undefined);

function besidesOf(table: LintTable, key: LintColumn): Identity['besides'] {
  const parts = table.columns.filter((column) => column !== key && (sharesIdentity(column.heading) || holdsTypes(column)));
  return (row) => parts.map(({ cells }) => textOf(cells[row] ?? null)).join('\n');
}

/** Rows by a spelling of their key. */
function* rowsBy(
  table: LintTable,
  { cells, heading }: LintColumn,
  spelling: (key: string, row: number) => string,
): Generator<undefined, Map<string, number[]>> {
  const rows = new Map<string, number[]>();
  for (let row = 0; row < table.rows; row += 1) {
    if (row % BREATH === 0) yield undefined;
    const key = textOf(cells[row] ?? null);
    if (key !== '' && key !== heading) putRow(rows, spelling(key, row), row);
  }
  return rows;
}

function* twice(table: LintTable, { column, rows: groups }: Identity): Found {
  const rows = [...groups.values()].filter((group) => group.length > 1).flat();
  rows.sort((a, b) => a - b);
  const [first] = rows;
  if (first === undefined) return;
  yield columnHit('key-twice', table, column, rows, {
    column: column.heading,
    key: textOf(column.cells[first] ?? null),
    count: rows.length,
  });
}

/** `inv 0017` and `INV-OO17` read the same: no case, no blanks, O as zero beside digits, no zeros in front. */
const folded = (text: string): string => (FOLDED.test(text) ? text : foldedSlowly(text));
/** What most numbers look like already. */
const FOLDED = /^[A-NP-Z1-9][A-NP-Z0-9-]*$/;
const foldedSlowly = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(/(?<=\d)O|O(?=\d)/g, '0')
    .replace(/^0+(?=\d)/, '');

function* nearlyTwice(table: LintTable, { column, besides }: Identity): Found {
  const keyAt = (row: number): string => textOf(column.cells[row] ?? null);
  const groups = yield* rowsBy(table, column, (key, row) => `${folded(key)}\n${besides(row)}`);
  for (const rows of groups.values()) {
    const [first, ...others] = rows;
    const twin = others.find((row) => keyAt(row) !== keyAt(first ?? 0));
    if (first === undefined || twin === undefined) continue;
    const facts = { column: column.heading, key: keyAt(first), twin: keyAt(twin), count: rows.length };
    yield columnHit('key-near-twice', table, column, rows, facts);
  }
}

/** A row with two filled cells or more, no total, and no key. */
function* missing(table: LintTable, column: LintColumn): Found {
  const rows: number[] = [];
  for (let row = 0; row < lastFilled(column); row += 1) {
    if (row % BREATH === 0) yield undefined;
    if (textOf(column.cells[row] ?? null) !== '' || column.cells[row] === undefined || !isConstant(column, row)) continue;
    if (isBlankRow(table, row) || hasTotalWord(table, row)) continue;
    const filled = table.columns.filter(({ cells }) => textOf(cells[row] ?? null) !== '').length;
    if (filled * 2 > table.columns.length) rows.push(row);
  }
  if (rows.length > 0) yield columnHit('key-missing', table, column, rows, { column: column.heading, count: rows.length });
}

/** Totals and remarks stand below the last key. */
const lastFilled = ({ cells }: LintColumn): number => cells.findLastIndex((cell) => textOf(cell) !== '');

function* mixedTypes(table: LintTable, column: LintColumn): Found {
  const numbers: number[] = [];
  const digits: number[] = [];
  column.cells.forEach((cell, row) => {
    if (typeof cell === 'number') numbers.push(row);
    else if (typeof cell === 'string' && /^\s*\d+\s*$/.test(cell)) digits.push(row);
  });
  const [number] = numbers;
  const [text] = digits;
  if (number === undefined || text === undefined) return;
  const fewer = numbers.length < digits.length ? numbers : digits;
  const facts = {
    column: column.heading,
    number: String(column.cells[number]),
    text: textOf(column.cells[text] ?? null),
    count: fewer.length,
  };
  yield columnHit('key-mixed', table, column, fewer, facts);
}

/** Blanks at the ends, twice in a row, or not those of the space bar, in columns that others look up. */
export function* spaces(table: LintTable): Found {
  for (const column of table.columns.filter(({ kind }) => kind === 'id' || kind === 'currency')) {
    const rows: number[] = [];
    for (let row = 0; row < table.rows; row += 1) {
      if (row % BREATH === 0) yield undefined;
      const cell = column.cells[row];
      if (typeof cell === 'string' && isConstant(column, row) && textOf(cell) !== '' && textOf(cell) !== cell) rows.push(row);
    }
    const [first] = rows;
    if (first === undefined) continue;
    const trimmed = (row: number): string => textOf(column.cells[row] ?? null);
    const fixes = rows.map((row) => fixOf(table, column, row, trimmed(row), trimmed(row), undefined));
    const facts = { column: column.heading, text: seen(String(column.cells[first])), count: rows.length };
    yield columnHit('space-stray', table, column, rows, facts, fixes);
  }
}

/** A blank that shows: `INV-7·`. */
const seen = (text: string): string => text.replace(/^\s+|\s+$|\s{2,}|[^\S ]/g, (blanks) => '·'.repeat(blanks.length));
