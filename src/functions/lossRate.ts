import { LAST_COLUMNS, rollMatrix, rollRates } from '../domain/collections/rollRates';
import { BadInput } from '../domain/badInput';
import { asCellError } from './asCellError';
import { blockOf, type Cell, optional } from './cellInput';
import { asNumber, choiceOf } from './cellValues';

const SHOWN = ['matrix', 'rates'] as const;

/** Without the empty rows above and below. One between is a month that is missing: what rolled through it cannot be told. */
function withoutEmptyEnds(history: unknown): readonly (readonly Cell[])[] {
  const block = blockOf(history);
  const isHeld = (row: readonly Cell[]): boolean => row.some((cell) => cell !== null);
  const rows = block.slice(Math.max(0, block.findIndex(isHeld)), block.findLastIndex(isHeld) + 1);
  if (rows.every(isHeld)) return rows;
  throw new BadInput(
    `Row ${rows.findIndex((row) => !isHeld(row)) + 1} of the history is empty. Give a row for each month, one after the other.`,
  );
}

/** Words over the columns, where the history has them; `bucket 2` otherwise. */
function labelled(history: unknown): { readonly labels: readonly string[]; readonly months: readonly number[][] } {
  const rows = withoutEmptyEnds(history);
  const hasHeadings = rows[0]?.some((cell) => typeof cell === 'string' && !/^[\d\s.,()-]+$/.test(cell)) === true;
  const months = (hasHeadings ? rows.slice(1) : rows).map((row, month) =>
    row.map((cell, bucket) => asNumber(cell ?? 0, `Row ${month + 1}, column ${bucket + 1} of the history`)),
  );
  const label = (cell: Cell, bucket: number): string => (hasHeadings ? String(cell ?? '') : `bucket ${bucket + 1}`);
  return { labels: (rows[0] ?? []).map(label), months };
}

/**
 * Loss rates by the flow-rate method: how much of each aging bucket rolls on into the next within a month, and into loss in the end.
 * @customfunction LOSSRATE
 * @param agingHistory A row for each month, the oldest first; a column for each bucket, the youngest first, the last for what is lost.
 * @param [lastColumn] "new": the last column is what each month brought anew, such as write-offs. "balance": amounts stay in it, such as over 90.
 * @param [show] "matrix": a row for each bucket, what rolls where, and its loss rate. "rates": the loss rates alone, as PROVISION takes them.
 * @returns Shares from 0 to 1; format them as percentages.
 * @helpurl https://localhost:3000/assets/help/functions.html#lossrate
 */
export function lossRateFunction(agingHistory: unknown[][], lastColumn?: unknown[][], show?: unknown[][]): unknown[][] {
  return asCellError(() => {
    const { labels, months } = labelled(agingHistory);
    const rates = rollRates(months, optional(lastColumn, 'lastColumn', choiceOf(LAST_COLUMNS), 'new'));
    if (optional(show, 'show', choiceOf(SHOWN), 'matrix') === 'rates') return [[...rates.lossRates]];
    const rows = rollMatrix(rates).map((row, bucket) => [labels[bucket] ?? '', ...row, rates.lossRates[bucket] ?? 1]);
    return [['From', ...labels, 'Loss rate'], ...rows];
  });
}
