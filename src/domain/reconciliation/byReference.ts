/** Rows of a lane that share a reference, a batch text, or a day. A side that names no product takes part in any. */
import { freeOf, matchPair, type ReconciliationBook, settle } from './book';
import { batchOf, copyKey, entriesOf, type Entry, familiesBy, type Family, isFree, type Lane } from './entries';
import { type GroupEnd, settleGroup } from './groups';
import { explain, judge, sumOf } from './judge';
import { tiesByAmount } from './matchKey';
import { MOST_SHARING, resemblance } from './referenceKey';

/** Rows of one reference. Most are one of ours and one of theirs, so lists are made only where there are more. */
export interface Tied {
  our: Entry | undefined;
  their: Entry | undefined;
  others: Entry[] | undefined;
}

export function tiedByReference({ ours, theirs }: Lane): Map<string, Tied> {
  const tied = new Map<string, Tied>();
  for (const entry of ours) {
    if (entry.reference === '') continue;
    const known = tied.get(entry.reference);
    if (known === undefined) tied.set(entry.reference, { our: entry, their: undefined, others: undefined });
    else (known.others ??= []).push(entry);
  }
  for (const entry of theirs) {
    if (entry.reference === '') continue;
    const known = tied.get(entry.reference);
    if (known === undefined) tied.set(entry.reference, { our: undefined, their: entry, others: undefined });
    else if (known.their === undefined) known.their = entry;
    else (known.others ??= []).push(entry);
  }
  return tied;
}

export function familyOf({ our, their, others = [] }: Tied): Family {
  const all = [...(our === undefined ? [] : [our]), ...(their === undefined ? [] : [their]), ...others].filter(isFree);
  return { ours: all.filter(({ side }) => side === 'ours'), theirs: all.filter(({ side }) => side === 'theirs') };
}

const REFERENCE = 'reference';
const amountTies = ({ treatment }: Entry): boolean => tiesByAmount(treatment.key);

/** With the key `amount+date` a reference ties rows only where it stands once on either side: it may be any text. */
export function settleTied(book: ReconciliationBook, tied: Iterable<Tied>): void {
  for (const each of tied) {
    const { our, their, others } = each;
    if (our === undefined || their === undefined) continue;
    if (others === undefined) {
      if (isFree(our) && isFree(their)) matchPair(book, our, their, REFERENCE);
      continue;
    }
    const family = familyOf(each);
    if (mayGroup(family)) settleGroup(book, family, REFERENCE, 'open');
  }
}

const mayGroup = ({ ours, theirs }: Family): boolean =>
  ![...ours, ...theirs].some(amountTies) || (ours.length === 1 && theirs.length === 1);

/** What is left of shared references, with a side that names no product; and what differs, at the end. */
export function settleReferences(book: ReconciliationBook, lanes: readonly Lane[], end: GroupEnd): void {
  if (end === 'closed') {
    for (const lane of lanes)
      for (const family of familiesBy(entriesOf([lane]), referenceOf).values())
        if (mayGroup(family)) settleGroup(book, family, REFERENCE, end);
  }
  const tiedOnly = (entry: Entry): string | undefined => (amountTies(entry) ? undefined : referenceOf(entry));
  acrossProducts(book, lanes, tiedOnly, REFERENCE, end);
}

const referenceOf = ({ reference }: Entry): string | undefined => (reference === '' ? undefined : reference);

/** Families of one partner and currency in which one side names no product. */
function acrossProducts(
  book: ReconciliationBook,
  lanes: readonly Lane[],
  textOf: (entry: Entry) => string | undefined,
  rule: string,
  end: GroupEnd,
): void {
  if (lanes.length < 2 || lanes.every(({ product }) => product !== '')) return;
  for (const family of familiesBy(entriesOf(lanes), textOf).values()) if (hasOpenProduct(family)) settleGroup(book, family, rule, end);
}

const hasOpenProduct = ({ ours, theirs }: Family): boolean =>
  [ours, theirs].some((side) => side.length > 0 && side.every(({ lane }) => lane.product === ''));

const isGrouped = ({ treatment }: Entry): boolean => treatment.grouping !== 'detail';
const groupedText = (entry: Entry): string | undefined => (isGrouped(entry) ? batchOf(entry) || undefined : undefined);

export function settleBatches(book: ReconciliationBook, lanes: readonly Lane[], end: GroupEnd): void {
  for (const lane of lanes)
    for (const family of familiesBy(entriesOf([lane]), groupedText).values()) settleGroup(book, family, 'batch text', end);
  acrossProducts(book, lanes, groupedText, 'batch text', end);
}

