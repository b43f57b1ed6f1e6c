/**
 * Count-back DSO: how many days of the latest sales the receivables amount to.
 *
 * The sales of the latest month are taken off the receivables and count with all their days, then those of the month before, until a
 * month is larger than what is left: of that one only the share counts. Unlike plain DSO a strong month at the end does not flatter it.
 * A month in which credit notes outweigh sales takes nothing off: what it gives back is left to the months before it.
 */

export interface SalesMonth {
  readonly creditSales: number;
  readonly days: number;
}

/**
 * @param months the latest first.
 * @returns days; undefined when the receivables are larger than all the sales given. Nothing receivable, or a credit balance, is 0 days.
 */
export function countBackDso(receivables: number, months: readonly SalesMonth[]): number | undefined {
  let [left, days] = [receivables, 0];
  for (const month of months) {
    if (left <= 0) break;
    if (month.creditSales >= left) return days + (left / month.creditSales) * month.days;
    left -= month.creditSales;
    days += month.days;
  }
  return left > 0 ? undefined : days;
}
