/**
 * One contract line: what is invoiced and what remains add up to what is scheduled, and that is the contract's value.
 */
import type { ScheduledLine } from '../../../app/billing/schedulePlan';
import { isZeroAmount } from '../../amount';
import { Card, Facts, StateBadge } from '../../parts/Card';
import { Terms } from '../../parts/Terms';
import { useSay, useText } from '../../paneContext';
import { differenceOf } from './identity';

const TERMS = ['invoiced', 'remaining', 'scheduled', 'value'] as const;

export function LineCard({ line }: { readonly line: ScheduledLine }) {
  const say = useSay();
  const words = useText().schedules;
  const difference = differenceOf(line);
  const holds = isZeroAmount(difference);
  const badge = (
    <StateBadge colour={holds ? 'success' : 'alarm'}>
      {say.amount(difference)} {line.currency}, {holds ? words.addsUp : words.isOff}
    </StateBadge>
  );
  return (
    <Card title={`${line.contract} / ${line.line}`} badge={badge}>
      <Facts facts={[line.description, words.rows(line.rows)]} />
      <Terms terms={TERMS.map((term) => ({ label: words[term], amount: line[term], isSum: term === 'scheduled' }))} />
    </Card>
  );
}
