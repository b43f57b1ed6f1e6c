/** Rows added to a table of the analyst's: what they take over, what stops them, and taking them back. On the genuine Office.js. */
import type { AppendRows } from '../../src/tables/workbookChange';
import { applyChanges, differencesOf } from '../../src/workbook/applyChanges';
import { carryOutRevert, planRevert } from '../../src/workbook/revert';
import { openExcel, type OpenExcel } from '../support/excel';
import { bookText, cellAt } from '../support/smallMonth';

const LINE = { at: '2026-11-01T08:00:00Z', who: 'Ada', step: 'test', inputs: [], rows: '', proofs: '', version: '0' };
const BACK = { at: '2026-11-01T09:00:00Z', who: 'Ada', version: '0' };

let excel: OpenExcel;
afterEach(() => excel.close());

const edit = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
  });

/** A table at B3 with a day, a text and a calculated column; `rows` of it filled. */
async function openItems(rows: readonly (readonly (string | number)[])[]): Promise<void> {
  excel = await openExcel();
  await edit((sheet) => {
    const range = sheet.getRangeByIndexes(2, 1, 1 + rows.length, 5);
    range.values = [['Document', 'Date', 'Net', 'Tax', 'Note'], ...rows.map((row) => [...row, '', ''])];
    sheet.tables.add(range, true).name = 'Items';
    rows.forEach((_, index) => {
      sheet.getRangeByIndexes(3 + index, 4, 1, 1).formulas = [[`=D${4 + index}*$H$1`]];
      if (rows[index]?.[0] !== '') sheet.getRangeByIndexes(3 + index, 2, 1, 1).numberFormat = [['dd.mm.yyyy']];
    });
    sheet.getRange('H1').values = [[0.19]];
  });
}

const TWO = [
  ['INV-1', 46_300, 100],
  ['INV-2', 46_301, 200],
];

const adding = (...documents: string[]): AppendRows => ({
  kind: 'appendRows',
  sheet: 'Sheet1',
  table: 'Items',
  keyColumn: 'Document',
  rows: documents.map((Document, index) => ({ Document, Date: 46_310 + index, Net: 50, Note: '=not a formula' })),
  styles: { Date: 'date', Net: 'money' },
});

const at = (address: string): unknown => cellAt(excel.host.book, 'Sheet1', address);
const formatAt = (row: number, column: number): string =>
  excel.host.book.styles.style(excel.host.book.sheet('Sheet1')?.cells.style(row, column) ?? 0).numberFormat;
const formulaAt = (row: number, column: number): string | undefined => excel.host.book.sheet('Sheet1')?.cells.formula(row, column);

test('new rows follow the last one: values, the column’s formula, the format above, text as text', async () => {
  await openItems(TWO);
  expect(await differencesOf([adding('INV-3', 'INV-4')])).toMatchObject([
    { sheet: 'Sheet1', table: 'Items', isNew: false, added: 2, changed: 0, removed: 0, untouched: 0 },
  ]);
  expect(await applyChanges([adding('INV-3', 'INV-4')], LINE)).toMatchObject({ kind: 'written', sheets: ['Sheet1'] });
  expect([at('B6'), at('C6'), at('D6'), at('E6'), at('F6')]).toEqual(['INV-3', 46_310, 50, 9.5, '=not a formula']);
  expect([formulaAt(5, 4), formulaAt(6, 4), formulaAt(6, 5)]).toEqual(['D6*$H$1', 'D7*$H$1', undefined]);
  expect(formatAt(6, 2)).toBe('dd.mm.yyyy');
  expect(excel.host.book.sheet('Sheet1')?.tables[0]?.area).toEqual({ row: 2, column: 1, rows: 5, columns: 5 });
});

test('a row whose key stands there is not added again, and a second run has nothing to do', async () => {
  await openItems(TWO);
  expect(await differencesOf([adding('INV-2', 'INV-3', 'INV-3')])).toMatchObject([{ added: 1, untouched: 2 }]);
  await applyChanges([adding('INV-2', 'INV-3')], LINE);
  expect([at('B5'), at('C5'), at('B6'), at('B7')]).toEqual(['INV-2', 46_301, 'INV-3', null]);
  expect(await applyChanges([adding('INV-2', 'INV-3')], LINE)).toEqual({ kind: 'alreadyDone' });
});

