/** Budget burn on a day: what it is made from, and what comes out. Amounts are minor units of the line's currency, months `2026-10`. */
import type { PlainDate } from '../calendar/plainDate';
import type { Rate } from '../cash/ledger';
import type { Finding } from '../finding';
import type { VendorInvoice, VendorPayment } from '../payables/vendorInvoice';
import type { Actual, BudgetLine, UsagePlan } from './budgetLine';
import type { BudgetRules } from './budgetRules';
import type { CommitmentTables, Commitment } from './commitments';
import type { BudgetHome } from './homes';
import type { BudgetItem } from './ladder';

export const FORECAST_METHODS = ['straight line', 'trailing months', 'seasonal', 'commitment-phased'] as const;
export type ForecastMethod = (typeof FORECAST_METHODS)[number];

export interface BurnRequest extends CommitmentTables {
  readonly asOf: PlainDate;
  /** Last month of the budget year. */
  readonly yearEnds: string;
  readonly method: ForecastMethod;
  readonly budgets: readonly BudgetLine[];
  readonly actuals: readonly Actual[];
  /** Was there a ledger at all? Without one, a payment of an unknown invoice is the only trace of what was spent. */
  readonly hasLedger: boolean;
  readonly invoices: readonly VendorInvoice[];
  readonly payments: readonly VendorPayment[];
  readonly usagePlans: readonly UsagePlan[];
  readonly rates: readonly Rate[];
  readonly rules: BudgetRules;
}

/** One line in one month of the year. available = budget − actual − approved − committed − accrued. */
export interface BurnMonth {
  readonly month: string;
  readonly budget: number;
  readonly actual: number;
  readonly approved: number;
  readonly committed: number;
  readonly accrued: number;
}

/** What a method expects of the months that are still to come; `estimate` is for the whole year. */
export interface Forecast {
  readonly toCome: readonly number[];
  readonly estimate: number;
}

export interface LineForecast {
  /** A month, by the year so far and by the last whole months. */
  readonly monthlyBurn: number;
  readonly trailingBurn: number;
  /** How many whole months the second is of. */
  readonly trailingMonths: number;
  /** Of what burns without a commitment, a month. */
  readonly uncommittedBurn: number;
  /** This year so far over last year's same days; undefined when last year has nothing there. */
  readonly seasonalFactor: number | undefined;
  /** Standard deviation of a month's burn; 0 when fewer than three whole months are known. */
  readonly spread: number;
  readonly byMethod: Readonly<Record<ForecastMethod, Forecast>>;
  /** First month in which the budget is used up, by the chosen method, and with one chance in ten each to be earlier or later. */
  readonly runsOutIn: string | undefined;
  readonly runsOutEarly: string | undefined;
  readonly runsOutLate: string | undefined;
}

/** budget to date + price + volume + timing + FX + new = incurred to date. */
export interface VarianceWalk {
  readonly budget: number;
  readonly price: number;
  readonly volume: number;
  readonly timing: number;
  readonly fx: number;
  readonly isNew: number;
  readonly incurred: number;
  readonly why: string;
}

/** What a line gets or gives for the months to come. */
export interface Reallocation {
  readonly left: number;
  readonly need: number;
  readonly needFrom: 'commitments' | 'planned usage' | 'forecast';
  readonly proposal: number;
  readonly why: string;
}

export interface BurnLine {
  readonly home: BudgetHome;
  readonly months: readonly BurnMonth[];
  /** Incurred in the same months of the year before. */
  readonly lastYear: readonly number[];
  readonly budget: number;
  readonly actual: number;
  readonly approved: number;
  readonly committed: number;
  readonly accrued: number;
  readonly available: number;
  /** Share of the budget that is used or bound, in per cent; undefined without a budget. */
  readonly burntPercent: number | undefined;
  /** The highest threshold that is reached, in per cent. */
  readonly threshold: number | undefined;
  readonly forecast: LineForecast;
  readonly walk: VarianceWalk;
  readonly reallocation: Reallocation | undefined;
}

/** A commitment with what became of it, in its own currency. value = invoiced + accrued + committed + released − overInvoiced. */
export interface CommitmentState {
  readonly commitment: Commitment;
  readonly invoiced: number;
  readonly accrued: number;
  readonly committed: number;
  /** Of a closed one: what will not be invoiced any more. */
  readonly released: number;
  readonly overInvoiced: number;
}

export interface BudgetBurn {
  readonly asOf: PlainDate;
  /** The twelve months of the year. */
  readonly months: readonly string[];
  readonly method: ForecastMethod;
  readonly lines: readonly BurnLine[];
  readonly items: readonly BudgetItem[];
  readonly commitments: readonly CommitmentState[];
  /** Budget rows of other years. */
  readonly budgetsOutside: readonly BudgetLine[];
  readonly findings: readonly Finding[];
}

export const incurredIn = ({ actual, approved, accrued }: BurnMonth): number => actual + approved + accrued;
