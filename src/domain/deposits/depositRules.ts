/** The figures of prepaid deposits that a controller may change, each with the sentence that explains it. */
import { type PolicyFigure, policyFigure, standardFigures } from '../policy/policyFigure';

export interface DepositRules {
  readonly learningDays: number;
  readonly shortestHistory: number;
  readonly monthDayHistory: number;
  readonly gapDays: number;
  readonly levelHalfLife: number;
  readonly trendHalfLife: number;
  readonly lowPercent: number;
  readonly highPercent: number;
  readonly backTests: number;
  readonly backTestEvery: number;
  readonly fewestBackTests: number;
  readonly horizonDays: number;
  readonly safetyDays: number;
  readonly standardLeadDays: number;
  readonly standardCoverDays: number;
  readonly soonDays: number;
  readonly overdueDays: number;
  readonly transitDays: number;
  readonly idlePercent: number;
  readonly chartedPartners: number;
  readonly chartDays: number;
}

const spec = policyFigure<DepositRules>();

// prettier-ignore
export const DEPOSIT_RULES: readonly PolicyFigure[] = [
  spec('learningDays',      728, 'The forecast learns from at most this many days before the day of the report: two years of whole weeks.'),
  spec('shortestHistory',    28, 'With fewer days of history there is no forecast, and the deposit says "not enough history".'),
  spec('monthDayHistory',    92, 'The days of the month (first, payday, last) are learned from this many days of history on; before, all count alike.'),
  spec('gapDays',            10, 'So many days without any consumption, where there is some in every week, are taken as missing and not as zero.'),
  spec('levelHalfLife',      21, 'The recent level: a day this many days ago counts half as much as the last one.'),
  spec('trendHalfLife',      60, 'A trend that is learned loses half of its strength in this many days.'),
  spec('lowPercent',         10, 'Low use: in this many of a hundred cases less is used. The balance then runs out late.'),
  spec('highPercent',        90, 'High use: in this many of a hundred cases less is used. The balance then runs out early; top-ups are timed by it.'),
  spec('backTests',          26, 'The forecast is tested against at most this many days of the past, as if each were the day of the report …'),
  spec('backTestEvery',       7, '… this many days apart.'),
  spec('fewestBackTests',     6, 'With fewer tests low and high use are not known and stay empty; the expected use counts alone.'),
  spec('horizonDays',       120, 'The balance is forecast for this many days.'),
  spec('safetyDays',          1, 'A top-up is credited so many days before the balance would fall below its minimum, at the latest.'),
  spec('standardLeadDays',    2, 'Business days from the order to the credit, where the terms say none.'),
  spec('standardCoverDays',  30, 'Days of use that a top-up covers, where the terms say neither a target nor cover days.'),
  spec('soonDays',            7, 'A top-up within so many days is "top up soon".'),
  spec('overdueDays',         5, 'A pending top-up that is late by at most so many days counts for the next business day; a later one does not count.'),
  spec('transitDays',        10, 'A top-up that we booked at most so many days before a statement may be missing on it.'),
  spec('idlePercent',       100, 'Where the terms name no limit, cash above the cover is idle when it is at least this percentage of the cover.'),
  spec('chartedPartners',    24, 'At most this many deposits get a chart, the most urgent first; all stand in the table.'),
  spec('chartDays',          60, 'A chart shows so many days, unless fewer are forecast.'),
];

/** The rules as they come, before a controller changes one. */
export const STANDARD_DEPOSIT_RULES: DepositRules = standardFigures(DEPOSIT_RULES);
