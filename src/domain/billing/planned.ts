/** A charge as it follows from the tables alone, before anything that was issued is held against it. */
import type { PlainDate } from '../calendar/plainDate';
import type { Decimal } from '../money/decimal';
import type { BillingRule } from './billingRules';
import type { ServicePeriod, Stretch } from './periods';
import type { Fraction } from './schedule';

export interface PlannedCharge {
  readonly key: string;
  readonly kind: 'charge' | 'true-up';
  readonly service: Stretch;
  /** The period that the service is a part of; undefined for what falls on a day: a milestone, a one-time charge. */
  readonly period: ServicePeriod | undefined;
  readonly invoiceOn: PlainDate;
  readonly minor: number;
  /** What a full period costs, in exact minor units, where a part of the row can be priced by it. */
  readonly fullPrice: Decimal | undefined;
  /** Known for the row as a whole, by what was used or spent in it: no part of its days has a price of its own. */
  readonly measured?: true;
  readonly factor: Fraction;
  readonly rule: BillingRule;
  readonly why: string;
  readonly provisional: boolean;
}
