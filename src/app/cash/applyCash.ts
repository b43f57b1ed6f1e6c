/** Cash application as a job: how it stands in the log. */
import type { CashPlan } from './cashPlan';
import type { JobLog } from '../writeJob';

export const CASH_LOG: JobLog<CashPlan> = {
  step: 'cash application',
  /** `in: 412 transactions, 0 of them known; out: 300 applied, 20 suggested, …` */
  rows: ({ files, totals }) => {
    const count = (key: 'transactions' | 'alreadyImported'): number => files.reduce((all, file) => all + file[key], 0);
    const outcomes = [...new Set(totals.map(({ outcome }) => outcome))];
    const out = outcomes.map(
      (outcome) => `${totals.filter((total) => total.outcome === outcome).reduce((all, total) => all + total.count, 0)} ${outcome}`,
    );
    return `in: ${count('transactions')} transactions, ${count('alreadyImported')} of them known; out: ${out.join(', ')}`;
  },
};
