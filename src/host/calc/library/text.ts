/** Text. Positions count from 1 and are characters as JavaScript counts them (UTF-16), as Excel does. */
import { CellError } from '../../book/cell';
import { formatText } from '../formatText';
import type { Environment } from '../formula/environment';
import { asMatrix, forEachValue } from '../formula/reading';
import { numberFromText, numberText, toText } from '../value/coercion';
import { type Argument, fail, isError, type Scalar, type Value } from '../value/value';
import { hasWildcards, wildcardSearch } from '../value/wildcards';
import { type FunctionTable, lifted, whole } from './definition';
import { round } from './rounding';

const LONGEST = 32_767;
const limited = (text: string): Scalar => (text.length > LONGEST ? fail('#VALUE!') : text);

function find(part: string, text: string, start = 1): Scalar {
  if (start < 1 || start > text.length + 1) return fail('#VALUE!');
  const found = text.indexOf(part, Math.trunc(start) - 1);
  return found < 0 ? fail('#VALUE!') : found + 1;
}

function search(part: string, text: string, start = 1): Scalar {
  if (start < 1 || start > text.length + 1) return fail('#VALUE!');
  const from = Math.trunc(start) - 1;
  if (!hasWildcards(part)) return find(part.toLowerCase(), text.toLowerCase(), start);
  const found = text.slice(from).search(wildcardSearch(part));
  return found < 0 ? fail('#VALUE!') : found + from + 1;
}

function substitute(text: string, old: string, by: string, instance: number | undefined): Scalar {
  if (old === '') return text;
  if (instance === undefined) return limited(text.replaceAll(old, () => by));
  if (instance < 1) return fail('#VALUE!');
  let at = -1;
  for (let n = 0; n < Math.trunc(instance); n += 1) {
    at = text.indexOf(old, at < 0 ? 0 : at + old.length);
    if (at < 0) return text;
  }
  return text.slice(0, at) + by + text.slice(at + old.length);
}

const proper = (text: string): string => text.toLowerCase().replaceAll(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));

/** Numbers with their decimal and group separators told (NUMBERVALUE). */
function numberValue(text: string, decimal = '.', group = ','): Scalar {
  const compact = text.replaceAll(/\s/g, '');
  if (compact === '') return 0;
  const percents = /%*$/.exec(compact)?.[0].length ?? 0;
  const [whole = '', ...fractions] = compact.slice(0, compact.length - percents).split(decimal.charAt(0));
  if (fractions.length > 1 || (fractions[0] ?? '').includes(group.charAt(0))) return fail('#VALUE!');
  const digits = `${whole.replaceAll(group.charAt(0), '')}${fractions.length === 1 ? `.${fractions[0] ?? ''}` : ''}`;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits) ? Number(digits) / 100 ** percents : fail('#VALUE!');
}

const pattern = (decimals: number, grouped: boolean): string => {
  const places = Math.max(0, Math.trunc(decimals));
  return `${grouped ? '#,##0' : '0'}${places > 0 ? `.${'0'.repeat(Math.min(places, 127))}` : ''}`;
};

const fixed = (value: number, decimals = 2, plain = false): Scalar => formatText(round(value, decimals), pattern(decimals, !plain));

function dollar(value: number, decimals = 2): Scalar {
  const money = pattern(decimals, true);
  return formatText(round(value, decimals), `$${money};($${money})`);
}

/** All texts of the arguments, in order. */
function textsOf(args: readonly Argument[], env: Environment): string[] | CellError {
  const texts: string[] = [];
  let error: CellError | undefined;
  for (const arg of args)
    for (const value of asMatrix(arg ?? null, env).all()) {
      const text = toText(value);
      if (isError(text)) error ??= text;
      else texts.push(text);
    }
  return error ?? texts;
}

function concat(args: readonly Argument[], env: Environment): Value {
  const texts: string[] = [];
  let error: CellError | undefined;
  const see = (value: Scalar): void => {
    const text = toText(value);
    if (isError(text)) error ??= text;
    else texts.push(text);
  };
  for (const arg of args) forEachValue(arg ?? null, env, see);
  return error ?? limited(texts.join(''));
}

/** TEXTJOIN(delimiter, leave out empty, text, …): with several delimiters they take turns. */
function textJoin([delimiter, skipEmpty, ...rest]: readonly Argument[], env: Environment): Value {
  const delimiters = textsOf([delimiter ?? ''], env);
  const skip = asMatrix(skipEmpty ?? true, env).at(0, 0);
  const texts = textsOf(rest, env);
  if (isError(delimiters)) return delimiters;
  if (isError(skip)) return skip;
  if (isError(texts)) return texts;
  const kept = skip === false || skip === 0 ? texts : texts.filter((text) => text !== '');
  return limited(kept.map((text, n) => (n === 0 ? text : `${delimiters[(n - 1) % delimiters.length] ?? ''}${text}`)).join(''));
}

