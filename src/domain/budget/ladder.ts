/**
 * The ladder: an amount climbs from commitment to accrual to invoice to payment, and at any time stands on one rung only.
 *
 * What climbs leaves the rung below, so that a committed amount burns its budget once and moving up changes nothing of what is available.
 * An invoice that nobody has approved yet is on the rung of what was delivered: the cost is there, whether or not its paper is.
 */
import type { PlainDate } from '../calendar/plainDate';
import type { Place } from '../finding';
import type { Currency } from '../money/currency';
import type { Decimal } from '../money/decimal';
import type { BudgetHome } from './homes';

/** From the top: paid or posted; approved and unpaid; delivered or invoiced and not approved; ordered and not delivered. */
export const RUNGS = ['actual', 'approved', 'accrued', 'committed'] as const;
export type Rung = (typeof RUNGS)[number];

/** Where an amount stands that burns nothing: counted by its posting, of a later day, or not owed at all. */
export const ASIDE = ['in the ledger', 'later', 'not owed'] as const;
export type Standing = Rung | (typeof ASIDE)[number];

/** Rungs whose cost is there; what is only committed is still to come. */
export const INCURRED: ReadonlySet<Standing> = new Set<Standing>(['actual', 'approved', 'accrued']);
export const isRung = (stands: Standing): stands is Rung => INCURRED.has(stands) || stands === 'committed';

export const ITEM_SOURCES = ['ledger posting', 'vendor invoice', 'payment', 'commitment'] as const;
export type ItemSource = (typeof ITEM_SOURCES)[number];

/** A part of a document that stands in one place, before it is known whose budget it burns. */
export interface Piece {
  readonly stands: Standing;
  /** `2026-10` */
  readonly month: string;
  /** In minor units of the document's currency. */
  readonly minor: number;
  readonly why: string;
}

/** A piece in its line of the budget. */
export interface BudgetItem extends Piece {
  readonly source: ItemSource;
  readonly document: string;
  readonly vendorId: string;
  /** The statement of work or order that it carries out; empty when there is none. */
  readonly commitment: string;
  readonly home: BudgetHome;
  readonly currency: Currency;
  /** What the document says in all, tax included, on its first piece; 0 on the others. Proves that no row was lost. */
  readonly totalMinor: number;
  readonly isFirst: boolean;
  /** To the currency of the budget, and what it was when the year began. */
  readonly rate: Decimal;
  readonly budgetRate: Decimal;
  /** In minor units of the budget's currency, at both rates. */
  readonly homeMinor: number;
  readonly homeMinorAtBudgetRate: number;
  readonly quantity: Decimal | undefined;
  readonly place: Place;
}

/** No more than the cost, on its side of zero: a credit note's parts are negative. */
export const partOf = (minor: number, costMinor: number): number =>
  costMinor < 0 ? Math.max(Math.min(minor, 0), costMinor) : Math.min(Math.max(minor, 0), costMinor);

/** A document of a later day than the report's is not known yet. */
export const isLater = (on: PlainDate | undefined, asOf: PlainDate): boolean => on !== undefined && on > asOf;
