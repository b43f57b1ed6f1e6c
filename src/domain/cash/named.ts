/**
 * Ways to pay the documents that the reference names.
 *
 * A writing that fits several documents is settled by the payer if it can: `1045` means the payer's own
 * 1045. What is still open to choice is tried one by one, and counts only where the amount fits.
 */
import type { Evidence } from './application';
import { toMinor } from '../money/money';
import type { BookLine } from './book';
import { type MatchingContext, money, payerOf, type ReadReceipt } from './context';
import type { NumberEntry } from './documentNumbers';
import type { PaidDocuments } from './duplicates';
import { type Explanation, explain } from './explain';
import { explainForeign } from './exchange';
import type { ClosedItem } from './ledger';
import { isFamily } from './family';
import { type AmountState, cashPiece, evidence, type Proposal, type ReferenceState } from './proposal';
import type { Naming } from './naming';
import { sumsOf } from './sums';

/** What a reference names, sorted by what the books say about it now. */
export interface NamedDocuments extends PaidDocuments {
  /** Open documents that are meant without doubt. */
  readonly firm: readonly BookLine[];
  /** Writings that mean one of several open documents, or all of them. */
  readonly choices: readonly (readonly BookLine[])[];
  /** Every firm document is named in full. */
  readonly inFull: boolean;
  readonly evidence: readonly Evidence[];
}

const MOST_CHOICES = 24;
/** What may be said of a document that was only one of several meant. */
const CLEAR_AMOUNTS: ReadonlySet<AmountState> = new Set(['equal', 'discount earned', 'within tolerance', 'at the rate']);

/** Sorts what a reference names. */
export function namedDocuments(context: MatchingContext, read: ReadReceipt): NamedDocuments {
  const firm = new Set<BookLine>();
  const choices: BookLine[][] = [];
  const closed: ClosedItem[] = [];
  const settled: BookLine[] = [];
  const says: Evidence[] = [];
  let inFull = true;
  for (const naming of [...read.reference.namings, ...cutNaming(context, read)]) {
    const { open, done, old } = entriesMeant(context, read, naming);
    const [only] = open;
    if (only !== undefined && open.length === 1) {
      firm.add(only);
      inFull &&= naming.form === 'full';
    } else if (open.length > 1) choices.push(open);
    else {
      closed.push(...old);
      settled.push(...done);
    }
    says.push(evidence('reference', namingSays(naming, open)));
  }
  return { firm: [...firm], choices, closed, settled, inFull, evidence: says };
}

/** The entries that the payer can mean: the payer's own, then the family's, then anybody's. */
function entriesMeant(
  { book, closed, directory }: MatchingContext,
  { payer }: ReadReceipt,
  { entries }: Naming,
): { open: BookLine[]; done: BookLine[]; old: ClosedItem[] } {
  const own = (entry: NumberEntry): boolean => payer.customers.includes(entry.customerId);
  const related = (entry: NumberEntry): boolean => payer.customers.some((id) => isFamily(directory, id, entry.customerId));
  const meant = [own, related].map((test) => entries.filter(test)).find((some) => some.length > 0) ?? entries;
  const lines = meant.flatMap(({ document, customerId, state }) => (state === 'open' ? (book.lineOf(document, customerId) ?? []) : []));
  return {
    open: lines.filter(({ left }) => left !== 0),
    done: lines.filter(({ left }) => left === 0),
    old: meant.flatMap(({ document, state }) => (state === 'closed' ? (closed.get(document) ?? []) : [])),
  };
}

function namingSays({ written, form }: Naming, open: readonly BookLine[]): string {
  const documents = open.map(({ item }) => item.document).join(', ');
  if (open.length === 0) return `The reference names ${written}, which is not open.`;
  if (open.length > 1) return `The reference has ${written}, which fits ${documents}.`;
  if (form === 'full') return `The reference names ${documents} in full${written === documents ? '' : ` ("${written}")`}.`;
  return form === 'order'
    ? `The reference names the order ${written} of ${documents}.`
    : `The reference has ${written}, part of the number ${documents}.`;
}

/** At least this share of a number must have survived the cut. */
const LEAST_SURVIVING = 0.6;

