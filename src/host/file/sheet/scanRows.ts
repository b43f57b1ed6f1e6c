/**
 * The rows of a sheet, scanned without building elements: a sheet may hold millions of cells.
 *
 * Each cell is handed over in one object that is used again for the next, with the offsets of its text, so
 * that saving can copy a cell it need not rewrite.
 */
import { columnNumber, MAX_COLUMNS, MAX_ROWS } from '../../book/area';
import type { XmlCursor } from '../xml/parse';
import { type OpenTag, type XmlElement } from '../xml/parse';
import { unescapeXml } from '../xml/text';

export interface FormulaTag {
  /** `normal`, `shared`, `array`, `dataTable`. */
  readonly type: string;
  readonly text: string;
  readonly ref: string | undefined;
  /** Number of the shared run. */
  readonly shared: string | undefined;
  /** Of the whole `<f>` element. */
  readonly start: number;
  readonly end: number;
}

export class ScannedCell {
  row = 0;
  column = 0;
  /** Of `<c`, and after `</c>` or `/>`. */
  start = 0;
  end = 0;
  /** Of the value of the attribute `r`; 0 when the file leaves it out. */
  referenceStart = 0;
  referenceEnd = 0;
  style = 0;
  /** `n` number, `s` shared string, `str`, `inlineStr`, `b`, `e`, `d` ISO date. */
  type = 'n';
  /** Number of the cell's metadata: a dynamic array when its formula is an array. */
  metadata: string | undefined;
  /** Text of `<v>`, unescaped; undefined when there is none. */
  value: string | undefined;
  formula: FormulaTag | undefined;
  inline: XmlElement | undefined;
}

export interface RowVisitor {
  /** `<sheetData>` itself, before the first row. */
  begin?(tag: OpenTag): void;
  row(tag: OpenTag, row: number): void;
  cell(cell: ScannedCell): void;
  rowEnd?(start: number, end: number): void;
}

const LESS = 60;
const SLASH = 47;
const GREATER = 62;

/** Walks `<sheetData>`; the cursor stands before it and ends behind it. Gives its offsets. */
export function scanRows(cursor: XmlCursor, visit: RowVisitor): { readonly start: number; readonly end: number; readonly tag: OpenTag } {
  const { source } = cursor;
  const tag = cursor.open();
  visit.begin?.(tag);
  if (tag.selfClosing) return { start: tag.start, end: tag.openEnd, tag };
  const cell = new ScannedCell();
  let row = -1;
  for (cursor.skipToTag(); source.charCodeAt(cursor.at + 1) !== SLASH; cursor.skipToTag()) {
    const open = cursor.open();
    if (open.name !== 'row') cursor.fail(`has <${open.qualifiedName}> among its rows`);
    row = open.attributes['r'] === undefined ? row + 1 : Number(open.attributes['r']) - 1;
    if (!(row >= 0 && row < MAX_ROWS)) cursor.fail(`has a row ${open.attributes['r']}`);
    visit.row(open, row);
    if (!open.selfClosing) scanCells(cursor, cell, row, visit);
    visit.rowEnd?.(open.start, cursor.at);
  }
  cursor.close(tag.qualifiedName);
  return { start: tag.start, end: cursor.at, tag };
}

/** Stands on the next tag and gives the character behind its `<`. */
function nextTag(cursor: XmlCursor): number {
  const { source } = cursor;
  const after = source.charCodeAt(cursor.at + 1);
  if (source.charCodeAt(cursor.at) === LESS && after !== 33 /* ! */ && after !== 63 /* ? */) return after;
  cursor.skipToTag();
  return source.charCodeAt(cursor.at + 1);
}

function scanCells(cursor: XmlCursor, cell: ScannedCell, row: number, visit: RowVisitor): void {
  let column = -1;
  for (;;) {
    const after = nextTag(cursor);
    if (after === SLASH) break;
    if (after !== 99 /* c */) {
      cursor.element(); // extLst
      continue;
    }
    cell.row = row;
    cell.column = column + 1;
    scanCell(cursor, cell);
    column = cell.column;
    visit.cell(cell);
  }
  cursor.close('row');
}

