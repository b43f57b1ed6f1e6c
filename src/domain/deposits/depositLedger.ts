/**
 * The ledger of a prepaid balance: opening + top-ups − consumption ± adjustments = closing, on a day.
 *
 * What is pending or cancelled, or dated after the day, is not in the balance. Consumption is told as it was used: positive, less
 * what was given back.
 */
import type { PlainDate } from '../calendar/plainDate';
import { grouped } from '../grouped';
import { toMinor } from '../money/money';
import { accountKey, byAccount, type DepositAccount } from './account';
import type { DepositMovement, MovementType } from './deposit';

/** Minor units. */
export interface DepositLedger {
  readonly opening: number;
  readonly topUps: number;
  /** What was used, as a positive figure. */
  readonly consumption: number;
  readonly adjustments: number;
  readonly closing: number;
}

/** Of all movements of one account, in the order of the table. */
export interface AccountMovements extends DepositAccount {
  readonly movements: readonly DepositMovement[];
}

/** Accounts in the order of their names, each with its movements. */
export function accountsOf(movements: readonly DepositMovement[]): AccountMovements[] {
  const groups = grouped(movements, ({ partner, amount }) => accountKey({ partner, currency: amount.currency }));
  const accounts = [...groups.values()].flatMap((of) => {
    const [first] = of;
    return first === undefined ? [] : [{ partner: first.partner, currency: first.amount.currency, movements: of }];
  });
  return accounts.sort(byAccount);
}

export const countsOn =
  (day: PlainDate) =>
  ({ status, on }: DepositMovement): boolean =>
    status === 'completed' && on <= day;

/** What is in the balance at the end of a day, in minor units. */
export const balanceOn = (movements: readonly DepositMovement[], day: PlainDate): number =>
  movements.filter(countsOn(day)).reduce((all, { amount }) => all + toMinor(amount), 0);

export function ledgerOn(movements: readonly DepositMovement[], day: PlainDate): DepositLedger {
  const sums: Record<MovementType, number> = { opening: 0, 'top-up': 0, consumption: 0, adjustment: 0 };
  for (const { type, amount } of movements.filter(countsOn(day))) sums[type] += toMinor(amount);
  const { opening, consumption, adjustment: adjustments, 'top-up': topUps } = sums;
  const closing = opening + topUps + consumption + adjustments;
  return { opening, topUps, consumption: consumption === 0 ? 0 : -consumption, adjustments, closing }; // no −0
}
