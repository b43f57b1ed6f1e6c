/** SCHEDULE: the invoices of one total, as the invoice schedule would plan a fixed fee with the same terms. */
import { BadInput } from '../domain/badInput';
import { readFrequency } from '../domain/billing/frequency';
import type { Frequency } from '../domain/billing/contractLine';
import { type TotalRequest, type TotalRow, totalSchedule } from '../domain/billing/totalSchedule';
import { WEEKENDS_ONLY } from '../domain/calendar/businessDays';
import { daysBetween } from '../domain/calendar/plainDate';
import { ALIGNMENT_WORDS, TIMING_WORDS } from '../domain/termWords';
import { asCellError } from './asCellError';
import { type CellReader, optional, required, scalarOf } from './cellInput';
import { currencyFrom, moneyFrom, numberOfMinor } from './cellMoney';
import { asText, fromDay, wordOf } from './cellValues';
import { asBasis, daysFrom, STANDARD_BASIS } from './prorate';
import { lastDueDay } from './terms';

export const SCHEDULE_HEADINGS = ['Period from', 'Period to', 'Invoice day', 'Due day', 'Amount'] as const;

/** More rows are a typing mistake in the end. */
const MOST_ROWS = 10_000;
const SHORTEST_DAYS = { week: 7, month: 28 } as const;

const asFrequency: CellReader<Frequency> = (cell, parameter) => {
  const words = asText(cell, parameter);
  const frequency = readFrequency(words);
  if (frequency !== undefined) return frequency;
  throw new BadInput(`${parameter} is "${words}". Give how often, such as monthly, quarterly, annual, every 2 weeks or once.`);
};

function refuseTooMany({ serviceFrom, serviceTo, frequency }: TotalRequest): void {
  if (frequency === 'once') return;
  const rows = daysBetween(serviceFrom, serviceTo) / (frequency.every * SHORTEST_DAYS[frequency.unit]);
  if (rows > MOST_ROWS) throw new BadInput(`The schedule would have more than ${MOST_ROWS} rows until ${serviceTo}. Correct the end.`);
}

/**
 * The invoices of a total over a service, with a heading row: period from, period to, invoice day, due day, amount. The amounts add up to the total.
 * @customfunction SCHEDULE
 * @param amount Total for the whole service.
 * @param start First day of service.
 * @param end Last day of service, included.
 * @param frequency How often it is invoiced: monthly, quarterly, annual, every 2 weeks, once.
 * @param [timing] advance (left out): on the first day of each period; arrears: on its last.
 * @param [alignment] anniversary (left out): periods are counted from the start; calendar: as the calendar has them, broken at both ends.
 * @param [basis] What a broken period weighs: actual (left out), actual/360, 30/360 US, 30/360 EU, 30-day month, whole periods or none.
 * @param [terms] Payment terms in words, such as net 30. Left out: due on the invoice day.
 * @param [currency] Three letters; they say how many decimals an amount has. Left out: two.
 * @returns The schedule; format the days as dates.
 * @helpurl https://localhost:3000/assets/help/functions.html#schedule
 */
export function scheduleFunction(
  amount: unknown[][],
  start: unknown[][],
  end: unknown[][],
  frequency: unknown[][],
  timing?: unknown[][],
  alignment?: unknown[][],
  basis?: unknown[][],
  terms?: unknown[][],
  currency?: unknown[][],
): unknown[][] {
  return asCellError(() => {
    const service = daysFrom(scalarOf(start, 'start'), scalarOf(end, 'end'), ['start', 'end']);
    const request: TotalRequest = {
      total: moneyFrom(scalarOf(amount, 'amount'), 'amount', currencyFrom(currency)),
      serviceFrom: service.from,
      serviceTo: service.to,
      frequency: required(frequency, 'frequency', asFrequency),
      timing: optional(timing, 'timing', wordOf(TIMING_WORDS), 'advance'),
      alignment: optional(alignment, 'alignment', wordOf(ALIGNMENT_WORDS), 'anniversary'),
      proration: optional(basis, 'basis', asBasis, STANDARD_BASIS),
    };
    refuseTooMany(request);
    const words = optional(terms, 'terms', asText, '');
    return [[...SCHEDULE_HEADINGS], ...totalSchedule(request).map((row) => cellsOf(row, words, request.total.currency))];
  });
}

function cellsOf({ serviceFrom, serviceTo, invoiceOn, minor }: TotalRow, terms: string, currency: string): (string | number)[] {
  const dueOn = terms === '' ? invoiceOn : lastDueDay(terms, invoiceOn, WEEKENDS_ONLY, 'none');
  return [fromDay(serviceFrom), fromDay(serviceTo), fromDay(invoiceOn), fromDay(dueOn), numberOfMinor(minor, currency)];
}
