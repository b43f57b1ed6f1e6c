/**
 * Parts of a day: a batch beside rows that are none of it.
 *
 * A sale that nobody else has, or a batch that never came, keeps the sum of its day from agreeing, and so hides the batch that is right.
 * What belongs together is therefore held against the other side's days of the window as well: the rows without a batch of their own,
 * each batch, single rows. Only what agrees to the cent (but for rounding) and with nothing else is matched.
 */
import { freeOf, type ReconciliationBook, settle } from './book';
import { batchOf, type Entry, type Family, isFree } from './entries';
import { judge, sumOf } from './judge';

/** Beyond so many rows a day single ones are no sums of the other side. */
const MOST_SINGLE = 12;
/** Beyond so many parts of one day everything adds up to something. */
const MOST_PARTS = 24;

/** Beyond so many rows to add up for two days nothing is tried. */
const MOST_ADDED = 1_000_000;

interface PartPair {
  readonly ours: readonly Entry[];
  readonly theirs: readonly Entry[];
}

export function settleDayParts(book: ReconciliationBook, families: ReadonlyMap<string | number, Family>, rule: string): void {
  const theirParts = new Map<string | number, readonly (readonly Entry[])[]>();
  for (const [day, { theirs }] of families) theirParts.set(day, partsOf(freeOf(theirs)));
  const pairs: PartPair[] = [];
  for (const family of families.values()) {
    const free = freeOf(family.ours);
    const [first] = free;
    if (first === undefined) continue;
    const ourParts = partsOf(free);
    const { daysBefore, daysAfter } = first.treatment;
    for (let other = first.day - daysBefore; other <= first.day + daysAfter; other += 1) {
      const others = theirParts.get(other) ?? [];
      if (rowsIn(ourParts) * others.length + rowsIn(others) * ourParts.length > MOST_ADDED) continue;
      for (const theirs of others) for (const ours of ourParts) if (doMakeEachOther(ours, theirs)) pairs.push({ ours, theirs });
    }
  }
  const claims = new Map<Entry, number>();
  for (const entry of pairs.flatMap(({ ours, theirs }) => [...ours, ...theirs])) claims.set(entry, (claims.get(entry) ?? 0) + 1);
  for (const { ours, theirs } of pairs)
    if ([...ours, ...theirs].every((entry) => claims.get(entry) === 1)) settle(book, ours, theirs, rule, judge(ours, theirs));
}

const rowsIn = (parts: readonly (readonly Entry[])[]): number => parts.reduce((all, { length }) => all + length, 0);

/** All rows of a day, those without a batch of their own, each batch of several rows, and single rows where there are few. */
function partsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const batches = new Map<string, Entry[]>();
  for (const entry of entries) {
    const known = batches.get(batchOf(entry));
    if (known === undefined) batches.set(batchOf(entry), [entry]);
    else known.push(entry);
  }
  const several = [...batches].filter(([name, rows]) => name !== '' && rows.length > 1).map(([, rows]) => rows);
  const grouped = new Set(several.flat());
  const loose = entries.filter((entry) => !grouped.has(entry));
  const parts = several.length === 1 && loose.length === 0 ? several : [...(grouped.size > 0 ? [entries] : []), loose, ...several];
  const single = loose.length > 1 && loose.length <= MOST_SINGLE ? loose.map((entry) => [entry]) : [];
  const found = [...parts, ...single].filter(({ length }) => length > 0);
  return found.length > MOST_PARTS ? [] : found;
}

/** One against one is no sum; nor is what makes nothing. */
function doMakeEachOther(ours: readonly Entry[], theirs: readonly Entry[]): boolean {
  if (ours.length + theirs.length < 3 || sumOf(ours) === 0 || isTiedApart({ ours, theirs })) return false;
  const verdict = judge(ours, theirs);
  return verdict.kind === 'match' && verdict.reason !== 'tolerance';
}

/** Every row has its group by a reference, and there are several: what one is short of is not what another has too much. */
export function isTiedApart({ ours, theirs }: PartPair): boolean {
  const [our, their] = [ours, theirs].map((entries) => new Set(entries.filter(isFree).map(({ reference }) => reference)));
  if (our === undefined || their === undefined || our.size < 2 || our.size !== their.size || our.has('')) return false;
  return [...our].every((reference) => their.has(reference));
}
