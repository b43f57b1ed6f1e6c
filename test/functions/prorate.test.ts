import fc from 'fast-check';
import { addDays, date, serialFromDate } from '../../src/domain/calendar/plainDate';
import { cell, column, loadFunctions } from '../support/functionCells';

beforeAll(loadFunctions);

const on = (day: string): number => serialFromDate(date(day));
const LAST_TEN = [1200, on('2026-01-22'), on('2026-01-31')];
const JANUARY = [on('2026-01-01'), on('2026-01-31')];
const tenDays = (basis?: string): unknown => cell('PRORATE', ...LAST_TEN, ...JANUARY, basis);

// prettier-ignore
test.each<[string | undefined, number]>([
  [undefined,       387.1],  // 10 of 31
  ['actual',        387.1],
  ['taggenau',      387.1],
  ['actual/360',    400],    // 10 of 30
  ['30/360 US',     360],    // 30 + 1 − 22 = 9 of 30
  ['30E/360',       360],
  ['30-day month',  400],
  ['whole periods', 1200],
  ['None',          0],
])('ten days of January at 1,200.00 by %s', (basis, expected) => {
  expect(tenDays(basis)).toBe(expected);
});

const SERVICE = [on('2026-01-15'), on('2026-04-14')]; // 90 days

// prettier-ignore
test.each<[string, unknown[], unknown]>([
  ['a whole period',              [1200, ...JANUARY, ...JANUARY], 1200],
  ['a whole January by actual/360', [1200, ...JANUARY, ...JANUARY, 'actual/360'], 1240],
  ['service beyond both ends',    [1200, on('2025-06-01'), on('2026-06-30'), ...JANUARY], 1200],
  ['service before the period',   [1200, on('2025-12-01'), on('2025-12-31'), ...JANUARY], 0],
  ['service after the period',    [1200, on('2026-02-01'), on('2026-02-28'), ...JANUARY], 0],
  ['42 days of a quarter of 91',  [9100, on('2026-05-20'), on('2026-06-30'), on('2026-04-01'), on('2026-06-30')], 4200],
  ['the same of 90',              [9000, on('2026-05-20'), on('2026-06-30'), on('2026-04-01'), on('2026-06-30'), 'actual/360'], 4200],
  ['a fortnight, which has no months', [140, on('2026-01-01'), on('2026-01-07'), on('2026-01-01'), on('2026-01-14'), '30-day month'], 70],
  ['a month from the 31st',       [300, on('2026-01-31'), on('2026-02-14'), on('2026-01-31'), on('2026-02-27'), '30-day month'], 150],
  ['a price that is a third',     [1000 / 3, ...JANUARY, ...JANUARY], 333.33],
  ['yen',                         [1000, on('2026-01-01'), on('2026-01-10'), ...JANUARY, undefined, 'JPY'], 323],
  ['a credit',                    [-1200, on('2026-01-22'), on('2026-01-31'), ...JANUARY], -387.1],
  ['text days',                   [1200, '2026-01-22', '31.01.2026', '2026-01-01', '31 Jan 2026'], 387.1],
  ['a column, an empty row last', [column(1200, 3100, null), column(on('2026-01-22'), on('2026-01-31'), null), on('2026-01-31'), ...JANUARY], column(387.1, 100, '')],
  ['months across, turned around', [1000, [[on('2026-01-01'), on('2026-02-01'), on('2026-03-01'), on('2026-04-01')]], [[on('2026-01-31'), on('2026-02-28'), on('2026-03-31'), on('2026-04-30')]], ...SERVICE], [[188.89, 311.11, 344.44, 155.56]]],
  ['an end before the start',     [1200, on('2026-01-31'), on('2026-01-22'), ...JANUARY], '#VALUE! serviceTo is 2026-01-22, before serviceFrom, 2026-01-31. Both days are included, so one day has the same twice.'],
  ['a period turned around',      [1200, ...JANUARY, on('2026-01-31'), on('2026-01-01')], '#VALUE! periodTo is 2026-01-01, before periodFrom, 2026-01-31. Both days are included, so one day has the same twice.'],
  ['an unknown basis',            [1200, ...JANUARY, ...JANUARY, '365'], '#VALUE! basis is "365". Give one of: actual, actual/360, 30/360 US, 30/360 EU, 30-day month, whole periods, none.'],
  ['no price',                    [null, ...JANUARY, ...JANUARY], '#VALUE! amount is empty. Give a number.'],
])('PRORATE of %s', (_, given, expected) => {
  expect(cell('PRORATE', ...given)).toEqual(expected);
});

const days = fc.integer({ min: 0, max: 15_000 }).map((later) => addDays(date('2000-01-01'), later));
const lengths = fc.integer({ min: 1, max: 200 });
const cents = fc.integer({ min: -10_000_000, max: 10_000_000 });
/** Both sides of a cut are rounded by themselves. */
const ONE_CENT = 0.0100001;

test('property: the shares of both sides of a day add up to the share of both together', () => {
  const bases = fc.constantFrom('actual', 'actual/360', '30/360 EU');
  fc.assert(
    fc.property(cents, days, lengths, lengths, bases, (amount, begins, first, second, basis) => {
      const price = amount / 100;
      const [from, cut, to] = [begins, addDays(begins, first - 1), addDays(begins, first + second - 1)].map((day) => serialFromDate(day));
      const period = [serialFromDate(begins) - 3, serialFromDate(begins) + 500];
      const [a, b, both] = [[from, cut], [Number(cut) + 1, to], [from, to]].map((span) => cell('PRORATE', price, ...span, ...period, basis) as number);
      expect(Math.abs(Number(a) + Number(b) - Number(both))).toBeLessThanOrEqual(ONE_CENT);
    }), // prettier-ignore
  );
});

test('property: by days, adjacent periods take all of an amount for a service, but for the rounding of each', () => {
  fc.assert(
    fc.property(cents, days, fc.array(lengths, { minLength: 1, maxLength: 6 }), (amount, begins, parts) => {
      const price = amount / 100;
      const start = serialFromDate(begins);
      const end = start + parts.reduce((all, length) => all + length, 0) - 1;
      let from = start;
      const shares = parts.map((length) => {
        const share = cell('PRORATE', price, from, from + length - 1, start, end) as number;
        from += length;
        return share;
      });
      expect(Math.abs(shares.reduce((all, share) => all + share, 0) - price)).toBeLessThanOrEqual(0.005 * parts.length + 1e-6);
    }),
  );
});
