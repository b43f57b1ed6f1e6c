/**
 * Unbilled accruals: what a line has earned until the end of the month beyond what was invoiced on it, the run's own invoices counted
 * in. What is held back is not invoiced, so it is accrued.
 */
import { type Currency } from '../money/currency';
import type { RunInvoice, RunRequest, UnbilledAccrual } from './billingRun';
import { lastDayOf, lineKey } from './runRows';

const keyOf = (of: { readonly contract: string; readonly line: string; readonly currency: Currency }): string =>
  `${lineKey(of)}\u0000${of.currency}`;

export function unbilledAccruals(request: RunRequest, invoices: readonly RunInvoice[]): UnbilledAccrual[] {
  const { month, schedule, revenue } = request;
  const invoiced = new Map<string, number>();
  const bill = (of: Parameters<typeof keyOf>[0] & { readonly netMinor: number }): void =>
    void invoiced.set(keyOf(of), (invoiced.get(keyOf(of)) ?? 0) + of.netMinor);
  const until = lastDayOf(month);
  // A credit of the run goes out with it, as its invoices do.
  for (const row of schedule.rows) if (row.invoiceOn <= until && (row.invoiceNumber !== undefined || row.kind === 'credit')) bill(row);
  for (const { rows } of invoices.filter(({ state }) => state === 'issue')) rows.forEach(bill);

  const earned = new Map<string, { contract: string; line: string; currency: Currency; minor: number }>();
  for (const row of revenue.rows) {
    if (row.month > month) continue;
    const { contract, line, currency, minor } = row;
    earned.set(keyOf(row), { contract, line, currency, minor: (earned.get(keyOf(row))?.minor ?? 0) + minor });
  }
  return [...earned].flatMap(([key, { contract, line, currency, minor: earnedMinor }]) => {
    const minor = earnedMinor - (invoiced.get(key) ?? 0);
    return minor <= 0 ? [] : [{ contract, line, currency, minor, why: `earned until ${until} and not invoiced` }];
  });
}
