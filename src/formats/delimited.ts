/**
 * Delimited text to a table of texts: the delimiter and the header row are found by evidence.
 *
 * The delimiter is the one that explains the most: the number of its occurrences in rows of equal
 * width. The header is the best-filled row without a number or a day in it, the first of them, so lines that a bank
 * writes above the table (account, period) stay out of it and are reported. Texts stay as they are.
 */
import Papa from 'papaparse';
import { BadInput } from '../domain/badInput';
import type { Finding } from '../domain/finding';
import { bankFinding, excerpt } from './advice';
import { readTextFile } from './encoding';

export interface DelimitedText {
  readonly file: string;
  /** Line of the header row, from 1. */
  readonly headerLine: number;
  readonly headers: readonly string[];
  /** Each as wide as `headers`; blank rows are not rows. */
  readonly rows: readonly (readonly string[])[];
  /** Line of the file where each row begins, from 1. */
  readonly lines: readonly number[];
  /** The lines above the header row. */
  readonly preamble: readonly DelimitedRow[];
  readonly delimiter: string;
  readonly encoding: string;
  readonly findings: readonly Finding[];
}

export interface DelimitedRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** How well a row serves as the header: the best wins, the first among equals; 0 or less is none. */
export type HeaderScore = (cells: readonly string[], columns: number) => number;

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SAMPLE_ROWS = 200;
const HEADER_WITHIN_ROWS = 60;

/**
 * Reads delimited text of any delimiter (comma, semicolon, tab, bar).
 * @param score which row is the header, where the caller knows the words; otherwise the first that looks like one.
 * @throws BadInput when the file is no text, a quote is never closed, or there is no header row.
 */
export function readDelimited(file: string, bytes: Uint8Array, score: HeaderScore = looksLikeHeader): DelimitedText {
  const { text, encoding } = readTextFile(file, bytes);
  return delimitedFromText({ file, text, encoding }, score);
}

/** The same, from text that is decoded already; `noHeader` is what to say when no row scores. */
export function delimitedFromText(
  { file, text, encoding }: { readonly file: string; readonly text: string; readonly encoding: string },
  score: HeaderScore = looksLikeHeader,
  noHeader = missingHeader(file),
): DelimitedText {
  const unix = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const delimiter = delimiterIn(unix);
  const findings: Finding[] = [];
  const { data, errors }: ParsedText = Papa.parse<string[]>(unix, { delimiter, newline: '\n' });
  const { records } = recordsOf(file, { data, errors }, 1, findings);
  const { at, header, headers, preamble } = headerOf(records, score, noHeader);
  findings.push(...preambleFinding(file, preamble));
  const body = records.slice(at + 1);
  const rows = body.map((record) => fitted(file, record, headers.length, findings));
  return { file, headerLine: header.line, headers, rows, lines: body.map(({ line }) => line), preamble, delimiter, encoding, findings };
}

export const missingHeader = (file: string): string =>
  `${file} has no header row: no line names the columns. Add one above the data, such as Date;Amount;Text.`;

/** The delimiter that the text declares in its first line, `sep=;`, or the one that explains most of it. `text` may be its beginning only. */
export const delimiterIn = (text: string): string => /^sep=(.)\n/i.exec(text)?.[1] ?? delimiterOf(text);

export interface HeaderFound {
  /** Which of the records is the header. */
  readonly at: number;
  readonly header: DelimitedRow;
  readonly headers: readonly string[];
  readonly preamble: readonly DelimitedRow[];
}

/** @throws BadInput, with the sentence `noHeader`, when no record scores. */
export function headerOf(records: readonly DelimitedRow[], score: HeaderScore, noHeader: string): HeaderFound {
  const columns = tableWidth(records.slice(0, SAMPLE_ROWS).map(({ cells }) => cells.length));
  const at = headerIndex(records, columns, score);
  const header = records[at];
  if (header === undefined) throw new BadInput(noHeader);
  return { at, header, headers: withoutEmptyTail(header.cells).map((cell) => cell.trim()), preamble: records.slice(0, at) };
}

