/**
 * Which thing a person means who types a number, a name or an amount.
 *
 * A number is meant when it is written as on the document, with case, spaces, separators and leading zeros left aside; a name when it is the
 * same company by the rules of matching. Whatever is only near (its last digits, a letter O for a zero, a name like it) is offered and
 * never taken: the story of a neighbour reads as well as one's own.
 */
import { spacedKey, indexNumbers, lookUpNumber, numberAtoms } from '../cash/documentNumbers';
import { indexNames, type NameIndex } from '../cash/likeness';
import { type ComparableName, comparableName, foldText, formsAgree } from '../cash/names';
import { grouped } from '../grouped';
import { amountFrom, writtenAmount } from '../money/amountText';
import { type EventKind, SUBJECT_KINDS, type StorySubject, type SubjectKind } from './story';
import { type StoryBook, subjectKey } from './storyBook';

/** What was found. `meant`: by its number or name; `amount`: things of that amount; `near`: nothing more than like it. */
export interface Resolution {
  readonly by: 'meant' | 'amount' | 'near';
  /** Best first. */
  readonly subjects: readonly StorySubject[];
}
export type Resolver = (asked: string) => Resolution;

/** Another name of a thing: what the customer list has as an alias. */
export interface Alias {
  readonly subject: StorySubject;
  readonly name: string;
}

/** Said before a number, it says what the number is of. German beside English, folded as names are. */
// prettier-ignore
const KIND_WORDS: Readonly<Record<SubjectKind, readonly string[]>> = {
  invoice: ['invoice', 'document', 'rechnung', 'beleg'],
  contract: ['contract', 'agreement', 'vertrag'],
  customer: ['customer', 'client', 'kunde', 'debitor'],
  receipt: ['receipt', 'zahlungseingang', 'eingang'],
  vendorInvoice: ['vendor invoice', 'supplier invoice', 'invoice', 'bill', 'eingangsrechnung', 'lieferantenrechnung', 'rechnung'],
  vendor: ['vendor', 'supplier', 'lieferant', 'kreditor'],
  payment: ['payment', 'zahlung', 'zahlungsausgang'],
  purchaseOrder: ['purchase order', 'order', 'bestellung'],
  sow: ['statement of work', 'sow', 'leistungsschein'],
  partner: ['partner'],
  deposit: ['deposit', 'prepaid balance', 'guthaben'],
  budget: ['budget'],
};
/** Things that people call by a name. */
const NAMED: readonly SubjectKind[] = ['customer', 'vendor', 'partner', 'deposit', 'budget'];

/** Longer than any number or name; the rest is not read. */
const LONGEST_QUESTION = 200;
/** At most so many near things are worth a look. */
const MOST_NEAR = 8;
/** Cosine of the names' pieces: below it two names share hardly a word. */
const LEAST_LIKENESS = 0.35;

/** Letters that are read for digits. */
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
/** Read for digits before the number is taken apart, so that a zero that leads its run counts for nothing, as a zero's own does. */
const withoutLookalikes = (id: string): string =>
  spacedKey(numberAtoms(id.toUpperCase().replace(/[OIL]/g, (letter) => LOOKALIKES[letter] ?? letter)));

const unique = (subjects: readonly StorySubject[]): StorySubject[] => [
  ...new Map(subjects.map((subject) => [subjectKey(subject), subject])).values(),
];
const inKindOrder = (subjects: readonly StorySubject[]): StorySubject[] =>
  [...subjects].sort((a, b) => SUBJECT_KINDS.indexOf(a.kind) - SUBJECT_KINDS.indexOf(b.kind));

interface Question {
  readonly text: string;
  /** Undefined: of any kind. */
  readonly kinds: readonly SubjectKind[] | undefined;
}

