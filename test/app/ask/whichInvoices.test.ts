import type { AmountAnswer } from '../../../src/app/ask/answer';
import { whichInvoices, whichInvoicesFor } from '../../../src/app/ask/whichInvoices';
import type { OpenExcel } from '../../support/excel';
import { openSmallMonth } from '../../support/smallMonth';

let month: OpenExcel;
beforeEach(async () => {
  month = await openSmallMonth();
});
afterEach(() => month.close());

const spoken = ({ sets }: AmountAnswer): string[] =>
  sets.map(({ items, total, difference }) => `${items.map(({ document }) => document).join(' + ')} = ${total} (${difference})`);

/** Writes cells on a sheet of the analyst's. */
const write = (sheet: string, address: string, values: (string | number)[][]): Promise<void> =>
  Excel.run(async (context) => {
    const existing = context.workbook.worksheets.getItemOrNullObject(sheet);
    await context.sync();
    const worksheet = existing.isNullObject ? context.workbook.worksheets.add(sheet) : existing;
    worksheet.getRange(address).values = values;
    await context.sync();
  });

test('an amount with its currency: the one set, with the cell of each open amount', async () => {
  const answer = await whichInvoicesFor('338,00', 'EUR', undefined);
  expect(spoken(answer)).toEqual(['INV-1001 + INV-1002 + CRN-1003 = 338.00 (0.00)']);
  expect(answer).toMatchObject({ question: 'searched', isAmbiguous: false, isPartial: false, facts: { verdict: 'only answer', ways: 1 } });
  expect(answer.sets[0]?.items[0]).toEqual({
    ...{ document: 'INV-1001', party: 'Alder Media GmbH', amount: '119.00' },
    cell: { sheet: 'Open items', address: expect.stringMatching(/^I\d+$/) },
  });
});

test('two invoices of one amount are two sets, and a person chooses', async () => {
  const answer = await whichInvoicesFor('500', 'EUR', undefined);
  expect(spoken(answer)).toEqual(['INV-2001 = 500.00 (0.00)', 'INV-2002 = 500.00 (0.00)']);
  expect(answer).toMatchObject({ isAmbiguous: true, facts: { verdict: 'ambiguous', ways: 2 } });
});

test('what the customer owes goes first, and everybody else only where nothing of theirs fits', async () => {
  const theirs = await whichInvoicesFor('1000', 'EUR', 'birch games ltd');
  expect([theirs.customer, spoken(theirs)]).toEqual(['Birch Games Ltd', ['INV-2001 + INV-2002 = 1000.00 (0.00)']]);
  const everybody = await whichInvoicesFor('357', 'EUR', 'C2');
  expect([everybody.customer, spoken(everybody)]).toEqual([undefined, ['INV-1001 + INV-1002 = 357.00 (0.00)']]);
});

test('within the tolerance of the rules only where nothing is exact, and only for the customer', async () => {
  expect(spoken(await whichInvoicesFor('237.50', 'EUR', 'C1'))).toEqual(['INV-1002 = 238.00 (0.50)']);
  expect(spoken(await whichInvoicesFor('237.50', 'EUR', undefined))).toEqual([]);
});

test('an amount in two possible currencies is not searched, and both are named; a typed currency decides', async () => {
  expect(await whichInvoicesFor('40000', undefined, undefined)).toMatchObject({ question: 'currency unknown', currencies: ['EUR', 'JPY'] });
  expect(spoken(await whichInvoicesFor('JPY 40,000', undefined, undefined))).toEqual(['INV-3001 = 40000 (0)']);
});

test('the selected cell: its row says in which currency and whose', async () => {
  await write('Receipts', 'A1:D3', [
    ['Date', 'Payer', 'Currency', 'Amount'],
    [46300, 'ALDER MEDIA', 'EUR', 357],
    [46300, 'Nobody', 'EUR', 12.34],
  ]);
  const answer = await whichInvoices({ sheet: 'Receipts', address: 'D2' });
  expect([answer.customer, answer.target, spoken(answer)]).toEqual(['Alder Media GmbH', '357.00', ['INV-1001 + INV-1002 = 357.00 (0.00)']]);
  expect(await whichInvoices({ sheet: 'Receipts', address: 'D3' })).toMatchObject({ sets: [], facts: { verdict: 'none' } });
  expect(await whichInvoices({ sheet: 'Receipts', address: 'B2' })).toMatchObject({ question: 'no amount' });
});

test('a cell beside every table has an amount alone', async () => {
  await write('Scratch', 'B7', [['1.000,00']]);
  expect(await whichInvoices({ sheet: 'Scratch', address: 'B7' })).toMatchObject({ question: 'currency unknown', target: '1000' });
});

test('an open item does not answer for itself; of a credit it is asked what it covers', async () => {
  const cellOf = async (document: string, currency = 'EUR') => {
    const amount = document === 'CRN-1003' ? '-19' : '500';
    const { sets } = await whichInvoicesFor(amount, currency, undefined);
    const item = sets.flatMap(({ items }) => items).find((each) => each.document === document);
    return item?.cell ?? { sheet: '', address: '' };
  };
  expect(spoken(await whichInvoices(await cellOf('INV-2001')))).toEqual(['INV-2002 = 500.00 (0.00)']);
  const credit = await whichInvoices(await cellOf('CRN-1003'));
  expect([credit.target, credit.facts.verdict]).toEqual(['19.00', 'none']);
});

test('a workbook without open items says so', async () => {
  await month.close();
  month = await openSmallMonth();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Open items').delete();
    await context.sync();
  });
  expect(await whichInvoicesFor('357', 'EUR', undefined)).toMatchObject({ question: 'no table', sets: [] });
});
