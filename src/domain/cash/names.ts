/**
 * Names of companies, made comparable: `MÜLLER & SÖHNE G.m.b.H.`, `Mueller und Soehne GmbH` are one name.
 *
 * The legal form is kept apart. It does not make two names different when one side leaves it out, but
 * `Alpha Media GmbH` and `Alpha Media Ltd` are two companies.
 */

import { inLatinLetters } from './transliteration';

export interface ComparableName {
  /** Letters and digits of the name proper, without spaces. */
  readonly core: string;
  /** Words of the name proper. */
  readonly words: readonly string[];
  /** Legal forms in one spelling, sorted; empty when there is none. */
  readonly legalForm: string;
}

/** Legal forms by the spelling we keep. Dots and spaces inside are gone before they are looked up. */
// prettier-ignore
const LEGAL_FORMS: Readonly<Record<string, string>> = {
  gmbh: 'gmbh', mbh: 'gmbh', ggmbh: 'gmbh', ag: 'ag', kg: 'kg', kgaa: 'kgaa', ohg: 'ohg', ug: 'ug', haftungsbeschrankt: 'ug', ek: 'ek', ev: 'ev', eg: 'eg', gbr: 'gbr', se: 'se',
  ltd: 'ltd', limited: 'ltd', plc: 'plc', llp: 'llp', lp: 'lp', llc: 'llc', inc: 'inc', incorporated: 'inc', corp: 'corp', corporation: 'corp', co: 'co', company: 'co', cie: 'co',
  sa: 'sa', sas: 'sas', sasu: 'sas', sarl: 'sarl', eurl: 'eurl', snc: 'snc', sci: 'sci', sca: 'sca', srl: 'srl', spa: 'spa', sl: 'sl', slu: 'sl', slne: 'sl', lda: 'lda', ltda: 'ltda',
  bv: 'bv', nv: 'nv', vof: 'vof', bvba: 'bv', cv: 'cv', oy: 'oy', oyj: 'oy', ab: 'ab', as: 'as', asa: 'as', aps: 'aps', kft: 'kft', sro: 'sro', zrt: 'zrt', kk: 'kk', pty: 'pty', pte: 'pte', bhd: 'bhd', sdn: 'sdn', doo: 'doo', spzoo: 'spzoo',
  ooo: 'ooo', oao: 'pao', pao: 'pao', zao: 'ao', ao: 'ao', tov: 'tov', tzov: 'tov', eood: 'ood', ood: 'ood', ae: 'sa', epe: 'epe', ike: 'ike',
};
const CONNECTORS = new Set(['and', 'u', 'und', 'et', 'y', 'en', 'e', 'the', 'der', 'die', 'das', 'la', 'le', 'les', 'el', 'de']);
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', þ: 'th', ð: 'd', ı: 'i' };

/** Lower case letters and digits, words apart by one space; accents, umlauts and other alphabets in one spelling. */
export function foldText(text: string): string {
  return inLatinLetters(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđþðı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** `ae`, `oe`, `ue` are how systems without umlauts write ä, ö, ü; both sides are written without the e. */
const withoutUmlauts = (word: string): string => word.replace(/([aou])e/g, '$1');

/** `s a r l` → `sarl`: letters that stood alone between dots belong together. */
function joinLetters(words: readonly string[]): string[] {
  const joined: string[] = [];
  let letters = '';
  for (const word of [...words, '']) {
    if (/^[a-z]$/.test(word)) {
      letters += word;
      continue;
    }
    if (letters !== '') joined.push(letters);
    letters = '';
    if (word !== '') joined.push(word);
  }
  return joined;
}

const KNOWN_NAMES = new Map<string, ComparableName>();

/** A name in comparable form. A name of nothing but a legal form is its own core. */
export function comparableName(text: string): ComparableName {
  const known = KNOWN_NAMES.get(text);
  if (known !== undefined) return known;
  const all = joinLetters(foldText(text.replace(/['’`´]/g, '')).split(' '));
  const proper = all.filter((word) => !Object.hasOwn(LEGAL_FORMS, word) && !CONNECTORS.has(word));
  const words = (proper.length > 0 ? proper : all).map(withoutUmlauts);
  const legalForm = [...new Set(all.flatMap((word) => LEGAL_FORMS[word] ?? []))].sort().join(' ');
  const name = { core: words.join(''), words, legalForm };
  if (KNOWN_NAMES.size < 50_000) KNOWN_NAMES.set(text, name); // the same payers come back every week
  return name;
}

/** `gmbh co kg` and `kg` agree: one is part of the other. */
export function formsAgree(a: string, b: string): boolean {
  const [left, right] = [a.split(' '), b.split(' ')];
  return left.every((form) => right.includes(form)) || right.every((form) => left.includes(form));
}

/** A cut-off name shorter than this could be anybody's. */
export const LEAST_CUT_LENGTH = 12;

/** Numbers in a name tell shops and funds apart: `Kino 7` is not `Kino 8`. */
export const numbersIn = ({ words }: ComparableName): string => words.join(' ').match(/\d+/g)?.join(' ') ?? '';
