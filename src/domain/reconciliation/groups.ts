/**
 * Groups: rows that hang together by a shared reference, a batch text, or the same partner, product and day.
 *
 * Within a group, single rows go first where either side has as many, then the whole; a copy counts only where the other side
 * counts it too; then a part of the group, if only one part makes the amount. A group that is closed and does not agree is one
 * exception, with all of its rows.
 */
import { sumsOf } from '../cash/sums';
import { addException, freeOf, matchIfAgreed, named, type ReconciliationBook, settle } from './book';
import { type Candidate, settleCandidates } from './candidates';
import { copyKey, type Entry, type Family } from './entries';
import { explain, isInWindow, judge } from './judge';

/** `open`: what does not agree is left for later passes. `closed`: it becomes an exception. */
export type GroupEnd = 'open' | 'closed';

export function settleGroup(book: ReconciliationBook, family: Family, rule: string, end: GroupEnd): void {
  const free = (): Sides => ({ ours: freeOf(family.ours), theirs: freeOf(family.theirs) });
  const isOver = ({ ours, theirs }: Sides): boolean => ours.length === 0 || theirs.length === 0;
  const first = free();
  if (isOver(first)) return;
  if (first.ours.length + first.theirs.length > 2) {
    if (hasFeeRows(first)) wholeOrCopies(book, first, rule);
    if (first.ours.length !== first.theirs.length && isSummed(first)) wholeOrCopies(book, free(), rule);
    pairEqual(book, free(), rule);
    pairExplained(book, free(), rule);
    wholeOrCopies(book, free(), rule);
    partOfGroup(book, free(), rule);
  }
  const left = free();
  if (isOver(left)) return;
  if (end === 'closed') closeGroup(book, left, rule);
  else if (left.ours.length === 1 && left.theirs.length === 1) matchIfAgreed(book, left.ours, left.theirs, rule);
}

interface Sides {
  readonly ours: readonly Entry[];
  readonly theirs: readonly Entry[];
}

/** One side speaks of sums: its treatment says so, or a row of it is a settlement. */
const isSummed = ({ ours, theirs }: Sides): boolean =>
  ours[0]?.treatment.grouping !== 'detail' || [...ours, ...theirs].some(({ record }) => record.type === 'settlement');

/** One side writes the fee as a row of its own, which belongs to the sale beside it. */
const hasFeeRows = ({ ours, theirs }: Sides): boolean => ours.some(isFee) !== theirs.some(isFee);
const isFee = ({ record }: Entry): boolean => record.type === 'fee';

/** From sure to less sure. */
const PAIR_KEYS: readonly ((entry: Entry) => string)[] = [
  ({ value, day, isCancelled, record }) => `${value} ${day} ${isCancelled} ${record.type}`,
  ({ value, day, isCancelled }) => `${value} ${day} ${isCancelled}`,
  ({ value, isCancelled }) => `${value} ${isCancelled}`,
];

function pairEqual(book: ReconciliationBook, { ours, theirs }: Sides, rule: string): void {
  for (const keyOf of PAIR_KEYS)
    eachPair(freeOf(ours), freeOf(theirs), keyOf, keyOf, (our, their) => matchIfAgreed(book, [our], [their], rule));
}

/** Offers each of ours the theirs of the same key, in order, until one is accepted. */
function eachPair(
  ours: readonly Entry[],
  theirs: readonly Entry[],
  ourKey: (entry: Entry) => string,
  theirKey: (entry: Entry) => string,
  accept: (our: Entry, their: Entry) => boolean,
): void {
  const waiting = new Map<string, Entry[]>();
  for (const entry of [...theirs].reverse()) {
    const key = theirKey(entry);
    const known = waiting.get(key);
    if (known === undefined) waiting.set(key, [entry]);
    else known.push(entry);
  }
  for (const our of ours) {
    const fitting = waiting.get(ourKey(our));
    const their = fitting?.at(-1);
    if (their !== undefined && accept(our, their)) fitting?.pop();
  }
}

/** More than this many pairs are not compared one by one. */
const MOST_COMPARED = 2_500;

function pairExplained(book: ReconciliationBook, { ours, theirs }: Sides, rule: string): void {
  if (ours.length * theirs.length > MOST_COMPARED || ours.length === 0 || theirs.length === 0) return;
  const candidates: Candidate[] = ours.flatMap((our) =>
    theirs.filter((their) => agree(our, their)).map((their) => ({ ours: our, theirs: their })),
  );
  settleCandidates(book, candidates, rule, (our, their) => matchIfAgreed(book, [our], [their], rule));
}

