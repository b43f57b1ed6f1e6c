/** The report of prepaid deposits as a job: how it stands in the log. */
import type { DepositsPlan } from './depositsPlan';
import type { JobLog } from '../writeJob';

/** In the order in which they are told. */
const STATES = ['too late', 'top up now', 'top up soon', 'idle cash', 'not enough history', 'fine'] as const;

export const DEPOSITS_LOG: JobLog<DepositsPlan> = {
  step: 'prepaid deposits',
  /** `out: 6 deposits: 1 top up now, 5 fine` */
  rows: ({ deposits }) => {
    const parts = STATES.flatMap((state) => {
      const count = deposits.filter((deposit) => deposit.state === state).length;
      return count === 0 ? [] : [`${count} ${state}`];
    });
    return `out: ${deposits.length} deposits: ${parts.length === 0 ? 'none' : parts.join(', ')}`;
  },
};
