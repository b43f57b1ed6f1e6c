/** The life of a schedule: previewed, written, issued, amended, taken back. On the genuine Office.js over the stand-in. */
import { CASH_KINDS } from '../../../src/tables/columns';
import { readWorkbook } from '../../../src/app/readWorkbook';
import { readRuns, revertRun } from '../../../src/app/runs';
import type { Book } from '../../../src/host/book/book';
import { openItemsFrom } from '../../../src/tables/cash/openItems';
import { mappingFrom } from '../../../src/tables/mapping';
import type { OpenExcel } from '../../support/excel';
import { addList, OCTOBER, openSmallContracts, previewSchedule, type, writeSchedule } from '../../support/smallContracts';
import { bookText, cellAt, columnOf, WHO } from '../../support/smallMonth';

let excel: OpenExcel;
afterEach(() => excel.close());

const SHEETS = ['Invoice schedule', 'Billing run 2026-10', 'Revenue schedule', 'Revenue by line', 'Schedule proof', 'Tieout Rules'];

/** Rows of the schedule on its sheet: twelve of the licence, the set-up, four of the support, the report. */
const LICENCE = 5;
const NET = 'J';
const INVOICE_NO = 'O';

const schedule = (letters: string, from = LICENCE, to = 22): unknown[] => columnOf(excel.host.book, 'Invoice schedule', letters, from, to);

/** Every number that stands in a cell which must read 0.00: those of the style `proof`. */
function proofs(book: Book): number[] {
  const sheet = book.sheet('Schedule proof');
  const used = sheet?.cells.usedArea(true);
  const found: number[] = [];
  for (let row = 0; row < (used?.row ?? 0) + (used?.rows ?? 0); row += 1)
    for (let column = 0; column < (used?.column ?? 0) + (used?.columns ?? 0); column += 1) {
      const value = sheet?.cells.value(row, column);
      const fill = book.styles.style(sheet?.cells.style(row, column) ?? 0).fill;
      if (typeof value === 'number' && JSON.stringify(fill ?? '').includes('E6F2EC')) found.push(value);
    }
  return found;
}

describe.each([
  ['Excel tables', true],
  ['bare cells', false],
])('contracts in %s', (_, asTables) => {
  test('are scheduled as previewed, a second time nothing is written, and revert leaves the workbook as it was', async () => {
    excel = await openSmallContracts([], asTables);
    const before = bookText(excel.host.book);

    const preview = await previewSchedule();
    expect(bookText(excel.host.book)).toBe(before);
    expect(preview.plan.lines.map(({ contract, line, currency, value, rows }) => [contract, line, currency, value, rows])).toEqual([
      ['CT-100', '1', 'EUR', '12000.00', 12],
      ['CT-100', '2', 'EUR', '1000.00', 1],
      ['CT-200', '1', 'EUR', '6000.00', 4],
      ['CT-300', '1', 'JPY', '100000', 1],
    ]);
    expect(preview.plan.proofs.map(({ difference }) => difference)).toEqual(['0.00', '0.00', '0', '0']);
    expect(preview.differences.map(({ sheet, isNew }) => [sheet, isNew])).toEqual(SHEETS.map((sheet) => [sheet, true]));

    expect(await writeSchedule(preview, WHO)).toMatchObject({ kind: 'written', runId: 'R0001' });
    const written = bookText(excel.host.book);
    expect(schedule(NET, 17, 22)).toEqual([1000, 1500, 1500, 1500, 1500, 100_000]);
    expect(proofs(excel.host.book).length).toBeGreaterThan(10);
    expect(proofs(excel.host.book).filter((difference) => difference !== 0)).toEqual([]);

    const again = await previewSchedule();
    expect(again.differences.every(({ added, changed, removed }) => added + changed + removed === 0)).toBe(true);
    expect(await writeSchedule(again, WHO)).toEqual({ kind: 'alreadyDone' });
    expect(bookText(excel.host.book)).toBe(written);

    await revertRun('R0001', WHO);
    expect(bookText(excel.host.book)).toBe(before);
    expect((await readRuns()).map(({ step, state }) => [step, state])).toEqual([
      ['invoice schedule', 'reverted'],
      ['revert of R0001', 'written'],
    ]);
  });
});

/** Writes invoice numbers beside the first rows of the licence, as a person does who has sent them. */
async function issue(months: number): Promise<void> {
  for (let month = 0; month < months; month += 1) await type('Invoice schedule', `${INVOICE_NO}${LICENCE + month}`, `R-${month + 1}`);
}

