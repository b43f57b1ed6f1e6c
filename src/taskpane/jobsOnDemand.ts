/** The plans of the jobs, each fetched when it is first asked for: in the worker and, where there is none, in the pane. */
import type { BurnJobRequest, BurnPlan } from '../app/budget/burnPlan';
import type { BankFileDescription } from '../app/cash/describeBankFile';
import type { CashPlan, CashRequest } from '../app/cash/cashPlan';
import type { DepositsJobRequest, DepositsPlan } from '../app/deposits/depositsPlan';
import type { PaymentsJobRequest, PaymentsPlan } from '../app/payables/paymentsPlan';
import type { ReconciliationJobRequest, ReconciliationPlan, SideFileDescription } from '../app/reconciliation/reconciliationPlan';
import type { DocumentDescription, ReviewJobRequest, ReviewPlan } from '../app/contracts/reviewPlan';
import type { ScheduleJobRequest, SchedulePlan } from '../app/billing/schedulePlan';

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
  planCash: async (request) => (await import(/* webpackChunkName: "job" */ '../app/cash/planCash')).planCash(request),
  planReview: async (request) => (await import(/* webpackChunkName: "contracts" */ '../app/contracts/planReview')).planReview(request),
  planSchedule: async (request) => (await import(/* webpackChunkName: "schedules" */ '../app/billing/planSchedule')).planSchedule(request),
  planReconciliation: async (request) =>
    (await import(/* webpackChunkName: "partners" */ '../app/reconciliation/planReconciliation')).planReconciliation(request),
  planDeposits: async (request) => (await import(/* webpackChunkName: "partners" */ '../app/deposits/planDeposits')).planDeposits(request),
  planPayments: async (request) => (await import(/* webpackChunkName: "spend" */ '../app/payables/planPayments')).planPayments(request),
  planBurn: async (request) => (await import(/* webpackChunkName: "spend" */ '../app/budget/planBurn')).planBurn(request),
  describeBankFile: async (name, bytes) =>
    (await import(/* webpackChunkName: "job" */ '../app/cash/describeBankFile')).describeBankFile(name, bytes),
  describeDocument: async (name, bytes) =>
    (await import(/* webpackChunkName: "contracts" */ '../app/contracts/describeDocument')).describeDocument(name, bytes),
  describeReconciliationFile: async (name, bytes) =>
    (await import(/* webpackChunkName: "partners" */ '../app/reconciliation/describeReconciliationFile')).describeReconciliationFile(
      name,
      bytes,
    ),
};
