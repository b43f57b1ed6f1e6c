/**
 * Plans a reconciliation with partners: both sides matched pass by pass by the treatments, what is open held against the last run, the
 * statement, the settlements, and the sheets that show it. Pure and plain on both ends, like every plan.
 */
import { date, type PlainDate } from '../../domain/calendar/plainDate';
import { openCases } from '../../domain/reconciliation/control/cases';
import { controlTotals } from '../../domain/reconciliation/control/completeness';
import type { Finding } from '../../domain/finding';
import type { Reconciliation } from '../../domain/reconciliation/reconciliation';
import { reconcile } from '../../domain/reconciliation/reconcile';
import { RECONCILIATION_RULES, type ReconciliationRules } from '../../domain/reconciliation/control/reconciliationRules';
import { revenueReport } from '../../domain/reconciliation/control/revenueReport';
import { statementOf } from '../../domain/reconciliation/control/statement';
import { carriedRows } from '../../domain/reconciliation/control/whereabouts';
import { settlementReport } from '../../domain/settlement/settlementReport';
import { standingRows } from '../../sheets/reconciliation/exceptionRecordsSheet';
import { exceptionCells } from '../../sheets/reconciliation/exceptionsSheet';
import type { Extract } from '../../sheets/reconciliation/matchesSheet';
import { policyFrom } from '../../sheets/policySection';
import { reconciliationSheets } from '../../sheets/reconciliation/reconciliationSheets';
import { RECONCILIATION_RULES_TABLE, rulesSheet } from '../../sheets/rulesSheet';
import { standingSettlements } from '../../sheets/reconciliation/standingSettlements';
import { standingCases } from '../../sheets/reconciliation/standingCases';
import { controlTotalsFrom, ledgerFiguresFrom } from '../../tables/reconciliation/controlTables';
import type { SheetModel, WorkbookChange } from '../../tables/workbookChange';
import { type MappedTables, mappedTables } from '../mappedTables';
import { withCarried } from './readSides';
import { readReconciliation } from './readReconciliation';
import { sideFinding } from './reconciliationAdvice';
import type { ReconciliationJobRequest, ReconciliationPlan } from './reconciliationPlan';
import {
  caseLine,
  matchedByReason,
  rowsProof,
  settlementTotals,
  statementProofs,
  statementTotal,
  totalProofs,
} from './reconciliationTotals';
import { MOST_SHEET_ROWS } from '../sheetFits';

/** Of each reason, where there are more matches than the workbook should hold. */
const EXTRACT_PER_REASON = 1_000;

function extractOf(matches: number, mostMatches: number): Extract | undefined {
  const most = mostMatches === 0 ? MOST_SHEET_ROWS : Math.min(mostMatches, MOST_SHEET_ROWS);
  return matches > most ? { perReason: EXTRACT_PER_REASON } : undefined;
}

const extractFinding = ({ matches }: Reconciliation, { perReason }: Extract): Finding =>
  sideFinding('matches-extracted', { kind: 'workbook' }, { matches: matches.length, shown: perReason });

/** Both sides with what is carried forward, and everything that is decided about them. */
async function decisionsOf(request: ReconciliationJobRequest, asOf: PlainDate, mapped: MappedTables) {
  const { own } = request;
  const { rules, findings: ruleFindings } = policyFrom<ReconciliationRules>(own, RECONCILIATION_RULES_TABLE, RECONCILIATION_RULES);
  const { sides: read, treatments, rates, receipts, calendarOf, findings } = await readReconciliation(request, mapped, asOf);
  const rowsBefore = standingRows(own);
  const carried = carriedRows(rowsBefore, read.records, asOf);
  const sides = withCarried(read, carried);
  const reconciliation = reconcile({
    ...sides.records,
    malformed: sides.malformed,
    treatments,
    rates,
    asOf,
    periodFrom: date(request.periodFrom),
  });
  const control = controlTotals({ sources: sides.sources, stated: mapped.read('controlTotals', controlTotalsFrom) });
  const standing = standingCases(own);
  const facts = { reconciliation, treatments, asOf, rules, calendarOf };
  const opened = openCases({ ...facts, totals: control.totals, standing, standingRows: rowsBefore });
  const settlement = settlementReport({ ...facts, receipts, earlier: { lines: standingSettlements(own), carried } });
  const figures = mapped.read('ledgerFigures', ledgerFiguresFrom);
  const revenue = revenueReport({ ...facts, periodFrom: date(request.periodFrom), figures });
  return {
    sides,
    reconciliation,
    rules,
    settlement,
    revenue,
    totals: control.totals,
    cases: opened.cases,
    openRows: opened.openRows,
    statement: statementOf(reconciliation.matches, opened.cases),
    findings: [
      ...[...findings, ...mapped.findings(), ...ruleFindings, ...reconciliation.findings, ...control.findings],
      ...[...opened.findings, ...settlement.findings, ...revenue.findings],
    ],
  };
}
type Decisions = Awaited<ReturnType<typeof decisionsOf>>;

const sheetsOf = (decisions: Decisions, request: ReconciliationJobRequest, asOf: PlainDate, extract: Extract | undefined): SheetModel[] =>
  reconciliationSheets({
    ...decisions,
    asOf,
    extract,
    own: request.own,
    periodFrom: date(request.periodFrom),
    revenue: decisions.revenue.lines,
    sources: decisions.sides.sources,
    tables: decisions.sides.tables,
    dateSystem: request.tables[0]?.dateSystem ?? 1900,
  });

/**
 * The whole plan: sides, matches, cases, proofs and findings, and the sheets to be written.
 * @throws BadInput when a side or the treatments are missing, or our own sheets cannot be read.
 */
export async function planReconciliation(request: ReconciliationJobRequest): Promise<ReconciliationPlan> {
  const asOf = date(request.asOf);
  const decisions = await decisionsOf(request, asOf, mappedTables(request.tables, request.mappings));
  const { sides, reconciliation, statement, cases, settlement, totals, findings } = decisions;
  const extract = extractOf(reconciliation.matches.length, request.mostMatches);
  const sheets = [...sheetsOf(decisions, request, asOf, extract), rulesSheet(request.own, request.mappings)];
  const cellOf = exceptionCells(cases);
  return {
    asOf,
    sides: sides.sources.map(({ side, name, records, malformed }) => ({ side, source: name, rows: records.length + malformed.length })),
    matched: matchedByReason(reconciliation),
    statement: statement.map(statementTotal),
    cases: cases.map((each) => caseLine(each, cellOf)),
    settlements: settlementTotals(settlement),
    proofs: [...reconciliation.totals.map(rowsProof), ...statementProofs(statement), ...totalProofs(totals)],
    findings: [...findings, ...(extract === undefined ? [] : [extractFinding(reconciliation, extract)])],
    changes: sheets.map((sheet): WorkbookChange => ({ kind: 'writeSheet', sheet })),
  };
}
