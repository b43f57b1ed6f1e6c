/**
 * Cash discounts on documents: how much the terms allow, and whether it was earned by the day the money came.
 *
 * Only an invoice that is still wholly open earns one: what was left over from a part payment lost it. A
 * cent more or less is rounding, and the payer's figure counts.
 */
import type { PlainDate } from '../calendar/plainDate';
import { toMinor } from '../money/money';
import type { BookLine } from './book';
import { discountTiers, discountUntil } from './terms';

export interface PossibleDiscount {
  readonly line: BookLine;
  readonly percent: number;
  readonly minor: number;
  readonly until: PlainDate;
  readonly earned: boolean;
}

/** Every discount that the terms of a line mention, the best that is earned first. */
export function discountsOf(line: BookLine, bookedOn: PlainDate, graceDays: number): PossibleDiscount[] {
  const { documentOn, terms, amount, type } = line.item;
  if (type !== 'invoice' || line.left <= 0 || documentOn === undefined || line.left !== toMinor(amount)) return [];
  return discountTiers(terms)
    .map((tier) => {
      const until = discountUntil(tier, documentOn, graceDays);
      return { line, percent: tier.percent, minor: percentOf(line.left, tier.percent), until, earned: bookedOn <= until };
    })
    .sort((a, b) => Number(b.earned) - Number(a.earned) || b.minor - a.minor);
}

/** A percentage of minor units that are not negative, rounded half up, as invoices print it. Percentages have at most three decimals. */
export function percentOf(minor: number, percent: number): number {
  const thousandths = BigInt(Math.round(percent * 1000));
  return Number((BigInt(minor) * thousandths * 2n + 100_000n) / 200_000n);
}
