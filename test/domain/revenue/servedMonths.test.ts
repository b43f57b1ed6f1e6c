import { monthText } from '../../../src/domain/calendar/months';
import { date } from '../../../src/domain/calendar/plainDate';
import { mergedServices, onlyMonth, servedDays, WEIGHTS } from '../../../src/domain/revenue/servedMonths';

const service = (from: string, to: string) => ({ from: date(from), to: date(to) });
const spoken = (...services: ReturnType<typeof service>[]): string[] =>
  [...servedDays(services)].map(([month, days]) => `${monthText(month)} ${days}`);

test.each<[string, string, string, string[]]>([
  ['one day', '2026-01-31', '2026-01-31', ['2026-01 1']],
  ['over a leap day', '2028-02-28', '2028-03-01', ['2028-02 2', '2028-03 1']],
  ['over a year', '2026-12-31', '2027-01-01', ['2026-12 1', '2027-01 1']],
  ['an end before its beginning', '2026-02-01', '2026-01-31', []],
  ['an end before its beginning in one month', '2026-02-10', '2026-02-05', []],
])('%s', (_, from, to, days) => {
  expect(spoken(service(from, to))).toEqual(days);
});

test('a day that two services share is served once, and days between two are not served', () => {
  const shared = mergedServices([service('2026-01-15', '2026-01-31'), service('2026-01-01', '2026-01-15')]);
  expect(shared).toEqual([service('2026-01-01', '2026-01-31')]);
  const apart = [service('2026-01-01', '2026-01-10'), service('2026-01-12', '2026-01-31')];
  expect(mergedServices(apart)).toEqual(apart);
  expect(mergedServices([service('2026-01-01', '2026-12-31'), service('2026-02-01', '2026-02-28')])).toEqual([
    service('2026-01-01', '2026-12-31'),
  ]);
});

test('by even months February weighs as much as March, and half of either half as much', () => {
  const [february, march] = ['2026-02-01', '2026-03-01'].map((day) => [...servedDays([service(day, day)])][0]![0]) as [number, number];
  const weigh = WEIGHTS['even months'];
  expect(weigh(28, february)).toBe(weigh(31, march));
  expect(weigh(14, february) * 2).toBe(weigh(28, february));
});

test('a service within one month needs no splitting', () => {
  expect(onlyMonth([service('2026-10-05', '2026-10-31')])?.days).toBe(27);
  expect(onlyMonth([service('2026-10-05', '2026-11-01')])).toBeUndefined();
  expect(onlyMonth([service('2026-10-05', '2026-10-06'), service('2026-10-08', '2026-10-09')])).toBeUndefined();
  expect(onlyMonth([])).toBeUndefined();
});
