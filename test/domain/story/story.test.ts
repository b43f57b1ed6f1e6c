/** Stories over facts made by hand: what is told and in which order, what counts, what is missing, and what the reply says. */
import fc from 'fast-check';
import { Decimal } from '../../../src/domain/money/decimal';
import { missingSentences, replyOf } from '../../../src/domain/story/reply';
import type { MissingCode, Story, StorySubject } from '../../../src/domain/story/story';
import { storyBook, type StoryFact, type StorySource } from '../../../src/domain/story/storyBook';
import { eventSentence, ISO_SPEECH, storyWords } from '../../../src/domain/story/storyWords';
import { tellStory } from '../../../src/domain/story/tellStory';
import { EVENT_ORDER } from '../../../src/domain/story/storyPlans';
import { deducted, factOf, INVOICE, invoiced, received, stated, subject } from '../../support/storyWorld';

const WORDS = storyWords(ISO_SPEECH);

function story(
  facts: readonly StoryFact[],
  about: StorySubject = subject('invoice', 'INV-1', '', 'C1'),
  sources: readonly StorySource[] = [],
): Story {
  const book = storyBook(facts, [about], new Set(sources));
  const [known] = book.meant(about);
  if (known === undefined) throw new Error(`The book does not know ${about.id}.`);
  return tellStory(book, known);
}
const told = ({ events }: Story): string[] =>
  events.map(({ kind, amount, counts }) => `${kind} ${amount ?? ''}${counts ? ' counts' : ''}`.replace(/ +/g, ' ').trim());
const codes = ({ missing }: Story): MissingCode[] => missing.map(({ code }) => code);

test('an invoice from its contract to its balance, in the order of its life', () => {
  const contract = { kind: 'contract', id: 'CT-1' } as const;
  const facts = [
    stated('440.00'),
    received('-500.00'),
    deducted('-60.00', 'bank fee'),
    invoiced(),
    factOf(
      'scheduled',
      { contract: 'CT-1', line: '1', from: '2026-09-01', to: '2026-09-30', dueOn: '', status: 'issued', invoice: 'INV-1' },
      [contract, { kind: 'invoice', id: 'INV-1' }],
      { day: '2026-09-01', amount: '1000.00' },
    ),
    factOf('agreed', { contract: 'CT-1', party: 'Alder', to: '', terms: '', signedOn: '' }, [contract, { kind: 'customer', id: 'C1' }], {
      day: '2026-01-01',
      amount: '12000.00',
    }),
  ];
  const whole = story(facts);
  expect(told(whole)).toEqual([
    'agreed 12000.00',
    'scheduled 1000.00',
    'invoiced 1000.00 counts',
    'received -500.00 counts',
    'deducted -60.00 counts',
    'balance 440.00',
  ]);
  expect(whole.balance).toEqual([{ currency: 'EUR', amount: '440.00' }]);
  expect(whole.events.at(-1)?.places).toEqual([{ kind: 'cell', sheet: 'stated', address: 'A1' }]);
  expect(codes(whole)).toEqual([]);
});

test('the same cash counts once in the story of the invoice and once in that of the receipt', () => {
  const facts = [
    invoiced(),
    received('-900.00'),
    factOf('banked', { receipt: 'R1', payer: 'ALDER', reference: 'INV-1', account: '' }, [{ kind: 'receipt', id: 'R1' }], {
      day: '2026-10-05',
      amount: '900.00',
    }),
    factOf(
      'allocated',
      { receipt: 'R1', document: 'INV-1', party: '' },
      [
        { kind: 'receipt', id: 'R1' },
        { kind: 'invoice', id: 'INV-1' },
      ],
      { day: '2026-10-05', amount: '-900.00' },
    ),
  ];
  expect(told(story(facts))).toEqual(['invoiced 1000.00 counts', 'received -900.00 counts', 'balance 100.00']);
  expect(told(story(facts, subject('receipt', 'R1')))).toEqual([
    'invoiced 1000.00',
    'banked 900.00 counts',
    'allocated -900.00 counts',
    'balance 0.00',
  ]);
});

