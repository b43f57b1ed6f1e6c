/**
 * Cash discounts on documents: how much the terms allow, and whether it was earned by the day the money came.
 *
 * Only an invoice that is still wholly open earns one: what was left over from a part payment lost it. A
 * cent more or less is rounding, and the payer's figure counts.
 */
import { addDays, type PlainDate } from '../calendar/plainDate';
import { toMinor } from '../money/money';
import { discountDays } from '../terms/dueDays';
import type { BookLine } from './book';

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
  return discountDays(terms, documentOn)
    .map(({ percent, until: lastDay }) => {
      const until = addDays(lastDay, graceDays);
      return { line, percent, minor: percentOf(line.left, percent), until, earned: bookedOn <= until };
    })
    .sort((a, b) => Number(b.earned) - Number(a.earned) || b.minor - a.minor);
}

/** A percentage of minor units that are not negative, rounded half up, as invoices print it. Percentages have at most three decimals. */
export function percentOf(minor: number, percent: number): number {
  const thousandths = BigInt(Math.round(percent * 1000));
  return Number((BigInt(minor) * thousandths * 2n + 100_000n) / 200_000n);
}
