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
import type { Evidence } from './application';
import { type BookLine, compareItems } from './book';
import { type MatchingContext, money, payerOf, type ReadReceipt } from './context';
import { type AdvisedDocument, type AdvisedPiece, bare, lessFee, pieceOf } from './advisedPieces';
import { lookUpNumber } from './documentNumbers';
import type { PaidDocuments } from './duplicates';
import type { RemittanceLine } from './ledger';
import { isDoubtful, type NamedDocuments } from './named';
import { type AmountState, evidence, type Proposal } from './proposal';

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