test('a number that a person wrote makes its row issued: it is kept, and counts in the proofs', async () => {
  excel = await openSmallContracts();
  await writeSchedule(await previewSchedule(), WHO);
  await issue(2);
  expect(proofs(excel.host.book).filter((difference) => difference !== 0)).toEqual([]);
  const preview = await previewSchedule();
  expect(preview.plan.lines[0]).toMatchObject({ value: '12000.00', invoiced: '2000.00', remaining: '10000.00' });
  expect(preview.plan.exceptions).toContainEqual(expect.objectContaining({ code: 'late-invoice', contract: 'CT-100', line: '1' })); // from March on
  expect(await writeSchedule(preview, WHO)).toMatchObject({ kind: 'written', runId: 'R0002' });
  expect(schedule(INVOICE_NO, 5, 8)).toEqual(['R-1', 'R-2', null, null]);
  expect(schedule('N', 5, 6)).toEqual(['issued', 'issued']);
  expect(await writeSchedule(await previewSchedule(), WHO)).toEqual({ kind: 'alreadyDone' });
});

test('an amendment of issued months gives credits and rebills, and leaves what was issued cell by cell', async () => {
  excel = await openSmallContracts();
  await writeSchedule(await previewSchedule(), WHO);
  await issue(10);
  await writeSchedule(await previewSchedule(), WHO);
  const issued = Array.from({ length: 10 }, (_, month) => rowText(LICENCE + month));
  await addList('Amendments', [
    ['Amendment', 'Contract', 'Line', 'From', 'Change', 'Amount'],
    ['AM-1', 'CT-100', '1', 46281, 'price', 1200], // 16 September: fifteen of its thirty days
  ]);
  const preview = await previewSchedule();
  expect(preview.plan.lines[0]).toMatchObject({ scheduled: '12700.00', invoiced: '10000.00', rows: 16 });
  expect(preview.plan.proofs.every(({ difference }) => Number(difference) === 0)).toBe(true);
  await writeSchedule(preview, WHO);

  const kinds = schedule('P', LICENCE, LICENCE + 15);
  const nets = schedule(NET, LICENCE, LICENCE + 15);
  const changed = kinds.flatMap((kind, index) => (kind === 'charge' ? [] : [[kind, nets[index]]]));
  expect(changed).toEqual([
    ['credit', -500], // 1,000.00 × 15/30
    ['rebill', 600], // 1,200.00 × 15/30
    ['credit', -1000],
    ['rebill', 1200],
  ]);
  const rows = Array.from({ length: 16 }, (_, index) => rowText(LICENCE + index));
  for (const row of issued) expect(rows).toContain(row);
  expect(proofs(excel.host.book).filter((difference) => difference !== 0)).toEqual([]);
  expect(await writeSchedule(await previewSchedule(), WHO)).toEqual({ kind: 'alreadyDone' });
});

/** A row of the schedule as it stands, value by value. */
function rowText(row: number): string {
  const cells = excel.host.book.sheet('Invoice schedule')?.cells;
  return JSON.stringify(Array.from({ length: 24 }, (_, column) => cells?.value(row - 1, column)));
}

