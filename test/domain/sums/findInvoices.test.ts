import { answerText, FIND_LIMITS, findSums, sumSentence } from '../../../src/domain/sums/findInvoices';
import type { SumQuestion } from '../../../src/domain/sums/sumSearch';

/** Forty amounts of up to ten million, in cents: sums of three hardly ever meet. */
const odd = Array.from({ length: 40 }, (_, n) => 1_007 + (((n + 3) ** 5 * 48_271) % 999_999_937));
const sum = (...places: number[]): number => places.reduce((all, at) => all + (odd[at] ?? 0), 0);
const asked = (target: number, more: Partial<SumQuestion> = {}): SumQuestion => ({
  amounts: odd,
  target,
  tolerance: 0,
  mostItems: 3,
  ...more,
});

// prettier-ignore
test.each<[string, SumQuestion, string, string]>([
  ['every size seen',        asked(sum(5, 30)),                                     'only answer', 'One set fits, and no other set of up to 3 items does.'],
  ['nothing fits',           asked(7),                                              'none',        'No set of up to 3 items fits.'],
  ['two that are equal',     asked(100, { amounts: [100, 100] }),                   'ambiguous',   '2 ways fit. A person chooses.'],
  ['round amounts, each a sum of others', asked(1000, { mostItems: 12, amounts: [1000, 600, 400, 300, 700, 500, 500, 200, 800] }), 'ambiguous', '7 ways fit, and about 0.3 of 1 item would by chance alone. A person chooses.'],
  ['more than are counted',  asked(1001, { mostItems: 5, amounts: Array.from({ length: 200 }, (_, n) => 40 + n) }), 'ambiguous', expect.stringMatching(/^More than 1000 ways fit, and about \d+ of 5 items would by chance alone. A person chooses.$/) as string],
])('%s', (_, question, verdict, sentence) => {
  const found = findSums(question);
  expect([found.verdict, sumSentence(found)]).toEqual([verdict, sentence]);
});

test('property: however few the steps, nothing is called the only one before every set was seen', () => {
  const question = asked(sum(3, 11, 19, 27), { mostItems: 5 });
  const verdicts = new Set<string>();
  for (let steps = 10; steps < 1_000_000; steps *= 1.5) {
    const { verdict, seenUpTo, answers } = findSums(question, { ...FIND_LIMITS, steps });
    verdicts.add(verdict);
    expect(verdict).toBe(answers.length === 0 ? 'none found' : seenUpTo < 5 ? 'not proven' : 'only answer');
  }
  expect([...verdicts]).toEqual(['none found', 'not proven', 'only answer']);
});

test('a verdict that is not proven, and one that is none, say how far was looked', () => {
  const facts = { ways: 1, isMore: false, seenUpTo: 3, mostItems: 12, size: 4, byChance: 0 };
  expect(sumSentence({ ...facts, verdict: 'not proven' })).toBe(
    'One set was found. All sets of up to 3 items were looked at, larger ones not all: others may fit as well.',
  );
  expect(sumSentence({ ...facts, verdict: 'none found' })).toBe(
    'No set of up to 3 items fits. Larger ones were not all looked at, and none was found.',
  );
});

test('one set of a size of which chance alone brings one in ten may be chance', () => {
  const small = Array.from({ length: 30 }, (_, n) => 100 + ((n * 677) % 997));
  const question = { amounts: small, target: 100 + 677 + 100 + ((2 * 677) % 997), tolerance: 0, mostItems: 2 };
  const found = findSums(question);
  expect([found.ways, found.verdict]).toEqual([1, 'may be chance']);
  expect(sumSentence(found)).toMatch(
    /^One set fits, but about 0\.\d of 2 items would fit by chance alone\. Look for a reference that names them\.$/,
  );
});

test('where larger sets were left out, one set is only one of those that were looked at, and so are several', () => {
  const facts = { isMore: false, seenUpTo: 2, mostItems: 12, size: 1, byChance: 0.3 };
  expect(sumSentence({ ...facts, verdict: 'may be chance', ways: 1 })).toMatch(
    /^One set of up to 2 items fits, but about 0\.3 of 1 item would/,
  );
  expect(sumSentence({ ...facts, verdict: 'ambiguous', ways: 3 })).toMatch(/^3 ways of up to 2 items fit, and about 0\.3 of 1 item would/);
});

test('a choice among equal items is said as one', () => {
  const labels = ['INV-1', 'INV-2', 'INV-3', 'INV-4'];
  const [answer] = findSums({ amounts: [100, 100, 70, 100], target: 270, tolerance: 0, mostItems: 12 }).answers;
  expect(answer && answerText(answer, (at) => labels[at] ?? '')).toBe('any 2 of INV-1, INV-2, INV-4; INV-3');
});
