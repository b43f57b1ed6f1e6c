/** Ask over the genuine Office.js: what a person typed, what the selected cell is about, and a reading that is kept until something changes. */
import type { Answer } from '../../../src/app/ask/answer';
import { type Asker, asker } from '../../../src/app/ask/ask';
import { selectedCell } from '../../../src/app/goTo';
import type { Story } from '../../../src/domain/story/story';
import { ISO_SPEECH, eventSentence, storyWords } from '../../../src/domain/story/storyWords';
import type { OpenExcel } from '../../support/excel';
import { openSmallContracts, previewSchedule, type, writeSchedule } from '../../support/smallContracts';
import { openSmallMonth, previewMonth, statement, WHO, writeCash } from '../../support/smallMonth';
import { openSmallPayables, previewPayments, writePayments } from '../../support/smallPayables';

let excel: OpenExcel;
let asked: Asker;
beforeEach(() => (asked = asker()));
afterEach(() => excel.close());

const WORDS = storyWords(ISO_SPEECH);

/** An answer as one line. */
function spoken(answer: Answer): string {
  switch (answer.kind) {
    case 'story':
      return `${answer.story.subject.kind} ${answer.story.subject.id}`;
    case 'choose':
      return `${answer.because}: ${answer.subjects.map(({ kind, id }) => `${kind} ${id}`).join(', ')}`;
    case 'nothing':
      return `nothing: ${answer.because}`;
  }
}
const storyIn = (answer: Answer): Story => {
  if (answer.kind !== 'story') throw new Error(`No story: ${spoken(answer)}`);
  return answer.story;
};
const told = (story: Story): string[] =>
  story.events.map((event) => `${event.day ?? ''} ${eventSentence(WORDS, event)} ${event.amount ?? ''}`.trim());

/** Excel tells of a change after the batch that made it. */
const heard = () => new Promise((resolve) => setTimeout(resolve, 20));

async function monthWithCash(): Promise<void> {
  excel = await openSmallMonth();
  await writeCash(await previewMonth(), { ...WHO, despiteFindings: true });
}

describe('what a person types', () => {
  // prettier-ignore
  test.each([
    ['the number as it stands',            'INV-1001',              'invoice INV-1001'],
    ['in another case, with blanks',       '  inv-1001 ',           'invoice INV-1001'],
    ['without its marks',                  'INV 1001',              'invoice INV-1001'],
    ['with what it is said before it',     'Rechnung INV-1001',     'invoice INV-1001'],
    ['a customer by its number',           'C1',                    'customer C1'],
    ['a customer by its name',             'Alder Media GmbH',      'customer C1'],
    ['without the legal form',             'alder media',           'customer C1'],
    ['a receipt by the bank’s number',     'B1',                    'receipt B1'],
    ['an amount of several things',        'EUR 500.00',            'amount: invoice INV-2001, invoice INV-2002, receipt B2'],
    ['the same as Germans write it',       '500,00',                'amount: invoice INV-2001, invoice INV-2002, receipt B2'],
    ['an amount in another currency',      'USD 500.00',            'nothing: unknown'],
    ['an amount of one thing',             '77.00',                 'receipt B4'],
    ['the digits alone are only near',     '1001',                  'near: invoice INV-1001'],
    ['a letter O for a zero is only near', 'INV-1OO1',              'near: invoice INV-1001'],
    ['part of a name is only near',        'Alder Medya',           'near: customer C1'],
    ['with another legal form it is only near', 'Alder Media Ltd',  'near: customer C1'],
    ['with part of its legal form',        'Alder Media mbH',       'customer C1'],
    ['a customer’s digits are only near',  'C-O1',                  'near: customer C1'],
    ['a neighbour’s number is not it',     'INV-1009',              'nothing: unknown'],
    ['nothing',                            '   ',                   'nothing: empty'],
    ['a formula',                          '=1+1',                  'nothing: unknown'],
    ['ten thousand letters',               'x'.repeat(10_000),      'nothing: unknown'],
  ])('%s', async (_, question, expected) => {
    await monthWithCash();
    expect(spoken(await asked.ask(question))).toBe(expected);
  });
});

test('an invoice is told from the table to the cash, each figure with its cell', async () => {
  await monthWithCash();
  const story = storyIn(await asked.ask('INV-1001'));
  expect(told(story)).toEqual([
    '2026-09-01 Invoice INV-1001, Alder Media GmbH, due 2026-10-01, net 30. 119.00',
    '2026-10-05 Receipt B1 pays INV-1001, from Alder Media GmbH. -119.00',
    'What is left of INV-1001. 0.00',
  ]);
  expect(story.events.map(({ places: [place] }) => place)).toEqual([
    { kind: 'cell', sheet: 'Open items', address: 'H4' },
    { kind: 'cell', sheet: 'Cash application', address: expect.stringMatching(/^I\d+$/) },
    { kind: 'cell', sheet: 'Open items after', address: expect.stringMatching(/^L\d+$/) },
  ]);
});

test('a payment that waits for a person is a question in the story and counts nowhere', async () => {
  await monthWithCash();
  const receipt = storyIn(await asked.ask('B2'));
  expect(receipt.balance).toEqual([{ currency: 'EUR', amount: '500.00' }]);
  expect(receipt.missing.map(({ code }) => code)).toContain('question-open');
});

