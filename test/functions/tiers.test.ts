import fc from 'fast-check';
import { cell, column, loadFunctions } from '../support/functionCells';

beforeAll(loadFunctions);

const PRICES = [['From', 'Unit price'], [0, 0.1], [1000, 0.08], [5000, 0.05]]; // prettier-ignore
const LISTED = [[1, 0.1], [1001, 0.08], [5001, 0.05]]; // prettier-ignore
const STEPS = [['From', 'Up to', 'Unit price', 'Flat price'], [0, 100, null, 99], [100, 500, null, 249]]; // prettier-ignore
const PACKAGES = [[0, 1000, 0, 50, 100], [1000, null, 0, 40, 100]]; // prettier-ignore

// prettier-ignore
test.each<[string, unknown[], unknown]>([
  ['each unit in its tier',          [1500, PRICES, 'graduated'], 140],     // 1000 × 0.10 + 500 × 0.08
  ['at the edge',                    [1000, PRICES, 'graduated'], 100],
  ['all at the tier reached',        [1500, PRICES, 'volume'], 120],
  ['at the edge, by volume',         [1000, PRICES, 'volume'], 100],
  ['a unit above it',                [1001, PRICES, 'volume'], 80.08],
  ['nothing',                        [0, PRICES, 'graduated'], 0],
  ['tiers listed by whole units',    [1500, LISTED, 'gestaffelt'], 140],
  ['tiers in another order',         [1500, [[1000, 0.08], [0, 0.1]], 'graduated'], 140],
  ['a fraction of a cent',           [1, [[0, 0.0085]], 'graduated'], 0.0085],
  ['rounded where a currency is given', [1, [[0, 0.0085]], 'graduated', 'EUR'], 0.01],
  ['whole packages',                 [250, PACKAGES, 'package'], 150],
  ['packages at the tier reached',   [1250, PACKAGES, 'package'], 520],     // 13 × 40
  ['the first step, used or not',    [0, STEPS, 'stair-step'], 99],
  ['the first step to its end',      [100, STEPS, 'stair-step'], 99],
  ['the next step',                  [101, STEPS, 'Stair step'], 249],
  ['a column of quantities',         [column(500, 1500, null), PRICES, 'graduated'], column(50, 140, '')],
  ['above the last tier',            [501, STEPS, 'stair-step'], '#N/A 1 of 501 lie above the last tier, which has an end. Leave its end empty, or add a tier.'],
  ['less than nothing',              [-1, PRICES, 'graduated'], '#VALUE! quantity is -1. Give a quantity that is not negative.'],
  ['tiers with a hole',              [1, [[0, 100, 1], [150, null, 2]], 'graduated'], '#VALUE! The tiers cannot be used: there is a hole from 100 to 150.'],
  ['no tiers',                       [1, [[null, null]], 'graduated'], '#VALUE! tiers is empty. Give from and unit price, a row for each tier.'],
  ['a column of prices alone',       [1, column(1, 2), 'graduated'], '#VALUE! tiers takes two columns at least: from and unit price, or from, up to, unit price, flat price, package size.'],
  ['a word among the figures',       [1, [[0, 1], [10, 'x']], 'graduated'], '#VALUE! tiers, row 2 is "x", which is no number. Give a number.'],
  ['no method',                      [1, PRICES], '#VALUE! method is empty. Give one of: graduated, volume, package, stair-step.'],
  ['an unknown method',              [1, PRICES, 'cheapest'], '#VALUE! method is "cheapest". Give one of: graduated, volume, package, stair-step.'],
])('TIERPRICE of %s', (_, given, expected) => {
  expect(cell('TIERPRICE', ...given)).toEqual(expected);
});

const REBATES = [['Volume from', 'Rebate %'], [100_000, 2], [250_000, 3]]; // prettier-ignore
// prettier-ignore
test.each<[string, unknown[], unknown]>([
  ['below the first tier',          [99_999.99, REBATES], 0],
  ['at exactly the first',          [100_000, REBATES], 2000],
  ['retroactive, on all of it',     [300_000, REBATES], 9000],
  ['incremental, part by part',     [300_000, REBATES, 'incremental'], 4500], // 150,000 × 2 % + 50,000 × 3 %
  ['cells formatted as per cents',  [300_000, [[100_000, 0.02], [250_000, 0.03]]], 9000],
  ['half a per cent beside one',    [300_000, [[100_000, 0.5], [250_000, 1]]], 3000],
  ['per cents as text',             [300_000, [[100_000, '0,5 %'], [250_000, '0,75 %']]], 2250],
  ['half up, to the cent',          [100_000.25, REBATES], 2000.01],
  ['a column',                      [column(100_000, null, 50), REBATES], column(2000, '', 0)],
  ['two tiers from one volume',     [1, [[10, 1], [10, 2]]], '#VALUE! tiers has two rows from 10. Give each tier once.'],
  ['no tiers',                      [1, null], '#VALUE! tiers is empty. Give from and per cent, a row for each tier.'],
  ['a tier without its per cent',   [1, [[10, 1], [20, null]]], '#VALUE! tiers, second column is empty. Give a number.'],
])('REBATE %s', (_, given, expected) => {
  expect(cell('REBATE', ...given)).toEqual(expected);
});

test('property: graduated prices rise with the quantity, and never by more than the dearest unit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 1000 }), (quantity, more) => {
      const [a, b] = [quantity, quantity + more].map((each) => cell('TIERPRICE', each, PRICES, 'graduated') as number);
      expect(Number(b) - Number(a)).toBeGreaterThanOrEqual(-1e-9);
      expect(Number(b) - Number(a)).toBeLessThanOrEqual(more * 0.1 + 1e-9);
    }),
  );
});

test('property: an incremental rebate is never above the retroactive one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 600_000 }), (volume) => {
      expect(cell('REBATE', volume, REBATES, 'incremental')).toBeLessThanOrEqual(cell('REBATE', volume, REBATES) as number);
    }),
  );
});
