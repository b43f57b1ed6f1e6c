import fc from 'fast-check';
import { countBackDso } from '../../../src/domain/collections/countBack';
import {
  averageDaysDelinquent,
  bestPossibleDso,
  collectionEffectiveness,
  daysSalesOutstanding,
} from '../../../src/domain/collections/measures';

const quarter = { receivables: 450_000, creditSales: 900_000, days: 90 };

test('receivables of 450,000 on sales of 900,000 in 90 days are 45 days; with 300,000 current, 30 at best and 15 late', () => {
  expect(daysSalesOutstanding(quarter)).toBe(45);
  expect(bestPossibleDso(300_000, quarter)).toBe(30);
  expect(averageDaysDelinquent(300_000, quarter)).toBe(15);
});

test('the textbook: 120,000 at the beginning, sales of 80,000, 100,000 at the end of which 80,000 current, is 83 per cent', () => {
  const index = collectionEffectiveness({ beginning: 120_000, sales: 80_000, endingTotal: 100_000, endingCurrent: 80_000 });
  expect(index).toBeCloseTo(83.333_333, 5);
});

test('whatever was due is collected: 100; nothing of it: 0', () => {
  expect(collectionEffectiveness({ beginning: 50, sales: 50, endingTotal: 30, endingCurrent: 30 })).toBe(100);
  expect(collectionEffectiveness({ beginning: 50, sales: 50, endingTotal: 100, endingCurrent: 30 })).toBe(0);
});

test.each([0, -5])('without sales (%d) there is no measure, and never a 0 that reads as perfect', (creditSales) => {
  const period = { ...quarter, creditSales };
  expect([daysSalesOutstanding(period), bestPossibleDso(1, period), averageDaysDelinquent(1, period)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('nothing that could be collected: no index', () => {
  expect(collectionEffectiveness({ beginning: 0, sales: 70, endingTotal: 90, endingCurrent: 70 })).toBeUndefined();
});

test('a balance in credit has a negative DSO', () => {
  expect(daysSalesOutstanding({ ...quarter, receivables: -9000 })).toBe(-0.9);
});

const month = (creditSales: number, days: number) => ({ creditSales, days });

test.each<[string, number, ReturnType<typeof month>[], number | undefined]>([
  ['the textbook: October whole, half of September', 150, [month(100, 31), month(100, 30)], 46],
  ['less than the latest month', 25, [month(100, 31), month(100, 30)], 7.75],
  ['exactly one month', 100, [month(100, 31), month(100, 30)], 31],
  ['more than all sales', 201, [month(100, 31), month(100, 30)], undefined],
  ['a month without sales counts with its days', 150, [month(100, 31), month(0, 30), month(100, 31)], 76.5],
  ['credit notes beyond sales are left to the months before', 150, [month(100, 30), month(-50, 30), month(200, 30)], 75],
  ['nothing receivable', 0, [month(100, 31)], 0],
  ['a credit balance', -10, [month(100, 31)], 0],
  ['no months and nothing receivable', 0, [], 0],
  ['no months', 1, [], undefined],
  ['nothing receivable, and no sales either', 0, [month(0, 31)], 0],
])('count-back, %s', (_, receivables, months, days) => {
  expect(countBackDso(receivables, months)).toBe(days);
});

test('property: with level sales the count-back agrees with plain DSO', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 12_000 }), (sales, receivables) => {
      const months = Array.from({ length: 12 }, () => month(sales, 30));
      const plain = daysSalesOutstanding({ receivables, creditSales: sales * 12, days: 360 });
      const counted = countBackDso(receivables, months);
      if (receivables > sales * 12) expect(counted).toBeUndefined();
      else expect(counted).toBeCloseTo(plain ?? NaN, 8);
    }),
  );
});
