/** All sheets of invoice schedules, in the order in which they are read: what is invoiced, what to do this month, what is earned, and the proof. */
import type { BillingRun } from '../../domain/billing/billingRun';
import type { ContractLine } from '../../domain/billing/contractLine';
import { customerName, runParties } from '../../domain/billing/runParties';
import type { Schedule } from '../../domain/billing/schedule';
import type { DateSystem, PlainDate } from '../../domain/calendar/plainDate';
import type { Agreement, Party } from '../../domain/contracts/contract';
import type { RebateSchedule } from '../../domain/rebates/deal';
import type { RevenueSchedule } from '../../domain/revenue/recognition';
import type { SourceTable } from '../../tables/sourceTable';
import type { SheetModel } from '../../tables/workbookChange';
import { billingRunSheet } from './billingRunSheet';
import { invoiceScheduleSheet, type ScheduleNames } from './invoiceScheduleSheet';
import { lineKeys } from './lineKeys';
import { rebateSheets } from './rebateSheets';
import { revenueLinesSheet } from './revenueSheets';
import { revenueScheduleSheet } from './revenueScheduleSheet';
import { scheduleProofSheet } from './scheduleProofSheet';
import type { LinesSource } from './statedTotals';

export interface ScheduleSheetsRequest {
  readonly schedule: Pick<Schedule, 'rows' | 'values'>;
  readonly lines: readonly ContractLine[];
  readonly agreements: readonly Agreement[];
  readonly customers: readonly Party[];
  readonly run: BillingRun;
  readonly revenue: RevenueSchedule;
  readonly rebates?: RebateSchedule | undefined;
  /** Our own sheets as they stand: what people filled in is kept. */
  readonly own: readonly SourceTable[];
  readonly asOf: PlainDate;
  /** `2026-10` */
  readonly month: string;
  readonly dateSystem: DateSystem;
  /** Where the contract lines stand: the proof reads the contract values there. */
  readonly source?: LinesSource | undefined;
}

export function scheduleSheets(request: ScheduleSheetsRequest): SheetModel[] {
  const { schedule, lines, run, revenue, rebates, own, asOf, month, dateSystem: system, source } = request;
  const parties = runParties(request);
  const customerOf = (contract: string): string => customerName(parties, contract);
  const names: ScheduleNames = { lines, customerOf, keyOf: lineKeys([...schedule.values, ...schedule.rows, ...revenue.rows]) };
  return [
    invoiceScheduleSheet(schedule.rows, names, asOf, system),
    billingRunSheet({ run, own, customerOf, asOf, system }),
    revenueScheduleSheet(revenue.rollForward, asOf, system),
    revenueLinesSheet(revenue.rows, names, asOf, system),
    scheduleProofSheet({ asOf, month, system, values: schedule.values, names, source }),
    ...(rebates === undefined ? [] : rebateSheets(rebates, own, asOf, system)),
  ];
}
