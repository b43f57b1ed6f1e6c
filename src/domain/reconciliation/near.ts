/**
 * Nearly: pairs that a person should look at. Each is an exception that names both rows; none of them is ever matched, least of
 * all across partners.
 */
import { minorMoneyText } from '../billing/figures';
import type { RateTable } from '../cash/exchange';
import { addException, type ReconciliationBook } from './book';
import { type Candidate, settleCandidates } from './candidates';
import { type Entry, familiesBy, isFree } from './entries';
import type { ExceptionKind } from './exceptionKinds';
import { settleExchanged } from './exchange';
import { agree } from './groups';
import { explain } from './judge';
import { tiesByAmount } from './matchKey';
import { netOf, proposeByAmount } from './nearAmounts';
import { MOST_SHARING, resemblance, resemblanceKeys } from './referenceKey';

interface NearPass {
  readonly kind: ExceptionKind;
  /** What the two have in common. */
  readonly keyOf: (entry: Entry) => string;
  readonly accepts: (our: Entry, their: Entry) => boolean;
  readonly says: (our: Entry, their: Entry) => string;
}

const sameAmount = (our: Entry, their: Entry): boolean => explain([our], [their]) !== undefined;
const money = ({ record }: Entry): string => minorMoneyText(record.minor, record.currency);

/** Tried from the top, for rows whose reference stands once on either side. */
const SHARED_REFERENCE: readonly NearPass[] = [
  {
    kind: 'currency',
    keyOf: ({ lane, reference }) => `${lane.partner}\n${reference}`,
    accepts: (our, their) => our.record.currency !== their.record.currency && isSameProduct(our, their),
    says: (our, their) => `The reference ${our.record.reference} is ${money(our)} with us and ${money(their)} with them.`,
  },
  {
    kind: 'wrong product',
    keyOf: ({ lane, reference }) => `${lane.partner}\n${lane.currency}\n${reference}`,
    accepts: (our, their) => our.lane.product !== their.lane.product && sameAmount(our, their),
    says: (our, their) =>
      `The reference ${our.record.reference} is product "${our.record.product}" with us and "${their.record.product}" with them.`,
  },
  {
    kind: 'wrong partner',
    keyOf: ({ lane, reference }) => `${lane.currency}\n${reference}`,
    accepts: (our, their) => our.lane.partner !== their.lane.partner && sameAmount(our, their),
    says: (our, their) =>
      `The reference ${our.record.reference} is partner "${our.record.partner}" with us and "${their.record.partner}" with them.`,
  },
];

const isSameProduct = ({ lane }: Entry, { lane: other }: Entry): boolean =>
  lane.product === other.product || lane.product === '' || other.product === '';

export function proposeNear(book: ReconciliationBook, rates: RateTable): void {
  const left = book.entries.filter(isFree);
  settleExchanged(book, left, rates);
  for (const { kind, keyOf, accepts, says } of SHARED_REFERENCE) {
    for (const { ours, theirs } of familiesBy(left, (entry) => (entry.reference === '' ? undefined : keyOf(entry))).values()) {
      const [our, their] = [ours[0], theirs[0]];
      if (our === undefined || their === undefined || ours.length > 1 || theirs.length > 1 || !accepts(our, their)) continue;
      addException(book, kind, [our], [their], `${says(our, their)} Proposed as a match of ${our.record.id} with ${their.record.id}.`);
    }
  }
  const byReference = left.filter((entry) => isFree(entry) && !tiesByAmount(entry.treatment.key));
  proposeResembling(book, byReference);
  proposeWithoutReference(book, byReference.filter(isFree));
  proposeByAmount(book, left.filter(isFree));
}

function proposeResembling(book: ReconciliationBook, left: readonly Entry[]): void {
  const free = left.filter(({ reference }) => reference !== '');
  const amountsLeft = familiesBy(free, (entry) => `${entry.lane.number}\n${entry.value}`);
  const isOnlyOne = (entry: Entry): boolean => {
    const family = amountsLeft.get(`${entry.lane.number}\n${entry.value}`);
    return family !== undefined && family.ours.length <= 1 && family.theirs.length <= 1;
  };
  const known = new Map<string, Entry[]>();
  for (const their of free)
    if (their.side === 'theirs') for (const key of resemblanceKeys(their.reference)) addTo(known, `${their.lane.number}\n${key}`, their);
  const candidates: Candidate[] = [];
  for (const our of free) {
    if (our.side !== 'ours') continue;
    const met = new Set<Entry>();
    for (const key of resemblanceKeys(our.reference)) {
      const sharing = known.get(`${our.lane.number}\n${key}`) ?? [];
      if (sharing.length <= MOST_SHARING) for (const their of sharing) met.add(their);
    }
    for (const their of met) {
      const how = resemblance(our.reference, their.reference);
      if (how === undefined || !agree(our, their)) continue;
      if (how !== 'one digit off' || (isOnlyOne(our) && isOnlyOne(their))) candidates.push({ ours: our, theirs: their });
    }
  }
  propose(book, candidates, (our, their) => {
    const how = resemblance(our.reference, their.reference) ?? 'garbled';
    return `The references ${our.record.reference} and ${their.record.reference} are nearly the same (${how}); amount and day agree.`;
  });
}

type ValueOf = (entry: Entry) => number | undefined;
const gross: ValueOf = ({ value }) => value;
const net =
  (at: number): ValueOf =>
  (entry) =>
    netOf(entry)[at];

/** What of ours is held against what of theirs: the amounts, then either side net of what its treatment may keep. */
const READINGS: readonly (readonly [ours: ValueOf, theirs: ValueOf])[] = [
  [gross, gross],
  ...[0, 1, 2].flatMap((at) => [[net(at), gross] as const, [gross, net(at)] as const]),
];

/** One side has no reference; amount and day agree, and nothing else fits. */
function proposeWithoutReference(book: ReconciliationBook, free: readonly Entry[]): void {
  const candidates = new Map<string, Candidate>();
  const charging = free.filter(({ terms }) => terms.hasCharges);
  for (const [ourValue, theirValue] of READINGS) {
    const keyOf = (entry: Entry): string | undefined => {
      const value = (entry.side === 'ours' ? ourValue : theirValue)(entry);
      return value === undefined ? undefined : `${entry.lane.number}\n${value}`;
    };
    for (const { ours, theirs } of familiesBy(ourValue === theirValue ? free : charging, keyOf).values()) {
      if (ours.length === 0 || theirs.length === 0 || ours.length * theirs.length > MOST_SHARING) continue;
      for (const our of ours)
        for (const their of theirs)
          if ((our.reference === '' || their.reference === '') && agree(our, their))
            candidates.set(`${our.order} ${their.order}`, { ours: our, theirs: their });
    }
  }
  const says = (our: Entry): string => `The reference is missing on ${our.reference === '' ? 'our' : 'their'} side; amount and day agree.`;
  propose(book, [...candidates.values()], says);
}

function propose(book: ReconciliationBook, candidates: readonly Candidate[], says: (our: Entry, their: Entry) => string): void {
  settleCandidates(book, candidates, 'a reference that is nearly the same', (our, their) =>
    addException(book, 'reference', [our], [their], `${says(our, their)} Proposed as a match of ${our.record.id} with ${their.record.id}.`),
  );
}

function addTo(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [entry]);
  else known.push(entry);
}
