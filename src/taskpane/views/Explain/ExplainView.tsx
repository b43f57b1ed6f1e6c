/** The proration explainer: a price and a stretch of service, and what it costs by each way of counting days. */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ProrationComparison } from '../../../app/billing/schedulePlan';
import { Choice } from '../../parts/Choice';
import { Notice } from '../../parts/Notice';
import { Screen } from '../../parts/Screen';
import { Working } from '../../parts/Working';
import { useSay, useText } from '../../paneContext';
import { type ExplainForm, FREQUENCY_NAMES, questionOf } from './explainState';
import type { Explain } from './useExplain';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: tokens.spacingHorizontalS },
  price: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 72px', gap: tokens.spacingHorizontalS },
  field: { minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  way: { paddingBottom: tokens.spacingVerticalS, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  amount: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  facts: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
});

const ALIGNMENTS = ['calendar', 'anniversary'] as const;

export function ExplainView({ explain }: { readonly explain: Explain }) {
  const say = useSay();
  const words = useText().explain;
  const { form, answer } = explain.state;
  const ready = questionOf(form, say) !== undefined;
  return (
    <Screen
      heading={words.heading}
      lead={words.lead}
      step="form"
      footer={
        <Button appearance="primary" disabledFocusable={!ready || answer.kind === 'working'} onClick={explain.ask}>
          {words.explain}
        </Button>
      }
    >
      <Form form={form} change={explain.change} ready={ready} />
      {answer.kind === 'working' && <Working label={words.working} />}
      {answer.kind === 'failed' && (
        <Notice intent="error" title={words.failed}>
          {answer.because}
        </Notice>
      )}
      {answer.kind === 'compared' && <Comparison comparison={answer.comparison} currency={answer.currency} />}
    </Screen>
  );
}

interface FormProps {
  readonly form: ExplainForm;
  readonly change: Explain['change'];
  readonly ready: boolean;
}

function Form({ form, change, ready }: FormProps) {
  const styles = useStyles();
  const words = useText().explain;
  return (
    <>
      <div className={styles.price}>
        <Field className={styles.field} label={words.amount}>
          <Input className={styles.input} inputMode="decimal" value={form.amount} onChange={(_, { value }) => change({ amount: value })} />
        </Field>
        <Field className={styles.field} label={words.currency}>
          <Input className={styles.input} value={form.currency} maxLength={3} onChange={(_, { value }) => change({ currency: value })} />
        </Field>
      </div>
      <div className={styles.pair}>
        <Field className={styles.field} label={words.serviceFrom}>
          <Input
            className={styles.input}
            type="date"
            value={form.serviceFrom}
            onChange={(_, { value }) => change({ serviceFrom: value })}
          />
        </Field>
        <Field className={styles.field} label={words.serviceTo}>
          <Input className={styles.input} type="date" value={form.serviceTo} onChange={(_, { value }) => change({ serviceTo: value })} />
        </Field>
      </div>
      <div className={styles.pair}>
        <Choice
          label={words.frequency}
          options={FREQUENCY_NAMES}
          words={words.frequencies}
          value={form.frequency}
          choose={(frequency) => change({ frequency })}
        />
        <Choice
          label={words.alignment}
          options={ALIGNMENTS}
          words={words.alignments}
          value={form.alignment}
          choose={(alignment) => change({ alignment })}
        />
      </div>
      {!ready && <p className={styles.text}>{words.incomplete}</p>}
    </>
  );
}

function Comparison({ comparison, currency }: { readonly comparison: ProrationComparison; readonly currency: string }) {
  const say = useSay();
  const styles = useStyles();
  const words = useText().explain;
  const { serviceFrom, serviceTo, periodFrom, periodTo, lines } = comparison;
  return (
    <>
      <h2 className={styles.heading}>{words.comparison}</h2>
      <p className={styles.text}>
        {words.service(serviceFrom, serviceTo)} {words.period(periodFrom, periodTo)}
      </p>
      <ul className={styles.list} aria-label={words.comparison}>
        {lines.map(({ proration, days, ofDays, factor, amount, says }) => (
          <li key={proration} className={styles.way}>
            <div className={styles.head}>
              <h3 className={styles.name}>{proration}</h3>
              <span className={styles.amount}>
                {say.amount(amount)} {currency}
              </span>
            </div>
            <p className={styles.facts}>{[words.days(days, ofDays), factor].join(' · ')}</p>
            <p className={styles.facts}>{says}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
