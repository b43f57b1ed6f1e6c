/**
 * Policy, master data, contract and document side by side, as far as 320 pixels go: a block a term, the four sources
 * below each other. What differs stands first; what is the same, or said by one source only, opens on request.
 */
import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { TermSheetLine } from '../../../app/contracts/reviewPlan';
import { TOPIC_TITLES } from '../../../domain/contracts/topicTitles';
import { Fold } from '../../parts/Fold';
import { useText } from '../../paneContext';

const useStyles = makeStyles({
  sheet: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  sources: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: '64px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  source: { color: tokens.colorNeutralForeground2 },
  says: { margin: 0, overflowWrap: 'anywhere' },
});

const SOURCES = ['policy', 'master', 'row', 'document'] as const;
const ORDER: readonly TermSheetLine['differs'][] = ['differs', 'unsure', 'same', 'only one says'];
// prettier-ignore
const COLOUR_OF = { same: 'success', differs: 'danger', unsure: 'warning', 'only one says': 'informative' } as const satisfies Record<TermSheetLine['differs'], string>;

const differencesFirst = (lines: readonly TermSheetLine[]): readonly TermSheetLine[] =>
  ORDER.flatMap((differs) => lines.filter((line) => line.differs === differs));

export function TermSheet({ lines }: { readonly lines: readonly TermSheetLine[] }) {
  const styles = useStyles();
  const words = useText().contracts;
  const differing = lines.filter(({ differs }) => differs === 'differs' || differs === 'unsure').length;
  return (
    <Fold label={words.termSheet(differing, lines.length)}>
      <div className={styles.sheet}>
        {differencesFirst(lines).map((line) => (
          <Term key={line.topic} line={line} />
        ))}
      </div>
    </Fold>
  );
}

function Term({ line }: { readonly line: TermSheetLine }) {
  const styles = useStyles();
  const text = useText();
  const words = text.contracts;
  const said = SOURCES.filter((source) => line[source] !== '' || line.differs === 'differs' || line.differs === 'unsure');
  return (
    <div>
      <div className={styles.head}>
        <h3 className={styles.title}>{text.named(TOPIC_TITLES[line.topic])}</h3>
        <Badge size="small" appearance="tint" color={COLOUR_OF[line.differs]}>
          {words.differs[line.differs]}
        </Badge>
      </div>
      <dl className={styles.sources}>
        {said.map((source) => [
          <dt key={source} className={styles.source}>
            {words.sources[source]}
          </dt>,
          <dd key={`${source} says`} className={styles.says}>
            {line[source] || words.silent}
          </dd>,
        ])}
      </dl>
    </div>
  );
}
