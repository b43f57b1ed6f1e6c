/**
 * The values of cash application: what is open, who owes it, what came in, what the payer said.
 *
 * Credit notes and on-account items are negative. An item's `open` never changes sign.
 */
import type { PlainDate } from '../calendar/plainDate';
import type { Currency } from '../money/currency';
import type { Decimal } from '../money/decimal';
import type { Money } from '../money/money';

export type DocumentType = 'invoice' | 'credit note' | 'on account';

export interface OpenItem {
  readonly document: string;
  readonly type: DocumentType;
  readonly customerId: string;
  readonly customer: string;
  readonly documentOn: PlainDate | undefined;
  readonly dueOn: PlainDate | undefined;
  readonly amount: Money;
  readonly open: Money;
  /** As written: `2/10 net 30`. */
  readonly terms: string;
  readonly poNumber: string;
}

export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly parentId: string | undefined;
  readonly bankAccounts: readonly string[];
}

/** Money that came in. Also a payment we made or a charge, when a statement is taken whole: then the amount is negative. */
export interface Receipt {
  readonly id: string;
  readonly bookedOn: PlainDate;
  readonly amount: Money;
  readonly payer: string;
  readonly payerAccount: string;
  readonly reference: string;
  /** `wire`, `ACH`, `cheque`, `card settlement`, the bank's code: as written. */
  readonly method: string;
}

/** One line of a remittance advice. */
export interface RemittanceLine {
  readonly receiptId: string;
  readonly document: string;
  readonly paid: Decimal;
  readonly deduction: Decimal;
  readonly reason: string;
}

/** A document that is no longer open: tells a duplicate payment from an unknown one. */
export interface ClosedItem {
  readonly document: string;
  readonly customerId: string;
  readonly amount: Money;
  readonly closedOn: PlainDate | undefined;
}

/** One unit of `from` is `rate` units of `to` on that day. */
export interface Rate {
  readonly on: PlainDate;
  readonly from: Currency;
  readonly to: Currency;
  readonly rate: Decimal;
}
