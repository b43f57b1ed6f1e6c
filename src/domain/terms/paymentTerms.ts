/**
 * Payment terms as a value: when which part of an invoice falls due, and what an early payer may keep.
 *
 * A due day is reached in steps, in the order in which the words say them: `Net 30 EOM` is thirty days and then to the
 * end of the month, `EOM + 30` the other way round, and that is up to a month apart.
 */
import type { Decimal } from '../money/decimal';

/** What the days are counted from. All but the invoice's own date must be told by someone. */
export type DueEvent = 'invoice' | 'receipt' | 'delivery' | 'signature' | 'acceptance' | 'order';

export type DueStep =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'businessDays'; readonly days: number }
  | { readonly kind: 'months'; readonly months: number }
  /** To the last day of the month reached. */
  | { readonly kind: 'monthEnd' }
  /** To that day of the month reached, or of one or two months on, even when it lies behind; 31 is the month's last day. */
  | { readonly kind: 'dayOfMonth'; readonly day: number; readonly monthsLater: 0 | 1 | 2 }
  /** Onward to the next day of that number, where we stand included: from 20 March the next 15th is 15 April. */
  | { readonly kind: 'nextDayOfMonth'; readonly day: number };

/** A part of the amount and when it falls due. */
export interface DuePart {
  /** Of the whole; the parts add up to 100. */
  readonly percent: Decimal;
  readonly from: DueEvent;
  readonly steps: readonly DueStep[];
}

/** `2/10`: two per cent may be kept until that day. */
export interface CashDiscount {
  readonly percent: Decimal;
  readonly from: DueEvent;
  readonly steps: readonly DueStep[];
}

export interface PaymentTerms {
  /** The words as given. */
  readonly text: string;
  /**
   * `prepaid` also stands for cash in advance; `onDelivery` for COD. `discountOnly` says when a discount is earned and not when the
   * rest falls due, such as `2/10`: it has no parts.
   */
  readonly kind: 'net' | 'onReceipt' | 'prepaid' | 'onDelivery' | 'parts' | 'discountOnly';
  readonly parts: readonly DuePart[];
  /** The highest first. */
  readonly discounts: readonly CashDiscount[];
}

export type TermsReading =
  | {
      readonly kind: 'read';
      readonly terms: PaymentTerms;
      /** Words that may mean something else too, such as `30 jours fin de mois`: the other readings, in plain words. The usual one was taken. */
      readonly alsoReadAs: readonly string[];
    }
  /** `nearest`: terms that can be read and look like it, best first; none when nothing does. */
  | { readonly kind: 'unreadable'; readonly text: string; readonly nearest: readonly string[] };
