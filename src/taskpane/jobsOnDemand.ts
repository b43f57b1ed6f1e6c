/** The plans of the jobs, each fetched when it is first asked for: in the worker and, where there is none, in the pane. */
import type { BurnJobRequest, BurnPlan } from '../app/burnPlan';
import type { BankFileDescription } from '../app/describeBankFile';
import type { CashPlan, CashRequest } from '../app/cashPlan';
import type { DepositsJobRequest, DepositsPlan } from '../app/depositsPlan';
import type { PaymentsJobRequest, PaymentsPlan } from '../app/paymentsPlan';
import type { ReconciliationJobRequest, ReconciliationPlan, SideFileDescription } from '../app/reconciliationPlan';
import type { DocumentDescription, ReviewJobRequest, ReviewPlan } from '../app/reviewPlan';
import type { ScheduleJobRequest, SchedulePlan } from '../app/schedulePlan';

export interface AsyncPlanner {
  planCash(request: CashRequest): Promise<CashPlan>;
  planReview(request: ReviewJobRequest): Promise<ReviewPlan>;
  planSchedule(request: ScheduleJobRequest): Promise<SchedulePlan>;
  planReconciliation(request: ReconciliationJobRequest): Promise<ReconciliationPlan>;
  planDeposits(request: DepositsJobRequest): Promise<DepositsPlan>;
  planPayments(request: PaymentsJobRequest): Promise<PaymentsPlan>;
  planBurn(request: BurnJobRequest): Promise<BurnPlan>;
  describeBankFile(name: string, bytes: Uint8Array): Promise<BankFileDescription>;
  describeDocument(name: string, bytes: Uint8Array): Promise<DocumentDescription>;
  describeReconciliationFile(name: string, bytes: Uint8Array): Promise<SideFileDescription>;
}

export const jobsOnDemand: AsyncPlanner = {
  planCash: async (request) => (await import(/* webpackChunkName: "job" */ '../app/planCash')).planCash(request),
  planReview: async (request) => (await import(/* webpackChunkName: "contracts" */ '../app/planReview')).planReview(request),
  planSchedule: async (request) => (await import(/* webpackChunkName: "schedules" */ '../app/planSchedule')).planSchedule(request),
  planReconciliation: async (request) =>
    (await import(/* webpackChunkName: "partners" */ '../app/planReconciliation')).planReconciliation(request),
  planDeposits: async (request) => (await import(/* webpackChunkName: "partners" */ '../app/planDeposits')).planDeposits(request),
  planPayments: async (request) => (await import(/* webpackChunkName: "spend" */ '../app/planPayments')).planPayments(request),
  planBurn: async (request) => (await import(/* webpackChunkName: "spend" */ '../app/planBurn')).planBurn(request),
  describeBankFile: async (name, bytes) =>
    (await import(/* webpackChunkName: "job" */ '../app/describeBankFile')).describeBankFile(name, bytes),
  describeDocument: async (name, bytes) =>
    (await import(/* webpackChunkName: "contracts" */ '../app/describeDocument')).describeDocument(name, bytes),
  describeReconciliationFile: async (name, bytes) =>
    (await import(/* webpackChunkName: "partners" */ '../app/describeReconciliationFile')).describeReconciliationFile(name, bytes),
};
