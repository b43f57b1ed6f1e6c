import { cell, column, loadFunctions } from '../support/functionCells';

beforeAll(loadFunctions);

const HEADINGS = ['Answer', 'Verdict', 'Difference', 'Items', 'By chance', 'Which'];
const saying = (sentence: string): unknown[] => ['', '', '', '', '', sentence];
const numbers = column('INV-1', 'INV-2', 'INV-3', 'INV-4');

test('the only set, by its invoice numbers', () => {
  expect(cell('FINDINVOICES', 350, column(100, 250, 75.5, 30), undefined, undefined, numbers)).toEqual([
    HEADINGS,
    [1, 'only answer', 0, 2, 0.006, 'INV-1; INV-2'],
    saying('One set fits, and no other set of up to 4 items does.'),
  ]);
});

test('two sets: ambiguous, the exact one first', () => {
  expect(cell('FINDINVOICES', 100, column(99.99, 60.1, 39.9), 0.01)).toEqual([
    HEADINGS,
    [1, 'ambiguous', 0, 2, expect.any(Number), '2; 3'],
    [2, 'ambiguous', -0.01, 1, expect.any(Number), '1'],
    saying('2 ways fit. A person chooses.'),
  ]);
});

test('equal amounts are said as a choice', () => {
  const [, answer, words] = cell('FINDINVOICES', 200, column(100, 70.05, 100, 100), undefined, undefined, numbers) as unknown[][];
  expect(answer).toEqual([1, 'ambiguous', 0, 2, expect.any(Number), 'any 2 of INV-1, INV-3, INV-4']);
  expect(words?.[5]).toBe('3 ways fit. A person chooses.');
});

test('text amounts, credits, empty cells and amounts of nothing', () => {
  const [, answer] = cell('FINDINVOICES', '1.100,50', column('1.234,50', null, '(134.00)', 0)) as unknown[][];
  expect(answer?.slice(0, 4)).toEqual([1, 'only answer', 0, 2]);
  expect(answer?.[5]).toBe('1; 3');
});

test('a row of amounts is as good as a column, and yen have no decimals', () => {
  const [, answer] = cell('FINDINVOICES', 350, [[100, 250, 1]], undefined, undefined, [['A', 'B', 'C']], 'JPY') as unknown[][];
  expect(answer?.[5]).toBe('A; B');
});

const thousand = Array.from({ length: 1000 }, (_, n) => ((n * 48_271 * (n + 7)) % 5_000_017) / 100 + 1);
const sumOf = (...rows: number[]): number => Math.round(rows.reduce((all, row) => all + (thousand[row] ?? 0) * 100, 0)) / 100;

test('among a thousand items one of the amount is the only small answer; larger sets are left out', () => {
  const [, answer, words] = cell('FINDINVOICES', sumOf(703), column(...thousand)) as unknown[][];
  expect(answer?.slice(0, 4)).toEqual([1, 'only small answer', 0, 1]);
  expect(answer?.[5]).toBe('704');
  expect(words?.[5]).toMatch(
    /^One set fits, and no other of up to \d items? does. Larger sets were left out: some fit any amount by chance.$/,
  );
});

test('among a thousand items a sum of five says nothing: the smaller sets that fit by chance are shown and counted', () => {
  const rows = cell('FINDINVOICES', sumOf(11, 205, 333, 741, 902), column(...thousand)) as unknown[][];
  expect(rows.length).toBeLessThanOrEqual(22);
  expect(rows[1]?.[1]).toBe('ambiguous');
  expect(rows[1]?.[4]).toBeGreaterThan(1);
  expect(rows.at(-1)?.[5]).toMatch(/^(More than )?\d+ ways fit, and about \d+ of \d items would by chance alone. A person chooses.$/);
});

// prettier-ignore
test.each<[string, unknown[], string]>([
  ['nothing that fits',      [120, column(100, 250)],                          '#N/A No set of up to 2 items fits.'],
  ['no amounts',             [120, column(null, null)],                        '#N/A The amounts are all empty or 0: nothing is open.'],
  ['too few items allowed',  [350, column(100, 250), 0, 1],                    '#N/A No set of up to 1 item fits.'],
  ['a word for an amount',   [120, column(100, 'open')],                       '#VALUE! The amount of 2 is "open", which is no number. Give a number.'],
  ['parts of a cent',        [120, column(100.005)],                           '#VALUE! The amount of 1 is 100.005, with more decimals than the 2. Round it first, with TIEOUT.ROUNDMONEY.'],
  ['a negative tolerance',   [120, column(100), -1],                           '#VALUE! tolerance is less than 0. Give how far an answer may be from the target, in either direction.'],
  ['thirteen items',         [120, column(100), 0, 13],                        '#VALUE! maxItems is 13. Give a whole number from 1 to 12.'],
  ['too few labels',         [120, column(100, 20), 0, 12, column('A')],       '#VALUE! labels is a range of 1 × 1, and there are 2 amounts. Give as many labels.'],
  ['amounts beyond counting', [120, column(90_000_000_000_000, 80_000_000_000_000)], '#NUM! The amounts together are too large to calculate with exactly.'],
])('FINDINVOICES of %s', (_, given, expected) => {
  expect(cell('FINDINVOICES', ...given)).toBe(expected);
});
