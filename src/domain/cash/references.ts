/**
 * Which documents a free text names.
 *
 * A number is only ever found whole: never a part of a longer number, a day, an amount or an account. With
 * its letters it is named in full; digits without letters name it partly, unless a word such as `invoice`
 * stands before them. Lists (`INV-1001/02/03`) and ranges (`1001 to 1005`) carry the letters on.
 */
import { entryKey, gluedKey, type NumberEntry, type NumberForm, type NumberIndex, spacedKey } from './documentNumbers';
import { type Atom, atomsOf, plainReference } from './referenceText';

/** How far a text names a document: `full`, without its letters, by its last digits or a beginning that was cut off, or by the order. */
export type NamingForm = 'full' | 'digits' | 'tail' | 'cut' | 'order';

export interface Naming {
  /** As it stands in the text. */
  readonly written: string;
  readonly form: NamingForm;
  /** One when the writing means one document; several when it fits several. */
  readonly entries: readonly NumberEntry[];
}

export interface ReferenceReading {
  readonly namings: readonly Naming[];
  /** Numbers that look like ours and are not known: `INV-9999`. */
  readonly unknown: readonly string[];
  /** The last word of a text that banks may have cut off: the beginning of a number. */
  readonly cutOff: string | undefined;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** A number behind one of these is a document's, whatever its letters. EN, DE, FR, ES, NL. */
const DOCUMENT_WORDS = words(
  'INV INVS INVOICE INVOICES INVOICENO INVNO BILL BILLS RE RG RENR RGNR RECHNUNG RECHNUNGEN RECHNUNGSNR RECHNUNGSNUMMER RNR RECH FAKTURA FAC FACT FACTURE FACTURES FACTUUR FACTUREN FACTURA FACTURAS FRA FV FT DOCUMENT DOC DOCS BELEG BELEGNR DOK',
);
/** Words between a document's word and its number. */
const BETWEEN_WORDS = words('NO NR NUM NUMBER NUMBERS NUMMER NUMERO N NOS NRS VOM REF');
/** A number behind one of these is something else. */
const OTHER_WORDS = words(
  'CUSTOMER CUST CLIENT KUNDE KUNDEN KUNDENNR KUNDENNUMMER KD KDNR DEBITOR MANDAT MANDATE MREF CRED CONTRACT VERTRAG VERTRAGSNR CONTRAT CONTRATO CONTRACTNR TEL PHONE FAX BATCH CHEQUE CHECK CHK SCHECK TRACE TRN AUFTRAG ACCOUNT ACCT KONTO KTO VAT UST USTID TVA IVA BTW STEUERNR TAX CASE TICKET EREF KREF SVWZ PROJECT PROJEKT WEEK KW PAGE ROOM CARD KARTE TERMINAL STORE SHOP LIEFERSCHEIN DELIVERY SHIPMENT QUOTE ANGEBOT DEVIS OFFER OFFERTE',
);
const ORDER_WORDS = words(
  'PO POS PONO PONR P ORDER ORDERS BESTELLUNG BESTELLNR BESTELLNUMMER BEST COMMANDE CDE PEDIDO BESTELLING INKOOP INKOOPORDER OC BC',
);
const RANGE_WORDS = words('TO BIS THRU THROUGH UNTIL AU HASTA AL TOT TM');
const LIST_WORDS = words('AND UND ET EN Y E SOWIE');

const LONGEST_NUMBER = 7;
const LONGEST_RANGE = 50;
/** Text of fewer digits, alone, could be anything; of this many with nothing around it, it is named in full. */
const LEAST_BARE_DIGITS = 4;
const SURE_BARE_DIGITS = 6;

interface Found {
  readonly from: number;
  readonly to: number;
  readonly naming: Naming;
}

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

/** Nothing glued or hyphenated to it would make it a part of a longer number. */
function isWhole(atoms: readonly Atom[], from: number, to: number): boolean {
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

function namingOf(atoms: readonly Atom[], from: number, window: readonly Atom[], index: NumberIndex): Naming | undefined {
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
const isYear = (digits: string): boolean => /^20[1-3]\d$/.test(digits);

const lookUp = (index: NumberIndex, form: NumberForm, window: readonly Atom[]): readonly NumberEntry[] => {
  const spaced = index.find(form, spacedKey(window));
  return spaced.length > 0 ? spaced : index.find(form, gluedKey(window));
};

type Context = 'document' | 'order' | 'other' | 'none';

/** What the words before a number say it is. Letters that are glued to it and mean nothing known make it something else. */
function contextOf(atoms: readonly Atom[], from: number): Context {
  const first = atoms[from];
  if (first === undefined || first.cut) return 'none';
  for (let at = from - 1; at >= Math.max(0, from - 3); at -= 1) {
    const word = atoms[at];
    const gap = atoms[at + 1]?.before ?? '';
    if (word === undefined || word.kind === 'digits' || atoms[at + 1]?.cut === true || /[,;|]/.test(gap)) return 'none';
    if (DOCUMENT_WORDS.has(word.text)) return 'document';
    if (ORDER_WORDS.has(word.text)) return 'order';
    if (OTHER_WORDS.has(word.text)) return 'other';
    if (BETWEEN_WORDS.has(word.text)) continue;
    return at === from - 1 && /^[-_/.]?$/.test(gap) && first.kind === 'digits' ? gluedContext(word.text) : 'none';
  }
  return 'none';
}

const gluedContext = (letters: string): Context =>
  [...DOCUMENT_WORDS].some((word) => word.length > 2 && letters.endsWith(word)) ? 'document' : 'other';

/** The next of a list: `INV-1001, 1002` and `INV-1001/02/03` carry the letters and the first digits on. */
function continuedAt(atoms: readonly Atom[], at: number, last: Found, index: NumberIndex): Found | undefined {
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

function isRange(atoms: readonly Atom[], from: number, to: number): boolean {
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
function between(first: Found, last: Found, index: NumberIndex): Naming[] {
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

const distinct = (entries: readonly NumberEntry[]): NumberEntry[] => [
  ...new Map(entries.map((entry) => [entryKey(entry), entry])).values(),
];

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
