/** From range to range, and what happens to cells that are inserted, deleted, copied, cleared, searched. */
import fc from 'fast-check';
import { openExcel, type OpenExcel } from '../../support/excel';
import { ask, formulas, onSheet, put, refusal, values } from '../../support/sheetTalk';

let open: OpenExcel;
beforeEach(async () => {
  open = await openExcel();
});
afterEach(() => open.close());

// prettier-ignore
const WAYS: [name: string, way: (range: Excel.Range) => Excel.Range, address: string][] = [
  ['getCell',            (r) => r.getCell(1, 1),               'Sheet1!C3'],
  ['getCell outside',    (r) => r.getCell(9, 0),               'Sheet1!B11'],
  ['getRow',             (r) => r.getRow(1),                   'Sheet1!B3:D3'],
  ['getColumn',          (r) => r.getColumn(2),                'Sheet1!D2:D4'],
  ['getLastRow',         (r) => r.getLastRow(),                'Sheet1!B4:D4'],
  ['getLastColumn',      (r) => r.getLastColumn(),             'Sheet1!D2:D4'],
  ['getLastCell',        (r) => r.getLastCell(),               'Sheet1!D4'],
  ['getOffsetRange',     (r) => r.getOffsetRange(1, -1),       'Sheet1!A3:C5'],
  ['getResizedRange',    (r) => r.getResizedRange(1, -2),      'Sheet1!B2:B5'],
  ['getAbsoluteResizedRange', (r) => r.getAbsoluteResizedRange(1, 2), 'Sheet1!B2:C2'],
  ['getRowsBelow',       (r) => r.getRowsBelow(2),             'Sheet1!B5:D6'],
  ['getRowsAbove',       (r) => r.getRowsAbove(),              'Sheet1!B1:D1'],
  ['getColumnsAfter',    (r) => r.getColumnsAfter(2),          'Sheet1!E2:F4'],
  ['getColumnsBefore',   (r) => r.getColumnsBefore(1),         'Sheet1!A2:A4'],
  ['getRowsBelow(-2), its last two rows',  (r) => r.getRowsBelow(-2),  'Sheet1!B3:D4'],
  ['getRowsAbove(-1), its first row',      (r) => r.getRowsAbove(-1),  'Sheet1!B2:D2'],
  ['getColumnsAfter(-1), its last column', (r) => r.getColumnsAfter(-1), 'Sheet1!D2:D4'],
  ['getEntireRow',       (r) => r.getEntireRow(),              'Sheet1!2:4'],
  ['getEntireColumn',    (r) => r.getEntireColumn(),           'Sheet1!B:D'],
  ['getBoundingRect',    (r) => r.getBoundingRect('F1'),       'Sheet1!B1:F4'],
  ['getIntersection',    (r) => r.getIntersection('C1:Z3'),    'Sheet1!C2:D3'],
];
test.each(WAYS)('%s of B2:D4', async (_name, way, address) => {
  const found = await onSheet(async (sheet, context) => {
    const range = way(sheet.getRange('B2:D4')).load('address');
    await context.sync();
    return range.address;
  });
  expect(found).toBe(address);
});

// prettier-ignore
const BEYOND: [name: string, way: (range: Excel.Range) => Excel.Range, code: string][] = [
  ['a row above the first',       (r) => r.getOffsetRange(-2, 0),        'InvalidArgument'],
  ['a column before the first',   (r) => r.getColumnsBefore(2),          'InvalidArgument'],
  ['a range of no rows',          (r) => r.getResizedRange(-3, 0),       'InvalidArgument'],
  ['ranges with nothing in common', (r) => r.getIntersection('F9'),      'ItemNotFound'],
];
test.each(BEYOND)('%s is refused', async (_name, way, code) => {
  expect(await refusal((sheet) => way(sheet.getRange('B2:D4')).load('address'))).toBe(code);
});

test.each(['nonsense', 'A0', 'XFE1', 'A1048577', 'A1,B2', 'Other!A1'])('%s is no range of the sheet', async (address) => {
  expect(await refusal((sheet) => sheet.getRange(address).load('address'))).toBe('InvalidArgument');
});

