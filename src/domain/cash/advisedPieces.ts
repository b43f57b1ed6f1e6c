/**
 * What one line of a remittance advice does to its document: paid in full, in part, less a discount, less
 * what was kept back and why.
 */
import { type AmountState, evidence, type Piece, settlingPiece } from './proposal';
import type { DeductionCode, Evidence } from './application';
import type { BookLine } from './book';
import { type MatchingContext, money, type ReadReceipt } from './context';
import { discountsOf } from './discounts';
import { couldBeFee } from './explain';
import { ruleMinor } from '../policy/policyFigure';
import { deductionReason } from './signals';

/** One line of the advice against the books. Minor units, credits negative. */
export interface AdvisedDocument {
  readonly line: BookLine;
  readonly paid: number;
  readonly deducted: number;
  readonly reason: string;
}

export interface AdvisedPiece {
  readonly piece: Piece;
  readonly amount: AmountState;
  readonly evidence: readonly Evidence[];
}

/** What one line pays and keeps back, by size never more than is open. */
export function pieceOf(
  context: MatchingContext,
  { payment }: ReadReceipt,
  { line, paid, deducted, reason }: AdvisedDocument,
): AdvisedPiece {
  const cash = Math.sign(paid) !== Math.sign(line.left) ? 0 : Math.sign(paid) * Math.min(Math.abs(paid), Math.abs(line.left));
  const kept = Math.max(0, Math.min(deducted, line.left - cash));
  if (cash !== paid || (kept !== deducted && line.left > 0)) {
    const says = evidence(
      'remittance',
      `The advice pays ${money(paid + deducted, payment.currency)} for ${line.item.document}, of which ${money(line.left, payment.currency)} is open.`,
    );
    return {
      piece: { line, cash, discount: 0, deduction: kept, code: kept === 0 ? undefined : 'other', takes: cash + kept },
      amount: 'disagrees',
      evidence: [says],
    };
  }
  if (kept > 0) return deductedPiece(context, payment.bookedOn, { line, paid: cash, deducted: kept, reason });
  const rest = line.left - cash;
  if (rest === 0) return { piece: bare(line, cash), amount: 'equal', evidence: [] };
  return restOf(context, payment.bookedOn, line, cash, rest);
}

/** A document paid in cash, settled or not. */
export const bare = (line: BookLine, cash: number): Piece => ({ line, cash, discount: 0, deduction: 0, code: undefined, takes: cash });

/** The advice pays less than is open and gives no deduction: a discount if the terms make it, otherwise a part. */
function restOf(
  { rules }: MatchingContext,
  bookedOn: ReadReceipt['payment']['bookedOn'],
  line: BookLine,
  cash: number,
  rest: number,
): AdvisedPiece {
  const discount = discountsOf(line, bookedOn, rules.discountGraceDays).find(({ minor }) => Math.abs(minor - rest) <= 1);
  if (discount === undefined)
    return {
      piece: bare(line, cash),
      amount: 'part said',
      evidence: [evidence('remittance', `The advice pays a part of ${line.item.document}.`)],
    };
  return discountPiece(line, cash, rest, discount.earned);
}

/** A discount that is not earned is not taken off: the document stays open for it. */
function discountPiece(line: BookLine, cash: number, kept: number, earned: boolean): AdvisedPiece {
  const piece = earned ? { ...bare(line, cash), discount: kept, takes: cash + kept } : bare(line, cash);
  const says = earned
    ? `The discount on ${line.item.document} was earned.`
    : `The discount on ${line.item.document} was taken late or is not in its terms, and is not earned.`;
  return { piece, amount: earned ? 'discount earned' : 'discount late', evidence: [evidence('discount', says)] };
}

function deductedPiece(
  { rules }: MatchingContext,
  bookedOn: ReadReceipt['payment']['bookedOn'],
  { line, paid, deducted, reason }: AdvisedDocument,
): AdvisedPiece {
  const known = deductionReason(reason);
  const possible = discountsOf(line, bookedOn, rules.discountGraceDays).find(({ minor }) => Math.abs(minor - deducted) <= 1);
  if (known === 'discount' || (known === undefined && reason === '' && possible !== undefined))
    return discountPiece(line, paid, deducted, possible?.earned === true);
  const code: DeductionCode = known ?? (reason === '' ? 'short payment' : 'other');
  const piece: Piece = { line, cash: paid, discount: 0, deduction: deducted, code, takes: paid + deducted };
  const tooMuchForAFee = code === 'bank fee' && deducted > ruleMinor(rules.bankFeeLimit, line.currency);
  const explained = known !== undefined && known !== 'short payment' && !tooMuchForAFee;
  const says =
    reason === ''
      ? `The advice keeps back a part of ${line.item.document} without a reason.`
      : `The advice keeps back a part of ${line.item.document}: "${reason}".`;
  return { piece, amount: explained ? 'deduction said' : 'short', evidence: [evidence('remittance', says)] };
}

/** The largest document that the advice pays in full, less what a bank took on the way. */
export function lessFee(
  { rules }: MatchingContext,
  { payment }: ReadReceipt,
  pieces: readonly AdvisedPiece[],
  short: number,
): AdvisedPiece[] | undefined {
  const whole = pieces.filter(({ piece }) => piece.cash === piece.line.left && piece.cash > short);
  const largest = whole.reduce<AdvisedPiece | undefined>(
    (best, each) => (best === undefined || each.piece.cash > best.piece.cash ? each : best),
    undefined,
  );
  if (largest === undefined || !couldBeFee(short, payment.minor + short, payment.currency, rules)) return undefined;
  const says = evidence('bank fee', `${money(short, payment.currency)} is missing, about what a bank takes for a transfer.`);
  const lessened: AdvisedPiece = { ...largest, piece: settlingPiece(largest.piece.line, 0, short, 'bank fee'), evidence: [says] };
  return pieces.map((each) => (each === largest ? lessened : each));
}
