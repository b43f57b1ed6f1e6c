/** The closing identity of a contract line: contract value = scheduled = invoiced + remaining. */
import type { ScheduledLine } from '../../../app/billing/schedulePlan';
import { Decimal } from '../../../domain/money/decimal';

type Amounts = Pick<ScheduledLine, 'value' | 'scheduled' | 'invoiced' | 'remaining'>;

/** `1200.00` has two. */
const decimalsOf = (plain: string): number => plain.split('.')[1]?.length ?? 0;

/** What the identity is off by, in plain decimal text: of its two differences the first that is not zero. */
export function differenceOf({ value, scheduled, invoiced, remaining }: Amounts): string {
  const unscheduled = new Decimal(value).minus(scheduled);
  const lost = new Decimal(scheduled).minus(invoiced).minus(remaining);
  return (unscheduled.isZero() ? lost : unscheduled).toFixed(Math.max(...[value, scheduled, invoiced, remaining].map(decimalsOf)));
}
