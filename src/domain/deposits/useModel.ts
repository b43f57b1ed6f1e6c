/**
 * What is used on a coming day: recent level with a trend that fades × weekday × day of the month × campaign + extra.
 *
 * The level is what a usual day uses now, the recent days counting most. A trend counts only as far as it stands out of the noise,
 * and fades: growth of the last weeks does not go on for ever.
 */
import { dayOfNumber } from '../calendar/dayNumbers';
import { daysInMonth, partsOf } from '../calendar/months';
import type { CampaignEffects } from './campaignEffects';
import type { DepositRules } from './depositRules';
import { capFarBeyond, FAR_WITH_SEASONS, FAR_WITHOUT_SEASONS } from './farBeyond';
import { monthClass, seasonFactors, type SeasonFactors, weekdayClass } from './seasonFactors';

/** Days in a row with the classes that they belong to, history and days to come. */
export interface DayClasses {
  readonly weekday: Uint8Array;
  readonly monthDay: Uint8Array;
}

export function dayClasses(firstDay: number, days: number): DayClasses {
  const weekday = new Uint8Array(days);
  const monthDay = new Uint8Array(days);
  for (let index = 0; index < days; index += 1) {
    const { year, month, day } = partsOf(dayOfNumber(firstDay + index));
    weekday[index] = weekdayClass(firstDay + index);
    monthDay[index] = monthClass(day, daysInMonth(year, month));
  }
  return { weekday, monthDay };
}

/** All that a forecast is made from. Arrays begin on the same day; classes and campaigns reach over the days to come as well. */
export interface LearningDays {
  readonly used: Float64Array;
  /** Use without what campaigns did, single days far beyond brought back. */
  readonly own: Float64Array;
  readonly known: Uint8Array;
  readonly classes: DayClasses;
  readonly campaigns: CampaignEffects;
}

export interface UseModel {
  /** Minor units of a usual day after the last one learned from. */
  readonly level: number;
  /** Minor units by which a usual day grows from one day to the next, before it fades. */
  readonly slope: number;
  readonly seasons: SeasonFactors;
}

/** Below this share of a usual day a day says nothing of the level. */
const LEAST_SEASON = 0.05;
/** A trend smaller than this many of its standard errors is noise. */
const TREND_IN_NOISE = 1.5;
const HALF_LIVES_OF_TREND = 3;
/** Days before count less than a thousandth. */
const HALF_LIVES_OF_LEVEL = 10;

const halving = (days: number, halfLife: number): number => 0.5 ** (days / halfLife);

/** Learns from the days `from` to `to`. */
export function fitUse(days: LearningDays, from: number, to: number, rules: DepositRules): UseModel {
  const seasons = seasonsOf(days, from, to, rules);
  const { usual, weight } = usualDays(days, seasons, from, to);
  return { ...levelAndSlope(usual, weight, from, to, rules), seasons };
}

function seasonsOf({ own, known, classes }: Omit<LearningDays, 'used'>, from: number, to: number, rules: DepositRules): SeasonFactors {
  return seasonFactors({ used: own, known, ...classes, from, to }, to - from + 1 >= rules.monthDayHistory);
}

/** Use with the seasons taken out, and how much of a usual day each is: 0 where it says nothing. */
function usualDays({ own, known, classes }: Omit<LearningDays, 'used'>, seasons: SeasonFactors, from: number, to: number) {
  const [usual, weight] = [new Float64Array(to + 1), new Float64Array(to + 1)];
  for (let day = from; day <= to; day += 1) {
    const factor = seasonOf(seasons, classes, day);
    weight[day] = known[day] === 1 && factor >= LEAST_SEASON ? factor : 0;
    usual[day] = weight[day] === 0 ? 0 : (own[day] ?? 0) / factor;
  }
  return { usual, weight };
}

