/** A review in plain values, for the pane and the command line: each agreement with its findings, its term sheet and its cell. */
import type { Review, ReviewEvidence, ReviewFinding, TermSheetRow } from '../../domain/contracts/review';
import { amountText } from '../../domain/money/money';
import { DECISIONS_SHEET } from '../../sheets/contracts/contractDecisionsSheet';
import type { SheetModel } from '../../tables/workbookChange';
import { cellAddress } from '../../tables/a1';
import { linkOf } from '../ownCells';
import type { CellLink } from '../jobs';
import type { ReviewedAgreement, ReviewedFinding } from './reviewPlan';

function evidenceLine(evidence: ReviewEvidence): ReviewedFinding['evidence'][number] {
  if (evidence.kind === 'quote') return { says: evidence.quote, document: evidence.document, page: evidence.page };
  const cell = linkOf(evidence.place);
  return { says: evidence.says, ...(cell && { cell }) };
}

const findingLine = ({ topic, rule, severity, state, title, remedy, atRisk, evidence }: ReviewFinding): ReviewedFinding => ({
  rule,
  severity,
  state,
  title,
  remedy,
  ...(topic && { clause: topic }),
  atRisk: atRisk === undefined ? '' : amountText(atRisk),
  currency: atRisk?.currency ?? '',
  evidence: evidence.map(evidenceLine),
});

/** What stands about an agreement in the sheet that is to be written: its first cell, and a person's decision. */
interface DecisionRow {
  readonly cell: CellLink;
  readonly decision: string;
}

/** Rows of the table of decisions: the agreements of the review in their order, then those that were left out. */
function decisionRows(sheets: readonly SheetModel[]): DecisionRow[] {
  const sheet = sheets.find(({ name }) => name === DECISIONS_SHEET);
  const [table] = sheet?.tables ?? [];
  if (sheet === undefined || table === undefined) throw new Error(`The review has no sheet ${DECISIONS_SHEET}.`);
  const at = table.headers.indexOf('Decision');
  return table.rows.map((row, index) => ({
    cell: { sheet: sheet.name, address: cellAddress(table.row + 1 + index, table.column) },
    decision: typeof row[at] === 'string' ? row[at] : '',
  }));
}

function termSheets(rows: readonly TermSheetRow[]): Map<string, ReviewedAgreement['termSheet'][number][]> {
  const sheets = new Map<string, ReviewedAgreement['termSheet'][number][]>();
  for (const { agreement, ...line } of rows) {
    const own = sheets.get(agreement) ?? [];
    own.push(line);
    sheets.set(agreement, own);
  }
  return sheets;
}

/** `sheets`: those of this review, for the cells that the pane goes to. */
export function reviewedAgreements({ summaries, termSheet }: Review, sheets: readonly SheetModel[]): ReviewedAgreement[] {
  const terms = termSheets(termSheet);
  const rows = decisionRows(sheets);
  return summaries.map(({ agreement, state, riskGrade, documents, findings }, index) => {
    const row = rows[index];
    if (row === undefined) throw new Error(`The sheet ${DECISIONS_SHEET} has no row for ${agreement.id}.`);
    return {
      agreement: agreement.id,
      kind: agreement.kind,
      party: agreement.party,
      state,
      riskGrade,
      documents,
      ...row,
      findings: findings.map(findingLine),
      termSheet: terms.get(agreement.id) ?? [],
    };
  });
}
