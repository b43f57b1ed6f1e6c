/** What a person may decide about an exception, and what becomes of it by that. The status is a formula over what was entered. */
import type { CaseStatus } from '../../domain/reconciliation/control/control';

interface DecisionSpec {
  readonly status: CaseStatus;
  /** It explains a difference away, so it counts only with a reason beside it. */
  readonly needsReason: boolean;
}

/** The words of the drop-down. */
export const CASE_DECISIONS = {
  accept: { status: 'accepted', needsReason: true },
  'write off': { status: 'written off', needsReason: true },
  assign: { status: 'assigned', needsReason: false },
  'keep open': { status: 'open', needsReason: false },
} as const satisfies Readonly<Record<string, DecisionSpec>>;
type CaseDecisionWord = keyof typeof CASE_DECISIONS;

/** Shown for an acceptance without a reason: the case is open until there is one. */
export const NEEDS_REASON = 'needs a reason';

/** The words of the column Status for what still waits for somebody. */
export const OPEN_STATUSES = ['open', 'assigned', NEEDS_REASON] as const;

const isDecision = (word: string): word is CaseDecisionWord => word in CASE_DECISIONS;

/** What a word of the drop-down stands for; undefined where nobody has decided. */
export function decidedStatus(word: string): CaseStatus | undefined {
  const known = word.trim().toLowerCase();
  return isDecision(known) ? CASE_DECISIONS[known].status : undefined;
}

/** What counts of it, as `statusText` says it: nothing is accepted without a reason. */
export function countingStatus(word: string, reason: string): CaseStatus | undefined {
  const known = word.trim().toLowerCase();
  return isDecision(known) && CASE_DECISIONS[known].needsReason && reason === '' ? 'open' : decidedStatus(word);
}

/** The word of the drop-down that stands for a status. */
export const decisionWord = (status: CaseStatus): string =>
  Object.entries(CASE_DECISIONS).find(([, spec]) => spec.status === status)?.[0] ?? '';

/** The same as a formula; `otherwise` is what counts where nobody has decided. */
export function statusText(decision: string, reason: string, otherwise: string): string {
  return Object.entries(CASE_DECISIONS).reduceRight((rest, [word, { status, needsReason }]) => {
    const told = needsReason ? `IF(${reason}="","${NEEDS_REASON}","${status}")` : `"${status}"`;
    return `IF(${decision}="${word}",${told},${rest})`;
  }, otherwise);
}