describe('invoices are added to the open items', () => {
  const adding = { ...OCTOBER, appendOpenItems: true };

  test('those of the month, once, under the analyst’s headings, as items that cash application reads; taken back they are gone', async () => {
    excel = await openSmallContracts();
    const before = bookText(excel.host.book);
    const preview = await previewSchedule(adding);
    expect(preview.differences.find(({ table }) => table === 'OpenItems')).toMatchObject({ sheet: 'OpenItems', added: 1, untouched: 0 });
    expect(await writeSchedule(preview, WHO)).toMatchObject({ kind: 'written' });
    expect(['A3', 'C3', 'D3', 'E3', 'G3', 'H3', 'I3', 'J3'].map((address) => cellAt(excel.host.book, 'OpenItems', address))).toEqual([
      ...['CT-100-20261001', 'C1', 'Alder Media GmbH', 46_296, 'EUR', 1190, 1190, 'Net 30'],
    ]);
    const { tables, proposals } = await readWorkbook(CASH_KINDS);
    const table = tables.find(({ name }) => name === 'OpenItems');
    const mapping = proposals.find(({ kind }) => kind === 'openItems');
    if (table === undefined || mapping === undefined) throw new Error('The open items are there.');
    const { values, findings } = openItemsFrom(table, { ...mappingFrom(mapping), kind: 'openItems' });
    expect([values.length, findings.filter(({ severity }) => severity === 'blocking')]).toEqual([2, []]);

    expect(await writeSchedule(await previewSchedule(adding), WHO)).toEqual({ kind: 'alreadyDone' });
    await revertRun('R0001', WHO);
    expect(bookText(excel.host.book)).toBe(before);
  });

  test('a credit note is not set against an invoice that an earlier run only proposed', async () => {
    excel = await openSmallContracts();
    await writeSchedule(await previewSchedule(), WHO);
    await issue(10);
    await addList('Amendments', [
      ['Amendment', 'Contract', 'Line', 'From', 'Change', 'Amount'],
      ['AM-1', 'CT-100', '1', 46281, 'price', 1200],
    ]);
    const preview = await previewSchedule(adding);
    expect(preview.plan.creditNotes.map(({ gross }) => gross)).toEqual(['595.00', '1190.00']); // 500.00 and 1,000.00 with 19 % tax
    expect(preview.differences.find(({ table }) => table === 'OpenItems')).toMatchObject({ added: 1 }); // the days billed again
    await writeSchedule(preview, WHO);
    expect(await writeSchedule(await previewSchedule(adding), WHO)).toEqual({ kind: 'alreadyDone' });
  });

  test('none that is held back', async () => {
    excel = await openSmallContracts();
    await type('Customers', 'I2', 'suspended');
    const preview = await previewSchedule(adding);
    expect(preview.plan.invoices.find(({ invoice }) => invoice === 'CT-100-20261001')).toMatchObject({ state: 'hold' });
    expect(preview.differences.find(({ table }) => table === 'OpenItems')).toMatchObject({ added: 0 });
  });

  test('not to cells that are no table, and the sentence says what to do', async () => {
    excel = await openSmallContracts([], false);
    await expect(previewSchedule(adding)).rejects.toThrow(/OpenItems is a block of cells .* Make it a table with Ctrl\+T/);
  });
});

describe('what another system invoiced before a day', () => {
  const begun = { ...OCTOBER, invoicedBefore: '2026-10-01' };

  test('is issued from then on: not late, not among the open items, in the proofs, the log and the preview, and taken back', async () => {
    excel = await openSmallContracts();
    const before = bookText(excel.host.book);
    const preview = await previewSchedule({ ...begun, appendOpenItems: true });
    expect(preview.plan.invoicedOutside).toEqual({
      before: '2026-10-01',
      marked: [{ currency: 'EUR', rows: 11, net: '11500.00' }], // nine of the licence, the set-up, a quarter of the support
    });
    expect(preview.plan.findings.filter(({ code }) => code === 'invoiced-outside').map(({ title }) => title)).toEqual([
      '11 rows dated before 2026-10-01 had no invoice number and are taken as invoiced by another system, as "before 2026-10-01": 11,500.00 EUR net.',
    ]);
    expect(preview.plan.exceptions.filter(({ code }) => code === 'late-invoice')).toEqual([]);
    expect(preview.plan.invoices.map(({ invoice }) => invoice)).toEqual(['CT-100-20261001']);
    expect(preview.differences.find(({ table }) => table === 'OpenItems')).toMatchObject({ added: 1 });
    expect(preview.plan.lines[0]).toMatchObject({ value: '12000.00', invoiced: '9000.00', remaining: '3000.00' });
    expect(preview.plan.proofs.every(({ difference }) => Number(difference) === 0)).toBe(true);

    await writeSchedule(preview, WHO);
    const marks = Array.from({ length: 9 }, () => 'before 2026-10-01');
    expect(schedule(INVOICE_NO, LICENCE, LICENCE + 9)).toEqual([...marks, null]);
    expect(schedule('N', LICENCE, LICENCE + 9)).toEqual([...marks.map(() => 'issued'), 'due']);
    expect(proofs(excel.host.book).filter((difference) => difference !== 0)).toEqual([]);
    const text = bookText(excel.host.book, []);
    expect(text).toContain('; 11 rows taken as invoiced before 2026-10-01');
    await revertRun('R0001', WHO);
    expect(bookText(excel.host.book)).toBe(before);
  });

  test('stays marked when the day is not given again, or another one is', async () => {
    excel = await openSmallContracts();
    await writeSchedule(await previewSchedule(begun), WHO);
    const marked = bookText(excel.host.book);
    for (const choices of [OCTOBER, begun, { ...OCTOBER, invoicedBefore: '2026-03-01' }]) {
      const again = await previewSchedule(choices);
      expect(await writeSchedule(again, WHO)).toEqual({ kind: 'alreadyDone' });
    }
    expect(bookText(excel.host.book)).toBe(marked);
    await writeSchedule(await previewSchedule({ ...OCTOBER, invoicedBefore: '2026-10-02' }), WHO);
    expect(schedule(INVOICE_NO, LICENCE + 8, LICENCE + 10)).toEqual(['before 2026-10-01', 'before 2026-10-02', null]);
  });

  test('is held against the contracts’ own column, and a difference is told at its cell', async () => {
    excel = await openSmallContracts();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Contracts').columns.add(undefined, [['Invoiced'], [10_000], [2000], [0], [0]]);
      await context.sync();
    });
    const { plan } = await previewSchedule(begun);
    expect(plan.findings.filter(({ code }) => code === 'invoiced-differs')).toEqual([
      expect.objectContaining({
        severity: 'warning',
        place: { kind: 'cell', sheet: 'Contracts', address: 'K3' },
        title: 'Of contract CT-200 the schedule has 1,500.00 EUR net as invoiced, the contract says 2,000.00 EUR: 500.00 EUR less.',
      }),
    ]);
    expect((await previewSchedule()).plan.findings.filter(({ code }) => code.startsWith('invoiced-'))).toEqual([]);
  });

  test('cannot lie in days that are still to come', async () => {
    excel = await openSmallContracts();
    await expect(previewSchedule({ ...OCTOBER, invoicedBefore: '2027-01-01' })).rejects.toThrow('Choose an earlier day.');
  });
});

