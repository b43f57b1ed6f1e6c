/**
 * What one number of a text means among the known numbers: in full, without its letters, by its last
 * digits, or as an order. It is only ever found whole, never as a part of a longer number.
 */
import { entryKey, gluedKey, type NumberEntry, type NumberForm, type NumberIndex, spacedKey } from './documentNumbers';
import type { Atom } from './referenceText';
import { type Context, contextOf, DOCUMENT_WORDS } from './referenceWords';

/** How far a text names a document: `full`, without its letters, by its last digits or a beginning that was cut off, or by the order. */
export type NamingForm = 'full' | 'digits' | 'tail' | 'cut' | 'order';

export interface Naming {
  /** As it stands in the text. */
  readonly written: string;
  readonly form: NamingForm;
  /** One when the writing means one document; several when it fits several. */
  readonly entries: readonly NumberEntry[];
}

/** A naming and the atoms it takes. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly naming: Naming;
}

/** Text of fewer digits, alone, could be anything; of this many with nothing around it, it is named in full. */
const LEAST_BARE_DIGITS = 4;
const SURE_BARE_DIGITS = 6;

/** Nothing glued or hyphenated to it would make it a part of a longer number. */
export function isWhole(atoms: readonly Atom[], from: number, to: number): boolean {
  const [first, before, lastAtom, after] = [atoms[from], atoms[from - 1], atoms[to - 1], atoms[to]];
  if (
    first?.kind === 'digits' &&
    before?.kind === 'digits' &&
    !first.cut &&
    /^[-._]$/.test(first.before) &&
    before.text.length !== first.text.length
  )
    return false;
  if (lastAtom?.kind !== 'digits' || after === undefined || after.cut) return true;
  if (after.kind === 'digits') return !/^[-._]$/.test(after.before) || after.text.length === lastAtom.text.length;
  return after.before !== '' || after.text.length > 2 || DOCUMENT_WORDS.has(after.text);
}

/** What a run of atoms that begins at `from` names; undefined when it names nothing known. */
export function namingOf(atoms: readonly Atom[], from: number, window: readonly Atom[], index: NumberIndex): Naming | undefined {
  const written = window.map(({ before, text }, at) => (at === 0 ? text : before + text)).join('');
  const context = contextOf(atoms, from);
  const full = lookUp(index, 'full', window);
  if (full.length > 0 && context !== 'order') {
    const bare = window.every(({ kind }) => kind === 'digits');
    if (!bare) return { written, form: 'full', entries: full };
    if (context !== 'other') return bareNaming(written, full, gluedKey(window), context, 'full');
  }
  const order = [...index.order(spacedKey(window)), ...index.order(gluedKey(window))];
  if (
    order.length > 0 &&
    (context === 'order' || gluedKey(window).length >= SURE_BARE_DIGITS || window.some(({ kind }) => kind === 'letters'))
  ) {
    return { written, form: 'order', entries: distinct(order) };
  }
  if (context === 'other' || context === 'order') return undefined;
  return withoutLetters(written, window, context, index);
}

/** Digits whose letters were left out, or replaced by a general word: `RE 1045` for `INV-1045`. */
function withoutLetters(written: string, window: readonly Atom[], context: Context, index: NumberIndex): Naming | undefined {
  const [first] = window;
  const general = first?.kind === 'letters' && DOCUMENT_WORDS.has(first.text);
  const digits = general ? window.slice(1) : window;
  if (
    digits.length === 0 ||
    digits.some(({ kind }) => kind === 'letters') ||
    (general && index.isPrefix(first.text) && lookUp(index, 'full', window).length === 0 && prefixesDiffer(index, digits, first.text))
  )
    return undefined;
  for (const form of ['full', 'digits', 'tail'] as const) {
    const entries = lookUp(index, form, digits);
    if (entries.length > 0) return bareNaming(written, entries, gluedKey(digits), general ? 'document' : context, form);
  }
  return undefined;
}

/** `RE-1045` is not `INV-1045` in a house that writes numbers with both. */
const prefixesDiffer = (index: NumberIndex, digits: readonly Atom[], letters: string): boolean =>
  !lookUp(index, 'digits', digits).some(({ prefix }) => prefix === letters) &&
  lookUp(index, 'digits', digits).every(({ prefix }) => index.isPrefix(prefix));

function bareNaming(
  written: string,
  entries: readonly NumberEntry[],
  digits: string,
  context: Context,
  form: NumberForm,
): Naming | undefined {
  if (context === 'document') return { written, form: form === 'tail' ? 'tail' : 'full', entries };
  if (digits.length < LEAST_BARE_DIGITS || isYear(digits)) return undefined;
  if (form === 'full' && digits.length >= SURE_BARE_DIGITS) return { written, form: 'full', entries };
  return { written, form: form === 'tail' ? 'tail' : 'digits', entries };
}

/** Years of this age: beside a month they are no document. */
export const isYear = (digits: string): boolean => /^20[1-3]\d$/.test(digits);

export const lookUp = (index: NumberIndex, form: NumberForm, window: readonly Atom[]): readonly NumberEntry[] => {
  const spaced = index.find(form, spacedKey(window));
  return spaced.length > 0 ? spaced : index.find(form, gluedKey(window));
};

const distinct = (entries: readonly NumberEntry[]): NumberEntry[] => [
  ...new Map(entries.map((entry) => [entryKey(entry), entry])).values(),
];
