import fc from 'fast-check';
import { paragraphsOfText } from '../../../src/formats/document/plainText';
import { hyphenatedWords, joinLines, startsClause, wordsOf } from '../../../src/formats/document/textLines';

// prettier-ignore
const JOINED: readonly (readonly [string, readonly string[], string])[] = [
  ['lines are parted by a blank',                       ['Net 30', 'days'],                 'Net 30 days'],
  ['a word broken at the end of a line is joined',      ['prompt pay-', 'ment is due'],     'prompt payment is due'],
  ['so is a German one',                                ['Zahlungs-', 'bedingungen'],       'Zahlungsbedingungen'],
  ['`non` keeps its hyphen',                            ['non-', 'refundable'],             'non-refundable'],
  ['a capital keeps it: that is a name',                ['Müller-', 'Lüdenscheidt'],        'Müller-Lüdenscheidt'],
  ['a dash between blanks is a dash',                   ['the fee -', 'as agreed'],         'the fee - as agreed'],
  ['a soft hyphen goes',                                ['pay\u00ad', 'able in agree\u00adment'], 'payable in agreement'],
];
test.each(JOINED)('%s', (_, lines, text) => {
  expect(joinLines(lines, new Set())).toBe(text);
});

test('a word that the document writes with a hyphen elsewhere keeps it', () => {
  const lines = ['a rate-card applies', 'see the rate-', 'card'];
  expect(joinLines(lines.slice(1), hyphenatedWords(lines))).toBe('see the rate-card');
});

// prettier-ignore
test.each([
  ['3. Fees',                 'Two years.', true],
  ['3.2 Fees are due',        'Two years.', true],
  ['(a) monthly',             'as follows:', true],
  ['§ 4 Zahlung',             '',           true],
  ['Article 5',               'Two years.', true],
  ['• bank charges',          'borne by:',  true],
  ['30 days after receipt',   'Two years.', false],
  ['30 Business Days after',  'within',     false],
  ['12.5 per cent of it',     'a rate of',  false],
] as const)('«%s» after «%s»: a clause begins there: %s', (line, before, begins) => {
  expect(startsClause(line, before)).toBe(begins);
});

test('odd blanks are blanks, blanks around a tab go', () => {
  expect(wordsOf(' EUR\u00a01\u202f000  \t  net ')).toBe('EUR 1 000\tnet');
});

// prettier-ignore
test.each([
  ['blank lines part paragraphs, line ends within them do not', 'Payment is\ndue net 30.\n\nTerm: one year.', ['Payment is due net 30.', 'Term: one year.']],
  ['without blank lines a line is a paragraph',                 'Payment: net 30\nTerm: one year',           ['Payment: net 30', 'Term: one year']],
  ['a clause begins anew within a block',                       'Agreed:\n1. Net 30.\n2. One year.\n\nSigned', ['Agreed:', '1. Net 30.', '2. One year.', 'Signed']],
  ['a table in Markdown is read row by row',                    '# Fees\n\n| Year | Fee |\n|---|---|\n| 2026 | **100** |', ['Fees', 'Year\tFee', '2026\t100']],
  ['line ends of any system',                                   'a\r\n\r\nb\rc\f\nd',                         ['a', 'b c', 'd']],
] as const)('%s', (_, text, paragraphs) => {
  expect(paragraphsOfText(text)).toEqual(paragraphs);
});

test('property: no letter of a text is lost, whatever its lines are', () => {
  const letters = (text: string): string => text.replace(/[^a-z0-9]/g, '');
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z0-9 .]{0,20}$/)), (lines) => {
      expect(letters(paragraphsOfText(lines.join('\n')).join(''))).toBe(letters(lines.join('')));
    }),
  );
});
