import { type AgingRow, agingOf } from '../domain/collections/aging';
import { bucketLabels } from '../domain/collections/agingBuckets';
import { edgesFrom } from './ageBucket';
import { dueAmountsFrom } from './agingTable';
import { asCellError, NothingFound } from './asCellError';
import { required } from './cellInput';
import { asDay } from './cellValues';

/**
 * The aging report of open items: a row for each party and currency, a column for each bucket, totals that add up. Currencies are never added together.
 * @customfunction AGING
 * @param table Open items with headings (customer, due date, open amount, currency), or without in the order party, due date, amount, currency.
 * @param asOf Day to age to. Give the report date, not TODAY(), and the sheet reads the same next year.
 * @param [buckets] Last day of each bucket, rising: {30,60,90} where nothing is given.
 * @returns Headings, a row for each party, and a total for each currency.
 * @helpurl https://localhost:3000/assets/help/functions.html#aging
 */
export function agingFunction(table: unknown[][], asOf: unknown[][], buckets?: unknown[][]): unknown[][] {
  return asCellError(() => {
    const edges = edgesFrom(buckets);
    const items = dueAmountsFrom(table);
    if (items.length === 0) throw new NothingFound('The table has no open items.');
    const { rows, totals } = agingOf(items, required(asOf, 'asOf', asDay), edges);
    const isNamed = rows.some(({ currency }) => currency !== '');
    const head = ['Party', ...(isNamed ? ['Currency'] : []), ...bucketLabels(edges), 'Total'];
    const cells = ({ party, currency, buckets: amounts, total }: AgingRow): (string | number)[] => [
      party,
      ...(isNamed ? [currency] : []),
      ...amounts.map((amount) => amount.toNumber()),
      total.toNumber(),
    ];
    return [head, ...rows.map(cells), ...totals.map(cells)];
  });
}
