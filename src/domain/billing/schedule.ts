/**
 * The invoice schedule as values: what is invoiced when, for which days of service, and by which rule.
 *
 * Amounts are whole minor units: a schedule has hundreds of thousands of rows, and sums must be exact.
 */
import type { PlainDate } from '../calendar/plainDate';
import type { BusinessCalendar, Roll } from '../calendar/businessDays';
import type { Finding } from '../finding';
import type { Currency } from '../money/currency';
import type { BillingTables } from './contractLine';

/** An exact share of a period: 10 of 31 days. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * `charge`: a period of service, a milestone, a fee. `true-up`: what is missing to a minimum. `credit` takes back what was
 * invoiced for days that were changed afterwards, `rebill` invoices those days anew.
 */
export type RowKind = 'charge' | 'true-up' | 'credit' | 'rebill';

export interface ScheduleRow {
  readonly contract: string;
  readonly line: string;
  /** Stable from run to run, unique within the line: `2026-01-01` for a charge of the period from that day; credits and rebills name the amendment too. */
  readonly key: string;
  readonly kind: RowKind;
  readonly serviceFrom: PlainDate;
  readonly serviceTo: PlainDate;
  readonly invoiceOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly currency: Currency;
  readonly netMinor: number;
  readonly taxMinor: number;
  readonly taxPercent: string;
  /** Share of a full period that is charged; 1 of 1 where nothing is shared. */
  readonly factor: Fraction;
  /** Id in BILLING_RULES, such as `recurring-prorated`. */
  readonly rule: string;
  /** The arithmetic in words with its figures: `1,200.00 × 10/31 days`. */
  readonly why: string;
  /** Usage, spend or an acceptance is still to come: the amount or day is what is known so far. */
  readonly provisional: boolean;
  /** Key of the row that a credit or rebill corrects. */
  readonly corrects: string | undefined;
  /** The number of the invoice it was issued with: then it never changes again. */
  readonly invoiceNumber: string | undefined;
}

/** A row of an earlier run that an invoice was issued for: kept as it is, whatever the contract says now. */
export type IssuedRow = ScheduleRow & { readonly invoiceNumber: string };

export interface ScheduleRequest extends BillingTables {
  /** Credits and rebills of changed periods are dated no earlier than this. */
  readonly asOf: PlainDate;
  readonly issued: readonly IssuedRow[];
  readonly calendar: BusinessCalendar;
  readonly roll: Roll;
  /** Tax rounded on each line, or once on the invoice (the residue goes to its largest line). */
  readonly taxRounding: 'line' | 'invoice';
  /** Charges dated earlier that have no number went out by another system. */
  readonly invoicedBefore?: PlainDate | undefined;
}

/** A closing identity of a line or of a currency: the terms add up to the difference, which must be 0. */
export interface ScheduleCheck {
  readonly name: string;
  /** A line (`CT-1 / 2`), or all lines of a currency. */
  readonly of: string;
  readonly currency: Currency;
  readonly terms: readonly { readonly label: string; readonly minor: number }[];
  readonly differenceMinor: number;
}

/** What a line is worth in all: the sum its rows must add up to. */
export interface LineValue {
  readonly contract: string;
  readonly line: string;
  readonly currency: Currency;
  readonly valueMinor: number;
}

/** What one run took as invoiced outside. */
export interface CutOver {
  /** Rows with an earlier invoice day were taken. */
  readonly before: PlainDate;
  readonly marked: readonly { readonly currency: Currency; readonly rows: number; readonly netMinor: number }[];
  /** Rows as old that wait for usage or an acceptance, and were not taken. */
  readonly waiting: number;
}

export interface Schedule {
  /** By contract and line in their order, then by service day. */
  readonly rows: readonly ScheduleRow[];
  readonly values: readonly LineValue[];
  readonly checks: readonly ScheduleCheck[];
  readonly findings: readonly Finding[];
  /** What was taken as invoiced outside; undefined when no day was given. */
  readonly cutOver: CutOver | undefined;
}
