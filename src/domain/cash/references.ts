/**
 * Which documents a free text names.
 *
 * A number is only ever found whole: never a part of a longer number, a day, an amount or an account. With
 * its letters it is named in full; digits without letters name it partly, unless a word such as `invoice`
 * stands before them. Lists (`INV-1001/02/03`) and ranges (`1001 to 1005`) carry the letters on.
 */
import type { NumberIndex } from './documentNumbers';
import { type Found, isWhole, type Naming, type NamingForm, namingOf } from './naming';
import { between, continuedAt, isRange } from './referenceLists';
import { type Atom, atomsOf, plainReference } from './referenceText';

export interface ReferenceReading {
  readonly namings: readonly Naming[];
  /** Numbers that look like ours and are not known: `INV-9999`. */
  readonly unknown: readonly string[];
  /** The last word of a text that banks may have cut off: the beginning of a number. */
  readonly cutOff: string | undefined;
}

const LONGEST_NUMBER = 7;
/** Reads a payer's text against the known numbers. */
export function readReference(text: string, index: NumberIndex): ReferenceReading {
  const atoms = atomsOf(text);
  const namings: Naming[] = [];
  const unknown: string[] = [];
  let at = 0;
  let last: Found | undefined;
  while (at < atoms.length) {
    const found = (last === undefined ? undefined : continuedAt(atoms, at, last, index)) ?? numberAt(atoms, at, index);
    if (found === undefined) {
      const strange = unknownAt(atoms, at, index);
      if (strange !== undefined) unknown.push(strange);
      at += 1;
      continue;
    }
    if (last !== undefined && isRange(atoms, last.to, found.from)) namings.push(...between(last, found, index));
    namings.push(found.naming);
    last = found;
    at = found.to;
  }
  return {
    namings: withoutRepeats(namings),
    unknown,
    cutOff: namings.length > 0 && last?.to === atoms.length ? undefined : cutOffEnd(text),
  };
}

/** The longest known number that begins at an atom. */
function numberAt(atoms: readonly Atom[], from: number, index: NumberIndex): Found | undefined {
  for (let to = windowEnd(atoms, from); to > from; to -= 1) {
    const window = atoms.slice(from, to);
    if (!window.some(({ kind }) => kind === 'digits') || !isWhole(atoms, from, to)) continue;
    const naming = namingOf(atoms, from, window, index);
    if (naming !== undefined) return { from, to, naming };
  }
  return undefined;
}

/** A number's runs stand close together: at most three marks or one space between them. */
function windowEnd(atoms: readonly Atom[], from: number): number {
  let to = from + 1;
  while (to < atoms.length && to - from < LONGEST_NUMBER) {
    const next = atoms[to];
    if (next === undefined || next.cut || !/^[\s\-_/.#:]{0,3}$/.test(next.before)) break;
    to += 1;
  }
  return to;
}

/** `INV-9999` in a house of `INV-` numbers: somebody means a document that we do not have. */
function unknownAt(atoms: readonly Atom[], at: number, index: NumberIndex): string | undefined {
  const [letters, digits] = [atoms[at], atoms[at + 1]];
  if (letters?.kind !== 'letters' || digits?.kind !== 'digits' || digits.cut || !/^[\s\-_/.#:]{0,2}$/.test(digits.before)) return undefined;
  const widths = index.widths(letters.text);
  const end = windowEnd(atoms, at);
  const last = atoms
    .slice(at, end)
    .filter(({ kind }) => kind === 'digits')
    .at(-1);
  if (!index.isPrefix(letters.text) || widths === undefined || last === undefined || last.text.length > widths.most + 1) return undefined;
  return digits.text.length < 3 && last === digits ? undefined : `${letters.text}${digits.before}${digits.text}`;
}

/** Banks cut texts off after 35, 70, 105 or 140 letters, old systems after 18 or 27: then the last word may be half a number. */
const CUT_LENGTHS = new Set([18, 27, 35, 70, 105, 140, 210]);

function cutOffEnd(text: string): string | undefined {
  const end = /[A-Z0-9][A-Z0-9\-/._]*$/.exec(plainReference(text))?.[0];
  return end === undefined || !CUT_LENGTHS.has(text.length) || !/\d/.test(end) ? undefined : end.replace(/[^A-Z0-9]/g, '');
}

/** A document named twice is named once, in the fullest form. */
function withoutRepeats(namings: readonly Naming[]): Naming[] {
  const order: readonly NamingForm[] = ['full', 'digits', 'order', 'tail', 'cut'];
  const best = new Map<string, Naming>();
  for (const naming of namings) {
    const key = naming.entries.map(({ document }) => document).join('|');
    const known = best.get(key);
    if (known === undefined || order.indexOf(naming.form) < order.indexOf(known.form)) best.set(key, naming);
  }
  const full = new Set(
    [...best.values()].filter(({ form, entries }) => form === 'full' && entries.length === 1).map(({ entries }) => entries[0]?.document),
  );
  return [...best.values()].filter(({ form, entries }) => form === 'full' || !entries.some(({ document }) => full.has(document)));
}
