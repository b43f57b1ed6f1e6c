/** `tieout convert-formulas` over a file: the functions calculate as in Excel, become native or values, and go back after saving. */
import { area } from '../../src/host/book/area';
import { createHost } from '../../src/host/createHost';
import { newFile } from '../../src/host/file/newFile';
import { Desk } from '../support/desk';

/** As it comes from a machine with the add-in; the file names the functions its own way. */
function workbook(): Uint8Array {
  const host = createHost(newFile('month.xlsx'));
  const sheet = host.book.activeSheet;
  const put = (row: number, column: number, formula: string): void => host.book.writeFormula(sheet, row, column, formula, 'person');
  host.book.writeValues(sheet, area(0, 0, 2, 2), [[450, 900], [10, 0]], 'person'); // prettier-ignore
  put(0, 2, 'ROUND(TIEOUT.DSO(A1,B1,90),0)+1');
  put(1, 2, 'TIEOUT.DSO(A2,B2,90)');
  put(3, 0, 'TIEOUT.ALLOCATE(100,{1,1,1})');
  const { bytes } = host.save();
  host.dispose();
  return bytes;
}

const cells = (desk: Desk, file: string): unknown[] => {
  const sheet = desk.book(file).sheets[0];
  return [[0, 2], [1, 2], [3, 0], [3, 2]].map(([row = 0, column = 0]) => sheet?.cells.formula(row, column) ?? sheet?.cells.value(row, column)); // prettier-ignore
};

test('native and back: a file without a call of ours but for what reads an error, and then the file as it was', async () => {
  const desk = new Desk();
  desk.files.set('month.xlsx', workbook());
  const native = await desk.run('convert-formulas', '--workbook', 'month.xlsx', '--to', 'native', '--out', 'native.xlsx');
  expect(native).toEqual({
    code: 1,
    out: [
      "'Sheet1'!C1: native: =ROUND(TIEOUT.DSO(A1,B1,90),0)+1 -> =ROUND(IF(B1>0,A1/B1*90,NA()),0)+1",
      "'Sheet1'!A4: value: =TIEOUT.ALLOCATE(100,{1,1,1}) -> 1 × 3 values",
      'Run R0001 wrote 36 cells in Sheet1, Tieout Formulas. Saved to native.xlsx.',
    ].join('\n'),
    err: "note: 'Sheet1'!C2: The formula reads #N/A, and stays. Correct what it is given, then convert it.",
  });
  expect(cells(desk, 'native.xlsx')).toEqual(['ROUND(IF(B1>0,A1/B1*90,NA()),0)+1', 'TIEOUT.DSO(A2,B2,90)', 33.34, 33.33]);
  const back = await desk.run('convert-formulas', '--workbook', 'native.xlsx', '--to', 'back', '--out', 'back.xlsx');
  expect(back).toMatchObject({ code: 0, err: '' });
  expect(cells(desk, 'back.xlsx')).toEqual([
    'ROUND(TIEOUT.DSO(A1,B1,90),0)+1',
    'TIEOUT.DSO(A2,B2,90)',
    'TIEOUT.ALLOCATE(100,{1,1,1})',
    33.33,
  ]);
});

test('one range of one sheet, dry, as JSON', async () => {
  const desk = new Desk();
  desk.files.set('month.xlsx', workbook());
  const asked = ['--workbook', 'month.xlsx', '--to', 'values', '--sheet', 'sheet1', '--range', 'A1:C1', '--dry-run', '--json', 'plan.json'];
  expect(await desk.run('convert-formulas', ...asked)).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(new TextDecoder().decode(desk.files.get('plan.json')))).toMatchObject({
    to: 'values',
    cells: [{ cell: { address: 'C1' }, to: 'value', becomes: '46' }],
    left: [],
  });
});

test.each([
  [['--to', 'sideways', '--out', 'x.xlsx'], '--to sideways: choose one of native, values, back.'],
  [['--to', 'native', '--range', 'A1', '--out', 'x.xlsx'], '--range A1: say on which sheet, with --sheet NAME.'],
  [['--to', 'native', '--sheet', 'Sheet1', '--range', 'one', '--out', 'x.xlsx'], '--range one: name cells as Excel does: B2:D90.'],
  [['--to', 'native', '--sheet', 'Nowhere', '--out', 'x.xlsx'], '--sheet Nowhere: there is no such sheet in month.xlsx.'],
])('what cannot be done is said: %j', async (args, sentence) => {
  const desk = new Desk();
  desk.files.set('month.xlsx', workbook());
  expect(await desk.run('convert-formulas', '--workbook', 'month.xlsx', ...args)).toEqual({ code: 2, out: '', err: sentence });
});
