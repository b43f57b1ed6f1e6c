/** The use of the days to come, with how far it may lie off, and the back-test that says so. */
import { dayOfNumber } from '../calendar/dayNumbers';
import type { PlainDate } from '../calendar/plainDate';
import type { DepositAccount } from './account';
import { type BackTests, backTest, type UseFactors, useFactors } from './backTest';
import { type CampaignEffects, campaignEffects } from './campaignEffects';
import type { Campaign } from './deposit';
import type { DepositRules } from './depositRules';
import type { UseHistory } from './useHistory';
import { dayClasses, fitUse, forecastOwnUse, learningDays } from './useModel';

/** A test of the past by its days. Minor units, rounded. */
export interface ShownBackTest {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly days: number;
  readonly forecast: number;
  readonly actual: number;
  readonly dailyError: number;
}

export interface UseForecast {
  /** Whole minor units a day, from tomorrow on, without campaigns. */
  readonly own: readonly number[];
  /** Of the days to come. */
  readonly campaigns: CampaignEffects;
  /** Of the sum of so many days, to four decimals; undefined where too little of the past could be tested. */
  readonly factors: ((days: number) => UseFactors) | undefined;
  readonly backTests: readonly ShownBackTest[];
  /** Single days that were counted as the largest usual one. */
  readonly capped: number;
}

/** Undefined where the history is too short for one. */
export function useForecast(
  account: DepositAccount,
  { firstDay, used, known }: UseHistory,
  campaigns: readonly Campaign[],
  rules: DepositRules,
): UseForecast | undefined {
  const last = lastKnown(known);
  if (last + 1 < rules.shortestHistory) return undefined;
  const all = used.length + rules.horizonDays;
  const effects = campaignEffects(campaigns, account, firstDay, all);
  const { days, capped } = learningDays({ used, known }, dayClasses(firstDay, all), effects, last, rules);
  const model = fitUse(days, 0, last, rules);
  // A silent end is forecast over, and then the days to come.
  const ahead = forecastOwnUse(model, days, last, all - 1 - last, rules);
  const tests = backTest(days, 0, last, rules);
  return {
    own: [...ahead.slice(used.length - 1 - last)].map(Math.round),
    campaigns: { factor: effects.factor.slice(used.length), extra: effects.extra.slice(used.length).map(Math.round) },
    factors: roundedFactors(useFactors(tests, rules)),
    backTests: shown(tests, firstDay),
    capped,
  };
}

/** Index of the last day whose rows are there; −1 for none. */
const lastKnown = (known: Uint8Array): number => known.lastIndexOf(1);

/** As cells hold them. */
function roundedFactors(factors: ((days: number) => UseFactors) | undefined): UseForecast['factors'] {
  const four = (value: number): number => Math.round(value * 10_000) / 10_000;
  return (
    factors &&
    ((days) => {
      const { low, high } = factors(days);
      return { low: four(low), high: four(high) };
    })
  );
}

const shown = ({ tests }: BackTests, firstDay: number): ShownBackTest[] =>
  tests.map(({ origin, days, forecast, actual, dailyError }) => ({
    from: dayOfNumber(firstDay + origin + 1),
    to: dayOfNumber(firstDay + origin + days),
    days,
    forecast: Math.round(forecast),
    actual: Math.round(actual),
    dailyError: Math.round(dailyError),
  }));
