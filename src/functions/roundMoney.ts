import { currency as currencyOf } from '../domain/money/currency';
import { money, roundToCurrency } from '../domain/money/money';
import { asCellError } from './asCellError';

/**
 * Rounds an amount to the smallest coin of its currency: cents for EUR, whole yen for JPY, thousandths for BHD. A half rounds away from zero.
 * @customfunction ROUNDMONEY
 * @param amount Amount to round.
 * @param currency Three letters, such as EUR.
 * @returns The rounded amount.
 * @helpurl https://localhost:3000/assets/help/functions.html#roundmoney
 */
export function roundMoneyFunction(amount: number, currency: string): number {
  return asCellError(() => roundToCurrency(money(amount, currencyOf(currency))).amount.toNumber());
}
