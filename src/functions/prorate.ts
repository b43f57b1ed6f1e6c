/**
 * PRORATE. The amount is the price of the whole period, as in an invoice schedule. Turned around it splits an amount for a
 * service over the months of a report: give the month as the service and the service as the period.
 */
import { BadInput } from '../domain/badInput';
import type { PlainDate } from '../domain/calendar/plainDate';
import type { Proration } from '../domain/billing/contractLine';
import { type Days, proratedMinor } from '../domain/billing/prorated';
import { PRORATION_WORDS } from '../domain/termWords';
import { asCellError } from './asCellError';
import { type Cell, optional } from './cellInput';
import { currencyFrom, exactMoneyFrom, numberOfMinor } from './cellMoney';
import { asDay, wordOf } from './cellValues';
import { eachCell } from './eachCell';

export const asBasis = wordOf(PRORATION_WORDS);
export const STANDARD_BASIS: Proration = 'actual';

/** Two days in order. */
export function daysFrom(from: Cell, to: Cell, [fromName, toName]: readonly [string, string]): Days {
  const [first, last]: [PlainDate, PlainDate] = [asDay(from, fromName), asDay(to, toName)];
  if (first <= last) return { from: first, to: last };
  throw new BadInput(`${toName} is ${last}, before ${fromName}, ${first}. Both days are included, so one day has the same twice.`);
}

/**
 * What a service costs of a period's price: 10 of 31 days at 1,200.00 are 387.10. Rounded once, half away from zero. Service outside of the period costs nothing.
 * @customfunction PRORATE
 * @param amount Price of the whole period. A range answers for each of its cells, as do ranges of days.
 * @param serviceFrom First day of service.
 * @param serviceTo Last day of service, included.
 * @param periodFrom First day of the period that the amount is for.
 * @param periodTo Last day of the period, included.
 * @param [basis] How days are counted: actual (left out), actual/360, 30/360 US, 30/360 EU, 30-day month, whole periods or none.
 * @param [currency] Three letters; they say how many decimals the answer has. Left out: two.
 * @returns The share of the amount.
 * @helpurl https://localhost:3000/assets/help/functions.html#prorate
 */
export function prorateFunction(
  amount: unknown[][],
  serviceFrom: unknown[][],
  serviceTo: unknown[][],
  periodFrom: unknown[][],
  periodTo: unknown[][],
  basis?: unknown[][],
  currency?: unknown[][],
): unknown[][] {
  return asCellError(() => {
    const proration = optional(basis, 'basis', asBasis, STANDARD_BASIS);
    const coin = currencyFrom(currency);
    return eachCell([amount, serviceFrom, serviceTo, periodFrom, periodTo], (price, from, to, begins, ends) => {
      const service = daysFrom(from, to, ['serviceFrom', 'serviceTo']);
      const period = daysFrom(begins, ends, ['periodFrom', 'periodTo']);
      return numberOfMinor(proratedMinor(exactMoneyFrom(price, 'amount', coin), service, period, proration), coin);
    });
  });
}
