/**
 * A formula as people write it ↔ as the file holds it.
 *
 *   SORT(A1#)                ↔ _xlfn._xlws.SORT(_xlfn.ANCHORARRAY(A1))
 *   LET(x, 1, x + 1)         ↔ _xlfn.LET(_xlpm.x, 1, _xlpm.x + 1)
 *   [@Qty] (in table Sales)  ↔ Sales[[#This Row],[Qty]]
 *   TIEOUT.DUEDATE(A1)       ↔ _xldudf_TIEOUT_DUEDATE(A1)
 */
import { tokenize } from '@borgar/fx';
import { parseStructRef } from '@borgar/fx';
import { DOTTED_OLD, FUTURE_FUNCTIONS, WORKSHEET_PREFIXED } from './futureFunctions';

interface Token {
  readonly type: string;
  readonly value: string;
}

/** File → memory. `table` is the table that the cell stands in, if any. */
export function fromFileForm(formula: string, table?: string): string {
  if (!formula.includes('_xl') && !/#this row/i.test(formula)) return formula;
  const tokens: Token[] = tokenize(formula).map(({ type, value }) => ({ type, value: strip(value, type) }));
  return unwrap(
    tokens,
    'SINGLE',
    (inner) => `@${inner}`,
    'ANCHORARRAY',
    (inner) => `${inner}#`,
  )
    .map(({ type, value }) => (type === 'structured' ? shorten(value, table) : value))
    .join('');
}

const CALLED = /[A-Za-z_][\w.]*(?=\()/g;

/** Most formulas are the same in the file; those that are not hold an operator, a bracket or a function that is written otherwise. */
const needsCare = (formula: string): boolean =>
  /[#@[]/.test(formula) || formula.match(CALLED)?.some((name) => fileName(name) !== name) === true;

/** Memory → file. `dynamic` keeps an explicit `@` as SINGLE(); in a plain formula the file leaves it out. */
export function toFileForm(formula: string, options: { readonly table?: string | undefined; readonly dynamic: boolean }): string {
  if (!needsCare(formula)) return formula;
  const tokens: Token[] = tokenize(formula).map(({ type, value }) => ({ type, value }));
  const marked = markParameters(tokens);
  return wrapOperators(
    marked.map((token) => fileToken(token, options.table)),
    options.dynamic,
  )
    .map(({ value }) => value)
    .join('');
}

function strip(value: string, type: string): string {
  if (type === 'func' && value.startsWith('_xldudf_')) return value.slice('_xldudf_'.length).replace('_', '.');
  return type === 'string' ? value : value.replace(/_xlfn\.|_xlws\.|_xlpm\./g, '');
}

interface Structured {
  readonly table: string;
  readonly columns: readonly string[];
  readonly thisRow: boolean;
}

function structured(text: string): Structured | undefined {
  const reference = parseStructRef(text);
  if (reference === undefined) return undefined;
  const { table = '', columns = [], sections = [] } = reference;
  return { table, columns, thisRow: sections.some((section) => section.toLowerCase() === 'this row') };
}

/** `Sales[[#This Row],[Qty]]` → `[@Qty]` inside Sales, `Sales[@Qty]` elsewhere. */
function shorten(value: string, table: string | undefined): string {
  const reference = structured(value);
  if (reference === undefined || !reference.thisRow) return value;
  const own = table !== undefined && reference.table.toLowerCase() === table.toLowerCase();
  const columns = reference.columns.map(escapeColumn);
  const body = columns.length === 0 ? '@' : columns.length === 1 ? `@${brace(columns[0]!)}` : `@[${columns.join(']:[')}]`;
  return `${own ? '' : reference.table}[${body}]`;
}

const escapeColumn = (name: string): string => name.replace(/['#@[\]]/g, (c) => `'${c}`);
const brace = (name: string): string => (/^[\p{L}\p{N}_]+$/u.test(name) ? name : `[${name}]`);

function fileToken(token: Token, table: string | undefined): Token {
  if (token.type === 'structured') return { type: token.type, value: lengthen(token.value, table) };
  return token.type === 'func' ? { type: 'func', value: fileName(token.value) } : token;
}

/** A function's name as the file has it. */
function fileName(called: string): string {
  if (called.startsWith('_xl')) return called;
  const name = called.toUpperCase();
  if (WORKSHEET_PREFIXED.has(name)) return `_xlfn._xlws.${name}`;
  if (FUTURE_FUNCTIONS.has(name)) return `_xlfn.${name}`;
  return name.includes('.') && !DOTTED_OLD.has(name) ? `_xldudf_${name.replaceAll('.', '_')}` : called;
}

/** `[@Qty]` → `Sales[[#This Row],[Qty]]`, `[Qty]` → `Sales[Qty]`. Other forms are the same in the file. */
function lengthen(value: string, table: string | undefined): string {
  const reference = structured(value);
  if (reference === undefined) return value;
  const name = reference.table === '' ? (table ?? '') : reference.table;
  if (!reference.thisRow) return reference.table === '' ? `${name}${value}` : value;
  const columns = reference.columns.map(escapeColumn);
  return columns.length === 0 ? `${name}[#This Row]` : `${name}[[#This Row],[${columns.join(']:[')}]]`;
}

/** Names that LET and LAMBDA declare get `_xlpm.` for as long as their brackets are open. */
function markParameters(tokens: readonly Token[]): Token[] {
  const scopes: { readonly names: Set<string>; readonly depth: number }[] = [];
  let depth = 0;
  return tokens.map((token, n) => {
    if (token.value === '(') {
      depth += 1;
      if (/^(let|lambda)$/i.test(tokens[n - 1]?.value ?? '')) scopes.push({ names: declared(tokens, n), depth });
    } else if (token.value === ')') {
      if (scopes.at(-1)?.depth === depth) scopes.pop();
      depth -= 1;
    }
    const name = token.value.toLowerCase();
    const isName = token.type === 'range_named' || token.type === 'func';
    return isName && scopes.some(({ names }) => names.has(name)) ? { type: token.type, value: `_xlpm.${token.value}` } : token;
  });
}

/** Names declared by the call whose bracket opens at `from`: arguments that are one bare name, the last excepted. */
function declared(tokens: readonly Token[], from: number): Set<string> {
  const names = new Set<string>();
  let depth = 0;
  for (let n = from; n < tokens.length; n += 1) {
    const { value } = tokens[n]!;
    if ('({'.includes(value)) depth += 1;
    if (')}'.includes(value)) depth -= 1;
    if (depth === 0) break;
    if (depth !== 1 || (value !== '(' && value !== ',')) continue;
    const rest = tokens.slice(n + 1, n + 4).filter(({ type }) => type !== 'whitespace');
    if (rest[0]?.type === 'range_named' && rest[1]?.value === ',') names.add(rest[0].value.toLowerCase());
  }
  return names;
}

/** Replaces `f(…)` by what `rewrite` makes of the text inside, for two functions of the file. */
function unwrap(
  tokens: readonly Token[],
  one: string,
  asOne: (inner: string) => string,
  other: string,
  asOther: (inner: string) => string,
): Token[] {
  const out: Token[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    const token = tokens[n]!;
    if (token.type !== 'func' || (token.value !== one && token.value !== other)) {
      out.push(token);
      continue;
    }
    const end = closing(tokens, n + 1);
    const inner = unwrap(tokens.slice(n + 2, end), one, asOne, other, asOther);
    const text = inner.map(({ value }) => value).join('');
    out.push({ type: 'rewritten', value: token.value === one ? asOne(text) : asOther(text) });
    n = end;
  }
  return out;
}

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let n = open; n < tokens.length; n += 1) {
    if (tokens[n]!.value === '(') depth += 1;
    if (tokens[n]!.value === ')' && (depth -= 1) === 0) return n;
  }
  return tokens.length;
}

/** `A1#` → ANCHORARRAY(A1); `@A1:A9` → SINGLE(A1:A9) in a dynamic formula, A1:A9 in a plain one. */
function wrapOperators(tokens: readonly Token[], dynamic: boolean): Token[] {
  const out: Token[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    const token = tokens[n]!;
    if (token.type === 'operator' && token.value === '#' && out.length > 0) {
      out.push({ type: 'rewritten', value: `_xlfn.ANCHORARRAY(${out.pop()!.value})` });
    } else if (token.type === 'operator' && token.value === '@') {
      const end = operandEnd(tokens, n + 1);
      const inner = wrapOperators(tokens.slice(n + 1, end), dynamic);
      const text = inner.map(({ value }) => value).join('');
      out.push({ type: 'rewritten', value: dynamic ? `_xlfn.SINGLE(${text})` : text });
      n = end - 1;
    } else out.push(token);
  }
  return out;
}

/** One past the operand that begins at `from`: a reference, a call with its brackets, a bracketed expression. */
function operandEnd(tokens: readonly Token[], from: number): number {
  const first = tokens[from];
  let end = from + 1;
  if (first?.type === 'func') end = closing(tokens, from + 1) + 1;
  else if (first?.value === '(') end = closing(tokens, from) + 1;
  return tokens[end]?.value === '#' ? end + 1 : end;
}
