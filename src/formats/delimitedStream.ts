/**
 * Delimited text of any length as rows, a few thousand at a time: what a file of a million lines is read with. Delimiter and header are
 * found in its beginning, by the same evidence as in a file that is read at once; then the rows can be gone through as often as needed.
 */
import Papa from 'papaparse';
import type { Finding } from '../domain/finding';
import {
  delimiterIn,
  fitted,
  headerOf,
  type HeaderScore,
  looksLikeHeader,
  missingHeader,
  openQuote,
  type ParsedText,
  preambleFinding,
  recordsOf,
} from './delimited';
import type { FileSource } from './fileSource';
import { openText, type TextStream } from './textStream';

export interface DelimitedRows {
  /** Each as wide as the headers; blank rows are not rows. */
  readonly rows: readonly (readonly string[])[];
  /** Line of the file where each row begins, from 1. */
  readonly lines: readonly number[];
  readonly findings: readonly Finding[];
}

export interface DelimitedStream {
  readonly file: string;
  readonly encoding: string;
  readonly delimiter: string;
  /** Line of the header row, from 1. */
  readonly headerLine: number;
  readonly headers: readonly string[];
  /** Of what stands above the header. */
  readonly findings: readonly Finding[];
  /** Each call begins anew. @throws BadInput, on the way, when a quote is never closed. */
  chunks(): AsyncIterable<DelimitedRows>;
}

/** Characters from which delimiter and header are told: 200 rows, and a long preamble. */
const HEAD_LENGTH = 400_000;
/** A record longer than this has a quote that nobody closed. */
const LONGEST_RECORD = 4_000_000;

/** @throws BadInput when the file is no text or has no header row. */
export async function openDelimited(source: FileSource, score: HeaderScore = looksLikeHeader): Promise<DelimitedStream> {
  const { name: file } = source;
  const text = await openText(source);
  const { head, isWhole } = await headOf(text);
  const delimiter = delimiterIn(head);
  const { records } = recordsOf(file, parse(head, delimiter, isWhole).parsed, 1, []);
  const { header, headers, preamble } = headerOf(records, score, missingHeader(file));
  return {
    file,
    encoding: text.encoding,
    delimiter,
    headers,
    headerLine: header.line,
    findings: preambleFinding(file, preamble),
    chunks: () => rowsBelow({ file, text, delimiter, headerLine: header.line, columns: headers.length }),
  };
}

async function headOf({ pieces }: TextStream): Promise<{ readonly head: string; readonly isWhole: boolean }> {
  let head = '';
  for await (const piece of pieces()) {
    head += piece;
    if (head.length >= HEAD_LENGTH) return { head, isWhole: false };
  }
  return { head, isWhole: true };
}

/** Records of a text; where more text follows, `rest` is the last one of them, which may go on there. */
function parse(text: string, delimiter: string, isLast: boolean): { readonly parsed: ParsedText; readonly rest: string } {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  const answer = parser.parse(text, 0, !isLast) as ParsedText & { readonly meta: { readonly cursor: number } }; // Typed as any by its package.
  return { parsed: answer, rest: isLast ? '' : text.slice(answer.meta.cursor) };
}

interface Body {
  readonly file: string;
  readonly text: TextStream;
  readonly delimiter: string;
  readonly headerLine: number;
  readonly columns: number;
}

async function* rowsBelow({ file, text, delimiter, headerLine, columns }: Body): AsyncGenerator<DelimitedRows> {
  let rest = '';
  let line = 1;
  const rowsOf = (piece: string, isLast: boolean): DelimitedRows => {
    const findings: Finding[] = [];
    const read = parse(piece, delimiter, isLast);
    const { records, nextLine } = recordsOf(file, read.parsed, line, findings);
    const below = line > headerLine ? records : records.filter((record) => record.line > headerLine);
    [rest, line] = [read.rest, nextLine];
    return { rows: below.map((record) => fitted(file, record, columns, findings)), lines: below.map((record) => record.line), findings };
  };
  for await (const piece of text.pieces()) {
    const read = rowsOf(rest + piece, false);
    if (read.rows.length > 0) yield read;
    if (rest.length > LONGEST_RECORD) throw openQuote(file, line);
  }
  if (rest === '') return;
  const read = rowsOf(rest, true);
  if (read.rows.length > 0) yield read;
}
