/** Contract review as a job: how it stands in the log. */
import type { ReviewPlan } from './reviewPlan';
import type { JobLog } from '../writeJob';

const STATES = ['clean', 'findings', 'not fully reviewed'] as const satisfies readonly ReviewPlan['agreements'][number]['state'][];

export const REVIEW_LOG: JobLog<ReviewPlan> = {
  step: 'contract review',
  /** `in: 24 contracts, 8 documents; out: 10 clean, 9 findings, 5 not fully reviewed; 31 findings` */
  rows: ({ agreements, documents }) => {
    const states = STATES.map((state) => `${agreements.filter((agreement) => agreement.state === state).length} ${state}`);
    const findings = agreements.reduce((all, agreement) => all + agreement.findings.length, 0);
    return `in: ${agreements.length} contracts, ${documents.length} documents; out: ${states.join(', ')}; ${findings} findings`;
  },
};
