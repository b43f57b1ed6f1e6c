/** The report of prepaid deposits as a job of the pane. */
import { DEPOSIT_KINDS } from '../../../app/deposits/depositsPlan';
import type { DepositsChoices } from '../../actions';
import { notCountryCodes } from '../../countries';
import type { JobSpec } from '../Job/jobSpec';

export const DEPOSITS_JOB: JobSpec<DepositsChoices> = {
  name: 'deposits',
  kinds: DEPOSIT_KINDS,
  needs: ['depositMovements'],
  needsFile: false,
  choices: () => ({ holidayCountries: [] }),
  choicesReady: ({ holidayCountries }) => notCountryCodes(holidayCountries).length === 0,
};
