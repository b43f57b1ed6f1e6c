/**
 * Aging buckets: how long a due amount has been due, in the steps of the aging report.
 *
 * Edges are the last days of the buckets, as a report names them: 30, 60, 90 make "current", "1-30", "31-60", "61-90" and "over 90".
 * An amount is current on its due day itself, and as long as that lies ahead; the day after it is one day overdue. So 30 days overdue
 * is the last day of "1-30", and 31 the first of "31-60".
 */
import { BadInput } from '../badInput';
import { daysBetween, type PlainDate } from '../calendar/plainDate';

/** Last day of each bucket between "current" and the open one at the end; whole days, rising. */
export type BucketEdges = readonly number[];

export const STANDARD_EDGES: BucketEdges = [30, 60, 90];

export const CURRENT = 'current';

/** A report of more buckets is one of days, and nobody reads it. */
const MOST_EDGES = 60;

/**
 * The edges as given, without a leading 0: 0, 30, 60, 90 says the same as 30, 60, 90, because day 0 is current anyway.
 * @throws BadInput unless they are whole days that rise.
 */
export function bucketEdges(given: readonly number[]): BucketEdges {
  const edges = given[0] === 0 ? given.slice(1) : given;
  const rises = edges.every((edge, index) => Number.isInteger(edge) && edge > (edges[index - 1] ?? 0));
  if (edges.length > 0 && edges.length <= MOST_EDGES && rises) return edges;
  throw new BadInput(`Not the edges of aging buckets: ${given.join(', ')}. Give the last day of each as whole days that rise: 30, 60, 90.`);
}

/** One label more than edges and one for "current": the columns of the aging report in their order. */
export function bucketLabels(edges: BucketEdges): string[] {
  const between = edges.map((edge, index) => {
    const first = (edges[index - 1] ?? 0) + 1;
    return first === edge ? String(edge) : `${first}-${edge}`; // With a hyphen, so that it can be typed.
  });
  return [CURRENT, ...between, `over ${edges.at(-1) ?? 0}`];
}

/** Index of the label: 0 is "current", the last is the open bucket. */
export function bucketIndex(daysOverdue: number, edges: BucketEdges): number {
  if (daysOverdue <= 0) return 0;
  const found = edges.findIndex((edge) => daysOverdue <= edge);
  return found < 0 ? edges.length + 1 : found + 1;
}

export const bucketOf = (dueOn: PlainDate, asOf: PlainDate, edges: BucketEdges): string =>
  bucketLabels(edges)[bucketIndex(daysBetween(dueOn, asOf), edges)] ?? CURRENT;
