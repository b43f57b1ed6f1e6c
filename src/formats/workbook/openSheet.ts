/**
 * A workbook that somebody exported, as one table: the first visible sheet that has a header row and rows below it. What stands above
 * the header (a title, a period) stays out of it.
 */
import { BadInput } from '../../domain/badInput';
import { type DelimitedRow, headerOf, looksLikeHeader } from '../delimited';
import { type SheetCell, type SheetRow, sheetRows } from './sheetRows';
import { readParts, type SheetEntry, type WorkbookParts } from './workbookParts';

export interface OpenSheet {
  readonly sheet: string;
  readonly headers: readonly string[];
  /** Number formats of the columns, by the first row that has any. */
  readonly formats: readonly string[];
  /** Row of the header, from 1. */
  readonly headerRow: number;
  readonly dateSystem: 1900 | 1904;
  /** Rows below the header that are not blank. Each call begins anew. */
  rows(): Generator<readonly SheetRow[]>;
}

/** @throws BadInput when it is no workbook, or no sheet of it has a table. */
export function openSheet(file: string, bytes: Uint8Array): OpenSheet {
  const parts = readParts(file, bytes);
  for (const entry of parts.sheets.filter(({ hidden }) => !hidden)) {
    const opened = openEntry(file, bytes, entry, parts);
    if (opened !== undefined) return opened;
  }
  const names = parts.sheets.map(({ name }) => name).join(', ');
  throw new BadInput(`${file} has no sheet with a table: none of ${names} has a row that names the columns. Put one above the data.`);
}

const HEAD_ROWS = 200;

function openEntry(file: string, bytes: Uint8Array, { name, path }: SheetEntry, parts: WorkbookParts): OpenSheet | undefined {
  const head = firstRows(sheetRows(file, bytes, path, parts));
  const records = head.map(({ row, cells }): DelimitedRow => ({ line: row, cells: cells.map(textIn) }));
  const score = (cells: readonly string[], columns: number): number => (columns < 2 ? 0 : looksLikeHeader(cells, columns));
  if (!records.some(({ cells }) => score(cells, cells.length) > 0)) return undefined;
  const { at, header, headers } = headerOf(records, score, `${file}, sheet ${name} has no header row.`);
  const formats = headers.map((_, column) => head.slice(at + 1).find((row) => row.formats[column])?.formats[column] ?? '');
  return {
    sheet: name,
    headers,
    formats,
    headerRow: header.line,
    dateSystem: parts.dateSystem,
    *rows() {
      for (const rows of sheetRows(file, bytes, path, parts)) {
        const below = rows.filter(({ row, cells }) => row > header.line && cells.some((cell) => cell !== null));
        if (below.length > 0) yield below;
      }
    },
  };
}

function firstRows(pieces: Iterable<readonly SheetRow[]>): SheetRow[] {
  const rows: SheetRow[] = [];
  for (const piece of pieces) {
    for (const row of piece) if (row.cells.some((cell) => cell !== null)) rows.push(row);
    if (rows.length >= HEAD_ROWS) break;
  }
  return rows.slice(0, HEAD_ROWS);
}

const textIn = (cell: SheetCell): string => (cell === null || typeof cell === 'object' ? '' : String(cell));
