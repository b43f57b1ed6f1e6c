/** Reconciliation with partners as a job: how it stands in the log. */
import type { ReconciliationPlan } from './reconciliationPlan';
import type { JobLog } from '../writeJob';

export const RECONCILIATION_LOG: JobLog<ReconciliationPlan> = {
  step: 'reconciliation',
  /** `in: 412 rows of ours, 409 of theirs; out: 398 matches, 17 open exceptions, 3 decided` */
  rows: ({ sides, matched, cases }) => {
    const rows = (side: 'ours' | 'theirs'): number => sides.filter((each) => each.side === side).reduce((all, each) => all + each.rows, 0);
    const matches = matched.reduce((all, { count }) => all + count, 0);
    const open = cases.filter(({ status }) => status === 'open' || status === 'assigned').length;
    const cleared = cases.filter(({ status }) => status === 'cleared').length;
    const decided = cases.length - open - cleared;
    return `in: ${rows('ours')} rows of ours, ${rows('theirs')} of theirs; out: ${matches} matches, ${open} open exceptions, ${decided} decided`;
  },
};
