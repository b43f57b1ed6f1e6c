/** The findings of one kind: what each is, in which cells, and its fix where there is one. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { LintFinding } from '../../../app/lint/workbookLint';
import { placeText, type Severity } from '../../../domain/finding';
import { type BadgeColour, Card, Facts, Line, StateBadge } from '../../parts/Card';
import { FirstOf } from '../../parts/FirstOf';
import { GoTo } from '../../parts/GoTo';
import { Section } from '../../parts/Section';
import { usePane, useText } from '../../paneContext';
import type { Catalogue } from '../../text';
import { cellsToFix, fixable, type LintGroup } from './lintState';
import type { Lint } from './useLint';

const useStyles = makeStyles({
  cells: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: 'baseline',
  },
  button: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalXXS },
});

// prettier-ignore
const COLOUR_OF = { blocking: 'danger', warning: 'warning', note: 'informative' } as const satisfies Record<Severity, BadgeColour>;

/** Shown of one kind, and cells of one finding, before the rest is asked for. */
const SHOWN_FINDINGS = 5;
const SHOWN_CELLS = 4;

interface KindProps {
  readonly group: LintGroup;
  readonly lint: Lint;
}

/** A kind that was added without its title is called by its code. */
const titleOf = (code: string, text: Catalogue): string => (text.lint.kinds as Readonly<Record<string, string>>)[code] ?? code;

export function KindOfFindings({ group: { code, findings }, lint }: KindProps) {
  const styles = useStyles();
  const text = useText();
  const mendable = fixable(findings);
  return (
    <Section heading={titleOf(code, text)}>
      {mendable.length > 1 && (
        <Button className={styles.button} size="small" onClick={() => lint.previewFix(mendable)}>
          {text.lint.previewAll(cellsToFix(mendable))}
        </Button>
      )}
      <FirstOf items={findings} shownFirst={SHOWN_FINDINGS}>
        {(shown) =>
          shown.map((one) => <OneFinding key={`${one.about} ${placeText(one.finding.place)} ${one.finding.title}`} one={one} lint={lint} />)
        }
      </FirstOf>
    </Section>
  );
}

function OneFinding({ one, lint }: { readonly one: LintFinding; readonly lint: Lint }) {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.lint;
  const { finding, about, cells, fix } = one;
  const { title, remedy } = text.finding(finding);
  return (
    <Card
      title={about}
      name={`${about} ${title}`}
      badge={<StateBadge colour={COLOUR_OF[finding.severity]}>{words.severities[finding.severity]}</StateBadge>}
    >
      <Line>{title}</Line>
      <Facts facts={[remedy]} />
      {cells.length > 0 && (
        <div className={styles.cells} role="group" aria-label={words.places(about)}>
          <FirstOf items={cells} shownFirst={SHOWN_CELLS}>
            {(shown) =>
              shown.map((cell) => (
                <GoTo key={`${cell.sheet}!${cell.address}`} cell={cell}>
                  {cell.address}
                </GoTo>
              ))
            }
          </FirstOf>
        </div>
      )}
      {fix !== undefined && (
        <Button
          className={styles.button}
          size="small"
          aria-label={words.within(about, words.preview(fix.cells.length))}
          onClick={() => lint.previewFix([one])}
        >
          {words.preview(fix.cells.length)}
        </Button>
      )}
    </Card>
  );
}
