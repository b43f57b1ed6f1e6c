/**
 * Cells on their way into Excel and back.
 *
 * Text from outside must arrive as text: `=1+1` in a memo is not a formula, `1-2` not a day, `00123` not a
 * number. Text columns are formatted "@" before they are filled; text that Excel would still read as something
 * else carries a leading apostrophe besides, which Excel takes as "this is text" and does not keep.
 */
import type { RawCell } from '../tables/sourceTable';
import type { CellContent } from '../tables/workbookChange';

/** What Excel's `values` and `formulas` hold. */
export type ExcelCell = string | number | boolean;

const ERRORS: ReadonlySet<string> = new Set([
  ...['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!', '#BUSY!'],
  ...['#CONNECT!', '#FIELD!', '#BLOCKED!', '#UNKNOWN!', '#GETTING_DATA'],
]);

/** A value as Excel answers it: an empty text is an empty cell, the name of an error is that error. */
export function rawCell(cell: ExcelCell | null): RawCell {
  if (cell === '' || cell === null) return null;
  return typeof cell === 'string' && cell.startsWith('#') && ERRORS.has(cell) ? { error: cell } : cell;
}

// = + - @ with their full-width twins, an apostrophe of its own, and the blanks that Excel skips before them.
const RISKY_START = /^[\s\u00a0\u200b\ufeff]*[=+\-@'\uff1d\uff0b\uff0d\uff20\uff07]|^[\t\r\n]/;
const PLAIN_WORDS = /^[\p{L}_][\p{L}\s.,:;()?!_/·–—…]*$/u;
const READS_AS_OTHER = /^(true|false|wahr|falsch|vrai|faux)$/i;

/** What to hand to `range.formulas` so that the cell comes to hold the content. `textFormat`: the cell is formatted "@". */
export function excelInput(content: CellContent, textFormat: boolean): ExcelCell {
  if (content === null) return '';
  if (typeof content === 'object') return content.formula;
  if (typeof content !== 'string') return content;
  if (content === '') return '';
  if (RISKY_START.test(content)) return `'${content}`;
  return textFormat || (PLAIN_WORDS.test(content) && !READS_AS_OTHER.test(content)) ? content : `'${content}`;
}

/**
 * What a cell holds, from its formula and its value as Excel answers them. Text that looks like a formula
 * equals its own value, which no formula's result does.
 */
export function contentFrom(formula: ExcelCell | null, value: ExcelCell | null): CellContent {
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return { formula };
  return value === '' || value === undefined ? null : value;
}

/** Names of tables in front of their brackets. */
const TABLE_NAME = /(?<![\p{L}\p{N}_.])[\p{L}\p{N}_.]*(?=\[)/gu;

/** One writing of a formula for comparing: Excel answers `[@Receipt]` where we wrote `Cash[[#This Row],[Receipt]]`, adds or drops `_xlfn.`, and sets its own spaces. */
export function plainFormula(formula: string): string {
  const plain = formula
    .replace(/_xl(fn|ws|pm)\./g, '')
    .replace(/\[\[#This Row\],\s*\[([^\]]*)\]\]/gi, '[@$1]')
    .replace(/\[@\[([^\]]*)\]\]/g, '[@$1]');
  return plain
    .split('"')
    .map((part, index) => (index % 2 === 0 ? part.replace(/\s+/g, '').toUpperCase() : part))
    .join('"');
}

/** The same formula, though Excel leaves out the name of a table inside it: names count where both have one. */
export function sameFormula(one: string, other: string): boolean {
  const [a, b] = [plainFormula(one), plainFormula(other)];
  if (a === b) return true;
  if (a.replace(TABLE_NAME, '') !== b.replace(TABLE_NAME, '')) return false;
  const namesIn = (text: string): readonly string[] => text.match(TABLE_NAME) ?? [];
  const [names, others] = [namesIn(a), namesIn(b)];
  return names.every((name, index) => name === '' || others[index] === '' || others[index] === name);
}

export function sameContent(a: CellContent, b: CellContent): boolean {
  const [left, right] = [a === '' ? null : a, b === '' ? null : b];
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') return left === right;
  return left.formula === right.formula || sameFormula(left.formula, right.formula);
}

/** A cell in words, for a person who compares: empty, the value, or the formula. */
export function contentText(content: CellContent): string {
  if (content === null) return '(empty)';
  return typeof content === 'object' ? content.formula : String(content);
}
