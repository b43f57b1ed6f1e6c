import fc from 'fast-check';
import type { Alignment, Frequency } from '../../../src/domain/billing/contractLine';
import { periodGrids, servedPeriods } from '../../../src/domain/billing/periods';
import { dayOfNumber, numberOfDay } from '../../../src/domain/calendar/dayNumbers';
import { addDays, date, isDate } from '../../../src/domain/calendar/plainDate';
import { MONTHLY, QUARTERLY } from '../../support/contractLines';

type Periodic = Exclude<Frequency, 'once'>;
const WEEKLY: Periodic = { every: 1, unit: 'week' };
const FORTNIGHTLY: Periodic = { every: 2, unit: 'week' };

function firstPeriods(start: string, frequency: Periodic, alignment: Alignment, count: number): string[] {
  const grid = periodGrids()(frequency, alignment, date(start));
  return Array.from({ length: count }, (_, index) => `${grid(index).fromDay}..${grid(index).toDay}`);
}

// prettier-ignore
test.each<[string, Periodic, Alignment, string[]]>([
  ['2026-01-31', MONTHLY, 'anniversary', ['2026-01-31..2026-02-27', '2026-02-28..2026-03-30', '2026-03-31..2026-04-29', '2026-04-30..2026-05-30']],
  ['2026-01-30', MONTHLY, 'anniversary', ['2026-01-30..2026-02-27', '2026-02-28..2026-03-29', '2026-03-30..2026-04-29']],
  ['2026-01-29', MONTHLY, 'anniversary', ['2026-01-29..2026-02-27', '2026-02-28..2026-03-28']],
  ['2028-01-29', MONTHLY, 'anniversary', ['2028-01-29..2028-02-28', '2028-02-29..2028-03-28']], // a leap year has the day
  ['2028-01-31', MONTHLY, 'anniversary', ['2028-01-31..2028-02-28', '2028-02-29..2028-03-30']],
  ['2028-02-29', { every: 12, unit: 'month' }, 'anniversary', ['2028-02-29..2029-02-27', '2029-02-28..2030-02-27']],
  ['2026-01-31', MONTHLY, 'calendar', ['2026-01-01..2026-01-31', '2026-02-01..2026-02-28']],
  ['2026-05-20', QUARTERLY, 'calendar', ['2026-04-01..2026-06-30', '2026-07-01..2026-09-30']],
  ['2026-05-20', { every: 6, unit: 'month' }, 'calendar', ['2026-01-01..2026-06-30', '2026-07-01..2026-12-31']],
  ['2026-05-20', { every: 12, unit: 'month' }, 'calendar', ['2026-01-01..2026-12-31', '2027-01-01..2027-12-31']],
  ['2026-11-15', { every: 5, unit: 'month' }, 'calendar', ['2026-11-01..2027-03-31', '2027-04-01..2027-08-31']], // blocks of five from January of the first year
  ['2026-11-15', { every: 2, unit: 'month' }, 'anniversary', ['2026-11-15..2027-01-14', '2027-01-15..2027-03-14']],
  ['2026-01-01', WEEKLY, 'calendar', ['2025-12-29..2026-01-04', '2026-01-05..2026-01-11']], // 1 January 2026 is a Thursday
  ['2026-01-01', WEEKLY, 'anniversary', ['2026-01-01..2026-01-07', '2026-01-08..2026-01-14']],
  ['2026-01-01', FORTNIGHTLY, 'calendar', ['2025-12-29..2026-01-11', '2026-01-12..2026-01-25']],
])('periods of a line from %s, %j by %s', (start, frequency, alignment, expected) => {
  expect(firstPeriods(start, frequency, alignment, expected.length)).toEqual(expected);
});

test('a year of 53 weeks has 53 whole periods', () => {
  // ISO year 2026 has 53 weeks: Monday 29 December 2025 to Sunday 3 January 2027.
  const span = { from: numberOfDay(date('2025-12-29')), to: numberOfDay(date('2027-01-03')) };
  const served = servedPeriods(periodGrids()(WEEKLY, 'calendar', date('2025-12-29')), [span]);
  expect(served).toHaveLength(53);
  expect(served.every(({ period, served: [stretch] }) => stretch.from === period.from && stretch.to === period.to)).toBe(true);
});

test('a pause leaves two stretches in its period, and none in a period that it covers', () => {
  const day = (text: string): number => numberOfDay(date(text));
  const spans = [
    { from: day('2026-01-01'), to: day('2026-01-10') },
    { from: day('2026-03-20'), to: day('2026-03-25') },
    { from: day('2026-03-28'), to: day('2026-04-30') },
  ];
  const served = servedPeriods(periodGrids()(MONTHLY, 'calendar', date('2026-01-01')), spans);
  expect(served.map(({ served: stretches }) => stretches.map(({ from, to }) => `${dayOfNumber(from)}..${dayOfNumber(to)}`))).toEqual([
    ['2026-01-01..2026-01-10'],
    ['2026-03-20..2026-03-25', '2026-03-28..2026-03-31'],
    ['2026-04-01..2026-04-30'],
  ]);
});

test('service until the last day that a calendar has comes to an end', () => {
  const span = { from: numberOfDay(date('9998-11-15')), to: numberOfDay(date('9999-12-31')) };
  expect(servedPeriods(periodGrids()(QUARTERLY, 'calendar', date('9998-11-15')), [span])).toHaveLength(5);
});

test('property: periods follow each other without a gap or an overlap, and the first holds the first day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -20_000, max: 60_000 }),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom<'week' | 'month'>('week', 'month'),
      fc.constantFrom<Alignment>('calendar', 'anniversary'),
      (start, every, unit, alignment) => {
        const grid = periodGrids()({ every, unit }, alignment, dayOfNumber(start));
        expect(grid(0).from).toBeLessThanOrEqual(start);
        expect(grid(0).to).toBeGreaterThanOrEqual(start);
        for (let index = 0; index < 30; index += 1) expect(grid(index + 1).from).toBe(grid(index).to + 1);
      },
    ),
  );
});

test('property: a day number and its day are each other, and the next number is the next day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
      const day = dayOfNumber(number);
      expect(isDate(day)).toBe(true);
      expect(numberOfDay(day)).toBe(number);
      expect(dayOfNumber(number + 1)).toBe(addDays(day, 1));
    }),
  );
});
