/**
 * The forecast held against the past: for days of the past, a week apart, it is made from what was known then, and its sums are held
 * against what was used. From those errors, and not from those of single days, come low and high use: errors of the days of a month
 * go together, so the spread of a sum is not that of a day times a root.
 */
import { campaignUse } from './campaignEffects';
import type { DepositRules } from './depositRules';
import { normalQuantile, studentFactor } from './quantiles';
import { fitUse, forecastOwnUse, type LearningDays } from './useModel';

/** Lengths of the sums, in days, that the spread is measured at. */
export const SPREAD_DAYS = [1, 2, 4, 7, 14, 28, 56, 91] as const;
/** Lengths that stand on the sheet. */
export const SHOWN_DAYS = [7, 28] as const;

/** One forecast of the past. Minor units. */
export interface BackTest {
  /** Index of the last day that was known. */
  readonly origin: number;
  readonly days: number;
  readonly forecast: number;
  readonly actual: number;
  /** Errors of the single days without their signs, added up. */
  readonly dailyError: number;
}

export interface BackTests {
  readonly tests: readonly BackTest[];
  /** By length of `SPREAD_DAYS`: the spread of the logarithm of actual over forecast; empty where too few could be tested. */
  readonly spreads: readonly { readonly days: number; readonly spread: number }[];
  /** Days of the past that the tests reach over. */
  readonly span: number;
}

/** `first`: the first day of history; `last`: the day of the report, as indexes. */
export function backTest(days: LearningDays, first: number, last: number, rules: DepositRules): BackTests {
  const tests: BackTest[] = [];
  const errors = new Map<number, number[]>();
  let earliest = last;
  for (let test = 1; test <= rules.backTests; test += 1) {
    const origin = last - test * rules.backTestEvery;
    if (origin - first + 1 < rules.shortestHistory) break;
    earliest = origin;
    const longest = Math.min(last - origin, SPREAD_DAYS.at(-1) ?? 0);
    const own = forecastOwnUse(fitUse(days, first, origin, rules), days, origin, longest, rules);
    const forecast = own.map((use, ahead) =>
      campaignUse(use, days.campaigns.factor[origin + ahead + 1] ?? 1, days.campaigns.extra[origin + ahead + 1] ?? 0),
    );
    const usual = forecast.reduce((all, use) => all + use, 0) / longest;
    for (const length of SPREAD_DAYS) {
      if (length > longest) break;
      const result = testOf(days, origin, length, forecast);
      if (result === undefined) break;
      if (isShown(length)) tests.push(result);
      if (result.forecast < usual * length * LEAST_SHARE) continue;
      errors.set(length, [...(errors.get(length) ?? []), logError(result)]);
    }
  }
  const spreads = [...errors]
    .filter(([, of]) => of.length >= rules.fewestBackTests)
    .map(([length, of]) => ({ days: length, spread: Math.sqrt(of.reduce((all, error) => all + error * error, 0) / of.length) }));
  return { tests, spreads, span: last - earliest };
}

/** Days of which less than this share of usual use is expected, a weekend of nothing, say nothing of how far off a sum is. */
const LEAST_SHARE = 0.25;

const isShown = (length: number): boolean => (SHOWN_DAYS as readonly number[]).includes(length);

/** Days whose rows are missing test nothing. */
function testOf({ used, known }: LearningDays, origin: number, days: number, forecast: Float64Array): BackTest | undefined {
  let [sum, actual, dailyError] = [0, 0, 0];
  for (let ahead = 1; ahead <= days; ahead += 1) {
    if (known[origin + ahead] === 0) return undefined;
    const [expected, real] = [forecast[ahead - 1] ?? 0, used[origin + ahead] ?? 0];
    sum += expected;
    actual += real;
    dailyError += Math.abs(expected - real);
  }
  return { origin, days, forecast: sum, actual, dailyError };
}

/** A sum that is nothing, or a refund, is as far off as one can be told: a twentieth. */
const FARTHEST = Math.log(20);

function logError({ forecast, actual }: BackTest): number {
  if (forecast <= 0 && actual <= 0) return 0;
  if (forecast <= 0 || actual <= 0) return forecast <= 0 ? FARTHEST : -FARTHEST;
  return Math.max(-FARTHEST, Math.min(FARTHEST, Math.log(actual / forecast)));
}

/** Share of the expected use that is used when little, or much, is used. */
export interface UseFactors {
  readonly low: number;
  readonly high: number;
}

/**
 * The factors of a sum over so many days; undefined where no length could be tested often enough. Between two lengths the spread
 * goes with the logarithm of the days; beyond the longest it stays. Few independent stretches of the past make it wider.
 */
export function useFactors({ spreads, span }: BackTests, rules: DepositRules): ((days: number) => UseFactors) | undefined {
  const [shortest] = spreads;
  if (shortest === undefined) return undefined;
  const [lowScore, highScore] = [normalQuantile(rules.lowPercent / 100), normalQuantile(rules.highPercent / 100)];
  return (days) => {
    const spread = spreadOver(days, spreads);
    const stretches = Math.max(1, span / Math.min(days, spreads.at(-1)?.days ?? days));
    return {
      low: Math.exp(lowScore * studentFactor(lowScore, stretches) * spread),
      high: Math.exp(highScore * studentFactor(highScore, stretches) * spread),
    };
  };
}

function spreadOver(days: number, spreads: BackTests['spreads']): number {
  const after = spreads.findIndex((each) => each.days >= days);
  const upper = spreads[after === -1 ? spreads.length - 1 : after];
  const lower = spreads[after - 1];
  if (upper === undefined) return 0;
  if (lower === undefined || after === -1) return upper.spread;
  const share = Math.log(days / lower.days) / Math.log(upper.days / lower.days);
  return lower.spread + share * (upper.spread - lower.spread);
}
