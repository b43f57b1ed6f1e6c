import { date } from '../../../src/domain/calendar/plainDate';
import { balanceForecast } from '../../../src/domain/deposits/balanceForecast';
import type { UseForecast } from '../../../src/domain/deposits/useForecast';

/** Five days of 100, each with its own campaign; low and high use lie a tenth away on the first day, and farther out each day. */
const use: UseForecast = {
  own: [100, 100, 100, 100, 100],
  campaigns: { factor: Float64Array.of(1, 1.5, 2, 1, 1), extra: Float64Array.of(0, 0, 30, 0, 7) },
  factors: (ahead: number) => ({ low: 1 - ahead / 10, high: 1 + ahead / 10 }),
  ...{ backTests: [], capped: 0 },
};
const days = balanceForecast(date('2026-10-30'), 1_000, use, [], 10);

test('each day has its own campaign, on the use with growth', () => {
  expect(days.map(({ on, use: used }) => `${on.slice(8)}: ${used}`)).toEqual([
    '30: 0',
    '31: 110',
    '01: 165',
    '02: 250',
    '03: 110',
    '04: 117',
  ]);
});

test('what is left is what was there less all use so far; low and high are of the sum, not of the day', () => {
  expect(days.map(({ expected, withLowUse, withHighUse }) => [withHighUse, expected, withLowUse])).toEqual([
    [1_000, 1_000, 1_000],
    [879, 890, 901],
    [670, 725, 780],
    [317, 475, 632],
    [111, 365, 619],
    [-128, 248, 624],
  ]);
});
