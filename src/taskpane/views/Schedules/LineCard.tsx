/**
 * One contract line: what is invoiced and what remains add up to what is scheduled, and that is the contract's value.
 */
import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ScheduledLine } from '../../../app/schedulePlan';
import { amountForReading, isZeroAmount } from '../../amount';
import { useText } from '../../paneContext';
import { differenceOf } from './identity';

const useStyles = makeStyles({
  card: { paddingBottom: tokens.spacingVerticalS, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  badge: { flexShrink: 0, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  facts: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  terms: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    fontSize: tokens.fontSizeBase200,
  },
  amount: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  sum: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

const TERMS = ['invoiced', 'remaining', 'scheduled', 'value'] as const;

export function LineCard({ line }: { readonly line: ScheduledLine }) {
  const styles = useStyles();
  const words = useText().schedules;
  const difference = differenceOf(line);
  const holds = isZeroAmount(difference);
  const name = `${line.contract} / ${line.line}`;
  return (
    <section className={styles.card} aria-label={name}>
      <div className={styles.head}>
        <h3 className={styles.title}>{name}</h3>
        <Badge className={styles.badge} appearance={holds ? 'tint' : 'filled'} color={holds ? 'success' : 'danger'}>
          {amountForReading(difference)} {line.currency}, {holds ? words.addsUp : words.isOff}
        </Badge>
      </div>
      <p className={styles.facts}>
        {line.description} · {words.rows(line.rows)}
      </p>
      <dl className={styles.terms}>
        {TERMS.map((term) => [
          <dt key={term} className={term === 'scheduled' ? styles.sum : undefined}>
            {words[term]}
          </dt>,
          <dd key={`${term} amount`} className={mergeClasses(styles.amount, term === 'scheduled' && styles.sum)}>
            {amountForReading(line[term])}
          </dd>,
        ])}
      </dl>
    </section>
  );
}
