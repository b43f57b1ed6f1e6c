/**
 * Rows of a workbook's sheet, a few thousand at a time: its part of the package is unpacked and read piece by piece, because a million
 * rows are more text than one string can hold.
 */
import { Unzip, UnzipInflate } from 'fflate';
import { BadInput } from '../../domain/badInput';
import { type WorkbookParts, xmlParser } from './workbookParts';

/** A cell as the file has it: empty is `null`, an error keeps its name. */
export type SheetCell = number | string | boolean | null | { readonly error: string };

export interface SheetRow {
  /** From 1, as Excel counts. */
  readonly row: number;
  readonly cells: readonly SheetCell[];
  /** Number formats of its cells, where they have one. */
  readonly formats: readonly (string | undefined)[];
}

const PIECE_BYTES = 1 << 18;

/** @throws BadInput when the sheet is damaged. */
export function* sheetRows(file: string, bytes: Uint8Array, path: string, parts: WorkbookParts): Generator<readonly SheetRow[]> {
  let rows: SheetRow[] = [];
  const parser = rowParser(parts, (row) => rows.push(row));
  const decoder = new TextDecoder();
  let isDone = false;
  const unzip = new Unzip((entry) => {
    if (entry.name !== path) return;
    entry.ondata = (error, data, isLast) => {
      if (error !== null) throw error;
      parser.write(decoder.decode(data, { stream: !isLast }));
      isDone ||= isLast;
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  for (let from = 0; from < bytes.length && !isDone; from += PIECE_BYTES) {
    const isLast = from + PIECE_BYTES >= bytes.length;
    orDamaged(file, () => unzip.push(bytes.subarray(from, from + PIECE_BYTES), isLast));
    if (rows.length > 0) yield rows;
    rows = [];
  }
  if (!isDone) throw damaged(file);
  orDamaged(file, () => parser.close());
}

const damaged = (file: string): BadInput => new BadInput(`${file} is damaged: a sheet of it ends before its end. Export it again.`);

function orDamaged(file: string, step: () => void): void {
  try {
    step();
  } catch {
    throw damaged(file);
  }
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly format: string;
  text: string;
}

function rowParser({ sharedTexts, formats }: WorkbookParts, onRow: (row: SheetRow) => void): ReturnType<typeof xmlParser> {
  let row = 0;
  let [cells, looks]: [SheetCell[], (string | undefined)[]] = [[], []];
  let cell: OpenCell | undefined;
  let isValue = false;
  return xmlParser({
    open: (name, { r = '', t: type = 'n', s = '' }) => {
      if (name === 'row') {
        row = r === '' ? row + 1 : Number(r);
        [cells, looks] = [[], []];
      } else if (name === 'c') cell = { column: r === '' ? cells.length : columnOf(r), type, format: formats[Number(s)] ?? '', text: '' };
      isValue = name === 'v' || name === 't';
    },
    text: (text) => {
      if (isValue && cell !== undefined) cell.text += text;
    },
    close: (name) => {
      isValue = false;
      if (name === 'c' && cell !== undefined) {
        while (cells.length < cell.column) cells.push(null);
        cells[cell.column] = cellFrom(cell, sharedTexts);
        looks[cell.column] = cell.format;
        cell = undefined;
      } else if (name === 'row') onRow({ row, cells, formats: looks });
    },
  });
}

/** `AB12` → 27. */
function columnOf(address: string): number {
  let column = 0;
  for (const letter of address) {
    const code = letter.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  return column - 1;
}

function cellFrom({ type, text }: OpenCell, sharedTexts: readonly string[]): SheetCell {
  if (type === 's') return sharedTexts[Number(text)] || null;
  if (text === '') return null;
  switch (type) {
    case 'b':
      return text === '1';
    case 'e':
      return { error: text };
    case 'str':
    case 'inlineStr':
    case 'd':
      return text;
    default:
      return Number(text);
  }
}
