/**
 * The invoices of one total over one service, outside of any contract: as a fixed fee is scheduled. Each period weighs its share
 * of service, each row is rounded by itself, and what that leaves over goes to the last one: the rows add up to the total.
 */
import { dayOfNumber, numberOfDay } from '../calendar/dayNumbers';
import type { PlainDate } from '../calendar/plainDate';
import { toMinor, type Money } from '../money/money';
import { gridFor } from './compareProrations';
import type { Alignment, Frequency, Proration, Timing } from './contractLine';
import { invoiceDay } from './invoiceDays';
import { servedPeriods } from './periods';
import { shareOf } from './proration';
import { spread } from './residue';

export interface TotalRequest {
  /** To the minor unit of its currency. */
  readonly total: Money;
  readonly serviceFrom: PlainDate;
  /** Included; not before `serviceFrom`. */
  readonly serviceTo: PlainDate;
  readonly frequency: Frequency;
  readonly timing: Timing;
  readonly alignment: Alignment;
  readonly proration: Proration;
}

export interface TotalRow {
  readonly serviceFrom: PlainDate;
  readonly serviceTo: PlainDate;
  readonly invoiceOn: PlainDate;
  readonly minor: number;
}

export function totalSchedule(request: TotalRequest): TotalRow[] {
  const { total, serviceFrom, serviceTo, timing, proration } = request;
  const span = { from: numberOfDay(serviceFrom), to: numberOfDay(serviceTo) };
  const served = servedPeriods(gridFor(request), [span]);
  const weights = served.map(({ served: [stretch], period }) => shareOf(proration, stretch, period));
  const shares = spread(toMinor(total), weights, 'last');
  return served.map(({ served: [stretch] }, index) => {
    const [from, to] = [dayOfNumber(stretch.from), dayOfNumber(stretch.to)];
    const invoiceOn = invoiceDay({ timing, billingDay: undefined }, from, to);
    return { serviceFrom: from, serviceTo: to, invoiceOn, minor: shares[index] ?? 0 };
  });
}