test('cash on a number that two customers have is told to both and counted for neither', () => {
  const facts = [invoiced(), invoiced('INV-1', 'C2', '70.00'), received('-70.00')];
  for (const party of ['C1', 'C2']) {
    const own = story(facts, subject('invoice', 'INV-1', '', party));
    expect(told(own)).toContain('received -70.00');
    expect(codes(own)).toEqual(['number-shared']);
  }
  expect(story(facts, subject('invoice', 'INV-1', '', 'C2')).balance).toEqual([{ currency: 'EUR', amount: '70.00' }]);
});

test('where the sheet states another remainder, both are said, and the sheet’s cell is told', () => {
  const differing = story([invoiced(), received('-500.00'), stated('480.00')]);
  expect(missingSentences(differing, WORDS)).toEqual(['The events of INV-1 add up to 500.00 EUR, and the sheet states 480.00 EUR.']);
  expect(told(differing)).toContain('stated 480.00');
});

// prettier-ignore
test.each<[string, readonly StoryFact[], StorySubject, readonly StorySource[], readonly MissingCode[]]>([
  ['an invoice that only a receipt names',   [received('-1.00')],                                   subject('invoice', 'INV-1'), [], ['document-unknown']],
  ['an invoice without a contract',          [invoiced()],                                          subject('invoice', 'INV-1', '', 'C1'), ['contracts'], ['contract-unknown']],
  ['no contract where none are kept',        [invoiced()],                                          subject('invoice', 'INV-1', '', 'C1'), [], []],
  ['no due date',                            [invoiced('INV-1', 'C1', '5.00', '')],                 subject('invoice', 'INV-1', '', 'C1'), [], ['due-date-unknown']],
  ['a deduction without a reason',           [invoiced(), deducted('-5.00', '')],                   subject('invoice', 'INV-1', '', 'C1'), [], ['deduction-without-reason']],
  ['a deduction with one',                   [invoiced(), deducted('-5.00', 'claim')],              subject('invoice', 'INV-1', '', 'C1'), [], []],
  ['part settled before',                    [invoiced(), factOf('settledBefore', { document: 'INV-1' }, [INVOICE], { amount: '-300.00' })], subject('invoice', 'INV-1', '', 'C1'), [], ['settled-before']],
  ['closed, and nothing shows how',          [factOf('invoicedEarlier', { document: 'INV-1', party: '' }, [INVOICE], { amount: '9.00' }), factOf('settled', { document: 'INV-1' }, [INVOICE], { amount: '-9.00' })], subject('invoice', 'INV-1', '', 'C1'), [], ['settled-without-cash']],
  ['a contract that was never signed',       [factOf('agreed', { contract: 'CT-1', party: '', to: '', terms: '', signedOn: '' }, [{ kind: 'contract', id: 'CT-1' }]), factOf('lineAgreed', { contract: 'CT-1', line: '1', description: '', to: '' }, [{ kind: 'contract', id: 'CT-1' }])], subject('contract', 'CT-1'), [], ['signature-unknown']],
  ['a contract that only an invoice names',  [factOf('lineAgreed', { contract: 'CT-1', line: '1', description: '', to: '' }, [{ kind: 'contract', id: 'CT-1' }])], subject('contract', 'CT-1'), ['schedule'], ['agreement-unknown', 'schedule-unknown']],
  ['an invoice that should have gone out',   [factOf('agreed', { contract: 'CT-1', party: '', to: '', terms: '', signedOn: '2026-01-01' }, [{ kind: 'contract', id: 'CT-1' }]), factOf('lineAgreed', { contract: 'CT-1', line: '1', description: '', to: '' }, [{ kind: 'contract', id: 'CT-1' }]), factOf('scheduled', { contract: 'CT-1', line: '1', from: '', to: '', dueOn: '', status: 'overdue', invoice: '' }, [{ kind: 'contract', id: 'CT-1' }], { day: '2026-09-01', amount: '10.00' })], subject('contract', 'CT-1'), ['schedule'], ['not-issued']],
])('%s', (_, facts, about, sources, expected) => {
  expect(codes(story(facts, about, sources))).toEqual(expected);
});

const vendorInvoice = { kind: 'vendorInvoice', id: 'V-1', party: 'V500' } as const;
const vendorInvoiced = (amount = '100.00'): StoryFact =>
  factOf(
    'vendorInvoiced',
    { invoice: 'V-1', party: 'Harvest', dueOn: '2026-10-30', receivedOn: '', sow: '', order: 'PO-1' },
    [vendorInvoice, { kind: 'purchaseOrder', id: 'PO-1' }],
    { day: '2026-10-01', amount },
  );
