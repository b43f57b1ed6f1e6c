/**
 * Work in pieces that Excel takes: about 2 MB serialised a sync, at most 20,000 rows. Excel on the web
 * refuses 5 MB; desktop grows slow long before. Source: Microsoft, Resource limits and performance optimization.
 */
import { isSizeError } from './refusal';

export const BYTES_PER_SYNC = 2_000_000;
export const ROWS_PER_SYNC = 20_000;

/** Rows that fit one sync, judged by up to 200 of them spread over the whole. */
export function rowsPerSync(rows: readonly unknown[]): number {
  const step = Math.max(1, Math.floor(rows.length / 200));
  const sample = rows.filter((_, index) => index % step === 0);
  const bytes = sample.length === 0 ? 1 : JSON.stringify(sample).length / sample.length;
  return Math.max(1, Math.min(ROWS_PER_SYNC, Math.floor(BYTES_PER_SYNC / bytes)));
}

/** Does `work` on rows [from, from + count); when Excel says it is too much, on each half. */
export async function halving(from: number, count: number, work: (from: number, count: number) => Promise<void>): Promise<void> {
  try {
    await work(from, count);
  } catch (error) {
    if (!isSizeError(error) || count <= 1) throw error;
    const half = Math.ceil(count / 2);
    await halving(from, half, work);
    await halving(from + half, count - half, work);
  }
}

/** Row by row to the end in pieces of `size`, each halved when it must be. `between` may throw to stop. */
export async function inPieces(
  total: number,
  size: number,
  work: (from: number, count: number) => Promise<void>,
  between: (done: number) => void,
): Promise<void> {
  for (let from = 0; from < total; from += size) {
    const count = Math.min(size, total - from);
    await halving(from, count, work);
    between(from + count);
  }
}
