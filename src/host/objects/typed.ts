/**
 * What a text becomes when it is typed into a cell, in an English (United States) Excel.
 *
 * `12%` becomes 0.12 shown as a percentage, `1/2/2026` the 2nd of January, `'007` and anything in a cell
 * formatted as text stays text. `-abc` becomes a formula, as it does when a person types it: text from outside
 * must be marked as text by whoever writes it.
 */
import { getFormatFromId, parseValue } from 'numfmt';
import { CellError, type CellValue, type ErrorCode } from '../book/cell';
import { invalidArgument } from './excelError';

export type TypedContent =
  | { readonly kind: 'value'; readonly value: CellValue; /** To be set when the cell is still General. */ readonly numberFormat?: string }
  | { readonly kind: 'formula'; /** Without `=`. */ readonly formula: string };

export const TEXT_FORMAT = '@';
const LONGEST_TEXT = 32_767; // characters a cell holds (support.microsoft.com, Excel specifications and limits)

const ERRORS = new Set<string>([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
] satisfies ErrorCode[]);

// Nothing else can be a number, a date or a time: most text never reaches the parser.
const LIKE_A_VALUE = /^[\s]*[-+($€£¥.\d]|^\s*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/**
 * @param isFormula whether a text (without `=`) is a formula that can be read.
 * @param dateSystem 1904 moves dates by 1,462 days.
 */
export function typedContent(
  text: string,
  numberFormat: string,
  dateSystem: 1900 | 1904,
  syntaxError: (formula: string) => string | undefined,
): TypedContent {
  if (text.length > LONGEST_TEXT) throw invalidArgument(`A cell holds at most ${LONGEST_TEXT} characters; this text has ${text.length}.`);
  if (text === '') return { kind: 'value', value: null };
  if (text.startsWith("'")) return { kind: 'value', value: text.slice(1) };
  if (numberFormat === TEXT_FORMAT) return { kind: 'value', value: text };
  if (text.startsWith('=') && text.length > 1) return formulaOf(text, syntaxError);
  return typedValue(text, dateSystem) ?? signedFormula(text, syntaxError) ?? { kind: 'value', value: text };
}

function formulaOf(text: string, syntaxError: (formula: string) => string | undefined): TypedContent {
  const formula = text.slice(1).trim();
  const problem = syntaxError(formula);
  if (problem !== undefined) throw invalidArgument(problem);
  return { kind: 'formula', formula };
}

function typedValue(text: string, dateSystem: 1900 | 1904): TypedContent | undefined {
  const upper = text.trim().toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'value', value: upper === 'TRUE' };
  if (ERRORS.has(upper)) return { kind: 'value', value: CellError.of(upper as ErrorCode) }; // A member of the list above.
  if (!LIKE_A_VALUE.test(text)) return undefined;
  const parsed = parseValue(text);
  if (parsed === null || parsed === undefined || typeof parsed.value !== 'number') return undefined;
  const numberFormat = formatOf(parsed.formatId);
  const isDate = numberFormat !== undefined && /[dmyh]/i.test(numberFormat.replace(/\[[^\]]*\]|"[^"]*"/g, '')) && parsed.value >= 1;
  const value = plainNumber(text) ?? (isDate && dateSystem === 1904 ? parsed.value - 1_462 : parsed.value);
  return numberFormat === undefined ? { kind: 'value', value } : { kind: 'value', value, numberFormat };
}

const PLAIN = /^\s*[-+]?(\d+\.?\d*|\.\d+)\s*$/;
const MOST_DIGITS = 15; // significant ones (support.microsoft.com, Excel specifications and limits)

/** A bare number with no more digits than Excel keeps, read as it stands: the parser counts the zeros before `0.000123` as digits too. */
function plainNumber(text: string): number | undefined {
  const digits = text.replace(/\D/g, '').replace(/^0+/, '');
  return PLAIN.test(text) && digits.length <= MOST_DIGITS ? Number(text) : undefined;
}

function formatOf(id: number | undefined): string | undefined {
  const known = id === undefined ? undefined : getFormatFromId(id);
  return known === null || known === 'General' ? undefined : known;
}

/** `+A1`, `-abc`, `@name`: a person who types these means a formula. */
function signedFormula(text: string, syntaxError: (formula: string) => string | undefined): TypedContent | undefined {
  return /^[-+@][^\s]/.test(text) && syntaxError(text) === undefined ? { kind: 'formula', formula: text } : undefined;
}
