/** The life of a budget report: previewed, written, looked at, adjusted, reported again a month later, taken back. On the genuine Office.js over the stand-in. */
import { FORECAST_METHODS } from '../../../src/app/budget/burnPlan';
import { revertRun } from '../../../src/app/runs';
import type { OpenExcel } from '../../support/excel';
import { openSmallBudget, previewBurn, writeBurn } from '../../support/smallBudget';
import { readOwnTables } from '../../../src/workbook/readTables';
import { type } from '../../support/smallContracts';
import { bookText, cellAt, WHO } from '../../support/smallMonth';

let excel: OpenExcel;
afterEach(() => excel.close());
const book = () => excel.host.book;

type Rows = Record<string, unknown>[];
async function rowsOf(table: string): Promise<Rows> {
  const found = (await readOwnTables()).find(({ name }) => name === table);
  return (found?.rows ?? []).map((row) => Object.fromEntries((found?.headers ?? []).map((header, index) => [header, row[index]])));
}

const SHEETS = [
  'Budget burn',
  'Burn forecast',
  'Burn variance',
  'Budget reallocation',
  'Budget months',
  'Budget items',
  'Burn snapshots',
  'Budget proof',
];
const figures = (row: Record<string, unknown> | undefined): unknown[] =>
  ['Budget', 'Actual', 'Approved', 'Committed', 'Accrued', 'Available', 'Estimate'].map((heading) => row?.[heading]);
const monthOfSerial = (serial: unknown): string =>
  typeof serial === 'number' ? new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 7) : '';

describe.each([
  ['Excel tables', true],
  ['bare cells', false],
])('budgets in %s', (_, asTables) => {
  test('are reported as previewed, by formulas that say the same as the plan; a second time nothing is written, and revert leaves the workbook as it was', async () => {
    excel = await openSmallBudget(asTables);
    const before = bookText(book());
    const preview = await previewBurn();
    expect(bookText(book())).toBe(before);
    expect(preview.plan.proofs.map(({ currency, difference }) => [currency, difference])).toEqual([
      ['EUR', '0.00'],
      ['USD', '0.00'],
    ]);
    // The work of May to December is 245 days, 184 of them over: 6,000.00 × 184/245 = 4,506.12, less 3,000.00 invoiced, is accrued with 460.00 from dollars.
    expect(
      preview.plan.lines.map(({ owner, actual, approved, committed, accrued, available }) => [
        owner,
        actual,
        approved,
        committed,
        accrued,
        available,
      ]),
    ).toEqual([
      ['Ada', '3400.00', '500.00', '1493.88', '1966.12', '4640.00'],
      ['Bo', '6500.00', '0.00', '300.00', '0.00', '-800.00'],
      ['(no owner)', '0.00', '0.00', '0.00', '50.00', '-50.00'],
    ]);
    expect(await writeBurn(preview, WHO)).toMatchObject({ kind: 'written', runId: 'R0001' });
    expect(cellAt(book(), 'Budget proof', 'B4')).toBe(0);
    expect(cellAt(book(), 'Budget burn', 'B9')).toBe(0);

    const report = await rowsOf('TieoutBurn');
    expect(report.map(figures)).toEqual(
      preview.plan.lines.map((line) =>
        [line.budget, line.actual, line.approved, line.committed, line.accrued, line.available, line.estimateAtCompletion].map(Number),
      ),
    );
    expect(report.map((row) => ['Out early', 'Runs out', 'Out late'].map((heading) => monthOfSerial(row[heading])))).toEqual(
      preview.plan.lines.map(({ runsOutEarly, runsOutIn, runsOutLate }) => [runsOutEarly, runsOutIn, runsOutLate]),
    );
    expect(report.map(({ State }) => State)).toEqual(preview.plan.lines.map(({ threshold }) => threshold));
    expect((await rowsOf('TieoutBurnVariance')).map(({ Difference }) => Difference)).toEqual([0, 0, 0]);
    expect((await rowsOf('TieoutReallocation')).map((row) => row['Moves − envelope'])).toEqual([0, 0]);

    const written = bookText(book());
    const again = await previewBurn();
    expect(again.differences.every(({ added, changed, removed }) => added + changed + removed === 0)).toBe(true);
    expect(await writeBurn(again, WHO)).toEqual({ kind: 'alreadyDone' });
    expect(bookText(book())).toBe(written);
    await revertRun('R0001', WHO);
    expect(bookText(book())).toBe(before);
  });
});

