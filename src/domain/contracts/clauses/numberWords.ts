/**
 * Numbers in the words of a contract: `thirty-six`, `one hundred thousand`, `sechsunddreißig`, `quarante-cinq`. Up to 199 they are
 * those of payment terms; English goes on to the millions, as sums of money are written out.
 */
import { NUMBER_WORDS } from '../../terms/numberWords';
import { withoutAccents } from './sentences';

const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);
/** An article in front of a unit counts: `eines Jahres`, `ein Monat`, `une année`. */
const ARTICLES = new Map(['ein', 'eine', 'einem', 'einer', 'eines', 'une'].map((word) => [word, 1]));

/** Eight words are no longer than this. */
const WORDS_REACH = 120;

/** `two hundred fifty thousand`: each word by itself, scales multiply. */
function scaled(words: readonly string[]): number | undefined {
  let [whole, part] = [0, 0];
  for (const word of words) {
    if (word === 'and') continue;
    const scale = SCALES.get(word);
    const plain = NUMBER_WORDS.get(word);
    if (scale === 100) part = (part === 0 ? 1 : part) * 100;
    else if (scale !== undefined) [whole, part] = [whole + (part === 0 ? 1 : part) * scale, 0];
    else if (plain !== undefined) part += plain;
    else return undefined;
  }
  return whole + part;
}

/** The number that the words say, undefined when they say none. */
export function numberOf(text: string): number | undefined {
  const words = withoutAccents(text)
    .toLowerCase()
    .split(/[\s'-]+/)
    .filter((word) => word !== '');
  const [first] = words;
  if (first === undefined || first === 'and' || first === 'et') return undefined;
  const phrase = words.join(' ');
  return NUMBER_WORDS.get(phrase) ?? ARTICLES.get(phrase) ?? scaled(words);
}

export interface NumberAtEnd {
  readonly value: number;
  /** Where its words begin. */
  readonly at: number;
}

/** The number said by the last words of a text, `for a period of thirty-six` → 36. At most eight words are looked at. */
export function numberAtEnd(text: string): NumberAtEnd | undefined {
  const words = [...text.slice(-WORDS_REACH).matchAll(/[^\s']+/g)].slice(-8);
  const shift = Math.max(0, text.length - WORDS_REACH);
  for (const first of words) {
    const value = numberOf(text.slice(shift + first.index));
    if (value !== undefined) return { value, at: shift + first.index };
  }
  return undefined;
}
