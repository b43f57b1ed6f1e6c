/** Planning the payment tracker: what the pane and the command line show of it, and the sheet to be written. Plain data. */
import type { CheckSeverity } from '../../domain/payables/checkTable';
import type { InvoiceState } from '../../domain/payables/tracking';
import type { TableKind } from '../../tables/columns';
import type { CellLink, JobPlan, JobRequest } from '../jobs';

/** In the order in which the pane asks for them; vendor invoices must be there. */
export const PAYMENT_KINDS = [
  ...(['vendorInvoices', 'vendors', 'sows', 'sowLines', 'milestones', 'rateCards', 'costObjects', 'payments'] as const),
  ...(['bankChanges', 'purchaseOrders', 'rates', 'holidays'] as const),
] satisfies readonly TableKind[];

export interface PaymentsJobRequest extends JobRequest {
  /** Countries whose public holidays are no payment days, as ISO codes. */
  readonly holidayCountries: readonly string[];
}

export type { InvoiceState } from '../../domain/payables/tracking';

/** One invoice. Amounts are plain decimal text, days ISO; empty where there is none. */
export interface TrackedInvoice {
  readonly invoice: string;
  readonly vendor: string;
  readonly currency: string;
  readonly amount: string;
  readonly open: string;
  readonly receivedOn: string;
  readonly stage: string;
  /** Days that it has waited at its stage, and since receipt. */
  readonly daysAtStage: number;
  readonly daysSinceReceipt: number;
  /** Last day of the 60-day clock, and the payment run that still meets it. */
  readonly clockEndsOn: string;
  readonly payBy: string;
  readonly state: InvoiceState;
  readonly findings: readonly {
    readonly check: string;
    readonly severity: CheckSeverity;
    readonly says: string;
    readonly remedy: string;
  }[];
  readonly cell: CellLink;
}

/** An invoice that should be here and is not. Amounts are plain decimal text; empty where there is none. */
export interface MissingInvoiceLine {
  /** `number`: the vendor counts, and left it out. `work`: a month of planned work. `deliverable`: one that was accepted. */
  readonly kind: 'number' | 'work' | 'deliverable';
  readonly vendor: string;
  readonly sow: string;
  /** The number, the month, or the deliverable. */
  readonly what: string;
  /** ISO day; empty when nobody can say. */
  readonly expectedBy: string;
  readonly currency: string;
  readonly expected: string;
  readonly because: string;
}

export interface PaymentsPlan extends JobPlan {
  readonly invoices: readonly TrackedInvoice[];
  /** None means that no gap was found. */
  readonly missing: readonly MissingInvoiceLine[];
  readonly runs: readonly { readonly payOn: string; readonly currency: string; readonly count: number; readonly amount: string }[];
}
