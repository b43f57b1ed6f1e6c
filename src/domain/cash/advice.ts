/**
 * Ways to pay as a remittance advice says: it gives the amount for each document and why something was kept back.
 *
 * The advice applies by itself only when its lines add up to the receipt, every document on it is open for
 * as much, every deduction has a reason that we know, and the reference names nothing else. A discount that
 * it takes late stays open. Some advices list what is owed, others what is paid: whichever adds up counts. A receipt that
 * is short of its advice by what a bank takes was paid in full, less a fee.
 */
import { Decimal } from '../money/decimal';
import { type Currency, exponentOf } from '../money/currency';
import type { DeductionCode, Evidence } from './application';
import { type BookLine, compareItems } from './book';
import { type MatchingContext, money, payerOf, type ReadReceipt } from './context';
import { discountsOf } from './discounts';
import { lookUpNumber } from './documentNumbers';
import type { PaidDocuments } from './duplicates';
import { couldBeFee } from './explain';
import type { RemittanceLine } from './ledger';
import { isDoubtful, type NamedDocuments } from './named';
import { type AmountState, evidence, type Piece, type Proposal, settlingPiece } from './proposal';
import { ruleMinor } from './rules';
import { deductionReason } from './signals';

/** One line of the advice against the books. Minor units, credits negative. */
interface AdvisedDocument {
  readonly line: BookLine;
  readonly paid: number;
  readonly deducted: number;
  readonly reason: string;
}

interface AdvisedPiece {
  readonly piece: Piece;
  readonly amount: AmountState;
  readonly evidence: readonly Evidence[];
}

/** The one way to pay that an advice asks for; none when there is no advice, or nothing on it is open. */
export function advisedProposals(context: MatchingContext, read: ReadReceipt, named: NamedDocuments): Proposal[] {
  const { payment, advice } = read;
  const open = advice.flatMap((line) => advisedDocument(context, read, line) ?? []);
  const documents = eachOnce(open).sort((a, b) => compareItems(a.line.item, b.line.item));
  if (documents.length === 0) return [];
  const paid = documents.reduce((all, each) => all + each.paid, 0);
  const net = paid - documents.reduce((all, each) => all + each.deducted, 0);
  const lists = paid !== payment.minor && net === payment.minor ? 'what is owed' : 'what is paid';
  const pieces = documents.map((each) =>
    pieceOf(context, read, lists === 'what is paid' ? each : { ...each, paid: each.paid - each.deducted }),
  );
  const cash = pieces.reduce((all, { piece }) => all + piece.cash, 0);
  const complete = open.length === advice.length && noneTwice(documents);
  const ways = complete && cash > payment.minor ? (lessFee(context, read, pieces, cash - payment.minor) ?? pieces) : pieces;
  const agrees = complete && cash === payment.minor;
  const says = agrees
    ? 'The remittance advice adds up to the receipt.'
    : `The remittance advice comes to ${money(cash, payment.currency)}, the receipt is ${money(payment.minor, payment.currency)}.`;
  const namedElsewhere = named.inFull ? named.firm.filter((line) => !documents.some((each) => each.line === line)) : [];
  const otherwise = namedElsewhere.map(({ item }) => evidence('reference', `${item.document} is not on the advice.`));
  return proposalOf(context, read, ways, agrees, [evidence('remittance', says), ...otherwise]).map((proposal) => ({
    ...proposal,
    ...paidBefore(context, read, proposal),
    doubtful: proposal.doubtful || otherwise.length > 0,
  }));
}

const noneTwice = (documents: readonly AdvisedDocument[]): boolean => new Set(documents.map(({ line }) => line)).size === documents.length;

/** Lines for the same document are one, unless they keep back for different reasons. */
function eachOnce(documents: readonly AdvisedDocument[]): AdvisedDocument[] {
  const joined: AdvisedDocument[] = [];
  for (const each of documents) {
    const at = joined.findIndex(
      ({ line, reason }) => line === each.line && (reason === each.reason || reason === '' || each.reason === ''),
    );
    const before = joined[at];
    if (before === undefined) joined.push(each);
    else
      joined[at] = {
        line: each.line,
        paid: before.paid + each.paid,
        deducted: before.deducted + each.deducted,
        reason: before.reason === '' ? each.reason : before.reason,
      };
  }
  return joined;
}

