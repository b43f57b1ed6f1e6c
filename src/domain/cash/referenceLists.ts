/**
 * Lists and ranges: `INV-1001/02/03`, `INV-1001, 1002` and `1001 to 1005` carry the letters and the first
 * digits on.
 */
import type { NumberEntry, NumberIndex } from './documentNumbers';
import { type Found, isWhole, isYear, lookUp, type Naming, type NamingForm } from './naming';
import type { Atom } from './referenceText';
import { BETWEEN_WORDS, LIST_WORDS, RANGE_WORDS } from './referenceWords';

const LONGEST_RANGE = 50;

/** The next of a list: `INV-1001, 1002` and `INV-1001/02/03` carry the letters and the first digits on. */
export function continuedAt(atoms: readonly Atom[], at: number, last: Found, index: NumberIndex): Found | undefined {
  const atom = atoms[at];
  const model = last.naming.entries[0];
  if (atom?.kind !== 'digits' || atom.cut || model === undefined || !isWhole(atoms, at, at + 1) || !followsInList(atoms, last.to, at))
    return undefined;
  if (isYear(atom.text) && atom.before.trim() === '') return undefined;
  const width = model.lastDigits.length;
  const shortened = atom.text.length < trimmedLength(model.lastDigits);
  if (shortened && (atom.text.length < 2 || !/^[/+&]$/.test(atom.before.trim()))) return undefined;
  const lastDigits = shortened ? model.lastDigits.slice(0, width - atom.text.length) + atom.text : atom.text.padStart(width, '0');
  return neighbour(model, lastDigits, { from: at, to: at + 1, written: atom.text, form: last.naming.form }, index);
}

const trimmedLength = (digits: string): number => digits.replace(/^0+/, '').length;

function followsInList(atoms: readonly Atom[], from: number, at: number): boolean {
  const gaps = atoms.slice(from, at + 1);
  const linking = gaps.slice(0, -1).every(({ text }) => LIST_WORDS.has(text) || RANGE_WORDS.has(text) || BETWEEN_WORDS.has(text));
  return linking && gaps.length <= 2 && gaps.every(({ before, cut }) => !cut && /^[\s,;/+&-]{0,4}$/.test(before));
}

/** The document whose number is the model's with other last digits. */
function neighbour(
  model: NumberEntry,
  lastDigits: string,
  { from, to, written, form }: { from: number; to: number; written: string; form: NamingForm },
  index: NumberIndex,
): Found | undefined {
  const number = model.document.replace(new RegExp(`${model.lastDigits}(?=\\D*$)`), lastDigits);
  const runs: Atom[] = (number.toUpperCase().match(/[A-Z]+|\d+/g) ?? []).map((text) => ({
    kind: /\d/.test(text) ? 'digits' : 'letters',
    text,
    before: '',
    cut: false,
  }));
  const entries = lookUp(index, 'full', runs);
  return entries.length === 0 ? undefined : { from, to, naming: { written, form, entries } };
}

/** Do the atoms between two numbers say `to`? */
export function isRange(atoms: readonly Atom[], from: number, to: number): boolean {
  const linking = atoms.slice(from, to);
  const next = atoms[to];
  if (next === undefined || next.cut) return false;
  const [word] = linking;
  if (linking.length === 0) return /^\s*(?:-|\.{2,}|>|->)\s*$/.test(next.before);
  return (
    linking.length <= 2 &&
    word !== undefined &&
    (RANGE_WORDS.has(word.text) || (word.text === 'T' && linking[1]?.text === 'M') || (word.text === 'A' && linking.length === 1))
  );
}

/** Every known number between two; none when they are no pair, or too far apart. */
export function between(first: Found, last: Found, index: NumberIndex): Naming[] {
  const [model, end] = [first.naming.entries[0], last.naming.entries[0]];
  if (model === undefined || end === undefined || model.prefix !== end.prefix) return [];
  const [from, to] = [Number(model.lastDigits), Number(end.lastDigits)];
  if (!(to > from) || to - from > LONGEST_RANGE) return [];
  const numbers = Array.from({ length: to - from - 1 }, (_, n) => String(from + n + 1).padStart(model.lastDigits.length, '0'));
  return numbers.flatMap(
    (digits) =>
      neighbour(
        model,
        digits,
        { from: 0, to: 0, written: `${first.naming.written} to ${last.naming.written}`, form: first.naming.form },
        index,
      )?.naming ?? [],
  );
}
