/** Which of the contracts whose review is written still wait for a person's decision. */
import type { AwaitedDecision } from '../../../app/contracts/reviewPlan';

/** Those that a person has not decided, the gravest first. */
export function undecided(contracts: readonly AwaitedDecision[]): readonly AwaitedDecision[] {
  const open = contracts.filter(({ decision }) => decision.trim() === '');
  return (['high', 'medium', 'low'] as const).flatMap((grade) => open.filter(({ riskGrade }) => riskGrade === grade));
}
