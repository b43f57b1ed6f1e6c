import { normalQuantile, studentFactor } from '../../../src/domain/deposits/quantiles';

// The values of the tables of the normal distribution, to six digits.
test.each([
  [0.5, 0],
  [0.6, 0.253347],
  [0.75, 0.67449],
  [0.9, 1.281552],
  [0.95, 1.644854],
  [0.975, 1.959964],
  [0.98, 2.053749],
  [0.99, 2.326348],
  [0.999, 3.090232],
])('of a normal variable %d lies below %d, and the rest in the mirror', (share, value) => {
  expect(normalQuantile(share)).toBeCloseTo(value, 5);
  expect(normalQuantile(1 - share)).toBeCloseTo(-value, 5);
});

test('shares of 0 and 1 are taken as those of one in a thousand', () => {
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([normalQuantile(0.001), normalQuantile(0.999)]);
});

test('the fewer the cases, the farther out: one in ten of ten cases lies 1.066 times as far', () => {
  expect(studentFactor(1.2816, 10)).toBeCloseTo(1.0661, 4);
  expect(studentFactor(1.2816, 1e9)).toBeCloseTo(1, 6);
});
