/** The plans of the jobs, each fetched when it is first asked for: in the worker and, where there is none, in the pane. */
import type { BankFileDescription } from '../app/describeBankFile';
import type { CashPlan, CashRequest } from '../app/cashPlan';
import type { DocumentDescription, ReviewJobRequest, ReviewPlan } from '../app/reviewPlan';
import type { ScheduleJobRequest, SchedulePlan } from '../app/schedulePlan';

export interface AsyncPlanner {
  planCash(request: CashRequest): Promise<CashPlan>;
  planReview(request: ReviewJobRequest): Promise<ReviewPlan>;
  planSchedule(request: ScheduleJobRequest): Promise<SchedulePlan>;
  describeBankFile(name: string, bytes: Uint8Array): Promise<BankFileDescription>;
  describeDocument(name: string, bytes: Uint8Array): Promise<DocumentDescription>;
}

export const jobsOnDemand: AsyncPlanner = {
  planCash: async (request) => (await import(/* webpackChunkName: "job" */ '../app/planCash')).planCash(request),
  planReview: async (request) => (await import(/* webpackChunkName: "contracts" */ '../app/planReview')).planReview(request),
  planSchedule: async (request) => (await import(/* webpackChunkName: "schedules" */ '../app/planSchedule')).planSchedule(request),
  describeBankFile: async (name, bytes) =>
    (await import(/* webpackChunkName: "job" */ '../app/describeBankFile')).describeBankFile(name, bytes),
  describeDocument: async (name, bytes) =>
    (await import(/* webpackChunkName: "contracts" */ '../app/describeDocument')).describeDocument(name, bytes),
};
