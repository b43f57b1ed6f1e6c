/**
 * Recurring lines: a price for each full period. A broken period costs its share, and so does each side of a change in
 * mid-period; each row is rounded once. The line is worth what its rows add up to.
 */
import { dayOfNumber } from '../../calendar/dayNumbers';
import type { AmendedLine } from '../amendments';
import type { BillingBook } from '../billingBook';
import { shareOfPrice } from '../figures';
import { isWhole, NOTHING } from '../fractions';
import { invoiceDay } from '../invoiceDays';
import { gridOf } from '../lineGrid';
import { daysOf, type ServedPeriod, servedPeriods, type ServicePeriod, type Stretch } from '../periods';
import type { PlannedCharge } from '../planned';
import { type FullPrice, fullPrices } from '../prices';
import { PRORATION_RULES, shareOf } from '../proration';
import type { Fraction } from '../schedule';

export function planRecurring(amended: AmendedLine, book: BillingBook): PlannedCharge[] {
  const { line } = amended;
  const priceAt = fullPrices(amended, book);
  const changes = [...amended.prices, ...amended.quantities].map(({ from }) => from).sort((a, b) => a - b);
  const charges: PlannedCharge[] = [];
  for (const served of servedPeriods(gridOf(amended, book), amended.spans)) {
    const [first] = served.served;
    const lastServed = (served.served.at(-1) ?? first).to;
    const free = served.ordinal < line.freePeriods;
    for (const { stretch, price } of pricedStretches(served, line.proration, changes, (day) => priceAt(first.from, day))) {
      charges.push(recurringCharge({ line, period: served.period, stretch, price, free, lastServed }));
    }
  }
  return charges;
}

interface PricedStretch {
  readonly stretch: Stretch;
  readonly price: FullPrice;
}

/** The service of a period, split where its price changes. A method that does not count days splits nothing: the price at the beginning holds. */
function pricedStretches(
  { served }: ServedPeriod,
  proration: AmendedLine['line']['proration'],
  changes: readonly number[],
  priceOn: (day: number) => FullPrice,
): PricedStretch[] {
  const [first] = served;
  if (!PRORATION_RULES[proration].byDay) {
    return [{ stretch: { from: first.from, to: (served.at(-1) ?? first).to }, price: priceOn(first.from) }];
  }
  const pieces: PricedStretch[] = [];
  for (const stretch of served) {
    const inside = changes.length === 0 ? [] : changes.filter((day) => day > stretch.from && day <= stretch.to);
    let piece = { stretch, price: priceOn(stretch.from) };
    for (const day of inside) {
      const price = priceOn(day);
      if (price === piece.price) continue;
      pieces.push({ stretch: { from: piece.stretch.from, to: day - 1 }, price: piece.price });
      piece = { stretch: { from: day, to: stretch.to }, price };
    }
    pieces.push(piece);
  }
  return pieces;
}

interface RecurringPiece extends PricedStretch {
  readonly line: AmendedLine['line'];
  readonly period: ServicePeriod;
  readonly free: boolean;
  /** In arrears every piece of a period is invoiced when the period's service has ended. */
  readonly lastServed: number;
}

function recurringCharge({ line, period, stretch, price, free, lastServed }: RecurringPiece): PlannedCharge {
  const share = shareOf(line.proration, stretch, period);
  const [fromDay, toDay] = [dayIn(period, stretch.from), dayIn(period, stretch.to)];
  const endsOn = stretch.to === lastServed ? toDay : dayOfNumber(lastServed);
  const { rule, why } = free ? FREE : reason(price, share, stretch, period);
  return {
    key: fromDay,
    kind: 'charge',
    service: stretch,
    period,
    invoiceOn: invoiceDay(line, fromDay, endsOn),
    minor: free ? 0 : isWhole(share) ? price.minor : shareOfPrice(price.exact, share),
    fullPrice: free ? undefined : price.exact,
    factor: free ? NOTHING : share,
    rule,
    why,
    provisional: !free && price.provisional,
  };
}

type Reason = Pick<PlannedCharge, 'rule' | 'why'>;
const FREE: Reason = { rule: 'free-period', why: 'free period' };

/** The days of a whole period are written already. */
const dayIn = (period: ServicePeriod, day: number) =>
  day === period.from ? period.fromDay : day === period.to ? period.toDay : dayOfNumber(day);

function reason(price: FullPrice, share: Fraction, stretch: Stretch, period: ServicePeriod): Reason {
  if (isWhole(share) && daysOf(stretch) === period.days) return { rule: 'recurring-whole', why: price.text };
  if (share.numerator === 0) return { rule: 'recurring-not-charged', why: `${daysOf(stretch)} of ${period.days} days: not charged` };
  if (isWhole(share)) return { rule: 'recurring-whole', why: `${price.text}, whole for ${daysOf(stretch)} of ${period.days} days` };
  return { rule: 'recurring-prorated', why: `${price.text} × ${share.numerator}/${share.denominator} days` };
}
