/** What is known of every vendor invoice on a day: what is open, by when it must be paid, what is wrong with it, what may be done. */
import type { PlainDate } from '../calendar/plainDate';
import type { Vendor } from '../contracts/contract';
import type { Finding, Place } from '../finding';
import type { Currency } from '../money/currency';
import type { CheckId, CheckSeverity } from './checkTable';
import type { VendorInvoice, VendorPayment } from './vendorInvoice';

export interface InvoiceCheck {
  readonly check: CheckId;
  readonly severity: CheckSeverity;
  readonly says: string;
  readonly remedy: string;
}

/**
 * `paid`: nothing is open. `stopped`: a check, a dispute or a person holds it. `overdue`: the clock or its due day has run out.
 * `pay`: approved, it goes into its run. `waiting`: somebody has yet to approve it.
 */
export const INVOICE_STATES = ['paid', 'stopped', 'overdue', 'pay', 'waiting'] as const;
export type InvoiceState = (typeof INVOICE_STATES)[number];

/** What a person decided of an invoice on the sheet, and the checks that the decision covers. */
export interface PaymentDecision {
  readonly decision: 'Release' | 'Hold' | undefined;
  /** Checks that stood when it was released: another one stops the invoice again. */
  readonly covers: readonly string[];
}

/** What stands on the clock: the 60 days, the due day, and the run that still meets both. */
export interface PaymentClock {
  readonly startsOn: PlainDate | undefined;
  /** By what the clock was started. */
  readonly startedBy: 'receipt' | 'invoice date' | undefined;
  readonly endsOn: PlainDate | undefined;
  readonly dueOn: PlainDate | undefined;
  readonly dueFrom: 'invoice' | 'terms' | undefined;
  /** The earlier of both; by then the vendor has the money. */
  readonly limitOn: PlainDate | undefined;
  readonly payOn: PlainDate | undefined;
  /** `run`: the last one in time. `outside`: no run is left in time. `late`: the limit has passed, so the next run. */
  readonly payHow: 'discount' | 'run' | 'outside' | 'late' | undefined;
  readonly discount: PaymentDiscount | undefined;
}

export interface PaymentDiscount {
  readonly percent: number;
  readonly minor: number;
  /** Last day on which the vendor has the money for it. */
  readonly until: PlainDate;
  /** The last run that earns it. */
  readonly payOn: PlainDate;
  /** What it earns in a year, in per cent, against paying on the last run in time. */
  readonly yearlyPercent: number;
}

/** One invoice, in the order of its table. Amounts in minor units of its currency. */
export interface TrackedInvoice {
  readonly invoice: VendorInvoice;
  readonly vendor: Vendor | undefined;
  /** 0 for the first row of this vendor and number, then 1, 2 …: payments go to the first rows first. */
  readonly copy: number;
  readonly amountMinor: number;
  readonly paidMinor: number;
  readonly openMinor: number;
  readonly lastPaidOn: PlainDate | undefined;
  readonly clock: PaymentClock;
  readonly daysAtStage: number | undefined;
  readonly daysSinceReceipt: number | undefined;
  readonly isApproved: boolean;
  /** Standing stops that no release covers. */
  readonly stops: readonly CheckId[];
  readonly checks: readonly InvoiceCheck[];
  readonly decision: PaymentDecision | undefined;
  readonly state: InvoiceState;
}

/** A payment that belongs to no invoice, or not to the one it names. */
export interface PaymentQuestion {
  readonly payment: VendorPayment;
  readonly code: 'payment-without-invoice' | 'payment-other-currency' | 'payment-returned' | 'payment-in-future';
  readonly says: string;
  readonly remedy: string;
}

/** It was made and pays no invoice here. */
export const isStray = ({ code }: PaymentQuestion): boolean => code === 'payment-without-invoice' || code === 'payment-other-currency';

/** An invoice that should be here and is not. */
export interface MissingInvoice {
  readonly kind: 'number' | 'work' | 'deliverable';
  readonly vendorId: string;
  readonly vendor: string;
  readonly sow: string;
  /** The number, the month as `2026-09`, or the deliverable. */
  readonly what: string;
  readonly expectedBy: PlainDate | undefined;
  readonly currency: Currency | undefined;
  readonly expectedMinor: number | undefined;
  readonly receivedMinor: number | undefined;
  /** How we know that it should be here. */
  readonly because: string;
  readonly place: Place;
}

/** What is paid on one day in one currency. */
export interface PaymentRun {
  readonly payOn: PlainDate;
  readonly currency: Currency;
  readonly count: number;
  readonly minor: number;
}

export interface Tracking {
  readonly asOf: PlainDate;
  readonly invoices: readonly TrackedInvoice[];
  readonly questions: readonly PaymentQuestion[];
  readonly missing: readonly MissingInvoice[];
  readonly runs: readonly PaymentRun[];
  readonly findings: readonly Finding[];
}
