/**
 * The day of the invoice. In advance: the billing day of the month in which the service begins, but never before it begins.
 * In arrears: the first billing day on or after its last day. Without a billing day: the first or the last day of service.
 */
import { dayInMonth, partsOf } from '../calendar/months';
import { latest, type PlainDate } from '../calendar/plainDate';
import type { ContractLine } from './contractLine';

export function invoiceDay(line: Pick<ContractLine, 'timing' | 'billingDay'>, serviceFrom: PlainDate, serviceTo: PlainDate): PlainDate {
  const { timing, billingDay } = line;
  const natural = timing === 'advance' ? serviceFrom : serviceTo;
  if (billingDay === undefined) return natural;
  const { year, month } = partsOf(natural);
  const thisMonth = dayInMonth(year, month, billingDay);
  if (timing === 'advance') return latest(thisMonth, serviceFrom);
  return thisMonth >= serviceTo ? thisMonth : dayInMonth(year, month + 1, billingDay);
}
