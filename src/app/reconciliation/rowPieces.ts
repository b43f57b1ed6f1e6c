/**
 * A file of rows as a table that comes in pieces: delimited text of any delimiter and encoding, or a workbook. What is looked at for
 * its columns is the first piece; texts that come again and again (partners, days, currencies) are held once.
 */
import { type DelimitedRows, type DelimitedStream, openDelimited } from '../../formats/delimitedStream';
import type { FileSource } from '../../formats/fileSource';
import type { SheetRow } from '../../formats/workbook/sheetRows';
import type { Finding } from '../../domain/finding';
import type { RawCell, SourceTable } from '../../tables/sourceTable';

export interface RowFile {
  readonly name: string;
  /** Its beginning, to tell its columns by; without rows where the file has none. */
  readonly head: SourceTable;
  /** Of the file as such; each piece has its own besides. */
  readonly findings: readonly Finding[];
  /** All of it, from the beginning each time. */
  pieces(): AsyncIterable<RowPiece>;
}

export interface RowPiece {
  readonly table: SourceTable;
  readonly findings: readonly Finding[];
}

/** @throws BadInput when the file holds no table: its sentence says why. */
export async function openRowFile(source: FileSource): Promise<RowFile> {
  return (await isPackage(source)) ? openWorkbookFile(source) : openTextFile(source);
}

/** First bytes of a zip package, which a workbook is. */
const PACKAGE = [0x50, 0x4b, 0x03, 0x04];

async function isPackage({ pieces }: FileSource): Promise<boolean> {
  for await (const head of pieces()) return PACKAGE.every((byte, index) => head[index] === byte);
  return false;
}

async function openTextFile(source: FileSource): Promise<RowFile> {
  const stream = await openDelimited(source);
  const shared = sharedTexts(stream.headers.length);
  const pieceOf = ({ rows, lines, findings }: DelimitedRows): RowPiece => ({ table: tableOf(stream, shared(rows), lines), findings });
  const pieces = async function* (): AsyncGenerator<RowPiece> {
    for await (const chunk of stream.chunks()) yield pieceOf(chunk);
  };
  const { file: name, findings } = stream;
  return { name, findings, pieces, head: await headOf(pieces(), tableOf(stream, [], [])) };
}

/** The reader of workbooks is fetched when the first one comes. */
async function openWorkbookFile(source: FileSource): Promise<RowFile> {
  const { openSheet } = await import('../../formats/workbook/openSheet');
  const { name } = source;
  const { headers, formats, headerRow, dateSystem, rows } = openSheet(name, await bytesOf(source));
  const wide = (cells: readonly RawCell[]): RawCell[] => headers.map((_, column) => cells[column] ?? null);
  const tableFrom = (piece: readonly SheetRow[]): SourceTable => ({
    name,
    headers,
    formats,
    dateSystem,
    hiddenRows: [],
    rows: piece.map(({ cells }) => wide(cells)),
    home: { kind: 'file', file: name, line: headerRow, lines: piece.map(({ row }) => row) },
  });
  const pieces = async function* (): AsyncGenerator<RowPiece> {
    for (const piece of rows()) yield { table: tableFrom(piece), findings: [] };
  };
  return { name, findings: [], pieces, head: await headOf(pieces(), tableFrom([])) };
}

async function bytesOf({ pieces }: FileSource): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces()) all.push(piece);
  const bytes = new Uint8Array(all.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of all) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

const tableOf = ({ file, headerLine, headers }: DelimitedStream, rows: SourceTable['rows'], lines: readonly number[]): SourceTable => ({
  name: file,
  headers,
  formats: [],
  rows,
  hiddenRows: [],
  dateSystem: 1900,
  home: { kind: 'file', file, line: headerLine, lines },
});

/** A file of few rows, such as treatments, as one table. */
export async function wholeTable(file: RowFile): Promise<SourceTable> {
  const [rows, lines]: [(readonly RawCell[])[], number[]] = [[], []];
  for await (const { table } of file.pieces()) {
    rows.push(...table.rows);
    if (table.home.kind === 'file') lines.push(...(table.home.lines ?? []));
  }
  const { head } = file;
  return { ...head, rows, home: head.home.kind === 'file' ? { ...head.home, lines } : head.home };
}

async function headOf(pieces: AsyncIterable<RowPiece>, empty: SourceTable): Promise<SourceTable> {
  for await (const { table } of pieces) return table;
  return empty;
}

/** A column with more different texts than that is one of ids or references: they are not held twice anyway. */
const MOST_SHARED = 10_000;

/** Rows with empty cells as `null`, and one copy of every text that a column has several times. */
function sharedTexts(columns: number): (rows: readonly (readonly string[])[]) => RawCell[][] {
  const known = Array.from({ length: columns }, (): Map<string, string> | undefined => new Map());
  const shared = (text: string, column: number): RawCell => {
    if (text === '') return null;
    const texts = known[column];
    if (texts === undefined) return text;
    const before = texts.get(text);
    if (before !== undefined) return before;
    if (texts.size < MOST_SHARED) texts.set(text, text);
    else known[column] = undefined;
    return text;
  };
  return (rows) => rows.map((cells) => cells.map(shared));
}
