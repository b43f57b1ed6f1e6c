/**
 * Every document as items of the ladder: each posting, invoice, stray payment and commitment, in parts that stand in one place each,
 * in the line of the budget that they burn.
 */
import { monthOf } from '../calendar/months';
import type { PlainDate } from '../calendar/plainDate';
import type { Finding, Place } from '../finding';
import { type Currency } from '../money/currency';
import type { Decimal } from '../money/decimal';
import { formatMoney, fromMinor, toMinor } from '../money/money';
import type { VendorInvoice, VendorPayment } from '../payables/vendorInvoice';
import { budgetFinding } from './budgetAdvice';
import type { BurnRequest, CommitmentState } from './budgetBurn';
import type { Actual } from './budgetLine';
import { type Commitment, type Commitments, commitmentsOf } from './commitments';
import { convertedMinor, ONE, type RateFor } from './conversion';
import { latestFirst, phased, sumOf } from './deliveries';
import { type Belonging, belongingOf, type BudgetHomes } from './homes';
import { costDayOf, invoicePieces } from './invoicePieces';
import { invoiceStories } from './invoiceStories';
import type { BudgetItem, ItemSource, Piece } from './ladder';

export interface BurnItems {
  readonly items: readonly BudgetItem[];
  readonly commitments: readonly CommitmentState[];
  readonly findings: readonly Finding[];
}

/** A document with its parts, before its line is known. */
interface Document {
  readonly source: ItemSource;
  readonly document: string;
  readonly name: string;
  readonly vendorId: string;
  readonly commitment: string;
  readonly belonging: Belonging;
  readonly currency: Currency;
  readonly totalMinor: number;
  readonly pieces: readonly Piece[];
  /** The day whose rate counts. */
  readonly on: PlainDate;
  readonly quantity: Decimal | undefined;
  readonly place: Place;
}

export interface ItemWorld {
  readonly homes: BudgetHomes;
  readonly rateFor: RateFor;
  readonly yearFrom: PlainDate;
}

function itemsOf(document: Document, { homes, rateFor, yearFrom }: ItemWorld, findings: Finding[]): BudgetItem[] {
  const { belonging, currency, name, on, place, totalMinor, pieces, ...said } = document;
  const budgeted = homes.homeOf(belonging, currency);
  const rate = rateFor(currency, budgeted.currency, on);
  if (rate === undefined)
    findings.push(budgetFinding('budget-rate-missing', place, { document: name, from: currency, to: budgeted.currency, on }));
  const home = rate === undefined ? { ...budgeted, currency } : budgeted;
  const counted = rate ?? ONE;
  const budgetRate = rate === undefined ? ONE : (rateFor(currency, home.currency, yearFrom) ?? counted);
  const { source, document: number, vendorId, commitment, quantity } = said;
  // Field by field: a hundred thousand of them are made.
  return pieces.map(({ stands, month, minor, why }, index): BudgetItem => {
    return {
      stands,
      month,
      minor,
      why,
      source,
      document: number,
      vendorId,
      commitment,
      home,
      currency,
      place,
      budgetRate,
      rate: counted,
      isFirst: index === 0,
      totalMinor: index === 0 ? totalMinor : 0,
      quantity: index === 0 ? quantity : undefined,
      homeMinor: convertedMinor(minor, currency, home.currency, counted),
      homeMinorAtBudgetRate: convertedMinor(minor, currency, home.currency, budgetRate),
    };
  });
}

function postingDocument(actual: Actual, invoice: VendorInvoice | undefined, commitments: Commitments, asOf: PlainDate): Document {
  const { posting, owner, project, bookedOn, amount, vendorId, quantity, place } = actual;
  const commitment = invoice && commitments.of(invoice);
  const isLater = bookedOn > asOf;
  const piece: Piece = {
    stands: isLater ? 'later' : 'actual',
    month: monthOf(bookedOn),
    minor: toMinor(amount),
    why: isLater ? `posted on ${bookedOn}` : invoice === undefined ? 'posted' : `posted: invoice ${invoice.invoice}`,
  };
  return {
    source: 'ledger posting',
    document: posting,
    name: posting === '' ? `The posting of ${bookedOn}` : `Posting ${posting}`,
    vendorId,
    commitment: commitment?.id ?? '',
    currency: amount.currency,
    totalMinor: piece.minor,
    pieces: [piece],
    on: bookedOn,
    belonging: belongingOf({ owner, costCentre: '', project }, invoice, commitment?.belonging),
    quantity,
    place,
  };
}

/** A payment of an invoice that is not here: with a ledger it is a posting already. */
function paymentDocument(payment: VendorPayment, hasLedger: boolean, findings: Finding[]): Document {
  const { paidOn, amount, vendorId, place } = payment;
  const name = payment.payment === '' ? `The payment of ${paidOn}` : `Payment ${payment.payment}`;
  const because = hasLedger ? 'it is left to the ledger' : 'without a ledger it counts as actual, in a line without a project';
  findings.push(budgetFinding('payment-counted-aside', place, { payment: name, amount: formatMoney(amount), because }));
  const minor = toMinor(amount);
  const piece: Piece = {
    stands: hasLedger ? 'in the ledger' : 'actual',
    month: monthOf(paidOn),
    minor,
    why: hasLedger ? 'no invoice is known: the ledger counts' : 'no invoice is known',
  };
  return {
    source: 'payment',
    document: payment.payment,
    name,
    vendorId,
    commitment: '',
    currency: amount.currency,
    totalMinor: minor,
    belonging: { owner: '', costCentre: '', project: '' },
    pieces: [piece],
    on: paidOn,
    quantity: undefined,
    place,
  };
}

