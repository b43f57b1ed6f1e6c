/**
 * SPREAD: revenue or cost by month. Whatever is asked for, the amount is spread over the whole service first: the months of a
 * report show their part of it, and those of all reports add up to the cent.
 */
import { BadInput } from '../domain/badInput';
import { addMonths, dayInMonth, monthNumber, monthText, type MonthNumber } from '../domain/calendar/months';
import { addDays, daysBetween, type PlainDate } from '../domain/calendar/plainDate';
import { REVENUE_WORDS } from '../domain/termWords';
import { type MonthShare, type SpreadMethod, spreadByMonth } from '../domain/revenue/spreadByMonth';
import { asCellError } from './asCellError';
import { blockOf, type Cell, isGiven, optional, required, scalarOf } from './cellInput';
import { currencyFrom, moneyFrom, plainNumber } from './cellMoney';
import { asDay, fromDay, wholeFrom, wordOf } from './cellValues';
import { daysFrom } from './prorate';
import { memoised } from './memoised';

/** Two of the three as contracts write them. */
const METHOD_WORDS: Readonly<Record<SpreadMethod, string>> = {
  daily: REVENUE_WORDS.daily,
  'even months': REVENUE_WORDS['even months'],
  'whole months': 'month begun, each month, monats-afa, angefangene monate, mois entame',
};

const MOST_YEARS = 200;
const MONTHS_IN_YEAR = 12;

/** `2026-10`, a date in the month, a text date. */
function monthFrom(cell: Cell): MonthNumber {
  if (typeof cell === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(cell.trim())) return monthNumber(cell.trim());
  return monthNumber(asDay(cell, 'months'));
}

/** Where no end is given, `months` says how long the service lasts. */
function endOf(start: PlainDate, end: unknown, months: unknown): PlainDate {
  if (isGiven(end)) return daysFrom(scalarOf(start, 'start'), scalarOf(end, 'end'), ['start', 'end']).to;
  if (!isGiven(months)) throw new BadInput('end is empty. Give the last day of service, or leave it out and give the number of months.');
  return addDays(addMonths(start, required(months, 'months', wholeFrom(1, MOST_YEARS * MONTHS_IN_YEAR))), -1);
}

/** Months across a report ask for the same spread again and again. */
const sharesOf = memoised((amount: Cell, currency: string, from: PlainDate, to: PlainDate, method: SpreadMethod): MonthShare[] =>
  spreadByMonth(moneyFrom(amount, 'amount', currency), { from, to }, method),
);

/**
 * An amount by month, for revenue, cost or prepaid expenses. The months add up to the amount, to the cent.
 * @customfunction SPREAD
 * @param amount Amount for the whole service.
 * @param start First day of service.
 * @param end Last day of service, included. Leave it out to say with months how long the service lasts.
 * @param [method] daily (left out): by days of service; even months: whole months alike, broken ones by their days; whole months: each month begun alike.
 * @param [months] Cells with the months to answer for, as dates or 2026-10: the answer has their shape. Where end is left out: how many months the service lasts.
 * @param [currency] Three letters; they say how many decimals an amount has. Left out: two.
 * @returns The first day of each month and its amount, or the amounts of the months that were asked for.
 * @helpurl https://localhost:3000/assets/help/functions.html#spread
 */
export function spreadFunction(
  amount: unknown[][],
  start: unknown[][],
  end: unknown[][],
  method?: unknown[][],
  months?: unknown[][],
  currency?: unknown[][],
): unknown[][] {
  return asCellError(() => {
    const from = required(start, 'start', asDay);
    const to = endOf(from, end, months);
    if (daysBetween(from, to) > MOST_YEARS * 366) throw new BadInput(`The service lasts from ${from} to ${to}. Correct the end.`);
    const how = optional(method, 'method', wordOf(METHOD_WORDS), 'daily');
    const shares = sharesOf(scalarOf(amount, 'amount'), currencyFrom(currency), from, to, how);
    return isGiven(end) && isGiven(months) ? inMonths(shares, months) : byMonth(shares);
  });
}

const byMonth = (shares: readonly MonthShare[]): number[][] =>
  shares.map(({ month, amount }) => [fromDay(firstDay(month)), plainNumber(amount)]);

const firstDay = (month: MonthNumber): PlainDate => dayInMonth(Math.floor(month / MONTHS_IN_YEAR), (month % MONTHS_IN_YEAR) + 1, 1);

/** In the shape of the months that were asked for; a month without service has 0, an empty cell nothing. */
function inMonths(shares: readonly MonthShare[], months: unknown): (number | string)[][] {
  const known = new Map(shares.map(({ month, amount }) => [month, plainNumber(amount)]));
  const asked = new Set<MonthNumber>();
  return blockOf(months).map((row) =>
    row.map((cell) => {
      if (cell === null) return '';
      const month = monthFrom(cell);
      if (asked.has(month))
        throw new BadInput(`months has ${monthText(month)} twice. Give each month once, or its amount would count twice.`);
      asked.add(month);
      return known.get(month) ?? 0;
    }),
  );
}
