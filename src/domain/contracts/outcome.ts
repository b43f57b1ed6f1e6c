/**
 * What a rule answers of one agreement: breaches, and what it could not check. Nothing means that it holds, or is not about this
 * agreement. Titles name no distance to the day of review: an answer to a finding stays with it as long as the finding is the same.
 */
import type { Money } from '../money/money';
import type { Parameter } from './parameters';
import type { ReviewEvidence, ReviewFinding } from './review';
import type { ReviewCase } from './reviewCase';

/** A finding before it is said whose it is, and by which rule. */
export type Outcome = Omit<ReviewFinding, 'agreement' | 'rule' | 'severity'>;

export interface Risk {
  readonly atRisk: Money;
  /** What the amount is. */
  readonly says: string;
}

export function breach(title: string, remedy: string, evidence: readonly ReviewEvidence[], risk?: Risk): Outcome {
  return { topic: undefined, state: 'breach', title, evidence, atRisk: risk?.atRisk, atRiskSays: risk?.says ?? '', remedy };
}

/** `because` is a sentence: what is missing. */
export function notChecked(because: string, remedy: string, evidence: readonly ReviewEvidence[]): Outcome {
  return { topic: undefined, state: 'not checked', title: `Not checked: ${because}`, evidence, atRisk: undefined, atRiskSays: '', remedy };
}

/** A rule: what it finds in one agreement, with the parameter that is in force. */
export type RuleCheck = (c: ReviewCase, parameter: Parameter) => readonly Outcome[];
