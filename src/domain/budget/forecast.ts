/**
 * What a line will burn until the end of the year, by four methods side by side, and when its budget is used up.
 *
 * Months that are over are known; of the current month only its remaining days are forecast. Nothing is forecast below zero.
 * The range is from the spread of the whole months: that many months ahead, a sum strays by the spread times the square root of their number.
 */
import { monthNumber, monthOf, monthText } from '../calendar/months';
import type { PlainDate } from '../calendar/plainDate';
import type { Forecast, ForecastMethod, LineForecast } from './budgetBurn';
import { sameMonthLastYear, shareToCome } from './yearMonths';

/** One in ten lies beyond so many standard deviations on either side. Source: quantile of the normal distribution at 0.9. */
export const DEVIATIONS_OF_ONE_IN_TEN = 1.2816;
/** With fewer whole months nobody can tell how much they stray. */
const LEAST_MONTHS_OF_SPREAD = 3;

/** The history and the commitments of a line. */
export interface BurnHistory {
  readonly months: readonly string[];
  readonly asOf: PlainDate;
  readonly budget: number;
  readonly incurred: (month: string) => number;
  /** Of it, without a statement of work or order. */
  readonly uncommitted: (month: string) => number;
  readonly committed: (month: string) => number;
  /** Has the line anything in the year before? Then its months count for the trailing average. */
  readonly hasLastYear: boolean;
  readonly trailingMonths: number;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const perMonth = (minor: number, months: number): number => (months <= 0 ? 0 : Math.max(0, Math.round(minor / months)));

/** Whole months before the day, the latest first: of this year, and of earlier ones where the line is older. */
function wholeMonths({ months, asOf, hasLastYear }: BurnHistory, count: number): string[] {
  const current = monthNumber(asOf);
  const last = shareToCome(monthOf(asOf), asOf) === 0 ? current : current - 1;
  const first = hasLastYear ? last - count + 1 : Math.max(last - count + 1, monthNumber(months[0] ?? asOf));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => monthText(last - index));
}

/** Standard deviation of a sample. */
function spreadOf(values: readonly number[]): number {
  if (values.length < LEAST_MONTHS_OF_SPREAD) return 0;
  const mean = sum(values) / values.length;
  return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1));
}

interface Rates {
  readonly monthlyBurn: number;
  readonly trailingBurn: number;
  readonly uncommittedBurn: number;
  readonly seasonalFactor: number | undefined;
}

function toComeBy({ committed, incurred }: BurnHistory, rates: Rates): Record<ForecastMethod, (month: string, share: number) => number> {
  const straight = (_: string, share: number): number => Math.round(rates.monthlyBurn * share);
  const factor = rates.seasonalFactor;
  return {
    'straight line': straight,
    'trailing months': (_, share) => Math.round(rates.trailingBurn * share),
    seasonal:
      factor === undefined ? straight : (month, share) => Math.max(0, Math.round(incurred(sameMonthLastYear(month)) * factor * share)),
    'commitment-phased': (month, share) => committed(month) + Math.round(rates.uncommittedBurn * share),
  };
}

/** Last year's same days: of the current month as much as is over. */
const lastYearToDate = ({ months, asOf, incurred }: Pick<BurnHistory, 'months' | 'asOf' | 'incurred'>): number =>
  Math.round(sum(months.map((month) => incurred(sameMonthLastYear(month)) * (1 - shareToCome(month, asOf)))));

/** First month whose sum exceeds the budget. */
const monthOver = (months: readonly string[], sums: readonly number[], budget: number): string | undefined =>
  months[sums.findIndex((total) => total > budget)];

export function lineForecast(history: BurnHistory, method: ForecastMethod): LineForecast {
  const { months, asOf, budget, incurred, uncommitted } = history;
  const shares = months.map((month) => shareToCome(month, asOf));
  const elapsed = months.length - sum(shares);
  const soFar = sum(months.map(incurred));
  const trailing = wholeMonths(history, history.trailingMonths);
  const lastYear = lastYearToDate(history);
  const monthlyBurn = perMonth(soFar, elapsed);
  const rates: Rates = {
    monthlyBurn,
    trailingBurn: trailing.length === 0 ? monthlyBurn : perMonth(sum(trailing.map(incurred)), trailing.length),
    uncommittedBurn: perMonth(sum(months.map(uncommitted)), elapsed),
    seasonalFactor: lastYear > 0 ? Math.max(0, soFar) / lastYear : undefined,
  };
  const expected = toComeBy(history, rates);
  const forecastBy = (name: ForecastMethod): Forecast => {
    const toCome = months.map((month, index) =>
      (shares[index] ?? 0) === 0 && name !== 'commitment-phased' ? 0 : expected[name](month, shares[index] ?? 0),
    );
    return { toCome, estimate: soFar + sum(toCome) };
  };
  const byMethod: Record<ForecastMethod, Forecast> = {
    'straight line': forecastBy('straight line'),
    'trailing months': forecastBy('trailing months'),
    seasonal: forecastBy('seasonal'),
    'commitment-phased': forecastBy('commitment-phased'),
  };
  const spread = spreadOf(wholeMonths(history, months.length).map(incurred));
  const band = (sign: number): string | undefined => monthOver(months, cumulated(history, byMethod[method], shares, sign * spread), budget);
  return {
    ...rates,
    trailingMonths: trailing.length,
    spread,
    byMethod,
    runsOutIn: band(0),
    runsOutEarly: band(1),
    runsOutLate: band(-1),
  };
}

/** Sums of what is incurred and expected, from the first month on, at one end of the range. */
function cumulated({ months, incurred }: BurnHistory, { toCome }: Forecast, shares: readonly number[], spread: number): number[] {
  let [total, ahead] = [0, 0];
  return months.map((month, index) => {
    total += incurred(month) + (toCome[index] ?? 0);
    ahead += shares[index] ?? 0;
    return Math.round(total + DEVIATIONS_OF_ONE_IN_TEN * spread * Math.sqrt(ahead));
  });
}
