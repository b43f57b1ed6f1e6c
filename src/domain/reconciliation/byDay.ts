/** Sums of a day: rows of the same partner, product and day, where the grouping is not `detail`. */
import { freeOf, type ReconciliationBook, settle } from './book';
import { isGrouped } from './byReference';
import { isTiedApart, settleDayParts } from './dayParts';
import { batchOf, copyKey, entriesOf, type Entry, familiesBy, type Family, isFree, type Lane } from './entries';
import { type GroupEnd, settleGroup } from './groups';
import { explain, judge, sumOf } from './judge';
import { tiesByAmount } from './matchKey';
import { MOST_SHARING, resemblance } from './referenceKey';

const DAY = 'partner, product and day';
const dayOf = (entry: Entry): number | undefined => (isGrouped(entry) && !entry.isCancelled ? entry.day : undefined);

/**
 * Of each day, first with the other side's same day, then with the one day of the window that agrees. What differs is one exception only
 * where a side reports sums: rows that each have a reference of their own are left over one by one, and copies are duplicates.
 */
export function settleDays(book: ReconciliationBook, lanes: readonly Lane[], end: GroupEnd): void {
  for (const lane of lanes) {
    const families = familiesBy(entriesOf([lane]), dayOf);
    const whole = [...families.values()].filter((family) => !isTiedApart(family));
    for (const family of whole) if (!isByTolerance(family)) settleGroup(book, withoutNearlyTied(family), DAY, 'open');
    if (end === 'open') settleDayParts(book, families, DAY);
    for (const family of whole) settleGroup(book, withoutNearlyTied(family), DAY, 'open');
    nextDays(book, families, end);
    if (end === 'open') continue;
    for (const family of families.values()) {
      const [ours, theirs] = [notCopies(book, family.ours), notCopies(book, family.theirs)];
      if (isBatch(ours, theirs) || isBatch(theirs, ours)) settleGroup(book, { ours, theirs }, DAY, 'closed');
    }
  }
}

/** Does the day agree within the tolerance only? Then a part of it that agrees to the cent goes first. */
function isByTolerance(family: Family): boolean {
  const [ours, theirs] = [freeOf(family.ours), freeOf(family.theirs)];
  if (ours.length === 0 || theirs.length === 0) return false;
  const verdict = judge(ours, theirs);
  return verdict.kind === 'match' && verdict.reason === 'tolerance';
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
  if (sumOf(ours) === 0 || isTiedApart({ ours, theirs })) return false;
  return end === 'open' ? judge(ours, theirs).kind === 'match' : explain(ours, theirs) !== undefined;
}
