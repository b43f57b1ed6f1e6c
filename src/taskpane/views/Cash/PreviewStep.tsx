/** Step 4: what would be written, in counts, totals and proofs. Nothing is written that was not shown here. */
import { Badge, Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Proof } from '../../../app/cashPlan';
import type { CashPreview, SheetDifference } from '../../../app/jobs';
import { amountForReading, isZeroAmount } from '../../amount';
import { Empty } from '../../parts/Empty';
import { Figures } from '../../parts/Figures';
import { Notice } from '../../parts/Notice';
import { Screen } from '../../parts/Screen';
import { usePane, useText } from '../../paneContext';
import { mayWrite } from './cashState';
import type { Cash } from './useCash';

const useStyles = makeStyles({
  proofs: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  proof: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: tokens.spacingHorizontalM },
  // The badge takes a line of its own where both do not fit: 'Open items: …' fills 320 pixels alone.
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  badge: { flexShrink: 0, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  terms: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
  },
  amount: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

export function PreviewStep({ cash, preview }: { readonly cash: Cash; readonly preview: CashPreview }) {
  const { text, settings, saveSettings, readOnly } = usePane();
  const words = text.cash.preview;
  const signed = settings.who.trim() !== '';
  const nothing = preview.plan.lines.length === 0;
  const name = useRef<HTMLInputElement>(null);
  /** Without a name the button leads to where it is missing, which may be out of sight. */
  const write = () => (signed ? cash.write() : name.current?.focus());
  return (
    <Screen
      heading={words.heading}
      lead={words.nothingYet}
      step="preview"
      footer={
        <>
          <Button appearance="primary" disabledFocusable={readOnly || nothing || !mayWrite(preview)} onClick={write}>
            {words.write}
          </Button>
          <Button onClick={cash.back}>{text.back}</Button>
        </>
      }
    >
      {!mayWrite(preview) && <Notice intent="error">{words.blocked}</Notice>}
      {nothing ? <Empty title={words.noReceipts} body={words.noReceiptsBody} /> : <Outcomes preview={preview} />}
      {preview.differences.length > 0 && <Sheets differences={preview.differences} />}
      {preview.plan.proofs.length > 0 && <Proofs proofs={preview.plan.proofs} />}
      <Field label={words.who} {...(signed ? {} : { validationState: 'warning', validationMessage: words.whoMissing })}>
        <Input
          input={{ ref: name }}
          value={settings.who}
          autoComplete="name"
          onChange={(_, { value }) => saveSettings({ ...settings, who: value })}
        />
      </Field>
    </Screen>
  );
}

function Outcomes({ preview }: { readonly preview: CashPreview }) {
  const text = useText();
  const words = text.cash.preview;
  return (
    <Figures
      caption={words.outcomes}
      columns={[
        { heading: words.outcome },
        { heading: words.currency },
        { heading: words.count, figure: true },
        { heading: words.amount, figure: true },
      ]}
      rows={preview.plan.totals.map(({ outcome, currency, count, amount }) => ({
        key: `${outcome} ${currency}`,
        cells: [text.outcomes[outcome], currency, count.toLocaleString('en'), amountForReading(amount)],
      }))}
    />
  );
}

function Sheets({ differences }: { readonly differences: readonly SheetDifference[] }) {
  const words = useText().cash.preview;
  return (
    <Figures
      caption={words.sheets}
      columns={[
        { heading: words.sheet },
        { heading: words.added, figure: true },
        { heading: words.changed, figure: true },
        { heading: words.removed, figure: true },
        { heading: words.untouched, figure: true },
      ]}
      rows={differences.map(({ sheet, isNew, added, changed, removed, untouched }) => ({
        key: sheet,
        cells: [
          isNew ? (
            <>
              {sheet}{' '}
              <Badge size="small" appearance="tint">
                {words.isNew}
              </Badge>
            </>
          ) : (
            sheet
          ),
          ...[added, changed, removed, untouched].map((count) => count.toLocaleString('en')),
        ],
      }))}
    />
  );
}

function Proofs({ proofs }: { readonly proofs: readonly Proof[] }) {
  const styles = useStyles();
  const words = useText().cash.preview;
  return (
    <div className={styles.proofs}>
      <h2 className={styles.heading}>{words.proofs}</h2>
      {proofs.map((proof) => (
        <ProofCard key={`${proof.name} ${proof.currency}`} proof={proof} />
      ))}
    </div>
  );
}

function ProofCard({ proof }: { readonly proof: Proof }) {
  const styles = useStyles();
  const words = useText().cash.preview;
  const holds = isZeroAmount(proof.difference);
  return (
    <section className={styles.proof} aria-label={`${proof.name} ${proof.currency}`}>
      <div className={styles.head}>
        <h3 className={styles.title}>{proof.name}</h3>
        <Badge className={styles.badge} appearance={holds ? 'tint' : 'filled'} color={holds ? 'success' : 'danger'}>
          {amountForReading(proof.difference)} {proof.currency}, {holds ? words.holds : words.differs}
        </Badge>
      </div>
      <dl className={styles.terms}>
        {proof.terms.map(({ label, amount }) => [
          <dt key={label}>{label}</dt>,
          <dd key={`${label} amount`} className={styles.amount}>
            {amountForReading(amount)}
          </dd>,
        ])}
      </dl>
    </section>
  );
}
