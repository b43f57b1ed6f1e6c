/**
 * Revenue as values: what each line earns in each month, and how what was invoiced ahead of it becomes revenue.
 */
import type { ContractLine, Milestone } from '../billing/contractLine';
import type { ScheduleRow } from '../billing/schedule';
import type { Currency } from '../money/currency';

/** What a line earns in a month. Months that are closed do not change: what comes late is earned in the open month. */
export interface RevenueRow {
  readonly contract: string;
  readonly line: string;
  /** `2026-10` */
  readonly month: string;
  readonly currency: Currency;
  readonly minor: number;
  readonly rule: string;
  readonly why: string;
  /** Earned for months that were closed when it became known; part of `minor`. */
  readonly catchUpMinor: number;
}

/** Deferred revenue of a currency over a month: opening + invoiced − recognised = closing. Negative closing is unbilled. */
export interface RollForwardRow {
  readonly month: string;
  readonly currency: Currency;
  readonly openingMinor: number;
  readonly invoicedMinor: number;
  readonly recognisedMinor: number;
  readonly closingMinor: number;
}

export interface RevenueRequest {
  readonly lines: readonly ContractLine[];
  readonly milestones: readonly Milestone[];
  readonly rows: readonly ScheduleRow[];
  /** First month that may still be booked: `2026-10`. */
  readonly openMonth: string;
  /** What was recognised in closed months, as the sheet has it. */
  readonly closed: readonly RevenueRow[];
}

export interface RevenueSchedule {
  readonly rows: readonly RevenueRow[];
  readonly rollForward: readonly RollForwardRow[];
}
