/** Native charts and thresholds of our reports: added, turned to other cells, taken back, saved. On the genuine Office.js. */
import type { ChartModel, SheetModel } from '../../src/tables/workbookChange';
import { applyChanges } from '../../src/workbook/applyChanges';
import { carryOutRevert, planRevert } from '../../src/workbook/revert';
import { openExcel, type OpenExcel } from '../support/excel';

const LINE = { at: '2026-11-01T08:00:00Z', who: 'Ada', step: 'test', inputs: [], rows: '', proofs: '', version: '0' };
const BACK = { at: '2026-11-01T09:00:00Z', who: 'Ada', version: '0' };

const chart = (name: string, source: string): ChartModel => ({ name, kind: 'line', title: `${name} by day`, source, covers: 'F1:L12' });

/** Days with a heading of their own in the first column: Excel left to itself would draw them. */
const report = (days: number, charts: readonly ChartModel[]): SheetModel => ({
  ...{ name: 'Report', tables: [], charts, frozenRows: 0, frozenColumns: 0, landscape: true },
  columns: [{ width: 12 }, { width: 12 }, { width: 12 }],
  blocks: [
    { row: 0, column: 0, cells: [['Report'], ['Tieout · test']] },
    { row: 3, column: 0, cells: [['Day', 'Used', 'Left'], ...Array.from({ length: days }, (_, n) => [46_300 + n, 0.2 * n, 100 - n])] },
  ],
  rules: [
    {
      ...{ kind: 'atLeast', address: `B5:B${4 + days}` },
      limits: [
        { from: 0.75, colour: 'warn' },
        { from: 0.9, colour: 'bad' },
      ],
    },
  ],
});

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

const write = (model: SheetModel): ReturnType<typeof applyChanges> => applyChanges([{ kind: 'writeSheet', sheet: model }], LINE);

const drawn = (): unknown =>
  excel.host.book.sheet('Report')?.charts.map(({ name, type, title, series }) => ({ name, type, title, series })) ?? [];
const rules = (): Promise<string[]> =>
  Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem('Report').getRange().conditionalFormats;
    formats.load('items');
    await context.sync();
    const ranges = formats.items.map((format) => ({ range: format.getRange().load('address'), rule: format.custom.rule.load('formula') }));
    await context.sync();
    return ranges.map(({ range, rule }) => `${range.address.split('!')[1] ?? ''} ${rule.formula}`);
  });

const series = (last: number): unknown[] => [
  { name: 'Used', values: `Report!$B$5:$B$${last}`, categories: `Report!$A$5:$A$${last}` },
  { name: 'Left', values: `Report!$C$5:$C$${last}`, categories: `Report!$A$5:$A$${last}` },
];

test('the first column is the axis, whatever its heading says', async () => {
  await write(report(3, [chart('Use', 'A4:C7')]));
  expect(drawn()).toEqual([{ name: 'Use', type: 'Line', title: 'Use by day', series: series(7) }]);
});

test('a threshold colours from its figure up to the next', async () => {
  await write(report(3, []));
  expect((await rules()).sort()).toEqual(['B5:B7 =AND(ISNUMBER(B5),B5>=0.75,B5<0.9)', 'B5:B7 =AND(ISNUMBER(B5),B5>=0.9)']);
});

test('a report that grows turns its chart and its rules to the new rows, and back', async () => {
  await write(report(3, [chart('Use', 'A4:C7')]));
  const grown = await write(report(5, [chart('Use', 'A4:C9'), chart('More', 'A4:C9')]));
  expect(drawn()).toEqual([
    { name: 'Use', type: 'Line', title: 'Use by day', series: series(9) },
    { name: 'More', type: 'Line', title: 'More by day', series: series(9) },
  ]);
  expect((await rules())[0]).toMatch(/^B5:B9 /);
  if (grown.kind !== 'written') throw new Error(grown.kind);
  await carryOutRevert(await planRevert(grown.runId), BACK, false);
  expect(drawn()).toEqual([{ name: 'Use', type: 'Line', title: 'Use by day', series: series(7) }]);
  expect((await rules())[0]).toMatch(/^B5:B7 /);
});

test('a chart that a person deleted stays deleted', async () => {
  await write(report(3, [chart('Use', 'A4:C7')]));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Report').charts.getItem('Use').delete();
    await context.sync();
  });
  await write(report(5, [chart('Use', 'A4:C9')]));
  expect(drawn()).toEqual([]);
});

test('the same report again draws nothing', async () => {
  await write(report(3, [chart('Use', 'A4:C7')]));
  expect(await write(report(3, [chart('Use', 'A4:C7')]))).toEqual({ kind: 'alreadyDone' });
});
