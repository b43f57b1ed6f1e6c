import { BadInput } from '../domain/badInput';
import { burnToDate, METHODS_TO_DATE } from '../domain/budget/burnToDate';
import { monthsOfYear } from '../domain/budget/yearMonths';
import { monthOf } from '../domain/calendar/months';
import { dateFromSerial } from '../domain/calendar/plainDate';
import { asCellError } from './asCellError';
import { type Block, blockOf, type Cell, optional, required, rowsOf, valuesOf } from './cellInput';
import { asDay, asNumber, choiceOf, fromDay } from './cellValues';

/** Amounts are counted in hundredths, whatever they are amounts of. */
const HUNDREDTHS = 100;
const hundredths = (amount: number): number => Math.round(amount * HUNDREDTHS);

/** `2026-10` as text, or any day of the month. */
const asMonth = (cell: Cell, parameter: string): string =>
  typeof cell === 'string' && /^\d{4}-\d{2}$/.test(cell.trim()) ? cell.trim() : monthOf(asDay(cell, parameter));

/** One row of two cells is two months of amounts. Where the first may be a day instead, nobody can tell. */
function refuseDayAndAmount(block: Block, months: readonly string[]): void {
  const [first, second] = block[0] ?? [];
  if (block.length > 1 || block[0]?.length !== 2 || first === null || second === null) return;
  const day = typeof first === 'number' && Number.isInteger(first) ? dateFromSerial(first) : undefined;
  if (day !== undefined && months.includes(monthOf(day)))
    throw new BadInput(
      `actuals is one row, ${first} and ${second}: two amounts, or the day ${day} and one. Take another row into the range.`,
    );
}

/** Amounts by month: two columns, month and amount; or amounts alone, from the first month of the year on. */
function byMonth(actuals: unknown, months: readonly string[]): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (month: string, amount: number): void => void sums.set(month, (sums.get(month) ?? 0) + hundredths(amount));
  const block = blockOf(actuals);
  if (block.length > 1 && block[0]?.length === 2) {
    for (const [month = null, amount = null] of rowsOf(actuals))
      add(asMonth(month, 'The month of an actual'), asNumber(amount, 'An actual'));
    return sums;
  }
  refuseDayAndAmount(block, months);
  const cells = block.flat();
  if (cells.length > months.length)
    throw new BadInput(
      `There are ${cells.length} actuals and ${months.length} months in the year. Give one for each month, or two columns, month and amount.`,
    );
  cells.forEach((cell, index) => cell !== null && add(months[index] ?? '', asNumber(cell, 'An actual')));
  return sums;
}

/**
 * How a budget burns: spent to date, share of the budget, forecast for the year, and the day on which the budget is used up.
 * @customfunction BURN
 * @param budget Budget of the year: one amount, or its months, which are added up.
 * @param actuals Spent by month: amounts from the first month of the year on, or two columns, month or day and amount.
 * @param asOf Day up to which the actuals go.
 * @param [method] How the year goes on: "straight line" where nothing is given, "trailing months", "seasonal".
 * @param [yearEnds] Last month of the budget year, as a day in it or 2026-12: December of asOf where nothing is given.
 * @returns To date, burnt as a share, forecast of the year, and the day of exhaustion, empty when the year does not get there.
 * @helpurl https://localhost:3000/assets/help/functions.html#burn
 */
export function burnFunction(
  budget: unknown[][],
  actuals: unknown[][],
  asOf: unknown[][],
  method?: unknown[][],
  yearEnds?: unknown[][],
): unknown[][] {
  return asCellError(() => {
    const day = required(asOf, 'asOf', asDay);
    const year = optional(yearEnds, 'yearEnds', asMonth, `${day.slice(0, 4)}-12`);
    const burn = burnToDate({
      asOf: day,
      yearEnds: year,
      budget: valuesOf(budget, 'budget', asNumber).reduce((all, amount) => all + hundredths(amount), 0),
      actuals: byMonth(actuals, monthsOfYear(year)),
      method: optional(method, 'method', choiceOf(METHODS_TO_DATE), 'straight line'),
    });
    const exhausted = burn.exhaustedOn === undefined ? '' : fromDay(burn.exhaustedOn);
    return [[burn.toDate / HUNDREDTHS, burn.burnt ?? '', burn.estimate / HUNDREDTHS, exhausted]];
  });
}
