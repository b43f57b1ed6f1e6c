/**
 * Which rows belong together when several could: only what is the sole candidate both ways is settled.
 *
 * Rows that are copies of each other are interchangeable and are taken in order; so are equally many equal rows of one day on
 * either side. Everything else that could go two ways is ambiguous, and nobody's guess.
 */
import { addException, named, type ReconciliationBook } from './book';
import { copyKey, type Entry } from './entries';

export interface Candidate {
  readonly ours: Entry;
  readonly theirs: Entry;
}

/** Settles pairs among candidates. `agree` puts a sure pair into the book; every other component becomes `ambiguous`. */
export function settleCandidates(
  book: ReconciliationBook,
  candidates: readonly Candidate[],
  rule: string,
  agree: (ours: Entry, theirs: Entry) => void,
): void {
  for (const { ours, theirs, edges } of components(candidates)) {
    const isComplete = edges === ours.length * theirs.length;
    if (edges === 1 || (isComplete && (areCopies(ours, theirs) || areAlike(ours, theirs)))) {
      for (let n = 0; n < Math.min(ours.length, theirs.length); n += 1) {
        const [our, their] = [ours[n], theirs[n]];
        if (our !== undefined && their !== undefined) agree(our, their);
      }
    } else {
      addException(
        book,
        'ambiguous',
        ours,
        theirs,
        `By ${rule}: ${named(ours)} of ours and ${named(theirs)} of theirs fit in several ways.`,
      );
    }
  }
}

const areCopies = (ours: readonly Entry[], theirs: readonly Entry[]): boolean => [ours, theirs].every(allShare(copyKey));
const areAlike = (ours: readonly Entry[], theirs: readonly Entry[]): boolean =>
  ours.length === theirs.length && [ours, theirs].every(allShare(({ value, day }) => `${value} ${day}`));

const allShare =
  (keyOf: (entry: Entry) => string | undefined) =>
  (entries: readonly Entry[]): boolean => {
    const [first] = entries;
    const key = first === undefined ? undefined : keyOf(first);
    return key !== undefined && entries.every((entry) => keyOf(entry) === key);
  };

interface Component {
  readonly ours: Entry[];
  readonly theirs: Entry[];
  edges: number;
}

/** Rows that hang together by candidates, in the order in which they came. */
function components(candidates: readonly Candidate[]): Component[] {
  const neighbours = new Map<Entry, Entry[]>();
  const join = (from: Entry, to: Entry): void => {
    const known = neighbours.get(from);
    if (known === undefined) neighbours.set(from, [to]);
    else known.push(to);
  };
  for (const { ours, theirs } of candidates) {
    join(ours, theirs);
    join(theirs, ours);
  }
  const seen = new Set<Entry>();
  const found: Component[] = [];
  for (const start of neighbours.keys()) {
    if (seen.has(start)) continue;
    const component: Component = { ours: [], theirs: [], edges: 0 };
    const waiting = [start];
    seen.add(start);
    for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
      component[entry.side].push(entry);
      const next = neighbours.get(entry) ?? [];
      if (entry.side === 'ours') component.edges += next.length;
      for (const other of next) {
        if (seen.has(other)) continue;
        seen.add(other);
        waiting.push(other);
      }
    }
    component.ours.sort(byOrder);
    component.theirs.sort(byOrder);
    found.push(component);
  }
  return found;
}

const byOrder = (a: Entry, b: Entry): number => a.order - b.order;
