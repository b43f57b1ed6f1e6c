/**
 * Deferred revenue by currency and month: opening + invoiced − recognised = closing.
 *
 * Positive is invoiced and not yet earned (deferred), negative is earned and not yet invoiced (a contract asset). An invoice
 * that was due before the open month and never went out can only go out in the open month, so it counts there. What waits for
 * an acceptance is in no month: once invoiced it stays deferred.
 */
import type { ScheduleRow } from '../billing/schedule';
import type { Currency } from '../money/currency';
import { monthNumber, monthOf, monthText } from '../calendar/months';
import { type RevenueRow, type RollForwardRow, WAITING } from './recognition';

/** The month in which a row of the schedule is invoiced, or can be at the earliest. */
export function invoicedIn({ invoiceNumber, invoiceOn }: Pick<ScheduleRow, 'invoiceNumber' | 'invoiceOn'>, openMonth: string): string {
  const month = monthOf(invoiceOn);
  return invoiceNumber === undefined && month < openMonth ? openMonth : month;
}

interface Movements {
  readonly invoiced: Map<string, number>;
  readonly recognised: Map<string, number>;
}

function move(movements: Map<Currency, Movements>, side: keyof Movements, currency: Currency, month: string, minor: number): void {
  const of = movements.get(currency) ?? { invoiced: new Map<string, number>(), recognised: new Map<string, number>() };
  movements.set(currency, of);
  of[side].set(month, (of[side].get(month) ?? 0) + minor);
}

/** From the first month with a movement to the last, without a gap. */
function monthsOf({ invoiced, recognised }: Movements): string[] {
  const moved = [...invoiced.keys(), ...recognised.keys()].sort();
  const [first, last] = [moved[0], moved.at(-1)];
  if (first === undefined || last === undefined) return [];
  const from = monthNumber(first);
  return Array.from({ length: monthNumber(last) - from + 1 }, (_, n) => monthText(from + n));
}

function rolled(currency: Currency, movements: Movements): RollForwardRow[] {
  let opening = 0;
  return monthsOf(movements).map((month) => {
    const invoicedMinor = movements.invoiced.get(month) ?? 0;
    const recognisedMinor = movements.recognised.get(month) ?? 0;
    const row = {
      month,
      currency,
      openingMinor: opening,
      invoicedMinor,
      recognisedMinor,
      closingMinor: opening + invoicedMinor - recognisedMinor,
    };
    opening = row.closingMinor;
    return row;
  });
}

export function rollForward(schedule: readonly ScheduleRow[], revenue: readonly RevenueRow[], openMonth: string): RollForwardRow[] {
  const movements = new Map<Currency, Movements>();
  for (const row of schedule) move(movements, 'invoiced', row.currency, invoicedIn(row, openMonth), row.netMinor);
  for (const { currency, month, minor } of revenue) if (month !== WAITING) move(movements, 'recognised', currency, month, minor);
  return [...movements].sort(([a], [b]) => (a < b ? -1 : Number(a > b))).flatMap(([currency, of]) => rolled(currency, of));
}
