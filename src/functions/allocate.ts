import { allocate, money } from '../domain/money/money';
import { currency as currencyOf } from '../domain/money/currency';
import { asCellError } from './asCellError';

/**
 * Splits an amount by weights. The shares are whole cents and add up to the amount: what rounding leaves over goes to the largest remainders.
 * @customfunction ALLOCATE
 * @param amount Amount to split, with no more decimals than its currency has.
 * @param weights Cells that say how: shares, days, list prices. None negative, not all zero.
 * @param currency Three letters, such as EUR. They say how many decimals a share has.
 * @returns One share for each weight, in the shape of the weights.
 * @helpurl https://localhost:3000/assets/help/functions.html#allocate
 */
export function allocateFunction(amount: number, weights: number[][], currency: string): number[][] {
  return asCellError(() => {
    // + 0: no share of a negative amount is shown as minus zero.
    const shares = allocate(money(amount, currencyOf(currency)), weights.flat()).map((share) => share.amount.toNumber() + 0);
    const columns = weights[0]?.length ?? 0;
    return weights.map((_, row) => shares.slice(row * columns, (row + 1) * columns));
  });
}