test('contracts and lines that do not fit together are told, and scheduled all the same', async () => {
  excel = await openSmallContracts();
  await type('ContractLines', 'A5', 'CT-999');
  await type('ContractLines', 'I3', 46_419); // until 1 February 2027
  const { plan } = await previewSchedule();
  const told = plan.findings.map(({ code, severity }) => `${severity} ${code}`);
  expect(told.filter((text) => /contract/.test(text))).toEqual([
    'warning contract-without-lines',
    'warning contract-without-lines',
    'warning line-outside-contract',
    'warning line-without-contract',
  ]);
  expect(plan.lines.map(({ contract }) => contract)).toContain('CT-999');
});

test('deliverables of statements of work among the milestones are nobody’s invoices, and no mistake', async () => {
  excel = await openSmallContracts();
  await addList('SOWs', [
    ['SOW', 'Vendor ID', 'Vendor', 'Currency', 'Total value', 'Master agreement', 'Not to exceed'],
    ['SOW-1', 'V1', 'Cedar Studio', 'EUR', 500, 'MSA-1', 500],
  ]);
  await addList('Milestones', [
    ['Contract', 'Line', 'Milestone', 'Percent', 'Amount'],
    ['SOW-1', '', 'Trailer', '', 500],
    ['SOW-9', '', 'Teaser', '', 500],
  ]);
  const { plan } = await previewSchedule();
  const about = plan.findings.filter(({ place }) => place.kind === 'cell' && place.sheet === 'Milestones');
  expect(about.map(({ code, title }) => [code, /SOW-\d/.exec(title)?.[0]])).toEqual([['line-unknown', 'SOW-9']]);
});

test('without a line that can be read there is nothing to schedule, and that blocks', async () => {
  excel = await openSmallContracts();
  for (const row of [2, 3, 4, 5]) await type('ContractLines', `E${row}`, 'XXQ');
  const preview = await previewSchedule();
  expect(preview.plan.findings).toContainEqual(expect.objectContaining({ code: 'no-lines', severity: 'blocking' }));
  expect(await writeSchedule(preview, WHO)).toMatchObject({ kind: 'refused', because: 'blockingFindings' });
});

test('without a table of contract lines it says which one to choose', async () => {
  excel = await openSmallContracts();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('ContractLines').delete();
    await context.sync();
  });
  await expect(previewSchedule()).rejects.toThrow('No table of contract lines is chosen.');
});

/** Every batch of a first write that adds to the open items would be many: these reach each of its steps. */
const BATCHES = [1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80];

test.each(BATCHES)('a failure at batch %i leaves the workbook untouched or fully written', async (n) => {
  excel = await openSmallContracts();
  const preview = await previewSchedule({ ...OCTOBER, appendOpenItems: true });
  const before = bookText(excel.host.book, []);
  excel.host.faults.failBatch(n, 'GeneralException');
  const result = await writeSchedule(preview, WHO);
  if (result.kind === 'written')
    expect(await writeSchedule(await previewSchedule({ ...OCTOBER, appendOpenItems: true }), WHO)).toEqual({ kind: 'alreadyDone' });
  else expect([result.kind, bookText(excel.host.book, [])]).toEqual(['failed', before]);
});
