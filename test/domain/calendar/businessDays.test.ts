import fc from 'fast-check';
import {
  afterBusinessDays,
  type BusinessCalendar,
  isBusinessDay,
  rolled,
  ROLLS,
  WEEKENDS_ONLY,
} from '../../../src/domain/calendar/businessDays';
import { monthOf } from '../../../src/domain/calendar/months';
import { addDays, date } from '../../../src/domain/calendar/plainDate';

/** Good Friday to Easter Monday 2026, May Day, New Year's Eve and Day. */
const withHolidays: BusinessCalendar = {
  weekend: new Set([6, 7]),
  holidays: new Set(['2026-04-03', '2026-04-06', '2026-05-01', '2026-12-31', '2027-01-01']),
};
const gulf: BusinessCalendar = { weekend: new Set([5, 6]), holidays: new Set() };

// prettier-ignore
test.each([
  ['a business day',                   '2026-04-02', ['2026-04-02', '2026-04-02', '2026-04-02', '2026-04-02', '2026-04-02']],
  ['Good Friday',                      '2026-04-03', ['2026-04-03', '2026-04-07', '2026-04-07', '2026-04-02', '2026-04-02']],
  ['Easter Monday',                    '2026-04-06', ['2026-04-06', '2026-04-07', '2026-04-07', '2026-04-02', '2026-04-02']],
  ['a Saturday at the month\'s end',   '2026-10-31', ['2026-10-31', '2026-11-02', '2026-10-30', '2026-10-30', '2026-10-30']],
  ['a Sunday on the first',            '2026-11-01', ['2026-11-01', '2026-11-02', '2026-11-02', '2026-10-30', '2026-11-02']],
  ['May Day, a Friday on the first',   '2026-05-01', ['2026-05-01', '2026-05-04', '2026-05-04', '2026-04-30', '2026-05-04']],
  ['New Year\'s Eve',                  '2026-12-31', ['2026-12-31', '2027-01-04', '2026-12-30', '2026-12-30', '2026-12-30']],
])('%s (%s), by each roll', (_, day, expected) => {
  expect(ROLLS.map((roll) => rolled(date(day), roll, withHolidays))).toEqual(expected);
});

test('in the Gulf Friday is no business day and Sunday is one', () => {
  expect(['2026-10-30', '2026-10-31', '2026-11-01'].map((day) => isBusinessDay(date(day), gulf))).toEqual([false, false, true]);
  expect(rolled(date('2026-10-30'), 'following', gulf)).toBe('2026-11-01');
});

// prettier-ignore
test.each([
  ['2026-04-02', 1, '2026-04-07'], ['2026-04-02', 0, '2026-04-02'], ['2026-04-04', 0, '2026-04-04'], ['2026-04-04', 1, '2026-04-07'], ['2026-04-02', 5, '2026-04-13'],
])('%s and %s business days over Easter is %s', (day, count, expected) => {
  expect(afterBusinessDays(date(day), count, withHolidays)).toBe(expected);
});

test('a calendar without business days is said to be broken', () => {
  const closed: BusinessCalendar = { weekend: new Set([1, 2, 3, 4, 5, 6, 7]), holidays: new Set() };
  expect(() => rolled(date('2026-10-31'), 'following', closed)).toThrow('The calendar has no business day within 60 days of 2026-10-31.');
});

const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(date('2025-01-01'), days));

test('property: a rolled day is a business day, and rolling it again changes nothing', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...ROLLS.slice(1)), (day, roll) => {
      const once = rolled(day, roll, withHolidays);
      expect(isBusinessDay(once, withHolidays)).toBe(true);
      expect(rolled(once, roll, withHolidays)).toBe(once);
      if (roll.startsWith('modified')) expect(monthOf(once)).toBe(monthOf(day));
    }),
  );
});

test('property: business days are added one after the other', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(30), fc.nat(30), (day, first, then) => {
      const reached = afterBusinessDays(afterBusinessDays(day, first, WEEKENDS_ONLY), then, WEEKENDS_ONLY);
      expect(reached).toBe(afterBusinessDays(day, first + then, WEEKENDS_ONLY));
    }),
  );
});
