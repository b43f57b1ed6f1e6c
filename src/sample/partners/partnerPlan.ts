/** The partners that sell for the sample company, how each of them is reconciled, and what an event between the two books is. */
import type { ExceptionKind } from '../../domain/reconciliation/exceptionKinds';
import type { MatchReason } from '../../domain/reconciliation/reconciliation';
import type { Cells } from '../contracts/contractPlan';

export interface PartnerPlan {
  readonly name: string;
  /** Start of the numbers of its rows. */
  readonly sign: string;
  readonly products: readonly string[];
  readonly currency: string;
  /** Per cent of each sale, of the sum of a batch. */
  readonly feePercent: number;
  /** Business days from the sale to the payout. */
  readonly settlesAfter: number;
  readonly treatment: Cells;
}

// prettier-ignore
export const PARTNER_PLANS: readonly PartnerPlan[] = [
  { name: 'Arcade Avenue',   sign: 'AA', products: ['Game keys', 'Season passes'], currency: 'EUR', feePercent: 12, settlesAfter: 5,
    treatment: { Product: '*', 'Match by': 'reference', 'Tolerance': 0.02, 'Days after': 3, 'Fee %': 12, Grouping: 'detail', 'Settles after': 5, Owner: 'Ines' } },
  { name: 'Keyharbour',      sign: 'KH', products: ['Game keys'],                  currency: 'USD', feePercent: 15, settlesAfter: 7,
    treatment: { Product: 'Game keys', 'Match by': 'reference+amount', 'Tolerance': 0.01, 'Days after': 2, 'Fee %': 15, Grouping: 'detail', 'Settles after': 7, Owner: 'Ines' } },
  { name: 'Streamline Plus', sign: 'SP', products: ['Subscription resale'],        currency: 'EUR', feePercent: 0,  settlesAfter: 10,
    treatment: { Product: '*', 'Match by': 'amount+date', 'Days after': 2, Grouping: 'detail', 'Settles after': 10, Owner: 'Tom' } },
  { name: 'Vending Nine',    sign: 'VN', products: ['Gift cards'],                 currency: 'GBP', feePercent: 8,  settlesAfter: 2,
    treatment: { Product: 'Gift cards', 'Match by': 'reference', 'Tolerance': 0.01, 'Days after': 1, 'Fee %': 8, Grouping: 'daily batch', 'Settles after': 2, Owner: 'Tom' } },
  { name: 'Nippon Tunes',    sign: 'NT', products: ['Catalogue access'],           currency: 'JPY', feePercent: 25, settlesAfter: 15,
    treatment: { Product: '*', 'Match by': 'reference', 'Tolerance': 1, 'Days after': 10, 'Fee %': 25, Grouping: 'settlement', Sign: 'opposite', 'Settles after': 15, Owner: 'Aiko' } },
  { name: 'Alpenmarkt',      sign: 'AM', products: ['Gift cards'],                 currency: 'CHF', feePercent: 9,  settlesAfter: 3,
    treatment: { Product: '*', 'Match by': 'reference', 'Tolerance': 0.05, 'Days before': 1, 'Days after': 2, 'Fee %': 9, Grouping: 'detail', 'Settles after': 3, Owner: 'Tom' } },
];

/** A row of one side before it has its number. Minor units. */
export interface PlannedRecord {
  readonly partner: string;
  readonly product: string;
  /** Day of October 2026; 0 and below lie in September. */
  readonly day: number;
  readonly type: string;
  readonly status: string;
  readonly currency: string;
  readonly minor: number;
  readonly reference: string;
  readonly text: string;
}

/** What a careful analyst would say of the rows. Of a row and its copy either may be the match: the other one is the exception. */
export type Truth =
  | { readonly is: 'match'; readonly reasons: readonly MatchReason[] }
  | { readonly is: 'exception'; readonly kind: ExceptionKind }
  | { readonly is: 'match and copy'; readonly reasons: readonly MatchReason[]; readonly kind: ExceptionKind };

export interface PartnerEvent {
  readonly tells: string;
  readonly ours: readonly PlannedRecord[];
  readonly theirs: readonly PlannedRecord[];
  readonly truth: Truth;
}

export const matched = (...reasons: readonly MatchReason[]): Truth => ({ is: 'match', reasons });
export const excepted = (kind: ExceptionKind): Truth => ({ is: 'exception', kind });
export const copied = (kind: ExceptionKind, ...reasons: readonly MatchReason[]): Truth => ({ is: 'match and copy', kind, reasons });
