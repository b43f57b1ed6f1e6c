/** The contracts whose review is written, and which of them still wait for a person's decision. */
import type { AwaitedDecision } from '../../../app/reviewPlan';

export type DecisionsState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'readFailed'; readonly because: string }
  | { readonly kind: 'read'; readonly contracts: readonly AwaitedDecision[] };

export type DecisionsEvent =
  | { readonly kind: 'readAgain' }
  | { readonly kind: 'read'; readonly contracts: readonly AwaitedDecision[] }
  | { readonly kind: 'readFailed'; readonly because: string };

export const START: DecisionsState = { kind: 'reading' };

export const decisionsReducer = (_: DecisionsState, event: DecisionsEvent): DecisionsState => (event.kind === 'readAgain' ? START : event);

/** Those that a person has not decided, the gravest first. */
export function undecided(contracts: readonly AwaitedDecision[]): readonly AwaitedDecision[] {
  const open = contracts.filter(({ decision }) => decision.trim() === '');
  return (['high', 'medium', 'low'] as const).flatMap((grade) => open.filter(({ riskGrade }) => riskGrade === grade));
}
