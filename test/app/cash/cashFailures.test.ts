/**
 * Excel on a bad day. Whatever fails, and wherever: afterwards the workbook is untouched, or fully written, or the
 * run is half done and revert restores it.
 */
import { CASH_KINDS } from '../../../src/tables/columns';
import { readWorkbook } from '../../../src/app/readWorkbook';
import { readRuns, revertRun } from '../../../src/app/runs';
import type { OpenExcel } from '../../support/excel';
import { bookText, openSmallMonth, previewMonth, WHO, writeCash } from '../../support/smallMonth';

let month: OpenExcel;
afterEach(() => month.close());

const edit = (sheet: string, address: string, value: string | number): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });

test('an edit between preview and write is found, and nothing is written', async () => {
  month = await openSmallMonth();
  const preview = await previewMonth();
  await edit('Open items', 'I4', 118);
  const edited = bookText(month.host.book);
  expect(await writeCash(preview, WHO)).toMatchObject({ kind: 'refused', because: 'workbookChanged' });
  expect(bookText(month.host.book)).toBe(edited);
});

test('an edit elsewhere does not matter', async () => {
  month = await openSmallMonth();
  const preview = await previewMonth();
  await edit('Open items', 'M30', 'call Birch');
  expect(await writeCash(preview, WHO)).toMatchObject({ kind: 'written' });
});

test('a table that was deleted between preview and write is missed', async () => {
  month = await openSmallMonth();
  const preview = await previewMonth();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Customers').delete();
    await context.sync();
  });
  expect(await writeCash(preview, WHO)).toMatchObject({ kind: 'refused', because: 'tableMissing', findings: [{ code: 'table-missing' }] });
});

test('a cell being edited stops the write before it begins', async () => {
  month = await openSmallMonth();
  const preview = await previewMonth();
  month.host.faults.cellEditMode = true;
  expect(await writeCash(preview, WHO)).toMatchObject({ kind: 'refused', because: 'cellEditMode' });
  month.host.faults.cellEditMode = false;
  expect(await writeCash(preview, WHO)).toMatchObject({ kind: 'written' });
});

test('a sheet of our name that is not ours is never written to', async () => {
  month = await openSmallMonth();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('Cash proof').getRange('A1').values = [['my own proof']];
    await context.sync();
  });
  const before = bookText(month.host.book);
  await expect(previewMonth()).rejects.toMatchObject({ because: 'sheetNotOurs', finding: { place: { sheet: 'Cash proof' } } });
  expect(bookText(month.host.book)).toBe(before);
});

test('a protected sheet of ours is named', async () => {
  month = await openSmallMonth();
  await writeCash(await previewMonth(), WHO);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Cash application').protection.protect();
    await context.sync();
  });
  await expect(previewMonth()).rejects.toMatchObject({
    because: 'sheetProtected',
    message: expect.stringContaining('"Cash application" is protected'),
  });
});

test('a workbook whose structure is protected takes no new sheets', async () => {
  month = await openSmallMonth();
  await Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  await expect(previewMonth()).rejects.toMatchObject({ because: 'sheetProtected', finding: { code: 'structure-protected' } });
});

test('findings that block are refused in the pane, and written despite them on request', async () => {
  month = await openSmallMonth();
  await edit('Open items', 'I5', 'about two hundred');
  const preview = await previewMonth();
  expect(preview.plan.findings.some(({ severity }) => severity === 'blocking')).toBe(true);
  expect(await writeCash(preview, WHO)).toMatchObject({ kind: 'refused', because: 'blockingFindings' });
  expect(await writeCash(preview, { ...WHO, despiteFindings: true })).toMatchObject({ kind: 'written' });
});

/** Every tenth batch of a first write, each with another offset, so that a run of the tests stays short. */
const BATCHES = [1, 8, 15, 22, 29, 36, 43, 50, 57, 64];

test.each(BATCHES)('a failure at batch %i leaves the workbook untouched or fully written', async (n) => {
  month = await openSmallMonth();
  const preview = await previewMonth();
  const before = bookText(month.host.book, []);
  month.host.faults.failBatch(n, 'GeneralException');
  const result = await writeCash(preview, WHO);
  if (result.kind === 'written') expect(await writeCash(await previewMonth(), WHO)).toEqual({ kind: 'alreadyDone' });
  else {
    expect(result).toMatchObject({ kind: 'failed', findings: [{ code: 'excel-GeneralException' }] });
    expect(bookText(month.host.book, [])).toBe(before);
  }
});

test('when Excel refuses to put things back, the run is half done, blocks the next one, and revert restores the workbook', async () => {
  month = await openSmallMonth();
  const preview = await previewMonth();
  const before = bookText(month.host.book);
  const { faults } = month.host;
  let failing = false;
  const result = await writeCash(preview, {
    ...WHO,
    onProgress: ({ step }) => {
      if (step.startsWith('Writing Cash proof') && !failing) {
        failing = true;
        for (let n = 1; n <= 12; n += 1) faults.failBatch(n, 'GeneralException');
      }
    },
  });
  expect(result).toMatchObject({ kind: 'halfDone', runId: 'R0001' });
  for (let n = 0; n < 12 && (await readRuns().catch(() => undefined)) === undefined; n += 1);
  expect((await readRuns()).map(({ runId, state }) => [runId, state])).toEqual([['R0001', 'halfDone']]);
  expect((await readWorkbook(CASH_KINDS)).findings).toMatchObject([{ code: 'run-half-done' }]);
  expect(await writeCash(await previewMonth(), { ...WHO, despiteFindings: true })).toMatchObject({
    kind: 'refused',
    because: 'blockingFindings',
  });
  expect(await revertRun('R0001', WHO)).toMatchObject({ kind: 'written' });
  expect(bookText(month.host.book)).toBe(before);
});

test.each([1, 3, 6, 9])('cancelled at the %i. sign of progress, everything is put back', async (n) => {
  month = await openSmallMonth();
  const preview = await previewMonth();
  const before = bookText(month.host.book, []);
  const controller = new AbortController();
  let signs = 0;
  const result = await writeCash(preview, {
    ...WHO,
    signal: controller.signal,
    onProgress: ({ step }) => {
      if (step.startsWith('Writing') && (signs += 1) === n) controller.abort();
    },
  });
  expect(result).toEqual({ kind: 'cancelled', findings: [] });
  expect(bookText(month.host.book, [])).toBe(before);
});

test('a cell that does not hold what was written is found by reading back, and everything is put back', async () => {
  month = await openSmallMonth();
  const preview = await previewMonth();
  const { book } = month.host;
  const before = bookText(book, []);
  let meddled = false;
  const stop = book.onChange((change) => {
    if (meddled || change.kind !== 'cells' || change.sheet.name !== 'Bank receipts' || change.area.rows < 5) return;
    meddled = true;
    change.sheet.cells.setValue(4, 5, 'somebody else'); // F5, the payer: as another add-in would.
  });
  const result = await writeCash(preview, WHO);
  stop();
  expect(result).toMatchObject({
    kind: 'failed',
    findings: [{ code: 'written-differs', place: { sheet: 'Bank receipts', address: 'F5' } }],
  });
  expect(bookText(book, [])).toBe(before);
});
