import { date } from '../../../src/domain/calendar/plainDate';
import { Decimal } from '../../../src/domain/money/decimal';
import { answer, closedItem, invoice, match, receipt, spoken, spokenAlternatives } from '../../support/cashLedger';

const stranger = { payer: 'Nobody We Know', payerAccount: '' };
const two = [invoice('INV-1001', '100.00'), invoice('INV-1002', '250.00')];

describe('payer × reference × amount', () => {
  // prettier-ignore
  test.each([
    ['named and equal',                      two, receipt('100.00', 'INV-1001'),                              'applied: INV-1001 100.00'],
    ['several named to their sum',           two, receipt('350.00', 'INV-1001, INV-1002'),                    'applied: INV-1001 100.00 + INV-1002 250.00'],
    ['named by an unknown payer, equal',     two, receipt('100.00', 'INV-1001', stranger),                    'applied: INV-1001 100.00'],
    ['named by an unknown payer, a cent off', two, receipt('99.99', 'INV-1001', stranger),                    'suggested: INV-1001 99.99 less 0.01 short payment'],
    ['digits alone by a known payer',        two, receipt('100.00', '1001'),                                  'applied: INV-1001 100.00'],
    ['digits alone by an unknown payer',     two, receipt('100.00', '1001', stranger),                        'suggested: INV-1001 100.00'],
    ['payer and amount',                     two, receipt('250.00', 'thank you'),                             'applied: INV-1002 250.00'],
    ['amount alone',                         two, receipt('250.00', 'thank you', stranger),                   'suggested: INV-1002 250.00'],
    ['everything that is open',              two, receipt('350.00', ''),                                      'applied: INV-1001 100.00 + INV-1002 250.00'],
    ['payer likely, amount',                 two, receipt('250.00', '', { payer: 'Ambar Games' }),            'suggested: INV-1002 250.00'],
    ['payer likely, named and equal',        two, receipt('250.00', 'INV-1002', { payer: 'Ambar Games' }),    'applied: INV-1002 250.00'],
    ["another customer's document",          two, receipt('100.00', 'INV-1001', { payer: 'Birch Studios Ltd' }), 'suggested: INV-1001 100.00'],
    ['nothing fits a known payer',           two, receipt('77.00', ''),                                       'unmatched: on account 77.00'],
    ['nothing fits an unknown payer',        two, receipt('77.00', '', stranger),                             'unmatched: open question 77.00'],
  ])('%s', (_, items, of, expected) => {
    expect(answer(items, of)).toBe(expected);
  });
});

describe('a mother pays for her daughter', () => {
  const daughters = [invoice('INV-2001', '80.00', { customerId: 'D' })];
  // prettier-ignore
  test.each([
    ['named',                 receipt('80.00', 'INV-2001', { payer: 'Marble Holding AG' }), 'applied: INV-2001 80.00'],
    ['not named',             receipt('80.00', '',         { payer: 'Marble Holding AG' }), 'suggested: INV-2001 80.00'],
    ['the daughter for her',  receipt('80.00', 'INV-2001', { payer: 'Delta Press AG' }),    'applied: INV-2001 80.00'],
    ['a sister is a stranger', receipt('80.00', 'INV-2001', { payer: 'Sister Press AG' }),  'suggested: INV-2001 80.00'],
  ])('%s', (_, of, expected) => {
    expect(answer(daughters, of)).toBe(expected);
  });
});

