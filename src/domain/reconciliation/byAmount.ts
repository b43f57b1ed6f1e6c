/**
 * Key amount + date: rows of one partner, product and currency, of the same amount on the same day, then in the window, then
 * with fee and tolerance. Equally many equal rows on both sides are taken in order; unequally many are ambiguous.
 */
import { addException, freeOf, matchIfAgreed, named, type ReconciliationBook } from './book';
import { type Candidate, settleCandidates } from './candidates';
import { type Entry, familiesBy, type Family } from './entries';
import { agree } from './groups';
import { feeOf, toleranceOf } from './judge';

const RULE = 'amount and date';

const isKey = ({ treatment }: Entry): boolean => treatment.key === 'amount+date';

export function settleAmounts(book: ReconciliationBook): void {
  const keys: readonly ((entry: Entry) => string | undefined)[] = [
    (entry) =>
      entry.reference === '' ? undefined : `${entry.lane}\n${entry.value}\n${entry.day}\n${entry.isCancelled}\n${entry.reference}`,
    (entry) => `${entry.lane}\n${entry.value}\n${entry.day}\n${entry.isCancelled}`,
  ];
  for (const [n, keyOf] of keys.entries()) {
    const families = familiesBy(freeOf(book, book.entries), (entry) => (isKey(entry) ? keyOf(entry) : undefined));
    for (const family of families.values()) settleEqual(book, family, n === 0);
  }
  const lanes = familiesBy(freeOf(book, book.entries), (entry) => (isKey(entry) ? entry.lane : undefined));
  for (const family of lanes.values()) {
    settleNear(book, family, () => [0]);
    settleNear(book, family, (our) => [0, feeOf([our])]);
  }
}

function settleEqual(book: ReconciliationBook, { ours, theirs }: Family, sameReference: boolean): void {
  if (ours.length === 0 || theirs.length === 0) return;
  if (ours.length === theirs.length || sameReference) {
    for (let n = 0; n < Math.min(ours.length, theirs.length); n += 1)
      matchIfAgreed(book, ours.slice(n, n + 1), theirs.slice(n, n + 1), RULE);
  } else {
    addException(
      book,
      'ambiguous',
      ours,
      theirs,
      `By ${RULE}: ${named(ours)} of ours and ${named(theirs)} of theirs have the same amount and day.`,
    );
  }
}

/** More candidates of one row than this are not listed: the row is left to the later passes. */
const MOST_CANDIDATES = 50;

/** Rows whose amounts lie around each other, at the differences to be looked at; theirs are found in the order of their amounts. */
function settleNear(book: ReconciliationBook, family: Family, differencesOf: (our: Entry) => readonly number[]): void {
  const theirs = freeOf(book, family.theirs).sort((a, b) => a.value - b.value);
  const candidates: Candidate[] = [];
  for (const our of freeOf(book, family.ours)) {
    const differences = differencesOf(our);
    const tolerance = differences.length > 1 ? toleranceOf([our]) : 0;
    const found = new Set<Entry>();
    for (const difference of differences) {
      for (let at = firstFrom(theirs, our.value - difference - tolerance); at < theirs.length; at += 1) {
        const their = theirs[at];
        if (their === undefined || their.value > our.value - difference + tolerance || found.size > MOST_CANDIDATES) break;
        if (agree(our, their)) found.add(their);
      }
    }
    for (const their of found) candidates.push({ ours: our, theirs: their });
  }
  settleCandidates(book, candidates, RULE, (our, their) => matchIfAgreed(book, [our], [their], RULE));
}

/** Index of the first entry of at least this value. */
function firstFrom(sorted: readonly Entry[], value: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle]?.value ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
