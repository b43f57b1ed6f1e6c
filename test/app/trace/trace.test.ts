/** A figure of the schedule followed from the clause to the cash, over sheets that the three jobs wrote. */
import { type FigureTracer, figureTracer } from '../../../src/app/trace/trace';
import type { FollowedFigure, TraceStation } from '../../../src/app/billing/schedulePlan';
import type { OpenExcel } from '../../support/excel';
import {
  CONTRACT_TEXT,
  document,
  OCTOBER,
  openSmallContracts,
  previewReview,
  previewSchedule,
  type,
  writeReview,
  writeSchedule,
} from '../../support/smallContracts';
import { cellAt, previewMonth, statement, WHO, writeCash } from '../../support/smallMonth';

let excel: OpenExcel;
let trace: FigureTracer;
beforeEach(() => (trace = figureTracer()));
afterEach(() => excel.close());

const SCHEDULE = 'Invoice schedule';

async function followed(address: string): Promise<FollowedFigure> {
  const figure = await trace({ sheet: SCHEDULE, address });
  if (figure === undefined) throw new Error(`No row of the schedule stands at ${address}.`);
  return figure;
}

const told = ({ stations }: FollowedFigure): string[] =>
  stations.map(({ about, missing, says }) => `${missing ? 'missing ' : ''}${about}: ${says}`);
const about = (name: TraceStation['about'], { stations }: FollowedFigure): TraceStation | undefined =>
  stations.find((each) => each.about === name);

test('before anything else is done, the story says what is missing and what would fill it', async () => {
  excel = await openSmallContracts();
  await writeSchedule(await previewSchedule(), WHO);
  expect(told(await followed('J5'))).toEqual([
    'missing clause: Contract CT-100 has not been reviewed, so its clauses are not known. Review it with its document.',
    'contract: CT-100 with Alder Media GmbH, 2026-01-01 to 2026-12-31, 13,000.00 EUR.',
    'contract line: Licence: recurring, 1,000.00 EUR, 2026-01-01 to 2026-12-31.',
    'schedule: charge for 2026-01-01 to 2026-01-31: 1,000.00 EUR net. A whole period costs its price times the quantity.',
    'missing invoice: It is not invoiced yet. When the invoice is out, write its number under "Invoice no." in Invoice schedule.',
    'revenue: Earned by the line: 2026-01 1,000.00 EUR.',
  ]);
});

test('reviewed, issued and paid, each station leads to its cell', async () => {
  excel = await openSmallContracts([['AM-1', 'CT-100', '1', 46_023, 'price', 1000, '', '']]);
  await writeReview(await previewReview([document('signed.txt', CONTRACT_TEXT)]), WHO);
  await writeSchedule(await previewSchedule(), WHO);
  await type(SCHEDULE, 'O5', 'INV-1001'); // its row stands among the open items already
  const paid = [{ id: 'B7', amount: 'C1190,00', text: 'INV-1001', payer: 'Alder Media GmbH' }];
  await writeCash(await previewMonth([{ name: 'october.sta', bytes: statement(paid, '10/1', 0) }]), { ...WHO, despiteFindings: true });
  const figure = await followed('A5');
  expect(figure.stations.filter(({ missing }) => missing)).toEqual([]);
  const contents = (name: TraceStation['about']): unknown => {
    const cell = about(name, figure)?.cell;
    return cell && cellAt(excel.host.book, cell.sheet, cell.address);
  };
  expect(about('clause', figure)?.says).toContain('sixty (60) days after the invoice date');
  expect([contents('contract'), contents('contract line'), contents('amendment')]).toEqual(['CT-100', 'CT-100', 'AM-1']);
  expect([contents('invoice'), contents('cash'), contents('revenue')]).toEqual(['INV-1001', 'B7', 'CT-100']);
  expect(about('cash', figure)?.says).toBe('Receipt B7 of 2026-10-05: 1,190.00 EUR, applied.');
  expect(about('invoice', figure)?.says).toBe('Invoice INV-1001: 1,190.00 EUR of 1,190.00 EUR is open, due 2026-10-01.');
});

test('an invoice that nobody has, and a line that was deleted, are missing', async () => {
  excel = await openSmallContracts();
  await writeSchedule(await previewSchedule(), WHO);
  await type(SCHEDULE, 'O5', 'R-77');
  await type('ContractLines', 'A2', 'CT-101');
  const figure = await followed('A5');
  expect(about('invoice', figure)).toMatchObject({
    missing: true,
    says: expect.stringContaining('Invoice R-77 is neither among the open nor among the closed'),
  });
  expect(about('cash', figure)).toMatchObject({ missing: true });
  expect(about('contract line', figure)).toMatchObject({
    missing: true,
    says: expect.stringContaining('no longer among the contract lines'),
  });
});

