/** What the report of deposits shows of its own: a card for each balance, the most urgent first. */
import type { DepositsPlan } from '../../../app/deposits/depositsPlan';
import type { DepositsChoices } from '../../actions';
import { FirstOf } from '../../parts/FirstOf';
import { Section } from '../../parts/Section';
import { useText } from '../../paneContext';
import { type JobParts, JobView } from '../Job/JobView';
import type { Job } from '../Job/useJob';
import { DepositCard, mostUrgentFirst } from './DepositCard';
import { DepositsInputs } from './DepositsInputs';

const SHOWN_FIRST = 10;

function Deposits({ plan }: { readonly plan: DepositsPlan }) {
  const words = useText().deposits;
  return (
    <Section heading={words.heading}>
      <FirstOf items={mostUrgentFirst(plan.deposits)} shownFirst={SHOWN_FIRST}>
        {(shown) => shown.map((deposit) => <DepositCard key={`${deposit.partner} ${deposit.currency}`} deposit={deposit} />)}
      </FirstOf>
    </Section>
  );
}

const DEPOSITS_PARTS: JobParts<DepositsPlan, DepositsChoices> = {
  Inputs: DepositsInputs,
  Answer: Deposits,
  isEmpty: ({ deposits }) => deposits.length === 0,
  next: 'runs',
};

export const DepositsView = ({ job }: { readonly job: Job<DepositsPlan, DepositsChoices> }) => <JobView job={job} parts={DEPOSITS_PARTS} />;
