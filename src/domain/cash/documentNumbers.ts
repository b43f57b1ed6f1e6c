/**
 * Known numbers, found by the ways in which people write them: `INV-2026-001045` is also `inv 2026/1045`,
 * `INV2026001045`, `2026-1045`, and with less certainty `1045`.
 */
import type { Atom } from './referenceText';

export interface NumberEntry {
  readonly document: string;
  readonly customerId: string;
  readonly state: 'open' | 'closed';
  /** Letters that the number begins with; empty when it begins with a digit. */
  readonly prefix: string;
  /** The last run of digits as it is written: `001045`. */
  readonly lastDigits: string;
}

/** `full`: as it is on the document. `digits`: all its digits, without the letters. `tail`: its last digits only. */
export type NumberForm = 'full' | 'digits' | 'tail';

export interface NumberIndex {
  find(form: NumberForm, key: string): readonly NumberEntry[];
  /** Documents by customer order number. */
  order(key: string): readonly NumberEntry[];
  /** Documents whose numbers begin with these letters. */
  isPrefix(letters: string): boolean;
  /** Shortest and longest last run of digits among the numbers with this prefix. */
  widths(prefix: string): { readonly least: number; readonly most: number } | undefined;
}

const trimZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '');

/** Runs joined with what people leave out left out: separators, leading zeros. */
export const spacedKey = (atoms: readonly Atom[]): string =>
  atoms.map(({ kind, text }) => (kind === 'digits' ? trimZeros(text) : text)).join('|');
/** All runs glued together, zeros kept. */
export const gluedKey = (atoms: readonly Atom[]): string => atoms.map(({ text }) => text).join('');

interface NumberedDocument {
  readonly document: string;
  readonly customerId: string;
  readonly state: 'open' | 'closed';
  readonly poNumber: string;
}

/** A number may not be shorter than this when its letters are left out. */
const LEAST_DIGITS = 3;

/** Two customers may have a document of the same number. */
export const entryKey = ({ document, customerId, state }: NumberEntry): string => `${document}|${customerId}|${state}`;

/** Prepares the numbers of open and closed documents. */
export function indexNumbers(documents: readonly NumberedDocument[]): NumberIndex {
  const forms: Record<NumberForm, Map<string, NumberEntry[]>> = { full: new Map(), digits: new Map(), tail: new Map() };
  const orders = new Map<string, NumberEntry[]>();
  const widths = new Map<string, { least: number; most: number }>();
  for (const { document, customerId, state, poNumber } of documents) {
    const atoms = numberAtoms(document);
    const digits = atoms.filter(({ kind }) => kind === 'digits');
    const last = digits.at(-1)?.text ?? '';
    const [first] = atoms;
    const entry: NumberEntry = { document, customerId, state, prefix: first?.kind === 'letters' ? first.text : '', lastDigits: last };
    addAll(forms.full, entry, atoms);
    if (digits.length < atoms.length && gluedKey(digits).length >= LEAST_DIGITS) addAll(forms.digits, entry, digits);
    if (digits.length > 1 && trimZeros(last).length >= LEAST_DIGITS) addAll(forms.tail, entry, digits.slice(-1));
    if (last !== '') widen(widths, entry.prefix, last.length);
    const order = numberAtoms(poNumber);
    if (gluedKey(order).length >= LEAST_DIGITS && order.some(({ kind }) => kind === 'digits')) addAll(orders, entry, order);
  }
  return {
    find: (form, key) => forms[form].get(key) ?? [],
    order: (key) => orders.get(key) ?? [],
    isPrefix: (letters) => widths.has(letters) && letters !== '',
    widths: (prefix) => widths.get(prefix),
  };
}

/** A number's own runs. It is no text: nothing in it is taken for a day or an amount. */
export function numberAtoms(number: string): readonly Atom[] {
  const runs =
    number
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toUpperCase()
      .match(/[A-Z]+|\d+/g) ?? [];
  return runs.map((text) => ({ kind: /\d/.test(text) ? 'digits' : 'letters', text, before: '', cut: false }));
}

function addAll(map: Map<string, NumberEntry[]>, entry: NumberEntry, atoms: readonly Atom[]): void {
  if (atoms.length === 0) return;
  for (const key of new Set([spacedKey(atoms), gluedKey(atoms)])) {
    const entries = map.get(key);
    if (entries === undefined) map.set(key, [entry]);
    else if (!entries.some((known) => entryKey(known) === entryKey(entry))) entries.push(entry);
  }
}

function widen(widths: Map<string, { least: number; most: number }>, prefix: string, length: number): void {
  const known = widths.get(prefix);
  widths.set(prefix, { least: Math.min(known?.least ?? length, length), most: Math.max(known?.most ?? length, length) });
}

/** The documents that a number written by itself means, as in a column of a remittance advice. */
export function lookUpNumber(index: NumberIndex, number: string): readonly NumberEntry[] {
  const atoms = numberAtoms(number);
  const digits = atoms.filter(({ kind }) => kind === 'digits');
  for (const [form, runs] of [
    ['full', atoms],
    ['digits', atoms],
    ['digits', digits],
    ['tail', atoms],
    ['tail', digits],
  ] as const) {
    const found = [...index.find(form, spacedKey(runs)), ...index.find(form, gluedKey(runs))];
    if (found.length > 0) return [...new Map(found.map((entry) => [entryKey(entry), entry])).values()];
  }
  return [];
}
