import { allocate } from '../domain/money/money';
import { asCellError } from './asCellError';
import { blockOf, scalarOf } from './cellInput';
import { currencyFrom, moneyFrom, plainNumber } from './cellMoney';
import { asDecimal } from './cellValues';

/**
 * Splits an amount by weights. The shares are whole cents and add up to the amount: what rounding leaves over goes to the largest remainders.
 * @customfunction ALLOCATE
 * @param amount Amount to split, with no more decimals than its currency has.
 * @param weights Cells that say how: shares, days, list prices. None negative, not all zero. An empty cell gets no share.
 * @param [currency] Three letters, such as EUR. They say how many decimals a share has. Left out: two.
 * @returns One share for each weight, in the shape of the weights.
 * @helpurl https://localhost:3000/assets/help/functions.html#allocate
 */
export function allocateFunction(amount: unknown[][], weights: unknown[][], currency?: unknown[][]): unknown[][] {
  return asCellError(() => {
    const block = blockOf(weights);
    const given = block.flat().filter((cell) => cell !== null);
    const whole = moneyFrom(scalarOf(amount, 'amount'), 'amount', currencyFrom(currency));
    const shares = allocate(
      whole,
      given.map((cell) => asDecimal(cell, 'weights')),
    );
    let next = 0;
    return block.map((row) => row.map((cell) => (cell === null ? '' : plainNumber(shares[next++]))));
  });
}
