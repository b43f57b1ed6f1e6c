import fc from 'fast-check';
import { addDays, date, dateFromSerial, serialFromDate } from '../../src/domain/calendar/plainDate';
import { cell, loadFunctions } from '../support/functionCells';

beforeAll(loadFunctions);

const on = (day: string): number => serialFromDate(date(day));

/** A schedule as lines: its days in words, and the amount. */
function spoken(...given: readonly unknown[]): string[] {
  const answer = cell('SCHEDULE', ...given);
  if (!Array.isArray(answer)) return [String(answer)];
  return (answer as unknown[][]).map((row) =>
    row.map((value, column) => (typeof value === 'number' && column < 4 ? dateFromSerial(value) : String(value))).join(' '),
  );
}
const HEADINGS = 'Period from Period to Invoice day Due day Amount';
const SERVICE = [1000, on('2026-01-15'), on('2026-04-14')];

test('three anniversary months in advance: the cent that is left goes to the last', () => {
  expect(spoken(...SERVICE, 'monthly')).toEqual([
    HEADINGS,
    '2026-01-15 2026-02-14 2026-01-15 2026-01-15 333.33',
    '2026-02-15 2026-03-14 2026-02-15 2026-02-15 333.33',
    '2026-03-15 2026-04-14 2026-03-15 2026-03-15 333.34',
  ]);
});

test('calendar months in arrears, broken at both ends, due by their terms', () => {
  // 17/31 + 1 + 1 + 14/30 weigh 3.01505…
  expect(spoken(...SERVICE, 'monatlich', 'nachschüssig', 'calendar', undefined, 'net 30')).toEqual([
    HEADINGS,
    '2026-01-15 2026-01-31 2026-01-31 2026-03-02 181.88',
    '2026-02-01 2026-02-28 2026-02-28 2026-03-30 331.67',
    '2026-03-01 2026-03-31 2026-03-31 2026-04-30 331.67',
    '2026-04-01 2026-04-14 2026-04-14 2026-05-14 154.78',
  ]);
});

test('a period begun weighs a whole one where the basis says so', () => {
  expect(spoken(...SERVICE, 'monthly', 'advance', 'calendar', 'whole periods').map((line) => line.split(' ').at(-1))).toEqual([
    'Amount',
    '250',
    '250',
    '250',
    '250',
  ]);
});

test('once is one row, quarters and weeks are periods of their own', () => {
  expect(spoken(...SERVICE, 'once', 'arrears')).toEqual([HEADINGS, '2026-01-15 2026-04-14 2026-04-14 2026-04-14 1000']);
  expect(spoken(100, on('2026-01-01'), on('2026-12-31'), 'quarterly', undefined, undefined, undefined, undefined, 'JPY')).toEqual([
    HEADINGS,
    '2026-01-01 2026-03-31 2026-01-01 2026-01-01 25',
    '2026-04-01 2026-06-30 2026-04-01 2026-04-01 25',
    '2026-07-01 2026-09-30 2026-07-01 2026-07-01 25',
    '2026-10-01 2026-12-31 2026-10-01 2026-10-01 25',
  ]);
  expect(spoken(100, on('2026-01-01'), on('2026-01-28'), 'every 2 weeks')).toHaveLength(3);
});

// prettier-ignore
test.each<[string, unknown[], string]>([
  ['an end before the start', [1000, on('2026-02-01'), on('2026-01-01'), 'monthly'], '#VALUE! end is 2026-01-01, before start, 2026-02-01. Both days are included, so one day has the same twice.'],
  ['an unknown frequency', [...SERVICE, 'now and then'], '#VALUE! frequency is "now and then". Give how often, such as monthly, quarterly, annual, every 2 weeks or once.'],
  ['an unknown timing', [...SERVICE, 'monthly', 'later'], '#VALUE! timing is "later". Give one of: advance, arrears.'],
  ['an end that is a typing mistake', [1000, on('2026-01-01'), on('9999-12-31'), 'weekly'], '#VALUE! The schedule would have more than 10000 rows until 9999-12-31. Correct the end.'],
  ['terms that cannot be read', [...SERVICE, 'monthly', undefined, undefined, undefined, 'soon'], '#VALUE! The terms "soon" cannot be read. Write them as net 30 or 2/10 net 30.'],
  ['parts of a cent', [10.005, on('2026-01-01'), on('2026-01-31'), 'monthly'], '#VALUE! amount is 10.005, with more decimals than the 2. Round it first, with TIEOUT.ROUNDMONEY.'],
])('SCHEDULE with %s', (_, given, expected) => {
  expect(spoken(...given)).toEqual([expected]);
});

const days = fc.integer({ min: 0, max: 10_000 }).map((later) => addDays(date('2000-01-01'), later));

test('property: the rows add up to the amount and cover the service without a gap', () => {
  const frequencies = fc.constantFrom('weekly', 'monthly', 'quarterly', 'annual', 'once', 'every 5 months');
  const alignments = fc.constantFrom('calendar', 'anniversary');
  const bases = fc.constantFrom('actual', 'actual/360', '30/360 US', '30/360 EU', '30-day month', 'whole periods', 'none');
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), days, fc.integer({ min: 1, max: 900 }), frequencies, alignments, bases, (cents, start, length, frequency, alignment, basis) => {
      const [from, to] = [serialFromDate(start), serialFromDate(start) + length - 1];
      const rows = (cell('SCHEDULE', cents / 100, from, to, frequency, 'advance', alignment, basis) as unknown[][]).slice(1) as number[][];
      expect(rows.reduce((all, row) => all + Math.round(Number(row[4]) * 100), 0)).toBe(cents);
      expect(rows.map(([begins]) => begins)).toEqual([from, ...rows.slice(0, -1).map(([, ends]) => Number(ends) + 1)]);
      expect(rows.at(-1)?.[1]).toBe(to);
    }), // prettier-ignore
  );
});