/** The end of a text that was cut off, as the payer's documents whose numbers begin so. */
function cutNaming({ book }: MatchingContext, { reference, payer, payment }: ReadReceipt): Naming[] {
  const { cutOff } = reference;
  if (cutOff === undefined) return [];
  const glued = (document: string): string => document.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const lines = payer.customers.flatMap((id) => book.openLines(id, payment.currency));
  const entries = lines
    .filter(({ item }) => glued(item.document).startsWith(cutOff) && cutOff.length >= glued(item.document).length * LEAST_SURVIVING)
    .map(({ item }): NumberEntry => ({ document: item.document, customerId: item.customerId, state: 'open', prefix: '', lastDigits: '' }));
  return entries.length === 0 ? [] : [{ written: cutOff, form: 'cut', entries }];
}

/** Every way to pay what is named. */
export function namedProposals(context: MatchingContext, read: ReadReceipt, named: NamedDocuments): Proposal[] {
  const { firm, choices } = named;
  const firmState: ReferenceState = named.inFull ? 'named' : 'partly';
  const ofFirm = firm.length === 0 ? [] : waysToPay(context, read, firm, firmState, named);
  const ofChoices = choiceSets(firm, choices).flatMap((lines) => {
    const ways = explanations(context, read, lines).filter(({ amount }) => CLEAR_AMOUNTS.has(amount));
    return ways.map((way) => proposalOf(context, read, lines, way, 'partly', named));
  });
  return [...ofFirm, ...ofChoices];
}

/** Firm documents with one of each choice, and with all of a choice. */
function choiceSets(firm: readonly BookLine[], choices: readonly (readonly BookLine[])[]): BookLine[][] {
  let sets: BookLine[][] = choices.length === 0 ? [] : [[...firm]];
  for (const choice of choices) {
    const ways = [...choice.map((line) => [line]), [...choice]];
    sets = sets.flatMap((set) => ways.map((way) => [...new Set([...set, ...way])])).slice(0, MOST_CHOICES);
  }
  return sets;
}

function waysToPay(
  context: MatchingContext,
  read: ReadReceipt,
  lines: readonly BookLine[],
  state: ReferenceState,
  named: NamedDocuments,
): Proposal[] {
  const ways = explanations(context, read, lines);
  const settled = ways.some(({ amount }) => CLEAR_AMOUNTS.has(amount));
  const others = settled ? [] : [...withCredits(context, read, lines), ...andMore(context, read, lines), ...someOfThem(read, lines)];
  return [...ways, ...others].map((way) => proposalOf(context, read, linesOf(way, lines), withDuplicate(way, read, named), state, named));
}

const linesOf = ({ pieces }: Explanation, lines: readonly BookLine[]): readonly BookLine[] =>
  pieces.length === 0 ? lines : pieces.map(({ line }) => line);

/** In one currency by the amounts; in another by the rate. Documents of both count as far as they are in the receipt's. */
function explanations({ rates, rules }: MatchingContext, { payment }: ReadReceipt, lines: readonly BookLine[]): Explanation[] {
  const own = lines.filter(({ currency }) => currency === payment.currency);
  if (own.length > 0) return explain(own, payment, rules);
  const foreign = explainForeign(lines, payment, rates, rules);
  return foreign === undefined ? [] : [foreign];
}

function proposalOf(
  context: MatchingContext,
  read: ReadReceipt,
  lines: readonly BookLine[],
  way: Explanation,
  reference: ReferenceState,
  named: NamedDocuments,
): Proposal {
  const customers = new Set(lines.map(({ item }) => item.customerId));
  const payer = payerOf(context, read.payer, lines);
  const doubtful = isDoubtful(lines) || (payer === 'unknown' && customers.size > 1) || read.payment.minor < 0;
  return { ...way, payer, reference, doubtful, evidence: [...read.payer.evidence, ...named.evidence, ...way.evidence] };
}

/** A number that two items share. */
export const isDoubtful = (lines: readonly BookLine[]): boolean => lines.some(({ shared }) => shared);

