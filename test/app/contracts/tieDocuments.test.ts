import { tieDocuments } from '../../../src/app/contracts/tieDocuments';
import type { DocumentText } from '../../../src/domain/contracts/clause';
import type { Agreement } from '../../../src/domain/contracts/contract';

/** Only what the tie reads; the rest of an agreement does not matter here. */
const agreement = (id: string, party: string, masterAgreement = ''): Agreement => ({ id, party, masterAgreement }) as Agreement;

const AGREEMENTS = [
  agreement('CT-100', 'Alder Media GmbH'),
  agreement('CT-10', 'Birch Games Ltd'),
  agreement('CT-11', 'Birch Games Ltd'),
  agreement('MSA-7', 'Cedar Studio'),
  agreement('SOW-71', 'Cedar Studio', 'MSA-7'),
  agreement('8', 'Dogwood AG'),
  agreement('C-1', 'Elm & Sons'),
  agreement('C-2', 'Elm & Sons'),
];

const document = (words: string, name = 'signed copy.pdf'): DocumentText => ({ name, pages: [{ page: 1, paragraphs: words.split('\n') }] });

test.each([
  ['its number in the text', document('Order Form CT-100 between us and you'), 'CT-100'],
  ['its number in the file name', document('between us and you', 'CT-11_signed.pdf'), 'CT-11'],
  ['the number in the name before those in the text', document('replaces CT-10', 'CT-11.pdf'), 'CT-11'],
  ['a number in small letters, broken by a line', document('order\nct-100'), 'CT-100'],
  ['a part of a longer number is none', document('CT-1000 and ACT-10'), undefined],
  ['a statement of work that names its master agreement', document('SOW-71 under MSA-7'), 'SOW-71'],
  ['a party with one contract', document('This agreement with Alder\nMedia GmbH, Hamburg'), 'CT-100'],
  ['a party with two contracts', document('This agreement with Birch Games Ltd'), undefined],
  ['two numbers', document('CT-10 and CT-11'), undefined],
  ['a number so short that any text has it', document('Section 8. Payment'), undefined],
  ['a short number in the file name', document('between us and you', 'C-1 signed.pdf'), 'C-1'],
  ['a short number of the party that the text names', document('Agreement C-2 with Elm & Sons'), 'C-2'],
  ['a short number and nobody named', document('as shown in Schedule C-2'), undefined],
  ['two short numbers of the party', document('C-1 and C-2 with Elm & Sons'), undefined],
  ['nobody', document('Terms of use'), undefined],
])('%s', (_, text, tied) => {
  const { documents, findings } = tieDocuments([text], AGREEMENTS, {});
  expect(documents).toEqual([{ text, agreement: tied }]);
  expect(findings).toHaveLength(tied === undefined ? 1 : 0);
});

test('what a person said counts, and a contract that is not there is told', () => {
  const [text, other] = [document('CT-10', 'a.pdf'), document('CT-10', 'b.pdf')];
  const { documents, findings } = tieDocuments([text, other], AGREEMENTS, { 'a.pdf': 'CT-11', 'b.pdf': 'CT-99' });
  expect(documents.map(({ agreement: tied }) => tied)).toEqual(['CT-11', undefined]);
  expect(findings).toMatchObject([{ code: 'document-of-unknown-contract', place: { file: 'b.pdf' } }]);
});

test('the finding names the contracts it may belong to, the first five of many', () => {
  const many = Array.from({ length: 7 }, (_, index) => agreement(`CT-20${index}`, 'Elm'));
  const { findings } = tieDocuments([document(many.map(({ id }) => id).join(' '))], many, {});
  expect(findings).toMatchObject([
    { code: 'document-names-several', title: expect.stringContaining('CT-200, CT-201, CT-202, CT-203, CT-204, …') },
  ]);
});
