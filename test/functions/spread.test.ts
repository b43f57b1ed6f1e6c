import fc from 'fast-check';
import { addDays, date, serialFromDate } from '../../src/domain/calendar/plainDate';
import { cell, column, loadFunctions } from '../support/functionCells';

beforeAll(loadFunctions);

const on = (day: string): number => serialFromDate(date(day));
const [JAN, FEB, MAR, APR] = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'].map(on);
const SERVICE = [1000, on('2026-01-15'), on('2026-04-14')]; // 17 + 28 + 31 + 14 days

// prettier-ignore
test.each<[string, unknown[], unknown]>([
  ['by days',                  SERVICE, [[JAN, 188.89], [FEB, 311.11], [MAR, 344.44], [APR, 155.56]]],
  ['straight line is by days', [...SERVICE, 'straight line'], [[JAN, 188.89], [FEB, 311.11], [MAR, 344.44], [APR, 155.56]]],
  ['evenly, broken months by days', [...SERVICE, 'even months'], [[JAN, 181.88], [FEB, 331.67], [MAR, 331.67], [APR, 154.78]]],
  ['by months begun',          [...SERVICE, 'whole months'], [[JAN, 250], [FEB, 250], [MAR, 250], [APR, 250]]],
  ['a cost that is negative',  [-100, on('2026-01-01'), on('2026-03-31'), 'even months'], [[JAN, -33.34], [FEB, -33.33], [MAR, -33.33]]],
  ['for three months, no end', [100, on('2026-01-01'), undefined, 'even', 3], [[JAN, 33.34], [FEB, 33.33], [MAR, 33.33]]],
  ['a month from the 31st ends on the 27th', [28, on('2026-01-31'), undefined, undefined, 1], [[JAN, 1], [FEB, 27]]],
  ['in the months of a report', [...SERVICE, undefined, [[on('2026-02-28'), '2026-03', null, on('2026-12-01')]]], [[311.11, 344.44, '', 0]]],
  ['in one month of a report', [...SERVICE, undefined, on('2026-04-30')], 155.56],
  ['yen',                      [100, on('2026-01-01'), on('2026-03-31'), 'even months', undefined, 'JPY'], [[JAN, 34], [FEB, 33], [MAR, 33]]],
])('SPREAD %s', (_, given, expected) => {
  expect(cell('SPREAD', ...given)).toEqual(expected);
});

// prettier-ignore
test.each<[string, unknown[], string]>([
  ['without an end and months', [1000, JAN], '#VALUE! end is empty. Give the last day of service, or leave it out and give the number of months.'],
  ['with an end before the start', [1000, FEB, JAN], '#VALUE! end is 2026-01-01, before start, 2026-02-01. Both days are included, so one day has the same twice.'],
  ['over half a month more', [1000, JAN, undefined, undefined, 2.5], '#VALUE! months is 2.5. Give a whole number from 1 to 2400.'],
  ['until the year 9999', [1000, JAN, on('9999-12-31')], '#VALUE! The service lasts from 2026-01-01 to 9999-12-31. Correct the end.'],
  ['in a month twice', [...SERVICE, undefined, column(FEB, on('2026-02-28'))], '#VALUE! months has 2026-02 twice. Give each month once, or its amount would count twice.'],
  ['in what is no month', [...SERVICE, undefined, column('Q1', FEB)], '#VALUE! months is "Q1", which is no date. Give a date cell, or text such as 2026-10-31.'],
  ['by an unknown method', [...SERVICE, 'sum of digits'], '#VALUE! method is "sum of digits". Give one of: daily, even months, whole months.'],
])('SPREAD %s', (_, given, expected) => {
  expect(cell('SPREAD', ...given)).toBe(expected);
});

const days = fc.integer({ min: 0, max: 10_000 }).map((later) => addDays(date('2000-01-01'), later));
const methods = fc.constantFrom('daily', 'even months', 'whole months');

test('property: the months add up to the amount, follow each other, and a report of them shows the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), days, fc.integer({ min: 40, max: 3000 }), methods, (cents, start, length, method) => {
      const given = [cents / 100, serialFromDate(start), serialFromDate(start) + length - 1, method];
      const rows = cell('SPREAD', ...given) as number[][];
      expect(rows.reduce((all, row) => all + Math.round(Number(row[1]) * 100), 0)).toBe(cents);
      const reported = cell('SPREAD', ...given, column(...rows.map(([month]) => month))) as number[][];
      expect(reported.flat()).toEqual(rows.map(([, amount]) => amount));
    }), // prettier-ignore
  );
});
