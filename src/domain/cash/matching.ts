/**
 * Cash application: which receipt pays which documents, and why.
 *
 * Receipts go in the order of their booking, whatever order they come in, and in four rounds over the
 * whole month: first those that post by themselves on what the payer said; then all others that post by
 * themselves; then suggestions for what is named; then the rest. So a guess never takes an invoice away
 * from a payment that names it, and no suggestion stands on money that another receipt posts.
 */
import type { ClosedItem, Customer, OpenItem, Rate, Receipt, RemittanceLine } from './ledger';
import type { CashApplication, ReceiptResult } from './application';
import { type Book, compareNumbers, openBook } from './book';
import type { MatchingContext, ReadReceipt } from './context';
import { type Decision, decide, decideByName } from './decision';
import { indexNumbers } from './documentNumbers';
import { rateTable } from './exchange';
import { grouped } from '../grouped';
import { directoryOf } from './directory';
import { familyOf } from './family';
import { identifyPayer } from './parties';
import { readReference } from './references';
import { resultOf, unreadableResult } from './result';
import { type CashRules, STANDARD_CASH_RULES } from './rules';
import { signalsIn } from './signals';
import { exponentOf } from '../money/currency';
import { toMinor } from '../money/money';

export interface CashInput {
  readonly receipts: readonly Receipt[];
  readonly items: readonly OpenItem[];
  readonly customers?: readonly Customer[];
  readonly closed?: readonly ClosedItem[];
  readonly remittance?: readonly RemittanceLine[];
  readonly rates?: readonly Rate[];
  readonly rules?: CashRules;
}

/**
 * Matches receipts with open items. Pure: the same input gives the same answer, in any order of items and receipts.
 * @throws BadInput when an item's open amount has more decimals than its currency.
 */
export function matchCash(input: CashInput): CashApplication {
  const context = contextOf(input);
  const month = new Month(context, input);
  month.postByName();
  month.postTheRest();
  month.suggest();
  return { results: input.receipts.map((receipt, at) => month.resultAt(at, receipt)) };
}

function contextOf({ items, customers = [], closed = [], rates = [], rules = STANDARD_CASH_RULES }: CashInput): MatchingContext {
  const book = openBook(items);
  const numbered = [
    ...book.lines.map(({ item, open }) => ({
      document: item.document,
      customerId: item.customerId,
      poNumber: open === 0 ? '' : item.poNumber,
      state: 'open' as const,
    })),
    ...closed.map(({ document, customerId }) => ({ document, customerId, poNumber: '', state: 'closed' as const })),
  ];
  return {
    book,
    directory: directoryOf(customers, items),
    numbers: indexNumbers(numbered),
    closed: new Map(closed.map((item) => [item.document, item])),
    rates: rateTable(rates),
    rules,
  };
}

/** One receipt on its way. */
interface Pending {
  readonly at: number;
  readonly read: ReadReceipt;
  /** Customers whose books can change the decision. */
  readonly concerns: readonly string[];
  decision: Decision | undefined;
  /** State of the books that the decision was made on. */
  decidedAt: string | undefined;
}

/** The month while it is worked through: the books, and what is decided so far. */
class Month {
  private readonly book: Book;
  private readonly pending = new Map<number, Pending>();
  private readonly results = new Map<number, ReceiptResult>();
  private readonly closedByCustomer: ReadonlyMap<string, readonly ClosedItem[]>;

  constructor(
    private readonly context: MatchingContext,
    { receipts, closed = [], remittance = [] }: CashInput,
  ) {
    this.book = context.book;
    this.closedByCustomer = grouped(closed, ({ customerId }) => customerId);
    const advice = grouped(remittance, ({ receiptId }) => receiptId);
    const order = receipts.map((receipt, at) => ({ receipt, at })).sort((a, b) => compareReceipts(a.receipt, b.receipt));
    for (const { receipt, at } of order) {
      const read = readReceipt(context, receipt, advice.get(receipt.id) ?? []);
      if (read === undefined) this.results.set(at, unreadableResult(receipt));
      else this.pending.set(at, { at, read, concerns: concernsOf(context, read), decision: undefined, decidedAt: undefined });
    }
  }

  /** Receipts that post by themselves on what the payer said; again until nothing more does. */
  postByName(): void {
    this.repeatedly((pending) => {
      const decision = decideByName(this.context, pending.read);
      return decision !== undefined && this.commit(pending, decision, 'applied');
    });
  }

