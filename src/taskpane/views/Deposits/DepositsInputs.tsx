/** What a report of deposits asks: the countries of holidays, and the hour when it is late in the day. */
import { Field, Input } from '@fluentui/react-components';
import type { DepositsPlan } from '../../../app/deposits/depositsPlan';
import type { DepositsChoices } from '../../actions';
import { Countries } from '../../parts/Countries';
import { useText } from '../../paneContext';
import type { Setup } from '../Job/jobState';
import type { Job } from '../Job/useJob';

interface DepositsInputsProps {
  readonly job: Job<DepositsPlan, DepositsChoices>;
  readonly setup: Setup<DepositsChoices>;
}

export function DepositsInputs({ job, setup: { choices } }: DepositsInputsProps) {
  const words = useText().deposits;
  const { holidayCountries, timeOfDay } = choices;
  return (
    <>
      <Countries countries={holidayCountries} change={(countries) => job.choose({ ...choices, holidayCountries: countries })} />
      <Field label={words.timeOfDay} hint={words.timeOfDayHint}>
        <Input
          type="time"
          value={timeOfDay ?? ''}
          onChange={(_, { value }) => job.choose({ holidayCountries, ...(value === '' ? {} : { timeOfDay: value }) })}
        />
      </Field>
    </>
  );
}
