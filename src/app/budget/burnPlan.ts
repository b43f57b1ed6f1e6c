/** Planning the report of budget burn: what the pane and the command line show of it, and the sheet to be written. Plain data. */
import { FORECAST_METHODS, type ForecastMethod } from '../../domain/budget/budgetBurn';
import type { TableKind } from '../../tables/columns';
import type { JobPlan, JobRequest } from '../jobs';

/** In the order in which the pane asks for them; a budget must be there. */
export const BURN_KINDS = [
  ...([
    'budgets',
    'actuals',
    'vendorInvoices',
    'payments',
    'sows',
    'sowLines',
    'milestones',
    'purchaseOrders',
    'usagePlans',
    'rates',
  ] as const),
] satisfies readonly TableKind[];

export { FORECAST_METHODS, type ForecastMethod };

export interface BurnJobRequest extends JobRequest {
  /** The one that the report stands on; the others stand beside it. */
  readonly method: ForecastMethod;
  /** Last month of the budget year: `2026-12`. */
  readonly yearEnds: string;
}

/** One owner, project and currency. Amounts are plain decimal text; empty where there is none. */
export interface BurnLine {
  readonly owner: string;
  readonly project: string;
  readonly currency: string;
  readonly budget: string;
  readonly actual: string;
  readonly approved: string;
  readonly committed: string;
  readonly accrued: string;
  readonly available: string;
  /** Share of the budget that is used or bound, in per cent. */
  readonly burntPercent: string;
  readonly estimateAtCompletion: string;
  /** Months, `2026-11`; empty: not in the budget year. */
  readonly runsOutIn: string;
  readonly runsOutEarly: string;
  readonly runsOutLate: string;
  /** How high a level is reached, by the names of the standard figures; `thresholdPercent` is the figure itself, as Tieout Rules has it. */
  readonly threshold: 'below' | '75 %' | '90 %' | '100 %';
  readonly thresholdPercent?: string;
  /** What reallocation proposes: an amount that the budget receives, or below zero gives; empty: nothing. */
  readonly proposal: string;
}

export interface BurnPlan extends JobPlan {
  readonly method: ForecastMethod;
  readonly lines: readonly BurnLine[];
}
