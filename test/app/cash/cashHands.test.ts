/** What a person does to our sheets by hand, and what becomes of it. */
import { previewRevert, revertRun } from '../../../src/app/runs';
import type { OpenExcel } from '../../support/excel';
import { bookText, cellAt, columnOf, openSmallMonth, previewMonth, statement, WHO, writeCash } from '../../support/smallMonth';

let month: OpenExcel;
afterEach(() => month.close());

const edit = (sheet: string, address: string, value: string | number): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
const writtenMonth = async (): Promise<void> => {
  month = await openSmallMonth();
  await writeCash(await previewMonth(), WHO);
};

test('a suggestion accepted in the drop-down counts at once, by formulas alone', async () => {
  await writtenMonth();
  const questions = () => cellAt(month.host.book, 'Cash proof', 'I12');
  expect(cellAt(month.host.book, 'Cash proof', 'I11')).toBe('Open questions');
  expect(questions()).toBe(577);
  await edit('Cash application', 'T5', 'reject'); // B1, applied
  expect(questions()).toBe(696);
  expect(cellAt(month.host.book, 'Cash proof', 'B4')).toBe(0);
  expect(columnOf(month.host.book, 'Open items after', 'L', 5, 5)).toEqual([119]);
});

test('the number of an alternative chosen in the drop-down is carried out by the next run, and stays', async () => {
  await writtenMonth();
  await edit('Cash application', 'T6', 2);
  const preview = await previewMonth();
  expect(preview.plan.lines.find(({ receipt }) => receipt === 'B2')).toMatchObject({
    decidedBy: 'in the sheet',
    allocations: [{ document: 'INV-2002' }],
  });
  expect(await writeCash(preview, WHO)).toMatchObject({ kind: 'written' });
  expect([cellAt(month.host.book, 'Cash application', 'G6'), cellAt(month.host.book, 'Cash application', 'V6')]).toEqual(['INV-2002', 1]);
  expect(await writeCash(await previewMonth(), WHO)).toEqual({ kind: 'alreadyDone' });
});

test('a line that was changed by hand is the person’s: it is kept, counted, and its document is not given away again', async () => {
  await writtenMonth();
  await edit('Cash application', 'G8', 'INV-1002'); // B4, unmatched, is told to pay part of INV-1002
  await edit('Cash application', 'I8', 77);
  await edit('Cash application', 'N8', 'none');
  const bytes = statement(
    [{ id: 'B5', amount: 'C238,00', text: 'INV-1002', payer: 'Alder Media GmbH', account: 'DE89370400440532013000' }],
    '11/1',
    1683.5,
  );
  const preview = await previewMonth([{ name: 'november.sta', bytes }]);
  const line = (receipt: string) => preview.plan.lines.find((each) => each.receipt === receipt);
  expect(line('B4')).toMatchObject({ decidedBy: 'edited in the sheet', allocations: [{ document: 'INV-1002', cash: '77' }] });
  expect(line('B5')?.outcome).not.toBe('applied');
  expect(await writeCash(preview, WHO)).toMatchObject({ kind: 'written' });
  expect([cellAt(month.host.book, 'Cash application', 'G8'), cellAt(month.host.book, 'Cash application', 'I8')]).toEqual(['INV-1002', 77]);
  expect(columnOf(month.host.book, 'Open items after', 'L', 6, 6)).toEqual([161]);
  expect(cellAt(month.host.book, 'Cash proof', 'B4')).toBe(0);
});

test('an amount that a person mistypes shows in the proof: the difference is no longer 0.00', async () => {
  await writtenMonth();
  await edit('Bank receipts', 'E5', 118);
  expect(cellAt(month.host.book, 'Cash proof', 'J8')).toBe(-1);
  expect(cellAt(month.host.book, 'Cash proof', 'C4')).toBe('look at the red differences');
});

test('a cell that was changed since is shown before a revert, and stays unless asked for', async () => {
  await writtenMonth();
  await edit('Cash application', 'R5', 'checked with Alder');
  const preview = await previewRevert('R0001');
  expect(preview.conflicts).toEqual([
    expect.objectContaining({ sheet: 'Cash application', address: 'R5', now: 'checked with Alder', before: '(empty)' }),
  ]);
  await revertRun('R0001', WHO);
  const sheets = month.host.book.sheets.map(({ name }) => name).sort();
  expect(sheets).toEqual(['Cash application', 'Customers', 'Open items', 'Tieout Journal', 'Tieout Log']);
  expect([cellAt(month.host.book, 'Cash application', 'R5'), cellAt(month.host.book, 'Cash application', 'A5')]).toEqual([
    'checked with Alder',
    null,
  ]);
});

test('asked for, the conflicting cells are put back too', async () => {
  month = await openSmallMonth();
  const before = bookText(month.host.book);
  await writeCash(await previewMonth(), WHO);
  await edit('Cash application', 'R5', 'checked with Alder');
  await revertRun('R0001', { ...WHO, overwriteConflicts: true });
  expect(bookText(month.host.book)).toBe(before);
});

test('text from a bank file stays text, whatever it begins with', async () => {
  month = await openSmallMonth();
  const memos = ['=1+1', '+49 89 1234', '-5', '@SUM(A1)', '＝1+1', "'quoted", '1-2', '00123', 'TRUE', ' =A1'];
  const bookings = memos.map((memo, index) => ({ id: `T${index}`, amount: 'C1,00', text: memo, payer: memo }));
  await writeCash(await previewMonth([{ name: 'odd.sta', bytes: statement(bookings, '9/1', 0) }]), WHO);
  const { book } = month.host;
  const payers = columnOf(book, 'Cash application', 'D', 5, 14);
  expect(payers.every((payer) => typeof payer === 'string')).toBe(true);
  expect(payers).toEqual(expect.arrayContaining(['=1+1', '@SUM(A1)', '＝1+1', "'quoted", '1-2', '00123', 'TRUE']));
  const sheet = book.sheet('Cash application');
  expect(Array.from({ length: 10 }, (_, row) => sheet?.cells.formula(row + 4, 3))).toEqual(new Array(10).fill(undefined));
});
