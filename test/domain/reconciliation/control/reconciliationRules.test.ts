import {
  ageBucket,
  ageBuckets,
  RECONCILIATION_RULES,
  type ReconciliationRules,
  STANDARD_RECONCILIATION_RULES,
} from '../../../../src/domain/reconciliation/control/reconciliationRules';

const EVERY_RULE = {
  ...{
    bucketEdges: true,
    dueDaysPercent: true,
    materialAmount: true,
    materialDueDays: true,
    settlementDaysBefore: true,
    settlementDaysAfter: true,
  },
} as const satisfies Record<keyof ReconciliationRules, true>;

test('every figure stands on the sheet once, with a sentence', () => {
  expect(RECONCILIATION_RULES.map(({ rule }) => rule).sort()).toEqual(Object.keys(EVERY_RULE).sort());
  expect(RECONCILIATION_RULES.every(({ says }) => says.endsWith('.'))).toBe(true);
});

test.each([
  [0, '0-7'],
  [7, '0-7'],
  [8, '8-30'],
  [30, '8-30'],
  [90, '61-90'],
  [91, 'over 90'],
])('%d days are in bucket %s', (days, bucket) => {
  expect(ageBucket(days, STANDARD_RECONCILIATION_RULES)).toBe(bucket);
});

test('edges in any order, twice or none make buckets all the same', () => {
  const rules = (bucketEdges: readonly number[]): ReconciliationRules => ({ ...STANDARD_RECONCILIATION_RULES, bucketEdges });
  expect(ageBuckets(rules([30, 5, 5]))).toEqual(['0-5', '6-30', 'over 30']);
  expect(ageBucket(6, rules([30, 5, 5]))).toBe('6-30');
  expect(ageBuckets(rules([]))).toEqual(['all']);
  expect(ageBucket(99, rules([]))).toBe('all');
});
