import fc from 'fast-check';
import { extractClauses } from '../../../../src/domain/contracts/clauses/extractClauses';
import { documentOf, said } from './saying';

test('a clause has its sentence as it stands, with page and paragraph', () => {
  const terms = 'Customer  shall pay “each invoice” within thirty (30) days of receipt.';
  const document = {
    name: 'msa.pdf',
    pages: [
      { page: 1, paragraphs: ['1. Services', 'Provider renders the Services.'] },
      { page: 2, paragraphs: ['2. Fees', `${terms} Fees exclude taxes.`] },
    ],
  };
  const [clause] = extractClauses(document).filter(({ topic }) => topic === 'paymentTerms');
  expect(clause).toMatchObject({ quote: terms, document: 'msa.pdf', page: 2, paragraph: 2, certainty: 'stated' });
});

test('two sentences that say different things are both given, and both unsure', () => {
  expect(said('paymentTerms', 'Invoices are payable within 30 days of receipt.', 'Each invoice is due within 45 days of receipt.')).toEqual(
    ['unsure: Net 30 from receipt', 'unsure: Net 45 from receipt'],
  );
});

test('the same said twice is certain', () => {
  expect(said('paymentTerms', 'Payment terms: Net 30', 'Invoices are payable within 30 days of the invoice date.')).toEqual([
    'Net 30',
    'Net 30',
  ]);
});

test('months and the last day of a term do not contradict each other', () => {
  const texts = ['The initial term of this Agreement is 24 months.', 'This Agreement expires on 31 December 2027.'];
  expect(said('term', ...texts)).toEqual(['24 month', '2027-12-31']);
});

test('notice of non-renewal and notice of termination may differ', () => {
  const texts = [
    'This Agreement renews automatically unless a party gives 90 days written notice before the end of the term.',
    "Either party may terminate this Agreement upon thirty (30) days' written notice.",
  ];
  expect(said('notice', ...texts)).toEqual(['90 days', '30 days']);
});

test('a sentence that overrides others is unsure', () => {
  expect(said('paymentTerms', 'Notwithstanding Section 4, invoices are payable within 60 days of receipt.')).toEqual([
    'unsure: Net 60 from receipt',
  ]);
});

test('a guess is given only when nothing else speaks of the topic', () => {
  const guess = 'The fee for the Services is USD 900.';
  expect(said('totalValue', guess)).toEqual(['unsure: 900 USD']);
  expect(said('totalValue', guess, 'The total contract value is USD 5,000.')).toEqual(['5000 USD']);
});

test('$ is the one other dollar that the document names', () => {
  const total = 'The total contract value is $5,000.';
  expect(said('totalValue', total)).toEqual(['5000 USD']);
  expect(said('totalValue', total, 'All amounts are in Canadian dollars.')).toEqual(['5000 CAD']);
  expect(said('totalValue', total, 'Amounts are in Canadian dollars or US dollars.')).toEqual(['5000 USD']);
});

test('a signatory with a name and a day is stated, without the day unsure', () => {
  const block = [
    'IN WITNESS WHEREOF, the parties have executed this Agreement.',
    'By: /s/ Jane Doe   Title: CFO   Date: March 1, 2026',
    'Name: John Roe   Title: CEO   Date: ________',
  ];
  expect(said('signature', ...block)).toEqual(['«Jane Doe, CFO», 2026-03-01', 'unsure: «John Roe, CEO»']);
});

test('a heading is no clause', () => {
  expect(extractClauses(documentOf('7. Exclusivity', '8. Audit Rights'))).toEqual([]);
});

const BITS = [
  'pay', 'invoice', 'within', 'thirty', '(30)', 'days', 'of', 'receipt', 'total', 'fee', '$', 'USD', '1,000', '.', ';', ':', '|', '\t', '\n', '(', ')', '"', '’', 'term', 'renew', 'automatically', 'shall', 'not',
  'the Master Agreement of 4 May 2024', '(net 60)', 'which provides', '1/2', 'if', '£',
  'exceed', 'liability', '%', '5', 'per', 'month', 'By:', 'Name:', 'Date:', 'January', '1,', '2026', 'Vertrag', 'verlängert', 'ß', 'é', 'million', 'and', '1.000.000', '__', '****', 'exclusive', 'other', 'customers',
]; // prettier-ignore

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(fc.constantFrom(...BITS), { maxLength: 200 }).map((bits) => bits.join(' ')),
  fc.array(fc.constantFrom(...BITS), { maxLength: 200 }).map((bits) => bits.join('')),
  fc.tuple(fc.constantFrom(...BITS), fc.integer({ min: 1, max: 4000 })).map(([bit, times]) => `${bit} `.repeat(times)),
);

test('property: any text gives clauses, and each quote stands in its paragraph', () => {
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 4 }), (paragraphs) => {
      for (const { quote, page, paragraph, because } of extractClauses(documentOf(...paragraphs))) {
        expect(page).toBe(1);
        expect(paragraphs[paragraph - 1]).toContain(quote);
        expect(because).not.toBe('');
      }
    }),
    { numRuns: 150 },
  );
});

test('property: the same document gives the same clauses', () => {
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 3 }), (paragraphs) => {
      expect(extractClauses(documentOf(...paragraphs))).toEqual(extractClauses(documentOf(...paragraphs)));
    }),
    { numRuns: 40 },
  );
});
