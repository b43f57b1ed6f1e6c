/** A report of ours that lacks one of its tables: it is added, journalled, and taken back. On the genuine Office.js. */
import type { SheetModel, TableModel } from '../../src/tables/workbookChange';
import { applyChanges, differencesOf } from '../../src/workbook/applyChanges';
import { carryOutRevert, planRevert } from '../../src/workbook/revert';
import { openExcel, type OpenExcel } from '../support/excel';
import { cellAt } from '../support/smallMonth';

const LINE = { at: '2026-11-01T08:00:00Z', who: 'Ada', step: 'test', inputs: [], rows: '', proofs: '', version: '0' };
const BACK = { at: '2026-11-01T09:00:00Z', who: 'Ada', version: '0' };

const table = (name: string, column: number, rows: readonly (readonly string[])[]): TableModel => ({
  ...{ name, row: 3, column, headers: ['Rule', 'Why'], rows, styles: ['text', 'wrapped'], keyColumns: ['Rule'] },
});
const ONE = table('One', 0, [['a', 'because']]);
const TWO = table('Two', 3, [
  ['b', 'long ago'],
  ['=c', 'today'],
]);

const report = (...tables: readonly TableModel[]): SheetModel => ({
  ...{ name: 'Report', tables, frozenRows: 0, frozenColumns: 0, landscape: true },
  columns: [20, 20, 3, 33, 20].slice(0, tables.length * 3 - 1).map((width) => ({ width })),
  blocks: [
    { row: 0, column: 0, cells: [['Report'], ['Tieout · test']], styles: [['title'], ['subtitle']] },
    ...tables.map(({ name, column }) => ({ row: 2, column, cells: [[name]], styles: [['section' as const]] })),
  ],
  rules: tables.length < 2 ? [] : [{ kind: 'choices', address: 'D5:D6', choices: ['b', 'd'] }],
});

const write = (model: SheetModel): ReturnType<typeof applyChanges> => applyChanges([{ kind: 'writeSheet', sheet: model }], LINE);

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
  await write(report(ONE));
});
afterEach(() => excel.close());

const at = (address: string): unknown => cellAt(excel.host.book, 'Report', address);
const tables = (): unknown => excel.host.book.sheet('Report')?.tables.map(({ name, area }) => [name, area]);
const AREA_ONE = { row: 3, column: 0, rows: 2, columns: 2 };
const AREA_TWO = { row: 3, column: 3, rows: 3, columns: 2 };

const edit = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Report'));
    await context.sync();
  });

interface Looks {
  readonly width: number;
  readonly bold: boolean;
  readonly wrap: boolean;
  readonly choices: string | undefined;
}

async function looks(): Promise<Looks> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Report');
    const [title, first, why] = ['D3', 'D5', 'E6'].map((address) => sheet.getRange(address)) as [Excel.Range, Excel.Range, Excel.Range];
    title.load('format/font/bold,format/columnWidth');
    first.load('dataValidation/rule');
    why.load('format/wrapText');
    await context.sync();
    const list = first.dataValidation.rule.list?.source;
    return {
      width: title.format.columnWidth,
      bold: title.format.font.bold,
      wrap: why.format.wrapText,
      choices: list as string | undefined,
    };
  });
}

test('the table that the sheet lacks is added with its looks; a second run has nothing to do', async () => {
  const model = report(ONE, TWO);
  expect(await differencesOf([{ kind: 'writeSheet', sheet: model }])).toMatchObject([{ isNew: false, added: 2, untouched: 1 }]);
  expect(await write(model)).toMatchObject({ kind: 'written', sheets: ['Report'] });
  expect(tables()).toEqual([
    ['One', AREA_ONE],
    ['Two', AREA_TWO],
  ]);
  expect([at('D3'), at('D4'), at('D6'), at('E6')]).toEqual(['Two', 'Rule', '=c', 'today']);
  expect(await looks()).toEqual({ width: (33 * 7 + 5) * 0.75, bold: true, wrap: true, choices: 'b,d' });
  expect(await write(model)).toEqual({ kind: 'alreadyDone' });
});

test('taken back, the sheet is as it was before; what a person wrote there stays', async () => {
  const written = await write(report(ONE, TWO));
  await edit((sheet) => (sheet.getRange('E5').values = [['hers']]));
  await carryOutRevert(await planRevert('runId' in written ? written.runId : ''), BACK, false);
  expect(tables()).toEqual([['One', AREA_ONE]]);
  expect([at('D3'), at('D4'), at('D5'), at('E5'), at('D6'), at('A5')]).toEqual([null, null, null, 'hers', null, 'a']);
  expect(await looks()).toMatchObject({ wrap: false, choices: undefined });
});

test('rows that one table grows by do not take the drop-downs of another', async () => {
  await write(report(ONE, TWO));
  const more = [
    ['a', 'because'],
    ['f', ''],
    ['g', ''],
    ['h', ''],
  ];
  await write(report({ ...ONE, rows: more }, TWO));
  const beside = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Report').getRange('D8');
    range.load('dataValidation/type');
    await context.sync();
    return range.dataValidation.type;
  });
  expect(beside).toBe('None');
});

test('a table deleted with its cells comes back', async () => {
  await write(report(ONE, TWO));
  await edit((sheet) => sheet.tables.getItem('Two').delete());
  expect(await write(report(ONE, TWO))).toMatchObject({ kind: 'written' });
  expect([tables(), at('D6')]).toEqual([
    [
      ['One', AREA_ONE],
      ['Two', AREA_TWO],
    ],
    '=c',
  ]);
});

test('a table made plain cells is not written over', async () => {
  await write(report(ONE, TWO));
  await edit((sheet) => sheet.tables.getItem('Two').convertToRange());
  await expect(write(report(ONE, TWO))).rejects.toMatchObject({
    finding: {
      code: 'table-moved',
      title: 'The sheet "Report" has no table Two, and cells of D4:E6, where it belongs, are filled.',
    },
  });
  expect(tables()).toEqual([['One', AREA_ONE]]);
});

test('the log cannot lose its table: its rows would be gone', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Tieout Log').tables.getItemAt(0).delete();
    await context.sync();
  });
  await expect(write(report(ONE, TWO))).rejects.toMatchObject({ finding: { code: 'table-moved' } });
});
