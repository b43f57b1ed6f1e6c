/**
 * Unbilled accruals: what a line has earned until the end of the month beyond what was invoiced on it, the run's own invoices counted
 * in. What is held back is not invoiced, so it is accrued.
 */
import type { RunInvoice, RunRequest, UnbilledAccrual } from './billingRun';
import { LineMap, type OfLine } from './lineMap';
import { lastDayOf } from './runRows';
import type { ScheduleRow } from './schedule';

/** A line's sums until the end of the month. */
interface Balance extends OfLine {
  earnedMinor: number;
  invoicedMinor: number;
}

export function unbilledAccruals(request: RunRequest, invoices: readonly RunInvoice[]): UnbilledAccrual[] {
  const { month, schedule, revenue } = request;
  const until = lastDayOf(month);
  const balances = new LineMap<Balance>();
  const balanceOf = (of: OfLine): Balance => {
    const { contract, line, currency } = of;
    return balances.of(of, () => ({ contract, line, currency, earnedMinor: 0, invoicedMinor: 0 }));
  };
  for (const row of revenue.rows) if (row.month <= month) balanceOf(row).earnedMinor += row.minor;
  // A credit of the run goes out with it, as its invoices do.
  const isOut = ({ invoiceNumber, kind }: ScheduleRow): boolean => invoiceNumber !== undefined || kind === 'credit';
  for (const row of schedule.rows) if (row.invoiceOn <= until && isOut(row)) balanceOf(row).invoicedMinor += row.netMinor;
  for (const { rows, state } of invoices) if (state === 'issue') for (const row of rows) balanceOf(row).invoicedMinor += row.netMinor;
  return balances.values().flatMap(({ contract, line, currency, earnedMinor, invoicedMinor }) => {
    const minor = earnedMinor - invoicedMinor;
    return minor <= 0 ? [] : [{ contract, line, currency, minor, why: `earned until ${until} and not invoiced` }];
  });
}
