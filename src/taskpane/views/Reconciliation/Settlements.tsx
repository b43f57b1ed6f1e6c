/** What partners were to settle and what came, by state: what is overdue stands first. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { SettlementTotal } from '../../../app/reconciliation/reconciliationPlan';
import { type BadgeColour, Card, Facts, StateBadge } from '../../parts/Card';
import { FirstOf } from '../../parts/FirstOf';
import { Section } from '../../parts/Section';
import { useText } from '../../paneContext';

const useStyles = makeStyles({ list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS } });

/** In the order in which a person looks at them. */
const COLOUR_OF = {
  overdue: 'danger',
  short: 'danger',
  unexpected: 'warning',
  over: 'warning',
  pending: 'informative',
  announced: 'informative',
  'not covered': 'informative',
  received: 'success',
} as const satisfies Record<SettlementTotal['state'], BadgeColour>;
const GRAVITY = Object.keys(COLOUR_OF);

const SHOWN_FIRST = 10;

export function Settlements({ settlements }: { readonly settlements: readonly SettlementTotal[] }) {
  const styles = useStyles();
  const words = useText().reconciliation;
  const gravestFirst = GRAVITY.flatMap((state) => settlements.filter((settlement) => settlement.state === state));
  return (
    <Section heading={words.settlements}>
      <FirstOf items={gravestFirst} shownFirst={SHOWN_FIRST}>
        {(shown) => (
          <div className={styles.list}>
            {shown.map((settlement) => (
              <Settlement key={`${settlement.partner} ${settlement.currency} ${settlement.state}`} settlement={settlement} />
            ))}
          </div>
        )}
      </FirstOf>
    </Section>
  );
}

function Settlement({ settlement: { partner, currency, state, count, expected, received } }: { readonly settlement: SettlementTotal }) {
  const words = useText().reconciliation;
  return (
    <Card
      title={partner}
      name={`${partner} ${currency} ${words.settlementStates[state]}`}
      badge={<StateBadge colour={COLOUR_OF[state]}>{words.settlementStates[state]}</StateBadge>}
    >
      <Facts facts={[words.settled(count), words.expected(expected, currency), words.received(received, currency)]} />
    </Card>
  );
}