/** The smallest sets of lines that come to an amount, two at the most; a single one only when the search has seen everything. */
function answersOf(lines: readonly BookLine[], target: number, steps: number): BookLine[][] {
  const { answers, complete } = sumsOf(
    lines.map(({ left }) => left),
    target,
    { largestSum: lines.length, steps, answers: 2 },
  );
  return complete || answers.length > 1 ? answers.map((answer) => answer.flatMap((at) => lines[at] ?? [])) : [];
}

function onlyAnswer(lines: readonly BookLine[], target: number, steps: number): BookLine[] | undefined {
  const [only, ...more] = answersOf(lines, target, steps);
  return more.length === 0 ? only : undefined;
}

const customersOf = (lines: readonly BookLine[]): string[] => [...new Set(lines.map(({ item }) => item.customerId))];

/** Credits of the same customers that were not named and make up exactly what is missing: two ways to do so are a choice. */
function withCredits({ book, rules }: MatchingContext, { payment }: ReadReceipt, lines: readonly BookLine[]): Explanation[] {
  const due = sumOf(lines);
  const credits = othersOpen(book.openLines, lines, payment.currency).filter(({ left }) => left < 0);
  if (due <= payment.minor || credits.length === 0 || credits.length > rules.largestAccount) return [];
  return answersOf(credits, payment.minor - due, rules.sumSearchSteps).map((used) => {
    const says = `The difference is the credit ${used.map(({ item }) => item.document).join(', ')}, which was not named.`;
    return allOf([...lines, ...used], 'with credits', says);
  });
}

/** Documents that were not named and make up exactly what is over. */
function andMore({ book, rules }: MatchingContext, { payment }: ReadReceipt, lines: readonly BookLine[]): Explanation[] {
  const over = payment.minor - sumOf(lines);
  const others = othersOpen(book.openLines, lines, payment.currency);
  if (over <= 0 || others.length === 0 || others.length > rules.largestAccount) return [];
  const single = others.filter(({ left }) => left === over);
  const more = single.length === 1 ? single : single.length > 1 ? undefined : onlyAnswer(others, over, rules.sumSearchSteps);
  if (more === undefined) return [];
  return [
    allOf([...lines, ...more], 'and more', `What is over is ${more.map(({ item }) => item.document).join(', ')}, which was not named.`),
  ];
}

function someOfThem({ payment }: ReadReceipt, lines: readonly BookLine[]): Explanation[] {
  if (lines.length < 2) return [];
  const some = onlyAnswer(lines, payment.minor, 5000);
  if (some === undefined) return [];
  return [
    allOf(
      some,
      'some of them',
      `Of the documents named only ${some.map(({ item }) => item.document).join(', ')} come to ${money(payment.minor, payment.currency)}.`,
    ),
  ];
}

const sumOf = (lines: readonly BookLine[]): number => lines.reduce((all, { left }) => all + left, 0);

function othersOpen(openLines: MatchingContext['book']['openLines'], lines: readonly BookLine[], currency: string): BookLine[] {
  return customersOf(lines).flatMap((id) => openLines(id, currency).filter((line) => !lines.includes(line)));
}

const allOf = (lines: readonly BookLine[], amount: AmountState, says: string): Explanation => ({
  amount,
  pieces: lines.map((line) => cashPiece(line, line.left)),
  residual: 0,
  treatment: 'none',
  evidence: [evidence('amount', says)],
});

/** What is over is what a document came to that was named as well and is closed: it is paid twice. */
function withDuplicate(way: Explanation, { payment }: ReadReceipt, { closed, settled }: NamedDocuments): Explanation {
  if (way.residual <= 0) return way;
  const amounts = [...closed.map(({ amount }) => amount), ...settled.map(({ item }) => item.amount)]
    .filter(({ currency }) => currency === payment.currency)
    .map(toMinor);
  const total = amounts.reduce((all, minor) => all + minor, 0);
  if (amounts.length === 0 || ![total, ...amounts].includes(way.residual)) return way;
  return {
    ...way,
    treatment: 'duplicate payment',
    evidence: [...way.evidence, evidence('closed document', 'What is over is the amount of a document that is closed: it is paid twice.')],
  };
}