const live = (entries: readonly Entry[]): Entry[] => entries.filter(({ isCancelled }) => !isCancelled);

function wholeOrCopies(book: ReconciliationBook, { ours, theirs }: Sides, rule: string): void {
  const [our, their] = [live(ours), live(theirs)];
  if (matchIfAgreed(book, our, their, rule)) return;
  const [ourFirst, theirFirst] = [withoutCopies(our), withoutCopies(their)];
  if (ourFirst.length === our.length && theirFirst.length === their.length) return;
  for (const [some, others] of [
    [ourFirst, their],
    [our, theirFirst],
    [ourFirst, theirFirst],
  ] as const) {
    if (matchIfAgreed(book, some, others, rule)) return;
  }
}

/** The first of each copy. */
export function withoutCopies(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const key = copyKey(entry);
    if (key === undefined) return true;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

const PART_LIMITS = { largestSum: 24, steps: 20_000, answers: 2 };
const MOST_PARTS = 60;

/** One row that is a part of the other side's rows: only if one part of them makes it. */
function partOfGroup(book: ReconciliationBook, { ours, theirs }: Sides, rule: string): void {
  const [our, their] = [live(ours), live(theirs)];
  const [whole] = their.length === 1 ? their : our;
  const parts = (their.length === 1 ? our : their).filter(({ value }) => value !== 0);
  if (whole === undefined || (our.length !== 1 && their.length !== 1) || parts.length < 3 || parts.length > MOST_PARTS) return;
  const { answers, complete } = sumsOf(
    parts.map(({ value }) => value),
    whole.value,
    PART_LIMITS,
  );
  const summed = answers.map((answer) => answer.flatMap((at) => parts[at] ?? []));
  const chosen = summed.length > 0 || !complete ? summed : allButOne(parts, whole);
  const [only] = chosen;
  if (chosen.length > 1) {
    const evidence = `By ${rule}: ${named([whole])} is the sum of ${named(chosen[0] ?? [])}, and of ${named(chosen[1] ?? [])} as well.`;
    addException(book, 'ambiguous', whole.side === 'ours' ? [whole] : parts, whole.side === 'ours' ? parts : [whole], evidence);
  } else if (only !== undefined && complete) {
    matchIfAgreed(book, whole.side === 'ours' ? [whole] : only, whole.side === 'ours' ? only : [whole], rule);
  }
}

/** Where a fee is kept no plain sum makes the row: the parts that make it net, with one of them left out. */
function allButOne(parts: readonly Entry[], whole: Entry): Entry[][] {
  if (!whole.terms.hasCharges) return [];
  const rests = parts.map((left) => parts.filter((part) => part !== left));
  return rests.filter((rest) => {
    const verdict = whole.side === 'ours' ? judge([whole], rest) : judge(rest, [whole]);
    return verdict.kind === 'match' && verdict.reason !== 'tolerance';
  });
}

/** What is left of a closed group: pairs that differ in one thing, then all of the rest together. */
function closeGroup(book: ReconciliationBook, { ours, theirs }: Sides, rule: string): void {
  const judged = (our: Entry, their: Entry): boolean => {
    settle(book, [our], [their], rule, judge([our], [their]));
    return true;
  };
  if (ours.length + theirs.length > 2) {
    eachPair(
      ours,
      theirs,
      ({ value }) => String(value),
      ({ value }) => String(value),
      judged,
    );
    eachPair(
      freeOf(ours),
      freeOf(theirs),
      ({ value }) => String(value),
      ({ value }) => String(0 - value),
      judged,
    );
  }
  const rest = { ours: freeOf(ours), theirs: freeOf(theirs) };
  const [our, their] = [rest.ours, rest.theirs].map((entries) => (isSummed(rest) ? entries : firstOfCopies(book, entries)));
  if (our === undefined || their === undefined || our.length === 0 || their.length === 0) return;
  const [ourLive, theirLive] = [live(our), live(their)];
  if (ourLive.length > 0 && theirLive.length > 0) settle(book, ourLive, theirLive, rule, judge(ourLive, theirLive));
  else if (our.length + their.length === 2) settle(book, our, their, rule, judge(our, their));
}

const firstOfCopies = (book: ReconciliationBook, entries: readonly Entry[]): Entry[] =>
  withoutCopies(entries.filter((entry) => !book.settledCopies.has(copyKey(entry) ?? '')));

/** Do two rows agree in amount, day and status? For pairs that only a resemblance ties. */
export const agree = (our: Entry, their: Entry): boolean =>
  our.isCancelled === their.isCancelled && isInWindow([our], [their]) && explain([our], [their]) !== undefined;
