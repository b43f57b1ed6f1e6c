import fc from 'fast-check';
import { apportion } from '../../../src/domain/money/apportion';
import { allocate, fromMinor, toMinor } from '../../../src/domain/money/money';

test.each<[string, number, number[], number[]]>([
  ['a cent left over goes to the largest remainder', 100, [1, 1, 1], [34, 33, 33]],
  ['the earlier first when remainders are equal', 101, [1, 1], [51, 50]],
  ['a negative amount is its mirror', -100, [1, 1, 1], [-34, -33, -33]],
  ['a weight of nothing gets nothing', 10, [0, 3, 1], [0, 8, 2]], // 7.5 and 2.5: the earlier takes the cent
  ['nothing is split into nothing', 0, [2, 5], [0, 0]],
  ['without any weight there is no share', 7, [0, 0], [0, 0]],
])('%s', (_, minor, weights, shares) => {
  expect(apportion(minor, weights)).toEqual(shares);
});

test('property: shares are those of allocate, which counts in decimals', () => {
  const weights = fc
    .array(fc.integer({ min: 0, max: 400_000 }), { minLength: 1, maxLength: 30 })
    .filter((each) => each.some((weight) => weight > 0));
  fc.assert(
    fc.property(fc.integer({ min: -9e15, max: 9e15 }), weights, (minor, by) => {
      const exact = allocate(fromMinor(minor, 'JPY'), by).map((share) => toMinor(share) + 0);
      expect(apportion(minor, by).map((share) => share + 0)).toEqual(exact);
    }),
  );
});