test('a contract is told through its schedule to the invoice and the cash', async () => {
  excel = await openSmallContracts();
  await writeSchedule(await previewSchedule(), WHO);
  await type('Invoice schedule', 'O5', 'INV-1001');
  const paid = [{ id: 'B7', amount: 'C1190,00', text: 'INV-1001', payer: 'Alder Media GmbH' }];
  await writeCash(await previewMonth([{ name: 'october.sta', bytes: statement(paid, '10/1', 0) }]), { ...WHO, despiteFindings: true });
  const story = storyIn(await asked.ask('contract CT-100'));
  const kinds = [...new Set(story.events.map(({ kind }) => kind))];
  expect(kinds).toEqual(['agreed', 'lineAgreed', 'scheduled', 'billed', 'invoiced', 'received', 'balance']);
  expect(story.balance).toEqual([{ currency: 'EUR', amount: '0.00' }]);
  expect(spoken(await asked.ask('INV-1001'))).toBe('invoice INV-1001');
  expect(storyIn(await asked.ask('INV-1001')).events[0]?.kind).toBe('agreed');
});

test('a vendor’s invoice is told from the statement of work to the payment; what is planned is no payment', async () => {
  excel = await openSmallPayables();
  await writePayments(await previewPayments());
  expect(told(storyIn(await asked.ask('PX-0042'))).filter((line) => !line.includes('tracker'))).toEqual([
    '2026-07-01 Statement of work S-1, Pixel, until 2026-12-31, signed on 2026-06-20. 6000.00',
    '2026-09-30 Invoice PX-0042, Pixel, received 2026-10-02, due 2026-11-20, statement of work S-1. 1190.00',
    '2026-10-08 PX-0042 was approved.',
    '2026-11-19 Payment P2, for PX-0042, planned. 1190.00',
    'What is left of PX-0042. 1190.00',
  ]);
  const disputed = storyIn(await asked.ask('LX-10'));
  expect(told(disputed)).toContain('LX-10 is disputed: wrong hours.');
  expect(disputed.missing.map(({ code }) => code)).toEqual(['commitment-unknown']);
  expect(storyIn(await asked.ask('payment P4')).missing.map(({ code }) => code)).toEqual(['vendor-invoice-unknown']);
});

describe('the selected cell', () => {
  // prettier-ignore
  test.each([
    ['a document’s row',                       'Open items',       'H4',    'invoice INV-1001'],
    ['its customer’s cell is the customer’s',  'Open items',       'C5',    'customer C1'],
    ['the first of several cells counts',      'Open items',       'A5:B7', 'invoice INV-1002'],
    ['a line of our own sheet',                'Cash application', 'I5',    'receipt B1'],
    ['its document’s cell is the invoice’s',   'Cash application', 'G5',    'invoice INV-1001'],
    ['a heading is about nothing',             'Open items',       'A3',    'nothing: cell'],
    ['a whole column is about nothing',        'Open items',       'A:A',   'nothing: cell'],
    ['a cell beside the table',                'Open items',       'Z99',   'nothing: cell'],
  ])('%s', async (_, sheet, address, expected) => {
    await monthWithCash();
    expect(spoken(await asked.askAbout({ sheet, address }))).toBe(expected);
  });

  test('is where the person at the grid is', async () => {
    excel = await openSmallMonth();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Customers');
      sheet.activate();
      sheet.getRange('B5').select();
      await context.sync();
    });
    expect(await selectedCell()).toEqual({ sheet: 'Customers', address: 'B5' });
    expect(spoken(await asked.askAbout(await selectedCell()))).toBe('customer C2');
  });
});

test('the reading is kept while nothing changes, and a changed cell is heard', async () => {
  excel = await openSmallMonth();
  const before = storyIn(await asked.ask('INV-1001'));
  expect(storyIn(await asked.ask('INV-1001')).balance).toEqual(before.balance);
  await type('Open items', 'I4', 20);
  await heard();
  const after = storyIn(await asked.ask('INV-1001'));
  expect([before.balance, after.balance]).toEqual([[{ currency: 'EUR', amount: '119.00' }], [{ currency: 'EUR', amount: '20.00' }]]);
  expect(after.missing.map(({ code }) => code)).toEqual(['settled-before']);
});

test('a name that is a formula to Excel, or a whole page, is told as it stands', async () => {
  excel = await openSmallMonth();
  const page = 'Long '.repeat(2_000).trim();
  await type('Open items', 'D4', '\'=HYPERLINK("x")');
  await type('Open items', 'D5', page);
  const formula = storyIn(await asked.ask('INV-1001'));
  expect(told(formula)[0]).toContain('Invoice INV-1001, =HYPERLINK("x"), due');
  expect(told(storyIn(await asked.ask('INV-1002')))[0]).toContain(page);
});

test('a workbook without a single table that we know answers that nothing goes by it', async () => {
  excel = await openSmallMonth(false);
  await Excel.run(async (context) => {
    for (const name of ['Open items', 'Customers']) context.workbook.worksheets.getItem(name).getRange().clear();
    await context.sync();
  });
  expect(spoken(await asked.ask('INV-1001'))).toBe('nothing: unknown');
  expect(spoken(await asked.askAbout({ sheet: 'Open items', address: 'A4' }))).toBe('nothing: cell');
});
