/** Contract review as a job of the pane. */
import { REVIEW_KINDS } from '../../../app/contracts/reviewPlan';
import type { ReviewChoices } from '../../actions';
import type { JobSpec } from '../Job/jobSpec';

export const CONTRACTS_JOB: JobSpec<ReviewChoices> = {
  name: 'contracts',
  kinds: REVIEW_KINDS,
  needs: ['contracts', 'sows'],
  needsFile: false,
  choices: () => ({ documentOf: {} }),
  choicesReady: () => true,
};