  /** Every other receipt that posts by itself. */
  postTheRest(): void {
    this.repeatedly((pending) => {
      const decision = this.decisionOn(pending);
      return decision.kind === 'one' && decision.mayApply && this.commit(pending, decision, 'applied');
    });
  }

  /**
   * Suggestions, what is named before what is not. What was ambiguous stays so: a suggestion for another
   * receipt settles nothing.
   */
  suggest(): void {
    for (const pending of [...this.pending.values()])
      if (this.decisionOn(pending).kind === 'several') this.commit(pending, this.decisionOn(pending), 'ambiguous');
    const named = (pending: Pending): boolean => {
      const { decision } = pending;
      return (
        decision?.kind === 'one' &&
        decision.best.rule.reference.some((state) => state === 'advised' || state === 'named' || state === 'partly')
      );
    };
    const waiting = [...this.pending.values()];
    for (const pending of [...waiting.filter(named), ...waiting.filter((each) => !named(each))]) {
      const decision = this.decisionOn(pending);
      this.commit(pending, decision, decision.kind === 'several' ? 'ambiguous' : 'suggested');
    }
  }

  resultAt(at: number, receipt: Receipt): ReceiptResult {
    const result = this.results.get(at);
    if (result === undefined) throw new Error(`Receipt ${receipt.id} was not decided.`);
    return result;
  }

  private repeatedly(post: (pending: Pending) => boolean): void {
    let posted = true;
    while (posted) {
      posted = false;
      for (const pending of [...this.pending.values()]) if (post(pending)) posted = true;
    }
  }

  /** The decision as the books stand; made again only when the books of somebody concerned have changed. */
  private decisionOn(pending: Pending): Decision {
    const state = pending.concerns.length === 0 ? undefined : pending.concerns.map((id) => this.book.version(id)).join(' ');
    if (pending.decision === undefined || state === undefined || state !== pending.decidedAt) {
      pending.decision = decide(this.context, pending.read, (id) => this.closedByCustomer.get(id) ?? []);
      pending.decidedAt = state;
    }
    return pending.decision;
  }

  private commit(pending: Pending, decision: Decision, outcome: 'applied' | 'suggested' | 'ambiguous'): boolean {
    const { receipt } = pending.read;
    this.results.set(pending.at, resultOf(pending.read, decision, outcome, this.context.rules));
    this.pending.delete(pending.at);
    if (decision.kind === 'one') for (const { line, takes } of decision.best.proposal.pieces) this.book.take(line, takes, receipt.id);
    return true;
  }
}

/** Earlier booking first; on the same day by the receipt's number, so that the order in the file does not matter. */
function compareReceipts(a: Receipt, b: Receipt): number {
  if (a.bookedOn !== b.bookedOn) return a.bookedOn < b.bookedOn ? -1 : 1;
  return (
    compareNumbers(a.id, b.id) ||
    a.amount.amount.comparedTo(b.amount.amount) ||
    compareNumbers(a.reference, b.reference) ||
    compareNumbers(a.payer, b.payer)
  );
}

/** Undefined when the amount has more decimals than its currency: no sum of documents can make it. */
function readReceipt(context: MatchingContext, receipt: Receipt, advice: readonly RemittanceLine[]): ReadReceipt | undefined {
  const { currency, amount } = receipt.amount;
  if (amount.decimalPlaces() > exponentOf(currency)) return undefined;
  return {
    receipt,
    payment: {
      minor: toMinor(receipt.amount),
      currency,
      bookedOn: receipt.bookedOn,
      signals: signalsIn(`${receipt.reference} ${receipt.method}`),
    },
    payer: identifyPayer(context.directory, receipt),
    reference: readReference(receipt.reference, context.numbers),
    advice,
  };
}

/** Whose books can change the decision; nobody's when anybody's can. */
function concernsOf({ directory }: MatchingContext, { payer, reference, advice }: ReadReceipt): string[] {
  if (payer.state === 'unknown' || advice.length > 0) return [];
  return [
    ...new Set([
      ...payer.customers.flatMap((id) => [id, ...familyOf(directory, id)]),
      ...reference.namings.flatMap(({ entries }) => entries.map(({ customerId }) => customerId)),
    ]),
  ];
}
