/** Invoice schedules as a job of the pane. */
import { SCHEDULE_KINDS } from '../../../app/billing/schedulePlan';
import { monthOf } from '../../../domain/calendar/months';
import type { ScheduleChoices } from '../../actions';
import { notCountryCodes } from '../../countries';
import type { JobSpec } from '../Job/jobSpec';

export const SCHEDULES_JOB: JobSpec<ScheduleChoices> = {
  name: 'schedules',
  kinds: SCHEDULE_KINDS,
  needs: ['contractLines'],
  needsFile: false,
  choices: (asOf) => ({
    ...{ month: monthOf(asOf), holidayCountries: [], roll: 'none', taxRounding: 'line', appendOpenItems: false, invoicedBefore: '' },
  }),
  withDay: (choices, from, to) => (choices.month === monthOf(from) ? { ...choices, month: monthOf(to) } : choices),
  choicesReady: ({ month, holidayCountries }) => /^\d{4}-\d{2}$/.test(month) && notCountryCodes(holidayCountries).length === 0,
};
