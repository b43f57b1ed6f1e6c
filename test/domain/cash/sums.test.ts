import fc from 'fast-check';
import { chanceOfSum, sumsOf } from '../../../src/domain/cash/sums';

const NO_LIMITS = { largestSum: 99, steps: 1_000_000, answers: 10_000 };

/** Every set of amounts, one after the other, by counting in binary: slow, and nothing to get wrong. */
function everyMinimalSum(amounts: readonly number[], target: number): number[][] {
  const sets = Array.from({ length: 2 ** amounts.length - 1 }, (_, n) =>
    amounts.flatMap((_amount, at) => (((n + 1) >> at) & 1 ? [at] : [])),
  );
  const total = (set: readonly number[]): number => set.reduce((sum, at) => sum + (amounts[at] ?? 0), 0);
  const hits = sets.filter((set) => total(set) === target);
  return hits.filter((set) => !hits.some((other) => other.length < set.length && other.every((at) => set.includes(at))));
}
const sorted = (sets: readonly (readonly number[])[]): string[] => sets.map((set) => set.join(',')).sort();

test('property: finds the minimal sums that a brute force finds, and no others', () => {
  const amounts = fc.array(
    fc.integer({ min: -40, max: 60 }).filter((amount) => amount !== 0),
    { minLength: 1, maxLength: 9 },
  );
  fc.assert(
    fc.property(
      amounts,
      fc.integer({ min: -50, max: 200 }).filter((target) => target !== 0),
      (values, target) => {
        const { answers, complete } = sumsOf(values, target, NO_LIMITS);
        expect(complete).toBe(true);
        expect(sorted(answers)).toEqual(sorted(everyMinimalSum(values, target)));
      },
    ),
    { numRuns: 400 },
  );
});

// prettier-ignore
test.each([
  ['one part',                                [100, 250],             250,  ['1']],
  ['two parts',                               [100, 250, 30],         130,  ['0,2']],
  ['two answers, the shorter first',          [10, 20, 30],           30,   ['2', '0,1']],
  ['a credit is used where it is needed',     [1000, -150],           850,  ['0,1']],
  ['an invoice and its cancellation stay out', [500, 70, -70],        500,  ['0']],
  ['nothing fits',                            [100, 250],             120,  []],
  ['equal amounts are different documents',   [100, 100],             100,  ['0', '1']],
])('%s', (_, amounts, target, expected) => {
  expect(sumsOf(amounts, target, NO_LIMITS).answers.map((answer) => answer.join(','))).toEqual(expected);
});

test.each([
  ['steps', { ...NO_LIMITS, steps: 50 }],
  ['answers', { ...NO_LIMITS, answers: 2 }],
])('a search that stops at its limit of %s says that it is not complete', (_, limits) => {
  const amounts = Array.from({ length: 24 }, (_unused, n) => 100 + n);
  expect(sumsOf(amounts, 1_000, limits).complete).toBe(false);
});

test('an answer has no more parts than are allowed', () => {
  expect(sumsOf([1, 2, 4, 8], 15, { ...NO_LIMITS, largestSum: 3 }).answers).toEqual([]);
  expect(sumsOf([1, 2, 4, 8], 15, { ...NO_LIMITS, largestSum: 4 }).answers).toEqual([[0, 1, 2, 3]]);
});

test('round amounts make the same sums more often than odd ones', () => {
  const odd = [131_027, 247_791, 390_533, 71_846];
  const round = [130_000, 250_000, 390_000, 70_000];
  expect(chanceOfSum(odd, 2, 378_818)).toBeLessThan(0.001);
  expect(chanceOfSum(round, 2, 380_000)).toBeGreaterThan(0.05);
});
