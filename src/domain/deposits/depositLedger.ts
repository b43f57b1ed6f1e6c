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

const sumOf = (movements: readonly DepositMovement[], type?: MovementType): number =>
  movements.reduce((all, movement) => (type === undefined || movement.type === type ? all + toMinor(movement.amount) : all), 0);

/** What is in the balance at the end of a day, in minor units. */
export const balanceOn = (movements: readonly DepositMovement[], day: PlainDate): number => sumOf(movements.filter(countsOn(day)));

export function ledgerOn(movements: readonly DepositMovement[], day: PlainDate): DepositLedger {
  const counted = movements.filter(countsOn(day));
  const consumption = sumOf(counted, 'consumption');
  return {
    opening: sumOf(counted, 'opening'),
    topUps: sumOf(counted, 'top-up'),
    consumption: consumption === 0 ? 0 : -consumption, // no −0
    adjustments: sumOf(counted, 'adjustment'),
    closing: sumOf(counted),
  };
}
