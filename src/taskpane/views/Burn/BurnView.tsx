/** What the report of budget burn shows of its own: a card for each budget, the most burnt first, of one owner or of all. */
import { useState } from 'react';
import type { BurnPlan } from '../../../app/budget/burnPlan';
import type { BurnChoices } from '../../actions';
import { Line } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import { FirstOf } from '../../parts/FirstOf';
import { Section } from '../../parts/Section';
import { useText } from '../../paneContext';
import { type JobParts, JobView } from '../Job/JobView';
import type { Job } from '../Job/useJob';
import { BurnCard, mostBurntFirst } from './BurnCard';
import { BurnInputs } from './BurnInputs';

const SHOWN_FIRST = 10;
/** No owner is called nothing: a budget without an owner stands among all. */
const EVERYONE = '';

function Budgets({ plan }: { readonly plan: BurnPlan }) {
  const words = useText().burn;
  const [owner, show] = useState(EVERYONE);
  const owners = [...new Set(plan.lines.map((line) => line.owner))].filter((one) => one !== EVERYONE);
  const left = plan.lines.filter((line) => owner === EVERYONE || line.owner === owner);
  return (
    <Section heading={words.budgets(left.length)}>
      <Line>{words.forecastBy(words.methods[plan.method])}</Line>
      {owners.length > 1 && (
        <Choice
          label={words.owner}
          options={[EVERYONE, ...owners]}
          words={{ ...Object.fromEntries(owners.map((one) => [one, one])), [EVERYONE]: words.everyone }}
          value={owner}
          choose={show}
        />
      )}
      <FirstOf key={owner} items={mostBurntFirst(left)} shownFirst={SHOWN_FIRST}>
        {(shown) => shown.map((line) => <BurnCard key={`${line.owner} ${line.project} ${line.currency}`} line={line} />)}
      </FirstOf>
    </Section>
  );
}

const BURN_PARTS: JobParts<BurnPlan, BurnChoices> = {
  Inputs: BurnInputs,
  Answer: Budgets,
  isEmpty: ({ lines }) => lines.length === 0,
  next: 'runs',
};

export const BurnView = ({ job }: { readonly job: Job<BurnPlan, BurnChoices> }) => <JobView job={job} parts={BURN_PARTS} />;
