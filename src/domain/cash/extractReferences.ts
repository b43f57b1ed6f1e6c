/**
 * The numbers that a remittance text names: invoices, orders, creditor references; those that are known, and those that only look so.
 *
 * Known numbers are read as cash application reads them: whole, however they are written, in lists and ranges. Of the others the word before
 * them decides: `invoice`, `RE`, `PO`; behind `customer`, `tel` or an account number nothing is a document. Letters and digits joined by
 * marks look like a number without a word. Days, amounts and years are none.
 */
import { checkCreditorReference } from '../party/creditorReference';
import { gluedKey, indexNumbers, numberAtoms, type NumberIndex } from './documentNumbers';
import { isYear, type Naming, type NamingForm } from './naming';
import { readReference } from './references';
import { type Atom, atomsOf } from './referenceText';
import { BETWEEN_WORDS, contextOf, DOCUMENT_WORDS, LIST_WORDS, ORDER_WORDS, RANGE_WORDS } from './referenceWords';

export type ExtractedKind = 'invoice' | 'order' | 'creditor reference' | 'reference';

/** How sure a number is. `in full` … `cut off`: it is one of the known numbers. `by its word`, `by its look`: it is not, or none are known. */
export type ExtractedHow =
  'in full' | 'without its letters' | 'by its last digits' | 'cut off' | 'check digits' | 'by its word' | 'by its look';

export interface ExtractedReference {
  /** The number as it is known, or as it stands in the text. Several where the text fits several. */
  readonly numbers: readonly string[];
  readonly kind: ExtractedKind;
  readonly how: ExtractedHow;
  /** As it stands in the text. */
  readonly written: string;
}

/** Numbers that a text may name, made ready for any number of texts. */
export interface KnownNumbers {
  readonly index: NumberIndex;
  /** Each with its letters and digits alone. */
  readonly glued: readonly { readonly number: string; readonly key: string }[];
}

/** @param numbers of invoices and orders; none: what looks like one is found. */
export const knownNumbersFrom = (numbers: readonly string[]): KnownNumbers => ({
  index: indexNumbers(numbers.map((document) => ({ document, customerId: '', state: 'open' as const, poNumber: document }))),
  glued: numbers.map((number) => ({ number, key: gluedKey(numberAtoms(number)) })),
});

export function extractReferences(text: string, known: KnownNumbers): ExtractedReference[] {
  const { found: creditor, rest } = takeCreditorReferences(text);
  const { namings, cutOff } = readReference(rest, known.index);
  const named = namings.map(fromNaming);
  const taken = new Set(namings.map(({ written }) => keyOf(written)));
  const ending = fromCutOff(cutOff, known);
  if (ending.length > 0 && cutOff !== undefined) taken.add(keyOf(cutOff));
  const others = looksLikeNumbers(rest).filter(({ written }) => !isTaken(keyOf(written), taken));
  return [...creditor, ...named, ...others, ...ending];
}

/** A number without the word before it: `INVOICES 1045` and `1045` are one. */
function keyOf(written: string): string {
  const atoms = numberAtoms(written);
  return gluedKey(DOCUMENT_WORDS.has(atoms[0]?.text ?? '') ? atoms.slice(1) : atoms);
}
const isTaken = (key: string, taken: ReadonlySet<string>): boolean =>
  [...taken].some((each) => key === each || (each.length >= LEAST_CONTAINED && key.includes(each)) || each.includes(key));

/** Shorter runs of digits stand in longer numbers by chance. */
const LEAST_CONTAINED = 4;

const HOW: Readonly<Record<NamingForm, ExtractedHow>> = {
  full: 'in full',
  order: 'in full',
  digits: 'without its letters',
  tail: 'by its last digits',
  cut: 'cut off',
};

const fromNaming = ({ written, form, entries }: Naming): ExtractedReference => ({
  numbers: [...new Set(entries.map(({ document }) => document))],
  kind: form === 'order' || entries.every(({ prefix }) => ORDER_WORDS.has(prefix)) ? 'order' : 'invoice',
  how: HOW[form],
  written,
});

/** Known numbers that begin with the last word of a text that a bank cut off. */
const cutOffFrom = (cutOff: string, { glued }: KnownNumbers): string[] =>
  glued.filter(({ key }) => key.startsWith(cutOff)).map(({ number }) => number);

