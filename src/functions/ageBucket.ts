import { bucketEdges, bucketOf, STANDARD_EDGES } from '../domain/collections/agingBuckets';
import { asCellError } from './asCellError';
import { isGiven, valuesOf } from './cellInput';
import { asDay, asNumber } from './cellValues';
import { eachCell } from './eachCell';

/** The edges that were given, or the standard ones. */
export const edgesFrom = (buckets: unknown) => (isGiven(buckets) ? bucketEdges(valuesOf(buckets, 'buckets', asNumber)) : STANDARD_EDGES);

/**
 * The aging bucket of a due day: current, 1-30, 31-60, 61-90 or over 90. On the due day itself an amount is current.
 * @customfunction AGEBUCKET
 * @param dueDate Due date, or a range of them.
 * @param asOf Day to age to. Give the report date, not TODAY(), and the sheet reads the same next year.
 * @param [buckets] Last day of each bucket, rising: {30,60,90} where nothing is given.
 * @returns The bucket's label, as the aging report heads its columns.
 * @helpurl https://localhost:3000/assets/help/functions.html#agebucket
 */
export function ageBucketFunction(dueDate: unknown[][], asOf: unknown[][], buckets?: unknown[][]): unknown[][] {
  return asCellError(() => {
    const edges = edgesFrom(buckets);
    return eachCell([dueDate, asOf], (due = null, day = null) => bucketOf(asDay(due, 'dueDate'), asDay(day, 'asOf'), edges));
  });
}
