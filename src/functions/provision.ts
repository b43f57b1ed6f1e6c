import { type Allowance, allowanceOf } from '../domain/collections/allowance';
import { ZERO } from '../domain/money/decimal';
import { asCellError } from './asCellError';
import { blockOf, valuesOf } from './cellInput';
import { currencyFrom } from './cellMoney';
import { asNumber, asShare } from './cellValues';

const rowOf = ({ buckets, total }: Allowance): number[] => [...buckets, total].map((amount) => amount.toNumber());

/**
 * The loss allowance of receivables by a provision matrix: each aging bucket times its loss rate, to the cent, and in all.
 * @customfunction PROVISION
 * @param aging Balances by bucket: a row, a column, or a row for each customer.
 * @param rates Loss rate of each bucket in the same order, from 0 to 1, or as text with its sign: 1.5 %.
 * @param [currency] Three letters, for the decimals of each allowance: two where nothing is given.
 * @returns The allowance of each bucket and their sum, in the shape of the balances with one more; a bucket in credit has none.
 * @helpurl https://localhost:3000/assets/help/functions.html#provision
 */
export function provisionFunction(aging: unknown[][], rates: unknown[][], currency?: unknown[][]): unknown[][] {
  return asCellError(() => {
    const block = blockOf(aging);
    const shares = valuesOf(rates, 'rates', asShare);
    const chosen = currencyFrom(currency);
    const isColumn = block.length > 1 && block[0]?.length === 1;
    const rows = isColumn ? [block.flat()] : block;
    const allowances = rows.map((row) => allowanceOf(row.map((cell) => asNumber(cell ?? 0, 'aging')), shares, chosen)); // prettier-ignore
    if (isColumn) return rowOf(allowances[0] ?? { buckets: [], total: ZERO }).map((amount) => [amount]);
    return allowances.length === 1 ? allowances.map(rowOf) : [...allowances, inAll(allowances)].map(rowOf);
  });
}

/** Under the rows of customers: their sums, so that the block adds up both ways. */
const inAll = (allowances: readonly Allowance[]): Allowance => ({
  buckets: (allowances[0]?.buckets ?? []).map((_, bucket) =>
    allowances.reduce((all, { buckets }) => all.plus(buckets[bucket] ?? ZERO), ZERO),
  ),
  total: allowances.reduce((all, { total }) => all.plus(total), ZERO),
});