/** The question as it stands, and without the word that says what it is of: `invoice INV-1001`. */
function questionsIn(asked: string): Question[] {
  const text = asked.normalize('NFKC').trim().replace(/\s+/g, ' ').slice(0, LONGEST_QUESTION);
  const folded = foldText(text);
  const kinds = SUBJECT_KINDS.filter((kind) => KIND_WORDS[kind].some((word) => folded.startsWith(`${word} `)));
  const words = Math.max(
    0,
    ...kinds.flatMap((kind) => KIND_WORDS[kind].filter((word) => folded.startsWith(`${word} `)).map((word) => word.split(' ').length)),
  );
  const rest = text.split(' ').slice(words).join(' ');
  const ofKinds = kinds.filter((kind) =>
    KIND_WORDS[kind].some((word) => folded.startsWith(`${word} `) && word.split(' ').length === words),
  );
  return words === 0 || rest === ''
    ? [{ text, kinds: undefined }]
    : [
        { text, kinds: undefined },
        { text: rest, kinds: ofKinds },
      ];
}

interface Named {
  readonly subject: StorySubject;
  readonly name: ComparableName;
}

/** A legal form that one side leaves out does not make two companies; `Alpha Media GmbH` and `Alpha Media Ltd` are two. */
const mayBeOne = (one: ComparableName, other: ComparableName): boolean =>
  one.legalForm === '' || other.legalForm === '' || formsAgree(one.legalForm, other.legalForm);

interface Prepared {
  readonly book: StoryBook;
  readonly byCore: ReadonlyMap<string, readonly Named[]>;
  /** By the number's runs, separators and leading zeros left out. */
  readonly byRuns: ReadonlyMap<string, readonly StorySubject[]>;
  readonly byLookalike: ReadonlyMap<string, readonly StorySubject[]>;
  readonly amounts: ReadonlyMap<string, readonly OfAmount[]>;
  readonly numbers: ReturnType<typeof indexNumbers>;
  readonly names: NameIndex;
  readonly bySubject: ReadonlyMap<string, StorySubject>;
}

/** A budget line is asked for by its cost object or its project as well. */
const partsOfBudget = (subject: StorySubject): Named[] => subject.id.split(' / ').map((part) => ({ subject, name: comparableName(part) }));

/** Documents, and parties that have a number beside their name. */
const hasNumber = ({ kind, name, id }: StorySubject): boolean => !NAMED.includes(kind) || (name !== '' && name !== id);

function prepared(book: StoryBook, aliases: readonly Alias[]): Prepared {
  const parties = book.subjects.filter(({ kind }) => NAMED.includes(kind));
  const named = [...parties.map((subject) => ({ subject, name: subject.name === '' ? subject.id : subject.name })), ...aliases].map(
    ({ subject, name }): Named => ({ subject, name: comparableName(name) }),
  );
  const partly = parties.filter(({ kind }) => kind === 'budget').flatMap(partsOfBudget);
  const toNumber = (subject: StorySubject) => ({
    document: subject.id,
    customerId: subjectKey(subject),
    state: 'open' as const,
    poNumber: '',
  });
  return {
    book,
    byCore: grouped(named, ({ name }) => name.core),
    byRuns: grouped(book.subjects, ({ id }) => spacedKey(numberAtoms(id))),
    byLookalike: grouped(book.subjects.filter(hasNumber), ({ id }) => withoutLookalikes(id)),
    amounts: amountsIn(book),
    numbers: indexNumbers(book.subjects.filter(hasNumber).map(toNumber)),
    names: indexNames([...named, ...partly].map(({ subject, name }) => ({ customerId: subjectKey(subject), name }))),
    bySubject: new Map(book.subjects.map((subject) => [subjectKey(subject), subject])),
  };
}

/** By number or name, exactly. */
function meantBy({ book, byCore, byRuns }: Prepared, { text, kinds }: Question): StorySubject[] {
  const isAsked = ({ kind }: StorySubject): boolean => kinds === undefined || kinds.includes(kind);
  const exact = SUBJECT_KINDS.flatMap((kind) => book.meant({ kind, id: text })).filter(isAsked);
  if (exact.length > 0) return exact;
  const runs = spacedKey(numberAtoms(text));
  const byNumber = /\d/.test(text) && /[a-z]/i.test(text) ? (byRuns.get(runs) ?? []).filter(isAsked) : [];
  if (byNumber.length > 0) return inKindOrder(byNumber);
  const asked = comparableName(text);
  const same = asked.core === '' ? [] : (byCore.get(asked.core) ?? []).filter(({ name }) => mayBeOne(asked, name));
  return inKindOrder(same.map(({ subject }) => subject).filter(isAsked));
}

