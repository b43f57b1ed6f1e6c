/** What vendors invoice, what we order from them, what we pay them, and where we pay it. Everything that a table may leave empty may be undefined. */
import type { PlainDate } from '../calendar/plainDate';
import type { Place } from '../finding';
import type { Currency } from '../money/currency';
import type { Decimal } from '../money/decimal';
import type { Money } from '../money/money';

export interface VendorInvoice {
  readonly invoice: string;
  readonly vendorId: string;
  readonly vendor: string;
  readonly sow: string;
  readonly poNumber: string;
  readonly legalEntity: string;
  readonly owner: string;
  readonly project: string;
  readonly costCentre: string;
  readonly invoicedOn: PlainDate | undefined;
  readonly receivedOn: PlainDate | undefined;
  readonly dueOn: PlainDate | undefined;
  readonly currency: Currency;
  readonly net: Money | undefined;
  readonly tax: Money | undefined;
  /** Gross; credit notes are negative. */
  readonly amount: Money;
  readonly serviceFrom: PlainDate | undefined;
  readonly serviceTo: PlainDate | undefined;
  /** Of the rate card. */
  readonly role: string;
  readonly quantity: Decimal | undefined;
  readonly rate: Money | undefined;
  readonly deliverable: string;
  readonly bankAccount: string;
  /** Where it waits: `received`, `project lead`, `finance`, `approved` … as written. */
  readonly stage: string;
  readonly stageSince: PlainDate | undefined;
  readonly approvedOn: PlainDate | undefined;
  readonly approver: string;
  readonly disputed: boolean;
  readonly place: Place;
  /** Place of a column's cell in this row. */
  readonly cellOf: Readonly<Record<string, Place>>;
}

export interface VendorPayment {
  readonly payment: string;
  readonly vendorId: string;
  readonly invoice: string;
  readonly paidOn: PlainDate;
  readonly amount: Money;
  readonly bankAccount: string;
  /** `planned` ones are no payments yet. */
  readonly status: 'planned' | 'paid' | 'returned';
  readonly place: Place;
}

export interface BankChange {
  readonly vendorId: string;
  readonly changedOn: PlainDate;
  readonly oldAccount: string;
  readonly newAccount: string;
  readonly verifiedOn: PlainDate | undefined;
  readonly verifiedBy: string;
  readonly place: Place;
}

export interface PurchaseOrder {
  readonly poNumber: string;
  readonly vendorId: string;
  /** Where the order carries out a statement of work, the two are one commitment. */
  readonly sow: string;
  readonly owner: string;
  readonly project: string;
  readonly costCentre: string;
  readonly from: PlainDate | undefined;
  readonly to: PlainDate | undefined;
  readonly amount: Money;
  readonly isOpen: boolean;
  readonly place: Place;
}
