/** All sheets of a reconciliation, in the order in which they are read. */
import type { DateSystem, PlainDate } from '../../domain/calendar/plainDate';
import type { RowsOfSource } from '../../domain/reconciliation/control/completeness';
import type {
  ControlTotal,
  ExceptionCase,
  OpenRow,
  RevenueLine,
  SettlementReport,
  StatementLine,
} from '../../domain/reconciliation/control/control';
import type { Reconciliation } from '../../domain/reconciliation/reconciliation';
import { type ReconciliationRules, STANDARD_RECONCILIATION_RULES } from '../../domain/reconciliation/control/reconciliationRules';
import type { Side } from '../../domain/reconciliation/ledgerRecord';
import type { SourceTable } from '../../tables/sourceTable';
import type { SheetModel } from '../../tables/workbookChange';
import type { SideTable } from './completenessSections';
import { exceptionRecordsSheet } from './exceptionRecordsSheet';
import { exceptionsSheet } from './exceptionsSheet';
import { type Lane, laneKeys, lanesOfCase, sortedLanes } from './lanes';
import { type Extract, matchSheets, matchSource } from './matchesSheet';
import { reconciliationSheet } from './reconciliationSheet';
import { revenueReportSheet } from './revenueReportSheet';
import { type StatedRevenue, statedRevenue } from './statedRevenue';
import { settlementLane, settlementLinesSheet } from './settlementLinesSheet';
import { settlementSheet } from './settlementSheet';

export interface ReconciliationSheetsRequest {
  readonly reconciliation: Pick<Reconciliation, 'matches' | 'exceptions'>;
  readonly cases: readonly ExceptionCase[];
  /** Rows of the cases that are open. */
  readonly openRows: readonly OpenRow[];
  readonly statement: readonly StatementLine[];
  readonly settlement: SettlementReport;
  readonly revenue: readonly RevenueLine[];
  readonly totals: readonly ControlTotal[];
  /** Tables, files, and what was carried forward: all that was reconciled. */
  readonly sources: readonly RowsOfSource[];
  /** The sides that are tables of the workbook, for formulas over them. */
  readonly tables: { readonly [S in Side]?: SideTable | undefined };
  /** Our own sheets as they stand: what people entered is kept. */
  readonly own: readonly SourceTable[];
  /** First day of the period of the revenue report. */
  readonly periodFrom: PlainDate;
  readonly asOf: PlainDate;
  readonly dateSystem: DateSystem;
  readonly rules?: ReconciliationRules;
  /** Where there are more matches than the workbook should hold. */
  readonly extract?: Extract | undefined;
}

/** A key for every lane that a row stands in; the statement has those of the matches. */
function keysOf({ statement, cases }: ReconciliationSheetsRequest): (lane: Lane) => string {
  const ofCases = cases.flatMap((of) => Object.values(lanesOfCase(of))).filter((lane) => lane !== undefined);
  return laneKeys([...statement, ...ofCases]);
}

/** Formulas over our records, where all of them stand in one table of the workbook. */
function revenueFormulas({ sources, tables, periodFrom, asOf, dateSystem: system }: ReconciliationSheetsRequest): StatedRevenue {
  const ours = sources.filter(({ side, records }) => side === 'ours' && records.length > 0);
  const ofTable = ours.find(({ name }) => name === tables.ours?.table.name);
  return statedRevenue({ side: ofTable && tables.ours, records: ofTable?.records ?? [], periodFrom, asOf, system });
}

export function reconciliationSheets(request: ReconciliationSheetsRequest): SheetModel[] {
  const { reconciliation, cases, totals, sources, tables, own, asOf, dateSystem: system, extract } = request;
  const { matches, exceptions } = reconciliation;
  const rules = request.rules ?? STANDARD_RECONCILIATION_RULES;
  const lanes = request.statement;
  const keyOf = keysOf(request);
  const matchTable = matchSource(extract);
  const ofSettlements = laneKeys(sortedLanes(request.settlement.lines.map(settlementLane)));
  return [
    reconciliationSheet({ lanes, keyOf, matches, matchTable, cases, rules, totals, sources, tables, asOf, system }),
    exceptionsSheet({ cases, exceptions, own, keyOf, rules, asOf, system }),
    revenueReportSheet({ lines: request.revenue, stated: revenueFormulas(request), periodFrom: request.periodFrom, asOf, system }),
    settlementSheet({ report: request.settlement, keyOf: ofSettlements, rules, asOf, system }),
    settlementLinesSheet(request.settlement, ofSettlements, asOf, system),
    exceptionRecordsSheet(request.openRows, asOf, system),
    ...matchSheets({ matches, keyOf, asOf, extract }),
  ];
}
