import fc from 'fast-check';
import { cell, column, loadFunctions } from '../support/functionCells';

beforeAll(loadFunctions);

// prettier-ignore
test.each<[string, string, string, number]>([
  ['spelling and legal form',           'Müller & Söhne GmbH',           'MUELLER UND SOEHNE G.m.b.H.', 1],
  ['the legal form left out',           'Müller GmbH',                   'Müller',                      0.95],
  ['a part of the legal form',          'Alder GmbH & Co. KG',           'Alder KG',                    0.95],
  ['another legal form',                'Alpha GmbH',                    'Alpha Ltd',                   0.5],
  ['words turned around',               'Anna Berg',                     'BERG ANNA',                   0.9],
  ['cut off by the bank',               'Nordlicht Filmproduktion GmbH', 'NORDLICHT FILMPRO',           0.85],
  ['a beginning too short to be one',   'Nordlicht Film',                'Nordlicht',                   0.83],
  ['a letter left out',                 'Siemens AG',                    'Simens AG',                   0.85],
  ['another number',                    'Kino 7',                        'Kino 8',                      0.3],
  ['Cyrillic',                          'ООО Ромашка',                   'Romashka OOO',                1],
  ['Ukrainian',                         'Торговий дім Ґанок',            'Torgovii dim Ganok',          1],
  ['Greek, with a pair of vowels',      'Όμιλος Αιγαίου ΑΕ',             'Omilos Aigaiou A.E.',         1],
  ['Greek upsilon between letters',     'Ευδοκία',                       'Evdokia',                     1],
  ['katakana',                          'トヨタ',                         'Toyota',                      1],
  ['a small letter in kana',            'シャープ株式会社',                'Shaapu KK',                   1],
  ['kanji, of themselves alone',        '株式会社日立',                    '日立',                         0.95],
  ['Polish letters',                    'Łódź Media sp. z o.o.',         'LODZ MEDIA SP Z OO',          1],
  ['nothing in common',                 'Alpha',                         'Brno',                        0],
])('SAMEPARTY: %s', (_, first, second, expected) => {
  expect(cell('SAMEPARTY', first, second)).toBe(expected);
});

test('SAMEPARTY of a column; a name that is missing has no answer', () => {
  expect(cell('SAMEPARTY', 'Alder', null)).toBe('#VALUE! name2 is empty. Give a text.');
  expect(cell('SAMEPARTY', column('Alder GmbH', 'Birch', null), 'Alder')).toEqual(column(0.95, expect.any(Number), ''));
});