/** What is learned from the days up to `last`; `capped`: days far beyond that were brought back. */
export function learningDays(
  history: { readonly used: Float64Array; readonly known: Uint8Array },
  classes: DayClasses,
  campaigns: CampaignEffects,
  last: number,
  rules: DepositRules,
): { readonly days: LearningDays; readonly capped: number } {
  const { used, known } = history;
  const own = used.map((use, day) => withoutCampaign(use, campaigns, day));
  // A thousandfold day would make a season of its own: what is that far off goes before seasons are learned.
  const glaring = capFarBeyond(own, known, FAR_WITH_SEASONS);
  const seasons = seasonsOf({ own, known, classes, campaigns }, 0, last, rules);
  const { usual, weight } = usualDays({ own, known, classes, campaigns }, seasons, 0, last);
  const before = usual.slice();
  const capped = capFarBeyond(
    usual,
    Uint8Array.from(weight, (share) => (share > 0 ? 1 : 0)),
    FAR_WITHOUT_SEASONS,
  );
  usual.forEach((value, day) => {
    if (value !== before[day]) own[day] = value * seasonOf(seasons, classes, day);
  });
  return { days: { used, own, known, classes, campaigns }, capped: Math.max(capped, glaring) };
}

function withoutCampaign(use: number, { factor, extra }: CampaignEffects, day: number): number {
  const times = factor[day] ?? 1;
  return times > 0 ? (use - (extra[day] ?? 0)) / times : 0;
}

const seasonOf = ({ weekday, monthDay }: SeasonFactors, classes: DayClasses, day: number): number =>
  (weekday[classes.weekday[day] ?? 0] ?? 1) * (monthDay[classes.monthDay[day] ?? 0] ?? 1);

interface Line {
  readonly level: number;
  readonly slope: number;
  /** Standard error of the slope. */
  readonly error: number;
}

/** A weighted straight line through the usual days; time 0 is the day `to`. */
function lineThrough(usual: Float64Array, season: Float64Array, from: number, to: number, halfLife: number, slope?: number): Line {
  let [w, wt, wz, wtt, wtz, wzz, ww] = [0, 0, 0, 0, 0, 0, 0];
  for (let day = from; day <= to; day += 1) {
    const weight = (season[day] ?? 0) * halving(to - day, halfLife);
    const [t, z] = [day - to, usual[day] ?? 0];
    w += weight;
    ww += weight * weight;
    wt += weight * t;
    wz += weight * z;
    wtt += weight * t * t;
    wtz += weight * t * z;
    wzz += weight * z * z;
  }
  if (w === 0) return { level: 0, slope: 0, error: 0 };
  const spread = wtt - (wt * wt) / w;
  const free = spread > 0 ? (wtz - (wt * wz) / w) / spread : 0;
  const used = slope ?? free;
  const residual = Math.max(0, wzz - (wz * wz) / w - free * free * spread) / w;
  const effective = (w * w) / ww;
  const error = spread > 0 && effective > 2 ? Math.sqrt((residual * w) / spread / (effective - 2)) : Infinity;
  return { level: wz / w - (used * wt) / w, slope: used, error };
}

function levelAndSlope(
  usual: Float64Array,
  season: Float64Array,
  from: number,
  to: number,
  { levelHalfLife, trendHalfLife }: DepositRules,
): Pick<UseModel, 'level' | 'slope'> {
  const trend = lineThrough(usual, season, Math.max(from, to - HALF_LIVES_OF_TREND * trendHalfLife), to, trendHalfLife);
  const inNoise = trend.slope === 0 ? 1 : (TREND_IN_NOISE * trend.error) / Math.abs(trend.slope);
  const slope = trend.slope * Math.max(0, 1 - inNoise * inNoise);
  const { level } = lineThrough(usual, season, Math.max(from, to - HALF_LIVES_OF_LEVEL * levelHalfLife), to, levelHalfLife, slope);
  return { level, slope };
}

/**
 * Use of the `count` days after day `last` without campaigns, in minor units, not rounded. `campaignUse` puts the campaigns back.
 */
export function forecastOwnUse(model: UseModel, { classes }: LearningDays, last: number, count: number, rules: DepositRules): Float64Array {
  const own = new Float64Array(count);
  const fading = halving(1, rules.trendHalfLife);
  let [step, grown] = [1, 0];
  for (let ahead = 1; ahead <= count; ahead += 1) {
    step *= fading;
    grown += step;
    own[ahead - 1] = Math.max(0, model.level + model.slope * grown) * seasonOf(model.seasons, classes, last + ahead);
  }
  return own;
}