test('the blank row of a new table is filled first, with formats of its own for days and amounts', async () => {
  await openItems([['', '', '']]);
  await applyChanges([adding('INV-1', 'INV-2')], LINE);
  expect([at('B4'), at('B5'), at('E4'), formulaAt(4, 4)]).toEqual(['INV-1', 'INV-2', 9.5, 'D5*$H$1']);
  expect([formatAt(3, 2), formatAt(4, 3)]).toEqual(['yyyy-mm-dd', '#,##0.00_ ;[Red]-#,##0.00_ ']);
  expect(excel.host.book.sheet('Sheet1')?.tables[0]?.area.rows).toBe(3);
});

test('a formula among values is no calculated column', async () => {
  await openItems(TWO);
  await edit((sheet) => (sheet.getRange('E4').values = [[19]]));
  await applyChanges([adding('INV-3')], LINE);
  expect(at('E6')).toBeNull();
});

test('taken back, the table and the cells below it are as they were, after save and reopen too', async () => {
  await openItems(TWO);
  await edit((sheet) => (sheet.getRange('B7').numberFormat = [['0.0']]));
  const before = bookText(excel.host.book);
  await applyChanges([adding('INV-3', 'INV-4')], LINE);
  const { bytes } = excel.host.save();
  excel.close();
  excel = await openExcel(bytes);
  await carryOutRevert(await planRevert('R0001'), BACK, false);
  expect(bookText(excel.host.book)).toBe(before);
});

test('a row of ours in which a person changed something stays whole, and stays in the table', async () => {
  await openItems(TWO);
  await applyChanges([adding('INV-3', 'INV-4')], LINE);
  await edit((sheet) => (sheet.getRange('D7').values = [[51]]));
  const plan = await planRevert('R0001');
  expect(plan.conflicts).toMatchObject([{ row: 6, column: 3, written: 50, now: 51, before: null }]);
  await carryOutRevert(plan, BACK, false);
  expect([at('B6'), at('D6'), at('B7'), at('D7'), at('F7')]).toEqual([null, null, 'INV-4', 51, '=not a formula']);
  expect(excel.host.book.sheet('Sheet1')?.tables[0]?.area.rows).toBe(5);
});

test('a row that a person added below ours stays in the table when ours are taken back', async () => {
  await openItems(TWO);
  await applyChanges([adding('INV-3')], LINE);
  await edit((sheet) => {
    sheet.tables.getItem('Items').resize('B3:F7');
    sheet.getRange('B7').values = [['INV-9']];
  });
  await carryOutRevert(await planRevert('R0001'), BACK, false);
  expect([at('B6'), at('B7'), excel.host.book.sheet('Sheet1')?.tables[0]?.area.rows]).toEqual([null, 'INV-9', 5]);
});

describe('what stops it, before anything is written', () => {
  test.each<[string, (sheet: Excel.Worksheet) => void, object]>([
    ['a protected sheet', (sheet) => sheet.protection.protect(), { because: 'sheetProtected', finding: { code: 'sheet-protected' } }],
    ['a totals row', (sheet) => (sheet.tables.getItem('Items').showTotals = true), { finding: { code: 'totals-row' } }],
    [
      'a filter',
      (sheet) => sheet.tables.getItem('Items').columns.getItem('Document').filter.applyValuesFilter(['INV-1']),
      { finding: { code: 'table-filtered' } },
    ],
    ['a filled cell below', (sheet) => (sheet.getRange('C6').values = [['note']]), { finding: { place: { address: 'C6' } } }],
    ['cells that are no table', (sheet) => sheet.tables.getItem('Items').convertToRange(), { because: 'tableMissing' }],
    ['a renamed column', (sheet) => (sheet.getRange('F3').values = [['Remark']]), { finding: { code: 'column-missing' } }],
  ])('%s', async (_, spoil, refusal) => {
    await openItems(TWO);
    await edit(spoil);
    const before = bookText(excel.host.book, []);
    await expect(applyChanges([adding('INV-3')], LINE)).rejects.toMatchObject(refusal);
    expect(bookText(excel.host.book, [])).toBe(before);
  });
});

test.each(Array.from({ length: 24 }, (_, index) => index + 1))(
  'a failure at batch %i leaves the table untouched or fully grown',
  async (n) => {
    await openItems(TWO);
    const before = bookText(excel.host.book, []);
    excel.host.faults.failBatch(n, 'GeneralException');
    const result = await applyChanges([adding('INV-3')], LINE).catch(() => ({ kind: 'refused' }));
    if (result.kind === 'written')
      expect([at('B6'), await applyChanges([adding('INV-3')], LINE)]).toEqual(['INV-3', { kind: 'alreadyDone' }]);
    else expect(bookText(excel.host.book, [])).toBe(before);
  },
);
