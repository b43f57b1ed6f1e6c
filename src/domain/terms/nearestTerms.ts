/**
 * What unreadable terms may have meant: the same words with one thing mended, if they can be read then. Offered to a person,
 * never used.
 */
import { foldTerms, KNOWN_WORDS, readAtoms } from './termsAtoms';
import type { TermsReading } from './paymentTerms';
import { termsText } from './termsText';
import { editDistance } from '../editDistance';

type Read = (text: string) => Extract<TermsReading, { kind: 'read' }> | undefined;

const SHOWN = 3;
/** Shorter words are too like one another. */
const SHORTEST_CORRECTED = 3;

/** Tried from the top; each gives texts that may be readable. */
const REPAIRS: readonly ((folded: string) => readonly string[])[] = [spelledRight, oneOfTwoNumbers, withNet, withoutUnknown];

/** At most three terms in our own words, best first; none when nothing near can be read. */
export function nearestTerms(text: string, read: Read): string[] {
  const folded = foldTerms(text);
  const readings = REPAIRS.flatMap((repair) => repair(folded)).flatMap((mended) => {
    const reading = read(mended);
    return reading === undefined ? [] : [termsText(reading.terms)];
  });
  return [...new Set(readings)].slice(0, SHOWN);
}

const unknownIn = (text: string): readonly string[] => {
  const reading = readAtoms(text);
  return reading.kind === 'unknown' ? reading.words : [];
};

const replaced = (text: string, word: string, by: string): string => text.replace(new RegExp(`(?<![a-z])${word}(?![a-z])`), by);

function spelledRight(folded: string): string[] {
  const unknown = unknownIn(folded).filter((word) => /^[a-z]+$/.test(word));
  const corrected = unknown.reduce((text, word) => replaced(text, word, likestWord(word) ?? word), folded);
  return corrected === folded ? [] : [corrected];
}

function likestWord(word: string): string | undefined {
  if (word.length < SHORTEST_CORRECTED) return undefined;
  const allowed = word.length <= 4 ? 1 : 2;
  const likest = KNOWN_WORDS.filter((known) => Math.abs(known.length - word.length) <= allowed)
    .map((known) => ({ known, distance: editDistance(word, known) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance || (a.known < b.known ? -1 : 1));
  return likest[0]?.known;
}

/** `thirty (60) days`: once as the word has it, once as the figure. */
function oneOfTwoNumbers(folded: string): string[] {
  if (readAtoms(folded).kind !== 'contradiction') return [];
  const inWords = folded.replace(/\([^)]*\)/, ' ');
  const inFigures = [/[a-z0-9]+\s*\(([^)]*)\)/, /[a-z]+[ -][a-z]+\s*\(([^)]*)\)/].map((pair) => folded.replace(pair, ' $1 '));
  return [inWords, ...inFigures];
}

/** A bare number may be net days. */
function withNet(folded: string): string[] {
  return [`net ${folded}`];
}

/** Words that nobody knows are left out, if they are no more than half of all. */
function withoutUnknown(folded: string): string[] {
  const unknown = unknownIn(folded);
  const words = folded.split(/\s+/).length;
  if (unknown.length === 0 || unknown.length * 2 > words) return [];
  const left = unknown.reduce((text, word) => (/^[a-z]+$/.test(word) ? replaced(text, word, '') : text.replaceAll(word, '')), folded);
  return [left, `net ${left}`];
}
