import * as words from '../../src/domain/termWords';
import { headerKey } from '../../src/domain/headerKey';
import { frequencyText, readFrequency } from '../../src/domain/billing/frequency';

const LISTS = Object.entries(words).filter(([name]) => name.endsWith('_WORDS')) as [string, Record<string, string>][];

test.each(LISTS)('%s gives each of its words one meaning', (_, list) => {
  const all = Object.entries(list).flatMap(([value, text]) => [value, ...text.split(',')].map((word) => ({ value, key: headerKey(word) })));
  const meanings = new Map<string, Set<string>>();
  for (const { value, key } of all) meanings.set(key, (meanings.get(key) ?? new Set()).add(value));
  expect([...meanings].filter(([, values]) => values.size > 1)).toEqual([]);
  for (const { value, key } of all) expect(words.wordIn(list, key)).toBe(value);
});

test.each([
  ['in arrears', words.TIMING_WORDS, 'arrears'],
  ['Nachschüssig', words.TIMING_WORDS, 'arrears'],
  ["D'avance", words.TIMING_WORDS, 'advance'],
  ['Act/360', words.PRORATION_WORDS, 'actual/360'],
  ['30E/360', words.PRORATION_WORDS, '30/360 EU'],
  ['Setup fee', words.KIND_WORDS, 'one-time'],
  ['whenever', words.KIND_WORDS, undefined],
] as const)('"%s" is read by its list', (text, list, value) => {
  expect(words.wordIn<string>(list, text)).toBe(value);
});

test.each([
  ['monthly', 'monthly'],
  ['Vierteljährlich', 'quarterly'],
  ['every 3 months', 'quarterly'],
  ['Every 5 months', 'every 5 months'],
  ['alle 2 Wochen', 'fortnightly'],
  ['every quarter', 'quarterly'],
  ['each year', 'annual'],
  ['tous les 6 mois', 'semi-annual'],
  ['semi-annual', 'semi-annual'],
  ['every 2 years', 'biennial'],
  ['12 months', 'annual'],
  ['one-time', 'once'],
])('the frequency "%s" is %s', (text, usual) => {
  const frequency = readFrequency(text);
  expect(frequency === undefined ? undefined : frequencyText(frequency)).toBe(usual);
  expect(readFrequency(usual)).toEqual(frequency);
});

test.each(['', 'now and then', 'every 0 months', 'every months 3', 'monthly-ish', 'bi-weekly', 'bimonthly'])(
  '"%s" says no frequency',
  (text) => {
    expect(readFrequency(text)).toBeUndefined();
  },
);
