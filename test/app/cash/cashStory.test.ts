/** The life of a month: previewed, written, answered, repeated, taken back. On the genuine Office.js over the stand-in. */
import { decide, readQuestions } from '../../../src/app/cash/decide';
import { previewRevert, readRuns, revertRun, verifyChain } from '../../../src/app/runs';
import { type OpenExcel } from '../../support/excel';
import { bookText, cellAt, columnOf, openSmallMonth, previewMonth, statement, STATEMENT, WHO, writeCash } from '../../support/smallMonth';

let month: OpenExcel;
afterEach(() => month.close());

describe.each([
  ['Excel tables', true],
  ['bare cells under a title', false],
])('a month from %s', (_, asTables) => {
  test('is written as previewed, a second time writes nothing, and revert leaves the workbook as it was', async () => {
    month = await openSmallMonth(asTables);
    const before = bookText(month.host.book);

    const preview = await previewMonth();
    expect(bookText(month.host.book)).toBe(before);
    expect(preview.plan.lines.map(({ receipt, outcome, treatment }) => [receipt, outcome, treatment])).toEqual([
      ['B1', 'applied', 'none'],
      ['B2', 'ambiguous', 'open question'],
      ['B3', 'not-an-invoice', 'not ours'],
      ['B4', 'unmatched', 'open question'],
    ]);
    expect(preview.differences.map(({ sheet, isNew, added }) => [sheet, isNew, added > 0])).toEqual(
      ['Cash application', 'Open items after', 'Cash proof', 'Bank receipts', 'Bank statements', 'Tieout Rules'].map((sheet) => [
        sheet,
        true,
        true,
      ]),
    );

    expect(await writeCash(preview, WHO)).toMatchObject({ kind: 'written', runId: 'R0001' });
    const written = bookText(month.host.book);
    const again = await previewMonth();
    expect(again.plan.files).toMatchObject([{ transactions: 4, alreadyImported: 4 }]);
    expect(again.differences.every(({ added, changed, removed }) => added + changed + removed === 0)).toBe(true);
    expect(await writeCash(again, WHO)).toEqual({ kind: 'alreadyDone' });
    expect(bookText(month.host.book)).toBe(written);

    expect(await readRuns()).toMatchObject([{ runId: 'R0001', mayRevert: true }]);
    expect(await previewRevert('R0001')).toMatchObject({ runId: 'R0001', alsoReverts: [], conflicts: [] });
    expect(await revertRun('R0001', WHO)).toMatchObject({ kind: 'written' });
    expect(bookText(month.host.book)).toBe(before);
    expect(await revertRun('R0001', WHO)).toEqual({ kind: 'alreadyDone' });
    expect((await readRuns()).map(({ step, state, mayRevert }) => [step, state, mayRevert])).toEqual([
      ['cash application', 'reverted', false],
      ['revert of R0001', 'written', false],
    ]);
    expect(await verifyChain()).toEqual({ holds: true, brokenAt: undefined, runs: 2 });
  });
});

test('every proof is a formula that reads 0.00, before and after a decision', async () => {
  month = await openSmallMonth();
  await writeCash(await previewMonth(), WHO);
  const differences = (): unknown[] => columnOf(month.host.book, 'Cash proof', 'J', 8, 40).filter((value) => typeof value === 'number');
  expect(differences()).toEqual([0, 0, 0, 0, 0]); // One statement, receipts in EUR, items in EUR and JPY, rows.
  expect(month.host.book.sheet('Cash proof')?.cells.formula(7, 9)).toBeDefined();
  expect(cellAt(month.host.book, 'Cash proof', 'B4')).toBe(0);

  await decide({ receipt: 'B2', kind: 'choose', alternative: 2 }, 'Ada', WHO.at);
  expect(differences()).toEqual([0, 0, 0, 0, 0]);
  expect(columnOf(month.host.book, 'Open items after', 'L', 5, 10)).toEqual([0, 238, -19, 500, 0, 40000]);
});

