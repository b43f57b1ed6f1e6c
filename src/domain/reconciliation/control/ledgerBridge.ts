/**
 * The bridge from our revenue to one figure of the general ledger. The ledger has no rows here, so what lies between is named only if a few
 * of the amounts that may do it, and no others as few, make it up to the minor unit: the ledger holds rows of another period, is booked net
 * of fees, or has exceptions as the partner has them.
 */
import { type BridgeLine, NOT_EXPLAINED } from './control';
import { LATER_PERIOD, PRIOR_PERIOD, type RevenueSums } from './revenueSums';

export interface LedgerBridge {
  /** Adds up to net − ledger; `NOT_EXPLAINED` is the last. */
  readonly lines: readonly BridgeLine[];
  /** Where several explanations are equally short: none is taken. */
  readonly ways: readonly string[];
}

/** More names than these together explain by chance. */
const MOST_NAMES = 3;

export function ledgerBridge(difference: number, sums: RevenueSums): LedgerBridge {
  if (difference === 0) return { lines: [{ name: NOT_EXPLAINED, minor: 0 }], ways: [] };
  const ways = shortestWays(difference, candidatesOf(sums));
  const [only] = ways;
  const named = ways.length === 1 && only !== undefined ? only : [];
  const rest = difference - named.reduce((sum, { minor }) => sum + minor, 0);
  const texts = ways.length > 1 ? ways.map((way) => way.map(({ name }) => name).join(' and ')) : [];
  return { lines: [...named, { name: NOT_EXPLAINED, minor: rest }], ways: texts };
}

/** What may lie between, each as it would make net − ledger. */
function candidatesOf({ bridge, fees, reserve, prior, later }: RevenueSums): BridgeLine[] {
  const between = new Map([...bridge, [PRIOR_PERIOD, 0 - prior], [LATER_PERIOD, 0 - later], ['fees', fees], ['reserve', reserve]]);
  between.delete(NOT_EXPLAINED);
  return [...between].map(([name, minor]) => ({ name, minor })).filter(({ minor }) => minor !== 0);
}

/** All sets of the fewest names that add up to it. */
function shortestWays(difference: number, candidates: readonly BridgeLine[]): (readonly BridgeLine[])[] {
  for (let names = 1; names <= MOST_NAMES; names += 1) {
    const ways = waysOf(difference, candidates, names);
    if (ways.length > 0) return ways;
  }
  return [];
}

function waysOf(difference: number, candidates: readonly BridgeLine[], names: number): (readonly BridgeLine[])[] {
  if (names === 0) return difference === 0 ? [[]] : [];
  return candidates.flatMap((first, index) =>
    waysOf(difference - first.minor, candidates.slice(index + 1), names - 1).map((others) => [first, ...others]),
  );
}
