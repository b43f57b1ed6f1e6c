/** What the report of prepaid deposits is made from, and what it says. Amounts in minor units. */
import type { BusinessCalendar } from '../calendar/businessDays';
import type { PlainDate } from '../calendar/plainDate';
import type { Finding } from '../finding';
import type { DepositAccount } from './account';
import type { ForecastDay } from './balanceForecast';
import type { Campaign, DepositMovement, DepositStatement, DepositTerms } from './deposit';
import type { DepositLedger } from './depositLedger';
import type { DepositRules } from './depositRules';
import type { DepositDrivers, TermsInForce } from './depositTermsInForce';
import type { OpenTopUp } from './openTopUps';
import type { StatementTie } from './statementTie';
import type { TopUpPlan } from './topUpPlan';
import type { UseForecast } from './useForecast';
import type { UseHistory } from './useHistory';

export interface DepositsRequest {
  readonly asOf: PlainDate;
  /** Of the day of the report, for the bank's cut-off; undefined: before it. */
  readonly minuteOfDay: number | undefined;
  readonly movements: readonly DepositMovement[];
  readonly statements: readonly DepositStatement[];
  readonly terms: readonly DepositTerms[];
  readonly campaigns: readonly Campaign[];
  /** What people entered on the sheet, by `accountKey`. */
  readonly drivers: ReadonlyMap<string, DepositDrivers>;
  /** The calendar of terms: `DE, GB`; empty for that of the workbook. */
  readonly calendarOf: (codes: string) => BusinessCalendar;
  readonly rules: DepositRules;
}

export interface DepositReport extends DepositAccount {
  readonly ledger: DepositLedger;
  readonly tie: StatementTie | undefined;
  readonly terms: TermsInForce;
  readonly drivers: DepositDrivers;
  readonly topUps: readonly OpenTopUp[];
  /** Sum of the top-ups that are on their way and counted, in minor units. */
  readonly pending: number;
  readonly orderDay: PlainDate;
  readonly history: UseHistory;
  readonly forecast: UseForecast | undefined;
  /** From the day of the report on; undefined without a forecast. */
  readonly days: readonly ForecastDay[] | undefined;
  readonly plan: TopUpPlan;
}

export interface DepositsReport {
  /** In the order of partner and currency. */
  readonly deposits: readonly DepositReport[];
  readonly findings: readonly Finding[];
}
