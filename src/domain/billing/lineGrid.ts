/** The periods that a line is billed in. A line that is billed once has one: all of its service, from the first day to the last. */
import { numberOfDay } from '../calendar/dayNumbers';
import type { AmendedLine } from './amendments';
import type { BillingBook } from './billingBook';
import { period, type PeriodGrid } from './periods';

export function gridOf({ line, spans }: AmendedLine, book: BillingBook): PeriodGrid {
  if (line.frequency !== 'once') return book.grids(line.frequency, line.alignment, line.serviceFrom);
  const from = numberOfDay(line.serviceFrom);
  const to = Math.max(numberOfDay(line.serviceTo), ...spans.map((span) => span.to));
  const whole = period(from, to, to - from + 1);
  return () => whole;
}
