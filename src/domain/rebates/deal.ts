/**
 * Rebates and incentive deals as values: tiers over a period, what was accrued, claimed and settled.
 */
import type { PlainDate } from '../calendar/plainDate';
import type { Finding, Place } from '../finding';
import type { Currency } from '../money/currency';
import type { Decimal } from '../money/decimal';

export interface RebateTier {
  /** Volume from which on it counts. */
  readonly from: Decimal;
  readonly percent: Decimal;
}

export interface RebateDeal {
  readonly deal: string;
  readonly party: string;
  readonly currency: Currency;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** `retroactive`: the tier reached counts for the whole volume. `incremental`: each part of the volume at its own tier. */
  readonly method: 'retroactive' | 'incremental';
  /** In the order of `from`. */
  readonly tiers: readonly RebateTier[];
  /** When it is to be settled, as agreed; undefined when the deal does not say. */
  readonly settledOn: PlainDate | undefined;
  /** Expected for the whole period; the accrual of a retroactive deal stands on it. */
  readonly expectedVolume: Decimal | undefined;
  readonly place: Place;
}

export interface RebateVolume {
  readonly deal: string;
  readonly on: PlainDate;
  readonly volume: Decimal;
  readonly place: Place;
}

export interface RebateClaim {
  readonly deal: string;
  readonly on: PlainDate;
  readonly claimedMinor: number;
  readonly settledMinor: number;
  readonly place: Place;
}

/** opening + accrued − settled ± true-up = closing, for one deal and month. */
export interface RebateMonth {
  readonly deal: string;
  readonly month: string;
  readonly currency: Currency;
  /** Of the month. */
  readonly volume: string;
  /** At which the month's volume is accrued; of an incremental deal the tier reached. */
  readonly percent: string;
  readonly openingMinor: number;
  readonly accruedMinor: number;
  readonly trueUpMinor: number;
  readonly settledMinor: number;
  readonly closingMinor: number;
  readonly why: string;
}

export interface RebateSettlement {
  readonly deal: string;
  readonly party: string;
  readonly currency: Currency;
  readonly computedMinor: number;
  readonly claimedMinor: number;
  readonly settledMinor: number;
  /** Claimed − computed. */
  readonly differenceMinor: number;
  readonly proposedMinor: number;
  /** As the deal says. */
  readonly settleOn: PlainDate | undefined;
  readonly proposal: string;
}

export interface RebateRequest {
  readonly deals: readonly RebateDeal[];
  readonly volumes: readonly RebateVolume[];
  readonly claims: readonly RebateClaim[];
  /** What happened later is not known yet. */
  readonly asOf: PlainDate;
}

export interface RebateSchedule {
  /** By deal in their order, then by month. */
  readonly months: readonly RebateMonth[];
  readonly settlements: readonly RebateSettlement[];
  readonly findings: readonly Finding[];
}
