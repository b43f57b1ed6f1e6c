import { addDays, date } from '../../../src/domain/calendar/plainDate';
import { dayOfNumber, numberOfDay } from '../../../src/domain/calendar/dayNumbers';
import type { Campaign, DepositMovement } from '../../../src/domain/deposits/deposit';
import { STANDARD_DEPOSIT_RULES as RULES } from '../../../src/domain/deposits/depositRules';
import { useForecast } from '../../../src/domain/deposits/useForecast';
import { useHistoryOf } from '../../../src/domain/deposits/useHistory';
import { campaign, movement, usedDaily, type WorldSpec, worldUse } from '../../support/depositWorld';

const AMBER = { partner: 'Amber', currency: 'EUR' };
const LAST = '2026-10-31'; // a Saturday
const AS_OF = date(LAST);
const forecastOf = (movements: readonly DepositMovement[], campaigns: readonly Campaign[] = [], rules = RULES) =>
  useForecast(AMBER, useHistoryOf(movements, AS_OF, rules), campaigns, rules);
/** Own use of the first days to come, in whole euros. */
const euros = (movements: readonly DepositMovement[], days: number, campaigns: readonly Campaign[] = []): number[] =>
  (forecastOf(movements, campaigns)?.own ?? []).slice(0, days).map((minor) => Math.round(minor / 100));

const weekdayOf = (dayNumber: number): number => (dayNumber + 3) % 7;

describe('what is known for certain comes back', () => {
  test('the same every day', () => {
    expect(
      euros(
        usedDaily(LAST, 60, () => 10_000),
        5,
      ),
    ).toEqual([100, 100, 100, 100, 100]);
  });

  test('weekdays: from Sunday on', () => {
    const week = [110, 100, 100, 100, 130, 50, 10];
    const movements = usedDaily(LAST, 200, (_, day) => 100 * (week[weekdayOf(day)] ?? 0));
    expect(euros(movements, 7)).toEqual([10, 110, 100, 100, 100, 130, 50]);
  });

  test('nothing on weekends stays nothing', () => {
    const movements = usedDaily(LAST, 200, (_, day) => (weekdayOf(day) < 5 ? 10_000 : 0));
    expect(euros(movements, 8)).toEqual([0, 100, 100, 100, 100, 100, 0, 0]);
  });

  test('the first and the last day of a month, whatever its length', () => {
    const isLast = (day: number): boolean => dayOfNumber(day + 1).endsWith('-01');
    const movements = usedDaily(LAST, 700, (_, day) => (dayOfNumber(day).endsWith('-01') ? 30_000 : isLast(day) ? 20_000 : 10_000));
    const own = euros(movements, 120);
    const on = (day: string): number => own[numberOfDay(date(day)) - numberOfDay(AS_OF) - 1] ?? 0;
    // February has 28 days, and its last is still the last.
    const days = ['2026-11-01', '2026-11-15', '2026-11-30', '2026-12-30', '2026-12-31', '2027-02-27', '2027-02-28'].map(on);
    [300, 100, 200, 100, 200, 100, 200].forEach((truth, index) => expect(Math.abs((days[index] ?? 0) - truth)).toBeLessThanOrEqual(4));
  });

  test('a level that doubled eight weeks ago counts, the old one is forgotten', () => {
    const own = euros(
      usedDaily(LAST, 365, (index) => (index < 309 ? 10_000 : 20_000)),
      28,
    );
    own.forEach((day) => expect(day).toBeGreaterThan(180));
    own.forEach((day) => expect(day).toBeLessThan(240));
  });

  test('growth goes on, and fades', () => {
    const own = euros(
      usedDaily(LAST, 365, (index) => 10_000 + 50 * index),
      120,
    ); // 0.50 a day, 282.50 at the end
    expect(own[0]).toBeGreaterThan(279);
    expect(own[27]).toBeGreaterThan(285);
    expect((own[119] ?? 0) - (own[60] ?? 0)).toBeLessThan((own[59] ?? 0) - (own[0] ?? 0));
  });
});

