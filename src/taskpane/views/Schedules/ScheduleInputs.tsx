/** What a schedule asks: the month of its run, days off, how tax is rounded, what another system invoiced, and whether the open items grow. */
import { Checkbox, Field, Input } from '@fluentui/react-components';
import type { SchedulePlan } from '../../../app/billing/schedulePlan';
import type { ScheduleChoices } from '../../actions';
import { Choice } from '../../parts/Choice';
import { Countries } from '../../parts/Countries';
import { useText } from '../../paneContext';
import type { Setup } from '../Job/jobState';
import type { Job } from '../Job/useJob';

const ROLLS = ['none', 'following', 'modifiedFollowing', 'preceding', 'modifiedPreceding'] as const;
const TAX_ROUNDINGS = ['line', 'invoice'] as const;

interface ScheduleInputsProps {
  readonly job: Job<SchedulePlan, ScheduleChoices>;
  readonly setup: Setup<ScheduleChoices>;
}

export function ScheduleInputs({ job, setup: { choices, drafts } }: ScheduleInputsProps) {
  const words = useText().schedules;
  const change = (changed: Partial<ScheduleChoices>) => job.choose({ ...choices, ...changed });
  const hasOpenItems = drafts.some(({ kind, proposal }) => kind === 'openItems' && proposal !== undefined);
  return (
    <>
      <Field label={words.month} {...(choices.month === '' ? { validationState: 'error', validationMessage: words.monthMissing } : {})}>
        <Input type="month" value={choices.month} onChange={(_, { value }) => change({ month: value })} />
      </Field>
      <Choice label={words.roll} options={ROLLS} words={words.rolls} value={choices.roll} choose={(roll) => change({ roll })} />
      <Countries countries={choices.holidayCountries} change={(holidayCountries) => change({ holidayCountries })} />
      <Choice
        label={words.taxRounding}
        options={TAX_ROUNDINGS}
        words={words.taxRoundings}
        value={choices.taxRounding}
        choose={(taxRounding) => change({ taxRounding })}
      />
      <Field label={words.invoicedBefore} hint={words.invoicedBeforeHint}>
        <Input type="date" value={choices.invoicedBefore} onChange={(_, { value }) => change({ invoicedBefore: value })} />
      </Field>
      {hasOpenItems && (
        <Field hint={words.appendHint}>
          <Checkbox
            label={words.append}
            checked={choices.appendOpenItems}
            onChange={(_, { checked }) => change({ appendOpenItems: checked === true })}
          />
        </Field>
      )}
    </>
  );
}
