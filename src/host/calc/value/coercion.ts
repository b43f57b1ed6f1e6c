/**
 * How one kind of value becomes another, as Excel does it inside a formula.
 *
 * Text that looks like a number is one (`"12%"+1` → 1.12, `"2026-03-31"+1` is the day after), empty text is
 * not. An empty cell is 0, "" or FALSE, whichever is wanted. Errors pass through.
 */
import { parseValue } from 'numfmt';
import { type CellError } from '../../book/cell';
import { fail, isError, type Scalar } from './value';

const PLAIN_NUMBER = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

/** The number that a text stands for, dates and times as serials; undefined when it stands for none. */
export function numberFromText(text: string): number | undefined {
  if (PLAIN_NUMBER.test(text)) return Number(text);
  const first = text.trim().charCodeAt(0);
  if (Number.isNaN(first)) return undefined;
  const parsed = parseValue(text.trim());
  return typeof parsed?.value === 'number' ? parsed.value : undefined;
}

export function toNumber(value: Scalar): number | CellError {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null) return 0;
  if (typeof value === 'string') return numberFromText(value) ?? fail('#VALUE!');
  return value;
}

const LONGEST_DECIMAL = 20;

/** A number as `&` shows it: fifteen digits, scientific from 1E+21 up and where decimals would grow too long. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const digits = value.toPrecision(15);
  const rounded = Number(digits);
  const size = Math.abs(rounded);
  if (size >= 1e21) return scientific(rounded);
  const plain = size >= 1e15 ? BigInt(rounded).toString() : decimal(rounded);
  return size < 1 && plain.replace('-', '').length > LONGEST_DECIMAL ? scientific(rounded) : plain;
}

function decimal(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  const [mantissa = '', exponent = '0'] = text.split('e');
  const places = Math.max(0, (mantissa.split('.')[1] ?? '').length - Number(exponent));
  return value.toFixed(Math.min(100, places));
}

function scientific(value: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  const power = Math.abs(Number(exponent));
  return `${mantissa}E${Number(exponent) < 0 ? '-' : '+'}${power < 10 ? `0${power}` : power}`;
}

export function toText(value: Scalar): string | CellError {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === null ? '' : value;
}

export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (isError(value)) return value;
  const word = value.toUpperCase();
  return word === 'TRUE' ? true : word === 'FALSE' ? false : fail('#VALUE!');
}

/** Computed numbers that Excel has no room for become #NUM!. */
export const finite = (value: number): number | CellError => (Number.isFinite(value) ? value : fail('#NUM!'));
