/**
 * Key amount + date: rows of one lane of the same amount on the same day, then in the window, then with fee and tolerance. Equally many
 * equal rows on both sides are taken in order, and copies count once; unequally many are ambiguous.
 */
import { addException, matchIfAgreed, matchPair, named, type ReconciliationBook } from './book';
import { type Candidate, settleCandidates } from './candidates';
import { charged, toleranceOf } from './charges';
import { type Entry, isFree, type Lane } from './entries';
import { agree, withoutCopies } from './groups';
import { tiesByAmount } from './matchKey';

const RULE = 'amount and date';

const isKey = (entry: Entry): boolean => isFree(entry) && tiesByAmount(entry.treatment.key);

/** The type, where the key names it. */
const typeOf = ({ treatment, record }: Entry): string => (typeof treatment.key !== 'string' && treatment.key.sameType ? record.type : '');

const textOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byAmountAndDay = (a: Entry, b: Entry): number =>
  a.value - b.value || a.day - b.day || Number(a.isCancelled) - Number(b.isCancelled) || textOrder(typeOf(a), typeOf(b));

export function settleAmounts(book: ReconciliationBook, lane: Lane): void {
  const [ours, theirs] = [lane.ours.filter(isKey), lane.theirs.filter(isKey)];
  if (ours.length === 0 || theirs.length === 0) return;
  ours.sort((a, b) => byAmountAndDay(a, b) || a.order - b.order);
  theirs.sort((a, b) => byAmountAndDay(a, b) || a.order - b.order);
  settleSameDays(book, ours, theirs);
  settleSameDaysNet(book, ours.filter(isFree), theirs.filter(isFree));
  settleNear(book, ours.filter(isFree), theirs.filter(isFree), false);
  settleNear(book, ours.filter(isFree), theirs.filter(isFree), true);
}

/** Walks both lists at once: rows of the same amount and day stand together in each. */
function settleSameDays(book: ReconciliationBook, ours: readonly Entry[], theirs: readonly Entry[]): void {
  let [at, other] = [0, 0];
  for (let our = ours[at], their = theirs[other]; our !== undefined && their !== undefined; our = ours[at], their = theirs[other]) {
    const order = byAmountAndDay(our, their);
    if (order < 0) at += 1;
    else if (order > 0) other += 1;
    else {
      const [end, otherEnd] = [endOfEqual(ours, at), endOfEqual(theirs, other)];
      if (end === at + 1 && otherEnd === other + 1) matchPair(book, our, their, RULE);
      else settleEqual(book, ours.slice(at, end), theirs.slice(other, otherEnd));
      [at, other] = [end, otherEnd];
    }
  }
}

function endOfEqual(entries: readonly Entry[], from: number): number {
  const first = entries[from];
  let end = from + 1;
  for (let next = entries[end]; first !== undefined && next !== undefined && byAmountAndDay(first, next) === 0; next = entries[end])
    end += 1;
  return end;
}

function settleEqual(book: ReconciliationBook, ours: readonly Entry[], theirs: readonly Entry[]): void {
  pairSameReference(book, ours, theirs);
  const [our, their] = [ours.filter(isFree), theirs.filter(isFree)];
  if (our.length === 0 || their.length === 0) return;
  const [ourFirst, theirFirst] = our.length === their.length ? [our, their] : [withoutCopies(our), withoutCopies(their)];
  if (ourFirst.length !== theirFirst.length) {
    const evidence = `By ${RULE}: ${named(our)} of ours and ${named(their)} of theirs have the same amount and day.`;
    addException(book, 'ambiguous', our, their, evidence);
    return;
  }
  for (const [n, each] of ourFirst.entries()) {
    const other = theirFirst[n];
    if (other !== undefined) matchPair(book, each, other, RULE);
  }
}

function pairSameReference(book: ReconciliationBook, ours: readonly Entry[], theirs: readonly Entry[]): void {
  const waiting = new Map<string, Entry[]>();
  for (const their of theirs) {
    if (their.reference === '') continue;
    const known = waiting.get(their.reference);
    if (known === undefined) waiting.set(their.reference, [their]);
    else known.push(their);
  }
  if (waiting.size === 0) return;
  for (const our of ours) {
    const their = waiting.get(our.reference)?.shift();
    if (their !== undefined) matchPair(book, our, their, RULE);
  }
}

/** A row of one side, and what it comes to when everything is kept that its treatment charges. */
interface Net {
  readonly entry: Entry;
  readonly value: number;
}

/** Same day, and the amount less everything that is kept: by either side, and only where either row has no rival. */
function settleSameDaysNet(book: ReconciliationBook, ours: readonly Entry[], theirs: readonly Entry[]): void {
  const rivals = new Map<Entry, number>();
  const pairs = [
    ...netPairs(ours, theirs),
    ...netPairs(theirs, ours).map(({ ours: their, theirs: our }) => ({ ours: our, theirs: their })),
  ];
  for (const { ours: our, theirs: their } of pairs) {
    rivals.set(our, (rivals.get(our) ?? 0) + 1);
    rivals.set(their, (rivals.get(their) ?? 0) + 1);
  }
  for (const { ours: our, theirs: their } of pairs)
    if (rivals.get(our) === 1 && rivals.get(their) === 1) matchIfAgreed(book, [our], [their], RULE);
}