test('the used range is where something stands; of an empty sheet it is A1, or a null object', async () => {
  const empty = await onSheet(async (sheet, context) => {
    const used = sheet.getUsedRange().load('address');
    const none = sheet.getUsedRangeOrNullObject(true);
    await context.sync();
    return [used.address, none.isNullObject];
  });
  await put('C3', 1);
  await onSheet((sheet) => void (sheet.getRange('E9').format.font.bold = true));
  const used = await onSheet(async (sheet, context) => {
    const all = sheet.getUsedRange().load('address');
    const filled = sheet.getUsedRange(true).load('address');
    await context.sync();
    return [all.address, filled.address];
  });
  expect([...empty, ...used]).toEqual(['Sheet1!A1', true, 'Sheet1!C3:E9', 'Sheet1!C3']);
});

test('rows inserted and deleted carry cells, formulas, heights, notes and merges along', async () => {
  await put('A1:B3', [[1, '=A3'], [2, ''], [3, '=SUM(A1:A3)']]); // prettier-ignore
  await onSheet((sheet, context) => {
    sheet.getRange('3:3').format.rowHeight = 40;
    context.workbook.comments.add('Sheet1!A3', 'checked');
    sheet.getRange('D3:E3').merge();
    sheet.getRange('2:3').insert('Down');
  });
  expect(await formulas('A1:B5')).toEqual([[1, '=A5'], ['', ''], ['', ''], [2, ''], [3, '=SUM(A1:A5)']]); // prettier-ignore
  const [sheet] = open.host.book.sheets;
  expect([sheet?.rows.get(4)?.size, sheet?.notes[0]?.row, sheet?.merges[0]?.row]).toEqual([40, 4, 4]);
  await onSheet((first) => first.getRange('1:4').delete('Up'));
  expect(await formulas('A1:B1')).toEqual([[3, '=SUM(A1:A1)']]);
});

test('cells inserted and deleted push only what lies behind them', async () => {
  await put('A1:C3', [[1, 2, 3], [4, 5, 6], [7, 8, 9]]); // prettier-ignore
  await onSheet((sheet) => sheet.getRange('B1:B2').insert('Right'));
  expect(await values('A1:D3')).toEqual([[1, '', 2, 3], [4, '', 5, 6], [7, 8, 9, '']]); // prettier-ignore
  await onSheet((sheet) => sheet.getRange('A1').delete('Up'));
  expect(await values('A1:A3')).toEqual([[4], [7], ['']]);
});

test('filled cells are not pushed off the sheet', async () => {
  await put('A1048576', 1);
  expect(await refusal((sheet) => sheet.getRange('1:1').insert('Down'))).toBe('NonBlankCellOffSheet');
});

test('a kept range follows its cells, and is gone when they are', async () => {
  const seen = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange('B5').load('address');
    await context.sync();
    sheet.getRange('1:2').insert('Down');
    range.load('address');
    await context.sync();
    const moved = range.address;
    sheet.getRange('7:7').delete('Up');
    range.load('address');
    const code = await context.sync().then(
      () => 'done',
      (error: OfficeExtension.Error) => error.code,
    );
    return [moved, code];
  });
  expect(seen).toEqual(['Sheet1!B7', 'InvalidReference']);
});

test('copying moves relative formulas along and repeats the source over a larger target', async () => {
  await put('A1:B2', [[1, '=A1*2'], [2, '=A2*$A$1']]); // prettier-ignore
  await onSheet((sheet) => {
    sheet.getRange('A1').format.fill.color = '#FFFF00';
    sheet.getRange('D1').copyFrom('A1:B2');
    sheet.getRange('A5:B8').copyFrom('A1:B2', 'Values');
    sheet.getRange('G1').copyFrom('A1:B2', 'Formulas', false, true);
  });
  expect(await formulas('D1:E2')).toEqual([[1, '=D1*2'], [2, '=D2*$A$1']]); // prettier-ignore
  expect(await formulas('A5:B8')).toEqual([[1, 2], [2, 2], [1, 2], [2, 2]]); // prettier-ignore
  expect(open.host.book.styleAt(open.host.book.activeSheet, 0, 3).fill).toBe('#FFFF00');
  expect(open.host.book.styleAt(open.host.book.activeSheet, 4, 0).fill).toBeUndefined();
});

// prettier-ignore
const CLEARINGS: [what: Excel.ClearApplyTo, value: unknown, bold: boolean][] = [
  [Excel_('Contents'), '', true],
  [Excel_('Formats'),  1,  false],
  [Excel_('All'),      '', false],
];
function Excel_(what: string): Excel.ClearApplyTo {
  return what as Excel.ClearApplyTo; // The enumeration's values are these words; the library is loaded later.
}
test.each(CLEARINGS)('clearing %s', async (what, value, bold) => {
  await put('A1', 1);
  await onSheet((sheet) => {
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('A1').clear(what);
  });
  expect([(await values('A1'))[0]?.[0], open.host.book.styleAt(open.host.book.activeSheet, 0, 0).font.bold]).toEqual([value, bold]);
});

