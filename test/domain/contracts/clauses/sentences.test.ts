import fc from 'fast-check';
import { sentencesOf, splitSentences } from '../../../../src/domain/contracts/clauses/sentences';
import { documentOf } from './saying';

// prettier-ignore
test.each([
  ['a stop before a capital ends',       'Fees are due. Taxes are extra.',                        ['Fees are due.', 'Taxes are extra.']],
  ['an abbreviation goes on',            'Acme Inc. Shall pay. See No. 5 below.',                 ['Acme Inc. Shall pay.', 'See No. 5 below.']],
  ['an initial goes on',                 'Signed by J. Doe. Witnessed.',                          ['Signed by J. Doe.', 'Witnessed.']],
  ['a German day goes on',               'Beginn am 1. März 2026. Ende offen.',                   ['Beginn am 1. März 2026.', 'Ende offen.']],
  ['a number at the end ends',           'Terms are Net 40. The rest follows.',                   ['Terms are Net 40.', 'The rest follows.']],
  ['a number of a clause goes on',       '5.2. Payment is due.',                                  ['5.2. Payment is due.']],
  ['a figure is not cut',                'It costs USD 1.50 a piece.',                            ['It costs USD 1.50 a piece.']],
  ['a quotation mark stays with it',     'It is the “Term.” Then it ends.',                       ['It is the “Term.”', 'Then it ends.']],
])('%s', (_, paragraph, expected) => {
  expect(splitSentences(paragraph).map((part) => part.trim())).toEqual(expected);
});

test('a very long list is parted at its semicolons, a short one is not', () => {
  const duty = 'the Provider delivers the goods to the place that is named in the order and no other place';
  expect(splitSentences(`${duty}; ${duty}.`)).toHaveLength(1);
  expect(splitSentences(`${Array.from({ length: 10 }, () => duty).join('; ')}.`)).toHaveLength(10);
});

test('a sentence knows its place, its row, and whether it is a heading', () => {
  const sentences = sentencesOf(documentOf('3. Payment Terms', 'The fee is due.', 'Term | 36 months'));
  expect(sentences.map(({ isHeading, paragraph, row }) => [isHeading, paragraph, row?.label ?? '', row?.value ?? ''])).toEqual([
    [true, 1, '', ''],
    [false, 2, '', ''],
    [false, 3, 'Term', '36 months'],
  ]);
});

test('property: the sentences of a paragraph joined again are its words', () => {
  const words = fc.array(
    fc.constantFrom('Fees', 'are', 'due.', 'No.', '5', 'Inc.', '(a)', 'Net', '30.', '“Term.”', '1.', 'Januar', '?', ';', '\n'),
    { maxLength: 80 },
  );
  fc.assert(
    fc.property(words, (parts) => {
      const paragraph = parts.join(' ');
      expect(splitSentences(paragraph).join('').replace(/\s+/g, '')).toBe(paragraph.replace(/\s+/g, ''));
    }),
  );
});
