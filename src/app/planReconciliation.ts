/**
 * Plans a reconciliation with partners: both sides matched pass by pass by the treatments, what is open held against the last run, the
 * statement, the settlements, and the sheets that show it. Pure and plain on both ends, like every plan.
 */
import { date, type PlainDate } from '../domain/calendar/plainDate';
import { openCases } from '../domain/reconciliation/cases';
import { controlTotals } from '../domain/reconciliation/completeness';
import { reconcile } from '../domain/reconciliation/reconcile';
import { RECONCILIATION_RULES, type ReconciliationRules } from '../domain/reconciliation/reconciliationRules';
import { statementOf } from '../domain/reconciliation/statement';
import { carriedRows } from '../domain/reconciliation/whereabouts';
import { settlementReport } from '../domain/settlement/settlementReport';
import { standingRows } from '../sheets/exceptionRecordsSheet';
import { exceptionCells } from '../sheets/exceptionsSheet';
import type { Extract } from '../sheets/matchesSheet';
import { policyFrom } from '../sheets/policySection';
import { reconciliationSheets } from '../sheets/reconciliationSheets';
import { RECONCILIATION_RULES_TABLE, rulesSheet } from '../sheets/rulesSheet';
import { standingCases } from '../sheets/standingCases';
import type { WorkbookChange } from '../tables/workbookChange';
import { mappedTables } from './mappedTables';
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
import { MOST_SHEET_ROWS } from './sheetFits';

/** Of each reason, where there are more matches than the workbook should hold. */
const EXTRACT_PER_REASON = 1_000;

function extractOf(matches: number, mostMatches: number): Extract | undefined {
  const most = mostMatches === 0 ? MOST_SHEET_ROWS : Math.min(mostMatches, MOST_SHEET_ROWS);
  return matches > most ? { perReason: EXTRACT_PER_REASON } : undefined;
}

interface Decided {
  readonly plan: Omit<ReconciliationPlan, 'changes' | 'asOf'>;
  readonly sheets: ReturnType<typeof reconciliationSheets>;
}

async function decide(request: ReconciliationJobRequest, asOf: PlainDate): Promise<Decided> {
  const { own, tables } = request;
  const mapped = mappedTables(tables, request.mappings);
  const { rules, findings: ruleFindings } = policyFrom<ReconciliationRules>(own, RECONCILIATION_RULES_TABLE, RECONCILIATION_RULES);
  const { sides: read, treatments, rates, receipts, calendarOf, findings: inputFindings } = await readReconciliation(request, mapped, asOf);
  const rowsBefore = standingRows(own);
  const sides = withCarried(read, carriedRows(rowsBefore, read.records, asOf));
  const reconciliation = reconcile({ ...sides.records, malformed: sides.malformed, treatments, rates, asOf });
  const { sources } = sides;
  const { totals, findings: totalFindings } = controlTotals({ sources, stated: [] });
  const standing = standingCases(own);
  const opened = openCases({ reconciliation, treatments, totals, standing, standingRows: rowsBefore, asOf, rules, calendarOf });
  const { cases, openRows } = opened;
  const settlement = settlementReport({ reconciliation, treatments, receipts, asOf, rules, calendarOf });
  const statement = statementOf(reconciliation.matches, cases);
  const extract = extractOf(reconciliation.matches.length, request.mostMatches);
  const cellOf = exceptionCells(cases);
  const extracted =
    extract === undefined
      ? []
      : [sideFinding('matches-extracted', { kind: 'workbook' }, { matches: reconciliation.matches.length, shown: extract.perReason })];
  return {
    plan: {
      sides: sources.map(({ side, name, records, malformed }) => ({ side, source: name, rows: records.length + malformed.length })),
      matched: matchedByReason(reconciliation),
      statement: statement.map(statementTotal),
      cases: cases.map((each) => caseLine(each, cellOf)),
      settlements: settlementTotals(settlement),
      proofs: [...reconciliation.totals.map(rowsProof), ...statementProofs(statement), ...totalProofs(totals)],
      findings: [
        ...[...inputFindings, ...mapped.findings(), ...ruleFindings, ...reconciliation.findings],
        ...[...totalFindings, ...opened.findings, ...settlement.findings, ...extracted],
      ],
    },
    sheets: reconciliationSheets({
      ...{ reconciliation, cases, openRows, statement, settlement, revenue: [], totals, sources, own, asOf, rules, extract },
      ...{ tables: sides.tables, dateSystem: tables[0]?.dateSystem ?? 1900 },
    }),
  };
}

/**
 * The whole plan: sides, matches, cases, proofs and findings, and the sheets to be written.
 * @throws BadInput when a side or the treatments are missing, or our own sheets cannot be read.
 */
export async function planReconciliation(request: ReconciliationJobRequest): Promise<ReconciliationPlan> {
  const asOf = date(request.asOf);
  const { plan, sheets } = await decide(request, asOf);
  const all = [...sheets, rulesSheet(request.own, request.mappings)];
  return { asOf, ...plan, changes: all.map((sheet): WorkbookChange => ({ kind: 'writeSheet', sheet })) };
}
