/** What a report of budget burn asks: by what it forecasts, and the last month of the budget year. */
import { Field, Input } from '@fluentui/react-components';
import { type BurnPlan, FORECAST_METHODS } from '../../../app/budget/burnPlan';
import type { BurnChoices } from '../../actions';
import { Choice } from '../../parts/Choice';
import { useText } from '../../paneContext';
import type { Setup } from '../Job/jobState';
import type { Job } from '../Job/useJob';
import { yearEndsProblem } from './burnJob';

interface BurnInputsProps {
  readonly job: Job<BurnPlan, BurnChoices>;
  readonly setup: Setup<BurnChoices>;
}

export function BurnInputs({ job, setup: { choices, asOf } }: BurnInputsProps) {
  const words = useText().burn;
  const problem = yearEndsProblem(choices.yearEnds, asOf);
  return (
    <>
      <Choice
        label={words.method}
        options={FORECAST_METHODS}
        words={words.methods}
        value={choices.method}
        choose={(method) => job.choose({ ...choices, method })}
      />
      <Field
        label={words.yearEnds}
        hint={words.yearEndsHint}
        {...(problem === undefined ? {} : { validationState: 'error', validationMessage: words.yearEndsProblems[problem] })}
      >
        <Input type="month" value={choices.yearEnds} onChange={(_, { value }) => job.choose({ ...choices, yearEnds: value })} />
      </Field>
    </>
  );
}