const name = fc
  .array(fc.constantFrom('alder', 'Birch', 'Кедр', 'Ελιά', 'GmbH', 'Ltd', '7', '8', '&', 'Film', 'Söhne', '日立'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((words) => words.join(' '));

test('property: SAMEPARTY does not mind which name comes first, and a name is its own', () => {
  fc.assert(
    fc.property(name, name, (first, second) => {
      const likeness = cell('SAMEPARTY', first, second) as number;
      expect(cell('SAMEPARTY', second, first)).toBe(likeness);
      expect(likeness).toBeGreaterThanOrEqual(0);
      expect(likeness).toBeLessThanOrEqual(1);
      if (/[^&\s]/.test(first)) expect(cell('SAMEPARTY', first, first.toUpperCase())).toBe(1);
    }),
  );
});

const known = column('INV-2026-001045', 'INV-2026-001046', 'INV-2026-001047', 'PO-4711', '4500012345');
/** `number kind how`, without the headings. */
const refs = (text: string, numbers?: unknown[][]): unknown => {
  const rows = cell('EXTRACTREFS', text, numbers);
  return Array.isArray(rows) ? (rows as string[][]).slice(1).map(([number, kind, how]) => `${number}, ${kind} ${how}`) : rows;
};

// prettier-ignore
test.each<[string, string, boolean, unknown]>([
  ['numbers in full, a list, an order',  'Payment INV-2026-001045, 1046 and PO-4711',        true,  ['INV-2026-001045, invoice in full', 'INV-2026-001046, invoice in full', 'PO-4711, order in full']],
  ['last digits behind a word',          'Invoices 1045/46, our PO 88123',                   true,  ['INV-2026-001045, invoice by its last digits', 'INV-2026-001046, invoice by its last digits', '88123, order by its word']],
  ['a range',                            'inv 1045 to 1047',                                 true,  ['INV-2026-001045, invoice by its last digits', 'INV-2026-001046, invoice by its last digits', 'INV-2026-001047, invoice by its last digits']],
  ['a customer order number',            'order 4500012345',                                 true,  ['4500012345, order in full']],
  ['one that is not known',              'INV-2026-009999',                                  true,  ['INV-2026-009999, invoice by its word']],
  ['none are known: a list of invoices', 'Invoices 1041, 1042 and 1043; PO 88123',           false, ['1041, invoice by its word', '1042, invoice by its word', '1043, invoice by its word', '88123, order by its word']],
  ['German',                             'Rechnung 2026-114 vom 12.03.2026 Kd.Nr. 55123',    false, ['2026-114, invoice by its word']],
  ['letters and digits without a word',  'AB-77-0090',                                       false, ['AB-77-0090, reference by its look']],
  ['RF, and a word behind it',           'RF18 5390 0754 7034 thanks',                       false, ['RF18539007547034, creditor reference check digits']],
  ['Belgian',                            '+++090/9337/55493+++',                             false, ['090933755493, creditor reference check digits']],
  ['Swiss',                              '21 00000 00003 13947 14300 09017',                 false, ['210000000003139471430009017, creditor reference check digits']],
  ['RF with a wrong digit is not one',   'RF19 5390 0754 7034',                              false, '#N/A The text names no invoice, order or creditor reference.'],
  ['an account, a telephone, a customer', 'IBAN DE89 3704 0044 0532 0130 00 tel 030 1234567 customer 12345', false, '#N/A The text names no invoice, order or creditor reference.'],
  ['days, amounts and years',            'Oktober 2026, 31.10.2026, EUR 1.234,56',           false, '#N/A The text names no invoice, order or creditor reference.'],
  ['a number that the bank cut off',     'PAYMENT FOR YOUR INVOICES INV-2026-0010'.slice(0, 35), true,  ['INV-2026-001045 or INV-2026-001046 or INV-2026-001047, invoice cut off']],
])('EXTRACTREFS: %s', (_, text, isKnown, expected) => {
  expect(refs(text, isKnown ? known : undefined)).toEqual(expected);
});

test('EXTRACTREFS of a column answers in one cell for each text', () => {
  expect(cell('EXTRACTREFS', column('INV-2026-001045 and 1046', null, 'thanks'), known)).toEqual(
    column('INV-2026-001045; INV-2026-001046', '', ''),
  );
});

const items = [
  ['Document', 'Customer', 'Open amount', 'Document date', 'Terms'],
  ['INV-1001', 'Amber Games GmbH', 100, '2026-09-01', 'net 30'],
  ['INV-1002', 'Amber Games GmbH', 250, '2026-09-02', 'net 30'],
  ['INV-1003', 'amber games gmbh', 1000, '2026-10-01', '2/10 net 30'],
  ['INV-2001', 'Birch AG', 77, '2026-10-01', ''],
  ['INV-2002', 'Birch AG', 77, '2026-10-02', ''],
];
/** Outcome, document, cash, discount and deduction of each row, without the headings. */
const matched = (...given: unknown[]): unknown[] => (cell('MATCHCASH', ...given) as unknown[][]).slice(1).map((row) => row.slice(0, 5));

test('MATCHCASH: two invoices that the payer names, with the reason', () => {
  const rows = cell('MATCHCASH', 350, 'INV-1001/02', 'Amber Games', items) as unknown[][];
  expect(rows[0]).toEqual(['Outcome', 'Document', 'Cash', 'Discount', 'Deduction', 'Because']);
  expect(matched(350, 'INV-1001/02', 'Amber Games', items)).toEqual([
    ['match', 'INV-1001', 100, 0, 0],
    ['', 'INV-1002', 250, 0, 0],
  ]);
  expect(rows[1]?.[5]).toBe(
    'named and equal: "Amber Games" is the name of customer Amber Games GmbH, up to the legal form. The reference names INV-1001 in full. The reference names INV-1002 in full ("02"). INV-1001, INV-1002 together are 350.00.',
  );
});

test('MATCHCASH: a discount counts where the day is given; without a day it is an open question with its ways', () => {
  expect(matched(980, 'INV-1003', 'Amber Games', items, '2026-10-11')).toEqual([['match', 'INV-1003', 980, 20, 0]]);
  const [first, ...ways] = matched(980, 'INV-1003', 'Amber Games', items) as unknown[][];
  expect(first).toEqual(['suggested', 'INV-1003', 980, 0, 20]);
  expect(ways.map(([way]) => way)).toEqual(['way 1', 'way 2', 'way 3']);
});

test('MATCHCASH: two that fit are ambiguous, and each way is listed', () => {
  expect(matched(77, 'thank you', 'Birch', items)).toEqual([
    ['ambiguous', '', '', '', ''],
    ['open question', '', 77, '', ''],
    ['way 1', 'INV-2001', 77, 0, 0],
    ['way 2', 'INV-2002', 77, 0, 0],
  ]);
});

test('MATCHCASH: what is over, what nobody knows, what is no invoice', () => {
  expect(matched(1111, 'INV-1003', 'Amber Games', items)).toEqual([
    ['suggested', 'INV-1003', 1000, 0, 0],
    ['on account', '', 111, '', ''],
  ]);
  expect(matched(12.34, '', '', items)).toEqual([
    ['unmatched', '', '', '', ''],
    ['open question', '', 12.34, '', ''],
  ]);
  expect(matched(-12.5, 'account maintenance fee', 'House Bank', items)[0]).toEqual(['not an invoice', '', '', '', '']);
});

test('property: MATCHCASH gives out the amount, no more and no less', () => {
  const reference = fc.constantFrom('', 'INV-1001', 'INV-1001/02', 'INV-1003 less fee', 'INV-2001 and INV-2002', 'INV-7777');
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 150_000 }),
      reference,
      fc.constantFrom('', 'Amber Games', 'Birch AG', 'Nobody'),
      (cents, text, payer) => {
        const rows = matched(cents / 100, text, payer, items) as [string, string, number | string, unknown, unknown][];
        const proposed = rows.filter((_, at) => !rows.slice(0, at + 1).some(([outcome]) => outcome.startsWith('way ')));
        const given = proposed.reduce((all, [, , cash]) => all + Math.round(Number(cash) * 100), 0);
        expect(given).toBe(cents);
      },
    ),
    { numRuns: 60 },
  );
});

