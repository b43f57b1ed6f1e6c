/** The jobs that each test of a step stands on, by their names in the log. */
import type { StepTest } from '../../domain/close/close';
import { standingClose } from '../../sheets/close/standingClose';
import type { SourceTable } from '../../tables/sourceTable';
import { BURN_LOG } from '../budget/reportBurn';
import { SCHEDULE_LOG } from '../billing/buildSchedule';
import { CASH_LOG } from '../cash/applyCash';
import { REVIEW_LOG } from '../contracts/reviewContracts';
import { DEPOSITS_LOG } from '../deposits/reportDeposits';
import { PAYMENTS_LOG } from '../payables/trackPayments';
import { RECONCILIATION_LOG } from '../reconciliation/reconcilePartner';

export interface StepJob {
  readonly job: string;
  /** A job that is not needed counts once it has run. */
  readonly needed: boolean;
}

const needed = ({ step }: { readonly step: string }): StepJob => ({ job: step, needed: true });
const ifRun = ({ step }: { readonly step: string }): StepJob => ({ job: step, needed: false });

export const STEP_JOBS: Readonly<Record<StepTest, readonly StepJob[]>> = {
  bank: [needed(CASH_LOG)],
  cash: [needed(CASH_LOG)],
  contracts: [needed(REVIEW_LOG)],
  billing: [needed(SCHEDULE_LOG)],
  accruals: [needed(SCHEDULE_LOG), ifRun(PAYMENTS_LOG)],
  partners: [needed(RECONCILIATION_LOG)],
  deposits: [needed(DEPOSITS_LOG)],
  payments: [needed(PAYMENTS_LOG)],
  burn: [needed(BURN_LOG)],
  reports: [],
  signOff: [],
  manual: [],
};

/** The procedures by which a job is done, for its line in the log: `bank v1, cash v2`; undefined where no step of a close is this job's. */
export function procedureOf(own: readonly SourceTable[], job: string): string | undefined {
  const steps = standingClose(own)?.rows.flatMap(({ step }) => step ?? []) ?? [];
  const texts = steps
    .filter(({ test }) => STEP_JOBS[test].some((each) => each.job === job && each.needed))
    .map(({ key, procedure }) => `${key} v${procedure.version === '' ? '0' : procedure.version}`);
  return texts.length === 0 ? undefined : texts.join(', ');
}
