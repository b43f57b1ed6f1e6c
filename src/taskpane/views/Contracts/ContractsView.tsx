/** What the contract review shows of its own: the documents, and a card for each contract, the gravest first. */
import type { ReviewedAgreement, ReviewPlan } from '../../../app/contracts/reviewPlan';
import type { ReviewChoices } from '../../actions';
import { Figures } from '../../parts/Figures';
import { FirstOf } from '../../parts/FirstOf';
import { useSay, useText } from '../../paneContext';
import { type JobParts, JobView } from '../Job/JobView';
import type { Job } from '../Job/useJob';
import { AgreementCard } from './AgreementCard';
import { DocumentList } from './DocumentList';
import { PasteText } from './PasteText';

/** Shown before «show all»: what a person can take in at a time. */
const SHOWN_FIRST = 10;
const GRAVITY: Readonly<Record<ReviewedAgreement['riskGrade'], number>> = { high: 0, medium: 1, low: 2 };
const STATES = ['findings', 'not fully reviewed', 'clean'] as const;

const gravestFirst = (agreements: readonly ReviewedAgreement[]): readonly ReviewedAgreement[] =>
  [...agreements].sort((one, other) => GRAVITY[one.riskGrade] - GRAVITY[other.riskGrade]);

function Agreements({ plan }: { readonly plan: ReviewPlan }) {
  const say = useSay();
  const words = useText().contracts;
  const { count } = useText().job.preview;
  const of = (state: ReviewedAgreement['state']) => plan.agreements.filter((one) => one.state === state).length;
  return (
    <>
      <Figures
        caption={words.summary}
        columns={[{ heading: words.state }, { heading: count, figure: true }]}
        rows={STATES.map((state) => ({ key: state, cells: [words.states[state], say.count(of(state))] }))}
      />
      <FirstOf items={gravestFirst(plan.agreements)} shownFirst={SHOWN_FIRST}>
        {(shown) => shown.map((agreement) => <AgreementCard key={agreement.agreement} agreement={agreement} />)}
      </FirstOf>
    </>
  );
}

const CONTRACTS_PARTS: JobParts<ReviewPlan, ReviewChoices> = {
  Inputs: ({ job }) => <PasteText add={(file) => job.addFiles([file])} />,
  Check: DocumentList,
  Answer: Agreements,
  isEmpty: ({ agreements }) => agreements.length === 0,
  next: 'decisions',
};

export const ContractsView = ({ job }: { readonly job: Job<ReviewPlan, ReviewChoices> }) => <JobView job={job} parts={CONTRACTS_PARTS} />;
