/** One contract or statement of work: state and risk at a glance, then its findings with evidence, then its term sheet. */
import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReviewedAgreement, ReviewedFinding } from '../../../app/contracts/reviewPlan';
import { REVIEW_SEVERITIES } from '../../../domain/contracts/review';
import { FirstOf } from '../../parts/FirstOf';
import { Fold } from '../../parts/Fold';
import { GoTo } from '../../parts/GoTo';
import { useText } from '../../paneContext';
import { AgreementBadges } from './AgreementBadges';
import { TermSheet } from './TermSheet';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  facts: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  badges: { display: 'flex', gap: tokens.spacingHorizontalXS, flexWrap: 'wrap' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  finding: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  blocks: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  approval: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  line: { margin: 0 },
  evidence: { listStyleType: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  money: { margin: 0, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
});

// prettier-ignore
const SEVERITY_COLOUR = { blocks: 'danger', 'needs approval': 'warning', note: 'informative' } as const satisfies Record<ReviewedFinding['severity'], string>;
const SHOWN_FIRST = 5;

/** Breaches by severity, then what could not be checked. */
export const inOrderOfGravity = (findings: readonly ReviewedFinding[]): readonly ReviewedFinding[] =>
  (['breach', 'not checked'] as const).flatMap((state) =>
    REVIEW_SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.state === state && finding.severity === severity)),
  );

export function AgreementCard({ agreement }: { readonly agreement: ReviewedAgreement }) {
  const styles = useStyles();
  const words = useText().contracts;
  const { findings, termSheet, documents } = agreement;
  const grave = findings.some(({ severity, state }) => severity === 'blocks' && state === 'breach');
  return (
    <section className={styles.card} aria-label={agreement.agreement}>
      <h2 className={styles.title}>
        {agreement.agreement} · {agreement.party}
      </h2>
      <AgreementBadges agreement={agreement} />
      <p className={styles.facts}>
        {agreement.kind}, {documents.length === 0 ? words.byRow : documents.join(', ')}
      </p>
      {findings.length === 0 ? (
        <p className={styles.line}>{words.noFindings}</p>
      ) : (
        <Fold label={words.findings(findings.length)} startsOpen={grave}>
          <Findings findings={findings} />
        </Fold>
      )}
      {termSheet.length > 0 && <TermSheet lines={termSheet} />}
    </section>
  );
}

function Findings({ findings }: { readonly findings: readonly ReviewedFinding[] }) {
  const styles = useStyles();
  return (
    <FirstOf items={inOrderOfGravity(findings)} shownFirst={SHOWN_FIRST}>
      {(shown) => (
        <ul className={styles.list}>
          {shown.map((finding, at) => (
            <FindingItem key={`${finding.rule} ${at}`} finding={finding} />
          ))}
        </ul>
      )}
    </FirstOf>
  );
}

function FindingItem({ finding }: { readonly finding: ReviewedFinding }) {
  const styles = useStyles();
  const words = useText().contracts;
  const { severity, state, title, remedy, atRisk, currency, evidence } = finding;
  const mark = severity === 'blocks' ? styles.blocks : severity === 'needs approval' ? styles.approval : '';
  return (
    <li className={mergeClasses(styles.finding, state === 'breach' && mark)}>
      <div className={styles.badges}>
        <Badge appearance="tint" color={state === 'breach' ? SEVERITY_COLOUR[severity] : 'subtle'}>
          {state === 'breach' ? words.severities[severity] : words.notChecked}
        </Badge>
      </div>
      <p className={styles.line}>{title}</p>
      {atRisk !== '' && <p className={styles.money}>{words.atRisk(atRisk, currency)}</p>}
      <p className={styles.facts}>{remedy}</p>
      <ul className={styles.evidence}>
        {evidence.map((one, at) => (
          <Evidence key={at} evidence={one} />
        ))}
      </ul>
    </li>
  );
}

function Evidence({ evidence: { says, cell, document, page } }: { readonly evidence: ReviewedFinding['evidence'][number] }) {
  const words = useText().contracts;
  if (cell !== undefined)
    return (
      <li>
        <GoTo cell={cell} /> {says}
      </li>
    );
  return <li>{document === undefined || page === undefined ? says : words.quote(says, document, page)}</li>;
}
