/**
 * A stretch of service priced by itself, outside of any contract: what a period's price comes to for a part of its days.
 *
 * Service outside of the period is not charged. A period of whole months counts 30 days for each of them by the methods of a
 * 360-day year; any other period counts its own days.
 */
import { numberOfDay } from '../calendar/dayNumbers';
import { addMonths, monthNumber } from '../calendar/months';
import { addDays, type PlainDate } from '../calendar/plainDate';
import type { Money } from '../money/money';
import type { Proration } from './contractLine';
import { exactMinor, shareOfPrice } from './figures';
import { period, type ServicePeriod } from './periods';
import { shareOf } from './proration';

/** Days from one to another, both included. */
export interface Days {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const EVEN_MONTH_DAYS = 30;

function periodOf({ from, to }: Days): ServicePeriod {
  const [first, last, next] = [numberOfDay(from), numberOfDay(to), addDays(to, 1)];
  const months = monthNumber(next) - monthNumber(from);
  const isWholeMonths = months > 0 && addMonths(from, months) === next;
  return period(first, last, isWholeMonths ? months * EVEN_MONTH_DAYS : last - first + 1);
}

/**
 * What the service costs of a period with this price, in minor units: rounded once, half away from zero.
 * @param price of the whole period; `service` and `of` do not end before they begin
 */
export function proratedMinor(price: Money, service: Days, of: Days, proration: Proration): number {
  const whole = periodOf(of);
  const stretch = { from: Math.max(numberOfDay(service.from), whole.from), to: Math.min(numberOfDay(service.to), whole.to) };
  return stretch.from > stretch.to ? 0 : shareOfPrice(exactMinor(price), shareOf(proration, stretch, whole));
}