/** Gross rows with the one net row of the other side that they come to on their day; both lists in the order of amount and day. */
function netPairs(gross: readonly Entry[], others: readonly Entry[]): Candidate[] {
  const nets: Net[] = [];
  for (const entry of gross) {
    const [charge] = charged([entry], [], 1);
    if (charge !== undefined) nets.push({ entry, value: entry.value - charge.total });
  }
  nets.sort((a, b) => a.value - b.value || a.entry.day - b.entry.day);
  const pairs: Candidate[] = [];
  let other = 0;
  for (const [at, { entry, value }] of nets.entries()) {
    const isBefore = (their: Entry): boolean => their.value < value || (their.value === value && their.day < entry.day);
    for (let their = others[other]; their !== undefined && isBefore(their); their = others[other]) other += 1;
    const [their, next] = [others[other], others[other + 1]];
    const isFound = their !== undefined && their.value === value && their.day === entry.day;
    const isOne = !isSame(nets[at - 1], nets[at]) && !isSame(nets[at], nets[at + 1]) && (next?.value !== value || next.day !== entry.day);
    if (isFound && isOne && agree(entry, their)) pairs.push({ ours: entry, theirs: their });
  }
  return pairs;
}

const isSame = (a: Net | undefined, b: Net | undefined): boolean =>
  a !== undefined && b !== undefined && a.value === b.value && a.entry.day === b.entry.day;

/** More candidates of one row than this are not listed: they are too many to choose from. */
const MOST_CANDIDATES = 50;

/** Rows in each other's window, of one amount; or of amounts that the treatment explains. Both lists in the order of amount and day. */
function settleNear(book: ReconciliationBook, ours: readonly Entry[], theirs: readonly Entry[], explained: boolean): void {
  const found = new Map<Entry, Set<Entry>>();
  const offer = (our: Entry, their: Entry): number => {
    const known = found.get(our) ?? new Set<Entry>();
    if (known.size === 0) found.set(our, known);
    if (known.size <= MOST_CANDIDATES && agree(our, their) && typeOf(our) === typeOf(their)) known.add(their);
    return known.size;
  };
  for (const our of ours) {
    const { daysBefore, daysAfter } = our.treatment;
    for (const { from, to } of amountsFrom(our, explained))
      visitWithin(theirs, { from, to, firstDay: our.day - daysBefore, lastDay: our.day + daysAfter }, (their) => offer(our, their));
  }
  for (const their of explained ? theirs : []) {
    const { daysBefore, daysAfter } = their.treatment;
    for (const { from, to } of amountsFrom(their, true))
      visitWithin(ours, { from, to, firstDay: their.day - daysAfter, lastDay: their.day + daysBefore }, (our) => offer(our, their));
  }
  const candidates = [...found].flatMap(([our, fitting]) => [...fitting].map((their): Candidate => ({ ours: our, theirs: their })));
  settleCandidates(book, candidates, RULE, (our, their) => matchIfAgreed(book, [our], [their], RULE));
}

interface Amounts {
  readonly from: number;
  readonly to: number;
}

/** Amounts of the other side that this row may be, with its own charges kept or not. */
function amountsFrom(entry: Entry, explained: boolean): Amounts[] {
  if (!explained) return [{ from: entry.value, to: entry.value }];
  const slack = Math.max(toleranceOf([entry]), 1);
  const around = (value: number): Amounts => ({ from: value - slack, to: value + slack });
  const kept = charged([entry], [], 1);
  return [around(entry.value), ...kept.map(({ total }) => around(entry.value - total))];
}

interface Span extends Amounts {
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Visits the rows of a span, until a visit answers that there are too many. Days outside of it are stepped over. */
function visitWithin(sorted: readonly Entry[], { from, to, firstDay, lastDay }: Span, visit: (entry: Entry) => number): void {
  let at = firstFrom(sorted, from, firstDay);
  for (let entry = sorted[at]; entry !== undefined && entry.value <= to; entry = sorted[at]) {
    if (entry.day < firstDay) at = firstFrom(sorted, entry.value, firstDay);
    else if (entry.day > lastDay) at = firstFrom(sorted, entry.value + 1, firstDay);
    else if (visit(entry) > MOST_CANDIDATES) return;
    else at += 1;
  }
}

/** Index of the first entry of at least this amount, and of this day where the amount is the same. */
function firstFrom(sorted: readonly Entry[], value: number, day: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const entry = sorted[middle];
    if (entry !== undefined && (entry.value < value || (entry.value === value && entry.day < day))) from = middle + 1;
    else to = middle;
  }
  return from;
}
