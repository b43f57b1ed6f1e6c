/** Budget burn as a job: how it stands in the log. */
import type { BurnPlan } from './burnPlan';
import type { JobLog } from '../writeJob';

export const BURN_LOG: JobLog<BurnPlan> = {
  step: 'budget burn',
  /** `out: 12 lines by straight line; 2 over budget` */
  rows: ({ lines, method }) => {
    const over = lines.filter(({ available }) => available.startsWith('-')).length;
    return `out: ${lines.length} lines by ${method}; ${over} over budget`;
  },
};
