/**
 * Loss rates from the history of the aging report: how much of each bucket rolls on into the next within a month, and so in the end
 * into loss. This is the flow-rate (roll-rate) method behind a provision matrix; source: IFRS 9 B5.5.35 and illustrative example 12.
 *
 * Buckets are as long as the time between two reports, a month: what was "1-30" a month ago is by now paid or "31-60". The last column
 * is loss: what was written off, or the bucket that the company gives up. The rate of a bucket is the product of all flows after it.
 * A bucket in which nothing ever stood has no history to speak for it; it rolls on whole, and so counts as lost in full.
 */
import { BadInput } from '../badInput';

/**
 * `new`: the last column is what each month brought anew, such as write-offs. `balance`: it is a balance in which amounts stay, such as
 * "over 90"; new in it is what it grew by, and a month in which it fell brought nothing.
 */
export const LAST_COLUMNS = ['new', 'balance'] as const;
export type LastColumn = (typeof LAST_COLUMNS)[number];

export interface RollRates {
  /** Share of each bucket that rolls into the next within a month, from 0 to 1; the last bucket is lost and rolls nowhere. */
  readonly flows: readonly number[];
  /** Share of each bucket that is lost in the end, from 0 to 1; 1 for the last. */
  readonly lossRates: readonly number[];
}

const FEWEST_MONTHS = 2;
const FEWEST_BUCKETS = 2;

/** @param history a row for each month, the oldest first; a column for each bucket, the youngest first. */
export function rollRates(history: readonly (readonly number[])[], last: LastColumn): RollRates {
  check(history);
  const buckets = history[0]?.length ?? 0;
  const flows = Array.from({ length: buckets - 1 }, (_, bucket) => flowOf(history, bucket, bucket === buckets - 2 ? last : 'new'));
  const lossRates = [1];
  for (const flow of [...flows].reverse()) lossRates.unshift(flow * (lossRates[0] ?? 1));
  return { flows, lossRates };
}

/** What rolled on in all months over what stood there to roll: a month with much weighs more than one with little. */
function flowOf(history: readonly (readonly number[])[], bucket: number, arrives: LastColumn): number {
  let [stood, rolled] = [0, 0];
  for (const [month, row] of history.slice(0, -1).entries()) {
    const next = history[month + 1];
    const remained = arrives === 'balance' ? (row[bucket + 1] ?? 0) : 0;
    stood += row[bucket] ?? 0;
    rolled += Math.max(0, (next?.[bucket + 1] ?? 0) - remained);
  }
  return stood === 0 ? 1 : Math.min(1, rolled / stood); // More than stood there: rows were re-aged. No more than all of it can roll on.
}

function check(history: readonly (readonly number[])[]): void {
  const buckets = history[0]?.length ?? 0;
  if (history.length < FEWEST_MONTHS || buckets < FEWEST_BUCKETS)
    throw new BadInput('Loss rates come from two months and two buckets at least: a row for each month, a column for each bucket.');
  for (const [month, row] of history.entries()) {
    const bucket = row.findIndex((amount) => amount < 0);
    if (bucket >= 0)
      throw new BadInput(
        `Row ${month + 1}, column ${bucket + 1} of the history is negative: ${row[bucket]}. A credit does not roll into loss; leave credits out.`,
      );
  }
}

/** The matrix: a row for each bucket, the share of it that stands in each bucket a month later. A row sums to 1 at most; the rest was paid. */
export const rollMatrix = ({ flows }: RollRates): number[][] =>
  Array.from({ length: flows.length + 1 }, (_, from) =>
    Array.from({ length: flows.length + 1 }, (_, to) => {
      const isLost = from === flows.length;
      if (isLost) return to === from ? 1 : 0; // Lost stays lost.
      return to === from + 1 ? (flows[from] ?? 0) : 0;
    }),
  );
