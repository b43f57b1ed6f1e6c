/** Payment tracking in an open workbook: written, decided by a person, run again, and true when a payment is added by hand. */
import type { OpenExcel } from '../../support/excel';
import { openSmallPayables, previewPayments, writePayments } from '../../support/smallPayables';

let opened: OpenExcel;
beforeEach(async () => {
  opened = await openSmallPayables();
});
afterEach(() => opened.close());

/** Cells of a column of one of our tables, by the heading. */
async function columnOf(table: string, heading: string): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(table).columns.getItem(heading).getDataBodyRange().load('values');
    await context.sync();
    return range.values.map(([value]) => value as unknown);
  });
}

async function enter(table: string, heading: string, row: number, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(table).columns.getItem(heading).getDataBodyRange().getCell(row, 0).values = [[value]];
    await context.sync();
  });
}

async function valueAt(sheet: string, address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load('values');
    await context.sync();
    return range.values[0]?.[0] as unknown;
  });
}

const states = (): Promise<unknown[]> => columnOf('TieoutPayments', 'State');

test('the tracker: what is open, where it waits, what is held, and everything ties out', async () => {
  const preview = await previewPayments();
  expect(preview.plan.invoices.map(({ invoice, state }) => `${invoice} ${state}`)).toEqual([
    ...['PX-0041 paid', 'PX-0042 pay', 'PX-OO42 stopped', 'PX-0044 waiting', 'LX-9 pay', 'LX-10 stopped'],
  ]);
  expect(preview.plan.proofs.map(({ difference }) => Number(difference))).toEqual([0, 0, 0, 0]);
  await expect(writePayments(preview)).resolves.toMatchObject({ kind: 'written' });
  expect(await states()).toEqual(preview.plan.invoices.map(({ state }) => state));
  expect(await columnOf('TieoutPayments', 'Open')).toEqual([0, 1190, 1190, 595, 30_000, 300]);
  expect(await columnOf('TieoutPayments', 'Days at stage')).toEqual([53, 23, 10, 3, 24, 18]);
  expect(await valueAt('Payment runs', 'B4')).toBe(0);
  expect(await columnOf('TieoutMissingInvoices', 'What')).toEqual(['PX-0043']);
  expect(await columnOf('TieoutPaymentQuestions', 'Payment')).toEqual(['P4']);
});

test('a second run on the same workbook has nothing to do', async () => {
  await writePayments(await previewPayments());
  await expect(writePayments(await previewPayments())).resolves.toEqual({ kind: 'alreadyDone' });
});

test('a payment that is written by hand counts at once, and the proofs still read 0.00', async () => {
  await writePayments(await previewPayments());
  await enter('Payments', 'Status', 1, 'bezahlt');
  await enter('Payments', 'Paid on', 1, 46_320);
  expect(await columnOf('TieoutPayments', 'Open')).toEqual([0, 0, 1190, 595, 30_000, 300]);
  expect((await states())[1]).toBe('paid');
  expect(await valueAt('Payment runs', 'B4')).toBe(0);
});

test('a release counts at once, stays over runs, and does not cover a check that fails later', async () => {
  await writePayments(await previewPayments());
  await enter('TieoutPayments', 'Decision', 2, 'Release');
  await enter('TieoutPayments', 'Note', 2, 'two concepts');
  expect((await states())[2]).toBe('waiting');
  await writePayments(await previewPayments());
  expect(await columnOf('TieoutPayments', 'Released')).toEqual(['', '', 'duplicate', '', '', '']);
  expect((await states())[2]).toBe('waiting');

  await enter('VendorInvoices', 'Bank account', 2, 'DE99');
  const later = await previewPayments();
  expect(later.plan.invoices[2]).toMatchObject({ state: 'stopped' });
  await writePayments(later);
  expect((await states())[2]).toBe('stopped');
  expect(await columnOf('TieoutPayments', 'Note')).toEqual(['', '', 'two concepts', '', '', '']);
  await expect(writePayments(await previewPayments())).resolves.toEqual({ kind: 'alreadyDone' });
});

test('a word that is no decision is told', async () => {
  await writePayments(await previewPayments());
  await enter('TieoutPayments', 'Decision', 1, 'maybe');
  expect((await previewPayments()).plan.findings.map(({ code }) => code)).toContain('decision-unknown');
});

test('a check that a controller ends on Tieout Rules stops nothing any more; an unreadable severity is told', async () => {
  await writePayments(await previewPayments());
  const checks = await columnOf('TieoutPaymentChecks', 'Check');
  await enter('TieoutPaymentChecks', 'Effective to', checks.indexOf('disputed'), 46_000);
  await enter('TieoutPaymentChecks', 'Severity', checks.indexOf('duplicate'), 'grave');
  const { plan } = await previewPayments();
  expect(plan.invoices.map(({ state }) => state)).toEqual(['paid', 'pay', 'stopped', 'waiting', 'pay', 'waiting']);
  expect(plan.findings.map(({ title }) => title)).toContain('The severity of the check duplicate is "grave", so stop counts.');
});

test('another day in the cell "As of" moves the days and the states', async () => {
  await writePayments(await previewPayments());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Payment runs').getRange('B5').values = [[46_400]];
    await context.sync();
  });
  expect(await states()).toEqual(['paid', 'overdue', 'stopped', 'overdue', 'overdue', 'stopped']);
});
