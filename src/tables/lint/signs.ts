/**
 * Signs that disagree with their document: a credit with a plus among credits with a minus. A minus among invoices is a reversal as
 * often as a slip and is left alone; readers say it where it matters. Without a column of types, the letters before the number tell.
 */
import { textOf } from '../cellSource';
import { documentType } from '../cash/documentTypes';
import { namesIdentity } from './columnKind';
import type { LintColumn, LintTable } from './lintBook';
import { columnHit, type Found } from './lintHit';

const MOST_PERCENT = 80;
const FEWEST = 4;
/** A whole group with a plus is told from so many rows on. */
const FEWEST_THROUGHOUT = 3;

export function* signs(table: LintTable): Found {
  const groups = groupsOf(table);
  if (groups.size === 0) return;
  for (const column of table.columns.filter(({ kind }) => kind === 'amount')) {
    yield undefined;
    for (const [group, { rows, isCredit }] of groups) yield* judged(table, column, group, rows, isCredit);
    yield* plusThroughout(table, column, groups);
  }
}

interface Group {
  readonly rows: number[];
  /** By its type, this reduces what is owed; undefined where only letters tell the groups apart. */
  readonly isCredit: boolean | undefined;
}

type Groups = ReadonlyMap<string, Group>;

/** Rows by type of document, or else by the letters that their numbers begin with. */
function groupsOf(table: LintTable): Groups {
  const types = table.columns.find((column) => column.kind === 'text' && knowsTypes(column));
  const keys = table.columns.find(({ kind, heading }) => kind === 'id' && namesIdentity(heading));
  const groups = new Map<string, { rows: number[]; isCredit: boolean | undefined }>();
  for (let row = 0; row < table.rows; row += 1) {
    const text = textOf((types ?? keys)?.cells[row] ?? null);
    const type = types === undefined ? undefined : documentType(text);
    const group = types === undefined ? (/^[A-Za-z]{2,5}(?=[-\s/]?\d)/.exec(text)?.[0] ?? '') : type;
    if (group === undefined || group === '') continue;
    const known = groups.get(group);
    if (known === undefined) groups.set(group, { rows: [row], isCredit: type === undefined ? undefined : type !== 'invoice' });
    else known.rows.push(row);
  }
  return groups;
}

const KNOWN_AT_LEAST = 0.8;
const LOOKED_AT = 200;

function knowsTypes({ cells }: LintColumn): boolean {
  const texts = cells.slice(0, LOOKED_AT).filter((cell) => typeof cell === 'string' && cell !== '');
  return texts.length > 0 && texts.filter((text) => documentType(String(text)) !== undefined).length >= texts.length * KNOWN_AT_LEAST;
}

function* judged(table: LintTable, column: LintColumn, group: string, rows: readonly number[], isCredit: boolean | undefined): Found {
  const numberAt = (row: number): number => Number(column.cells[row]);
  const filled = rows.filter((row) => typeof column.cells[row] === 'number' && numberAt(row) !== 0);
  const plus = filled.filter((row) => numberAt(row) > 0);
  const minus = filled.length - plus.length;
  if (isCredit === false || plus.length === 0 || filled.length < FEWEST || minus * 100 < filled.length * MOST_PERCENT) return;
  const facts = { column: column.heading, group, plus: 'plus', of: minus, count: plus.length };
  yield columnHit('sign-flipped', table, column, plus, facts);
}

/** Every credit has a plus, and so do the invoices: the column cannot be added up. */
function* plusThroughout(table: LintTable, column: LintColumn, groups: Groups): Found {
  const positive = (rows: readonly number[]): boolean =>
    rows.every((row) => typeof column.cells[row] === 'number' && column.cells[row] > 0);
  const invoices = [...groups.values()].filter(({ isCredit }) => isCredit === false);
  if (invoices.length === 0 || !invoices.every(({ rows }) => positive(rows))) return;
  for (const [group, { rows, isCredit }] of groups) {
    if (isCredit !== true || rows.length < FEWEST_THROUGHOUT || !positive(rows)) continue;
    yield columnHit('sign-plus-throughout', table, column, rows, { column: column.heading, group, count: rows.length });
  }
}
