/**
 * Revenue as values: what each line earns in each month, and how what was invoiced ahead of it becomes revenue.
 */
import type { Amendment, ContractLine, Milestone } from '../billing/contractLine';
import type { ScheduleRow } from '../billing/schedule';
import type { Finding } from '../finding';
import type { Currency } from '../money/currency';

/** Instead of a month: earned at a day that nobody knows yet, such as an acceptance that is still to come. Sorts after every month. */
export const WAITING = 'waiting';

/** What a line earns in a month. Months that are closed do not change: what comes late is earned in the open month. */
export interface RevenueRow {
  readonly contract: string;
  readonly line: string;
  /** `2026-10`, or `WAITING`. */
  readonly month: string;
  readonly currency: Currency;
  readonly minor: number;
  /** Id in REVENUE_RULES. */
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
  readonly amendments: readonly Amendment[];
  readonly rows: readonly ScheduleRow[];
  /** First month that may still be booked: `2026-10`. */
  readonly openMonth: string;
  /** What was recognised in closed months, as the sheet has it. Undefined when there is no such sheet yet: then the months before are taken as calculated. */
  readonly closed: readonly RevenueRow[] | undefined;
}

export interface RevenueSchedule {
  /** By line in the order of the schedule, then by month. Those of a line add up to its value. */
  readonly rows: readonly RevenueRow[];
  /** By currency, then by month without a gap. */
  readonly rollForward: readonly RollForwardRow[];
  readonly findings: readonly Finding[];
}
