/** Planning the report of prepaid deposits: what the pane and the command line show of it, and the sheet to be written. Plain data. */
import type { TableKind } from '../../tables/columns';
import type { JobPlan, JobRequest } from '../jobs';

/** In the order in which the pane asks for them; movements must be there. */
export const DEPOSIT_KINDS = [
  ...(['depositMovements', 'depositStatements', 'depositTerms', 'campaigns', 'holidays'] as const),
] satisfies readonly TableKind[];

export interface DepositsJobRequest extends JobRequest {
  /** Countries whose public holidays count where the terms name none, as ISO codes. */
  readonly holidayCountries: readonly string[];
  /** `14:30` on the day of the report: past the bank's cut-off an order counts for the next business day. Absent: before it. */
  readonly timeOfDay?: string;
}

/** One partner and currency. Amounts are plain decimal text, days ISO; empty where there is none. */
export interface DepositLine {
  readonly partner: string;
  readonly currency: string;
  readonly opening: string;
  readonly topUps: string;
  readonly consumption: string;
  readonly adjustments: string;
  readonly closing: string;
  readonly statement: string;
  /** What is not explained by named movements; `0.00` ties out. */
  readonly statementDifference: string;
  readonly dailyUse: string;
  readonly runsOutOn: string;
  /** P10 (late) and P90 (early) of it. */
  readonly runsOutLate: string;
  readonly runsOutEarly: string;
  readonly topUpBy: string;
  readonly topUpAmount: string;
  readonly pendingTopUps: string;
  readonly idle: string;
  readonly state: 'fine' | 'top up soon' | 'top up now' | 'too late' | 'idle cash' | 'not enough history';
}

export interface DepositsPlan extends JobPlan {
  readonly deposits: readonly DepositLine[];
}
