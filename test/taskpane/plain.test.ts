import { isZeroAmount } from '../../src/taskpane/amount';
import { localDay } from '../../src/app/localDay';
import { sentenceOf } from '../../src/taskpane/sentenceOf';
import { type OfficeColours, shadeOf } from '../../src/taskpane/theme';
import { TEXT } from '../../src/taskpane/text';
import { SETS } from '../support/askSamples';

test.each([
  ['0', true],
  ['0.00', true],
  ['-0.000', true],
  ['0.01', false],
  ['10.00', false],
  ['', false],
])('a difference of "%s" adds up: %s', (plain, adds) => {
  expect(isZeroAmount(plain)).toBe(adds);
});

test('today is the day where the analyst sits', () => {
  expect(localDay(new Date(2026, 0, 5, 0, 1))).toBe('2026-01-05');
});

test.each([
  [new Error('The sheet is gone.'), 'The sheet is gone.'],
  [new Error('no stop'), 'no stop.'],
  ['thrown text', 'thrown text.'],
])('%s ends in a sentence', (error, sentence) => {
  expect(sentenceOf(error)).toBe(sentence);
});

test.each<[string, Parameters<typeof shadeOf>[0], OfficeColours | undefined, boolean, string]>([
  ['the user’s choice comes first', 'light', { isDarkTheme: true, bodyBackgroundColor: '#000000' }, true, 'light'],
  ['then what Excel says', 'auto', { isDarkTheme: true, bodyBackgroundColor: '#FFFFFF' }, false, 'dark'],
  ['then how light its background is', 'auto', { bodyBackgroundColor: '#262626' }, false, 'dark'],
  ['a light background is light', 'auto', { bodyBackgroundColor: '#E6E6E6' }, true, 'light'],
  ['the same contrast either way: just below', 'auto', { bodyBackgroundColor: '#757575' }, false, 'dark'],
  ['the same contrast either way: just above', 'auto', { bodyBackgroundColor: '#777777' }, true, 'light'],
  ['a colour that is none is passed over', 'auto', { bodyBackgroundColor: 'window' }, true, 'dark'],
  ['and last the system', 'auto', undefined, false, 'light'],
])('the shade: %s', (_, choice, office, system, shade) => {
  expect(shadeOf(choice, office, system)).toBe(shade);
});

/** Facts of whatever names: each is a word, and so are those of the facts in it. */
const FACTS: object = new Proxy({}, { get: (_, name) => (name === 'facts' ? FACTS : 'a') });

/** Where nothing is said on purpose: a run that stands as it was written. */
const SILENT = ['cell.states.written'];

const FINDING = { code: 'a', severity: 'note', title: 'a', remedy: 'b', place: { kind: 'workbook' } };

/** What some words are made of, where no plain figures and names will do. */
const OWN: Readonly<Record<string, readonly unknown[]>> = {
  finding: [FINDING],
  place: [{ kind: 'cell', sheet: 'Open items', address: 'A4' }],
  'cell.run': ['R1', 'a', 'b', '2026-10-31T09:30:00.000Z'],
  'lint.found': [2, { sheets: 2, tables: 3, cells: 1200 }],
  'formulas.asking.summary': [{ native: 2, value: 3, back: 4 }],
  'whichInvoices.sentence': [SETS],
};

/** Arguments that words are made of: figures, names, lists of names. One of these suits every other function of a catalogue. */
const GIVEN: readonly unknown[][] = [
  [['a', 'b']],
  ['a', ['b', 'c'], 2],
  ['a', 1, 2],
  [2, ['a', 'b'], 3],
  [2, 3, 'a'],
  ['invoice', 'a', 'b'],
  [FACTS],
];

/** What is said, be it a sentence or some of them: a title and its remedy. */
const asText = (said: unknown): string => (typeof said === 'object' ? JSON.stringify(said) : String(said));

function spoken(make: (...given: unknown[]) => unknown, at: string): string {
  const own = OWN[at];
  if (own !== undefined) return asText(make(...own));
  for (const given of GIVEN) {
    try {
      const said = asText(make(...given));
      if (!/undefined|NaN/.test(said)) return said;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // these arguments do not suit; the next may
    }
  }
  return '';
}

/** Every word of a catalogue, with its place in it. */
function words(part: unknown, at: string): [string, string][] {
  if (typeof part === 'string') return [[at, part]];
  if (typeof part === 'function') return [[at, spoken(part as (...given: unknown[]) => unknown, at)]];
  return Object.entries(part as object).flatMap(([key, inner]) => words(inner, at === '' ? key : `${at}.${key}`));
}

test.each(Object.keys(TEXT) as (keyof typeof TEXT)[])('no word is missing in %s, and none shows a hole', (language) => {
  const all = words(TEXT[language], '').filter(([at]) => !SILENT.includes(at));
  expect(all.length).toBeGreaterThan(120);
  expect(all.filter(([, word]) => word.trim() === '' || /undefined|NaN|\[object/.test(word))).toEqual([]);
});

test.each([
  [0, '0 statements'],
  [1, '1 statement'],
  [1200, '1,200 statements'],
])('%i is counted as %s', (count, said) => {
  expect(TEXT.en.job.inputs.statements(count)).toBe(said);
});
