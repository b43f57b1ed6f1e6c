import fc from 'fast-check';
import type { PriceTier, TierMethod } from '../../../src/domain/billing/contractLine';
import { readTierTables, tierPrice } from '../../../src/domain/billing/tiers';
import { Decimal } from '../../../src/domain/money/decimal';
import { PLACE } from '../../support/contractLines';

const D = (value: string | number): Decimal => new Decimal(value);

function tier(from: string, upTo: string | undefined, what: Partial<PriceTier> = {}): PriceTier {
  const ends = upTo === undefined ? undefined : D(upTo);
  return { table: 'T', from: D(from), upTo: ends, unitPrice: D(0), flatPrice: D(0), packageSize: undefined, place: PLACE, ...what };
}

function tableOf(tiers: readonly PriceTier[]) {
  const table = readTierTables(new Map([['t', tiers]])).get('t');
  if (table === undefined) throw new Error('The table is there.');
  return table;
}

const UNITS = [
  tier('0', '100', { unitPrice: D('0.10') }),
  tier('100', '500', { unitPrice: D('0.08') }),
  tier('500', undefined, { unitPrice: D('0.05') }),
];
const WITH_FEES = [
  tier('0', '100', { unitPrice: D('0.10'), flatPrice: D('5') }),
  tier('100', undefined, { unitPrice: D('0.08'), flatPrice: D('3') }),
];
const STEPS = [
  tier('0', '100', { flatPrice: D('50') }),
  tier('100', '500', { flatPrice: D('200') }),
  tier('500', undefined, { flatPrice: D('400') }),
];
const PACKAGES = [
  tier('0', '1000', { packageSize: D('100'), flatPrice: D('9') }),
  tier('1000', undefined, { packageSize: D('100'), flatPrice: D('8') }),
];

// prettier-ignore
test.each<[TierMethod, readonly PriceTier[], string, string, string]>([
  ['graduated', UNITS, '0', '0', 'nothing used'],
  ['graduated', UNITS, '100', '10', '100 × 0.1'],
  ['graduated', UNITS, '101', '10.08', '100 × 0.1 + 1 × 0.08'],
  ['graduated', UNITS, '600', '47', '100 × 0.1 + 400 × 0.08 + 100 × 0.05'], // 10 + 32 + 5
  ['graduated', WITH_FEES, '150', '22', '100 × 0.1 + 5 + 50 × 0.08 + 3'], // 10 + 5 + 4 + 3
  ['volume', UNITS, '100', '10', '100 × 0.1'],
  ['volume', UNITS, '101', '8.08', '101 × 0.08'], // all units in the tier that is reached
  ['volume', WITH_FEES, '150', '15', '150 × 0.08 + 3'],
  ['volume', WITH_FEES, '0', '0', 'nothing used'],
  ['package', PACKAGES, '100', '9', '1 packages of 100 × 9'],
  ['package', PACKAGES, '101', '18', '2 packages of 100 × 9'], // a package begun is bought whole
  ['package', PACKAGES, '1001', '88', '11 packages of 100 × 8'],
  ['stair-step', STEPS, '0', '50', 'the step up to 100, 50'], // the first step is owed for the right to use it
  ['stair-step', STEPS, '100', '50', 'the step up to 100, 50'],
  ['stair-step', STEPS, '100.5', '200', 'the step up to 500, 200'],
  ['stair-step', STEPS, '9000', '400', 'the last step, 400'],
])('%s tiers: the case %#', (method, tiers, quantity, amount, says) => {
  const price = tierPrice(method, tableOf(tiers), D(quantity));
  expect({ amount: price.amount.toString(), says: price.says, beyond: price.beyond.toString() }).toEqual({ amount, says, beyond: '0' });
});

test('units above the last tier have no price', () => {
  const bounded = tableOf([tier('0', '100', { unitPrice: D('1') })]);
  const { amount, beyond } = tierPrice('graduated', bounded, D('130'));
  expect([amount.toString(), beyond.toString()]).toEqual(['100', '30']);
});

test('tiers listed as 1–100 and 101–200 are those above 0 and above 100, in any order', () => {
  const { tiers, problem } = tableOf([tier('101', '200'), tier('1', '100')]);
  expect(tiers.map(({ from }) => from.toString())).toEqual(['0', '100']);
  expect(problem).toBeUndefined();
});

// prettier-ignore
test.each<[string, readonly PriceTier[], string]>([
  ['a hole', [tier('0', '100'), tier('150', undefined)], 'there is a hole from 100 to 150.'],
  ['a first tier above nothing', [tier('10', '100')], 'there is a hole from 0 to 10.'],
  ['an overlap', [tier('0', '100'), tier('90', undefined)], 'the tier from 90 begins below 100, where the one before ends.'],
  ['two without an end', [tier('0', undefined), tier('100', undefined)], 'the tier from 100 lies above one without an end.'],
  ['an end before the beginning', [tier('0', '0'), tier('0', '100')], 'the tier from 0 ends before it begins.'],
])('%s is told', (_, tiers, says) => {
  expect(tableOf(tiers).problem?.says).toBe(says);
});

test('property: graduated tiers never charge less for more, and agree with volume within the first tier', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 100_000 }), (a, b) => {
      const [less, more] = [Math.min(a, b) / 100, Math.max(a, b) / 100];
      const table = tableOf(UNITS);
      const price = (method: TierMethod, quantity: number): number => tierPrice(method, table, D(quantity)).amount.toNumber();
      expect(price('graduated', more)).toBeGreaterThanOrEqual(price('graduated', less));
      if (less <= 100) expect(price('volume', less)).toBe(price('graduated', less));
    }),
  );
});
