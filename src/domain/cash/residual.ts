/**
 * What becomes of a receipt that pays no document, and why.
 *
 * Asked from the top: no money moved; it is no invoice at all; it pays what was paid already; it belongs
 * to a customer we are certain of; nobody knows. Only a certain payer's money goes on account.
 */
import { daysBetween } from '../calendar/plainDate';
import type { Confidence, Evidence, Outcome, ResidualTreatment } from './application';
import { type MatchingContext, money, type ReadReceipt, unknownNumbers } from './context';
import { paidAlready, type PaidDocuments } from './duplicates';
import type { NamedDocuments } from './named';
import { nonInvoiceOf } from './nonInvoice';
import { evidence } from './proposal';
import { OTHER_ENDS } from './ruleTable';
import type { ClosedItem } from './ledger';

/** How a receipt ends without an allocation. */
export interface End {
  readonly outcome: Extract<Outcome, 'not-an-invoice' | 'unmatched'>;
  readonly rule: string;
  readonly confidence: Confidence;
  readonly treatment: ResidualTreatment;
  readonly evidence: readonly Evidence[];
}

/** A second payment of the same amount within this many days of a closed one looks like the first one again; so does one in the same run. */
const DUPLICATE_WITHIN_DAYS = 60;

const unmatched = (rule: string, confidence: Confidence, treatment: ResidualTreatment, says: readonly Evidence[]): End => ({
  outcome: 'unmatched',
  rule,
  confidence,
  treatment,
  evidence: says,
});

/** Is it no invoice at all? Asked before amounts are compared, and only where no document is named and no customer is certain. */
export function notAnInvoice({ receipt, payment, payer }: ReadReceipt, named: NamedDocuments): End | undefined {
  const namesSomething = named.firm.length + named.choices.length + named.closed.length + named.settled.length > 0;
  if (payment.minor >= 0 && (namesSomething || payer.state === 'certain')) return undefined;
  const known = nonInvoiceOf(receipt, payer.state !== 'unknown');
  return (
    known && {
      outcome: 'not-an-invoice',
      rule: `${OTHER_ENDS.notAnInvoice}: ${known.kind}`,
      confidence: 'likely',
      treatment: known.treatment,
      evidence: known.evidence,
    }
  );
}

/** A payment of what is settled; undefined when it names something open, or nothing settled. */
export function duplicateEnd({ payment, payer }: ReadReceipt, named: NamedDocuments, advised: PaidDocuments): End | undefined {
  if (named.firm.length + named.choices.length > 0) return undefined;
  const again = paidAlready(
    payment.minor,
    payment.currency,
    [...new Set([...named.closed, ...advised.closed])],
    [...new Set([...named.settled, ...advised.settled])],
  );
  return (
    again &&
    unmatched(OTHER_ENDS.duplicate, again.treatment === 'duplicate payment' ? 'likely' : 'guess', again.treatment, [
      ...payer.evidence,
      ...again.evidence,
    ])
  );
}

/** A certain payer says that it is paid in advance: an open document of the same amount is then a coincidence. */
export function prepaymentEnd({ payment, payer }: ReadReceipt): End | undefined {
  if (payment.minor <= 0 || payer.state !== 'certain' || payer.customers.length !== 1 || !payment.signals.has('prepayment'))
    return undefined;
  return unmatched(OTHER_ENDS.inAdvance, 'likely', 'prepayment', [
    ...payer.evidence,
    evidence('reference', 'The payer speaks of a payment in advance.'),
  ]);
}

/** Nothing fits. */
export function nothingFits(context: MatchingContext, read: ReadReceipt, closedOf: (customerId: string) => readonly ClosedItem[]): End {
  const { payment, payer } = read;
  if (payment.minor === 0) return unmatched(OTHER_ENDS.noMoney, 'certain', 'none', [evidence('amount', 'The amount is zero.')]);
  const unknown = unknownNumbers(read);
  const [customerId] = payer.customers;
  if (payment.signals.has('misdirected'))
    return unmatched(OTHER_ENDS.openQuestion, 'guess', 'not ours', [
      ...payer.evidence,
      evidence('reference', 'The payer says that it was not meant for us.'),
    ]);
  if (payer.state !== 'certain' || customerId === undefined) {
    const says = evidence(
      'amount',
      payer.state === 'unknown'
        ? 'Neither the payer nor the reference is known.'
        : `No open document of the likely payer comes to ${money(payment.minor, payment.currency)}.`,
    );
    return unmatched(OTHER_ENDS.openQuestion, 'guess', 'open question', [...payer.evidence, ...unknown, says]);
  }
  return ofKnownPayer(context, read, customerId, unknown, closedOf(customerId));
}

function ofKnownPayer(
  { book }: MatchingContext,
  { payment, payer, receipt }: ReadReceipt,
  customerId: string,
  unknown: readonly Evidence[],
  closed: readonly ClosedItem[],
): End {
  const { currency, minor } = payment;
  const says = [...payer.evidence, ...unknown];
  if (payment.signals.has('refund'))
    return unmatched(OTHER_ENDS.onAccount, 'guess', 'refund due', [...says, evidence('reference', 'The payer asks for the money back.')]);
  const before = closed.find(
    ({ amount, closedOn }) =>
      closedOn !== undefined &&
      amount.currency === currency &&
      amount.amount.equals(receipt.amount.amount) &&
      Math.abs(daysBetween(closedOn, receipt.bookedOn)) <= DUPLICATE_WITHIN_DAYS,
  );
  const now = book.settledLines(customerId, currency).find(({ open, takenBy }) => open === minor && takenBy.length === 1);
  const again =
    unknown.length > 0 ? undefined : paidAlready(minor, currency, before === undefined ? [] : [before], now === undefined ? [] : [now]);
  if (again !== undefined) return unmatched(OTHER_ENDS.duplicate, 'guess', again.treatment, [...says, ...again.evidence]);
  const count = book.openLines(customerId, currency).length;
  const open =
    count === 0
      ? `Customer ${customerId} has nothing open in ${currency}.`
      : `Nothing open of customer ${customerId} comes to ${money(minor, currency)}.`;
  return unmatched(OTHER_ENDS.onAccount, 'likely', 'on account', [...says, evidence('amount', open)]);
}
