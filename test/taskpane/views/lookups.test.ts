/** What the newer views decide without a screen: orders of gravity, identities, forms that become questions. */
import fc from 'fast-check';
import { inOrderOfGravity } from '../../../src/taskpane/views/Contracts/AgreementCard';
import { undecided } from '../../../src/taskpane/views/Decisions/undecided';
import { EN_US } from '../../../src/app/culture';
import { sayIn } from '../../../src/taskpane/words/say';
import { EMPTY_FORM, explainReducer, questionOf, START as EXPLAIN_START } from '../../../src/taskpane/views/Explain/explainState';
import { differenceOf } from '../../../src/taskpane/views/Schedules/identity';
import { countriesFrom, notCountryCodes } from '../../../src/taskpane/countries';
import { START as TRACE_START, traceReducer } from '../../../src/taskpane/views/Trace/traceState';
import { AWAITED, CLEAN, GRAVE } from '../../support/reviewSamples';
import { COMPARISON, FIGURE, LINE, PRORATION } from '../../support/scheduleSamples';

test('breaches come before what was not checked, and block before they are noted', () => {
  expect(inOrderOfGravity(GRAVE.findings).map(({ rule }) => rule)).toEqual([
    'lines-add-up',
    'terms-equal-document',
    'auto-renewal',
    'credit-limit',
  ]);
});

test('a decision of blanks is none', () => {
  expect(undecided([...AWAITED, { ...CLEAN, agreement: 'CT-9', decision: ' ' }]).map(({ agreement }) => agreement)).toEqual([
    'CT-1041',
    'SOW-7',
    'CT-9',
  ]);
});

test.each([
  ['adds up', {}, '0.00'],
  ['is not scheduled whole', { scheduled: '1199999.99', remaining: '899999.99' }, '0.01'],
  ['loses an invoice', { remaining: '899000.00' }, '1000.00'],
  ['schedules too much', { scheduled: '1200000.50', remaining: '900000.50' }, '-0.50'],
])('a line that %s: %#', (_, change, difference) => {
  expect(differenceOf({ ...LINE, ...change })).toBe(difference);
});

test('property: what is invoiced and remains of a value adds up to it, however it is split', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.bigInt({ min: 0n, max: 10n ** 18n }), (invoiced, remaining) => {
      const value = String(invoiced + remaining);
      expect(differenceOf({ value, scheduled: value, invoiced: String(invoiced), remaining: String(remaining) })).toBe('0');
    }),
  );
});

test.each([
  ['de, fr', ['DE', 'FR'], []],
  ['DE;DE  at,', ['DE', 'AT'], []],
  ['', [], []],
  ['Germany, FR', ['GERMANY', 'FR'], ['GERMANY']],
  ['D', ['D'], ['D']],
])('the countries “%s”', (typed, countries, wrong) => {
  expect(countriesFrom(typed)).toEqual(countries);
  expect(notCountryCodes(countries)).toEqual(wrong);
});

const form = { ...EMPTY_FORM, amount: '3,100.00', serviceFrom: '2026-10-15', serviceTo: '2026-10-31' };

test.each([
  ['whole', form, PRORATION],
  ['with a currency in small letters', { ...form, currency: ' eur ' }, PRORATION],
  ['without an amount', { ...form, amount: '' }, undefined],
  ['with an amount in words', { ...form, amount: 'three thousand' }, undefined],
  ['without a currency', { ...form, currency: ' ' }, undefined],
  ['without a first day', { ...form, serviceFrom: '' }, undefined],
  ['without a last day', { ...form, serviceTo: '' }, undefined],
])('the form %s', (_, typed, question) => {
  expect(questionOf(typed, sayIn(EN_US))).toEqual(question);
});

test('a row’s question keeps the day from which its anniversaries count', () => {
  const brought = { ...PRORATION, alignment: 'anniversary', countedFrom: '2026-01-31' } as const;
  expect(questionOf(explainReducer(EXPLAIN_START, { kind: 'brought', question: brought, amount: '3,100.00' }).form, sayIn(EN_US))).toEqual(
    brought,
  );
});

test('an answer to a question that was changed since is not shown', () => {
  const asked = explainReducer({ form, answer: { kind: 'none' } }, { kind: 'asked' });
  const changed = explainReducer(asked, { kind: 'changed', change: { amount: '1' } });
  const late = { kind: 'compared', comparison: COMPARISON, currency: 'EUR' } as const;
  expect(explainReducer(changed, late)).toBe(changed);
  expect(explainReducer(asked, late).answer.kind).toBe('compared');
});

describe('the trace', () => {
  const row = (address: string) => ({ sheet: 'Invoice schedule', address });
  const told = (address: string) =>
    traceReducer(traceReducer(TRACE_START, { kind: 'selected', row: row(address) }), {
      kind: 'followed',
      row: row(address),
      figure: FIGURE,
    });

  test('an answer for a row that is no longer selected is not told', () => {
    const reading = traceReducer(told('A7'), { kind: 'selected', row: row('A8') });
    expect(traceReducer(reading, { kind: 'followed', row: row('A7'), figure: FIGURE })).toBe(reading);
    expect(traceReducer(reading, { kind: 'failed', row: row('A7'), because: 'x' })).toBe(reading);
  });

  test('from elsewhere it comes back to the last story, also after two cells elsewhere', () => {
    const elsewhere = ['B1', 'B2'].reduce((state, address) => traceReducer(state, { kind: 'selected', row: row(address) }), told('A7'));
    expect(traceReducer(elsewhere, { kind: 'followed', row: row('B2'), figure: undefined })).toEqual(told('A7'));
  });

  test('without a story it waits again', () => {
    const reading = traceReducer(TRACE_START, { kind: 'selected', row: row('B1') });
    expect(traceReducer(reading, { kind: 'followed', row: row('B1'), figure: undefined })).toEqual(TRACE_START);
  });
});
