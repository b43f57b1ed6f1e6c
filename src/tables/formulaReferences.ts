/** What a formula reads: cells and ranges, of which sheet; and columns of tables by name. Text in quotes reads nothing. */

export type FormulaReference =
  /** `sheet` undefined: the formula's own. */
  | { readonly kind: 'cells'; readonly text: string; readonly sheet: string | undefined; readonly address: string }
  /** `column` empty: the whole table. */
  | { readonly kind: 'column'; readonly text: string; readonly table: string; readonly column: string };

const TEXT = /"(?:[^"]|"")*"/u;
const SHEET = /(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?/u;
// Not the tail of a name, not a function such as LOG10(.
const CELLS = /(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\p{N}_.(!])/u;
const COLUMN = /([\p{L}_][\p{L}\p{N}_.]*)\[((?:[^[\]]|\[[^\]]*\])*)\]/u;
const ANY = new RegExp([TEXT, new RegExp(`${SHEET.source}${CELLS.source}`), COLUMN].map(({ source }) => source).join('|'), 'gu');

/** `[@Amount]`, `[[#This Row],[Amount]]` and `Amount` all name the column Amount; `#All` names the table. */
function columnIn(specifier: string): string {
  const names = specifier.replace(/^@/, '').split(/[[\],]+/);
  return names.map((name) => name.trim()).findLast((name) => name !== '' && !/^#|^@$/.test(name)) ?? '';
}

/** In the order in which they stand, each once. */
export function formulaReferences(formula: string): readonly FormulaReference[] {
  const found = new Map<string, FormulaReference>();
  for (const [text, quoted, plain, address, table, specifier] of formula.matchAll(ANY)) {
    if (address !== undefined) {
      const sheet = quoted?.replaceAll("''", "'") ?? plain;
      found.set(text, { kind: 'cells', text, sheet, address: address.replaceAll('$', '') });
    } else if (table !== undefined) found.set(text, { kind: 'column', text, table, column: columnIn(specifier ?? '') });
  }
  return [...found.values()];
}
