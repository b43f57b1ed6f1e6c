import { countBackDso } from '../domain/collections/countBack';
import { averageDaysDelinquent, bestPossibleDso, collectionEffectiveness, daysSalesOutstanding } from '../domain/collections/measures';
import { BadInput } from '../domain/badInput';
import { asCellError, NothingFound } from './asCellError';
import { optional, required, valuesInOrder } from './cellInput';
import { asNumber, choiceOf } from './cellValues';
import { eachCell } from './eachCell';

function measured(value: number | undefined, without: string): number {
  if (value === undefined) throw new NothingFound(without);
  return value;
}

const NO_SALES = 'There are no credit sales to measure by: give the net credit sales of the period, above 0.';

/**
 * Days sales outstanding: receivables / credit sales * days.
 * @customfunction DSO
 * @param receivables Receivables on the last day of the period.
 * @param creditSales Net credit sales of the period.
 * @param days Days of the period.
 * @returns Days.
 * @helpurl https://localhost:3000/assets/help/functions.html#dso
 */
export function dsoFunction(receivables: unknown[][], creditSales: unknown[][], days: unknown[][]): unknown[][] {
  return asCellError(() =>
    eachCell([receivables, creditSales, days], (owed = null, sales = null, period = null) =>
      measured(
        daysSalesOutstanding({
          receivables: asNumber(owed, 'receivables'),
          creditSales: asNumber(sales, 'creditSales'),
          days: asNumber(period, 'days'),
        }),
        NO_SALES,
      ),
    ),
  );
}

/**
 * Best possible DSO: what DSO would be if nobody were late. Current receivables / credit sales * days.
 * @customfunction BPDSO
 * @param currentReceivables Receivables that are not due yet on the last day of the period.
 * @param creditSales Net credit sales of the period.
 * @param days Days of the period.
 * @returns Days.
 * @helpurl https://localhost:3000/assets/help/functions.html#bpdso
 */
export function bpdsoFunction(currentReceivables: unknown[][], creditSales: unknown[][], days: unknown[][]): unknown[][] {
  return asCellError(() =>
    eachCell([currentReceivables, creditSales, days], (current = null, sales = null, period = null) =>
      measured(
        bestPossibleDso(asNumber(current, 'currentReceivables'), {
          creditSales: asNumber(sales, 'creditSales'),
          days: asNumber(period, 'days'),
        }),
        NO_SALES,
      ),
    ),
  );
}

/**
 * Average days delinquent: DSO less best possible DSO, the days for which lateness is to blame.
 * @customfunction ADD
 * @param receivables Receivables on the last day of the period.
 * @param currentReceivables Of these, the ones that are not due yet.
 * @param creditSales Net credit sales of the period.
 * @param days Days of the period.
 * @returns Days.
 * @helpurl https://localhost:3000/assets/help/functions.html#add
 */
export function addFunction(
  receivables: unknown[][],
  currentReceivables: unknown[][],
  creditSales: unknown[][],
  days: unknown[][],
): unknown[][] {
  return asCellError(() =>
    eachCell([receivables, currentReceivables, creditSales, days], (owed = null, current = null, sales = null, period = null) =>
      measured(
        averageDaysDelinquent(asNumber(current, 'currentReceivables'), {
          receivables: asNumber(owed, 'receivables'),
          creditSales: asNumber(sales, 'creditSales'),
          days: asNumber(period, 'days'),
        }),
        NO_SALES,
      ),
    ),
  );
}

/**
 * Collection effectiveness index, 100 at best: (beginning + sales - ending total) / (beginning + sales - ending current) * 100.
 * @customfunction CEI
 * @param beginning Receivables at the beginning of the period.
 * @param sales Net credit sales of the period.
 * @param endingTotal Receivables at its end.
 * @param endingCurrent Of these, the ones that are not due yet.
 * @returns Per cent: 87.5 means that seven eighths of what could be collected was.
 * @helpurl https://localhost:3000/assets/help/functions.html#cei
 */
export function ceiFunction(beginning: unknown[][], sales: unknown[][], endingTotal: unknown[][], endingCurrent: unknown[][]): unknown[][] {
  return asCellError(() =>
    eachCell([beginning, sales, endingTotal, endingCurrent], (opening = null, sold = null, total = null, current = null) =>
      measured(
        collectionEffectiveness({
          beginning: asNumber(opening, 'beginning'),
          sales: asNumber(sold, 'sales'),
          endingTotal: asNumber(total, 'endingTotal'),
          endingCurrent: asNumber(current, 'endingCurrent'),
        }),
        'Nothing could be collected in the period: beginning + sales - ending current is not above 0.',
      ),
    ),
  );
}

const ORDERS = ['newest last', 'newest first'] as const;

/**
 * Count-back DSO: how many days of the latest sales the receivables amount to, month by month backwards.
 * @customfunction COUNTBACKDSO
 * @param receivables Receivables on the last day of the latest month.
 * @param monthlySales Net credit sales of each month.
 * @param days Days of each month, or one number for all of them.
 * @param [order] "newest last" where nothing is given, or "newest first".
 * @returns Days.
 * @helpurl https://localhost:3000/assets/help/functions.html#countbackdso
 */
export function countBackDsoFunction(receivables: unknown[][], monthlySales: unknown[][], days: unknown[][], order?: unknown[][]): number {
  return asCellError(() => {
    const sales = valuesInOrder(monthlySales, 'monthlySales', asNumber);
    const lengths = valuesInOrder(days, 'days', asNumber);
    if (sales.length === 0 || (lengths.length !== 1 && lengths.length !== sales.length))
      throw new BadInput(
        `There are ${sales.length} months of sales and ${lengths.length} of days. Give the days of each month, or one number.`,
      );
    const months = sales.map((creditSales, index) => ({ creditSales, days: lengths[lengths.length === 1 ? 0 : index] ?? 0 }));
    if (optional(order, 'order', choiceOf(ORDERS), 'newest last') === 'newest last') months.reverse();
    return measured(
      countBackDso(required(receivables, 'receivables', asNumber), months),
      `The receivables are larger than the sales of all ${months.length} months. Give more months.`,
    );
  });
}
