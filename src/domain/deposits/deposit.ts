/** Prepaid balances with partners: their movements, the partners' statements, the terms of topping up, known campaigns. */
import type { PlainDate } from '../calendar/plainDate';
import type { Place } from '../finding';
import type { Currency } from '../money/currency';
import type { Decimal } from '../money/decimal';
import type { Money } from '../money/money';

export type MovementType = 'opening' | 'top-up' | 'consumption' | 'adjustment';

export interface DepositMovement {
  readonly id: string;
  readonly partner: string;
  readonly on: PlainDate;
  readonly type: MovementType;
  /** A pending top-up is on its way and not in the balance; a cancelled movement counts nowhere. */
  readonly status: 'completed' | 'pending' | 'cancelled';
  /** As it changes the balance: consumption is negative whatever sign the table writes. */
  readonly amount: Money;
  readonly reference: string;
  /** Of a pending top-up. */
  readonly expectedOn: PlainDate | undefined;
  readonly place: Place;
}

export interface DepositStatement {
  readonly partner: string;
  readonly on: PlainDate;
  readonly balance: Money;
  readonly place: Place;
}

export interface DepositTerms {
  readonly partner: string;
  readonly currency: Currency;
  readonly minimum: Money | undefined;
  readonly target: Money | undefined;
  readonly coverDays: number | undefined;
  /** Business days from the order to pay until the partner credits it. */
  readonly leadDays: number;
  /** Minutes after midnight; an order later on a day counts for the next business day. */
  readonly cutOff: number | undefined;
  /** ISO country codes, `DE, GB`; empty for weekends and the workbook's holidays only. */
  readonly calendar: string;
  readonly smallestTopUp: Money | undefined;
  readonly multipleOf: Money | undefined;
  readonly idleAbove: Money | undefined;
  readonly place: Place;
}

export interface Campaign {
  readonly name: string;
  readonly partner: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly upliftPercent: Decimal | undefined;
  /** In the currency of the partner's deposit. */
  readonly extraADay: Decimal | undefined;
  readonly place: Place;
}
