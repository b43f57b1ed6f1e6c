import { TOPICS } from '../../../../src/domain/contracts/clause';
import type { Clause, ClauseValue } from '../../../../src/domain/contracts/clause';
import { isDate } from '../../../../src/domain/calendar/plainDate';
import { isCurrencyCode } from '../../../../src/domain/money/currency';
import { readTerms } from '../../../../src/domain/terms/readTerms';
import { termsText } from '../../../../src/domain/terms/termsText';
import { type GoldDocument, goldDocuments, goldPhrases } from './gold';
import { scoreClauses } from './score';

const corpus = goldDocuments();

test('the corpus has sixty contracts or more, and each quote stands in its text', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(60);
  for (const { document, clauses } of corpus) {
    const text = document.pages.flatMap(({ paragraphs }) => paragraphs).join(' ').replace(/\s+/g, ' '); // prettier-ignore
    for (const { quote } of clauses) expect({ document: document.name, quoted: text.includes(quote), quote }).toEqual({ document: document.name, quoted: true, quote }); // prettier-ignore
  }
});

test('every topic is labelled somewhere, and those with a yardstick often', () => {
  const labels = corpus.flatMap(({ clauses }) => clauses.filter(({ unsure }) => !unsure));
  const count = (topic: string) => labels.filter((label) => label.topic === topic).length;
  expect(TOPICS.filter((topic) => count(topic) < 2)).toEqual([]);
  for (const topic of ['paymentTerms', 'totalValue', 'term', 'renewal']) expect(count(topic)).toBeGreaterThanOrEqual(25);
});

test('labels have values that exist: days of the calendar, currencies, terms in our own words', () => {
  const bad = corpus.flatMap(({ document, clauses }) =>
    clauses.flatMap(({ values }) => values.filter((value) => !exists(value)).map((value) => `${document.name} ${JSON.stringify(value)}`)),
  );
  expect(bad).toEqual([]);
});

function exists(value: ClauseValue): boolean {
  if (value.kind === 'day') return isDate(value.on);
  if (value.kind === 'span') return isDate(value.from) && isDate(value.to) && value.from < value.to;
  if (value.kind === 'money' || value.kind === 'currency') return isCurrencyCode(value.currency);
  return value.kind !== 'terms' || canonical(value.terms) === value.terms;
}

function canonical(text: string): string {
  const reading = readTerms(text);
  return reading.kind === 'read' ? termsText(reading.terms) : 'unreadable';
}

test.each(['de', 'fr'] as const)('phrases of payment terms (%s) are read as they are labelled', (language) => {
  const phrases = goldPhrases(language);
  expect(phrases.length).toBeGreaterThanOrEqual(25);
  const expected = phrases.map(({ phrase, expected: words }) => [phrase, words === 'unreadable' ? words : canonical(words)]);
  expect(phrases.map(({ phrase }) => [phrase, canonical(phrase)])).toEqual(expected);
  expect(expected.filter(([, words]) => words === 'unreadable').length).toBeLessThan(phrases.length / 4);
});

const gold: GoldDocument = {
  document: { name: 'one.txt', pages: [] },
  clauses: [
    { topic: 'term', quote: '', values: [{ kind: 'period', count: 1, unit: 'year' }] },
    { topic: 'paymentTerms', quote: '', values: [{ kind: 'terms', terms: 'Net 30' }] },
    { topic: 'renewal', quote: '', optional: true, values: [{ kind: 'yesNo', is: false }] },
    { topic: 'totalValue', quote: '', unsure: true, values: [{ kind: 'money', amount: '5', currency: 'EUR' }] },
  ],
};
const clause = (topic: Clause['topic'], values: ClauseValue[], certainty: Clause['certainty'] = 'stated'): Clause => ({
  ...{ topic, values, certainty, quote: '', document: 'one.txt', page: 1, paragraph: 1, because: '' },
});

// prettier-ignore
test.each<[string, Clause[], string, string]>([
  ['found in other words',     [clause('term', [{ kind: 'period', count: 12, unit: 'month' }])],         'term',         '1 right, 0 wrong, 1 found, 0 missed'],
  ['found, and more is said',  [clause('term', [{ kind: 'period', count: 1, unit: 'year' }, { kind: 'words', words: 'x' }])], 'term', '1 right, 0 wrong, 1 found, 0 missed'],
  ['of another length',        [clause('term', [{ kind: 'period', count: 2, unit: 'year' }])],           'term',         '0 right, 1 wrong, 0 found, 1 missed'],
  ['found, with a second one', [clause('term', [{ kind: 'period', count: 1, unit: 'year' }, { kind: 'period', count: 2, unit: 'year' }])], 'term', '0 right, 1 wrong, 0 found, 1 missed'],
  ['found and unsure',         [clause('paymentTerms', [{ kind: 'terms', terms: 'Net 30' }], 'unsure')], 'paymentTerms', '0 right, 0 wrong, 0 found, 1 missed'],
  ['in the customer\'s words', [clause('paymentTerms', [{ kind: 'terms', terms: '30 days net' }])],      'paymentTerms', '1 right, 0 wrong, 1 found, 0 missed'],
  ['optional and left out',    [],                                                                       'renewal',      '0 right, 0 wrong, 0 found, 0 missed'],
  ['optional and said',        [clause('renewal', [{ kind: 'yesNo', is: false }])],                      'renewal',      '1 right, 0 wrong, 0 found, 0 missed'],
  ['optional and wrong',       [clause('renewal', [{ kind: 'yesNo', is: true }])],                       'renewal',      '0 right, 1 wrong, 0 found, 0 missed'],
  ['nobody is sure of',        [clause('totalValue', [{ kind: 'money', amount: '7', currency: 'EUR' }])], 'totalValue',  '0 right, 0 wrong, 0 found, 0 missed'],
  ['that nobody labelled',     [clause('notice', [{ kind: 'days', days: 30 }])],                         'notice',       '0 right, 1 wrong, 0 found, 0 missed'],
])('a clause %s is counted', (_, clauses, topic, expected) => {
  const score = scoreClauses([gold], () => clauses).find((each) => each.topic === topic);
  expect(`${score?.right} right, ${score?.wrong} wrong, ${score?.found} found, ${score?.missed} missed`).toBe(expected);
});
