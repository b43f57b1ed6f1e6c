import fc from 'fast-check';
import { PRORATIONS, type Alignment, type Frequency, type Proration } from '../../../src/domain/billing/contractLine';
import { plus } from '../../../src/domain/billing/fractions';
import { periodGrids, type ServicePeriod } from '../../../src/domain/billing/periods';
import { shareOf } from '../../../src/domain/billing/proration';
import { numberOfDay } from '../../../src/domain/calendar/dayNumbers';
import { date } from '../../../src/domain/calendar/plainDate';
import { MONTHLY, QUARTERLY } from '../../support/contractLines';

/** The first period of a line, with this alignment. */
const periodOf = (start: string, frequency: Exclude<Frequency, 'once'>, alignment: Alignment): ServicePeriod =>
  periodGrids()(frequency, alignment, date(start))(0);

function share(proration: Proration, from: string, to: string, period: ServicePeriod): string {
  const { numerator, denominator } = shareOf(proration, { from: numberOfDay(date(from)), to: numberOfDay(date(to)) }, period);
  return `${numerator}/${denominator}`;
}

const JANUARY = periodOf('2026-01-01', MONTHLY, 'calendar');
const FEBRUARY = periodOf('2026-02-01', MONTHLY, 'calendar');
const LEAP_FEBRUARY = periodOf('2028-02-01', MONTHLY, 'calendar');
const SPRING = periodOf('2026-04-01', QUARTERLY, 'calendar'); // 91 days
const WEEK = periodOf('2026-01-05', { every: 1, unit: 'week' }, 'calendar');

// prettier-ignore
test.each<[string, string, ServicePeriod, Record<Proration, string>]>([
  ['2026-01-22', '2026-01-31', JANUARY, {
    actual: '10/31', 'actual/360': '10/30',
    '30/360 US': '9/30', // 22 January to 1 February: 30 + 1 − 22 = 9
    '30/360 EU': '9/30', '30-day month': '10/30', 'whole periods': '1/1', none: '0/1' }],
  ['2026-01-31', '2026-01-31', JANUARY, { // the 31st is a 30th, and 1 February is one day on
    actual: '1/31', 'actual/360': '1/30', '30/360 US': '1/30', '30/360 EU': '1/30', '30-day month': '1/30', 'whole periods': '1/1', none: '0/1' }],
  ['2026-01-30', '2026-01-30', JANUARY, { // from the 30th to the 31st nothing passes
    actual: '1/31', 'actual/360': '1/30', '30/360 US': '0/30', '30/360 EU': '0/30', '30-day month': '1/30', 'whole periods': '1/1', none: '0/1' }],
  ['2026-01-01', '2026-01-30', JANUARY, { // until the 31st: US counts it, because the 1st is no 30th; EU does not
    actual: '30/31', 'actual/360': '1/1', '30/360 US': '1/1', '30/360 EU': '29/30', '30-day month': '1/1', 'whole periods': '1/1', none: '0/1' }],
  ['2026-01-01', '2026-01-31', JANUARY, { // whole by every method, but a lender's January has 31 days of 30
    actual: '1/1', 'actual/360': '31/30', '30/360 US': '1/1', '30/360 EU': '1/1', '30-day month': '1/1', 'whole periods': '1/1', none: '1/1' }],
  ['2026-02-01', '2026-02-28', FEBRUARY, {
    actual: '1/1', 'actual/360': '28/30', '30/360 US': '1/1', '30/360 EU': '1/1', '30-day month': '1/1', 'whole periods': '1/1', none: '1/1' }],
  ['2026-02-15', '2026-02-28', FEBRUARY, { // 15 February to 1 March: 30 + 1 − 15 = 16
    actual: '14/28', 'actual/360': '14/30', '30/360 US': '16/30', '30/360 EU': '16/30', '30-day month': '14/30', 'whole periods': '1/1', none: '0/1' }],
  ['2026-02-28', '2026-02-28', FEBRUARY, { // US: the last day of February is a 30th; EU counts 28, 29, 30
    actual: '1/28', 'actual/360': '1/30', '30/360 US': '1/30', '30/360 EU': '3/30', '30-day month': '1/30', 'whole periods': '1/1', none: '0/1' }],
  ['2028-02-29', '2028-02-29', LEAP_FEBRUARY, {
    actual: '1/29', 'actual/360': '1/30', '30/360 US': '1/30', '30/360 EU': '2/30', '30-day month': '1/30', 'whole periods': '1/1', none: '0/1' }],
  ['2026-05-20', '2026-06-30', SPRING, { // 42 of the 91 days of the full quarter; 20 May to 1 July: 60 + 1 − 20 = 41
    actual: '42/91', 'actual/360': '42/90', '30/360 US': '41/90', '30/360 EU': '41/90', '30-day month': '42/90', 'whole periods': '1/1', none: '0/1' }],
  ['2026-01-07', '2026-01-11', WEEK, {
    actual: '5/7', 'actual/360': '5/7', '30/360 US': '5/7', '30/360 EU': '5/7', '30-day month': '5/7', 'whole periods': '1/1', none: '0/1' }],
])('%s to %s is shared by each method', (from, to, period, expected) => {
  expect(Object.fromEntries(PRORATIONS.map((proration) => [proration, share(proration, from, to, period)]))).toEqual(expected);
});

