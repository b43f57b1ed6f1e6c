import fc from 'fast-check';
import { addMonths, dayInMonth, daysInMonth, monthEnd, monthOf, partsOf, weekday } from '../../../src/domain/calendar/months';
import { addDays, date, isDate } from '../../../src/domain/calendar/plainDate';

// prettier-ignore
test.each([
  ['2026-01-31',   1, '2026-02-28'],
  ['2024-01-31',   1, '2024-02-29'],
  ['2026-01-31',   2, '2026-03-31'],
  ['2024-02-29',  12, '2025-02-28'],
  ['2024-02-29',  48, '2028-02-29'],
  ['2096-02-29',  48, '2100-02-28'],
  ['2026-03-31',  -1, '2026-02-28'],
  ['2026-01-15', -13, '2024-12-15'],
  ['2026-12-31',   1, '2027-01-31'],
  ['2026-05-30',   0, '2026-05-30'],
])('%s and %s months is %s', (day, months, expected) => {
  expect(addMonths(date(day), months)).toBe(expected);
});

// prettier-ignore
test.each([
  [2026, 2, 28], [2024, 2, 29], [1900, 2, 28], [2000, 2, 29], [2026, 4, 30], [2026, 12, 31], [2025, 14, 28], [2026, 0, 31], [2026, -10, 28], [2026, -11, 31],
])('month %s-%s has %s days, and months count on into other years', (year, month, days) => {
  expect(daysInMonth(year, month)).toBe(days);
});

test('the last day of a month, and a day that it may not have', () => {
  expect([monthEnd(date('2026-02-14')), monthEnd(date('2024-02-29'))]).toEqual(['2026-02-28', '2024-02-29']);
  expect([dayInMonth(2026, 2, 31), dayInMonth(2026, 13, 15), dayInMonth(2026, 0, 31)]).toEqual(['2026-02-28', '2027-01-15', '2025-12-31']);
  expect(monthOf(date('2026-02-14'))).toBe('2026-02');
});

// prettier-ignore
test.each([
  ['1970-01-04', 7], ['1970-01-05', 1], ['1969-12-31', 3], ['2000-02-29', 2], ['2026-11-22', 7], ['0099-01-01', 4],
])('%s is weekday %s', (day, expected) => {
  expect(weekday(date(day))).toBe(expected);
});

const anyDay = fc.integer({ min: -60_000, max: 60_000 }).map((days) => addDays(date('2000-01-01'), days));

test('property: months are added to a day that exists, in the month that was meant, and never on a later day of it', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
      const moved = addMonths(day, months);
      const [before, after] = [partsOf(day), partsOf(moved)];
      expect(isDate(moved)).toBe(true);
      expect(after.year * 12 + after.month).toBe(before.year * 12 + before.month + months);
      expect(after.day).toBe(Math.min(before.day, daysInMonth(after.year, after.month)));
    }),
  );
});

test('property: weekdays go round by seven', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(weekday(addDays(day, 1))).toBe((weekday(day) % 7) + 1);
      expect(monthOf(addDays(monthEnd(day), 1))).toBe(monthOf(addMonths(day, 1)));
    }),
  );
});
