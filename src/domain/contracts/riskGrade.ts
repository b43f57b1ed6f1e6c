/** How an agreement comes out of the review: its state, and its risk grade by a table. */
import type { ReviewFinding, ReviewState, ReviewSummary } from './review';

export interface FindingCounts {
  /** Breaches by severity. */
  readonly blocks: number;
  readonly approvals: number;
  readonly notes: number;
  /** Of any severity. */
  readonly notChecked: number;
}

/** Tried from the top: the first line of which one count is reached gives the grade. So many approvals weigh as much as a block. */
export const RISK_GRADES: readonly { readonly grade: ReviewSummary['riskGrade']; readonly from: Partial<FindingCounts> }[] = [
  { grade: 'high', from: { blocks: 1, approvals: 5 } },
  { grade: 'medium', from: { approvals: 1, notChecked: 1 } },
];
/** Where no line of the table is reached. */
export const LOWEST_GRADE: ReviewSummary['riskGrade'] = 'low';

export function countsOf(findings: readonly ReviewFinding[]): FindingCounts {
  const breaches = (severity: ReviewFinding['severity']): number =>
    findings.filter((finding) => finding.state === 'breach' && finding.severity === severity).length;
  return {
    blocks: breaches('blocks'),
    approvals: breaches('needs approval'),
    notes: breaches('note'),
    notChecked: findings.filter(({ state }) => state === 'not checked').length,
  };
}

export function riskGradeOf(counts: FindingCounts): ReviewSummary['riskGrade'] {
  const reached = RISK_GRADES.find(
    ({ from }) => (Object.keys(from) as (keyof FindingCounts)[]).some((count) => counts[count] >= (from[count] ?? Infinity)), // Keys of our own table.
  );
  return reached?.grade ?? LOWEST_GRADE;
}

export function stateOf({ blocks, approvals, notes, notChecked }: FindingCounts): ReviewState {
  if (notChecked > 0) return 'not fully reviewed';
  return blocks + approvals + notes > 0 ? 'findings' : 'clean';
}