/** What an amount may be of, in the order in which it is offered. */
const AMOUNT_EVENTS: ReadonlySet<EventKind> = new Set([
  'invoiced',
  'credited',
  'stated',
  'invoicedEarlier',
  'banked',
  'vendorInvoiced',
  'paid',
]);
const AMOUNT_OF: ReadonlySet<SubjectKind> = new Set(['invoice', 'receipt', 'vendorInvoice', 'payment']);

/** Without sign, and without the zeros behind its decimals: `-12.50` → `12.5`, `1200.00` → `1200`. */
const amountKey = (amount: string): string => {
  const unsigned = amount.replace(/^-/, '');
  return unsigned.includes('.') ? unsigned.replace(/\.?0+$/, '') : unsigned;
};

interface OfAmount {
  readonly subject: StorySubject;
  readonly currency: string | undefined;
}

/** Every amount that a document, receipt or payment has. */
function amountsIn(book: StoryBook): Map<string, OfAmount[]> {
  const amounts = new Map<string, OfAmount[]>();
  for (const subject of book.subjects) {
    if (!AMOUNT_OF.has(subject.kind)) continue;
    for (const { kind, amount, currency } of book.about(subject)) {
      if (amount === undefined || !AMOUNT_EVENTS.has(kind)) continue;
      const key = amountKey(amount);
      const known = amounts.get(key);
      if (known === undefined) amounts.set(key, [{ subject, currency }]);
      else known.push({ subject, currency });
    }
  }
  return amounts;
}

/** Documents, receipts and payments of an amount; of any currency where none is said. */
function ofAmount(amounts: ReadonlyMap<string, readonly OfAmount[]>, text: string): StorySubject[] {
  const written = writtenAmount(text);
  const amount = written && amountFrom(written, undefined);
  if (written === undefined || amount === undefined || amount.isZero()) return [];
  const found = amounts.get(amountKey(amount.toFixed())) ?? [];
  return inKindOrder(
    found.filter(({ currency }) => written.currency === undefined || currency === written.currency).map(({ subject }) => subject),
  );
}

/** Like it: a letter for a digit, the digits alone, the last of them, a name that shares its words. */
function nearTo({ byLookalike, numbers, names, bySubject }: Prepared, { text, kinds }: Question): StorySubject[] {
  const known = (key: string): StorySubject[] => {
    const subject = bySubject.get(key);
    return subject === undefined ? [] : [subject];
  };
  const written = /\d/.test(text)
    ? [...(byLookalike.get(withoutLookalikes(text)) ?? []), ...lookUpNumber(numbers, text).flatMap(({ customerId }) => known(customerId))]
    : [];
  const alike = names.nearest(comparableName(text)).filter(({ score }) => score >= LEAST_LIKENESS);
  const near = [...written, ...alike.flatMap(({ customerId }) => known(customerId))];
  return near.filter(({ kind }) => kinds === undefined || kinds.includes(kind));
}

/** Prepares a book for questions; what only a near thing needs is prepared when the first is asked for. */
export function storyResolver(book: StoryBook, aliases: readonly Alias[]): Resolver {
  let ready: Prepared | undefined;
  return (asked) => {
    const questions = questionsIn(asked);
    const [whole] = questions;
    if (whole === undefined || whole.text === '') return { by: 'meant', subjects: [] };
    const exact = SUBJECT_KINDS.flatMap((kind) => book.meant({ kind, id: whole.text }));
    if (exact.length > 0) return { by: 'meant', subjects: exact };
    const index = (ready ??= prepared(book, aliases));
    for (const question of questions) {
      const meant = unique(meantBy(index, question));
      if (meant.length > 0) return { by: 'meant', subjects: meant };
    }
    const near = unique(questions.flatMap((question) => nearTo(index, question))).slice(0, MOST_NEAR);
    const amount = ofAmount(index.amounts, whole.text);
    return amount.length > 0 ? { by: 'amount', subjects: unique([...amount, ...near]) } : { by: 'near', subjects: near };
  };
}
