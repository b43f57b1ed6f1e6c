/**
 * Findings, the worst first, those of one kind together. A finding in a cell is a link that takes the grid there.
 * Long lists open on request: a column of ten thousand text amounts is one line until somebody asks.
 */
import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { type Finding, placeText, SEVERITIES, type Severity } from '../../domain/finding';
import { useText } from '../paneContext';
import { FirstOf } from './FirstOf';
import { GoTo } from './GoTo';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  heading: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, margin: 0, fontSize: tokens.fontSizeBase300 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  finding: { borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, paddingLeft: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  blocking: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  warning: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  remedy: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  title: { margin: 0 },
  place: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

// prettier-ignore
const COLOUR_OF = { blocking: 'danger', warning: 'warning', note: 'informative' } as const satisfies Record<Severity, string>;

/** Shown of one severity before «show all». */
const SHOWN_FIRST = 5;

/** Those of one code next to each other, codes in the order in which they first came. */
export function groupedByCode(findings: readonly Finding[]): readonly Finding[] {
  const codes = [...new Set(findings.map(({ code }) => code))];
  return codes.flatMap((code) => findings.filter((finding) => finding.code === code));
}

export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const groups = SEVERITIES.map((severity) => ({ severity, those: findings.filter((finding) => finding.severity === severity) }));
  return groups
    .filter(({ those }) => those.length > 0)
    .map(({ severity, those }) => <FindingGroup key={severity} severity={severity} findings={those} />);
}

function FindingGroup({ severity, findings }: { readonly severity: Severity; readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.group}>
      <h2 className={styles.heading}>
        {text.job.check.severities[severity]}
        <Badge appearance="tint" color={COLOUR_OF[severity]}>
          {findings.length}
        </Badge>
      </h2>
      <FirstOf items={groupedByCode(findings)} shownFirst={SHOWN_FIRST}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map((finding, at) => (
              <FindingItem key={`${finding.code} ${placeText(finding.place)} ${at}`} finding={finding} />
            ))}
          </ul>
        )}
      </FirstOf>
    </div>
  );
}

function FindingItem({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { title, remedy } = useText().finding(finding);
  const mark = finding.severity === 'note' ? '' : styles[finding.severity];
  return (
    <li className={`${styles.finding} ${mark}`}>
      <FindingPlace finding={finding} />
      <p className={styles.title}>{title}</p>
      <p className={styles.remedy}>{remedy}</p>
    </li>
  );
}

function FindingPlace({ finding: { place } }: { readonly finding: Finding }) {
  const styles = useStyles();
  const text = useText();
  return place.kind === 'cell' ? <GoTo cell={place} /> : <span className={styles.place}>{text.place(place)}</span>;
}