test('a part of a period asks the explainer with the line’s own first day', async () => {
  excel = await openSmallContracts([['AM-1', 'CT-100', '1', 46_096, 'end', '', '', '']]); // from 15 March
  await writeSchedule(await previewSchedule(), WHO);
  expect((await followed('A5')).proration).toBeUndefined();
  expect((await followed('A7')).proration).toEqual({
    ...{ amount: '1000', currency: 'EUR', serviceFrom: '2026-03-01', serviceTo: '2026-03-14' },
    ...{ frequency: { every: 1, unit: 'month' }, alignment: 'calendar', countedFrom: '2026-01-01' },
  });
});

test.each([
  ['another sheet', { sheet: 'Contracts', address: 'A5' }],
  ['the headings', { sheet: SCHEDULE, address: 'A4' }],
  ['below the last row', { sheet: SCHEDULE, address: 'A99' }],
  ['a whole column', { sheet: SCHEDULE, address: 'A:A' }],
])('%s is no row of the schedule', async (_, cell) => {
  excel = await openSmallContracts();
  await writeSchedule(await previewSchedule(), WHO);
  expect(await trace(cell)).toBeUndefined();
});

test('what another system invoiced says so, and has no cash to look for', async () => {
  excel = await openSmallContracts();
  await writeSchedule(await previewSchedule({ ...OCTOBER, invoicedBefore: '2026-10-01' }), WHO);
  const figure = await followed('A5');
  expect(about('invoice', figure)).toMatchObject({
    missing: false,
    says: 'Another system invoiced it, before 2026-10-01. Where you know the number, write it over the mark: then the cash is followed.',
  });
  expect(about('cash', figure)).toBeUndefined();
});

describe('the workbook is read once', () => {
  /** Batches that the host was asked for while something was done. */
  async function batches(act: () => Promise<unknown>): Promise<number> {
    const run = jest.spyOn(Excel, 'run');
    await act();
    const count = run.mock.calls.length;
    run.mockRestore();
    return count;
  }
  /** Excel tells of a change after the batch that made it. */
  const heard = () => new Promise((resolve) => setTimeout(resolve, 20));
  const describes = async (address: string): Promise<string | undefined> => about('contract line', await followed(address))?.says;

  test('for all rows that are selected, and not at all for another sheet', async () => {
    excel = await openSmallContracts();
    await writeSchedule(await previewSchedule(), WHO);
    const first = await batches(() => followed('A5'));
    expect(await batches(() => followed('A6'))).toBeLessThan(4);
    expect(first).toBeGreaterThan(20);
    expect(await batches(() => trace({ sheet: 'Contracts', address: 'A2' }))).toBe(0);
  });

  test('until a cell is changed', async () => {
    excel = await openSmallContracts();
    await writeSchedule(await previewSchedule(), WHO);
    expect(await describes('A5')).toContain('Licence: recurring, 1,000.00 EUR');
    await type('ContractLines', 'F2', 1100);
    await heard();
    expect(await describes('A5')).toContain('Licence: recurring, 1,100.00 EUR');
  });

  test('until a run has written, which Excel does not tell', async () => {
    excel = await openSmallContracts();
    await writeSchedule(await previewSchedule(), WHO);
    expect((await followed('A5')).stations[0]).toMatchObject({ missing: true });
    await writeReview(await previewReview([document('signed.txt', CONTRACT_TEXT)]), WHO);
    expect((await followed('A5')).stations[0]).toMatchObject({ missing: false });
  });

  test('until a sheet has another name, or the rows another order', async () => {
    excel = await openSmallContracts();
    await writeSchedule(await previewSchedule(), WHO);
    await followed('A5');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('ContractLines').name = 'Lines';
      await context.sync();
    });
    expect(about('contract line', await followed('A5'))?.cell?.sheet).toBe('Lines');
    await sortedUnheard();
    expect(about('schedule', await followed('A5'))?.says).toContain('2026-02-01 to 2026-02-28');
  });

  /** The first two rows of the schedule change places without a word, as when a person sorts. */
  async function sortedUnheard(): Promise<void> {
    excel.host.faults.dropEvents = true;
    await Excel.run(async (context) => {
      const rows = context.workbook.worksheets.getItem(SCHEDULE).getRange('A5:X6');
      rows.load('values');
      await context.sync();
      rows.values = [...rows.values].reverse();
      await context.sync();
    });
    excel.host.faults.dropEvents = false;
  }
});
