import fc from 'fast-check';
import { shareOfPrice } from '../../../src/domain/billing/figures';
import { Decimal, HALF_UP } from '../../../src/domain/money/decimal';

test.each([
  ['half a cent goes up', 1, 1, 2, 1],
  ['and down where it is a credit', -1, 1, 2, -1],
  ['less than half goes to nothing, without a minus', -1, 1, 3, 0],
  ['a share above the whole', 3000, 31, 30, 3100],
  ['beyond what a product holds exactly', 9_007_199_254_740_991, 364, 365, 8_982_521_996_508_824],
])('%s', (_, minor, numerator, denominator, expected) => {
  expect(shareOfPrice(new Decimal(minor), { numerator, denominator })).toBe(expected);
});

test('property: by whole numbers or by decimals, a share of a price is the same', () => {
  const minors = fc.integer({ min: -2_000_000_000_000, max: 2_000_000_000_000 });
  fc.assert(
    fc.property(minors, fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 4000 }), (minor, numerator, denominator) => {
      const expected = new Decimal(minor).times(numerator).div(denominator).toDecimalPlaces(0, HALF_UP).toNumber() + 0;
      expect(shareOfPrice(new Decimal(minor), { numerator, denominator })).toBe(expected);
    }),
  );
});
