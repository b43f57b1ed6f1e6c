/**
 * Which exception of this run is which case of the last one: they share rows. Each continues at most one, and the one with most rows in
 * common; cases that are still open go before those that cleared themselves, older ones before younger.
 */
import type { StandingCase } from './control';
import { type FoundCase, identitiesOf } from './foundCases';

export interface Continuation {
  /** What each found case continues. */
  readonly continued: ReadonlyMap<FoundCase, StandingCase>;
  /** Of a found case that continues none, because its rows were part of a larger one: that one. */
  readonly splitFrom: ReadonlyMap<FoundCase, StandingCase>;
  /** Of a standing case that none continues: the found case that its rows are part of now. */
  readonly mergedInto: ReadonlyMap<StandingCase, FoundCase>;
}

interface Candidate {
  readonly found: FoundCase;
  readonly standing: StandingCase;
  readonly shared: number;
}

const isCleared = ({ decision }: StandingCase): number => Number(decision.status === 'cleared');

/** Open ones first, then by the day on which they were first seen, then by key. */
export function compareStanding(a: StandingCase, b: StandingCase): number {
  if (isCleared(a) !== isCleared(b)) return isCleared(a) - isCleared(b);
  if (a.firstSeen !== b.firstSeen) return a.firstSeen < b.firstSeen ? -1 : 1;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

export function continuation(found: readonly FoundCase[], standing: readonly StandingCase[]): Continuation {
  const candidates = candidatesOf(found, standing).sort(
    (a, b) => isCleared(a.standing) - isCleared(b.standing) || b.shared - a.shared || compareStanding(a.standing, b.standing),
  );
  const continued = new Map<FoundCase, StandingCase>();
  const taken = new Set<StandingCase>();
  for (const candidate of candidates) {
    if (continued.has(candidate.found) || taken.has(candidate.standing)) continue;
    continued.set(candidate.found, candidate.standing);
    taken.add(candidate.standing);
  }
  const splitFrom = new Map<FoundCase, StandingCase>();
  const mergedInto = new Map<StandingCase, FoundCase>();
  for (const { found: each, standing: former } of candidates) {
    if (!continued.has(each) && !splitFrom.has(each) && isCleared(former) === 0) splitFrom.set(each, former);
    if (!taken.has(former) && !mergedInto.has(former) && isCleared(former) === 0) mergedInto.set(former, each);
  }
  return { continued, splitFrom, mergedInto };
}

/**
 * Pairs that share rows. Where several rows have one id, the first found goes with the first that stood there, and so on: not each with each.
 */
function candidatesOf(found: readonly FoundCase[], standing: readonly StandingCase[]): Candidate[] {
  const holders = new Map<string, StandingCase[]>();
  for (const each of [...standing].sort(compareStanding)) {
    for (const identity of identitiesOf(each)) {
      const known = holders.get(identity);
      if (known === undefined) holders.set(identity, [each]);
      else known.push(each);
    }
  }
  const seen = new Map<string, number>();
  const candidates: Candidate[] = [];
  for (const each of holders.size === 0 ? [] : found) {
    const shared = new Map<StandingCase, number>();
    for (const identity of each.identities) {
      const holding = holders.get(identity);
      if (holding === undefined) continue;
      const time = seen.get(identity) ?? 0;
      seen.set(identity, time + 1);
      const former = holding[Math.min(time, holding.length - 1)];
      if (former !== undefined) shared.set(former, (shared.get(former) ?? 0) + 1);
    }
    for (const [former, count] of shared) candidates.push({ found: each, standing: former, shared: count });
  }
  return candidates;
}