function delimiterOf(text: string): string {
  const explained = DELIMITERS.map((delimiter) => {
    const widths = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: SAMPLE_ROWS }).data.map((cells) => cells.length);
    return { delimiter, count: delimitersExplained(widths, tableWidth(widths)) };
  });
  return explained.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}

const delimitersExplained = (widths: readonly number[], width: number): number =>
  widths.filter((each) => each === width).length * (width - 1);

/** The width whose rows hold the most delimiters: eight rows of two fields above three of nine are a preamble. */
function tableWidth(widths: readonly number[]): number {
  const different = [...new Set(widths)];
  return different.reduce(
    (best, width) => (delimitersExplained(widths, width) > delimitersExplained(widths, best) ? width : best),
    different[0] ?? 1,
  );
}

/** What the parser answers: fields of each record, and what it could not make sense of. */
export interface ParsedText {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly code: string; readonly row?: number | undefined }[];
}

/** Finds each record's line from that of the first; quoted fields may hold line ends. Blank rows fall out. */
export function recordsOf(
  file: string,
  { data, errors }: ParsedText,
  firstLine: number,
  findings: Finding[],
): { readonly records: DelimitedRow[]; readonly nextLine: number } {
  const lines: number[] = [];
  let line = firstLine;
  for (const cells of data) {
    lines.push(line);
    line += 1;
    for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1;
  }
  for (const { code, row } of errors) {
    const at = lines[row ?? 0] ?? firstLine;
    if (code === 'MissingQuotes') throw openQuote(file, at);
    if (code === 'InvalidQuotes') findings.push(bankFinding('quote-malformed', file, at, {}));
  }
  const all = data.map((cells, index) => ({ cells, line: lines[index] ?? firstLine }));
  return { records: all.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')), nextLine: line };
}

export const openQuote = (file: string, line: number): BadInput =>
  new BadInput(`${file}, line ${line}: a quoted field is opened and never closed. Close the quote, or export the file again.`);

function headerIndex(records: readonly DelimitedRow[], columns: number, score: HeaderScore): number {
  let best = -1;
  let bestScore = 0;
  records.slice(0, HEADER_WITHIN_ROWS).forEach(({ cells }, index) => {
    const reached = score(cells, columns);
    if (reached > bestScore) [best, bestScore] = [index, reached];
  });
  return best;
}

/** A number, a percentage or a day: what stands in data and not in a header. */
const VALUE = /^[-+(]?\s*(?:[A-Z]{3}\s*|[€$£]\s*)?\d[\d.,'’\s/:-]*(?:%|\)|[-+]|[A-Z]{3}|[€$£])?$/;

/** The number of filled cells of a row without any value, so the best filled wins; 0 under 60 % of the table's width. */
export function looksLikeHeader(cells: readonly string[], columns: number): number {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length < Math.max(1, columns * 0.6)) return 0;
  return filled.some((cell) => VALUE.test(cell)) ? 0 : filled.length;
}

function withoutEmptyTail(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1]?.trim() === '') end -= 1;
  return cells.slice(0, end);
}

/** A row as wide as the header. Delimiters at its end are nothing; missing or extra fields are reported. */
export function fitted(file: string, { cells, line }: DelimitedRow, columns: number, findings: Finding[]): readonly string[] {
  if (cells.length === columns) return cells;
  const filled = withoutEmptyTail(cells);
  if (filled.length > columns) {
    findings.push(bankFinding('row-long', file, line, { cells: filled.length, columns, extra: excerpt(filled.slice(columns).join(' ')) }));
  } else if (cells.length < columns) {
    findings.push(bankFinding('row-short', file, line, { cells: cells.length, columns }));
  }
  return Array.from({ length: columns }, (_, index) => cells[index] ?? '');
}

export function preambleFinding(file: string, preamble: readonly DelimitedRow[]): Finding[] {
  const [first] = preamble;
  if (first === undefined) return [];
  const text = preamble.map(({ cells }) => cells.filter((cell) => cell !== '').join(' ')).join(' / ');
  return [bankFinding('preamble-skipped', file, first.line, { count: preamble.length, text: excerpt(text) })];
}
