/** Planning a reconciliation with partners: what the pane and the command line show of it, and the sheets to be written. Plain data. */
import type { CaseStatus, SettlementState } from '../domain/reconciliation/control';
import type { ExceptionKind } from '../domain/reconciliation/exceptionKinds';
import type { MatchReason } from '../domain/reconciliation/reconciliation';
import type { TableKind } from '../tables/columns';
import type { JobPlan, JobRequest } from './jobs';
import type { CellLink } from './reviewPlan';

/** In the order in which the pane asks for them; treatments must be there, and each side as a table or a file. */
export const RECONCILIATION_KINDS = [
  ...(['ours', 'theirs', 'treatments', 'receipts', 'ledgerFigures', 'controlTotals', 'rates', 'priceTiers', 'holidays'] as const),
] satisfies readonly TableKind[];

/**
 * Files are exports of either side (.csv, .xlsx) and bank files: `sideOf` says which side a file is, by its name; a file that is not
 * in it is told by its columns and its name, and one that cannot be told is a finding.
 */
export interface ReconciliationJobRequest extends JobRequest {
  readonly sideOf: Readonly<Record<string, 'ours' | 'theirs' | 'bank' | 'treatments'>>;
  /** First day of the period that is reconciled: rows before it are of a prior period. ISO. */
  readonly periodFrom: string;
  /** Above this many matches the workbook receives the summary, the exceptions and extracts; 0: always all. */
  readonly mostMatches: number;
}

/** Amounts are plain decimal text. */
export interface StatementTotal {
  readonly partner: string;
  readonly product: string;
  readonly currency: string;
  readonly ours: string;
  readonly theirs: string;
  readonly timing: string;
  readonly fees: string;
  readonly fx: string;
  readonly rounding: string;
  readonly reserve: string;
  readonly accepted: string;
  readonly unexplained: string;
}

export interface CaseLine {
  readonly key: string;
  readonly kind: ExceptionKind;
  readonly partner: string;
  readonly product: string;
  readonly currency: string;
  /** Ids of either side, a few of them. */
  readonly rows: string;
  readonly difference: string;
  readonly firstSeen: string;
  readonly ageDays: number;
  readonly owner: string;
  readonly dueOn: string;
  readonly status: CaseStatus;
  readonly nextStep: string;
  readonly evidence: string;
  /** Its row on the sheet Exceptions. */
  readonly cell: CellLink;
}

export interface SettlementTotal {
  readonly partner: string;
  readonly currency: string;
  readonly state: SettlementState;
  readonly count: number;
  readonly expected: string;
  readonly received: string;
}

export interface ReconciliationPlan extends JobPlan {
  readonly sides: readonly { readonly side: 'ours' | 'theirs'; readonly source: string; readonly rows: number }[];
  readonly matched: readonly { readonly reason: MatchReason; readonly count: number }[];
  readonly statement: readonly StatementTotal[];
  readonly cases: readonly CaseLine[];
  readonly settlements: readonly SettlementTotal[];
}