describe('campaigns', () => {
  const sale = campaign('2026-10-12', '2026-10-25', 100);
  const doubled = usedDaily(LAST, 200, (_, day) => (day >= numberOfDay(sale.from) && day <= numberOfDay(sale.to) ? 20_000 : 10_000));

  test('a past one that is known teaches nothing', () => {
    expect(euros(doubled, 28, [sale])).toEqual(new Array(28).fill(100));
    expect(Math.max(...euros(doubled, 28))).toBeGreaterThan(110); // and unknown it does
  });

  test('an extra a day is taken out as well', () => {
    const extra = campaign('2026-10-12', '2026-10-25', undefined, 100);
    expect(euros(doubled, 28, [extra])).toEqual(new Array(28).fill(100));
  });

  test('one to come is told by its days, and two that overlap add up', () => {
    const both = [campaign('2026-11-02', '2026-11-03', 20), campaign('2026-11-03', '2026-11-04', 10, 5)];
    const { factor, extra } = forecastOf(doubled, [sale, ...both])?.campaigns ?? { factor: [], extra: [] };
    expect([...factor].slice(0, 5).map((value) => Math.round(value * 100))).toEqual([100, 120, 130, 110, 100]);
    expect([...extra].slice(0, 5)).toEqual([0, 0, 500, 500, 0]);
  });

  test('one of another partner changes nothing', () => {
    const other = { ...campaign('2026-11-02', '2026-11-03', 20), partner: 'Basalt' };
    expect([...(forecastOf(doubled, [sale, other])?.campaigns.factor ?? [])].slice(0, 5)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('what cannot be said', () => {
  test('27 days are too few, 28 are enough', () => {
    expect(forecastOf(usedDaily(LAST, 27, () => 100))).toBeUndefined();
    expect(forecastOf(usedDaily(LAST, 28, () => 100))).toBeDefined();
  });

  test('nothing was used yet', () => {
    expect(forecastOf([movement('2026-10-01', 'opening', 100)])).toBeUndefined();
  });

  test('with a past too short to test, low and high use are not known', () => {
    expect(forecastOf(usedDaily(LAST, 28 + 5 * 7, () => 100))?.factors).toBeUndefined(); // five tests
    expect(forecastOf(usedDaily(LAST, 28 + 6 * 7, () => 100))?.factors).toBeDefined();
  });
});

describe('silent days', () => {
  const without = (from: string, to: string): DepositMovement[] =>
    usedDaily(LAST, 200, () => 10_000).filter(({ on }) => on < from || on > to);

  test('ten in a row are missing, not zero', () => {
    const history = useHistoryOf(without('2026-10-11', '2026-10-20'), AS_OF, RULES);
    expect(history.gaps.map(({ from, to }) => [dayOfNumber(from), dayOfNumber(to)])).toEqual([['2026-10-11', '2026-10-20']]);
    expect(euros(without('2026-10-11', '2026-10-20'), 3)).toEqual([100, 100, 100]);
  });

  test('nine are zero use', () => {
    expect(useHistoryOf(without('2026-10-11', '2026-10-19'), AS_OF, RULES).gaps).toEqual([]);
    expect(euros(without('2026-10-11', '2026-10-19'), 1)[0]).toBeLessThan(100);
  });

  test('a silent end is forecast over: the level is that of the days before', () => {
    expect(euros(without('2026-10-17', '2026-10-31'), 3)).toEqual([100, 100, 100]);
  });

  test('an account that is used once a month has pauses and no gaps', () => {
    const monthly = usedDaily(LAST, 400, (_, day) => (dayOfNumber(day).endsWith('-05') ? 50_000 : 0));
    expect(useHistoryOf(monthly, AS_OF, RULES).gaps).toEqual([]);
  });
});

test('refunds lower the use of their day, and a single day far beyond all others counts as the largest usual one', () => {
  const spec: WorldSpec = { seed: 5, level: 10_000, weekday: [1, 1, 1, 1, 1, 1, 1], firstOfMonth: 1, noise: 0.1, drift: 0 };
  const { use } = worldUse(spec, addDays(AS_OF, -199), 200);
  const plain = usedDaily(LAST, 200, (index) => use[index] ?? 0);
  const usual = forecastOf(plain)?.own[0] ?? 0;
  const withMistake = forecastOf([...plain, movement('2026-10-30', 'consumption', -100_000)]);
  expect(withMistake?.capped).toBe(1);
  expect(withMistake?.own[0]).toBeLessThan(usual * 1.15);
  const refunded = forecastOf([...plain, movement('2026-10-30', 'consumption', 50)]);
  expect(refunded?.own[0]).toBeLessThan(usual);
});

describe('worlds with noise', () => {
  const WEEK = [1.1, 1.05, 1, 1, 1.2, 0.9, 0.75];
  const spec = { level: 100_000, weekday: WEEK, firstOfMonth: 2, noise: 0.2, drift: 0.01 };
  const SEEDS = 40;
  const DAYS = 28;
  const worlds = Array.from({ length: SEEDS }, (_, seed) => {
    const { use } = worldUse({ ...spec, seed: seed + 1 }, addDays(AS_OF, -399), 400 + DAYS);
    const forecast = forecastOf(usedDaily(LAST, 400, (index) => use[index] ?? 0));
    const expected = (forecast?.own ?? []).slice(0, DAYS).reduce((all, day) => all + day, 0);
    return { forecast, expected, actual: use.slice(400).reduce((all, day) => all + day, 0) };
  });

  test('what is used in four weeks lies between low and high use in about eight of ten worlds', () => {
    const within = worlds.filter(({ forecast, expected, actual }) => {
      const { low, high } = forecast?.factors?.(DAYS) ?? { low: 1, high: 1 };
      return actual >= expected * low && actual <= expected * high;
    });
    expect(within.length).toBeGreaterThanOrEqual(28);
    expect(within.length).toBeLessThanOrEqual(39);
  });

  test('the sum of four weeks is met without bias, to some per cent', () => {
    const actual = worlds.reduce((all, world) => all + world.actual, 0);
    const off = worlds.reduce((all, world) => all + world.expected - world.actual, 0);
    const error = worlds.reduce((all, world) => all + Math.abs(world.expected - world.actual), 0);
    expect(Math.abs(off / actual)).toBeLessThan(0.03);
    expect(error / actual).toBeLessThan(0.08);
  });

  test('a weekend without use says nothing of how far a sum may lie off', () => {
    const movements = usedDaily('2026-10-30', 200, (_, day) => (weekdayOf(day) < 5 ? 10_000 : 0)); // up to a Friday
    expect(forecastOf(movements)?.factors?.(1)).toEqual({ low: 1, high: 1 });
  });

  test('high use lies above low use, and farther the more it varies', () => {
    const calm = worlds[0]?.forecast?.factors?.(DAYS) ?? { low: 1, high: 1 };
    const { use } = worldUse({ ...spec, noise: 0.6, drift: 0.03, seed: 1 }, addDays(AS_OF, -399), 400);
    const wild = forecastOf(usedDaily(LAST, 400, (index) => use[index] ?? 0))?.factors?.(DAYS) ?? { low: 1, high: 1 };
    expect(calm.low).toBeLessThan(1);
    expect(calm.high).toBeGreaterThan(1);
    expect(wild.high - wild.low).toBeGreaterThan(calm.high - calm.low);
  });

  test('the same history gives the same forecast', () => {
    const { use } = worldUse({ ...spec, seed: 1 }, addDays(AS_OF, -399), 400);
    const again = forecastOf(usedDaily(LAST, 400, (index) => use[index] ?? 0));
    expect(again?.own).toEqual(worlds[0]?.forecast?.own);
  });
});
