/**
 * Calls of Tieout's functions in the text of a formula, wherever they are nested: `=ROUND(TIEOUT.PRORATE(…), 2) + 1`.
 *
 * Excel writes `TIEOUT.PRORATE` where the add-in is there and `_xldudf_TIEOUT_PRORATE` where it is missing; both are read. Text within
 * quotation marks is no call.
 */
import { type AstExpression, parse, tokenize, tokenTypes } from '@borgar/fx';

const CALLED = /^(?:TIEOUT\.|_xldudf_TIEOUT_)([A-Z]+)$/i;
/** For a first look: most formulas of a workbook need no closer one. */
const MENTIONED = /TIEOUT[._]/i;

export interface TieoutCall {
  /** `PRORATE` */
  readonly name: string;
  /** As written, without blanks around it; empty where an argument was left out. */
  readonly args: readonly string[];
  /** Where it stands in the text: from the first character of the name to behind the closing bracket. */
  readonly from: number;
  readonly to: number;
}

interface Word {
  readonly value: string;
  readonly from: number;
  readonly called: string | undefined;
}

function wordsOf(formula: string): Word[] {
  let from = 0;
  return tokenize(formula, { mergeRefs: true, negativeNumbers: false }).map(({ type, value }) => {
    const word = { value, from, called: type === tokenTypes.FUNCTION ? CALLED.exec(value)?.[1]?.toUpperCase() : undefined };
    from += value.length;
    return type === tokenTypes.STRING ? { ...word, value: '""' } : word; // What stands in a text is no bracket.
  });
}

/** The call that begins at a word; undefined when its bracket is never closed. */
function callAt(formula: string, words: readonly Word[], at: number): TieoutCall | undefined {
  const [name, open] = [words[at], words[at + 1]];
  if (name?.called === undefined || open?.value !== '(') return undefined;
  const cuts = [open.from];
  let depth = 0;
  for (const { value, from } of words.slice(at + 1)) {
    if (value === '(' || value === '{') depth += 1;
    if (value === ')' || value === '}') depth -= 1;
    if (depth === 1 && value === ',') cuts.push(from);
    if (depth > 0) continue;
    const ends = [...cuts.slice(1), from];
    const args = cuts.map((cut, index) => formula.slice(cut + 1, ends[index]).trim());
    return { name: name.called, args: args.length === 1 && args[0] === '' ? [] : args, from: name.from, to: from + 1 };
  }
  return undefined;
}

/** The calls that stand in no other call of ours, from left to right. */
export function outermostCalls(formula: string): TieoutCall[] {
  if (!MENTIONED.test(formula)) return [];
  const words = wordsOf(formula);
  const calls: TieoutCall[] = [];
  words.forEach((word, at) => {
    if (word.called === undefined || word.from < (calls.at(-1)?.to ?? 0)) return;
    const call = callAt(formula, words, at);
    if (call !== undefined) calls.push(call);
  });
  return calls;
}

export const callsTieout = (formula: string): boolean => outermostCalls(formula).length > 0;

/** The formula with each outermost call replaced; undefined as soon as one has nothing to take its place. */
export function withCalls(formula: string, replaced: (call: TieoutCall) => string | undefined): string | undefined {
  let [text, end] = ['', 0];
  for (const call of outermostCalls(formula)) {
    const native = replaced(call);
    if (native === undefined) return undefined;
    text += formula.slice(end, call.from) + native;
    end = call.to;
  }
  return text + formula.slice(end);
}

/** The syntax of an expression; undefined where it cannot be read. */
export function syntaxOf(expression: string): AstExpression | undefined {
  try {
    return parse(tokenize(expression, { mergeRefs: true, negativeNumbers: true }));
  } catch {
    return undefined; // What the parser does not know is no argument of which anything can be proven.
  }
}
