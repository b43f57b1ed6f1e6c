/** TEXTBEFORE, TEXTAFTER and TEXTSPLIT: text around delimiters. */
import type { Environment } from '../formula/environment';
import { asMatrix, operand } from '../formula/reading';
import { broadcast } from '../value/broadcast';
import { toBoolean, toNumber, toText } from '../value/coercion';
import { type Argument, fail, isError, Matrix, type Scalar, type Value } from '../value/value';
import { type FunctionTable, whole } from './definition';

interface Occurrence {
  readonly start: number;
  readonly end: number;
}

/** Every place where one of the delimiters stands, from left to right; the longest wins where several begin. */
function occurrences(text: string, delimiters: readonly string[], ignoreCase: boolean): Occurrence[] {
  const subject = ignoreCase ? text.toLowerCase() : text;
  const wanted = delimiters.filter((one) => one !== '').map((one) => (ignoreCase ? one.toLowerCase() : one));
  const found: Occurrence[] = [];
  for (let at = 0; at < subject.length;) {
    const here = wanted.filter((one) => subject.startsWith(one, at)).sort((a, b) => b.length - a.length)[0];
    if (here === undefined) at += 1;
    else {
      found.push({ start: at, end: at + here.length });
      at += here.length;
    }
  }
  return found;
}

function texts(arg: Argument, env: Environment): string[] {
  if (arg === undefined) return [];
  return asMatrix(arg, env)
    .all()
    .map((value) => String(toText(value)));
}

/** (text, delimiter, instance = 1, match mode = 0, text's end is a delimiter = 0, if not found = #N/A). */
function around(side: 'before' | 'after', args: readonly Argument[], env: Environment): Value {
  const [given, delimiter, instanceGiven, mode, endCounts, otherwise] = args;
  const instance = toNumber(asMatrix(instanceGiven ?? 1, env).at(0, 0));
  if (isError(instance)) return instance;
  if (instance === 0) return fail('#VALUE!');
  const delimiters = texts(delimiter, env);
  const ignoreCase = toNumber(asMatrix(mode ?? 0, env).at(0, 0)) === 1;
  const matchEnd = toNumber(asMatrix(endCounts ?? 0, env).at(0, 0)) === 1;
  const each = (value: Scalar): Scalar => {
    const text = toText(value);
    if (isError(text)) return text;
    const found = delimiters.includes('') ? [{ start: 0, end: 0 }] : occurrences(text, delimiters, ignoreCase);
    if (matchEnd) found[instance > 0 ? 'push' : 'unshift'](instance > 0 ? { start: text.length, end: text.length } : { start: 0, end: 0 });
    const one = found.at(instance > 0 ? Math.trunc(instance) - 1 : Math.trunc(instance));
    if (one === undefined) return otherwise === undefined ? fail('#N/A') : asMatrix(otherwise, env).at(0, 0);
    return side === 'before' ? text.slice(0, one.start) : text.slice(one.end);
  };
  return broadcast([operand(given ?? '', env)], ([value = null]) => each(value));
}

function pieces(text: string, delimiters: readonly string[], skipEmpty: boolean, ignoreCase: boolean): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of occurrences(text, delimiters, ignoreCase)) {
    parts.push(text.slice(from, start));
    from = end;
  }
  parts.push(text.slice(from));
  return skipEmpty ? parts.filter((part) => part !== '') : parts;
}

/** TEXTSPLIT(text, column delimiter, row delimiter, leave out empty, match mode, pad with). */
function textSplit(args: readonly Argument[], env: Environment): Value {
  const [given, columnDelimiter, rowDelimiter, skip, mode, pad] = args;
  const text = toText(asMatrix(given ?? '', env).at(0, 0));
  if (isError(text)) return text;
  const skipEmpty = toBoolean(asMatrix(skip ?? false, env).at(0, 0)) === true;
  const ignoreCase = toNumber(asMatrix(mode ?? 0, env).at(0, 0)) === 1;
  const [columns, rows] = [texts(columnDelimiter, env), texts(rowDelimiter, env)];
  if (columns.includes('') || rows.includes('') || columns.length + rows.length === 0) return fail('#VALUE!');
  const lines = rows.length === 0 ? [text] : pieces(text, rows, skipEmpty, ignoreCase);
  const cells = lines.map((line) => (columns.length === 0 ? [line] : pieces(line, columns, skipEmpty, ignoreCase)));
  const width = Math.max(0, ...cells.map((line) => line.length));
  const filler = pad === undefined ? fail('#N/A') : asMatrix(pad, env).at(0, 0);
  return cells.length === 0 || width === 0 ? fail('#CALC!') : Matrix.build(cells.length, width, (r, c) => cells[r]?.[c] ?? filler);
}

export const TEXT_SPLIT: FunctionTable = {
  TEXTBEFORE: whole(2, 6, (args, env) => around('before', args, env)),
  TEXTAFTER: whole(2, 6, (args, env) => around('after', args, env)),
  TEXTSPLIT: whole(2, 6, textSplit),
};
