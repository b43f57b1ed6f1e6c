/** A reconciliation for tests of its sheets: rows in short, a month's run over them, and the sheets that follow from it. */
import { WEEKENDS_ONLY } from '../../src/domain/calendar/businessDays';
import { date } from '../../src/domain/calendar/plainDate';
import { openCases } from '../../src/domain/reconciliation/control/cases';
import { controlTotals } from '../../src/domain/reconciliation/control/completeness';
import type { CasesOpened } from '../../src/domain/reconciliation/control/cases';
import type { RevenueLine, SettlementReport, StatedTotal, StatementLine } from '../../src/domain/reconciliation/control/control';
import type { LedgerRecord, MalformedRow, Side } from '../../src/domain/reconciliation/ledgerRecord';
import { reconcile } from '../../src/domain/reconciliation/reconcile';
import type { Reconciliation } from '../../src/domain/reconciliation/reconciliation';
import { STANDARD_RECONCILIATION_RULES } from '../../src/domain/reconciliation/control/reconciliationRules';
import { statementOf } from '../../src/domain/reconciliation/control/statement';
import type { Treatment } from '../../src/domain/reconciliation/treatment';
import { carriedRows } from '../../src/domain/reconciliation/control/whereabouts';
import { standingRows } from '../../src/sheets/reconciliation/exceptionRecordsSheet';
import { type ReconciliationSheetsRequest, reconciliationSheets } from '../../src/sheets/reconciliation/reconciliationSheets';
import { standingCases } from '../../src/sheets/reconciliation/standingCases';
import type { SourceTable } from '../../src/tables/sourceTable';
import type { SheetModel } from '../../src/tables/workbookChange';
import { treatmentFor } from './ledgerRecords';

export interface PartnerWorld {
  readonly ours: readonly LedgerRecord[];
  readonly theirs: readonly LedgerRecord[];
  readonly malformed?: Partial<Record<Side, readonly MalformedRow[]>>;
  readonly treatments?: readonly Treatment[];
  readonly stated?: readonly StatedTotal[];
  readonly asOf?: string;
  readonly settlement?: SettlementReport;
  readonly revenue?: readonly RevenueLine[];
  readonly tables?: ReconciliationSheetsRequest['tables'];
  readonly extract?: ReconciliationSheetsRequest['extract'];
}

export interface PartnerRun {
  readonly reconciliation: Reconciliation;
  readonly opened: CasesOpened;
  readonly statement: readonly StatementLine[];
  readonly sheets: readonly SheetModel[];
}

const NO_SETTLEMENT: SettlementReport = { lines: [], next: [], findings: [] };

/** `own`: our sheets as they stand, with what people entered. */
export function partnerRun(world: PartnerWorld, own: readonly SourceTable[] = [], system: 1900 | 1904 = 1900): PartnerRun {
  const { treatments = [treatmentFor()], tables = {}, extract } = world;
  const asOf = date(world.asOf ?? '2026-10-31');
  const malformed = { ours: world.malformed?.ours ?? [], theirs: world.malformed?.theirs ?? [] };
  const rows = standingRows(own);
  const carried = carriedRows(rows, world, asOf);
  const [ours, theirs] = [
    [...world.ours, ...carried.ours],
    [...world.theirs, ...carried.theirs],
  ];
  const reconciliation = reconcile({ ours, theirs, malformed, treatments, asOf });
  const source = (side: Side, name: string) => ({ side, name, records: world[side], malformed: malformed[side] });
  const forward = (side: Side) =>
    carried[side].length === 0 ? [] : [{ side, name: 'carried forward', records: carried[side], malformed: [] }];
  const sources = [
    ...[source('ours', tables.ours?.table.name ?? 'ours.csv'), ...forward('ours')],
    ...[source('theirs', tables.theirs?.table.name ?? 'theirs.csv'), ...forward('theirs')],
  ];
  const { totals } = controlTotals({ sources, stated: world.stated ?? [] });
  const opened = openCases({
    ...{ reconciliation, treatments, totals, standing: standingCases(own), standingRows: rows, asOf },
    rules: STANDARD_RECONCILIATION_RULES,
    calendarOf: () => WEEKENDS_ONLY,
  });
  const statement = statementOf(reconciliation.matches, opened.cases);
  const sheets = reconciliationSheets({
    ...{ reconciliation, cases: opened.cases, openRows: opened.openRows, statement, totals, sources, tables, own, asOf, extract },
    ...{ settlement: world.settlement ?? NO_SETTLEMENT, revenue: world.revenue ?? [], dateSystem: system, periodFrom: date('2026-10-01') },
  });
  return { reconciliation, opened, statement, sheets };
}
