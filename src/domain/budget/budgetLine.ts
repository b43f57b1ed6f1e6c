/** Budgets, what the ledger says was spent, and what is expected to be needed. Months are `2026-10`. */
import type { PlainDate } from '../calendar/plainDate';
import type { Place } from '../finding';
import type { Currency } from '../money/currency';
import type { Decimal } from '../money/decimal';
import type { Money } from '../money/money';

export interface BudgetLine {
  readonly owner: string;
  readonly project: string;
  readonly month: string;
  readonly currency: Currency;
  readonly budget: Money;
  readonly quantity: Decimal | undefined;
  readonly place: Place;
}

/** A posting of the general ledger. One that names an invoice is that invoice, not more. */
export interface Actual {
  readonly posting: string;
  readonly owner: string;
  readonly project: string;
  readonly bookedOn: PlainDate;
  readonly vendorId: string;
  readonly invoice: string;
  readonly amount: Money;
  readonly quantity: Decimal | undefined;
  readonly place: Place;
}

export interface UsagePlan {
  readonly owner: string;
  readonly project: string;
  readonly month: string;
  readonly expected: Money;
  readonly place: Place;
}