describe('a discount of 2 % within 10 days of 1 October', () => {
  const discounted = [invoice('INV-1001', '1000.00', { terms: '2/10 net 30' })];
  // prettier-ignore
  test.each([
    ['on the last day',          '2026-10-11', '980.00', 'INV-1001', 'applied: INV-1001 980.00 discount 20.00'],
    ['a day late',               '2026-10-12', '980.00', 'INV-1001', 'suggested: INV-1001 980.00'],
    ['a cent of rounding',       '2026-10-09', '980.01', 'INV-1001', 'applied: INV-1001 980.01 discount 19.99'],
    ['more than the terms allow', '2026-10-09', '970.00', 'INV-1001', 'suggested: INV-1001 970.00 less 30.00 bank fee'],
    ['not named',                '2026-10-09', '980.00', '',         'suggested: INV-1001 980.00 discount 20.00'],
    ['a day late, with charges', '2026-10-12', '980.00', 'INV-1001 CHGS/SHA', 'suggested: INV-1001 980.00'],
  ])('%s', (_, bookedOn, amount, reference, expected) => {
    expect(answer(discounted, receipt(amount, reference, { bookedOn: date(bookedOn) }))).toBe(expected);
  });

  test('taken late, the document stays open for it, and granting it is an alternative', () => {
    const [late] = match(discounted, [receipt('980.00', 'INV-1001', { bookedOn: date('2026-10-12') })]);
    expect(late && spokenAlternatives(late)).toContain('INV-1001 980.00 discount 20.00');
  });

  test.each([
    ['on the invoice', '880.00', '980.00 discount 20.00'],
    ['on what is left after a credit note', '882.00', '982.00 discount 18.00'],
  ])('reckoned %s, it is earned', (_, amount, expected) => {
    expect(answer([...discounted, invoice('CN-5', '-100.00')], receipt(amount, 'INV-1001 CN-5'))).toBe(
      `applied: INV-1001 ${expected} + CN-5 -100.00`,
    );
  });

  test('a late one within the tolerance is not written off', () => {
    const small = [invoice('INV-1001', '100.00', { terms: '1/10 net 30' })];
    expect(answer(small, receipt('99.00', 'INV-1001', { bookedOn: date('2026-10-11') }))).toBe('applied: INV-1001 99.00 discount 1.00');
    expect(answer(small, receipt('99.00', 'INV-1001', { bookedOn: date('2026-10-12') }))).toBe('suggested: INV-1001 99.00');
  });

  test('earned on one invoice and late on another: the late one stays open for it', () => {
    const older = invoice('INV-1000', '500.00', { terms: '2/10 net 30', documentOn: date('2026-09-01') });
    expect(answer([older, ...discounted], receipt('1470.00', 'INV-1000 INV-1001'))).toBe(
      'suggested: INV-1000 490.00 + INV-1001 980.00 discount 20.00',
    );
  });

  test('is lost on what is left after a part payment', () => {
    const part = [{ ...invoice('INV-1001', '1000.00', { terms: '2/10 net 30' }), open: invoice('x', '500.00').open }];
    expect(answer(part, receipt('490.00', 'INV-1001'))).not.toContain('discount');
  });
});

describe('what is missing', () => {
  const one = [invoice('INV-1001', '1000.00')];
  // prettier-ignore
  test.each([
    ['at the tolerance',               '999.00', 'INV-1001',                          'applied: INV-1001 999.00 less 1.00 short payment'],
    ['a cent beyond the tolerance',    '998.99', 'INV-1001',                          'suggested: INV-1001 998.99 less 1.01 bank fee'],
    ['fees that were sold',            '985.00', 'INV-1001 licence fees',             'suggested: INV-1001 985.00 less 15.00 bank fee'],
    ['fees that were kept',            '985.00', 'INV-1001 less fees',                'applied: INV-1001 985.00 less 15.00 bank fee'],
    ['a fee that is mentioned',        '965.00', 'INV-1001 charges SHA',              'applied: INV-1001 965.00 less 35.00 bank fee'],
    ['a fee beyond the limit',         '964.99', 'INV-1001 charges SHA',              'suggested: INV-1001 964.99'],
    ['a tax that is mentioned',        '850.00', 'INV-1001 net of WHT',               'applied: INV-1001 850.00 less 150.00 withholding tax'],
    ['a tax at no known rate',         '863.00', 'INV-1001 net of WHT',               'suggested: INV-1001 863.00 less 137.00 withholding tax'],
    ['a claim that is mentioned',      '900.00', 'INV-1001 less claim damaged goods', 'suggested: INV-1001 900.00 less 100.00 claim'],
    ['a part payment by its words',    '400.00', 'INV-1001 Teilzahlung',              'applied: INV-1001 400.00'],
    ['no reason at all',               '400.00', 'INV-1001',                          'suggested: INV-1001 400.00'],
  ])('%s', (_, amount, reference, expected) => {
    expect(answer(one, receipt(amount, reference))).toBe(expected);
  });
});