const ordered = (amount: string): StoryFact =>
  factOf('ordered', { order: 'PO-1', party: 'V500', to: '', isOpen: true }, [{ kind: 'purchaseOrder', id: 'PO-1' }], { amount });
const paid = (amount: string): StoryFact =>
  factOf('paid', { payment: 'P-1', invoice: 'V-1', party: 'V500' }, [vendorInvoice, { kind: 'payment', id: 'P-1' }], {
    day: '2026-10-20',
    amount,
  });

test('a payment without approval, above the invoice, under an order that was exceeded', () => {
  const facts = [vendorInvoiced(), ordered('90.00'), paid('-120.00')];
  expect(codes(story(facts, subject('vendorInvoice', 'V-1', '', 'V500')))).toEqual(['paid-without-approval', 'paid-too-much']);
  expect(missingSentences(story(facts, subject('purchaseOrder', 'PO-1')), WORDS)).toEqual([
    'V-1 was paid, and no approval is recorded.',
    'Invoices exceed order PO-1 by 10.00 EUR.',
  ]);
  const approved = factOf('approved', { invoice: 'V-1', approver: 'Ada' }, [vendorInvoice], { day: '2026-10-10' });
  expect(codes(story([...facts, approved], subject('payment', 'P-1')))).toEqual([]);
});

test('the reply says the events with day and amount, what is open, and what is not clear', () => {
  const whole = story([invoiced(), received('-700.00'), deducted('-40.00', '')], subject('invoice', 'INV-1', 'Alder Media GmbH', 'C1'));
  expect(replyOf(whole, WORDS, ISO_SPEECH).split('\n')).toEqual([
    'This is what our records show for invoice INV-1, Alder Media GmbH.',
    'Invoice INV-1 of 2026-09-01 is for 1,000.00 EUR, due 2026-10-01.',
    'We received 700.00 EUR on 2026-10-05 for INV-1 (receipt R1).',
    '40.00 EUR was deducted from INV-1.',
    'Open: 260.00 EUR.',
    'Not clear from our records:',
    'No reason is given for the deduction of 40.00 EUR from INV-1.',
  ]);
});

test('names as people write them stand in sentences as they are: formulas, quotes, ten thousand letters', () => {
  for (const name of ['=1+1', '"<b>', 'x'.repeat(10_000), '${amount}']) {
    const facts = [
      factOf('agreed', { contract: 'CT-1', party: name, to: '', terms: '', signedOn: '2026-01-01' }, [{ kind: 'contract', id: 'CT-1' }]),
    ];
    const [event] = story(facts, subject('contract', 'CT-1', name)).events;
    expect(event && eventSentence(WORDS, event)).toBe(`Contract CT-1, ${name}, signed on 2026-01-01.`);
  }
});

test('every kind of event has its place in the order of a life', () => {
  expect([...EVENT_ORDER].sort()).toEqual(Object.keys(WORDS.events).sort());
});

const cents = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((minor) => new Decimal(minor).div(100).toFixed(2));

test('property: whatever was received and deducted, the balance is the sum of what counts, in any order of the rows', () => {
  fc.assert(
    fc.property(fc.array(cents, { maxLength: 12 }), fc.array(cents, { maxLength: 4 }), fc.nat(), (receipts, deductions, turn) => {
      const facts = [invoiced(), ...receipts.map((amount) => received(amount)), ...deductions.map((amount) => deducted(amount, 'claim'))];
      const turned = [...facts.slice(turn % facts.length), ...facts.slice(0, turn % facts.length)];
      const { balance, events } = story(turned);
      const counted = events.filter(({ counts }) => counts).reduce((sum, { amount }) => sum.plus(amount ?? '0'), new Decimal(0));
      const expected = [...receipts, ...deductions].reduce((sum, amount) => sum.plus(amount), new Decimal('1000'));
      expect(balance.map(({ amount }) => new Decimal(amount).toFixed(2))).toEqual([expected.toFixed(2)]);
      expect(counted.toFixed(2)).toBe(expected.toFixed(2));
    }),
  );
});
