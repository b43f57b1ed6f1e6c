/**
 * Payment terms, word by word: text → what each phrase stands for, the longest phrase first. Every word must stand in a table;
 * the ones that do not are told, and then nothing is read.
 */
import { NUMBER_WORDS, ORDINAL_WORDS } from './numberWords';
import { type Atom, IGNORED, type Meaning, MEANINGS, PHRASES } from './termsWords';

export type AtomReading =
  | { readonly kind: 'atoms'; readonly atoms: readonly Atom[] }
  | { readonly kind: 'unknown'; readonly words: readonly string[] }
  /** `thirty (60) days`: the word and the figure, as they stand. */
  | { readonly kind: 'contradiction'; readonly inWords: string; readonly inFigures: string };

type Token = { readonly kind: 'word' | 'sign'; readonly text: string } | { readonly kind: 'figure'; readonly atom: Atom };

/** Lower case, without accents, `C.O.D.` as `cod`, `d'avance` as `avance`, `client's` as `client`. */
export function foldTerms(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('’', "'")
    .replace(/\b[dl]'|'s\b/g, '')
    .replace(/\b(?:[a-z]\.){2,}/g, (dotted) => dotted.replaceAll('.', ''));
}

// Figures with the ending of an ordinal; a comma is a decimal point only before % or /, and never behind a slash: 2/10,1/20.
const TOKEN =
  /(?<figure>(?<!\/ ?)\d+(?:\.\d+|,\d{1,3}(?= ?(?:%|\/|prozent|percent|per cent)))|\d+)(?<ordinal>(?:st|nd|rd|th|er|eme|ste|de)(?![a-z]))?|(?<word>[a-z]+)|(?<sign>[^\s\w])/g;

/** Signs that mean nothing between words. */
const SILENT_SIGNS = new Set(['.', ':', '-', '–', '—', '"', "'", '*', '=', '@']);
const SIGNS: Readonly<Record<string, Atom>> = {
  '%': { kind: 'percent' },
  '/': { kind: 'slash' },
  '+': { kind: 'plus' },
  ',': { kind: 'separator' },
  ';': { kind: 'separator' },
  '&': { kind: 'separator' },
  '|': { kind: 'separator' },
};

const numberAtom = (text: string, ordinal: boolean): Atom => ({ kind: 'number', text, value: Number(text), ordinal });

/** Ignored words left out, and with them an *and* between two of them: `a valid and undisputed invoice`. */
function tokensOf(folded: string): Token[] {
  const all = allTokensOf(folded);
  const ignored = (token: Token | undefined) => token?.kind === 'word' && IGNORED_WORDS.has(token.text);
  return all.filter((token, at) => {
    const joins = token.kind === 'word' && (token.text === 'and' || token.text === 'und') && ignored(all[at - 1]) && ignored(all[at + 1]);
    return !ignored(token) && !joins;
  });
}

function allTokensOf(folded: string): Token[] {
  return [...folded.matchAll(TOKEN)].flatMap(({ groups }): Token[] => {
    const { figure, ordinal, word, sign } = groups ?? {};
    if (figure !== undefined) return [{ kind: 'figure', atom: numberAtom(figure.replace(',', '.'), ordinal !== undefined) }];
    if (word !== undefined) return [{ kind: 'word', text: word }];
    return sign === undefined || SILENT_SIGNS.has(sign) ? [] : [{ kind: 'sign', text: sign }];
  });
}

const IGNORED_WORDS = new Set(Object.values(IGNORED).flatMap((words) => words.split(' ')));

/** Phrases without ignored words, by their first word, the longest first. */
const LEXICON = lexicon();
/** Every word that some phrase has: what a misspelt word may have meant. */
export const KNOWN_WORDS: readonly string[] = [
  ...new Set([...LEXICON.values()].flatMap((entries) => entries.flatMap(({ words }) => words))),
];

interface Entry {
  readonly words: readonly string[];
  readonly atoms: readonly Atom[];
}

function lexicon(): ReadonlyMap<string, readonly Entry[]> {
  const entries: Entry[] = [];
  const add = (phrase: string, atoms: readonly Atom[]) => {
    const kept = phrase.split(' ').filter((word) => !IGNORED_WORDS.has(word));
    entries.push({ words: kept, atoms });
  };
  for (const table of Object.values(PHRASES)) {
    for (const [meaning, phrases] of Object.entries(table)) {
      for (const phrase of phrases.split(', ')) add(phrase, MEANINGS[meaning as Meaning]); // The keys of the table are its type.
    }
  }
  for (const [phrase, value] of NUMBER_WORDS) add(phrase, [numberAtom(String(value), false)]);
  for (const [phrase, value] of ORDINAL_WORDS) add(phrase, [numberAtom(String(value), true)]);
  const byFirst = new Map<string, Entry[]>();
  for (const entry of entries.sort((a, b) => b.words.length - a.words.length)) {
    const [first = ''] = entry.words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  return byFirst;
}

function phraseAt(tokens: readonly Token[], at: number): Entry | undefined {
  const first = tokens[at];
  if (first?.kind !== 'word') return undefined;
  return LEXICON.get(first.text)?.find(({ words }) =>
    words.every((word, further) => {
      const token = tokens[at + further];
      return token?.kind === 'word' && token.text === word;
    }),
  );
}

/** The phrases of terms in their order. */
export function readAtoms(text: string): AtomReading {
  const tokens = tokensOf(foldTerms(text));
  const atoms: (Atom | 'open' | 'close')[] = [];
  const unknown: string[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] as Token; // below the length
    const phrase = phraseAt(tokens, at);
    if (phrase !== undefined) atoms.push(...phrase.atoms);
    else if (token.kind === 'figure') atoms.push(token.atom);
    else if (token.text === '(' || token.text === ')') atoms.push(token.text === '(' ? 'open' : 'close');
    else {
      const sign = token.kind === 'sign' ? SIGNS[token.text] : undefined;
      if (sign === undefined) unknown.push(token.text);
      else atoms.push(sign);
    }
    at += phrase?.words.length ?? 1;
  }
  return unknown.length > 0 ? { kind: 'unknown', words: unknown } : withoutBrackets(atoms);
}

/** `thirty (30)` is one number. Other brackets mean nothing. */
function withoutBrackets(atoms: readonly (Atom | 'open' | 'close')[]): AtomReading {
  const kept: Atom[] = [];
  for (const [at, atom] of atoms.entries()) {
    if (atom === 'open' || atom === 'close') continue;
    const before = kept.at(-1);
    const repeats = atom.kind === 'number' && atoms[at - 1] === 'open' && atoms[at + 1] === 'close' && before?.kind === 'number';
    if (!repeats) kept.push(atom);
    else if (before.value !== atom.value) return { kind: 'contradiction', inWords: before.text, inFigures: atom.text };
  }
  return { kind: 'atoms', atoms: kept };
}