function commitmentDocument({ commitment, accrued, committed, invoiced }: CommitmentState, asOf: PlainDate): Document {
  const { id, name, vendorId, currency, belonging, deliveries, place } = commitment;
  const aheadMinor = Math.max(0, invoiced - sumOf(deliveries.delivered));
  const accruals = latestFirst(deliveries.delivered, accrued);
  const pieces: Piece[] = [
    ...accruals.map((each): Piece => ({ ...each, stands: 'accrued', why: 'delivered, not invoiced' })),
    ...phased(deliveries.toCome, { aheadMinor, minor: committed, currency }, asOf).map((each): Piece => ({
      ...each,
      stands: 'committed',
      why: 'ordered, not delivered',
    })),
  ];
  const settled: Piece = { stands: 'committed', month: monthOf(asOf), minor: 0, why: commitment.isOpen ? 'invoiced in full' : 'closed' };
  return {
    source: 'commitment',
    document: id,
    name,
    vendorId,
    commitment: id,
    currency,
    belonging,
    place,
    totalMinor: commitment.valueMinor,
    pieces: pieces.length === 0 ? [settled] : pieces,
    on: asOf,
    quantity: undefined,
  };
}

/** What is left of a commitment, and what of it is delivered already. */
function commitmentState(commitment: Commitment, invoiced: number): CommitmentState {
  const { valueMinor, isOpen, deliveries } = commitment;
  const left = Math.max(0, valueMinor - invoiced);
  const open = isOpen ? left : 0;
  const accrued = Math.min(open, Math.max(0, sumOf(deliveries.delivered) - invoiced));
  return {
    commitment,
    invoiced,
    accrued,
    committed: open - accrued,
    released: left - open,
    overInvoiced: Math.max(0, invoiced - valueMinor),
  };
}

function commitmentFindings({ commitment, invoiced, accrued, committed, overInvoiced }: CommitmentState, asOf: PlainDate): Finding[] {
  const { name, currency, valueMinor, endsOn, place } = commitment;
  const text = (minor: number): string => formatMoney(fromMinor(minor, currency));
  const over = { commitment: name, value: text(valueMinor), invoiced: text(invoiced), over: text(overInvoiced) };
  const left = accrued + committed;
  return [
    ...(overInvoiced > 0 ? [budgetFinding('commitment-over-invoiced', place, over)] : []),
    ...(endsOn !== undefined && endsOn < asOf && left > 0
      ? [budgetFinding('commitment-ended', place, { commitment: name, endedOn: endsOn, remaining: text(left) })]
      : []),
  ];
}

/** Every document in parts, each in its line. */
export function burnItems(request: BurnRequest, world: ItemWorld): BurnItems {
  const { asOf, actuals, hasLedger, invoices, payments } = request;
  const findings: Finding[] = [];
  const commitments = commitmentsOf(request, asOf);
  const told = invoiceStories(invoices, payments, actuals, asOf);
  const invoiced = new Map<Commitment, number>();
  const invoiceDocuments = told.stories.map((story): Document => {
    const { invoice } = story;
    const commitment = commitments.of(invoice);
    const pieces = invoicePieces(story, asOf);
    if (commitment !== undefined) {
      const owed = pieces.filter(({ stands }) => stands !== 'later' && stands !== 'not owed').reduce((all, { minor }) => all + minor, 0);
      const taken = takenMinor(invoice, owed, commitment, world.rateFor, asOf, findings);
      invoiced.set(commitment, (invoiced.get(commitment) ?? 0) + taken);
    }
    return {
      source: 'vendor invoice',
      document: invoice.invoice,
      name: `Invoice ${invoice.invoice}`,
      vendorId: invoice.vendorId,
      pieces,
      commitment: commitment?.id ?? '',
      currency: invoice.currency,
      totalMinor: toMinor(invoice.amount),
      on: costDayOf(invoice, asOf),
      belonging: belongingOf(invoice, commitment?.belonging),
      quantity: invoice.quantity,
      place: invoice.place,
    };
  });
  const states = commitments.commitments.map((commitment) => commitmentState(commitment, invoiced.get(commitment) ?? 0));
  const documents = [
    ...actuals.map((actual) => postingDocument(actual, told.invoiceOf.get(actual), commitments, asOf)),
    ...invoiceDocuments,
    ...told.strayPayments.map((payment) => paymentDocument(payment, hasLedger, findings)),
    ...states.map((state) => commitmentDocument(state, asOf)),
  ];
  return {
    items: documents.flatMap((document) => itemsOf(document, world, findings)),
    commitments: states,
    findings: [...commitments.findings, ...told.findings, ...findings, ...states.flatMap((state) => commitmentFindings(state, asOf))],
  };
}

/** What an invoice takes from its commitment, in the commitment's currency. */
function takenMinor(
  invoice: VendorInvoice,
  owed: number,
  { currency, name }: Commitment,
  rateFor: RateFor,
  asOf: PlainDate,
  findings: Finding[],
): number {
  const rate = rateFor(invoice.currency, currency, costDayOf(invoice, asOf));
  if (rate !== undefined) return convertedMinor(owed, invoice.currency, currency, rate);
  const facts = { commitment: name, document: invoice.invoice, from: invoice.currency, to: currency };
  findings.push(budgetFinding('commitment-rate-missing', invoice.place, facts));
  return 0;
}
