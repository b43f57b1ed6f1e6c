/** Planning a reconciliation with partners: what the pane and the command line show of it, and the sheets to be written. Plain data. */
import type { Finding } from '../../domain/finding';
import type { CaseStatus, SettlementState } from '../../domain/reconciliation/control/control';
import type { ExceptionKind } from '../../domain/reconciliation/exceptionKinds';
import type { MatchReason } from '../../domain/reconciliation/reconciliation';
import type { TableKind } from '../../tables/columns';
import type { CellLink, JobPlan, JobRequest } from '../jobs';

/** In the order in which the pane asks for them; treatments must be there, and each side as a table or a file. */
export const RECONCILIATION_KINDS = [
  ...(['ours', 'theirs', 'treatments', 'receipts', 'ledgerFigures', 'controlTotals', 'rates', 'priceTiers', 'holidays'] as const),
] satisfies readonly TableKind[];

/** Above this many matches, until the analyst says otherwise, the workbook receives extracts. */
export const MOST_MATCHES = 100_000;

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

/** What a file of a reconciliation holds, shown beside its name as soon as it is chosen; or why it cannot be read. */
export type SideFileDescription =
  | {
      readonly kind: 'readable';
      /** `side` as its columns and its name tell it; undefined where they do not: a person says it. */
      readonly summary: {
        readonly file: string;
        readonly side: ReconciliationJobRequest['sideOf'][string] | undefined;
        readonly rows: number;
        /** First and last day of the rows, ISO; empty where they have none, as treatments do. */
        readonly from: string;
        readonly to: string;
        readonly currencies: readonly string[];
      };
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'unreadable'; readonly because: string };

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

/** An exception as the sheet Exceptions has it: its kind and status are cells there, and an acceptance may still need its reason. */
export interface WrittenCase extends Omit<CaseLine, 'kind' | 'status'> {
  readonly kind: string;
  readonly status: CaseStatus | 'needs a reason';
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
