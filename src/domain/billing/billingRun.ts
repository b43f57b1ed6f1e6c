/**
 * A month's billing run as values: what to issue, what to correct, what was earned and not invoiced, and what stands in the way.
 */
import type { PlainDate } from '../calendar/plainDate';
import type { OpenItem } from '../cash/ledger';
import type { Agreement, Party } from '../contracts/contract';
import type { Currency } from '../money/currency';
import type { RevenueSchedule } from '../revenue/recognition';
import type { Amendment, ContractLine } from './contractLine';
import type { Schedule, ScheduleRow } from './schedule';

export const CREDIT_REASONS = [
  'price change',
  'quantity change',
  'early end',
  'pause',
  'billing error',
  'service credit',
  'goodwill',
  'rebate',
] as const;
export type CreditReason = (typeof CREDIT_REASONS)[number];

/** Everything that goes on one invoice: one contract, one currency, one invoice day. */
export interface RunInvoice {
  /** A proposal that is the same in every run; of `issued`, the number it went out with. */
  readonly invoice: string;
  readonly contract: string;
  readonly party: string;
  readonly invoiceOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly currency: Currency;
  readonly rows: readonly ScheduleRow[];
  readonly netMinor: number;
  readonly taxMinor: number;
  /** Issue it, or what must happen before. */
  readonly state: 'issue' | 'hold';
}

export interface CreditNote {
  readonly creditNote: string;
  readonly contract: string;
  readonly party: string;
  readonly correctsInvoice: string;
  readonly reason: CreditReason;
  readonly creditOn: PlainDate;
  readonly currency: Currency;
  /** What is credited, positive. */
  readonly netMinor: number;
  readonly taxMinor: number;
  /** Gross, split by where it goes; the three add up to it. Against open invoices first, then kept as credit; a refund is a person's decision. */
  readonly offsetMinor: number;
  readonly creditMinor: number;
  readonly refundMinor: number;
  readonly why: string;
}

/** Earned until the month's end and not invoiced. */
export interface UnbilledAccrual {
  readonly contract: string;
  readonly line: string;
  readonly currency: Currency;
  readonly minor: number;
  readonly why: string;
}

export const RUN_EXCEPTIONS = [
  'po-missing',
  'po-exceeded',
  'customer-suspended',
  'customer-unknown',
  'portal-id-missing',
  'terms-unreadable',
  'usage-missing',
  'milestone-not-accepted',
  'contract-not-signed',
  'late-invoice',
] as const;
export type RunExceptionCode = (typeof RUN_EXCEPTIONS)[number];

export interface RunException {
  readonly code: RunExceptionCode;
  readonly contract: string;
  /** Empty when it is about all lines of the contract. */
  readonly line: string;
  /** Held back until it is mended; otherwise it is issued and the exception told. */
  readonly holds: boolean;
  readonly currency: Currency;
  readonly minor: number;
  readonly says: string;
  readonly remedy: string;
}

export interface RunRequest {
  /** `2026-10` */
  readonly month: string;
  readonly asOf: PlainDate;
  readonly schedule: Pick<Schedule, 'rows'>;
  readonly lines: readonly ContractLine[];
  readonly amendments: readonly Amendment[];
  /** Customer contracts; a contract that is not among them is only held against its customer where that is known. */
  readonly agreements: readonly Agreement[];
  /** The customer master; empty when there is none, and then no customer is unknown. */
  readonly customers: readonly Party[];
  /** What credit notes may be offset against. */
  readonly openItems: readonly OpenItem[];
  readonly revenue: Pick<RevenueSchedule, 'rows'>;
}

export interface BillingRun {
  /** `2026-10` */
  readonly month: string;
  /** Went out with an invoice day of this month. */
  readonly issued: readonly RunInvoice[];
  readonly invoices: readonly RunInvoice[];
  readonly creditNotes: readonly CreditNote[];
  readonly accruals: readonly UnbilledAccrual[];
  readonly exceptions: readonly RunException[];
}
