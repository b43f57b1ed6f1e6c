/**
 * Formula text → syntax tree, by @borgar/fx.
 *
 * Two things the parser does not take are put right in its tokens first: `Sheet1!#REF!`, which Excel writes
 * when a cell that a formula named was deleted, and the `_xlfn.` prefixes of functions newer than the file
 * format.
 */
import { type AstExpression, parse, type Token, tokenize, tokenTypes } from '@borgar/fx';

export type { AstExpression };

const PREFIX = /^(_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+/i;
const DEAD_REFERENCE = '#REF!';

const isContext = (token: Token): boolean => token.type === tokenTypes.CONTEXT || token.type === tokenTypes.CONTEXT_QUOTE;

/** The tokens of a formula without `=`, blanks included. */
export function tokensOf(formula: string): Token[] {
  const tokens = tokenize(formula, { mergeRefs: true, negativeNumbers: true });
  const kept: Token[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    const token = tokens[n] as Token; // n is below the length
    const next = tokens[n + 1];
    if (isContext(token) && next?.value === '!' && tokens[n + 2]?.value.toUpperCase() === DEAD_REFERENCE) {
      kept.push({ type: tokenTypes.ERROR, value: DEAD_REFERENCE });
      n += 2;
    } else kept.push(token);
  }
  return kept;
}

/** Throws the parser's Error when the formula cannot be read. */
export function parseFormula(formula: string): AstExpression {
  const named = (token: Token): boolean => token.type === tokenTypes.FUNCTION || token.type === tokenTypes.REF_NAMED;
  return parse(tokensOf(formula).map((token) => (named(token) ? { ...token, value: token.value.replace(PREFIX, '') } : token)));
}