describe('what is over', () => {
  const one = [invoice('INV-1001', '1000.00'), invoice('INV-1002', '300.00')];
  // prettier-ignore
  test.each([
    ['within the tolerance',        '1001.00', 'INV-1001',                'applied: INV-1001 1000.00, on account 1.00'],
    ['a cent beyond it',            '1001.01', 'INV-1001',                'suggested: INV-1001 1000.00, on account 1.01'],
    ['the amount of another one',   '1300.00', 'INV-1001',                'suggested: INV-1001 1000.00 + INV-1002 300.00'],
    ['with a request to refund it', '1100.00', 'INV-1001 please refund overpayment', 'suggested: INV-1001 1000.00, refund due 100.00'],
  ])('%s', (_, amount, reference, expected) => {
    expect(answer(one, receipt(amount, reference))).toBe(expected);
  });
});

test('a customer whose name is a word of the bank is still a customer', () => {
  const items = [invoice('INV-1', '70.00', { customerId: 'I', customer: 'Interest Media Ltd' })];
  expect(answer(items, receipt('70.00', '', { payer: 'Interest Media Inc' }))).toBe('suggested: INV-1 70.00');
  expect(answer(items, receipt('70.00', 'credit interest', { payer: 'Our Bank' }))).toBe('not-an-invoice: not ours 70.00');
});

describe('doubt is a result', () => {
  const twins = [invoice('INV-1001', '100.00'), invoice('INV-1002', '100.00')];

  test('two documents of the same amount: neither is chosen, both are listed', () => {
    const [result] = match(twins, [receipt('100.00', '')]);
    expect(result && spoken(result)).toBe('ambiguous: open question 100.00');
    expect(result && spokenAlternatives(result)).toEqual(['INV-1001 100.00', 'INV-1002 100.00']);
  });

  test('two credits of the same amount explain a shortage equally well', () => {
    const credits = [invoice('CN-1', '-40.00'), invoice('CN-2', '-40.00')];
    const [result] = match([invoice('INV-1001', '100.00'), ...credits], [receipt('60.00', 'INV-1001')]);
    expect(result?.outcome).toBe('ambiguous');
    expect(result && spokenAlternatives(result).slice(0, 2)).toEqual(['INV-1001 100.00 + CN-1 -40.00', 'INV-1001 100.00 + CN-2 -40.00']);
  });

  test('a number at two customers means the payer’s own, and still waits for a person', () => {
    const both = [invoice('INV-1001', '100.00', { customerId: 'B' }), invoice('INV-1001', '120.00')];
    expect(answer(both, receipt('120.00', 'INV-1001'))).toBe('suggested: INV-1001 120.00');
  });

  test('a name settles it', () => {
    expect(answer(twins, receipt('100.00', 'INV-1002'))).toBe('applied: INV-1002 100.00');
  });

  test('two sums of the same amount are two answers', () => {
    const items = ['10.01', '20.02', '30.03', '40.04'].map((open, n) => invoice(`INV-100${n}`, open));
    const [result] = match(items, [receipt('50.05', '')]);
    expect(result?.outcome).toBe('ambiguous');
    expect(result && spokenAlternatives(result)).toEqual(['INV-1000 10.01 + INV-1003 40.04', 'INV-1001 20.02 + INV-1002 30.03']);
  });

  test('the only sum among few documents of odd amounts applies', () => {
    const items = ['1310.27', '2477.91', '3905.33', '718.46'].map((open, n) => invoice(`INV-100${n}`, open));
    expect(answer(items, receipt('3196.37', ''))).toBe('applied: INV-1001 2477.91 + INV-1003 718.46');
  });

  test('among round amounts the only sum may be chance, and is only suggested', () => {
    const items = ['100.00', '200.00', '400.00', '800.00'].map((open, n) => invoice(`INV-100${n}`, open));
    expect(answer(items, receipt('500.00', ''))).toBe('suggested: INV-1000 100.00 + INV-1002 400.00');
  });

  test('a name that two customers share is not certain, even if only one has the amount', () => {
    const items = [invoice('INV-1001', '100.00', { customerId: 'T1' })];
    expect(answer(items, receipt('100.00', '', { payer: 'Twin Records' }))).toBe('suggested: INV-1001 100.00');
    expect(answer(items, receipt('100.00', '', { payer: 'TWIN RECORDS INC' }))).toBe('applied: INV-1001 100.00');
  });

  test('a document number that stands twice is never posted by itself', () => {
    const items = [invoice('INV-1001', '100.00'), invoice('INV-1001', '100.00', { customerId: 'B' })];
    expect(answer(items, receipt('100.00', 'INV-1001'))).toBe('suggested: INV-1001 100.00');
  });

  test('a reference to a document we do not have speaks against the amount', () => {
    expect(answer(two, receipt('250.00', 'INV-1077'))).toBe('suggested: INV-1002 250.00');
  });
});

