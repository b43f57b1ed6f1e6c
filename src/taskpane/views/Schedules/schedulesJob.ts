/** Invoice schedules as a job of the pane. */
import { SCHEDULE_KINDS } from '../../../app/schedulePlan';
import { monthOf } from '../../../domain/calendar/months';
import type { ScheduleChoices } from '../../actions';
import type { JobSpec } from '../Job/jobSpec';

/** Words that are no ISO country code by their shape; whether there are holidays for it, the calendar says. */
export const notCountryCodes = (words: readonly string[]): readonly string[] => words.filter((word) => !/^[A-Z]{2}$/.test(word));

/** `de, fr` → `['DE', 'FR']`: as typed, in capitals, each once. */
export const countriesFrom = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter((word) => word !== ''),
  ),
];

export const SCHEDULES_JOB: JobSpec<ScheduleChoices> = {
  name: 'schedules',
  kinds: SCHEDULE_KINDS,
  needs: ['contractLines'],
  needsFile: false,
  choices: (asOf) => ({
    ...{ month: monthOf(asOf), holidayCountries: [], roll: 'none', taxRounding: 'line', appendOpenItems: false, invoicedBefore: '' },
  }),
  choicesReady: ({ month, holidayCountries }) => /^\d{4}-\d{2}$/.test(month) && notCountryCodes(holidayCountries).length === 0,
};