test('an answered question is that person’s: no later run touches it, and it goes when its run is taken back', async () => {
  month = await openSmallMonth();
  await writeCash(await previewMonth(), WHO);
  const first = bookText(month.host.book);
  expect((await readQuestions()).map(({ receipt, cell }) => [receipt, cell?.address])).toEqual([
    ['B2', 'A6'],
    ['B4', 'A8'],
  ]);

  expect(await decide({ receipt: 'B2', kind: 'choose', alternative: 1 }, 'Ada', WHO.at)).toMatchObject({ kind: 'written', runId: 'R0002' });
  expect([cellAt(month.host.book, 'Cash application', 'G6'), cellAt(month.host.book, 'Cash application', 'U6')]).toEqual([
    'INV-2001',
    'Ada, 2026-11-01',
  ]);
  expect((await readQuestions()).map(({ receipt }) => receipt)).toEqual(['B4']);
  expect(await writeCash(await previewMonth(), WHO)).toEqual({ kind: 'alreadyDone' });

  await revertRun('R0002', WHO);
  expect(bookText(month.host.book)).toBe(first);
});

test('a decision that takes more than a document has left is refused, and nothing is written', async () => {
  month = await openSmallMonth();
  await writeCash(await previewMonth(), WHO);
  const bytes = statement(
    [{ id: 'B9', amount: 'C500,00', text: 'thank you', payer: 'Birch Games Ltd', account: 'GB29NWBK60161331926819' }],
    '11/1',
    1683.5,
  );
  await writeCash(await previewMonth([STATEMENT, { name: 'november.sta', bytes }]), WHO);
  await decide({ receipt: 'B2', kind: 'choose', alternative: 1 }, 'Ada', WHO.at);
  const answered = bookText(month.host.book);
  const refused = await decide({ receipt: 'B9', kind: 'choose', alternative: 1 }, 'Ada', WHO.at);
  expect(refused).toMatchObject({ kind: 'refused', findings: [{ code: 'document-overdrawn' }] });
  expect(bookText(month.host.book)).toBe(answered);
  expect(await decide({ receipt: 'B9', kind: 'choose', alternative: 7 }, 'Ada', WHO.at)).toMatchObject({
    findings: [{ code: 'alternative-missing' }],
  });
  expect(await decide({ receipt: 'gone', kind: 'accept' }, 'Ada', WHO.at)).toMatchObject({ findings: [{ code: 'question-gone' }] });
});

test('a second statement adds its receipts and leaves the first ones where they are; taking it back restores the first month exactly', async () => {
  month = await openSmallMonth();
  await writeCash(await previewMonth(), WHO);
  const october = bookText(month.host.book);
  const bytes = statement(
    [
      { id: 'B5', amount: 'C238,00', text: 'INV-1002', payer: 'Alder Media GmbH', account: 'DE89370400440532013000' },
      { id: 'B6', amount: 'C1,00', text: 'test', payer: 'Nobody' },
    ],
    '11/1',
    1683.5,
  );
  const preview = await previewMonth([{ name: 'november.sta', bytes }]);
  expect(preview.differences.find(({ sheet }) => sheet === 'Cash application')).toMatchObject({
    added: 2,
    changed: 0,
    removed: 0,
    untouched: 4,
  });
  expect(await writeCash(preview, WHO)).toMatchObject({ kind: 'written', runId: 'R0002' });
  expect(columnOf(month.host.book, 'Cash application', 'A', 5, 10)).toEqual(['B1', 'B2', 'B3', 'B4', 'B5', 'B6']);
  expect(cellAt(month.host.book, 'Cash proof', 'B4')).toBe(0);
  await revertRun('R0002', WHO);
  expect(bookText(month.host.book)).toBe(october);
});

test('a run that stands under a later one takes the later one with it', async () => {
  month = await openSmallMonth();
  const before = bookText(month.host.book);
  await writeCash(await previewMonth(), WHO);
  await decide({ receipt: 'B2', kind: 'reject' }, 'Ada', WHO.at);
  expect(await previewRevert('R0001')).toMatchObject({ alsoReverts: ['R0002'], conflicts: [] });
  await revertRun('R0001', WHO);
  expect(bookText(month.host.book)).toBe(before);
});

test('the chain shows a line of the log that was changed', async () => {
  month = await openSmallMonth();
  await writeCash(await previewMonth(), WHO);
  await decide({ receipt: 'B2', kind: 'accept' }, 'Ada', WHO.at);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Tieout Log').getRange('C5').values = [['Somebody else']];
    await context.sync();
  });
  expect(await verifyChain()).toEqual({ holds: false, brokenAt: 'R0001', runs: 2 });
});