describe('credits are negative', () => {
  const items = [invoice('INV-1001', '1000.00'), invoice('CN-77', '-150.00'), invoice('OA-5', '-200.00', { type: 'on account' })];
  // prettier-ignore
  test.each([
    ['a credit note that is named',     '850.00', 'INV-1001 less CN-77',       'applied: INV-1001 1000.00 + CN-77 -150.00'],
    ['money on account that is named',  '800.00', 'INV-1001 OA-5',             'applied: INV-1001 1000.00 + OA-5 -200.00'],
    ['a credit note not named',         '850.00', 'INV-1001',                  'suggested: INV-1001 1000.00 + CN-77 -150.00'],
    ['an invoice and credits, no money', '0.00',  'CN-9 INV-1002',             'applied: CN-9 -40.00 + INV-1002 40.00'],
  ])('%s', (_, amount, reference, expected) => {
    const more = [invoice('CN-9', '-40.00'), invoice('INV-1002', '40.00')];
    const parts = answer([...items, ...(amount === '0.00' ? more : [])], receipt(amount, reference));
    expect(parts.split(/: | \+ /).sort()).toEqual(expected.split(/: | \+ /).sort());
  });
});

describe('paid already', () => {
  const closed = [closedItem('INV-900', '500.00')];
  // prettier-ignore
  test.each([
    ['a closed document, the same amount',  receipt('500.00', 'INV-900'), 'unmatched: duplicate payment 500.00'],
    ['a closed document, another amount',   receipt('480.00', 'INV-900'), 'unmatched: open question 480.00'],
    ['a closed document beside the word refund', receipt('500.00', 'INV-900 refund', stranger), 'unmatched: duplicate payment 500.00'],
    ['with one that is open',               receipt('600.00', 'INV-900 INV-1001'), 'suggested: INV-1001 100.00, duplicate payment 500.00'],
  ])('%s', (_, of, expected) => {
    expect(answer(two, of, { closed })).toBe(expected);
  });

  test('an item of the ledger with nothing open counts as closed', () => {
    const settled = [{ ...invoice('INV-1001', '100.00'), open: invoice('INV-1001', '0.00').open }];
    expect(answer(settled, receipt('100.00', 'INV-1001'))).toBe('unmatched: duplicate payment 100.00');
  });

  test('the second receipt for a document is the duplicate, whatever the order of the file', () => {
    const first = receipt('100.00', 'INV-1001', { id: 'R-2', bookedOn: date('2026-10-08') });
    const second = receipt('100.00', 'INV-1001', { id: 'R-1', bookedOn: date('2026-10-09') });
    expect(match(two, [second, first]).map(spoken)).toEqual(['unmatched: duplicate payment 100.00', 'applied: INV-1001 100.00']);
  });
});

