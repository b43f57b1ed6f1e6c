/**
 * What a contract promises to pay for: its lines, and the tables they refer to. The words are those of the
 * columns; `docs/rules/schedules.md` says what each means for an invoice.
 */
import type { PlainDate } from '../calendar/plainDate';
import type { Place } from '../finding';
import type { Currency } from '../money/currency';
import type { Decimal } from '../money/decimal';
import type { Money } from '../money/money';

export const LINE_KINDS = ['fixed', 'recurring', 'milestone', 'instalments', 'usage', 'minimum', 'one-time', 'percent of spend'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** `once` has no periods: the whole service is one. Quarters are every 3 months, years every 12. */
export type Frequency = 'once' | { readonly every: number; readonly unit: 'week' | 'month' };

export type Timing = 'advance' | 'arrears';
/** Periods of the calendar (weeks from Monday, months from the first), or counted from the line's own first day. */
export type Alignment = 'calendar' | 'anniversary';

/**
 * How a part of a period is priced: see `proration.ts` for each one's days.
 * `whole periods`: a period begun is charged whole. `none`: a broken period is not charged.
 */
export const PRORATIONS = ['actual', 'actual/360', '30/360 US', '30/360 EU', '30-day month', 'whole periods', 'none'] as const;
export type Proration = (typeof PRORATIONS)[number];

/** When revenue is earned: day by day, evenly by month, or at the day of the milestone or delivery. */
export type Recognition = 'daily' | 'even months' | 'point in time';

export type TierMethod = 'graduated' | 'volume' | 'package' | 'stair-step';

export interface ContractLine {
  readonly contract: string;
  /** Tells the lines of one contract apart. */
  readonly line: string;
  readonly description: string;
  readonly kind: LineKind;
  readonly currency: Currency;
  /** `recurring`: the price of one whole period, for one of `quantity`. `minimum`: the commitment of one period. `percent of spend`: unused. Otherwise the line's total. */
  readonly amount: Money;
  /** Never negative here. */
  readonly quantity: Decimal;
  readonly serviceFrom: PlainDate;
  /** The last day of service, included. */
  readonly serviceTo: PlainDate;
  readonly frequency: Frequency;
  /** 1 to 31, where 31 is the month's last day; undefined: the first (advance) or last (arrears) day of the service period. */
  readonly billingDay: number | undefined;
  readonly timing: Timing;
  readonly alignment: Alignment;
  readonly proration: Proration;
  /** Payment terms in words; empty when none are given. */
  readonly terms: string;
  /** 19 is nineteen per cent; undefined: by `taxCode` from the tax table, or none. */
  readonly taxPercent: Decimal | undefined;
  readonly taxCode: string;
  /** Whole periods at the start that cost nothing. */
  readonly freePeriods: number;
  /** Name of its tiers in the tier table; empty for none. */
  readonly tiers: string;
  readonly tierMethod: TierMethod;
  /** Name of an index in the index table: the price follows it at each anniversary of the contract line. */
  readonly index: string;
  /** At most so many per cent a year. */
  readonly indexCapPercent: Decimal | undefined;
  /** Share of what was spent, for `percent of spend`, and its bounds for one period. */
  readonly spendPercent: Decimal | undefined;
  readonly floor: Money | undefined;
  readonly cap: Money | undefined;
  /** Which period takes the cent that is left over. */
  readonly residueIn: 'first' | 'last';
  readonly recognition: Recognition;
  readonly poNumber: string;
  readonly place: Place;
}

/** A stage of a milestone or instalment line: share or amount, and its day once it is known. */
export interface Milestone {
  readonly contract: string;
  readonly line: string;
  readonly name: string;
  readonly percent: Decimal | undefined;
  readonly amount: Money | undefined;
  readonly plannedOn: PlainDate | undefined;
  /** Accepted: it may be invoiced, and its revenue is earned. */
  readonly acceptedOn: PlainDate | undefined;
  readonly place: Place;
}

/** One step of a tier table. `upTo` undefined: and above. */
export interface PriceTier {
  readonly table: string;
  /** The first unit priced here is the one after `from`. */
  readonly from: Decimal;
  readonly upTo: Decimal | undefined;
  readonly unitPrice: Decimal;
  /** For the whole step: package and stair-step prices, or a flat fee added on. */
  readonly flatPrice: Decimal;
  readonly packageSize: Decimal | undefined;
  /** Of a table of rebate tiers. */
  readonly percent?: Decimal;
  readonly place: Place;
}

/** What was used, or spent, on a day or in a period that ends on it. */
export interface Usage {
  readonly contract: string;
  readonly line: string;
  readonly on: PlainDate;
  readonly quantity: Decimal;
  readonly place: Place;
}

/** A price from a day on: ramps. Replaces the line's amount for periods that start on it or later. */
export interface PriceStep {
  readonly contract: string;
  readonly line: string;
  readonly from: PlainDate;
  readonly amount: Money;
  readonly place: Place;
}

/** An index at a day: `CPI-DE` at 2026-01-01 was 121.4. */
export interface IndexValue {
  readonly index: string;
  readonly on: PlainDate;
  readonly value: Decimal;
  readonly place: Place;
}

export interface TaxRate {
  readonly code: string;
  readonly percent: Decimal;
  readonly from: PlainDate;
  /** Included; undefined: until further notice. */
  readonly to: PlainDate | undefined;
  readonly place: Place;
}

/** A change of a line in mid-term. What was invoiced stays; the difference is credited and billed again. */
export type Amendment = {
  readonly contract: string;
  readonly line: string;
  readonly from: PlainDate;
  readonly id: string;
  readonly place: Place;
} & (
  | { readonly change: 'price'; readonly amount: Money }
  | { readonly change: 'quantity'; readonly quantity: Decimal }
  /** Ends with the day before `from`. */
  | { readonly change: 'end' }
  | { readonly change: 'extend'; readonly serviceTo: PlainDate }
  /** No service from `from` to `pausedTo`, both included; the end does not move. */
  | { readonly change: 'pause'; readonly pausedTo: PlainDate }
);

export interface BillingTables {
  readonly lines: readonly ContractLine[];
  readonly milestones: readonly Milestone[];
  readonly tiers: readonly PriceTier[];
  readonly usage: readonly Usage[];
  readonly priceSteps: readonly PriceStep[];
  readonly indexValues: readonly IndexValue[];
  readonly taxRates: readonly TaxRate[];
  readonly amendments: readonly Amendment[];
}
