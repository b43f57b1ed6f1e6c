/**
 * One budget on a day, from its actuals by month: what is spent, what the year will come to, and the day on which the budget is used
 * up. By the same forecasts as the budget burn report, for a single line without commitments.
 *
 * Within a month money is taken to be spent evenly, so the day of exhaustion is as exact as that; a budget that is spent to the last
 * cent is not exhausted.
 */
import { BadInput } from '../badInput';
import { daysInMonth, monthOf, partsOf } from '../calendar/months';
import { addDays, daysBetween, type PlainDate } from '../calendar/plainDate';
import type { ForecastMethod, LineForecast } from './budgetBurn';
import { STANDARD_BUDGET_RULES } from './budgetRules';
import { lineForecast } from './forecast';
import { firstDay, lastDay, monthsOfYear, sameMonthLastYear } from './yearMonths';

/** The methods of the report, but for the one that asks for commitments. */
export const METHODS_TO_DATE = ['straight line', 'trailing months', 'seasonal'] as const satisfies readonly ForecastMethod[];
export type MethodToDate = (typeof METHODS_TO_DATE)[number];

/** Amounts in minor units. */
export interface BudgetToDate {
  readonly asOf: PlainDate;
  /** Last month of the budget year: `2026-12`. */
  readonly yearEnds: string;
  readonly budget: number;
  /** By month, of this year and of the one before. */
  readonly actuals: ReadonlyMap<string, number>;
  readonly method: MethodToDate;
}

export interface BurnToDate {
  readonly toDate: number;
  /** Share of the budget; undefined without one. */
  readonly burnt: number | undefined;
  /** For the whole year. */
  readonly estimate: number;
  /** First day at whose end more is spent than the budget has; undefined when the year does not get there. */
  readonly exhaustedOn: PlainDate | undefined;
}

export function burnToDate({ asOf, yearEnds, budget, actuals, method }: BudgetToDate): BurnToDate {
  const months = monthsOfYear(yearEnds);
  refuseLaterThan(asOf, months, actuals);
  const incurred = (month: string): number => actuals.get(month) ?? 0;
  const forecast = lineForecast(
    {
      months,
      asOf,
      budget,
      incurred,
      uncommitted: incurred,
      committed: () => 0,
      hasLastYear: months.some((month) => actuals.has(sameMonthLastYear(month))),
      trailingMonths: STANDARD_BUDGET_RULES.trailingMonths,
    },
    method,
  );
  const toDate = months.reduce((all, month) => all + incurred(month), 0);
  const stretches = stretchesOf(months, asOf, incurred, forecast, method);
  return {
    toDate,
    burnt: budget > 0 ? toDate / budget : undefined,
    estimate: forecast.byMethod[method].estimate,
    exhaustedOn: dayOver(stretches, budget),
  };
}

function refuseLaterThan(asOf: PlainDate, months: readonly string[], actuals: ReadonlyMap<string, number>): void {
  const [first = '', last = ''] = [sameMonthLastYear(months[0] ?? ''), months.at(-1)];
  if (monthOf(asOf) < (months[0] ?? '') || monthOf(asOf) > last)
    throw new BadInput(`The day ${asOf} lies outside of the budget year ${months[0]} to ${last}. Give the month in which the year ends.`);
  for (const [month, amount] of actuals) {
    if (amount === 0) continue;
    if (month > monthOf(asOf))
      throw new BadInput(`There is an actual of ${month}, after the day ${asOf}. Give a later day, or leave it out.`);
    if (month < first)
      throw new BadInput(`There is an actual of ${month}, before the year of the budget and the one before it. Leave it out.`);
  }
}

interface Stretch {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly minor: number;
}

/** Each month as one stretch; the current one as two: what is spent, and what is still to come of it. */
function stretchesOf(
  months: readonly string[],
  asOf: PlainDate,
  incurred: (month: string) => number,
  { byMethod }: LineForecast,
  method: MethodToDate,
): Stretch[] {
  return months.flatMap((month, index) => {
    const toCome = byMethod[method].toCome[index] ?? 0;
    if (month < monthOf(asOf)) return [{ from: firstDay(month), to: lastDay(month), minor: incurred(month) }];
    if (month > monthOf(asOf)) return [{ from: firstDay(month), to: lastDay(month), minor: toCome }];
    const { year, month: number, day } = partsOf(asOf);
    const spent = { from: firstDay(month), to: asOf, minor: incurred(month) };
    return day === daysInMonth(year, number) ? [spent] : [spent, { from: addDays(asOf, 1), to: lastDay(month), minor: toCome }];
  });
}

function dayOver(stretches: readonly Stretch[], budget: number): PlainDate | undefined {
  let spent = 0;
  for (const { from, to, minor } of stretches) {
    if (spent + minor > budget) {
      const days = daysBetween(from, to) + 1;
      const whole = spent > budget ? 0 : Math.floor(((budget - spent) * days) / minor);
      return addDays(from, Math.min(days - 1, whole));
    }
    spent += minor;
  }
  return undefined;
}