describe('who goes first', () => {
  test('a payment that names a document takes it from an earlier one that only has its amount', () => {
    const silent = receipt('100.00', '', { id: 'R-1', bookedOn: date('2026-10-01') });
    const naming = receipt('100.00', 'INV-1001', { id: 'R-2', bookedOn: date('2026-10-09') });
    expect(match([invoice('INV-1001', '100.00')], [silent, naming]).map(spoken)).toEqual([
      'unmatched: duplicate payment 100.00',
      'applied: INV-1001 100.00',
    ]);
  });

  test('on the same day the lower receipt number goes first', () => {
    const receipts = [receipt('100.00', 'INV-1001', { id: 'R-10' }), receipt('100.00', 'INV-1001', { id: 'R-9' })];
    expect(match(two, receipts).map(({ outcome }) => outcome)).toEqual(['unmatched', 'applied']);
  });

  test('two instalments that are not called so are suggested, and never beyond what is open', () => {
    const receipts = [receipt('60.00', 'INV-1001', { id: 'R-1' }), receipt('40.00', 'INV-1001', { id: 'R-2' })];
    expect(match([invoice('INV-1001', '100.00')], receipts).map(spoken)).toEqual([
      'suggested: INV-1001 60.00',
      'suggested: INV-1001 40.00',
    ]);
  });
});

describe('a remittance advice', () => {
  const advice = (document: string, paid: string, deduction: string, reason: string) => ({
    receiptId: 'R-1',
    document,
    paid: new Decimal(paid),
    deduction: new Decimal(deduction),
    reason,
  });
  const items = [invoice('INV-1001', '100.00', { terms: '2/10 net 30' }), invoice('INV-1002', '50.00'), invoice('CN-7', '-20.00')];
  // prettier-ignore
  test.each([
    ['agrees',                               '150.00', [advice('INV-1001', '100', '0', ''), advice('1002', '50', '0', '')],  'applied: INV-1001 100.00 + INV-1002 50.00'],
    ['with a credit note',                   '80.00',  [advice('INV-1001', '100', '0', ''), advice('CN-7', '-20', '0', '')], 'applied: CN-7 -20.00 + INV-1001 100.00'],
    ['with a deduction that has a reason',   '40.00',  [advice('INV-1002', '40', '10', 'damaged goods')],                    'applied: INV-1002 40.00 less 10.00 claim'],
    ['that lists what is owed',              '40.00',  [advice('INV-1002', '50', '10', 'damaged goods')],                    'applied: INV-1002 40.00 less 10.00 claim'],
    ['with a deduction without a reason',    '40.00',  [advice('INV-1002', '40', '10', '')],                                 'suggested: INV-1002 40.00 less 10.00 short payment'],
    ['with a discount that was earned',      '98.00',  [advice('INV-1001', '98', '2', 'Skonto')],                            'applied: INV-1001 98.00 discount 2.00'],
    ['with a discount that is not in the terms', '49.00', [advice('INV-1002', '49', '1', 'Skonto')],                         'suggested: INV-1002 49.00'],
    ['that pays a part',                     '30.00',  [advice('INV-1002', '30', '0', '')],                                  'applied: INV-1002 30.00'],
    ['that does not add up to the receipt',  '110.00', [advice('INV-1001', '100', '0', ''), advice('INV-1002', '50', '0', '')], 'suggested: INV-1001 100.00 + INV-1002 10.00'],
    ['that exceeds it by what a bank takes', '140.00', [advice('INV-1001', '100', '0', ''), advice('INV-1002', '50', '0', '')], 'suggested: INV-1001 90.00 less 10.00 bank fee + INV-1002 50.00'],
    ['in two lines for one document',        '100.00', [advice('INV-1001', '60', '0', ''), advice('INV-1001', '40', '0', '')],  'applied: INV-1001 100.00'],
    ['that pays a closed document again',    '180.00', [advice('INV-1001', '100', '0', ''), advice('INV-900', '80', '0', '')],  'suggested: INV-1001 100.00, duplicate payment 80.00'],
    ['of more than is open',                 '60.00',  [advice('INV-1002', '60', '0', '')],                                  'suggested: INV-1002 50.00, open question 10.00'],
    ['with a document that we do not have',  '75.00',  [advice('INV-1002', '50', '0', ''), advice('INV-9', '25', '0', '')],  'suggested: INV-1002 50.00, open question 25.00'],
    ['that names a document twice',          '100.00', [advice('INV-1002', '50', '0', ''), advice('INV-1002', '50', '0', '')], 'suggested: INV-1002 50.00, open question 50.00'],
  ])('%s', (_, amount, remittance, expected) => {
    expect(answer(items, receipt(amount, 'see advice'), { remittance, closed: [closedItem('INV-900', '80.00')] })).toBe(expected);
  });

  test('of closed documents alone is a duplicate payment, whoever pays', () => {
    const paid = { remittance: [advice('INV-900', '80', '0', '')], closed: [closedItem('INV-900', '80.00')] };
    expect(answer(items, receipt('80.00', ''), paid)).toBe('unmatched: duplicate payment 80.00');
    expect(answer(items, receipt('80.00', '', stranger), paid)).toBe('unmatched: duplicate payment 80.00');
  });

  test('of a part, from a payer nobody knows, is for a person', () => {
    const remittance = [advice('INV-1002', '30', '0', '')];
    expect(answer(items, receipt('30.00', '', stranger), { remittance })).toBe('suggested: INV-1002 30.00');
  });

  test('that contradicts what the reference names is for a person', () => {
    const remittance = [advice('INV-1002', '50', '0', '')];
    expect(answer(items, receipt('50.00', 'INV-1001'), { remittance })).toBe('suggested: INV-1002 50.00');
    expect(answer(items, receipt('50.00', 'INV-1002'), { remittance })).toBe('applied: INV-1002 50.00');
  });
});

