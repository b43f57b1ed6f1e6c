/** An exception: what it is, how much, since when, whose it is and what to do next; its evidence on request. */
import { Button } from '@fluentui/react-components';
import type { WrittenCase } from '../../../app/reconciliation/reconciliationPlan';
import { type BadgeColour, Card, Facts, Line, StateBadge } from '../../parts/Card';
import { useGoTo } from '../../parts/GoTo';
import { useSay, useText } from '../../paneContext';
import { sentenceCase } from '../../words/sentenceCase';

// prettier-ignore
const COLOUR_OF = {
  open: 'danger', 'needs a reason': 'danger', assigned: 'warning', accepted: 'success', 'written off': 'success', cleared: 'informative',
} as const satisfies Record<WrittenCase['status'], BadgeColour>;

interface CaseCardProps {
  readonly line: WrittenCase;
  /** Its sheet is written, and the grid can go there. */
  readonly hasCell: boolean;
}

export function CaseCard({ line, hasCell }: CaseCardProps) {
  const say = useSay();
  const { cases: words, named } = useText();
  const go = useGoTo();
  const { partner, product, rows, difference, currency, status, firstSeen, ageDays, dueOn, owner } = line;
  const kind = named(line.kind);
  return (
    <Card
      title={sentenceCase(kind)}
      name={`${kind} ${rows}`}
      badge={<StateBadge colour={COLOUR_OF[status]}>{words.statuses[status]}</StateBadge>}
    >
      <Facts
        facts={[partner === '' ? words.noPartner : partner, product, difference === '' ? '' : `${say.amount(difference)} ${currency}`]}
      />
      <Facts facts={[rows]} />
      <Line>{line.evidence}</Line>
      <Facts facts={[named(line.nextStep)]} />
      <Facts
        facts={[words.aged(firstSeen, ageDays), dueOn === '' ? '' : words.due(dueOn), owner === '' ? words.unowned : words.owner(owner)]}
      />
      {hasCell && (
        <div>
          <Button size="small" aria-label={words.goTo(kind, rows)} onClick={() => go(line.cell)}>
            {words.show}
          </Button>
        </div>
      )}
    </Card>
  );
}
