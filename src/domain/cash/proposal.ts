/**
 * A proposal: one way in which a receipt could pay documents, and how well payer, reference and amount
 * speak for it. What becomes of it the rule table says, not whoever made it.
 */
import type { DeductionCode, Evidence, ResidualTreatment } from './application';
import type { BookLine } from './book';

/** `other`: known to be a customer that the documents do not belong to. */
export type PayerState = 'certain' | 'likely' | 'unknown' | 'other';
/** `advised`: by a remittance advice. `elsewhere`: the reference names something, and it is not this. */
export type ReferenceState = 'advised' | 'named' | 'partly' | 'not' | 'elsewhere';

export const AMOUNT_STATES = [
  'equal',
  'discount earned',
  'within tolerance',
  'fee said',
  'withholding said',
  'part said',
  'deduction said',
  'with credits',
  'and more',
  'some of them',
  'discount late',
  'discount granted',
  'fee possible',
  'withholding possible',
  'short',
  'in part',
  'over',
  'disagrees',
  'whole account',
  'sum',
  'chance sum',
  'at the rate',
  'near the rate',
  'no rate',
] as const;
export type AmountState = (typeof AMOUNT_STATES)[number];

/** What one document gets. Cash, discount and deduction in minor units of the receipt's currency. */
export interface Piece {
  readonly line: BookLine;
  readonly cash: number;
  readonly discount: number;
  readonly deduction: number;
  readonly code: DeductionCode | undefined;
  /** What the document is reduced by, in minor units of its own currency. */
  readonly takes: number;
}

export interface Proposal {
  readonly payer: PayerState;
  readonly reference: ReferenceState;
  readonly amount: AmountState;
  readonly pieces: readonly Piece[];
  /** What is over, in minor units, and what it is. */
  readonly residual: number;
  readonly treatment: ResidualTreatment;
  readonly evidence: readonly Evidence[];
  /** Something speaks against posting it unseen; it is a suggestion at most. */
  readonly doubtful: boolean;
}

export const evidence = (about: string, says: string): Evidence => ({ about, says });

/** A document paid in cash alone. */
export const cashPiece = (line: BookLine, cash: number): Piece => ({ line, cash, discount: 0, deduction: 0, code: undefined, takes: cash });

/** A document settled in full: the cash is what is left after discount and deduction. */
export function settlingPiece(line: BookLine, discount: number, deduction: number, code?: DeductionCode): Piece {
  return { line, cash: line.left - discount - deduction, discount, deduction, code: deduction === 0 ? undefined : code, takes: line.left };
}

/** Two proposals that say the same: same documents, same amounts. */
export const fingerprint = ({ pieces }: Pick<Proposal, 'pieces'>): string =>
  pieces
    .map(({ line, cash, discount, deduction, code }) => [line.item.document, cash, discount, deduction, code ?? ''].join('|'))
    .sort()
    .join('\n');