describe('no invoice', () => {
  // prettier-ignore
  test.each([
    ['interest',            receipt('3.12', 'Habenzinsen Q3', { payer: '' }),                    'not-an-invoice: not ours 3.12'],
    ['a fee',               receipt('-12.50', 'Monthly fee', { payer: '' }),                     'not-an-invoice: not ours -12.50'],
    ['an own transfer',     receipt('5000.00', 'Virement interne', { payer: '' }),               'not-an-invoice: not ours 5000.00'],
    ['a card settlement',   receipt('812.20', 'batch 12', { ...stranger, method: 'card settlement' }), 'not-an-invoice: not ours 812.20'],
    ['a returned payment',  receipt('-100.00', 'Returned payment INV-1001'),                     'not-an-invoice: open question -100.00'],
    ['money out',           receipt('-75.00', 'Rechnung 4711', stranger),                        'not-an-invoice: not ours -75.00'],
    ['a payment in advance', receipt('250.00', 'Vorauszahlung Kampagne'),                        'unmatched: prepayment 250.00'],
    ['fees beside a named invoice are no bank fee', receipt('100.00', 'INV-1001 service fee', stranger), 'applied: INV-1001 100.00'],
    ['nothing at all',      receipt('0.00', ''),                                                 'unmatched:'],
    ['finer than a cent',   receipt('100.005', 'INV-1001'),                                      'unmatched: open question 100.005'],
  ])('%s', (_, of, expected) => {
    expect(answer(two, of)).toBe(expected);
  });
});

describe('another currency', () => {
  const dollars = [invoice('INV-1001', '1000.00', { currency: 'USD' })];
  const rates = [{ on: date('2026-10-09'), from: 'USD', to: 'EUR', rate: new Decimal('0.92') }];
  // prettier-ignore
  test.each([
    ['at the rate of the day',            receipt('920.00', 'INV-1001'),                                      rates, 'applied: INV-1001 920.00'],
    ['at a rate of three days before',    receipt('920.00', 'INV-1001', { bookedOn: date('2026-10-12') }),    rates, 'applied: INV-1001 920.00'],
    ['at a rate of four days before',     receipt('920.00', 'INV-1001', { bookedOn: date('2026-10-13') }),    rates, 'suggested: INV-1001 920.00'],
    ['at a rate of the day after',        receipt('920.00', 'INV-1001', { bookedOn: date('2026-10-08') }),    rates, 'suggested: INV-1001 920.00'],
    ['near the rate',                     receipt('915.00', 'INV-1001'),                                      rates, 'suggested: INV-1001 915.00'],
    ['far from the rate',                 receipt('700.00', 'INV-1001'),                                      rates, 'unmatched: on account 700.00'],
    ['without a rate',                    receipt('920.00', 'INV-1001'),                                      [],    'suggested: INV-1001 920.00'],
    ['the same figure in another currency', receipt('1000.00', ''),                                           [],    'unmatched: on account 1000.00'],
  ])('%s', (_, of, given, expected) => {
    expect(answer(dollars, of, { rates: given })).toBe(expected);
  });
});
