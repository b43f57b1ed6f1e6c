/** A line of the statement: ours − theirs, term by term, down to what nobody can explain yet. */
import type { StatementTotal } from '../../../app/reconciliation/reconciliationPlan';
import { isZeroAmount } from '../../amount';
import { Card, StateBadge } from '../../parts/Card';
import { Terms } from '../../parts/Terms';
import { useText } from '../../paneContext';

const SIDES = ['ours', 'theirs'] as const;
/** Shown where they are not zero. */
const EXPLAINED = ['timing', 'fees', 'fx', 'rounding', 'reserve', 'accepted'] as const;

export const statementKey = ({ partner, product, currency }: StatementTotal): string => `${partner} ${product} ${currency}`;

/** What is unexplained stands first; otherwise the order of the statement. */
export const unexplainedFirst = (statement: readonly StatementTotal[]): readonly StatementTotal[] => [
  ...statement.filter(({ unexplained }) => !isZeroAmount(unexplained)),
  ...statement.filter(({ unexplained }) => isZeroAmount(unexplained)),
];

export function StatementCard({ line }: { readonly line: StatementTotal }) {
  const words = useText().reconciliation;
  const explained = isZeroAmount(line.unexplained);
  const terms = [...SIDES, ...EXPLAINED.filter((term) => !isZeroAmount(line[term]))].map((term) => ({
    label: words.terms[term],
    amount: line[term],
  }));
  return (
    <Card
      title={[line.partner, line.product].filter((name) => name !== '').join(' · ')}
      name={statementKey(line)}
      badge={<StateBadge colour={explained ? 'success' : 'alarm'}>{words.unexplained(line.unexplained, line.currency)}</StateBadge>}
    >
      <Terms terms={[...terms, { label: words.terms.unexplained, amount: line.unexplained, isSum: true, isWrong: !explained }]} />
    </Card>
  );
}