test('text is found and replaced, in values and formulas', async () => {
  await put('A1:A4', [['Open items'], ['closed'], ['=SUM(B1:B2)'], ['reopened']]);
  const seen = await onSheet(async (sheet, context) => {
    const hit = sheet.getRange('A1:A4').find('OPEN', { matchCase: false, completeMatch: false }).load('address');
    const none = sheet.getRange('A1:A4').findOrNullObject('OPEN', { matchCase: true, completeMatch: false });
    const count = sheet.getRange('A1:A4').replaceAll('open', 'shut', { matchCase: false, completeMatch: false });
    sheet.getRange('A1:A4').replaceAll('B2', 'B9', {});
    await context.sync();
    return [hit.address, none.isNullObject, count.value];
  });
  expect(seen).toEqual(['Sheet1!A1', true, 2]);
  expect(await formulas('A1:A4')).toEqual([['shut items'], ['closed'], ['=SUM(B1:B9)'], ['reshuted']]);
});

test('cells of a kind are found', async () => {
  await put('A1:B3', [[1, '=A1'], ['x', ''], [2, '=NA()']]); // prettier-ignore
  await onSheet((sheet) => void (sheet.getRange('2:2').rowHidden = true));
  const seen = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:B3');
    const kinds = [
      range.getSpecialCells('Constants', 'Numbers'),
      range.getSpecialCells('Formulas'),
      range.getSpecialCells('Formulas', 'Errors'),
      range.getSpecialCells('Blanks'),
      range.getSpecialCells('Visible'),
    ];
    for (const kind of kinds) kind.load('address');
    const none = range.getSpecialCellsOrNullObject('Constants', 'Logical');
    await context.sync();
    return [...kinds.map(({ address }) => address.replaceAll('Sheet1!', '')), none.isNullObject];
  });
  expect(seen).toEqual(['A1,A3', 'B1,B3', 'B3', 'B2', 'A1:B1,A3:B3', true]);
});

test('selecting activates the sheet; a hidden sheet cannot be selected on', async () => {
  const seen = await Excel.run(async (context) => {
    const second = context.workbook.worksheets.add('Second');
    second.getRange('C3:D4').select();
    const selected = context.workbook.getSelectedRange().load('address');
    const cell = context.workbook.getActiveCell().load('address');
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    return [selected.address, cell.address, active.name];
  });
  expect(seen).toEqual(['Second!C3:D4', 'Second!C3', 'Second']);
  await onSheet((sheet) => void (sheet.visibility = 'Hidden'));
  expect(await refusal((sheet) => sheet.getRange('A1').select())).toBe('InvalidOperation');
});

test('a sorted range keeps rows together; merged cells in it are refused', async () => {
  await put('A1:B4', [['n', 'x'], [3, 'c'], [1, 'a'], ['', 'z']]); // prettier-ignore
  await onSheet((sheet) => sheet.getRange('A1:B4').sort.apply([{ key: 0 }], false, true));
  expect(await values('A1:B4')).toEqual([['n', 'x'], [1, 'a'], [3, 'c'], ['', 'z']]); // prettier-ignore
  await onSheet((sheet) => sheet.getRange('B4:C4').merge());
  expect(await refusal((sheet) => sheet.getRange('A1:B4').sort.apply([{ key: 0 }]))).toBe('MergedRangeConflict');
});

test('a range that is read whole has its geometry in points', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A:A').format.columnWidth = 100;
    sheet.getRange('1:1').format.rowHeight = 30;
  });
  const [left, top, width, height] = await Promise.all((['left', 'top', 'width', 'height'] as const).map((member) => ask('B2:C3', member)));
  expect([left, top, width, height]).toEqual([100, 30, 96, 30]);
});

test('property: rows inserted and deleted again leave everything as it was', async () => {
  await put('A1:B6', [[1, '=A6'], [2, '=SUM(A1:A6)'], [3, ''], [4, '=$A$2'], [5, '=A4:A5'], [6, 'x']]); // prettier-ignore
  const before = await formulas('A1:B6');
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 4 }), async (at, count) => {
      const rows = `${at}:${at + count - 1}`;
      await onSheet((sheet) => void sheet.getRange(rows).insert('Down'));
      await onSheet((sheet) => sheet.getRange(rows).delete('Up'));
      expect(await formulas('A1:B6')).toEqual(before);
    }),
    { numRuns: 25 },
  );
});