test('30/360 counts a period from 31 January to 27 February as the 28 days that it has by its own count', () => {
  const period = periodOf('2026-01-31', MONTHLY, 'anniversary');
  // Until 10 February: 30 + 10 − 30 = 10; the whole, until 28 February: 30 + 28 − 30 = 28.
  expect(share('30/360 EU', '2026-01-31', '2026-02-09', period)).toBe('10/28');
  expect(share('30/360 EU', '2026-02-10', '2026-02-27', period)).toBe('18/28');
});

test('29 February belongs to the year that it lies in', () => {
  const leapYear = periodOf('2028-01-01', { every: 12, unit: 'month' }, 'calendar');
  expect(share('actual', '2028-03-01', '2028-12-31', leapYear)).toBe('306/366');
  expect(share('actual', '2026-03-01', '2026-12-31', periodOf('2026-01-01', { every: 12, unit: 'month' }, 'calendar'))).toBe('306/365');
});

const ADDITIVE = ['actual', 'actual/360', '30/360 EU'] as const satisfies readonly Proration[];

test('property: the shares of the two sides of any day add up exactly to the share of both', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom<Alignment>('calendar', 'anniversary'),
      fc.constantFrom(...ADDITIVE),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (offset, every, alignment, proration, where) => {
        const start = date('2024-01-01');
        const period = periodGrids()({ every, unit: 'month' }, alignment, start)(Math.floor(offset / 100));
        const cut = period.from + Math.floor(where * (period.days - 2));
        const both = plus(
          shareOf(proration, { from: period.from, to: cut }, period),
          shareOf(proration, { from: cut + 1, to: period.to }, period),
        );
        const whole = shareOf(proration, period, period);
        expect(both.numerator * whole.denominator).toBe(whole.numerator * both.denominator);
      },
    ),
  );
});

test('property: no method charges more for a part than for the whole, and none charges for less than nothing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 28 + 3 }),
      fc.integer({ min: 0, max: 40 }),
      fc.constantFrom(...PRORATIONS),
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 400 }),
      (day, index, proration, a, b) => {
        const period = periodGrids()(MONTHLY, 'anniversary', date(`2026-01-${String(day).padStart(2, '0')}`))(index);
        const [from, to] = [Math.min(a, b) % period.days, Math.max(a, b) % period.days].sort((x, y) => x - y) as [number, number]; // two of two
        const part = shareOf(proration, { from: period.from + from, to: period.from + to }, period);
        const whole = shareOf(proration, period, period);
        expect(part.numerator).toBeGreaterThanOrEqual(0);
        expect(part.numerator * whole.denominator).toBeLessThanOrEqual(whole.numerator * part.denominator);
      },
    ),
  );
});
