/**
 * The balance of the days to come: closing + top-ups on their way − use, for expected, low and high use. The sheet "Deposit forecast"
 * says the same by formulas over the same figures, so everything is rounded where a cell is: use of a day, factors, balances.
 */
import { dayOfNumber, numberOfDay } from '../calendar/dayNumbers';
import type { PlainDate } from '../calendar/plainDate';
import { campaignUse } from './campaignEffects';
import type { OpenTopUp } from './openTopUps';
import type { UseForecast } from './useForecast';

/** One day, from the day of the report itself on. Amounts in minor units. */
export interface ForecastDay {
  readonly on: PlainDate;
  /** Use by level, trend and seasons alone. */
  readonly own: number;
  readonly campaignFactor: number;
  readonly extra: number;
  readonly use: number;
  readonly usedSoFar: number;
  readonly topUps: number;
  readonly lowFactor: number;
  readonly highFactor: number;
  /** Balances at the end of the day. */
  readonly expected: number;
  readonly withLowUse: number;
  readonly withHighUse: number;
}

export function balanceForecast(
  asOf: PlainDate,
  closing: number,
  { own, campaigns, factors }: UseForecast,
  topUps: readonly OpenTopUp[],
  growthPercent: number,
): ForecastDay[] {
  const first = numberOfDay(asOf);
  const arriving = new Map<string, number>();
  for (const { countsOn, minor } of topUps) if (countsOn !== undefined) arriving.set(countsOn, (arriving.get(countsOn) ?? 0) + minor);
  const today = { own: 0, campaignFactor: 1, extra: 0, use: 0, usedSoFar: 0, topUps: 0, lowFactor: 1, highFactor: 1 };
  const days: ForecastDay[] = [{ on: asOf, ...today, expected: closing, withLowUse: closing, withHighUse: closing }];
  let [usedSoFar, arrived] = [0, 0];
  for (let ahead = 1; ahead <= own.length; ahead += 1) {
    const on = dayOfNumber(first + ahead);
    const [ownUse, campaignFactor, extra] = [own[ahead - 1] ?? 0, campaigns.factor[ahead - 1] ?? 1, campaigns.extra[ahead - 1] ?? 0];
    const use = Math.round(campaignUse(ownUse * (1 + growthPercent / 100), campaignFactor, extra));
    const { low: lowFactor, high: highFactor } = factors?.(ahead) ?? { low: 1, high: 1 };
    usedSoFar += use;
    arrived += arriving.get(on) ?? 0;
    const before = closing + arrived;
    days.push({
      on,
      own: ownUse,
      campaignFactor,
      extra,
      use,
      usedSoFar,
      topUps: arriving.get(on) ?? 0,
      lowFactor,
      highFactor,
      expected: before - usedSoFar,
      withLowUse: before - Math.round(usedSoFar * lowFactor),
      withHighUse: before - Math.round(usedSoFar * highFactor),
    });
  }
  return days;
}
