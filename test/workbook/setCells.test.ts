/** Single cells of the analyst's, changed and taken back. On the genuine Office.js. */
import type { SetCells } from '../../src/tables/workbookChange';
import { applyChanges, differencesOf } from '../../src/workbook/applyChanges';
import { carryOutRevert, planRevert } from '../../src/workbook/revert';
import { openExcel, type OpenExcel } from '../support/excel';
import { cellAt } from '../support/smallMonth';

const LINE = { at: '2026-11-01T08:00:00Z', who: 'Ada', step: 'test', inputs: [], rows: '', proofs: '', version: '0' };
const BACK = { at: '2026-11-01T09:00:00Z', who: 'Ada', version: '0' };

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
  await edit((sheet) => {
    sheet.getRange('A1:B4').numberFormat = [...Array(4)].map(() => ['@', 'General']);
    sheet.getRange('A1:B4').values = [
      ['1.234,56', 1],
      ['(500.00)', 2],
      ['x', 3],
      ['7', 4],
    ];
    sheet.getRange('C1').formulas = [['=SUM(A1:A4)']];
  });
});
afterEach(() => excel.close());

const edit = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
  });
const at = (address: string): unknown => cellAt(excel.host.book, 'Sheet1', address);

const NUMBERS: SetCells = {
  kind: 'setCells',
  sheet: 'Sheet1',
  cells: [
    { address: 'A1', was: '1.234,56', becomes: 1234.56, format: '#,##0.00' },
    { address: 'A2', was: '(500.00)', becomes: -500, format: '#,##0.00' },
    { address: 'A4', was: '7', becomes: 7, format: '#,##0.00' },
  ],
};

test('each cell takes its new content and format; cells between them and formulas stay; a second run has nothing to do', async () => {
  expect(await differencesOf([NUMBERS])).toMatchObject([{ sheet: 'Sheet1', changed: 3, untouched: 0 }]);
  expect(await applyChanges([NUMBERS], LINE)).toMatchObject({ kind: 'written', cells: 3, sheets: ['Sheet1'] });
  expect([at('A1'), at('A2'), at('A3'), at('A4'), at('C1')]).toEqual([1234.56, -500, 'x', 7, 741.56]);
  expect(await applyChanges([NUMBERS], LINE)).toEqual({ kind: 'alreadyDone' });
});

test('they come back as they were: text is text again', async () => {
  await applyChanges([NUMBERS], LINE);
  const plan = await planRevert('R0001');
  expect(plan).toMatchObject({ cells: 3, conflicts: [] });
  await carryOutRevert(plan, BACK, false);
  expect([at('A1'), at('A2'), at('A4'), at('C1')]).toEqual(['1.234,56', '(500.00)', '7', 0]);
});

test('a cell that was changed since the change was decided stops the run, and nothing is written', async () => {
  await edit((sheet) => (sheet.getRange('A2').values = [['(600.00)']]));
  await expect(applyChanges([NUMBERS], LINE)).rejects.toMatchObject({
    because: 'workbookChanged',
    message: expect.stringContaining('The cell A2 of "Sheet1" read (500.00) and now reads (600.00).') as string,
  });
  expect(at('A1')).toBe('1.234,56');
});

test('a protected sheet, and a sheet that is gone, are named before anything is written', async () => {
  await expect(differencesOf([{ ...NUMBERS, sheet: 'Elsewhere' }])).rejects.toMatchObject({ because: 'tableMissing' });
  await edit((sheet) => sheet.protection.protect());
  await expect(differencesOf([NUMBERS])).rejects.toMatchObject({ because: 'sheetProtected' });
});
