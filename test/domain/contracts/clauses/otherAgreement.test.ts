import fc from 'fast-check';
import { ownWords } from '../../../../src/domain/contracts/clauses/otherAgreement';

/** What is left, with one space for what was blanked out. */
const left = (text: string): string => ownWords(text).replace(/ {2,}/g, ' ').trim();

// prettier-ignore
test.each([
  ['Order under the Master Agreement between A Ltd and B Ltd dated 4 February 2024 (payment net 60)',            'Order under the Master Agreement between A Ltd and B Ltd dated 4 February 2024'],
  ['Issued under the Services Agreement dated January 9, 2025, which provides for net 45, except as set out.',   'Issued under the Services Agreement dated January 9, 2025 , except as set out.'],
  ['Services were rendered under an agreement of 2019 under which invoices are payable within 60 days.',        'Services were rendered under an agreement of 2019'],
])('in «%s» the other agreement\'s terms are left out', (text, expected) => {
  expect(left(text)).toBe(expected);
});

test.each([
  'This Services Agreement dated January 9, 2025, which provides for net 45, is binding.',
  'It amends the Services Agreement dated July 1, 2023 (the "Agreement").',
  'Under the Services Agreement dated July 1, 2023 Customer shall pay its invoices, which has 30 days to do so.',
  'Under the Services Agreement (net 60) invoices are payable.',
])('«%s» stays as it is', (text) => {
  expect(ownWords(text)).toBe(text);
});

const BITS = [
  'the Master Agreement ',
  'dated 2025 ',
  'of 4 May 2024',
  ' (net 60) ',
  ', which provides ',
  'shall ',
  '(',
  ')',
  ';',
  ', ',
  'A ',
];

test('property: every word that stays stands at its place', () => {
  const texts = fc.array(fc.constantFrom(...BITS), { maxLength: 60 }).map((bits) => bits.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const own = ownWords(text);
      expect(own).toHaveLength(text.length);
      [...own].forEach((character, at) => expect([text[at], ' ']).toContain(character));
    }),
  );
});

test('a long chain of references to other agreements is read to its end', () => {
  const reference = 'the Master Agreement of 4 May 2024 (net 60), ';
  expect(left(reference.repeat(20_000))).toHaveLength('the Master Agreement of 4 May 2024 , '.length * 20_000 - 1);
});
