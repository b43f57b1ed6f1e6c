/** Planning invoice schedules: what the pane and the command line show of them, and the sheets to be written. Plain data. */
import type { Alignment, Frequency } from '../../domain/billing/contractLine';
import type { TableKind } from '../../tables/columns';
import type { JobPlan, JobRequest } from '../jobs';

/** In the order in which the pane asks for them; contract lines must be there. Statements of work only tell whose deliverables are no milestones of ours. */
export const SCHEDULE_KINDS = [
  ...(['contractLines', 'contracts', 'customerMaster', 'milestones', 'usage', 'priceTiers', 'priceSteps', 'indexValues'] as const),
  ...(['taxRates', 'amendments', 'holidays', 'rebateDeals', 'rebateVolumes', 'rebateClaims', 'openItems', 'sows'] as const),
] satisfies readonly TableKind[];

export interface ScheduleJobRequest extends JobRequest {
  /** `2026-10`: the month of the billing run. */
  readonly month: string;
  /** Countries whose public holidays count, as ISO codes; the workbook's own holidays count besides. */
  readonly holidayCountries: readonly string[];
  readonly roll: 'none' | 'following' | 'modifiedFollowing' | 'preceding' | 'modifiedPreceding';
  readonly taxRounding: 'line' | 'invoice';
  /** Adds the month's invoices that can be issued to the table of open items. */
  readonly appendOpenItems: boolean;
  /** ISO day: earlier rows without an invoice number went out by another system. Empty: none did. */
  readonly invoicedBefore: string;
}

/** One line's totals, in plain decimal text. */
export interface ScheduledLine {
  readonly contract: string;
  readonly line: string;
  readonly description: string;
  readonly currency: string;
  readonly value: string;
  readonly scheduled: string;
  readonly invoiced: string;
  readonly remaining: string;
  readonly rows: number;
}

export interface RunSummaryLine {
  readonly what: 'invoices' | 'on hold' | 'credit notes' | 'accruals' | 'exceptions';
  readonly currency: string;
  readonly count: number;
  readonly amount: string;
}

/** An invoice that the month's run proposes, or holds back. Amounts are plain decimal text. */
export interface RunInvoiceLine {
  readonly invoice: string;
  readonly contract: string;
  readonly customer: string;
  readonly invoiceOn: string;
  readonly dueOn: string;
  readonly currency: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly state: 'issue' | 'hold';
}

/** A credit note that the month's run proposes; a person approves it in the sheet. */
export interface RunCreditLine {
  readonly creditNote: string;
  readonly contract: string;
  readonly customer: string;
  readonly corrects: string;
  readonly reason: string;
  readonly currency: string;
  readonly gross: string;
  readonly why: string;
}

export interface RunExceptionLine {
  readonly code: string;
  readonly contract: string;
  readonly line: string;
  readonly holds: boolean;
  readonly says: string;
  readonly remedy: string;
}

export interface InvoicedOutside {
  readonly before: string;
  /** Amounts are plain decimal text. */
  readonly marked: readonly { readonly currency: string; readonly rows: number; readonly net: string }[];
}

export interface SchedulePlan extends JobPlan {
  readonly month: string;
  readonly lines: readonly ScheduledLine[];
  readonly run: readonly RunSummaryLine[];
  readonly invoices: readonly RunInvoiceLine[];
  readonly creditNotes: readonly RunCreditLine[];
  readonly exceptions: readonly RunExceptionLine[];
  /** Rows taken as invoiced by another system, by currency; undefined when no day was given. */
  readonly invoicedOutside: InvoicedOutside | undefined;
}

/** One station of a figure's story, from the clause to the cash. */
export interface TraceStation {
  readonly about: 'clause' | 'contract' | 'contract line' | 'schedule' | 'invoice' | 'cash' | 'revenue' | 'amendment';
  readonly says: string;
  /** Something is missing here: `says` tells what, and what would fill it. */
  readonly missing: boolean;
  readonly cell?: { readonly sheet: string; readonly address: string };
}

/** Day counts and prices of one stretch of service by every proration, side by side. */
export interface ProrationComparison {
  readonly serviceFrom: string;
  readonly serviceTo: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly lines: readonly {
    readonly proration: string;
    readonly days: string;
    readonly ofDays: string;
    readonly factor: string;
    readonly amount: string;
    readonly says: string;
  }[];
}

/** What the explainer is asked: the price of one whole period, and the days of service in it. */
export interface ProrationQuestion {
  /** Plain decimal text. */
  readonly amount: string;
  readonly currency: string;
  /** ISO days, both included. */
  readonly serviceFrom: string;
  readonly serviceTo: string;
  readonly frequency: Frequency;
  readonly alignment: Alignment;
  /** First day of the line, from which anniversary periods are counted; the first day of service unless given. */
  readonly countedFrom?: string;
}

/** A row of the schedule, followed back to its clause and on to its cash. */
export interface FollowedFigure {
  /** In the order of its story. */
  readonly stations: readonly TraceStation[];
  /** Where the row is a part of a period: what the explainer would be asked. */
  readonly proration?: ProrationQuestion;
}
