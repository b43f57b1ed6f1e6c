/**
 * A story in English: every event, everything that is missing, and the lines of the reply. Another language is another table of the same
 * shape. Sentences say neither the day nor the amount of their event, which stand beside them; the reply says both.
 */
import { grouped } from '../billing/figures';
import type { EventFacts, EventKind, MissingCode, MissingFacts, SubjectKind, ToldEvent } from './story';

/** How numbers and days are written; the pane says them in the workbook's culture. */
export interface Speech {
  /** Plain decimal text: `1234.50`. */
  amount(plain: string): string;
  /** ISO day; other text as it is. */
  day(iso: string): string;
}

/** `1234.50` → `1,234.50`, days as they are: where there is no culture, on the command line. */
export const ISO_SPEECH: Speech = { amount: grouped, day: (iso) => iso };

/** What the reply says of an event: with its day and its amount, which has no sign. */
export interface ReplyEvent<Kind extends EventKind> {
  readonly facts: EventFacts[Kind];
  /** Said as the culture writes it; empty where there is none. */
  readonly day: string;
  /** With its currency; empty where there is none. */
  readonly amount: string;
}
type ReplyWords = { readonly [Kind in EventKind]?: (event: ReplyEvent<Kind>) => string };

export interface StoryWords {
  readonly kinds: Readonly<Record<SubjectKind, string>>;
  /** What kind of event it is, in a word or two. */
  readonly titles: Readonly<Record<EventKind, string>>;
  readonly events: { readonly [Kind in EventKind]: (facts: EventFacts[Kind]) => string };
  readonly missing: { readonly [Code in MissingCode]: (facts: MissingFacts[Code]) => string };
  readonly reply: {
    readonly about: (kind: SubjectKind, id: string, name: string) => string;
    readonly lines: ReplyWords;
    readonly balance: (amount: string) => string;
    readonly overpaid: (amount: string) => string;
    /** Of a budget line. */
    readonly left: (amount: string) => string;
    readonly overspent: (amount: string) => string;
    readonly nothingOpen: string;
    /** Of a party: what is wholly open, oldest first. */
    readonly openDocuments: string;
    readonly unclear: string;
  };
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');
const sentence = (...parts: readonly string[]): string => ended(joined(parts));
const given = (text: string, said: (text: string) => string): string => (text === '' ? '' : said(text));
const of = (name: string, party: string): string => (party === '' ? name : `${name}, ${party}`);
/** Text of others ends as it likes. */
const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** The thing as whoever asks would call it. */
const ABOUT: Readonly<Record<SubjectKind, string>> = {
  invoice: 'invoice',
  contract: 'contract',
  customer: 'customer',
  receipt: 'receipt',
  vendorInvoice: 'your invoice',
  vendor: 'vendor',
  payment: 'payment',
  purchaseOrder: 'purchase order',
  sow: 'statement of work',
  partner: 'partner',
  deposit: 'the prepaid balance with',
  budget: 'the budget line',
};

export const storyWords = (say: Speech): StoryWords => ({
  kinds: {
    invoice: 'Invoice',
    contract: 'Contract',
    customer: 'Customer',
    receipt: 'Receipt',
    vendorInvoice: 'Vendor invoice',
    vendor: 'Vendor',
    payment: 'Payment',
    purchaseOrder: 'Purchase order',
    sow: 'Statement of work',
    partner: 'Partner',
    deposit: 'Prepaid balance',
    budget: 'Budget line',
  },
  titles: {
    agreed: 'Contract',
    commissioned: 'Statement of work',
    lineAgreed: 'Contract line',
    amended: 'Amendment',
    reviewed: 'Review',
    ordered: 'Order',
    budgeted: 'Budget',
    scheduled: 'Schedule',
    billed: 'Billing run',
    invoiced: 'Invoice',
    credited: 'Credit',
    settledBefore: 'Settled before',
    invoicedEarlier: 'Invoice',
    settled: 'Settled',
    banked: 'Bank',
    advised: 'Remittance advice',
    received: 'Receipt',
    discounted: 'Discount',
    deducted: 'Deduction',
    proposed: 'Open question',
    allocated: 'Applied',
    setAside: 'Not applied',
    rebate: 'Rebate',
    vendorInvoiced: 'Invoice',
    approved: 'Approval',
    waiting: 'Waiting',
    disputed: 'Dispute',
    checked: 'Checks',
    paid: 'Payment',
    notPaid: 'Not paid',
    bankChanged: 'Bank details',
    awaited: 'Awaited',
    charged: 'Charged',
    sold: 'Sold',
    reported: 'Reported',
    excepted: 'Exception',
    settlementDue: 'Settlement',
    settlementReceived: 'Payout',
    depositStated: 'Statement',
    depositMoved: 'Movement',
    topUpPending: 'On its way',
    depositForecast: 'Forecast',
    stated: 'Stated',
    balance: 'Balance',
  },
  events: {
    agreed: ({ contract, party, to, terms, signedOn }) =>
      sentence(
        of(`Contract ${contract}`, party),
        given(to, (day) => `until ${say.day(day)}`),
        terms,
        given(signedOn, (day) => `signed on ${say.day(day)}`),
      ),
    commissioned: ({ sow, party, to, terms, signedOn }) =>
      sentence(
        of(`Statement of work ${sow}`, party),
        given(to, (day) => `until ${say.day(day)}`),
        terms,
        given(signedOn, (day) => `signed on ${say.day(day)}`),
      ),
    lineAgreed: ({ line, description, to }) => sentence(of(`Line ${line}`, description), `until ${say.day(to)}`),
    amended: ({ amendment, line, change }) => `Amendment ${amendment} to line ${line}: ${change}.`,
    reviewed: ({ finding, answer }) => `${ended(finding)}${given(answer, (text) => ` Answer: ${ended(text)}`)}`,
    ordered: ({ order, party, to, isOpen }) =>
      sentence(
        of(`Order ${order}`, party),
        given(to, (day) => `until ${say.day(day)}`),
        isOpen ? 'open' : 'closed',
      ),
    budgeted: ({ month }) => `Planned for ${month}.`,
    scheduled: ({ contract, line, from, to, status, invoice }) =>
      sentence(
        `Contract ${contract}, line ${line}, for ${say.day(from)} to ${say.day(to)}`,
        status,
        given(invoice, (number) => `invoice ${number}`),
      ),
    billed: ({ what, number, state, reason, corrects }) =>
      sentence(
        `${what} ${number}`.trim(),
        state,
        reason,
        given(corrects, (document) => `corrects ${document}`),
      ),
    invoiced: ({ document, party, dueOn, terms, order }) =>
      sentence(
        of(`Invoice ${document}`, party),
        given(dueOn, (day) => `due ${say.day(day)}`),
        terms,
        given(order, (number) => `order ${number}`),
      ),
    credited: ({ document, party, type }) =>
      sentence(of(`${type === 'credit note' ? 'Credit note' : 'Item on account'} ${document}`, party)),
    settledBefore: ({ document }) => `Part of ${document} was settled before; the open items no longer have it.`,
    invoicedEarlier: ({ document, party }) => sentence(of(`Invoice ${document}`, party), 'among the closed items'),
    settled: ({ document }) => `${document} was closed.`,
    banked: ({ receipt, payer, reference }) => `Receipt ${of(receipt, payer)}${given(reference, (text) => `: “${text}”`)}.`,
    advised: ({ receipt, document, deduction, reason }) =>
      sentence(
        `The advice of receipt ${receipt} names ${document}`,
        given(deduction, (amount) => `less ${say.amount(amount)}`),
        reason,
      ),
    received: ({ document, receipt, payer }) =>
      sentence(
        `Receipt ${receipt} pays ${document}`,
        given(payer, (name) => `from ${name}`),
      ),
    discounted: ({ document, receipt }) => `Cash discount on ${document}, with receipt ${receipt}.`,
    deducted: ({ document, receipt, code }) => sentence(`Deducted from ${document} with receipt ${receipt}`, code),
    proposed: ({ document, receipt, outcome }) => `Receipt ${receipt} may pay ${document} (${outcome}): nobody has decided yet.`,
    allocated: ({ document, party }) => sentence(`Applied to ${document}`, party),
    setAside: ({ outcome, treatment, isOpen }) =>
      sentence(
        isOpen ? `Nobody has decided what it pays: ${outcome}` : `It pays no document: ${outcome}`,
        treatment === 'none' ? '' : treatment,
      ),
    rebate: ({ deal, claimed, settled }) =>
      sentence(
        `Rebate ${deal} as computed`,
        given(claimed, (amount) => `claimed ${say.amount(amount)}`),
        given(settled, (amount) => `settled ${say.amount(amount)}`),
      ),
    vendorInvoiced: ({ invoice, party, dueOn, receivedOn, sow, order }) =>
      sentence(
        of(`Invoice ${invoice}`, party),
        given(receivedOn, (day) => `received ${say.day(day)}`),
        given(dueOn, (day) => `due ${say.day(day)}`),
        given(sow, (number) => `statement of work ${number}`),
        given(order, (number) => `order ${number}`),
      ),
    approved: ({ invoice, approver }) =>
      sentence(
        `${invoice} was approved`,
        given(approver, (name) => `by ${name}`),
      ),
    waiting: ({ invoice, stage, approver }) =>
      sentence(
        `${invoice} is at ${stage}`,
        given(approver, (name) => `waiting for ${name}`),
      ),
    disputed: ({ invoice, why }) => `${invoice} is disputed${given(why, (text) => `: ${text}`)}.`,
    checked: ({ state, checks, payBy }) =>
      `${sentence(
        `Payment tracker: ${state}`,
        given(payBy, (day) => `pay by ${say.day(day)}`),
      )}${given(checks, (text) => ` ${ended(text)}`)}`,
    paid: ({ payment, invoice }) => sentence(`Payment ${payment}`.trim(), invoice === '' ? 'for no invoice' : `for ${invoice}`),
    notPaid: ({ payment, invoice, status }) =>
      sentence(
        `Payment ${payment}`.trim(),
        given(invoice, (number) => `for ${number}`),
        status,
      ),
    bankChanged: ({ party, verifiedOn, verifiedBy }) =>
      sentence(
        `Bank details of ${party} changed`,
        verifiedOn === '' ? 'not verified' : `verified on ${say.day(verifiedOn)}`,
        given(verifiedBy, (name) => `by ${name}`),
      ),
    awaited: ({ what, sow, answer }) =>
      sentence(
        `Expected and not there: ${what}`,
        given(sow, (number) => `statement of work ${number}`),
        given(answer, (text) => `answer: ${text}`),
      ),
    charged: ({ document, owner, project, month, stands }) => sentence(of(document, owner), project, month, stands),
    sold: ({ month }) => `Our records of ${month}, added up.`,
    reported: ({ month }) => `The partner’s records of ${month}, added up.`,
    excepted: ({ kind, status, owner, nextStep }) => `${sentence(kind, status, owner)} ${nextStep === '' ? '' : ended(nextStep)}`.trim(),
    settlementDue: ({ batch, state, announced }) =>
      sentence(
        of('Settlement expected', batch),
        given(announced, (amount) => `announced ${say.amount(amount)}`),
        state,
      ),
    settlementReceived: ({ batch, receipts }) => sentence(of('Received for the settlement', batch), receipts),
    depositStated: ({ partner }) => `Balance by the statement of ${partner}.`,
    depositMoved: ({ type, until }) => sentence(type, `until ${say.day(until)}`),
    topUpPending: ({ reference, expectedOn }) =>
      sentence(
        'Top-up ordered, not in the balance yet',
        reference,
        given(expectedOn, (day) => `expected ${say.day(day)}`),
      ),
    depositForecast: ({ runsOut, topUpBy, topUp }) =>
      runsOut === ''
        ? 'The day on which it runs out is not known.'
        : sentence(
            `Runs out on ${say.day(runsOut)}`,
            given(topUpBy, (day) => `top up by ${say.day(day)}`),
            given(topUp, (amount) => `by ${say.amount(amount)}`),
          ),
    stated: ({ of: what }) => `Our sheets state what is left of ${what}.`,
    balance: ({ of: what }) => `What is left of ${what}.`,
  },
  missing: {
    'document-unknown': ({ document }) => `${document} is neither among the open nor among the closed items.`,
    'contract-unknown': ({ document }) => `No contract or schedule row names ${document}.`,
    'settled-before': ({ amount, currency }) => `What settled ${say.amount(amount)} ${currency} before is not in the workbook.`,
    'settled-without-cash': ({ document }) => `No receipt in the workbook shows how ${document} was settled.`,
    'open-and-closed': ({ document }) => `${document} stands among the open and among the closed items.`,
    'due-date-unknown': ({ document }) => `${document} has no due date.`,
    'question-open': ({ receipt }) => `What receipt ${receipt} pays is not decided.`,
    'deduction-without-reason': ({ amount, currency, document }) =>
      `No reason is given for the deduction of ${say.amount(amount)} ${currency} from ${document}.`,
    'number-shared': ({ document }) => `Two parties have a document ${document}; what does not say whose is not counted.`,
    'balance-differs': ({ of: what, told, stated, currency }) =>
      `The events of ${what} add up to ${say.amount(told)} ${currency}, and the sheet states ${say.amount(stated)} ${currency}.`,
    'agreement-unknown': ({ contract }) => `No table of contracts has ${contract}.`,
    'agreed-twice': ({ contract }) => `${contract} is entered more than once.`,
    'signature-unknown': ({ contract }) => `No signature is recorded for ${contract}.`,
    'lines-unknown': ({ contract }) => `${contract} has no contract lines.`,
    'schedule-unknown': ({ contract }) => `The invoice schedule has no row of ${contract}.`,
    'not-issued': ({ day, amount, currency }) => `The invoice of ${say.day(day)} over ${say.amount(amount)} ${currency} has not gone out.`,
    'bank-line-unknown': ({ document }) => `No bank statement in the workbook shows ${document}.`,
    'advice-unknown': ({ receipt }) => `No remittance advice names receipt ${receipt}.`,
    'not-applied': ({ amount, currency }) => `${say.amount(amount)} ${currency} of it are not applied.`,
    'paid-without-approval': ({ invoice }) => `${invoice} was paid, and no approval is recorded.`,
    'commitment-unknown': ({ invoice }) => `${invoice} names neither a statement of work nor an order.`,
    'sow-unknown': ({ sow }) => `The statement of work ${sow} is not in the workbook.`,
    'order-unknown': ({ order }) => `The order ${order} is not in the workbook.`,
    'paid-too-much': ({ amount, currency }) => `${say.amount(amount)} ${currency} more than invoiced was paid.`,
    'dispute-without-reason': ({ invoice }) => `No reason is given for the dispute of ${invoice}.`,
    'vendor-invoice-unknown': ({ invoice }) => `The invoice ${invoice} is not in the workbook.`,
    'payment-without-invoice': ({ payment }) => `Payment ${payment} names no invoice.`,
    'account-unverified': ({ party, day }) => `The bank details of ${party} changed on ${say.day(day)} and nobody has verified them.`,
    'invoice-awaited': ({ what, day }) =>
      sentence(
        `The invoice for ${what} has not come`,
        given(day, (by) => `expected by ${say.day(by)}`),
      ),
    'not-invoiced': ({ order }) => `No invoice names order ${order}.`,
    'order-exceeded': ({ order, amount, currency }) => `Invoices exceed order ${order} by ${say.amount(amount)} ${currency}.`,
    'report-unknown': ({ partner }) => `No report of ${partner} is in the workbook.`,
    'settlement-overdue': ({ batch, day, amount, currency }) =>
      `The settlement${given(batch, (name) => ` ${name}`)} of ${say.amount(amount)} ${currency}${given(day, (on) => `, expected ${say.day(on)},`)} has not come.`,
    'exceptions-without-owner': ({ partner }) => `Exceptions of ${partner} have no owner.`,
    'statement-unknown': ({ partner }) => `No statement of ${partner} is in the workbook.`,
  },
  reply: {
    about: (kind, id, name) =>
      ended(`This is what our records show for ${ABOUT[kind]} ${name === '' || name === id ? id : `${id}, ${name}`}`),
    lines: {
      agreed: ({ facts: { contract }, day, amount }) =>
        `Contract ${contract}${given(day, (on) => ` runs from ${on}`)}${given(amount, (total) => `, total ${total}`)}.`,
      commissioned: ({ facts: { sow }, amount }) => `Statement of work ${sow}${given(amount, (total) => ` has a value of ${total}`)}.`,
      ordered: ({ facts: { order }, amount }) => `Order ${order} is for ${amount}.`,
      invoiced: ({ facts: { document, dueOn }, day, amount }) =>
        `Invoice ${document}${given(day, (on) => ` of ${on}`)} is for ${amount}${given(dueOn, (due) => `, due ${say.day(due)}`)}.`,
      credited: ({ facts: { document }, day, amount }) => `Credit ${document}${given(day, (on) => ` of ${on}`)} is for ${amount}.`,
      invoicedEarlier: ({ facts: { document }, amount }) => `Invoice ${document} was for ${amount}.`,
      settled: ({ facts: { document }, day }) => `${document} was settled${given(day, (on) => ` on ${on}`)}.`,
      settledBefore: ({ amount }) => `${amount} was settled before.`,
      received: ({ facts: { receipt, document }, day, amount }) =>
        `We received ${amount}${given(day, (on) => ` on ${on}`)} for ${document} (receipt ${receipt}).`,
      discounted: ({ facts: { document }, amount }) => `A cash discount of ${amount} was taken on ${document}.`,
      deducted: ({ facts: { document, code }, amount }) => `${amount} was deducted from ${document}${given(code, (text) => ` (${text})`)}.`,
      proposed: ({ facts: { receipt, document }, day, amount }) =>
        `A payment of ${amount}${given(day, (on) => ` of ${on}`)} (receipt ${receipt}) may belong to ${document}; this is not decided.`,
      banked: ({ facts: { receipt, payer }, day, amount }) =>
        `Receipt ${receipt} of ${amount}${given(payer, (name) => ` from ${name}`)} reached our bank${given(day, (on) => ` on ${on}`)}.`,
      allocated: ({ facts: { document }, amount }) => `${amount} of it was applied to ${document}.`,
      setAside: () => 'It has not been applied to any invoice.',
      vendorInvoiced: ({ facts: { invoice, receivedOn, dueOn }, day, amount }) =>
        `Your invoice ${invoice}${given(day, (on) => ` of ${on}`)} is for ${amount}${given(receivedOn, (on) => `, received ${say.day(on)}`)}${given(dueOn, (on) => `, due ${say.day(on)}`)}.`,
      approved: ({ facts: { invoice }, day }) => `${invoice} was approved${given(day, (on) => ` on ${on}`)}.`,
      waiting: ({ facts: { invoice, stage } }) => `${invoice} is not approved yet; it is at ${stage}.`,
      disputed: ({ facts: { invoice, why } }) => `${invoice} is disputed${given(why, (text) => `: ${text}`)}.`,
      paid: ({ facts: { payment, invoice }, day, amount }) =>
        `We paid ${amount} on ${day}${given(invoice, (number) => ` for ${number}`)}${given(payment, (id) => ` (payment ${id})`)}.`,
      notPaid: ({ facts: { payment, status }, day, amount }) => `Payment ${payment} of ${amount} for ${day} is ${status}.`,
      settlementDue: ({ facts: { batch, state }, day, amount }) =>
        `The settlement${given(batch, (name) => ` ${name}`)} of ${amount}${given(day, (on) => `, expected ${on},`)} is ${state}.`,
      depositStated: ({ day, amount }) => `The statement of ${day} shows ${amount}.`,
      depositMoved: ({ facts: { type, until }, amount }) => `Since then until ${say.day(until)}: ${type} ${amount}.`,
      topUpPending: ({ facts: { expectedOn }, amount }) =>
        `A top-up of ${amount} is on its way${given(expectedOn, (on) => `, expected ${say.day(on)}`)}.`,
      depositForecast: ({ facts: { runsOut } }) => given(runsOut, (on) => `At the present use it lasts until ${say.day(on)}.`),
    },
    balance: (amount) => `Open: ${amount}.`,
    overpaid: (amount) => `In credit: ${amount}.`,
    left: (amount) => `Left of the budget: ${amount}.`,
    overspent: (amount) => `Over the budget: ${amount}.`,
    nothingOpen: 'Nothing is open.',
    openDocuments: 'Not paid at all, oldest first:',
    unclear: 'Not clear from our records:',
  },
});

/** An event in words. */
export function eventSentence(words: StoryWords, event: ToldEvent): string {
  const said = words.events[event.kind] as (facts: ToldEvent['facts']) => string; // The words of a kind take the facts of that kind.
  return said(event.facts);
}