function fromCutOff(cutOff: string | undefined, known: KnownNumbers): ExtractedReference[] {
  const numbers = cutOff === undefined ? [] : cutOffFrom(cutOff, known);
  return numbers.length === 0 || cutOff === undefined ? [] : [{ numbers, kind: 'invoice', how: 'cut off', written: cutOff }];
}

/** RF with its check digits, twelve digits between plus signs, or the 27 of a QR bill, in fives or not. */
const CREDITOR = /\bRF\d{2}(?: ?[A-Z0-9]{1,4}){1,6}\b|[+*]{3}\d{3}\/?\d{4}\/?\d{5}[+*]{3}|\b\d{2}(?: ?\d{5}){5}\b/gi;

function takeCreditorReferences(text: string): { found: ExtractedReference[]; rest: string } {
  const found: ExtractedReference[] = [];
  const rest = text.replace(CREDITOR, (written) => {
    const valid = longestValid(written);
    if (valid === undefined) return written;
    found.push({ numbers: [valid.reference], kind: 'creditor reference', how: 'check digits', written: valid.written });
    return `, ${written.slice(valid.written.length)}`;
  });
  return { found, rest };
}

/** Words behind a reference are not part of it: the longest beginning whose check digits are right. */
function longestValid(written: string): { reference: string; written: string } | undefined {
  const words = written.split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const part = words.slice(0, count).join(' ');
    const answer = checkCreditorReference(part);
    if (answer.kind === 'valid') return { reference: answer.reference, written: part };
  }
  return undefined;
}

/** Runs of atoms that nothing but a mark joins. */
interface Token {
  readonly from: number;
  readonly to: number;
  readonly written: string;
  readonly digits: string;
}

function tokensOf(atoms: readonly Atom[]): Token[] {
  const tokens: Token[] = [];
  for (let from = 0; from < atoms.length;) {
    let to = from + 1;
    while (to < atoms.length && atoms[to]?.cut === false && /^[-_/.#]?$/.test(atoms[to]?.before ?? ' ')) to += 1;
    const parts = atoms.slice(from, to);
    const written = parts.map(({ before, text }, at) => (at === 0 ? text : before + text)).join('');
    tokens.push({ from, to, written, digits: gluedKey(parts.filter(({ kind }) => kind === 'digits')) });
    from = to;
  }
  return tokens;
}

const LEAST_DIGITS = 3;
/** Without a word before it a number needs more digits to be one. */
const LEAST_DIGITS_ALONE = 4;

function looksLikeNumbers(text: string): ExtractedReference[] {
  const atoms = atomsOf(text);
  const found: ExtractedReference[] = [];
  let last: { readonly to: number; readonly kind: ExtractedKind } | undefined;
  for (const token of tokensOf(atoms)) {
    if (token.digits.length < LEAST_DIGITS || isYear(token.written)) continue;
    const kind = kindOf(atoms, token) ?? (last !== undefined && goesOn(atoms, last.to, token.from) ? last.kind : undefined);
    const isAlone = kind === undefined && /[A-Z]/.test(token.written) && token.digits.length >= LEAST_DIGITS_ALONE;
    if (kind === undefined && !(isAlone && contextOf(atoms, token.from) === 'none')) continue;
    found.push({
      numbers: [token.written],
      kind: kind ?? 'reference',
      how: kind === undefined ? 'by its look' : 'by its word',
      written: token.written,
    });
    last = kind === undefined ? undefined : { to: token.to, kind };
  }
  return found;
}

/** By its own letters, `INV-2041`, `PO4711`, or by the word before it. */
function kindOf(atoms: readonly Atom[], { from, written }: Token): 'invoice' | 'order' | undefined {
  const own = atoms[from];
  if (own?.kind === 'letters' && own.text !== written) {
    if (DOCUMENT_WORDS.has(own.text)) return 'invoice';
    if (ORDER_WORDS.has(own.text)) return 'order';
  }
  const context = contextOf(atoms, from);
  return context === 'document' ? 'invoice' : context === 'order' ? 'order' : undefined;
}

/** Nothing but list words and commas stands between two numbers: `invoices 1041, 1042 and 1043`. */
function goesOn(atoms: readonly Atom[], from: number, to: number): boolean {
  const between = atoms.slice(from, to);
  const isList = between.every(({ text }) => LIST_WORDS.has(text) || RANGE_WORDS.has(text) || BETWEEN_WORDS.has(text));
  return isList && atoms.slice(from, to + 1).every(({ before, cut }) => !cut && /^[\s,;/+&-]{0,4}$/.test(before));
}
