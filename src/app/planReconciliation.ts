/**
 * Plans a reconciliation with partners: both sides as rows, matched pass by pass by the treatments, and the sheets that show it.
 * Pure and plain on both ends, like every plan.
 */
import { date } from '../domain/calendar/plainDate';
import { reconcile } from '../domain/reconciliation/reconcile';
import { rulesSheet } from '../sheets/rulesSheet';
import { treatmentsFrom } from '../tables/treatmentTables';
import type { WorkbookChange } from '../tables/workbookChange';
import { mappedTables } from './mappedTables';
import { readSides } from './readSides';
import type { ReconciliationJobRequest, ReconciliationPlan } from './reconciliationPlan';
import { matchedByReason, rowsProof } from './reconciliationTotals';

/**
 * The whole plan: sides, matches, cases, proofs and findings, and the sheets to be written.
 * @throws BadInput when a side or the treatments are missing, or a file cannot be used at all.
 */
export async function planReconciliation(request: ReconciliationJobRequest): Promise<ReconciliationPlan> {
  const asOf = date(request.asOf);
  const { own, mappings } = request;
  const mapped = mappedTables(request.tables, mappings);
  mapped.needed('treatments', 'Choose the table that says how each partner and product is reconciled.');
  const treatments = mapped.read('treatments', treatmentsFrom);
  const sides = readSides(mapped, []);
  const { ours, theirs } = sides.records;
  const reconciliation = reconcile({ ours, theirs, malformed: sides.malformed, treatments, asOf });
  const sheets = [rulesSheet(own, mappings)];
  return {
    asOf,
    sides: sides.sources.map(({ side, name, records, malformed }) => ({ side, source: name, rows: records.length + malformed.length })),
    matched: matchedByReason(reconciliation),
    ...{ statement: [], cases: [], settlements: [] },
    proofs: reconciliation.totals.map(rowsProof),
    findings: [...sides.findings, ...mapped.findings(), ...reconciliation.findings],
    changes: sheets.map((sheet): WorkbookChange => ({ kind: 'writeSheet', sheet })),
  };
}
