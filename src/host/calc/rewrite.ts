/**
 * Formulas that follow what they name: rows inserted, columns deleted, sheets and tables renamed, cells copied.
 *
 * Only the references change; every other character of the formula stays. A reference to cells that are all
 * gone becomes #REF!, and stays that way.
 */
import { parseStructRef, stringifyStructRef, type Token, tokenTypes } from '@borgar/fx';
import { type Area, columnName, columnNumber, MAX_COLUMNS, MAX_ROWS, quoteSheet } from '../book/area';
import { tokensOf } from './formula/parseFormula';

export const DEAD = '#REF!';

/** Rows or columns inserted before `at` (`count` above zero) or deleted from `at` on. */
export interface Shift {
  readonly sheet: string;
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
  /** Only cells between these columns (rows) moved; all when not said. */
  readonly across?: { readonly first: number; readonly last: number };
}

/** One corner: `$B`, `7`, `$B$7`. */
interface Corner {
  readonly column: number | undefined;
  readonly row: number | undefined;
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
}

interface RangeToken {
  /** As written, without `!`; empty for the formula's own sheet. */
  readonly prefix: string;
  readonly from: Corner;
  readonly to: Corner | undefined;
  /** `:`, or `.:.` and its like. */
  readonly operator: string;
}

const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/;

function corner(text: string): Corner | undefined {
  const match = CORNER.exec(text);
  if (match === null) return undefined;
  const [, first = '', letters, second = '', digits] = match;
  return {
    column: letters === undefined ? undefined : columnNumber(letters),
    row: digits === undefined ? undefined : Number(digits) - 1,
    columnFixed: first === '$' && letters !== undefined,
    rowFixed: letters === undefined ? first === '$' || second === '$' : second === '$',
  };
}

function rangeToken(text: string): RangeToken | undefined {
  const mark = text.lastIndexOf('!');
  const [from = '', operator = '', to] = text.slice(mark + 1).split(/(\.?:\.?)/);
  const first = corner(from);
  const second = to === undefined ? undefined : corner(to);
  if (first === undefined || (to !== undefined && second === undefined)) return undefined;
  return { prefix: mark < 0 ? '' : text.slice(0, mark), from: first, to: second, operator };
}

const cornerText = ({ column, row, columnFixed, rowFixed }: Corner): string =>
  `${column === undefined ? '' : (columnFixed ? '$' : '') + columnName(column)}${row === undefined ? '' : (rowFixed ? '$' : '') + String(row + 1)}`;

const rangeText = ({ prefix, from, to, operator }: RangeToken): string =>
  `${prefix === '' ? '' : `${prefix}!`}${cornerText(from)}${to === undefined ? '' : operator + cornerText(to)}`;

const sheetOf = (prefix: string): string => prefix.replace(/^'|'$/g, '').replaceAll("''", "'");
const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Whether a name stands anywhere in a formula at all: most formulas of a book need no closer look. */
const speaksOf = (formula: string, name: string): boolean => formula.toUpperCase().includes(name.replaceAll("'", "''").toUpperCase());

const isRange = ({ type }: Token): boolean => type === tokenTypes.REF_RANGE || type === tokenTypes.REF_BEAM;
const isReference = (token: Token): boolean =>
  isRange(token) || token.type === tokenTypes.REF_NAMED || token.type === tokenTypes.REF_STRUCT;

/** Writes a formula anew with some of its tokens replaced; the same text when none is. */
function withTokens(formula: string, replace: (token: Token) => string | undefined): string {
  return tokensOf(formula)
    .map((token) => replace(token) ?? token.value)
    .join('');
}

/** First and last line after a shift; undefined when all of them were deleted. */
function shiftLines(first: number, last: number, { at, count }: Shift, limit: number): { first: number; last: number } | undefined {
  if (count >= 0) {
    const moved = { first: first >= at ? first + count : first, last: last >= at ? last + count : last };
    return moved.first >= limit ? undefined : { first: moved.first, last: Math.min(moved.last, limit - 1) };
  }
  const gone = -count;
  const begin = first < at ? first : first >= at + gone ? first - gone : at;
  const end = last < at ? last : last >= at + gone ? last - gone : at - 1;
  return begin > end ? undefined : { first: begin, last: end };
}

function shiftRange(range: RangeToken, shift: Shift): string | undefined {
  const { from, to = from } = range;
  const own = shift.axis;
  const other = own === 'row' ? 'column' : 'row';
  const a = from[own];
  const b = to[own];
  if (a === undefined || b === undefined) return undefined;
  if (shift.across !== undefined) {
    const limit = other === 'row' ? MAX_ROWS : MAX_COLUMNS;
    const left = Math.min(from[other] ?? 0, to[other] ?? 0);
    const right = Math.max(from[other] ?? limit - 1, to[other] ?? limit - 1);
    if (left < shift.across.first || right > shift.across.last) return undefined;
  }
  const moved = shiftLines(Math.min(a, b), Math.max(a, b), shift, own === 'row' ? MAX_ROWS : MAX_COLUMNS);
  if (moved === undefined) return DEAD;
  const [start, end] = a <= b ? [moved.first, moved.last] : [moved.last, moved.first];
  return rangeText({ ...range, from: { ...from, [own]: start }, to: range.to === undefined ? undefined : { ...range.to, [own]: end } });
}

