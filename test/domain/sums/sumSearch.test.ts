import fc from 'fast-check';
import { expectedByChance } from '../../../src/domain/sums/chance';
import { olderPositions, type SumAnswer, waysOf } from '../../../src/domain/sums/sumAnswer';
import { searchSums, type SumLimits, type SumQuestion } from '../../../src/domain/sums/sumSearch';

const NO_LIMITS: SumLimits = { steps: 50_000_000, mostAnswers: 100_000, mostByChance: Infinity };
const question = (amounts: readonly number[], target: number, more: Partial<SumQuestion> = {}): SumQuestion => ({
  amounts,
  target,
  tolerance: 0,
  mostItems: 12,
  ...more,
});

/** `0,3` or, where equal items would do, `any 2 of 0,1,4`. */
const spoken = ({ parts, difference }: SumAnswer): string =>
  parts
    .map(({ taken, positions }) => (taken === positions.length ? positions.join(',') : `any ${taken} of ${positions.join(',')}`))
    .join(' + ') + (difference === 0 ? '' : ` (${difference > 0 ? '+' : ''}${difference})`);
const found = (asked: SumQuestion, limits = NO_LIMITS): string[] => searchSums(asked, limits).answers.map(spoken);
const seen = (asked: SumQuestion, limits: SumLimits): string[] => searchSums(asked, limits).sizes.map((size) => size.seen);

// prettier-ignore
test.each<[string, SumQuestion, string[]]>([
  ['one item',                                    question([100, 250], 250),                          ['1']],
  ['one item goes before two',                    question([10, 20, 30], 30),                         ['2', '0 + 1']],
  ['a credit is used where it is needed',         question([1000, -150], 850),                        ['0 + 1']],
  ['an invoice and its cancellation stay out',    question([500, 70, -70], 500),                      ['0']],
  ['what cancels is the answer to nothing',       question([500, 70, -70], 0),                        ['1 + 2']],
  ['three that cancel, and no two of them',       question([50, -30, -20], 0),                        ['0 + 1 + 2']],
  ['a negative amount is made of credits',        question([-40, 100, -60], -100),                    ['0 + 2']],
  ['equal items are one choice',                  question([100, 70, 100, 100], 200),                 ['any 2 of 0,2,3']],
  ['all of the equal items are no choice',        question([100, 100], 200),                          ['0,1']],
  ['of two of a size the older positions first',  question([40, 10, 60, 90], 100),                    ['0 + 2', '1 + 3']],
  ['nothing fits',                                question([100, 250], 120),                          []],
  ['no items',                                    question([], 120),                                  []],
  ['more items than an answer may have',          question([1, 2, 4, 8], 15, { mostItems: 3 }),       []],
  ['exact goes before near, though it is larger', question([99, 60, 40], 100, { tolerance: 2 }),      ['1 + 2', '0 (-1)']],
  ['nearer goes before older',                    question([98, 101], 100, { tolerance: 2 }),         ['1 (+1)', '0 (-2)']],
  ['the tolerance ends with its last cent',       question([97, 98, 102, 103], 100, { tolerance: 2 }), ['1 (-2)', '2 (+2)']],
  ['what only lacks a part of an exact answer',   question([99, 1], 100, { tolerance: 2 }),           ['0 + 1']],
  ['what a near answer contains is enough',       question([99, 2], 100, { tolerance: 1 }),           ['0 (-1)']],
  ['an item far above a target of credits',       question([900, 100, -30], 70),                      ['1 + 2']],
])('%s', (_, asked, expected) => {
  expect(found(asked)).toEqual(expected);
});

