/** Names that the sheets of deposits know each other by, and what all of them are made from. */
import { accountKey, accountName, type DepositAccount } from '../../domain/deposits/account';
import type { DepositReport } from '../../domain/deposits/depositReport';
import type { DepositRules } from '../../domain/deposits/depositRules';
import type { PlainDate, DateSystem } from '../../domain/calendar/plainDate';
import type { BusinessCalendar } from '../../domain/calendar/businessDays';
import type { DepositStatement, DepositTerms } from '../../domain/deposits/deposit';
import type { TableMapping } from '../../tables/mapping';
import type { SourceTable } from '../../tables/sourceTable';
import { criterionKeys } from '../criterionKeys';
import type { MovementsSource } from './depositSource';

export const DEPOSITS_SHEET = 'Deposits';
export const DEPOSITS_TABLE = 'TieoutDeposits';
export const DEPOSIT_LEDGER_SHEET = 'Deposit ledger';
export const DEPOSIT_FORECAST_SHEET = 'Deposit forecast';
export const DEPOSIT_DAYS_TABLE = 'TieoutDepositDays';
export const DEPOSIT_TOP_UPS_TABLE = 'TieoutTopUps';
export const DEPOSIT_TESTS_TABLE = 'TieoutDepositTests';
export const DEPOSIT_CALENDAR_SHEET = 'Deposit calendar';
/** On "Tieout Rules". */
export const DEPOSIT_RULES_TABLE = 'TieoutDepositRules';

/** A table of the analyst's beside the values that were read from it. */
export interface ReadTable<Kind extends 'depositStatements' | 'depositTerms', T> {
  readonly table: SourceTable;
  readonly mapping: TableMapping<Kind>;
  readonly values: readonly T[];
  readonly rows: readonly number[];
}

export interface DepositSheetsRequest {
  readonly deposits: readonly DepositReport[];
  readonly rules: DepositRules;
  readonly asOf: PlainDate;
  readonly dateSystem: DateSystem;
  readonly source: MovementsSource;
  readonly statements: ReadTable<'depositStatements', DepositStatement> | undefined;
  readonly terms: ReadTable<'depositTerms', DepositTerms> | undefined;
  /** The calendar that a deposit's payments go by. */
  readonly calendarOf: (codes: string) => BusinessCalendar;
  /** Our own sheets as they stand: what people entered is kept. */
  readonly own: readonly SourceTable[];
}

/** A key for each deposit that formulas find its rows by. */
export const depositKeys = (deposits: readonly DepositAccount[]): ((of: DepositAccount) => string) =>
  criterionKeys(deposits, accountKey, (of) => `Deposit ${accountName(of)}`);
