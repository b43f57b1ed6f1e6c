/** Headers as words: `Amount in EUR` is `Amount`, `Inv. Nr` is `Invoice number`. */
import { headerKey } from '../domain/headerKey';
import { remembered } from '../domain/remembered';

/** Words that add nothing: `Amount in EUR` is `Amount`. */
const FILLERS = new Set([
  'the',
  'of',
  'in',
  'der',
  'die',
  'das',
  'de',
  'la',
  'le',
  'du',
  'des',
  'el',
  'van',
  'het',
  'eur',
  'usd',
  'gbp',
  'chf',
  'jpy',
]);
/** Different spellings of one word. */
const SAME_WORDS: Readonly<Record<string, string>> = {
  nr: 'no',
  number: 'no',
  num: 'no',
  nummer: 'no',
  numero: 'no',
  n: 'no',
  amt: 'amount',
  dt: 'date',
  cust: 'customer',
  inv: 'invoice',
  doc: 'document',
  curr: 'currency',
  acct: 'account',
};

const wordsOf = remembered((text): readonly string[] =>
  headerKey(text)
    .split(' ')
    .filter((word) => word !== '' && !FILLERS.has(word))
    .map((word) => SAME_WORDS[word] ?? word),
);

/**
 * How alike two headers are, from 0 to `whole`: the same letters, the same words in another order, all
 * words of one in the other, or nearly the same letters (a typing mistake).
 */
export function headerLikeness(header: string, name: string, whole: number): number {
  const a = headerKey(header);
  const b = headerKey(name);
  if (a === '' || b === '') return 0;
  if (a === b || a.replaceAll(' ', '') === b.replaceAll(' ', '')) return whole;
  const [left, right] = [wordsOf(header), wordsOf(name)];
  const shared = left.filter((word) => right.includes(word)).length;
  if (shared === left.length && shared === right.length && shared > 0) return whole * 0.97;
  if (right.length > 1 && shared === right.length) return whole * (0.7 + (0.2 * right.length) / left.length);
  if (right.length === 1 && shared === 1 && left.length === 2) return whole * 0.65;
  return whole * spelling(a, b);
}

/** 0.85 for one letter more, less or other in a long word; otherwise 0. */
function spelling(a: string, b: string): number {
  if (Math.min(a.length, b.length) < 6 || Math.abs(a.length - b.length) > 1) return 0;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const rest = (text: string, skip: number): string => text.slice(at + skip);
  const oneApart = rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1);
  return oneApart ? 0.85 : 0;
}