/** Windows-1252 differs from Latin-1 only here, from 128 to 159. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function char(code: number): Scalar {
  const n = Math.trunc(code);
  if (n < 1 || n > 255) return fail('#VALUE!');
  return n >= 128 && n < 160 ? WINDOWS_1252.charAt(n - 128) : String.fromCharCode(n);
}

function code(text: string): Scalar {
  if (text === '') return fail('#VALUE!');
  const windows = WINDOWS_1252.indexOf(text.charAt(0));
  const unicode = text.charCodeAt(0);
  return windows >= 0 ? 128 + windows : unicode < 256 ? unicode : 63;
}

/** TEXT: a format Excel refuses is #VALUE!; text passes through the format's text section. */
function text(value: Scalar, format: string, env: Environment): Scalar {
  if (isError(value)) return value;
  const number = typeof value === 'string' ? (numberFromText(value) ?? value) : (value ?? 0);
  return format === '' ? '' : formatText(number, format, env.workings.book.dateSystem);
}

const length = (count: number | undefined, otherwise: number): number => (count === undefined ? otherwise : Math.trunc(count));

export const TEXT: FunctionTable = {
  LEFT: lifted('s n=', (value: string, count?: number) => ((count ?? 1) < 0 ? fail('#VALUE!') : value.slice(0, length(count, 1)))),
  RIGHT: lifted('s n=', (value: string, count?: number) =>
    (count ?? 1) < 0 ? fail('#VALUE!') : value.slice(Math.max(0, value.length - length(count, 1))),
  ),
  MID: lifted('s n n', (value: string, start: number, count: number) =>
    start < 1 || count < 0 ? fail('#VALUE!') : value.slice(Math.trunc(start) - 1, Math.trunc(start) - 1 + Math.trunc(count)),
  ),
  LEN: lifted('s', (value: string) => value.length),
  FIND: lifted('s s n=', find),
  SEARCH: lifted('s s n=', search),
  SUBSTITUTE: lifted('s s s n=', substitute),
  REPLACE: lifted('s n n s', (value: string, start: number, count: number, by: string) =>
    start < 1 || count < 0
      ? fail('#VALUE!')
      : value.slice(0, Math.trunc(start) - 1) + by + value.slice(Math.trunc(start) - 1 + Math.trunc(count)),
  ),
  TRIM: lifted('s', (value: string) => value.replaceAll(/ +/g, ' ').replaceAll(/^ | $/g, '')),
  // The 32 control characters; CLEAN leaves other invisible ones where they are.
  CLEAN: lifted('s', (value: string) => [...value].filter((character) => character.charCodeAt(0) >= 32).join('')),
  UPPER: lifted('s', (value: string) => value.toUpperCase()),
  LOWER: lifted('s', (value: string) => value.toLowerCase()),
  PROPER: lifted('s', proper),
  CONCAT: whole(1, 255, concat),
  CONCATENATE: lifted('s s*', (...texts: string[]) => limited(texts.join(''))),
  TEXTJOIN: whole(3, 255, textJoin),
  TEXT: whole(2, 2, textByFormat),
  VALUE: lifted('v', (value: Scalar) =>
    typeof value === 'string' ? (numberFromText(value) ?? fail('#VALUE!')) : typeof value === 'boolean' ? fail('#VALUE!') : (value ?? 0),
  ),
  NUMBERVALUE: lifted('s s= s=', numberValue),
  FIXED: lifted('n n= b=', fixed),
  DOLLAR: lifted('n n=', dollar),
  REPT: lifted('s n', (value: string, times: number) =>
    times < 0 ? fail('#VALUE!') : value.length * times > LONGEST ? fail('#VALUE!') : value.repeat(Math.trunc(times)),
  ),
  EXACT: lifted('s s', (a: string, b: string) => a === b),
  CHAR: lifted('n', char),
  CODE: lifted('s', code),
  UNICHAR: lifted('n', (value: number) => (value < 1 || value > 0x10ffff ? fail('#VALUE!') : String.fromCodePoint(Math.trunc(value)))),
  UNICODE: lifted('s', (value: string) => value.codePointAt(0) ?? fail('#VALUE!')),
  T: lifted('v', (value: Scalar) => (typeof value === 'string' ? value : '')),
  ARRAYTOTEXT: whole(1, 2, ([given], env) =>
    asMatrix(given ?? null, env)
      .toRows()
      .flat()
      .map(spoken)
      .join(', '),
  ),
  VALUETOTEXT: lifted('e n=', (value: Scalar, format = 0) => (format === 1 && typeof value === 'string' ? `"${value}"` : spoken(value))),
};

function spoken(value: Scalar): string {
  return value instanceof CellError ? value.code : typeof value === 'number' ? numberText(value) : String(toText(value));
}

/** TEXT over arrays; the calendar of the book decides what day a number is. */
function textByFormat([value, format]: readonly Argument[], env: Environment): Value {
  return lifted('v s', (each: Scalar, code: string) => text(each, code, env)).run([() => value, () => format], env);
}
