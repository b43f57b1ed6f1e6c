/** The cells that a formula names, as far as they can be read off its text: other workbooks, single cells, ranges. */
import { rectangleFrom, type Rectangle } from '../a1';

export interface CellReference {
  /** Undefined: the sheet of the formula. */
  readonly sheet: string | undefined;
  readonly area: Rectangle;
  /** Both parts of a single cell are fixed: `$B$5`. */
  readonly isFixedCell: boolean;
  readonly text: string;
}

const TEXTS = /"(?:[^"]|"")*"/g;
const withoutTexts = (formula: string): string => (formula.includes('"') ? formula.replace(TEXTS, '""') : formula);

const REFERENCE =
  /(?<![\w.$\]!])(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?(?![\w(.!\]])/giu;
/** A structured reference has no cells, and a name of a column may look like one. */
const STRUCTURED = /\[(?:[^[\]]|\[[^\]]*\])*\]/g;

export function referencesIn(formula: string): CellReference[] {
  const plain = withoutTexts(formula);
  const bare = plain.includes('[') ? plain.replace(STRUCTURED, '[]') : plain;
  return [...bare.matchAll(REFERENCE)].map(([text, quoted, name, from = '', to]) => ({
    sheet: quoted?.replaceAll("''", "'") ?? name,
    area: rectangleFrom(to === undefined ? from.toUpperCase() : `${from}:${to}`.toUpperCase()),
    isFixedCell: to === undefined && /^\$[A-Z]+\$\d+$/i.test(from),
    text,
  }));
}

const QUOTED_BOOK = /'([^'[\]]*)\[([^[\]]+)\](?:[^']|'')*'!/;
const BARE_BOOK = /\[([^[\]@#]+)\][\p{L}\p{N}_.]*!/u;

/** The other workbook that a formula reads, with its folder where it is named; undefined when it reads none. */
export function bookOutside(formula: string): string | undefined {
  if (!formula.includes(']')) return undefined;
  const plain = withoutTexts(formula);
  const [, folder, quoted] = QUOTED_BOOK.exec(plain) ?? [];
  return quoted === undefined ? BARE_BOOK.exec(plain)?.[1] : `${folder ?? ''}${quoted}`;
}

/** Functions whose answer is another at every calculation. */
const CHANGING = /(?<![\w.])(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT)\s*\(/i;
export const changingFunction = (formula: string): string | undefined => CHANGING.exec(withoutTexts(formula))?.[1]?.toUpperCase();
