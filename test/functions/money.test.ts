import fc from 'fast-check';
import { cell, column, loadFunctions } from '../support/functionCells';

beforeAll(loadFunctions);

// prettier-ignore
test.each<[string, unknown[], unknown]>([
  ['ALLOCATE', [100, column(1, 1, 1), 'EUR'], column(33.34, 33.33, 33.33)],
  ['ALLOCATE', [100, column(1, 1, 1)], column(33.34, 33.33, 33.33)],
  ['ALLOCATE', [100, [[1, 1, 1]], 'JPY'], [[34, 33, 33]]],
  ['ALLOCATE', [-0.05, [[1, 0], [1, 1]], 'EUR'], [[-0.02, 0], [-0.02, -0.01]]],
  ['ALLOCATE', [10, column(1, null, 1, '')], column(5, '', 5, '')],
  ['ALLOCATE', [10.005, 1, 'EUR'], '#VALUE! amount is 10.005, with more decimals than the 2 of EUR. Round it first, with TIEOUT.ROUNDMONEY.'],
  ['ALLOCATE', [10.005, 1], '#VALUE! amount is 10.005, with more decimals than the 2. Round it first, with TIEOUT.ROUNDMONEY.'],
  ['ALLOCATE', [10, [[0, 0]], 'EUR'], '#VALUE! An amount is split by weights that are not negative and not all zero.'],
  ['ALLOCATE', [10, 1, 'euro'], '#VALUE! Not a currency: "euro". Write its three letters, such as EUR.'],
  ['ROUNDMONEY', [10.005, 'EUR'], 10.01],
  ['ROUNDMONEY', [-10.005, 'eur'], -10.01],
  ['ROUNDMONEY', [-0.001], 0],
  ['ROUNDMONEY', [10.5, 'JPY'], 11],
  ['ROUNDMONEY', [1.2345, 'BHD'], 1.235],
  ['ROUNDMONEY', [column(1.005, null, 2.5), column('EUR', null, 'JPY')], column(1.01, '', 3)],
  ['ROUNDMONEY', [column(1.005, 'x')], column(1.01, '#VALUE! amount is "x", which is no number. Give a number.')],
  ['ROUNDMONEY', [column(1, 2, 3), column('EUR', 'JPY')], '#VALUE! The ranges differ in size: 3 × 1 and 2 × 1. Give ranges of one size, or single cells.'],
  ['ROUNDMONEY', [column(1.5, 2.5), [['EUR', 'JPY']]], [[1.5, 2], [2.5, 3]]],
])('=TIEOUT.%s of %j', (id, given, expected) => {
  expect(cell(id, ...given)).toEqual(expected);
});

test('property: the shares of ALLOCATE add up to the amount, in the shape of the weights', () => {
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((columns) =>
      fc.array(fc.array(fc.integer({ min: 1, max: 999 }), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
    );
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), block, (cents, weights) => {
      const answer = cell('ALLOCATE', cents / 100, weights, 'EUR');
      const shares = Array.isArray(answer) ? (answer as number[][]) : [[answer as number]];
      expect(shares.map((row) => row.length)).toEqual(weights.map((row) => row.length));
      expect(shares.flat().reduce((all, share) => all + Math.round(share * 100), 0)).toBe(cents);
    }),
  );
});