function scanCell(cursor: XmlCursor, cell: ScannedCell): void {
  cell.start = cursor.at;
  cell.style = 0;
  cell.type = 'n';
  cell.metadata = cell.value = cell.formula = cell.inline = undefined;
  cell.referenceStart = cell.referenceEnd = 0;
  const selfClosing = scanAttributes(cursor, cell);
  if (!selfClosing) scanContent(cursor, cell);
  cell.end = cursor.at;
}

/** Reads the attributes of `<c …>` in place; true when the tag closes itself. */
function scanAttributes(cursor: XmlCursor, cell: ScannedCell): boolean {
  const { source } = cursor;
  let at = cursor.at + 2;
  for (;;) {
    let code = source.charCodeAt(at);
    while (code === 32 || code === 10 || code === 13 || code === 9) code = source.charCodeAt(++at);
    if (code === GREATER || code === SLASH) {
      cursor.at = at + (code === SLASH ? 2 : 1);
      return code === SLASH;
    }
    const equals = source.indexOf('=', at);
    const quote = source[equals + 1];
    const end = quote === '"' || quote === "'" ? source.indexOf(quote, equals + 2) : -1;
    if (equals < 0 || end < 0) cursor.fail('has a cell that does not end');
    if (equals - at === 1) setAttribute(cursor, cell, code, equals + 2, end);
    else if (source.startsWith('cm', at) && equals - at === 2) cell.metadata = source.slice(equals + 2, end);
    at = end + 1;
  }
}

function setAttribute(cursor: XmlCursor, cell: ScannedCell, letter: number, from: number, to: number): void {
  const { source } = cursor;
  if (letter === 114 /* r */) readReference(cursor, cell, from, to);
  else if (letter === 115 /* s */) cell.style = Number(source.slice(from, to));
  else if (letter === 116 /* t */) cell.type = source.slice(from, to);
}

/** `BC12` without cutting strings. The row is known; a cell in another row than its own is damage. */
function readReference(cursor: XmlCursor, cell: ScannedCell, from: number, to: number): void {
  const { source } = cursor;
  let column = 0;
  let row = 0;
  for (let at = from; at < to; at += 1) {
    const code = source.charCodeAt(at);
    if (code >= 65 && code <= 90) column = column * 26 + code - 64;
    else if (code >= 48 && code <= 57) row = row * 10 + code - 48;
    else column = NaN;
  }
  if (Number.isNaN(column)) column = (columnNumber(source.slice(from, to).replace(/\d+$/, '')) ?? NaN) + 1;
  if (!(column >= 1 && column <= MAX_COLUMNS) || row - 1 !== cell.row)
    cursor.fail(`has a cell ${source.slice(from, to)} in row ${cell.row + 1}`);
  cell.column = column - 1;
  cell.referenceStart = from;
  cell.referenceEnd = to;
}

function scanContent(cursor: XmlCursor, cell: ScannedCell): void {
  const { source } = cursor;
  for (;;) {
    const after = nextTag(cursor);
    const { at } = cursor;
    if (after === SLASH) {
      cursor.close('c');
      return;
    }
    if (after === 118 /* v */ && source.charCodeAt(at + 2) === GREATER) {
      const end = source.indexOf('<', at + 3);
      if (end < 0) cursor.fail('breaks off inside a value');
      if (source.startsWith('</v>', end)) {
        cell.value = unescapeXml(source.slice(at + 3, end));
        cursor.at = end + 4;
        continue;
      }
    }
    const element = cursor.element();
    if (element.name === 'f') cell.formula = formulaTag(element);
    else if (element.name === 'v') cell.value = element.text;
    else if (element.name === 'is') cell.inline = element;
  }
}

const formulaTag = ({ attributes, text, start, end }: XmlElement): FormulaTag => ({
  type: attributes['t'] ?? 'normal',
  text: text.startsWith('=') ? text.slice(1) : text,
  ref: attributes['ref'],
  shared: attributes['si'],
  start,
  end,
});
