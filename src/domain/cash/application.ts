/**
 * The answer of cash application: for every receipt one outcome with its evidence.
 *
 * Always true: Σ allocation.cash + residual = receipt amount, and no document is taken beyond its open
 * amount (cash + discount + deduction ≤ open, by size). Doubt is an outcome, not a failure.
 */
import type { Decimal } from '../money/decimal';
import type { Receipt } from './ledger';

/**
 * `applied`: posts by itself. `suggested`: one proposal, a person says yes. `ambiguous`: several proposals
 * are equally good. `not an invoice`: bank fee, own transfer, payout, refund. `unmatched`: nothing fits.
 */
export type Outcome = 'applied' | 'suggested' | 'ambiguous' | 'not-an-invoice' | 'unmatched';
export type Confidence = 'certain' | 'likely' | 'guess';
export type DeductionCode = 'short payment' | 'claim' | 'bank fee' | 'withholding tax' | 'rebate' | 'other';
export type ResidualTreatment = 'none' | 'on account' | 'prepayment' | 'duplicate payment' | 'refund due' | 'not ours' | 'open question';

export interface Allocation {
  readonly document: string;
  /** Cash only, in the receipt's currency; negative for a credit note or on-account item that is used up. */
  readonly cash: Decimal;
  /** Cash discount allowed by the terms. */
  readonly discount: Decimal;
  /** What was kept back: claim, bank fee, withholding tax. */
  readonly deduction: Decimal;
  readonly deductionCode: DeductionCode | undefined;
}

/** One reason, in words, with what it was read from. */
export interface Evidence {
  /** `reference`, `payer account`, `payer name`, `amount`, `remittance`, `discount`, `date`, `rate`, `closed document`, … */
  readonly about: string;
  /** A sentence: `The reference names INV-2041 in full.` */
  readonly says: string;
}

export interface Alternative {
  readonly allocations: readonly Allocation[];
  readonly because: string;
}

export interface ReceiptResult {
  readonly receipt: Receipt;
  readonly outcome: Outcome;
  readonly allocations: readonly Allocation[];
  readonly residual: { readonly amount: Decimal; readonly treatment: ResidualTreatment };
  /** The name of the rule in the rule table that decided. */
  readonly rule: string;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
  /** Best first; never repeats the proposal itself. */
  readonly alternatives: readonly Alternative[];
}

export interface CashApplication {
  /** In the order of the receipts given. */
  readonly results: readonly ReceiptResult[];
}
