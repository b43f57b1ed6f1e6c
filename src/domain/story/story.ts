/**
 * The story of one thing in the workbook, in the order in which it happened: what is there, figure by figure with its cell, and what
 * is missing. A reply says only what a fact of the story says.
 */
import type { Place } from '../finding';
import type { PlainDate } from '../calendar/plainDate';

export const SUBJECT_KINDS = [
  'invoice',
  'contract',
  'customer',
  'receipt',
  'vendor',
  'vendorInvoice',
  'payment',
  'purchaseOrder',
  'partner',
  'deposit',
  'amount',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export interface StorySubject {
  readonly kind: SubjectKind;
  /** Document number, customer id, amount as text. */
  readonly id: string;
  /** A name to read, such as the customer's. */
  readonly name: string;
}

/** One thing that happened. Amounts are plain decimal text: `1234.50`. */
export interface StoryEvent {
  /** Stable: `contract`, `scheduled`, `invoiced`, `approved`, `received`, `credited`, `disputed`, `discounted`, `paid`, `balance` … */
  readonly kind: string;
  readonly day: PlainDate | undefined;
  readonly sentence: string;
  readonly amount: string | undefined;
  readonly currency: string | undefined;
  /** Where each figure stands. */
  readonly places: readonly Place[];
}

/** Evidence that one would expect and that the workbook has not. */
export interface MissingEvidence {
  readonly code: string;
  readonly sentence: string;
}

export interface Story {
  readonly subject: StorySubject;
  readonly events: readonly StoryEvent[];
  readonly missing: readonly MissingEvidence[];
  /** What is open now, by currency; empty where nothing can be open. */
  readonly balance: readonly { readonly currency: string; readonly amount: string }[];
  /** In plain words, for the help desk; only figures of the events. */
  readonly reply: string;
}
