/** All sheets of a contract review, in the order in which they are read: what was found, what is decided, the terms, the policy. */
import type { DateSystem, PlainDate } from '../../domain/calendar/plainDate';
import type { Review } from '../../domain/contracts/review';
import type { SourceTable } from '../../tables/sourceTable';
import type { SheetModel } from '../../tables/workbookChange';
import { decisionLines } from './contractDecisionRows';
import { contractDecisionsSheet } from './contractDecisionsSheet';
import { type AgreementSource, contractReviewSheet } from './contractReviewSheet';
import { findingLines } from './reviewFindingRows';
import { keyed } from './reviewKeys';
import { reviewPolicySheet } from './reviewPolicySheet';
import { termSheet } from './termSheet';

export interface ReviewSheetsRequest {
  readonly review: Review;
  /** Where its agreements came from. */
  readonly sources: readonly AgreementSource[];
  /** Our own sheets as they stand: answers and decisions are kept. */
  readonly own: readonly SourceTable[];
  readonly asOf: PlainDate;
  readonly dateSystem: DateSystem;
}

export function reviewSheets({ review, sources, own, asOf, dateSystem }: ReviewSheetsRequest): SheetModel[] {
  const summaries = keyed(review.summaries);
  return [
    contractReviewSheet(findingLines(summaries, own), sources, asOf),
    contractDecisionsSheet(decisionLines(summaries, own, dateSystem), asOf),
    termSheet(review, asOf),
    reviewPolicySheet(review.policy, asOf, dateSystem),
  ];
}
