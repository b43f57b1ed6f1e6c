import fc from 'fast-check';
import { addDays, date } from '../../../src/domain/calendar/plainDate';
import { bucketEdges, bucketIndex, bucketLabels, bucketOf, STANDARD_EDGES } from '../../../src/domain/collections/agingBuckets';

const dueOn = date('2026-10-31');

test.each([
  [-400, 'current'],
  [0, 'current'],
  [1, '1-30'],
  [30, '1-30'],
  [31, '31-60'],
  [60, '31-60'],
  [61, '61-90'],
  [90, '61-90'],
  [91, 'over 90'],
  [4000, 'over 90'],
])('%d days after its due day an amount is %s', (days, label) => {
  expect(bucketOf(dueOn, addDays(dueOn, days), STANDARD_EDGES)).toBe(label);
});

test.each([
  [[30, 60, 90], 'current, 1-30, 31-60, 61-90, over 90'],
  [[0, 30], 'current, 1-30, over 30'],
  [[1, 7, 8], 'current, 1, 2-7, 8, over 8'],
])('the edges %j make the buckets %s', (edges, labels) => {
  expect(bucketLabels(bucketEdges(edges)).join(', ')).toBe(labels);
});

test.each([[[]], [[0]], [[30, 30]], [[60, 30]], [[-1, 30]], [[1.5]], [Array.from({ length: 61 }, (_, day) => day + 1)]])(
  'the edges %j are refused in a sentence',
  (edges) => {
    expect(() => bucketEdges(edges)).toThrow(/Not the edges of aging buckets: .*30, 60, 90\./);
  },
);

test('property: every day lies in one bucket, and a later day never in an earlier one', () => {
  const rising = fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 }).map((days) => days.sort((a, b) => a - b));
  fc.assert(
    fc.property(rising, fc.integer({ min: -50, max: 500 }), (edges, days) => {
      const index = bucketIndex(days, edges);
      expect(bucketLabels(edges)[index]).toBeDefined();
      expect(bucketIndex(days + 1, edges) - index).toBe(edges.includes(days) || days === 0 ? 1 : 0);
    }),
  );
});
