/** The documents as they were read, and which contract each belongs to. Another choice is planned anew at once. */
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { Preview } from '../../../app/jobs';
import type { ReadDocument, ReviewPlan } from '../../../app/contracts/reviewPlan';
import type { ReviewChoices } from '../../actions';
import { Notice } from '../../parts/Notice';
import { useText } from '../../paneContext';
import type { Setup } from '../Job/jobState';
import type { Job } from '../Job/useJob';

const useStyles = makeStyles({
  documents: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  document: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  facts: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

interface DocumentListProps {
  readonly job: Job<ReviewPlan, ReviewChoices>;
  readonly setup: Setup<ReviewChoices>;
  readonly preview: Preview<ReviewPlan>;
}

/** Those that somebody has to look at come first. */
const unsettledFirst = (documents: readonly ReadDocument[]): readonly ReadDocument[] => [
  ...documents.filter(({ agreement }) => agreement === ''),
  ...documents.filter(({ agreement }) => agreement !== ''),
];

/** The choice without a document's line is the choice to find its contract by number or party. */
function withChoice({ documentOf }: ReviewChoices, file: string, agreement: string): ReviewChoices {
  const others = Object.entries(documentOf).filter(([name]) => name !== file);
  return { documentOf: Object.fromEntries(agreement === '' ? others : [...others, [file, agreement]]) };
}

export function DocumentList({ job, setup, preview: { plan } }: DocumentListProps) {
  const styles = useStyles();
  const words = useText().contracts;
  const loose = plan.documents.filter(({ agreement, problem }) => agreement === '' && problem === '').length;
  if (plan.documents.length === 0) return null;
  return (
    <section className={styles.documents} aria-label={words.documents}>
      <h2 className={styles.heading}>{words.documents}</h2>
      {loose > 0 && <Notice intent="warning">{words.loose(loose)}</Notice>}
      {unsettledFirst(plan.documents).map((document) => (
        <DocumentItem
          key={document.file}
          document={document}
          agreements={plan.agreements.map(({ agreement }) => agreement)}
          chosen={setup.choices.documentOf[document.file] ?? ''}
          choose={(agreement) => job.choose(withChoice(setup.choices, document.file, agreement))}
        />
      ))}
    </section>
  );
}

interface DocumentItemProps {
  readonly document: ReadDocument;
  readonly agreements: readonly string[];
  readonly chosen: string;
  readonly choose: (agreement: string) => void;
}

function DocumentItem({ document, agreements, chosen, choose }: DocumentItemProps) {
  const styles = useStyles();
  const words = useText().contracts;
  const { file, agreement, pages, clauses, unsure, problem } = document;
  if (problem !== '')
    return (
      <Notice intent="error" title={file}>
        {problem}
      </Notice>
    );
  return (
    <div className={styles.document}>
      <p className={styles.name}>{file}</p>
      <p className={styles.facts}>{words.documentFacts(pages, clauses, unsure)}</p>
      <Field label={words.belongsShort} orientation="horizontal" size="small">
        <Select aria-label={words.belongsTo(file)} value={chosen} onChange={(_, { value }) => choose(value)}>
          <option value="">{chosen === '' ? agreement || words.belongsNowhere : words.byItself}</option>
          {agreements
            .filter((one) => chosen !== '' || one !== agreement)
            .map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
        </Select>
      </Field>
    </div>
  );
}
