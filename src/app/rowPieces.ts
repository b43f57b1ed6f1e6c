/**
 * A file of rows as a table that comes in pieces: delimited text of any delimiter and encoding, or a workbook. What is looked at for
 * its columns is the first piece; texts that come again and again (partners, days, currencies) are held once.
 */
import { type DelimitedRows, type DelimitedStream, openDelimited } from '../formats/delimitedStream';
import type { FileSource } from '../formats/fileSource';
import type { Finding } from '../domain/finding';
import type { RawCell, SourceTable } from '../tables/sourceTable';

export interface RowFile {
  readonly name: string;
  /** `CSV, UTF-8`, `workbook, sheet Sales`. */
  readonly format: string;
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
  const stream = await openDelimited(source);
  const shared = sharedTexts(stream.headers.length);
  const pieceOf = ({ rows, lines, findings }: DelimitedRows): RowPiece => ({ table: tableOf(stream, shared(rows), lines), findings });
  const pieces = async function* (): AsyncGenerator<RowPiece> {
    for await (const chunk of stream.chunks()) yield pieceOf(chunk);
  };
  const { file: name, encoding, findings } = stream;
  return { ...{ name, findings, pieces }, format: `delimited text, ${encoding}`, head: await headOf(pieces(), tableOf(stream, [], [])) };
}

const tableOf = ({ file, headerLine, headers }: DelimitedStream, rows: SourceTable['rows'], lines: readonly number[]): SourceTable => ({
  ...{ name: file, headers, formats: [], rows, hiddenRows: [], dateSystem: 1900 },
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
const MOST_SHARED = 20_000;

/** Rows with empty cells as `null`, and one copy of every text that a column has several times. */
function sharedTexts(columns: number): (rows: readonly (readonly string[])[]) => RawCell[][] {
  const known = Array.from({ length: columns }, () => new Map<string, string>());
  return (rows) =>
    rows.map((cells) =>
      cells.map((text, column) => {
        if (text === '') return null;
        const texts = known[column];
        if (texts === undefined || texts.size > MOST_SHARED) return text;
        const before = texts.get(text);
        if (before !== undefined) return before;
        texts.set(text, text);
        return text;
      }),
    );
}
