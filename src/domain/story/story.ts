/**
 * The story of one thing in the workbook, in the order in which it happened: what is there, figure by figure with its cell, and what
 * is missing. A story carries facts and no sentence: `storyWords` says them in English, the pane's catalogue in its language, so that
 * a reply can hold no figure that stands in no event.
 */
import type { Place } from '../finding';
import type { PlainDate } from '../calendar/plainDate';

export const SUBJECT_KINDS = [
  'invoice',
  'contract',
  'customer',
  'receipt',
  'vendorInvoice',
  'vendor',
  'payment',
  'purchaseOrder',
  'sow',
  'partner',
  'deposit',
  'budget',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export interface StorySubject {
  readonly kind: SubjectKind;
  /** Document number, customer id, partner. */
  readonly id: string;
  /** A name to read, such as the customer's. */
  readonly name: string;
  /** Whose number it is, where two parties may have the same: customer or vendor id. */
  readonly party: string;
}

/**
 * What each kind of event says beside its day and its amount, in the order of a life. Empty text: the workbook does not say.
 * Amounts in facts are plain decimal text, days ISO text.
 */
export interface EventFacts {
  /** A contract with a customer; the amount is its total value. */
  readonly agreed: {
    readonly contract: string;
    readonly party: string;
    readonly to: string;
    readonly terms: string;
    readonly signedOn: string;
  };
  /** A statement of work with a vendor. */
  readonly commissioned: {
    readonly sow: string;
    readonly party: string;
    readonly to: string;
    readonly terms: string;
    readonly signedOn: string;
  };
  readonly lineAgreed: { readonly contract: string; readonly line: string; readonly description: string; readonly to: string };
  readonly amended: { readonly contract: string; readonly line: string; readonly amendment: string; readonly change: string };
  readonly reviewed: { readonly contract: string; readonly finding: string; readonly answer: string };
  readonly ordered: { readonly order: string; readonly party: string; readonly to: string; readonly isOpen: boolean };
  readonly budgeted: { readonly owner: string; readonly project: string; readonly month: string };
  /** A row of the invoice schedule; the day is the invoice date, the amount gross. */
  readonly scheduled: {
    readonly contract: string;
    readonly line: string;
    readonly from: string;
    readonly to: string;
    readonly dueOn: string;
    readonly status: string;
    readonly invoice: string;
  };
  /** A row of a billing run: invoice, credit note, accrual, exception. */
  readonly billed: {
    readonly what: string;
    readonly number: string;
    readonly contract: string;
    readonly state: string;
    readonly reason: string;
    readonly corrects: string;
  };
  /** A customer's invoice; the amount is what it was written for. */
  readonly invoiced: {
    readonly document: string;
    readonly party: string;
    readonly dueOn: string;
    readonly terms: string;
    readonly order: string;
  };
  /** A credit note or an item on account: it lessens what the customer owes. */
  readonly credited: { readonly document: string; readonly party: string; readonly type: string };
  /** What the open item lacks of its amount already: settled before this month, negative. */
  readonly settledBefore: { readonly document: string };
  /** A closed item, as it was written. */
  readonly invoicedEarlier: { readonly document: string; readonly party: string };
  /** The same item, as it was closed: negative. */
  readonly settled: { readonly document: string };
  readonly banked: { readonly receipt: string; readonly payer: string; readonly reference: string; readonly account: string };
  /** A line of a remittance advice. */
  readonly advised: { readonly receipt: string; readonly document: string; readonly deduction: string; readonly reason: string };
  /** Cash of a receipt on a document, in the document's currency: negative. */
  readonly received: { readonly document: string; readonly receipt: string; readonly payer: string };
  readonly discounted: { readonly document: string; readonly receipt: string };
  /** A short payment that was accepted under a code: negative. */
  readonly deducted: { readonly document: string; readonly receipt: string; readonly code: string; readonly why: string };
  /** An allocation that waits for a person: it counts nowhere. */
  readonly proposed: { readonly document: string; readonly receipt: string; readonly outcome: string };
  /** The same cash seen from the receipt, in the receipt's currency: negative. */
  readonly allocated: { readonly receipt: string; readonly document: string; readonly party: string };
  /** A receipt that pays no document, or of which nobody has decided yet what it pays. */
  readonly setAside: { readonly receipt: string; readonly outcome: string; readonly treatment: string; readonly isOpen: boolean };
  readonly rebate: { readonly deal: string; readonly party: string; readonly claimed: string; readonly settled: string };

  readonly vendorInvoiced: {
    readonly invoice: string;
    readonly party: string;
    readonly dueOn: string;
    readonly receivedOn: string;
    readonly sow: string;
    readonly order: string;
  };
  readonly approved: { readonly invoice: string; readonly approver: string };
  /** Where it waits. */
  readonly waiting: { readonly invoice: string; readonly stage: string; readonly approver: string };
  readonly disputed: { readonly invoice: string; readonly why: string };
  /** What the payment tracker says of it. */
  readonly checked: { readonly invoice: string; readonly state: string; readonly checks: string; readonly payBy: string };
  /** A payment to a vendor: negative. */
  readonly paid: { readonly payment: string; readonly invoice: string; readonly party: string };
  /** Planned or returned: it counts nowhere. */
  readonly notPaid: { readonly payment: string; readonly invoice: string; readonly status: string };
  readonly bankChanged: { readonly party: string; readonly verifiedOn: string; readonly verifiedBy: string };
  /** An invoice that should have come. */
  readonly awaited: { readonly party: string; readonly sow: string; readonly what: string; readonly answer: string };
  /** What of a document stands on which budget line. */
  readonly charged: {
    readonly document: string;
    readonly owner: string;
    readonly project: string;
    readonly month: string;
    readonly stands: string;
  };

  /** Our records of a partner in a month; the partner's own. */
  readonly sold: { readonly partner: string; readonly month: string };
  readonly reported: { readonly partner: string; readonly month: string };
  readonly excepted: {
    readonly partner: string;
    readonly kind: string;
    readonly status: string;
    readonly owner: string;
    readonly nextStep: string;
  };
  readonly settlementDue: { readonly partner: string; readonly batch: string; readonly state: string; readonly announced: string };
  /** What of a settlement came: negative. */
  readonly settlementReceived: { readonly partner: string; readonly batch: string; readonly receipts: string };

  readonly depositStated: { readonly partner: string };
  readonly depositMoved: { readonly partner: string; readonly type: string; readonly until: string };
  readonly topUpPending: { readonly partner: string; readonly reference: string; readonly expectedOn: string };
  readonly depositForecast: { readonly partner: string; readonly runsOut: string; readonly topUpBy: string; readonly topUp: string };

  /** What one of our sheets says is left: held against the sum of what is told. */
  readonly stated: { readonly of: string };
  /** The end: the sum of what counts. */
  readonly balance: { readonly of: string };
}
export type EventKind = keyof EventFacts;

/** One thing that happened. Amounts are plain decimal text, as they move the balance: `1234.50`, `-1234.50`. */
export type StoryEvent<Kind extends EventKind = EventKind> = Kind extends EventKind
  ? {
      readonly kind: Kind;
      readonly day: PlainDate | undefined;
      readonly amount: string | undefined;
      readonly currency: string | undefined;
      readonly facts: EventFacts[Kind];
      /** Where it stands, the amount's cell first. */
      readonly places: readonly Place[];
    }
  : never;

/** An event in a story; `counts` when its amount is part of the balance. */
export type ToldEvent = StoryEvent & { readonly counts: boolean };

/** Evidence that one would expect and that the workbook has not, or that does not agree. */
export interface MissingFacts {
  readonly 'document-unknown': { readonly document: string };
  readonly 'contract-unknown': { readonly document: string };
  readonly 'settled-before': { readonly amount: string; readonly currency: string };
  readonly 'settled-without-cash': { readonly document: string };
  readonly 'open-and-closed': { readonly document: string };
  readonly 'due-date-unknown': { readonly document: string };
  readonly 'question-open': { readonly receipt: string };
  readonly 'deduction-without-reason': { readonly amount: string; readonly currency: string; readonly document: string };
  readonly 'number-shared': { readonly document: string };
  readonly 'balance-differs': { readonly of: string; readonly told: string; readonly stated: string; readonly currency: string };
  readonly 'agreement-unknown': { readonly contract: string };
  readonly 'agreed-twice': { readonly contract: string };
  readonly 'signature-unknown': { readonly contract: string };
  readonly 'lines-unknown': { readonly contract: string };
  readonly 'schedule-unknown': { readonly contract: string };
  readonly 'not-issued': { readonly contract: string; readonly day: string; readonly amount: string; readonly currency: string };
  readonly 'bank-line-unknown': { readonly document: string };
  readonly 'advice-unknown': { readonly receipt: string };
  readonly 'not-applied': { readonly amount: string; readonly currency: string };
  readonly 'paid-without-approval': { readonly invoice: string };
  readonly 'commitment-unknown': { readonly invoice: string };
  readonly 'sow-unknown': { readonly sow: string };
  readonly 'order-unknown': { readonly order: string };
  readonly 'paid-too-much': { readonly amount: string; readonly currency: string };
  readonly 'dispute-without-reason': { readonly invoice: string };
  readonly 'vendor-invoice-unknown': { readonly invoice: string };
  readonly 'payment-without-invoice': { readonly payment: string };
  readonly 'account-unverified': { readonly party: string; readonly day: string };
  readonly 'invoice-awaited': { readonly what: string; readonly day: string };
  readonly 'not-invoiced': { readonly order: string };
  readonly 'order-exceeded': { readonly order: string; readonly amount: string; readonly currency: string };
  readonly 'report-unknown': { readonly partner: string };
  readonly 'settlement-overdue': { readonly batch: string; readonly day: string; readonly amount: string; readonly currency: string };
  readonly 'exceptions-without-owner': { readonly partner: string };
  readonly 'statement-unknown': { readonly partner: string };
}
export type MissingCode = keyof MissingFacts;
export type MissingEvidence<Code extends MissingCode = MissingCode> = Code extends MissingCode
  ? { readonly code: Code; readonly facts: MissingFacts[Code] }
  : never;

export interface Story {
  readonly subject: StorySubject;
  readonly events: readonly ToldEvent[];
  readonly missing: readonly MissingEvidence[];
  /** What is open now, by currency: the sum of the events that count. Empty where nothing can be open. */
  readonly balance: readonly { readonly currency: string; readonly amount: string }[];
}