/** Every set by counting in binary: slow, and nothing to get wrong. Exact sets without an exact part; near ones without any part, in no exact one. */
function everyAnswer({ amounts, target, tolerance, mostItems }: SumQuestion): number[][] {
  const sets = Array.from({ length: 2 ** amounts.length - 1 }, (_, n) =>
    amounts.flatMap((_amount, at) => (((n + 1) >> at) & 1 ? [at] : [])),
  );
  const off = (set: readonly number[]): number => Math.abs(set.reduce((sum, at) => sum + (amounts[at] ?? 0), 0) - target);
  const contains = (whole: readonly number[], part: readonly number[]): boolean =>
    part.length < whole.length && part.every((at) => whole.includes(at));
  const hits = sets.filter((set) => off(set) <= tolerance && set.length <= mostItems);
  const exact = hits.filter((set) => off(set) === 0 && !hits.some((other) => off(other) === 0 && contains(set, other)));
  const near = hits.filter(
    (set) => off(set) > 0 && !hits.some((other) => contains(set, other)) && !exact.some((other) => contains(other, set)),
  );
  return [...exact, ...near];
}

/** Every way to take an answer, by its positions. */
function everyWay({ parts }: SumAnswer): number[][] {
  const subsets = (of: readonly number[], size: number): number[][] =>
    size === 0 ? [[]] : of.flatMap((first, at) => subsets(of.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
  return parts
    .reduce<number[][]>(
      (ways, { positions, taken }) => ways.flatMap((way) => subsets(positions, taken).map((set) => [...way, ...set])),
      [[]],
    )
    .map((way) => way.sort((a, b) => a - b));
}
const texts = (sets: readonly (readonly number[])[]): string[] => sets.map((set) => set.join(',')).sort();

const amounts = fc.array(
  fc.integer({ min: -30, max: 40 }).filter((amount) => amount !== 0),
  { minLength: 1, maxLength: 9 },
);
const asked = fc.record({
  amounts,
  target: fc.integer({ min: -40, max: 120 }),
  tolerance: fc.constantFrom(0, 0, 1, 3),
  mostItems: fc.integer({ min: 1, max: 9 }),
});

test('property: the answers are those of a brute force, each way of taking equal items counted', () => {
  fc.assert(
    fc.property(asked, (each) => {
      const { answers, sizes } = searchSums(each, NO_LIMITS);
      expect(sizes.every((size) => size.seen === 'all')).toBe(true);
      expect(texts(answers.flatMap(everyWay))).toEqual(texts(everyAnswer(each)));
      expect(answers.reduce((all, answer) => all + waysOf(answer), 0)).toBe(everyAnswer(each).length);
    }),
    { numRuns: 600 },
  );
});

test('property: every answer adds up, has at most so many items, and none contains another', () => {
  const large = fc.array(
    fc.integer({ min: -2_000, max: 9_000 }).filter((amount) => amount !== 0),
    { minLength: 20, maxLength: 60 },
  );
  fc.assert(
    fc.property(large, fc.integer({ min: 1, max: 30_000 }), fc.integer({ min: 0, max: 5 }), (values, target, tolerance) => {
      const { answers } = searchSums(question(values, target, { tolerance, mostItems: 5 }), {
        steps: 20_000,
        mostAnswers: 30,
        mostByChance: 1,
      });
      const sets = answers.map(olderPositions);
      for (const [at, set] of sets.entries()) {
        const sum = set.reduce((all, position) => all + (values[position] ?? 0), 0);
        expect(sum - target).toBe(answers[at]?.difference);
        expect(Math.abs(sum - target)).toBeLessThanOrEqual(tolerance);
        expect(set.length).toBeLessThanOrEqual(5);
        expect(sets.filter((other) => other !== set && other.every((position) => set.includes(position)))).toEqual([]);
      }
    }),
  );
});

const odd = Array.from({ length: 40 }, (_, n) => 10_007 + n * n * 613 + n * 17);

test('a search that runs out of steps says at which sizes it did', () => {
  const target = odd.slice(25, 30).reduce((all, amount) => all + amount, 0);
  expect(seen(question(odd, target, { mostItems: 6 }), { ...NO_LIMITS, steps: 2_000 })).toContain('cut');
  expect(seen(question(odd, target, { mostItems: 6 }), NO_LIMITS)).not.toContain('cut');
});

test('what the steps are not needed for at one size the larger sizes have', () => {
  const six = odd.slice(20, 26).reduce((all, amount) => all + amount, 0);
  expect(seen(question(odd, six, { mostItems: 6 }), { ...NO_LIMITS, steps: 60_000 }).slice(0, 3)).toEqual(['all', 'all', 'all']);
});

test('a search that stops at its limit of answers leaves the larger sizes out', () => {
  const consecutive = Array.from({ length: 24 }, (_, n) => 100 + n);
  const { answers, sizes } = searchSums(question(consecutive, 1_000), { ...NO_LIMITS, mostAnswers: 2 });
  expect(answers).toHaveLength(2);
  expect(sizes.map((size) => size.seen).slice(8)).toEqual(['cut', 'left out', 'left out', 'left out']);
});

test('once an answer stands, sizes at which chance alone would bring one are left out, and all larger ones; before it none is', () => {
  const limits = { ...NO_LIMITS, mostByChance: 1 };
  const { answers, sizes } = searchSums(question(odd, odd[39] ?? 0, { mostItems: 8 }), limits);
  expect(answers[0] && spoken(answers[0])).toBe('39');
  const firstByChance = sizes.findIndex((size) => size.byChance >= 1);
  expect(firstByChance).toBeGreaterThan(2);
  expect(sizes.map((size) => size.seen)).toEqual(sizes.map((_, at) => (at < firstByChance ? 'all' : 'left out')));
  const even = odd.map((amount) => amount * 2);
  expect(seen(question(even, (even[39] ?? 0) + 1, { mostItems: 4 }), limits)).toEqual(['all', 'all', 'all', 'all']);
});

test('sets that are few are never left out, so that an exact one goes before a near one that is smaller', () => {
  const limits = { ...NO_LIMITS, mostByChance: 1 };
  expect(found(question([6, 2, 7, 1], 14, { tolerance: 2 }), limits)).toEqual(['0 + 2 + 3']);
  const coarse = Array.from({ length: 16 }, (_, n) => (n + 1) * 100);
  expect(new Set(seen(question(coarse, 1_600), limits))).toEqual(new Set(['all']));
});

describe('how many sets fit by chance', () => {
  const values = Float64Array.from({ length: 40 }, (_, n) => 1_000 + ((n * 7_919) % 5_000));
  const at = (size: number, target: number, tolerance = 0): number => expectedByChance(values, size, { target, tolerance });

  test('agrees with counting, over many targets', () => {
    const targets = Array.from({ length: 400 }, (_, n) => 8_000 + n * 7);
    const expected = targets.reduce((all, target) => all + at(3, target), 0);
    const counted = targets.reduce(
      (all, target) =>
        all + searchSums(question([...values], target, { mostItems: 3 }), NO_LIMITS).answers.filter(({ size }) => size === 3).length,
      0,
    );
    expect(counted / expected).toBeGreaterThan(0.7);
    expect(counted / expected).toBeLessThan(1.4);
  });

  test('sets of nearly all items lie as close together as those of the few that are left out', () => {
    const sum = values.reduce((all, value) => all + value, 0);
    expect(at(38, sum - 6_000)).toBeCloseTo(at(2, 6_000));
  });

  test('a tolerance of two cents makes five amounts of one', () => {
    expect(at(3, 9_000, 2)).toBeCloseTo(5 * at(3, 9_000));
  });

  test('within a tolerance that nearly all sums meet, nearly all sets fit by chance', () => {
    expect(at(2, 40_000, 35_000)).toBe(780);
  });

  test('amounts that share a step hit as often as their multiples: a thousand times as often in whole tens', () => {
    const tens = values.map((value) => value * 1_000);
    expect(expectedByChance(tens, 3, { target: 9_000_000, tolerance: 0 })).toBeCloseTo(at(3, 9_000));
  });

  test('equal amounts are one choice, and no accident', () => {
    expect(expectedByChance(new Float64Array(5).fill(100), 2, { target: 200, tolerance: 0 })).toBe(0);
  });

  test('all items together are one set, and no chance', () => {
    expect(expectedByChance(Float64Array.of(100, 250), 2, { target: 350, tolerance: 0 })).toBe(0);
  });
});
