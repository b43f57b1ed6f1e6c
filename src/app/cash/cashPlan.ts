/**
 * Planning a cash application: everything that was read goes in, everything that would be written comes out.
 *
 * Pure and plain on both ends, so that the pane runs it in a worker, the command line runs it in place,
 * and both get the same answer.
 */
import type { Confidence, Outcome, ResidualTreatment } from '../../domain/cash/application';
import type { BankFormat } from '../../domain/bank/statement';
import type { JobPlan, JobRequest } from '../jobs';

/** The files are bank files. */
export type CashRequest = JobRequest;

export interface AllocationLine {
  readonly document: string;
  readonly customer: string;
  /** Plain decimal text in the receipt's currency. */
  readonly cash: string;
  readonly discount: string;
  readonly deduction: string;
  readonly deductionCode: string;
}

/** A receipt and its answer in words and text amounts, as the pane and the sheets show it. */
export interface CashLine {
  readonly receipt: string;
  readonly bookedOn: string;
  readonly currency: string;
  readonly amount: string;
  readonly payer: string;
  readonly reference: string;
  readonly outcome: Outcome;
  readonly allocations: readonly AllocationLine[];
  readonly residual: string;
  readonly treatment: ResidualTreatment;
  readonly rule: string;
  readonly confidence: Confidence;
  readonly evidence: readonly { readonly about: string; readonly says: string }[];
  readonly alternatives: readonly { readonly allocations: readonly AllocationLine[]; readonly because: string }[];
  /** A person decided this line; we do not touch it. */
  readonly decidedBy: string | undefined;
  /** The receipt's first cell in our sheet, once it is written: the grid goes there. */
  readonly cell?: { readonly sheet: string; readonly address: string };
}

export interface OutcomeTotal {
  readonly outcome: Outcome;
  readonly currency: string;
  readonly count: number;
  readonly amount: string;
}

export interface BankFileSummary {
  readonly file: string;
  readonly format: BankFormat | undefined;
  readonly statements: number;
  readonly transactions: number;
  /** Transactions left out because they were imported before (same account, same id). */
  readonly alreadyImported: number;
}

export interface CashPlan extends JobPlan {
  readonly lines: readonly CashLine[];
  readonly totals: readonly OutcomeTotal[];
  readonly files: readonly BankFileSummary[];
}