test.each(FORECAST_METHODS)('the estimate by %s is the same by formula and by plan', async (method) => {
  excel = await openSmallBudget();
  const preview = await previewBurn({ method }, '2026-10-12');
  await writeBurn(preview, WHO);
  const estimates = (await rowsOf('TieoutBurn')).map(({ Estimate }) => Number(Estimate));
  preview.plan.lines.forEach(({ estimateAtCompletion }, index) => expect(estimates[index]).toBeCloseTo(Number(estimateAtCompletion), 1));
  expect(cellAt(book(), 'Budget proof', 'B4')).toBe(0);
});

test('a budget that the analyst changes is seen at once, in the report, the chart and the proof', async () => {
  excel = await openSmallBudget();
  await writeBurn(await previewBurn(), WHO);
  await type('Budget', 'E2', 1500); // Ada's January
  expect(figures((await rowsOf('TieoutBurn'))[0]).slice(0, 1)).toEqual([12_500]);
  expect(cellAt(book(), 'Budget burn', 'B12')).toBe(1500);
  expect(cellAt(book(), 'Budget proof', 'B4')).toBe(0);
});

test('an amount that was lost is red: the analyst’s table no longer agrees with the items', async () => {
  excel = await openSmallBudget();
  await writeBurn(await previewBurn(), WHO);
  await type('Actuals', 'H2', 901);
  expect(cellAt(book(), 'Budget proof', 'B4')).toBe(1);
  expect(cellAt(book(), 'Budget proof', 'C4')).toBe('look at the red differences');
});

test('what people enter is kept: an adjustment, what the chart shows, and a figure of the rules', async () => {
  excel = await openSmallBudget();
  await writeBurn(await previewBurn(), WHO);
  const [proposed] = await rowsOf('TieoutReallocation');
  await type('Budget reallocation', 'H5', -250);
  await type('Budget burn', 'D5', 'Bo');
  await type('Budget burn', 'D7', 'USD');
  expect(cellAt(book(), 'Budget burn', 'B12')).toBe(500);
  const preview = await previewBurn();
  expect(await writeBurn(preview, WHO)).toMatchObject({ kind: 'alreadyDone' });
  const [adjusted] = await rowsOf('TieoutReallocation');
  expect(adjusted).toMatchObject({
    Adjustment: -250,
    'Moves − envelope': -250,
    'New budget left': Number(proposed?.['New budget left']) - 250,
  });
});

test('a month later its snapshot stands as it was, and shows how wrong the forecast was', async () => {
  excel = await openSmallBudget();
  await writeBurn(await previewBurn({}, '2026-08-31'), WHO);
  const [then] = await rowsOf('TieoutBurnSnapshots');
  expect(then).toMatchObject({ 'It came to': null, 'Estimate then': then?.['Estimate now'] });
  const later = await previewBurn();
  expect(later.plan.changes.flatMap((change) => (change.kind === 'writeSheet' ? [change.sheet.name] : []))).toEqual([
    ...SHEETS,
    'Tieout Rules',
  ]);
  await writeBurn(later, WHO);
  const rows = await rowsOf('TieoutBurnSnapshots');
  expect(rows.map((row) => monthOfSerial(row['As of']))).toEqual(['2026-08', '2026-08', '2026-10', '2026-10', '2026-10']);
  const [kept] = rows;
  for (const heading of ['Budget', 'Incurred', 'Committed', 'Estimate then', 'Forecast of it'])
    expect(kept?.[heading]).toBe(then?.[heading]);
  expect(kept?.['Forecast − actual']).toBeCloseTo(Number(kept?.['Forecast of it']) - Number(kept?.['It came to']), 6);
  expect(await writeBurn(await previewBurn(), WHO)).toEqual({ kind: 'alreadyDone' });
});

test('without a table of budgets there is nothing to report, and a year that is none is refused with a sentence', async () => {
  excel = await openSmallBudget();
  await expect(previewBurn({ yearEnds: '2026' })).rejects.toThrow('write its last month as 2026-12');
});

test.each(FORECAST_METHODS)('the columns have room for what stands over the report, outlook by %s', async (method) => {
  excel = await openSmallBudget();
  const { plan } = await previewBurn({ method });
  const sheet = plan.changes.flatMap((change) =>
    change.kind === 'writeSheet' && change.sheet.name === 'Budget burn' ? [change.sheet] : [],
  )[0];
  // The title and the line under it run over the columns beside them.
  const words = (sheet?.blocks.slice(1) ?? []).flatMap(({ cells, column }) =>
    cells.flatMap((row) => row.flatMap((cell, at) => (typeof cell === 'string' ? [{ cell, column: column + at }] : []))),
  );
  expect(words.map(({ cell }) => cell)).toEqual(expect.arrayContaining([method, 'Incurred to date']));
  expect(words.filter(({ cell, column }) => cell.length > (sheet?.columns[column]?.width ?? 0) - 2)).toEqual([]);
});
