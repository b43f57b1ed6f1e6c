/** Cash application as a job of the pane. */
import { CASH_KINDS } from '../../../tables/columns';
import type { CashChoices } from '../../actions';
import type { JobSpec } from '../Job/jobSpec';

export const CASH_JOB: JobSpec<CashChoices> = {
  name: 'cash',
  kinds: CASH_KINDS,
  needs: ['openItems'],
  needsFile: true,
  choices: () => ({}),
  choicesReady: () => true,
};
