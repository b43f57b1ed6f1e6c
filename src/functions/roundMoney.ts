import { NO_CURRENCY } from '../domain/money/currency';
import { roundToCurrency } from '../domain/money/money';
import { asCellError } from './asCellError';
import { plainNumber } from './cellMoney';
import { asCurrency, asDecimal } from './cellValues';
import { eachCell } from './eachCell';

/**
 * Rounds an amount to the smallest coin of its currency: cents for EUR, whole yen for JPY, thousandths for BHD. A half rounds away from zero.
 * @customfunction ROUNDMONEY
 * @param amount Amount to round. A range answers for each of its cells.
 * @param [currency] Three letters, such as EUR. Left out: two decimals.
 * @returns The rounded amount.
 * @helpurl https://localhost:3000/assets/help/functions.html#roundmoney
 */
export function roundMoneyFunction(amount: unknown[][], currency?: unknown[][]): unknown[][] {
  return asCellError(() =>
    eachCell([amount, currency], (value, code) => {
      const coin = code === null ? NO_CURRENCY : asCurrency(code, 'currency');
      return plainNumber(roundToCurrency({ amount: asDecimal(value, 'amount'), currency: coin }));
    }),
  );
}
