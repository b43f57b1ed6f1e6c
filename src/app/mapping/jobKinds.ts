/** The kinds of tables that each job asks for, in the order of the month. */
import { CASH_KINDS, type TableKind } from '../../tables/columns';
import { SCHEDULE_KINDS } from '../billing/schedulePlan';
import { BURN_KINDS } from '../budget/burnPlan';
import { REVIEW_KINDS } from '../contracts/reviewPlan';
import { DEPOSIT_KINDS } from '../deposits/depositsPlan';
import { PAYMENT_KINDS } from '../payables/paymentsPlan';
import { RECONCILIATION_KINDS } from '../reconciliation/reconciliationPlan';

export const JOB_KINDS: readonly (readonly TableKind[])[] = [
  CASH_KINDS,
  REVIEW_KINDS,
  SCHEDULE_KINDS,
  RECONCILIATION_KINDS,
  DEPOSIT_KINDS,
  PAYMENT_KINDS,
  BURN_KINDS,
];

/** Every kind that a table of the workbook can be, once. */
export const ALL_KINDS: readonly TableKind[] = [...new Set(JOB_KINDS.flat())];