/** The largest document that the advice pays in full, less what a bank took on the way. */
function lessFee(
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

/** What is over is what the advice pays for documents that are closed, or settled before: they are paid twice. */
function paidBefore(
  context: MatchingContext,
  { advice, payment }: ReadReceipt,
  { residual, evidence: says }: Proposal,
): Pick<Proposal, 'treatment' | 'evidence'> | undefined {
  const again = advice.filter(({ document }) => isPaid(paidDocuments(context, document)));
  const amount = again.reduce((all, { paid }) => all.plus(paid), new Decimal(0));
  if (residual <= 0 || again.length === 0 || minorOf(amount, payment.currency) !== residual) return undefined;
  const documents = again.map(({ document }) => document).join(', ');
  return {
    treatment: 'duplicate payment',
    evidence: [...says, evidence('closed document', `What is over is advised for ${documents}, paid before.`)],
  };
}

/** Documents on the advice that have nothing left to pay. */
export function advisedBefore(context: MatchingContext, { advice }: ReadReceipt): PaidDocuments {
  const paid = advice.map(({ document }) => paidDocuments(context, document)).filter(isPaid);
  return { closed: paid.flatMap(({ closed }) => closed), settled: paid.flatMap(({ settled }) => settled) };
}

const isPaid = ({ closed, settled }: PaidDocuments): boolean => closed.length + settled.length > 0;

/** A number's closed and settled documents; none when one of the number is still open. */
function paidDocuments({ book, numbers, closed }: MatchingContext, number: string): PaidDocuments {
  const entries = lookUpNumber(numbers, number);
  const lines = entries.flatMap(({ document, customerId, state }) => (state === 'open' ? (book.lineOf(document, customerId) ?? []) : []));
  if (lines.some(({ left }) => left !== 0)) return { closed: [], settled: [] };
  return {
    closed: entries.flatMap(({ document, state }) => (state === 'closed' ? (closed.get(document) ?? []) : [])),
    settled: lines,
  };
}

function advisedDocument(
  { book, numbers }: MatchingContext,
  { payment, payer }: ReadReceipt,
  { document, paid, deduction, reason }: RemittanceLine,
): AdvisedDocument | undefined {
  const entries = lookUpNumber(numbers, document).filter(({ state }) => state === 'open');
  const own = entries.filter(({ customerId }) => payer.customers.includes(customerId));
  const meant = own.length > 0 ? own : entries;
  const [only] = meant;
  const line = meant.length === 1 && only !== undefined ? book.lineOf(only.document, only.customerId) : book.lineOf(document);
  if (line === undefined || line.left === 0 || line.currency !== payment.currency) return undefined;
  const size = minorOf(paid, payment.currency);
  return { line, paid: line.left < 0 ? -Math.abs(size) : size, deducted: minorOf(deduction, payment.currency), reason };
}

/** An advice names no currency, and may have more decimals than the receipt's. */
const minorOf = (amount: Decimal, currency: Currency): number =>
  amount
    .times(new Decimal(10).pow(exponentOf(currency)))
    .round()
    .toNumber();

/** What one line pays and keeps back, by size never more than is open. */
function pieceOf(context: MatchingContext, { payment }: ReadReceipt, { line, paid, deducted, reason }: AdvisedDocument): AdvisedPiece {
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

const bare = (line: BookLine, cash: number): Piece => ({ line, cash, discount: 0, deduction: 0, code: undefined, takes: cash });

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

/** The weakest line decides how far the advice is trusted. */
const WEAKEST_FIRST: readonly AmountState[] = [
  'disagrees',
  'short',
  'discount late',
  'deduction said',
  'part said',
  'discount earned',
  'equal',
];

function proposalOf(
  context: MatchingContext,
  read: ReadReceipt,
  pieces: readonly AdvisedPiece[],
  agrees: boolean,
  says: readonly Evidence[],
): Proposal[] {
  const { minor } = read.payment;
  const fitting = agrees ? pieces : withinMoney(pieces, minor);
  const lines = fitting.map(({ piece }) => piece.line);
  if (lines.length === 0) return [];
  const residual = minor - fitting.reduce((all, { piece }) => all + piece.cash, 0);
  const amount = agrees ? (WEAKEST_FIRST.find((state) => pieces.some((piece) => piece.amount === state)) ?? 'disagrees') : 'disagrees';
  const customers = new Set(lines.map(({ item }) => item.customerId));
  const payer = payerOf(context, read.payer, lines);
  return [
    {
      payer,
      reference: 'advised',
      amount,
      pieces: fitting.map(({ piece }) => piece),
      residual,
      treatment: residual === 0 ? 'none' : 'open question',
      evidence: [...read.payer.evidence, ...says, ...pieces.flatMap((piece) => piece.evidence)],
      doubtful: isDoubtful(lines) || (payer === 'unknown' && customers.size > 1),
    },
  ];
}

/** An advice of more than the receipt: its lines in order until the money is gone; each document once. */
function withinMoney(pieces: readonly AdvisedPiece[], minor: number): AdvisedPiece[] {
  let rest = minor;
  const kept: AdvisedPiece[] = [];
  const seen = new Set<BookLine>();
  for (const each of [...pieces].sort((a, b) => (a.piece.cash - b.piece.cash < 0 && a.piece.cash < 0 ? -1 : 0))) {
    const { piece } = each;
    const cash = piece.cash < 0 ? piece.cash : Math.min(piece.cash, rest);
    if (seen.has(piece.line) || cash === 0) continue;
    seen.add(piece.line);
    rest -= cash;
    kept.push({ ...each, piece: cash === piece.cash ? piece : bare(piece.line, cash) });
  }
  return kept;
}
