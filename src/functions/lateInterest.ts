/** LATEINTEREST and LATEFEE: what a late payer owes beside the amount, by the rules of Directive 2011/7/EU or by agreed rates. */
import { BadInput } from '../domain/badInput';
import { Decimal } from '../domain/money/decimal';
import { DAY_COUNTS, type DayCount, delayAtRates, type InterestRate, interestOver } from '../domain/terms/lateInterest';
import { asCellError, NothingFound } from './asCellError';
import { type Cell, figureRowsOf, isGiven, optional } from './cellInput';
import { currencyFrom, exactMoneyFrom, plainNumber } from './cellMoney';
import { asDay, asDecimal, choiceOf, percentsFrom } from './cellValues';
import { eachCell } from './eachCell';

const asDayCount = choiceOf(Object.keys(DAY_COUNTS) as DayCount[]); // The keys of that very table.

/** The sum owed for being late at all. Source: Directive 2011/7/EU, article 6 (1). */
const FIXED_COMPENSATION = 40;

/** A table of days and rates, or one rate for all days. */
function ratesFrom(rateTable: unknown, margin: unknown): readonly InterestRate[] | Decimal {
  const rows = figureRowsOf(rateTable);
  const [first] = rows;
  if (first === undefined) throw new BadInput('rateTable is empty. Give days and yearly rates, a row for each change, or one rate.');
  const figures = rows.map((row) => row[row.length === 1 ? 0 : 1] ?? null);
  const percents = percentsBeside(figures, isGiven(margin) ? optional(margin, 'margin', (cell) => cell, null) : null);
  if (rows.length === 1 && first.length === 1) return percents[0] ?? new Decimal(0);
  const rates = rows.map((row, index) => ({
    from: asDay(row[0] ?? null, 'rateTable, first column'),
    percent: percents[index] ?? new Decimal(0),
  }));
  const days = new Set(rates.map(({ from }) => from));
  if (days.size < rates.length) throw new BadInput('rateTable has two rates from one day. Give each day once.');
  return rates;
}

/** The margin and the rates are of one unit. Where only the margin tells which, the rates may be of either, and that is refused. */
function percentsBeside(figures: readonly Cell[], margin: Cell): Decimal[] {
  const rates = percentsFrom(figures, 'rateTable, rate');
  if (margin === null) return rates;
  const together = percentsFrom([...figures, margin], 'rateTable and margin');
  const points = together.at(-1) ?? new Decimal(0);
  if (rates.some((rate, index) => !rate.equals(together[index] ?? rate))) {
    const small = String(figures.find((figure) => Number(figure) !== 0) ?? '');
    throw new BadInput(
      `rateTable has ${small} beside a margin of ${points.toString()}: it may be ${small} or ${new Decimal(small).times(100).toString()} per cent. Write it as text with its sign, ${small} %, or give the margin as ${points.div(100).toString()}.`,
    );
  }
  return together.slice(0, -1).map((rate) => rate.plus(points));
}

/**
 * Interest for late payment: simple, from the day after the due day to the day of payment, at the yearly rate in force on each day; rounded once, to the cent. 0 when paid in time.
 * @customfunction LATEINTEREST
 * @param amount Amount that was paid late. A range answers for each of its cells.
 * @param dueDate Day on which it was due.
 * @param paidOn Day of the payment, or the day to which interest is claimed.
 * @param rateTable Cells with the day from which a rate is in force and the rate a year, a row for each change; or one rate for all days.
 * @param [dayCount] actual/365 (left out), actual/360, actual/actual or 30/360.
 * @param [margin] Points added to each rate: 8 where the table has the reference rates of the central bank.
 * @param [currency] Three letters; they say how many decimals the interest has. Left out: two.
 * @returns The interest.
 * @helpurl https://localhost:3000/assets/help/functions.html#lateinterest
 */
export function lateInterestFunction(
  amount: unknown[][],
  dueDate: unknown[][],
  paidOn: unknown[][],
  rateTable: unknown[][],
  dayCount?: unknown[][],
  margin?: unknown[][],
  currency?: unknown[][],
): unknown[][] {
  return asCellError(() => {
    const rates = ratesFrom(rateTable, margin);
    const count = optional(dayCount, 'dayCount', asDayCount, 'actual/365');
    const coin = currencyFrom(currency);
    return eachCell([amount, dueDate, paidOn], (owed, due, paid) => {
      const [dueOn, day] = [asDay(due, 'dueDate'), asDay(paid, 'paidOn')];
      const table = rates instanceof Decimal ? [{ from: dueOn, percent: rates }] : rates;
      const stretches = delayAtRates(dueOn, day, table);
      if (stretches === undefined)
        throw new NothingFound(`rateTable begins after ${dueOn}, when the delay begins. Add the rate that was in force then.`);
      return plainNumber(interestOver(exactMoneyFrom(owed, 'amount', coin), stretches, count));
    });
  });
}

/**
 * The fixed sum that a late payer owes for the cost of recovery: 40 for each invoice by the EU directive; 0 when paid in time.
 * @customfunction LATEFEE
 * @param dueDate Day on which the invoice was due. A range answers for each of its cells.
 * @param paidOn Day of the payment, or the day to which it is claimed.
 * @param [fee] The sum, where another was agreed or another currency counts. Left out: 40.
 * @returns The sum owed.
 * @helpurl https://localhost:3000/assets/help/functions.html#latefee
 */
export function lateFeeFunction(dueDate: unknown[][], paidOn: unknown[][], fee?: unknown[][]): unknown[][] {
  return asCellError(() => {
    const sum = optional(fee, 'fee', asDecimal, new Decimal(FIXED_COMPENSATION)).toNumber();
    return eachCell([dueDate, paidOn], (due, paid) => (asDay(paid, 'paidOn') > asDay(due, 'dueDate') ? sum : 0));
  });
}
