import fc from 'fast-check';
import { addDays, date, serialFromDate } from '../../src/domain/calendar/plainDate';
import { cell, column, loadFunctions } from '../support/functionCells';

beforeAll(loadFunctions);

const on = (day: string): number => serialFromDate(date(day));
const LATE = [10_000, on('2025-05-31'), on('2025-07-20')]; // 30 days of June, 20 of July
/** The European Central Bank's reference rates of 1 January and 1 July 2025, and the same with 8 points. */
const REFERENCE = [['In force from', 'Rate'], [on('2025-01-01'), 3.15], [on('2025-07-01'), 2.15]]; // prettier-ignore
const RATES = [[on('2025-01-01'), 11.15], [on('2025-07-01'), 10.15]]; // prettier-ignore

// prettier-ignore
test.each<[string, unknown[], unknown]>([
  ['over two half-years',         [...LATE, RATES], 147.26],                       // 10,000 × (11.15 % × 30 + 10.15 % × 20) / 365
  ['from reference rates and 8 points', [...LATE, REFERENCE, undefined, 8], 147.26],
  ['from cells formatted as per cents', [...LATE, [[on('2025-01-01'), 0.1115], [on('2025-07-01'), 0.1015]]], 147.26],
  ['from rates in another order', [...LATE, [...RATES].reverse()], 147.26],
  ['by a year of 360 days',       [...LATE, RATES, 'actual/360'], 149.31],
  ['by months of 30 days',        [...LATE, RATES, '30/360'], 149.31],
  ['at one rate',                 [1000, on('2026-01-31'), on('2026-02-10'), 9], 2.47], // 10 days
  ['from year to year, a leap year first', [10_000, on('2024-12-21'), on('2025-01-10'), 10, 'actual/actual'], 54.72],
  ['in February by months of 30 days', [36_000, on('2026-01-31'), on('2026-02-28'), 10, '30/360'], 280],
  ['paid on the day of a new rate', [36_500, on('2025-06-29'), on('2025-07-01'), RATES], 21.3], // a day at 11.15 %, a day at 10.15 %
  ['of an amount that is a third', [100_000 / 3, on('2026-01-31'), on('2026-02-01'), 10.95], 10],
  ['a day late',                  [36_500, on('2026-01-31'), on('2026-02-01'), 10], 10],
  ['paid on the due day',         [...LATE.slice(0, 2), on('2025-05-31'), RATES], 0],
  ['paid early',                  [...LATE.slice(0, 2), on('2025-05-01'), RATES], 0],
  ['due long before the first rate, paid in time', [1, on('2020-01-31'), on('2020-01-31'), RATES], 0],
  ['a column of payments',        [column(10_000, null, 10_000), column(on('2025-05-31'), null, on('2025-05-31')), on('2025-07-20'), RATES], column(147.26, '', 147.26)],
  ['before the first rate',       [1000, on('2024-12-01'), on('2025-02-01'), RATES], '#N/A rateTable begins after 2024-12-01, when the delay begins. Add the rate that was in force then.'],
  ['below nothing, told with its sign', [10_000, on('2021-12-31'), on('2022-12-31'), [[on('2021-01-01'), '-0,88 %']], undefined, 9], 812],
  ['below nothing, in shares of one', [10_000, on('2021-12-31'), on('2022-12-31'), [[on('2021-01-01'), -0.0088]], undefined, 0.09], 812],
  ['no points on no rate',        [10_000, on('2021-12-31'), on('2022-12-31'), [[on('2021-01-01'), 0]], undefined, 8], 800],
  ['a rate that may be either',   [10_000, on('2021-12-31'), on('2022-12-31'), [[on('2021-01-01'), -0.88]], undefined, 9], '#VALUE! rateTable has -0.88 beside a margin of 9: it may be -0.88 or -88 per cent. Write it as text with its sign, -0.88 %, or give the margin as 0.09.'],
  ['no rates',                    [...LATE, null], '#VALUE! rateTable is empty. Give days and yearly rates, a row for each change, or one rate.'],
  ['two rates of a day',          [...LATE, [[on('2025-01-01'), 9], [on('2025-01-01'), 8]]], '#VALUE! rateTable has two rates from one day. Give each day once.'],
  ['an unknown count',            [...LATE, RATES, '30/365'], '#VALUE! dayCount is "30/365". Give one of: actual/365, actual/360, actual/actual, 30/360.'],
])('LATEINTEREST %s', (_, given, expected) => {
  expect(cell('LATEINTEREST', ...given)).toEqual(expected);
});

// prettier-ignore
test.each<[string, unknown[], unknown]>([
  ['a day late',           [on('2026-01-31'), on('2026-02-01')], 40],
  ['on the due day',       [on('2026-01-31'), on('2026-01-31')], 0],
  ['another sum',          [on('2026-01-31'), on('2026-02-01'), 100], 100],
  ['a column of invoices', [column(on('2026-01-31'), null, on('2026-03-31')), on('2026-02-28')], column(40, '', 0)],
  ['no date',              ['soon', on('2026-02-28')], '#VALUE! dueDate is "soon", which is no date. Give a date cell, or text such as 2026-10-31.'],
])('LATEFEE %s', (_, given, expected) => {
  expect(cell('LATEFEE', ...given)).toEqual(expected);
});

const days = fc.integer({ min: 0, max: 3000 }).map((later) => addDays(date('2025-01-01'), later));
const counts = fc.constantFrom('actual/365', 'actual/360', 'actual/actual', '30/360');

test('property: interest to a day and from that day on add up, wherever the rate changes', () => {
  const table = [0, 181, 365, 546, 2000].map((later, index) => [serialFromDate(addDays(date('2024-12-01'), later)), 8 + index]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000_000 }), days, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }), counts, (cents, due, first, second, count) => {
      const dueOn = serialFromDate(due);
      const to = (from: number, day: number): number => cell('LATEINTEREST', cents / 100, from, day, table, count) as number;
      const parts = to(dueOn, dueOn + first) + to(dueOn + first, dueOn + first + second);
      expect(Math.abs(parts - to(dueOn, dueOn + first + second))).toBeLessThanOrEqual(0.0100001);
    }), // prettier-ignore
  );
});
