/** What every preview ends with: what would change in each sheet, and the proofs that must read 0.00. */
import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { Proof, SheetDifference } from '../../../app/jobs';
import { isZeroAmount } from '../../amount';
import { Figures } from '../../parts/Figures';
import { Terms } from '../../parts/Terms';
import { useSay, useText } from '../../paneContext';

const useStyles = makeStyles({
  proofs: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  proof: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: tokens.spacingHorizontalM },
  // The badge takes a line of its own where both do not fit: 'Open items: …' fills 320 pixels alone.
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  badge: { flexShrink: 0, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

export function Sheets({ differences }: { readonly differences: readonly SheetDifference[] }) {
  const say = useSay();
  const words = useText().job.preview;
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
          ...[added, changed, removed, untouched].map((count) => say.count(count)),
        ],
      }))}
    />
  );
}

export function Proofs({ proofs }: { readonly proofs: readonly Proof[] }) {
  const styles = useStyles();
  const words = useText().job.preview;
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
  const say = useSay();
  const styles = useStyles();
  const text = useText();
  const words = text.job.preview;
  const name = text.named(proof.name);
  const holds = isZeroAmount(proof.difference);
  return (
    <section className={styles.proof} aria-label={`${name} ${proof.currency}`.trim()}>
      <div className={styles.head}>
        <h3 className={styles.title}>{name}</h3>
        <Badge className={styles.badge} appearance={holds ? 'tint' : 'filled'} color={holds ? 'success' : 'danger'}>
          {[say.amount(proof.difference), proof.currency].join(' ').trim()}, {holds ? words.holds : words.differs}
        </Badge>
      </div>
      <Terms terms={proof.terms.map((term) => ({ ...term, label: text.named(term.label) }))} />
    </section>
  );
}