/** The formula after rows or columns were inserted or deleted; `ownSheet` is where the formula stands. */
export function shiftFormula(formula: string, ownSheet: string, shift: Shift): string {
  return withTokens(formula, (token) => {
    if (!isRange(token)) return undefined;
    const range = rangeToken(token.value);
    if (range === undefined || !sameName(range.prefix === '' ? ownSheet : sheetOf(range.prefix), shift.sheet)) return undefined;
    return shiftRange(range, shift);
  });
}

/** The formula as it reads when copied that many rows down and columns to the right. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  const moved = (at: Corner): Corner | undefined => {
    const row = at.row === undefined || at.rowFixed ? at.row : at.row + rows;
    const column = at.column === undefined || at.columnFixed ? at.column : at.column + columns;
    const outside = (row !== undefined && (row < 0 || row >= MAX_ROWS)) || (column !== undefined && (column < 0 || column >= MAX_COLUMNS));
    return outside ? undefined : { ...at, row, column };
  };
  return withTokens(formula, (token) => {
    const range = isRange(token) ? rangeToken(token.value) : undefined;
    if (range === undefined) return undefined;
    const from = moved(range.from);
    const to = range.to === undefined ? undefined : moved(range.to);
    return from === undefined || (range.to !== undefined && to === undefined) ? DEAD : rangeText({ ...range, from, to });
  });
}

/** The formula after a sheet was renamed, `Jan:Mar!B2` included. */
export function renameSheetInFormula(formula: string, oldName: string, newName: string): string {
  if (!speaksOf(formula, oldName)) return formula;
  return withTokens(formula, (token) => {
    const mark = isReference(token) ? token.value.lastIndexOf('!') : -1;
    if (mark < 0) return undefined;
    const names = sheetOf(token.value.slice(0, mark)).split(':');
    if (!names.some((name) => sameName(name, oldName))) return undefined;
    const renamed = names.map((name) => (sameName(name, oldName) ? newName : name));
    return `${renamed.length === 1 ? quoteSheet(newName) : quoteSpan(renamed)}${token.value.slice(mark)}`;
  });
}

const quoteSpan = (names: readonly string[]): string =>
  names.every((name) => quoteSheet(name) === name) ? names.join(':') : `'${names.join(':').replaceAll("'", "''")}'`;

/** The formula after a sheet was deleted: what named it is dead. */
export function forgetSheetInFormula(formula: string, name: string): string {
  if (!speaksOf(formula, name)) return formula;
  return withTokens(formula, (token) => {
    const mark = isReference(token) ? token.value.lastIndexOf('!') : -1;
    return mark >= 0 && sameName(sheetOf(token.value.slice(0, mark)), name) ? DEAD : undefined;
  });
}

/** The formula after a table was renamed. */
export function renameTableInFormula(formula: string, oldName: string, newName: string): string {
  if (!speaksOf(formula, oldName)) return formula;
  return withTokens(formula, (token) => {
    if (token.type === tokenTypes.REF_NAMED) return sameName(token.value, oldName) ? newName : undefined;
    if (token.type !== tokenTypes.REF_STRUCT) return undefined;
    const bracket = token.value.indexOf('[');
    return sameName(token.value.slice(0, bracket), oldName) ? newName + token.value.slice(bracket) : undefined;
  });
}

/** The formula without a table: each reference to it is replaced. `insideTable`: the formula stands in it, so `[@Col]` means it too. */
export function replaceTableInFormula(
  formula: string,
  table: string,
  insideTable: boolean,
  replacement: (struct: string) => string,
): string {
  return withTokens(formula, ({ type, value }) => {
    if (type === tokenTypes.REF_NAMED) return sameName(value, table) ? replacement(`${value}[]`) : undefined;
    if (type !== tokenTypes.REF_STRUCT) return undefined;
    const named = value.slice(0, value.indexOf('['));
    return (named === '' ? insideTable : sameName(named, table)) ? replacement(value) : undefined;
  });
}

/** `[Qty]` → `Sheet1!$B$2:$B$9`; of a single row only the columns stay: `[@Qty]` → `Sheet1!$B2`. */
export function fixedAreaText(sheet: string, { row, column, rows, columns }: Area, ofRow: boolean): string {
  const at = (r: number, c: number): string => `$${columnName(c)}${ofRow ? '' : '$'}${r + 1}`;
  const last = at(row + rows - 1, column + columns - 1);
  return `${quoteSheet(sheet)}!${rows * columns === 1 ? last : `${at(row, column)}:${last}`}`;
}

/** The formula after a table's column was renamed. `insideTable`: the formula stands in it, so `[@Col]` means it too. */
export function renameColumnInFormula(formula: string, table: string, oldName: string, newName: string, insideTable: boolean): string {
  return withTokens(formula, (token) => {
    if (token.type !== tokenTypes.REF_STRUCT) return undefined;
    const implicit = token.value.startsWith('[');
    const struct = parseStructRef(implicit ? `_${token.value}` : token.value);
    if (struct === undefined || (implicit ? !insideTable : !sameName(struct.table ?? '', table))) return undefined;
    const { columns: named = [] } = struct;
    if (!named.some((column) => sameName(column, oldName))) return undefined;
    const columns = named.map((column) => (sameName(column, oldName) ? newName : column));
    const text = stringifyStructRef({ ...struct, columns });
    return implicit ? text.slice(1) : text;
  });
}
