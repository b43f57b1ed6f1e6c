import fc from 'fast-check';
import { allowanceOf } from '../../../src/domain/collections/allowance';
import { rollMatrix, rollRates } from '../../../src/domain/collections/rollRates';
import { Decimal, ZERO } from '../../../src/domain/money/decimal';

/** Current, 1-30, 31-60, written off; three months. */
const HISTORY = [
  [1000, 200, 50, 10],
  [1000, 100, 100, 20],
  [1200, 300, 20, 40],
];

test('rates from three months by hand: 400 of 2000 rolled on, then 120 of 300, then 60 of 150', () => {
  const rates = rollRates(HISTORY, 'new');
  expect(rates.flows).toEqual([0.2, 0.4, 0.4]);
  expect(rates.lossRates.map((rate) => Number(rate.toFixed(10)))).toEqual([0.032, 0.16, 0.4, 1]);
  expect(rollMatrix(rates)).toEqual([
    [0, 0.2, 0, 0],
    [0, 0, 0.4, 0],
    [0, 0, 0, 0.4],
    [0, 0, 0, 1],
  ]);
});

test('a last bucket in which amounts stay: only what it grew by is new, and a month in which it fell brought nothing', () => {
  const stays = [
    [100, 50],
    [100, 70],
    [100, 60],
  ];
  expect(rollRates(stays, 'balance').flows).toEqual([0.1]);
  expect(rollRates(stays, 'new').flows).toEqual([0.65]);
});

test('no more than all of a bucket rolls on, and a bucket without a history counts as lost', () => {
  const reaged = [
    [10, 0, 0],
    [10, 30, 0],
  ];
  expect(rollRates(reaged, 'new')).toEqual({ flows: [1, 1], lossRates: [1, 1, 1] });
  const clean = [
    [10, 0, 0],
    [10, 0, 0],
  ];
  expect(rollRates(clean, 'new').lossRates).toEqual([0, 1, 1]);
});

test('a history too short, or with a credit in it, is refused with its place', () => {
  expect(() => rollRates([[1, 2]], 'new')).toThrow('two months and two buckets at least');
  expect(() => rollRates([[1], [2]], 'new')).toThrow('two months and two buckets at least');
  expect(() => rollRates([[1, 2], [3, -4]], 'new')).toThrow('Row 2, column 2 of the history is negative: -4.'); // prettier-ignore
});

const histories = fc
  .integer({ min: 2, max: 6 })
  .chain((buckets) => fc.array(fc.array(fc.nat(10_000), { minLength: buckets, maxLength: buckets }), { minLength: 2, maxLength: 14 }));

test('property: each row of the matrix sums to one at most, and an older bucket is never less lost', () => {
  fc.assert(
    fc.property(histories, fc.constantFrom('new' as const, 'balance' as const), (history, last) => {
      const rates = rollRates(history, last);
      for (const row of rollMatrix(rates)) expect(row.reduce((all, share) => all + share, 0)).toBeLessThanOrEqual(1);
      rates.lossRates.forEach((rate, bucket) => expect(rate).toBeLessThanOrEqual(rates.lossRates[bucket + 1] ?? 1));
    }),
  );
});

const spoken = (balances: number[], rates: number[], currency = 'EUR'): string => {
  const { buckets, total } = allowanceOf(balances, rates, currency);
  return `${buckets.join(' ')} = ${total}`;
};

test('the matrix of IFRS 9, illustrative example 12: 30 million by five buckets make an allowance of 580,000', () => {
  expect(spoken([15_000_000, 7_500_000, 4_000_000, 2_500_000, 1_000_000], [0.003, 0.016, 0.036, 0.066, 0.106])).toBe(
    '45000 120000 144000 165000 106000 = 580000',
  );
});

test('each bucket is rounded, a half away from zero, and the total is of what is shown; decimals by currency; credits have none', () => {
  expect(spoken([333, 333], [0.015, 0.015])).toBe('5 5 = 10');
  expect(spoken([333, 333], [0.015, 0.015], 'KWD')).toBe('4.995 4.995 = 9.99');
  expect(spoken([50, -1000], [0.5, 1])).toBe('25 0 = 25');
  expect(spoken([], [])).toBe(' = 0');
});

test('a rate for each bucket, from 0 to 1', () => {
  expect(() => allowanceOf([1, 2], [0.1], 'EUR')).toThrow('There are 2 buckets and 1 rates.');
  expect(() => allowanceOf([1], [1.5], 'EUR')).toThrow('Not a loss rate: 1.5.');
  expect(() => allowanceOf([1], [-0.1], 'EUR')).toThrow('Not a loss rate: -0.1.');
});

test('property: the parts of an allowance add up to its total, and none is more than its balance rounded up', () => {
  const cents = fc.integer({ min: -100_000, max: 1_000_000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cents, fc.integer({ min: 0, max: 10_000 })), { maxLength: 8 }), (given) => {
      const [balances, rates] = [given.map(([minor]) => minor / 100), given.map(([, rate]) => rate / 10_000)];
      const { buckets, total } = allowanceOf(balances, rates, 'EUR');
      expect(buckets.reduce((all, amount) => all.plus(amount), ZERO).toString()).toBe(total.toString());
      buckets.forEach((amount, index) => {
        expect(amount.lessThanOrEqualTo(new Decimal(Math.max(0, balances[index] ?? 0)).plus('0.005'))).toBe(true);
        expect(amount.decimalPlaces()).toBeLessThanOrEqual(2);
      });
    }),
  );
});