const DAY = 'partner, product and day';
const dayOf = (entry: Entry): number | undefined => (isGrouped(entry) && !entry.isCancelled ? entry.day : undefined);

/**
 * Of each day, first with the other side's same day, then with the one day of the window that agrees. What differs is one exception only
 * where a side reports sums: rows that each have a reference of their own are left over one by one, and copies are duplicates.
 */
export function settleDays(book: ReconciliationBook, lanes: readonly Lane[], end: GroupEnd): void {
  for (const lane of lanes) {
    const families = familiesBy(entriesOf([lane]), dayOf);
    for (const family of families.values()) settleGroup(book, withoutNearlyTied(family), DAY, 'open');
    nextDays(book, families, end);
    if (end === 'open') continue;
    for (const family of families.values()) {
      const [ours, theirs] = [notCopies(book, family.ours), notCopies(book, family.theirs)];
      if (isBatch(ours, theirs) || isBatch(theirs, ours)) settleGroup(book, { ours, theirs }, DAY, 'closed');
    }
  }
}

/** Rows of one amount whose references are nearly the same are no batch: they are for a person to see. */
function withoutNearlyTied({ ours, theirs }: Family): Family {
  const byValue = new Map<number, Entry[]>();
  for (const their of theirs) {
    const known = byValue.get(their.value);
    if (known === undefined) byValue.set(their.value, [their]);
    else known.push(their);
  }
  const near = new Set<Entry>();
  for (const our of ours) {
    if (!isFree(our) || tiesByAmount(our.treatment.key)) continue;
    const sharing = byValue.get(our.value) ?? [];
    for (const their of sharing.length > MOST_SHARING ? [] : sharing) {
      if (!isFree(their) || our.reference === their.reference || resemblance(our.reference, their.reference) === undefined) continue;
      near.add(our);
      near.add(their);
    }
  }
  if (near.size === 0) return { ours, theirs };
  return { ours: ours.filter((entry) => !near.has(entry)), theirs: theirs.filter((entry) => !near.has(entry)) };
}

const notCopies = (book: ReconciliationBook, entries: readonly Entry[]): Entry[] =>
  entries.filter((entry) => isFree(entry) && !book.settledCopies.has(copyKey(entry) ?? ''));

/** Does a side report sums of the other? Settlements, rows of a named batch or without a reference do, and one row for a day of several. */
function isBatch(entries: readonly Entry[], others: readonly Entry[]): boolean {
  const [first] = entries;
  if (first === undefined) return false;
  if (entries.every((entry) => entry.record.type === 'settlement' || entry.reference === '' || batchOf(entry) !== entry.reference))
    return true;
  return first.treatment.grouping === 'daily batch' && entries.length === 1 && others.length > 1;
}

/** Farther apart than this the sums of two days are no batch that came late. */
const MOST_DAYS_LATE = 14;

interface DayPair {
  readonly day: string | number;
  readonly other: number;
  readonly ours: readonly Entry[];
  readonly theirs: readonly Entry[];
}

/** A day of ours and a day of theirs that agree with each other and with no other day: in the window, and at the end outside of it. */
function nextDays(book: ReconciliationBook, families: ReadonlyMap<string | number, Family>, end: GroupEnd): void {
  const pairs: DayPair[] = [];
  for (const [day, family] of families) {
    const ours = freeOf(family.ours);
    const [first] = ours;
    if (first === undefined) continue;
    const { daysBefore, daysAfter } = first.treatment;
    const late = end === 'closed' ? MOST_DAYS_LATE : 0;
    for (let other = first.day - daysBefore - late; other <= first.day + daysAfter + late; other += 1) {
      const theirs = freeOf(families.get(other)?.theirs ?? []);
      if (theirs.length > 0 && doAgree(ours, theirs, end)) pairs.push({ day, other, ours, theirs });
    }
  }
  for (const { day, other, ours, theirs } of pairs) {
    const rivals = pairs.filter((pair) => pair.day === day || pair.other === other);
    if (rivals.length === 1) settle(book, ours, theirs, DAY, judge(ours, theirs));
  }
}

function doAgree(ours: readonly Entry[], theirs: readonly Entry[], end: GroupEnd): boolean {
  if (sumOf(ours) === 0) return false;
  return end === 'open' ? judge(ours, theirs).kind === 'match' : explain(ours, theirs) !== undefined;
}
