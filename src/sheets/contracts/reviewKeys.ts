/**
 * Keys of the review's rows: how a formula finds the findings of a contract, and how a person's answer finds its finding again.
 *
 * A number may stand twice, in two tables or in one, and may hold signs that COUNTIFS reads as a pattern: so the key is a fingerprint.
 * An answer belongs to what was found: when the words of a finding change, it is another finding.
 */
import type { ReviewFinding, ReviewSummary } from '../../domain/contracts/review';
import { textHash } from '../../domain/textHash';

/** The letter keeps Excel from reading the key as a number. */
const keyOf = (...parts: readonly string[]): string => `k${textHash(parts.join('\n'))}`;

export interface KeyedSummary {
  readonly summary: ReviewSummary;
  readonly key: string;
  readonly findings: readonly { readonly finding: ReviewFinding; readonly key: string }[];
}

export function keyed(summaries: readonly ReviewSummary[]): KeyedSummary[] {
  const seen = new Map<string, number>();
  /** The first of a kind has its own key, the second another. */
  const unique = (key: string): string => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}-${times}`;
  };
  return summaries.map((summary) => {
    const key = unique(keyOf(summary.agreement.kind, summary.agreement.id));
    const findings = summary.findings.map((finding) => ({ finding, key: unique(keyOf(key, finding.rule, finding.state, finding.title)) }));
    return { summary, key, findings };
  });
}
