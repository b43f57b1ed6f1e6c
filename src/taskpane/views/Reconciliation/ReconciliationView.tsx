/** What the reconciliation shows of its own: the rows it read, the statement, the exceptions, the settlements, the matches by reason. */
import type { Preview } from '../../../app/jobs';
import type { ReconciliationPlan, StatementTotal } from '../../../app/reconciliation/reconciliationPlan';
import type { ReconciliationChoices } from '../../actions';
import { Figures } from '../../parts/Figures';
import { FirstOf } from '../../parts/FirstOf';
import { Section } from '../../parts/Section';
import { useSay, useText } from '../../paneContext';
import { FilteredCases } from '../Cases/FilteredCases';
import { type JobParts, JobView } from '../Job/JobView';
import type { Job } from '../Job/useJob';
import { ReconciliationInputs, SideOfFile } from './ReconciliationInputs';
import { Settlements } from './Settlements';
import { StatementCard, statementKey, unexplainedFirst } from './StatementCard';

const SHOWN_FIRST = 10;

/** Rows in, for a look against the control totals of the files. */
function RowsRead({ preview: { plan } }: { readonly preview: Preview<ReconciliationPlan> }) {
  const say = useSay();
  const words = useText().reconciliation;
  if (plan.sides.length === 0) return null;
  return (
    <Figures
      caption={words.read}
      columns={[{ heading: words.side, short: true }, { heading: words.source }, { heading: words.rows, figure: true }]}
      rows={plan.sides.map(({ side, source, rows }) => ({
        key: `${side} ${source}`,
        cells: [words.terms[side], source, say.count(rows)],
      }))}
    />
  );
}

function Answer({ plan, isWritten }: { readonly plan: ReconciliationPlan; readonly isWritten: (sheet: string) => boolean }) {
  return (
    <>
      {plan.statement.length > 0 && <Statement statement={plan.statement} />}
      <FilteredCases cases={plan.cases} isWritten={isWritten} />
      {plan.settlements.length > 0 && <Settlements settlements={plan.settlements} />}
      {plan.matched.length > 0 && <Matched matched={plan.matched} />}
    </>
  );
}

function Statement({ statement }: { readonly statement: readonly StatementTotal[] }) {
  const words = useText().reconciliation;
  return (
    <Section heading={words.statement}>
      <FirstOf items={unexplainedFirst(statement)} shownFirst={SHOWN_FIRST}>
        {(shown) => shown.map((line) => <StatementCard key={statementKey(line)} line={line} />)}
      </FirstOf>
    </Section>
  );
}

function Matched({ matched }: { readonly matched: ReconciliationPlan['matched'] }) {
  const say = useSay();
  const text = useText();
  const words = text.reconciliation;
  return (
    <Figures
      caption={words.matched}
      columns={[{ heading: words.reason }, { heading: text.job.preview.count, figure: true }]}
      rows={matched.map(({ reason, count }) => ({ key: reason, cells: [words.reasons[reason], say.count(count)] }))}
    />
  );
}

const RECONCILIATION_PARTS: JobParts<ReconciliationPlan, ReconciliationChoices> = {
  AboutFile: SideOfFile,
  Inputs: ReconciliationInputs,
  Check: RowsRead,
  Answer,
  isEmpty: ({ sides }) => sides.every(({ rows }) => rows === 0),
  next: 'cases',
};

export const ReconciliationView = ({ job }: { readonly job: Job<ReconciliationPlan, ReconciliationChoices> }) => (
  <JobView job={job} parts={RECONCILIATION_PARTS} />
);
