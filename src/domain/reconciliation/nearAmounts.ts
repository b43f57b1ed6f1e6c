/**
 * Nearly, by amounts: pairs of what is left in which nothing but the amount speaks, so nothing else may have it.
 *
 * A pair counts only where either row has this one partner for the amount. Across products, partners and currencies, and for references
 * that merely look alike, the amount must stand nowhere else in the two files: a price that is charged every day says nothing.
 */
import { minorMoneyText } from '../billing/figures';
import { addException, type ReconciliationBook } from './book';
import { charged } from './charges';
import { type Entry, isFree } from './entries';
import type { ExceptionKind } from './exceptionKinds';
import { amounts, isInWindow } from './judge';
import { tiesByAmount } from './matchKey';
import { looksLike } from './referenceKey';

interface AmountPass {
  readonly kind: ExceptionKind;
  /** Rows of the same place are compared. */
  readonly placeOf: (entry: Entry) => string | number;
  /** −1: theirs have the other sign. */
  readonly turn: 1 | -1;
  /** Must the amount stand nowhere else in the files? */
  readonly isRare: boolean;
  readonly accepts: (our: Entry, their: Entry) => boolean;
  readonly says: (our: Entry, their: Entry) => string;
}

const byAmount = ({ treatment }: Entry): boolean => tiesByAmount(treatment.key);
const inWindow = (our: Entry, their: Entry): boolean => isInWindow([our], [their]);
const alike = (our: Entry, their: Entry): boolean => our.isCancelled === their.isCancelled && inWindow(our, their);
const money = ({ record }: Entry): string => minorMoneyText(record.minor, record.currency);
const laneOf = ({ lane }: Entry): number => lane.number;

/** Farther apart than this two equal amounts are no pair that came late. */
const MOST_DAYS_APART = 31;
const isNear = (our: Entry, their: Entry): boolean => Math.abs(our.day - their.day) <= MOST_DAYS_APART;

/** Tried from the top. Pairs of references that look alike are of treatments that match by reference; all others of amount and date. */
// prettier-ignore
const PASSES: readonly AmountPass[] = [
  { kind: 'reference', placeOf: laneOf, turn: 1, isRare: true, accepts: (our, their) => !byAmount(our) && alike(our, their) && looksLike(our.reference, their.reference), says: (our, their) => `The references ${our.record.reference} and ${their.record.reference} look alike; no other row has this amount.` },
  { kind: 'status', placeOf: laneOf, turn: 1, isRare: false, accepts: (our, their) => byAmount(our) && our.isCancelled !== their.isCancelled && inWindow(our, their), says: (our) => `Cancelled on ${our.isCancelled ? 'our' : 'their'} side, and not on the other; amount and day agree.` },
  { kind: 'sign', placeOf: laneOf, turn: -1, isRare: false, accepts: (our, their) => byAmount(our) && alike(our, their), says: (our, their) => `The amounts agree when one sign is turned around: ${money(our)} and ${money(their)}.` },
  { kind: 'date outside window', placeOf: laneOf, turn: 1, isRare: false, accepts: (our, their) => byAmount(our) && our.isCancelled === their.isCancelled && isNear(our, their), says: (our, their) => `Booked on ${our.record.bookedOn} and ${their.record.bookedOn}, outside of the window; no other row that is left has this amount.` },
  { kind: 'wrong product', placeOf: ({ lane }) => `${lane.partner}\n${lane.currency}`, turn: 1, isRare: true, accepts: (our, their) => byAmount(our) && alike(our, their), says: (our, their) => `${money(our)} is product "${our.record.product}" with us and "${their.record.product}" with them; no other row has this amount.` },
  { kind: 'wrong partner', placeOf: ({ lane }) => lane.currency, turn: 1, isRare: true, accepts: (our, their) => byAmount(our) && alike(our, their), says: (our, their) => `${money(our)} is partner "${our.record.partner}" with us and "${their.record.partner}" with them; no other row has this amount.` },
  { kind: 'currency', placeOf: ({ lane }) => `${lane.partner}\n${lane.product}`, turn: 1, isRare: true, accepts: (our, their) => byAmount(our) && alike(our, their), says: (our, their) => `${money(our)} with us and ${money(their)} with them; no other row has this number.` },
];

export function proposeByAmount(book: ReconciliationBook, left: readonly Entry[]): void {
  const counts = countsOf(book, left);
  for (const pass of PASSES) {
    for (const [our, their] of onlyPairs(left.filter(isFree), pass)) {
      if (pass.isRare && (counts.ours.get(our.value) !== 1 || counts.theirs.get(their.value) !== 1)) continue;
      const proposal = `Proposed as a match of ${our.record.id} with ${their.record.id}.`;
      addException(book, pass.kind, [our], [their], `${pass.says(our, their)} ${amounts([our], [their])}. ${proposal}`);
    }
  }
}

/** Pairs in which each row is the only one for the other. Either side may be the one that reports net. */
function onlyPairs(left: readonly Entry[], pass: AmountPass): [Entry, Entry][] {
  const theirs = left.filter(({ side }) => side === 'theirs');
  const [gross, net] = [byPlaceAndValue(theirs, pass, grossOf), byPlaceAndValue(theirs, pass, netOf)];
  const claims = new Map<Entry, Entry | 'several'>();
  const pairs: [Entry, Entry][] = [];
  for (const our of left) {
    if (our.side !== 'ours') continue;
    const at = (value: number): string => `${pass.placeOf(our)}\n${value}`;
    const offered = [...(gross.get(at(our.value)) ?? []), ...(net.get(at(our.value)) ?? [])];
    for (const value of netOf(our)) offered.push(...(gross.get(at(value)) ?? []));
    const fitting = [...new Set(offered)].filter((their) => pass.accepts(our, their));
    for (const their of fitting) claims.set(their, claims.has(their) ? 'several' : our);
    const [their] = fitting;
    if (their !== undefined && fitting.length === 1) pairs.push([our, their]);
  }
  return pairs.filter(([our, their]) => claims.get(their) === our);
}

const grossOf = ({ value }: Entry): number[] => [value];
/** What is left of a row when its treatment has kept what it may, the likeliest first. */
export const netOf = (entry: Entry): number[] => charged([entry], [], 1).map(({ total }) => entry.value - total);

function byPlaceAndValue(
  entries: readonly Entry[],
  { placeOf, turn }: AmountPass,
  valuesOf: (entry: Entry) => readonly number[],
): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const value of valuesOf(entry)) {
      const key = `${placeOf(entry)}\n${turn * value}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, [entry]);
      else known.push(entry);
    }
  }
  return found;
}

interface Counts {
  readonly ours: Map<number, number>;
  readonly theirs: Map<number, number>;
}

/** How often the amounts of what is left stand in the whole of either side. */
function countsOf({ entries }: ReconciliationBook, left: readonly Entry[]): Counts {
  const counts: Counts = { ours: new Map(), theirs: new Map() };
  for (const { side, value } of left) counts[side].set(value, 0);
  for (const { side, value } of entries) {
    const count = counts[side].get(value);
    if (count !== undefined) counts[side].set(value, count + 1);
  }
  return counts;
}
