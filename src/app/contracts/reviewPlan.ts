/** Planning a contract review: what the pane and the command line show of it, and the sheets to be written. Plain data. */
import type { Topic } from '../../domain/contracts/clause';
import type { Finding } from '../../domain/finding';
import type { ReviewFinding, ReviewSeverity, ReviewState, ReviewSummary, TermSheetRow } from '../../domain/contracts/review';
import type { TableKind } from '../../tables/columns';
import type { CellLink, JobPlan, JobRequest } from '../jobs';

/** In the order in which the pane asks for them; contracts or statements of work must be there. */
export const REVIEW_KINDS = [
  ...(['contracts', 'contractLines', 'sows', 'sowLines', 'milestones', 'customerMaster', 'vendors', 'authorities', 'rateCards'] as const),
  ...(['costObjects', 'priceTiers', 'priceSteps', 'openItems'] as const),
] satisfies readonly TableKind[];

/** The files are contract documents: .docx, .pdf or .txt. */
export interface ReviewJobRequest extends JobRequest {
  /** Which document belongs to which agreement, where a person said so; the others are matched by the number or party they name. */
  readonly documentOf: Readonly<Record<string, string>>;
}

export interface ReviewedFinding {
  readonly rule: string;
  readonly severity: ReviewSeverity;
  readonly state: ReviewFinding['state'];
  readonly title: string;
  readonly remedy: string;
  /** The clause it is about, where it is about one. */
  readonly clause?: Topic;
  /** Plain decimal text and its currency; empty where it cannot be computed. */
  readonly atRisk: string;
  readonly currency: string;
  readonly evidence: readonly { readonly says: string; readonly cell?: CellLink; readonly page?: number; readonly document?: string }[];
}

export type TermSheetLine = Omit<TermSheetRow, 'agreement'>;

export interface ReviewedAgreement {
  readonly agreement: string;
  readonly kind: 'contract' | 'SOW';
  readonly party: string;
  readonly state: ReviewState;
  readonly riskGrade: ReviewSummary['riskGrade'];
  readonly documents: readonly string[];
  readonly findings: readonly ReviewedFinding[];
  readonly termSheet: readonly TermSheetLine[];
  /** Entered by a person in the sheet; never by us. */
  readonly decision: string;
  /** Its row in the sheet Contract decisions. */
  readonly cell: CellLink;
}

export interface ReadDocument {
  readonly file: string;
  /** Empty when it could not be tied to an agreement. */
  readonly agreement: string;
  readonly pages: number;
  readonly clauses: number;
  /** Clauses that were found and not understood. */
  readonly unsure: number;
  /** Why it could not be read; empty when it was. */
  readonly problem: string;
}

export interface ReviewPlan extends JobPlan {
  readonly agreements: readonly ReviewedAgreement[];
  readonly documents: readonly ReadDocument[];
}

/** What a contract document holds, shown beside its name as soon as it is chosen; or why it cannot be read. */
export type DocumentDescription =
  | {
      readonly kind: 'readable';
      readonly summary: { readonly file: string; readonly pages: number; readonly words: number };
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'unreadable'; readonly because: string };

/** A contract whose review is written, and what a person has decided so far: empty for nothing. */
export type AwaitedDecision = Pick<ReviewedAgreement, 'agreement' | 'party' | 'state' | 'riskGrade' | 'decision' | 'cell'>;