// prettier-ignore
test.each<[string, unknown[], string]>([
  ['no headings',        [100, 'INV-1', '', [['INV-1', 'Amber', 100]]], '#VALUE! openItems has no headings that say which column is the document and which the open amount. Take the heading row into the range, with Document, Customer and Open amount.'],
  ['a word for an open amount', [100, 'INV-1', '', [['Document', 'Open amount'], ['INV-1', 'soon']]], '#VALUE! The open amount of row 1 is "soon", which is no number. Give a number.'],
  ['two currencies',     [100, 'INV-1', '', [['Document', 'Open amount', 'Currency'], ['INV-1', 100, 'EUR'], ['INV-2', 100, 'USD']]], '#VALUE! openItems are in EUR, USD. Give the currency of the payment.'],
  ['no amount',          ['', 'INV-1', '', items], '#VALUE! amount is empty. Give a number.'],
])('MATCHCASH of %s', (_, given, expected) => {
  expect(cell('MATCHCASH', ...given)).toBe(expected);
});

test('MATCHCASH in yen: the items say the currency', () => {
  expect(
    matched(40000, 'INV-9', '', [
      ['Document', 'Open amount', 'Currency'],
      ['INV-9', 40000, 'JPY'],
    ]),
  ).toEqual([['match', 'INV-9', 40000, 0, 0]]);
});
