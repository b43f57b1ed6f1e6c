/** Sheets: names, order, visibility, protection, and what Excel refuses about them. */
import { openExcel, type OpenExcel } from '../../support/excel';
import { onSheet, put, refusal, values } from '../../support/sheetTalk';
import { customerParts, zipParts } from '../../support/xlsxSample';

let open: OpenExcel;
beforeEach(async () => {
  open = await openExcel();
});
afterEach(() => open.close());

const names = () =>
  onSheet(async (_sheet, context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility,items/position');
    await context.sync();
    return worksheets.items.map(({ name, visibility, position }) => `${position} ${name} ${visibility}`);
  });

test('a new sheet stands at the end and in the background', async () => {
  await onSheet((_sheet, context) => {
    context.workbook.worksheets.add('Cash');
    context.workbook.worksheets.add();
  });
  expect(await names()).toEqual(['0 Sheet1 Visible', '1 Cash Visible', '2 Sheet3 Visible']);
  expect(open.host.book.activeSheet.name).toBe('Sheet1');
});

// prettier-ignore
const NAMES: [name: string, code: string][] = [
  ['x'.repeat(31), 'done'],
  ['x'.repeat(32), 'InvalidArgument'],
  ['Q1: cash',     'InvalidArgument'],
  ['a/b',          'InvalidArgument'],
  ['a\\b',         'InvalidArgument'],
  ['what?',        'InvalidArgument'],
  ['a*b',          'InvalidArgument'],
  ['[a]',          'InvalidArgument'],
  ["'quoted",      'InvalidArgument'],
  ['History',      'InvalidArgument'],
  ['sheet1',       'ItemAlreadyExists'],
  ["It's fine",    'done'],
];
test.each(NAMES)('a sheet called %j: %s', async (name, code) => {
  expect(await refusal((_sheet, context) => context.workbook.worksheets.add(name))).toBe(code);
});

test('a sheet is found by name in any case, and by id after it was renamed', async () => {
  const found = await onSheet(async (sheet, context) => {
    sheet.load('id');
    await context.sync();
    sheet.name = 'Renamed';
    await context.sync();
    const byId = context.workbook.worksheets.getItem(sheet.id).load('name');
    const byName = context.workbook.worksheets.getItem('RENAMED').load('id');
    await context.sync();
    return [byId.name, byName.id === sheet.id];
  }).catch(() => undefined);
  expect(found).toEqual(['Renamed', true]);
});

test('formulas follow a renamed sheet', async () => {
  const formula = await Excel.run(async (context) => {
    const data = context.workbook.worksheets.add('Data');
    data.getRange('A1').values = [[5]];
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    cell.formulas = [['=Data!A1*2']];
    await context.sync();
    data.name = 'My data';
    cell.load('formulas,values');
    await context.sync();
    return [cell.formulas[0]?.[0] as string, cell.values[0]?.[0] as number];
  });
  expect(formula).toEqual(["='My data'!A1*2", 10]);
});

test('a missing sheet is ItemNotFound, or a null object where that is asked for', async () => {
  expect(await refusal((_sheet, context) => context.workbook.worksheets.getItem('Nope').load('name'))).toBe('ItemNotFound');
  const missing = await onSheet(async (_sheet, context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('Nope');
    const range = sheet.getRange('A1').load('values');
    await context.sync();
    return [sheet.isNullObject, range.isNullObject];
  });
  expect(missing).toEqual([true, true]);
});

test('the last visible sheet can be neither deleted nor hidden', async () => {
  expect(await refusal((sheet) => sheet.delete())).toBe('InvalidOperation');
  expect(await refusal((sheet) => void (sheet.visibility = 'Hidden'))).toBe('InvalidOperation');
  await onSheet((_sheet, context) => context.workbook.worksheets.add('Second'));
  expect(await refusal((sheet) => void (sheet.visibility = 'VeryHidden'))).toBe('done');
  expect(await refusal((_sheet, context) => context.workbook.worksheets.getItem('Second').delete())).toBe('InvalidOperation');
  expect(await names()).toEqual(['0 Sheet1 VeryHidden', '1 Second Visible']);
});

test('a hidden sheet cannot be activated; deleting the one in front brings its neighbour to the front', async () => {
  await onSheet((_sheet, context) => {
    context.workbook.worksheets.add('Second').activate();
    context.workbook.worksheets.add('Third').visibility = 'Hidden';
  });
  expect(open.host.book.activeSheet.name).toBe('Second');
  expect(await refusal((_sheet, context) => context.workbook.worksheets.getItem('Third').activate())).toBe('InvalidOperation');
  await onSheet((_sheet, context) => context.workbook.worksheets.getItem('Second').delete());
  expect(open.host.book.activeSheet.name).toBe('Sheet1');
});

test('sheets move and are copied with their tables under another name', async () => {
  await onSheet((sheet, context) => {
    sheet.getRange('A1:B2').values = [['Key', 'Amount'], ['a', 1]]; // prettier-ignore
    sheet.tables.add('A1:B2', true).name = 'Items';
    context.workbook.worksheets.add('Second').position = 0;
    sheet.copy('End');
  });
  expect(await names()).toEqual(['0 Second Visible', '1 Sheet1 Visible', '2 Sheet1 (2) Visible']);
  expect(open.host.book.sheets[2]?.tables.map(({ name }) => name)).toEqual(['Items2']);
});

test('a protected sheet refuses to be written, but for unlocked cells and what was allowed', async () => {
  await onSheet((sheet) => {
    sheet.getRange('B2').format.protection.locked = false;
    sheet.protection.protect({ allowFormatCells: true });
  });
  expect(await refusal((sheet) => void (sheet.getRange('A1').values = [[1]]))).toBe('AccessDenied');
  expect(await refusal((sheet) => void (sheet.getRange('A1:C3').values = 1 as never))).toBe('AccessDenied');
  expect(await refusal((sheet) => void (sheet.getRange('B2').values = [[2]]))).toBe('done');
  expect(await refusal((sheet) => void (sheet.getRange('A1').format.fill.color = 'red'))).toBe('done');
  expect(await refusal((sheet) => sheet.tables.add('A1:B2', true))).toBe('AccessDenied');
  expect(await refusal((sheet) => sheet.getRange('1:1').insert('Down'))).toBe('AccessDenied');
  expect(await refusal((sheet) => sheet.protection.protect())).toBe('InvalidOperation');
  await onSheet((sheet) => sheet.protection.unprotect());
  await put('A1', [[1]]);
  expect(await values('A1:B2')).toEqual([[1, ''], ['', 2]]); // prettier-ignore
});

test("a protected structure refuses sheets' coming and going", async () => {
  await onSheet((_sheet, context) => context.workbook.protection.protect());
  expect(await refusal((_sheet, context) => context.workbook.worksheets.add('New'))).toBe('AccessDenied');
  expect(await refusal((sheet) => void (sheet.name = 'Other'))).toBe('AccessDenied');
  expect(await refusal((sheet) => void (sheet.getRange('A1').values = [[1]]))).toBe('done');
});

test('a password is never passed over: not given here, and one of the file is not walked around', async () => {
  expect(await refusal((_sheet, context) => context.workbook.protection.protect('secret'))).toBe('InvalidArgument');
  expect(open.host.book.structureProtected).toBe(false);
  expect(await refusal((sheet) => sheet.protection.protect({}, 'secret'))).toBe('InvalidArgument');
  const parts = customerParts();
  const lock = '<workbookProtection workbookAlgorithmName="SHA-512" workbookHashValue="aGFzaA==" lockStructure="true"/><bookViews>';
  const locked = await openExcel(zipParts({ ...parts, 'xl/workbook.xml': String(parts['xl/workbook.xml']).replace('<bookViews>', lock) }));
  const attempt = Excel.run(async (context) => {
    context.workbook.protection.unprotect('guess');
    await context.sync();
  });
  await expect(attempt).rejects.toMatchObject({ code: 'InvalidArgument', message: expect.stringContaining('Unprotect it in Excel') });
  expect(locked.host.book.structureProtected).toBe(true);
  locked.close();
});

test('frozen panes, gridlines, tab colour and page layout are kept', async () => {
  const seen = await onSheet(async (sheet, context) => {
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
    sheet.showGridlines = false;
    sheet.tabColor = '#ff8800';
    sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintTitleRows('$1:$3');
    sheet.pageLayout.setPrintTitleColumns('A:B');
    sheet.load('showGridlines,tabColor');
    sheet.pageLayout.load('orientation');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    const titles = sheet.pageLayout.getPrintTitleColumnsOrNullObject().load('address');
    await context.sync();
    return [sheet.showGridlines, sheet.tabColor, sheet.pageLayout.orientation, frozen.address, titles.address];
  });
  expect(seen).toEqual([false, '#FF8800', 'Landscape', 'Sheet1!A1:B3', 'Sheet1!A:B']);
  expect(open.host.book.sheets[0]?.page).toMatchObject({
    orientation: 'landscape',
    fitToWidth: 1,
    titleRows: '$1:$3',
    titleColumns: '$A:$B',
  });
});

test('names stand for ranges and values, of the workbook or of one sheet', async () => {
  await put('A1:A2', [[1], [2]]);
  const seen = await onSheet(async (sheet, context) => {
    context.workbook.names.add('Amounts', sheet.getRange('A1:A2'));
    context.workbook.names.add('Rate', '=0.25');
    sheet.names.add('Local', sheet.getRange('B1'));
    sheet.getRange('C1').formulas = [['=SUM(Amounts)*Rate']];
    const result = sheet.getRange('C1').load('values');
    const range = context.workbook.names.getItem('amounts').getRange().load('address');
    const rate = context.workbook.names.getItem('Rate').load('type,value,formula,scope');
    const local = sheet.names.getItem('Local').load('scope');
    const none = context.workbook.names.getItemOrNullObject('Local');
    await context.sync();
    return [
      result.values[0]?.[0] as number,
      range.address,
      rate.type,
      rate.value as number,
      rate.formula as string,
      local.scope,
      none.isNullObject,
    ];
  });
  expect(seen).toEqual([0.75, 'Sheet1!A1:A2', 'Double', 0.25, '=0.25', 'Worksheet', true]);
  expect(await refusal((sheet, context) => context.workbook.names.add('Amounts', sheet.getRange('A1')))).toBe('ItemAlreadyExists');
  expect(await refusal((sheet, context) => context.workbook.names.add('A1', sheet.getRange('A1')))).toBe('InvalidArgument');
  expect(await refusal((sheet, context) => context.workbook.names.add('two words', sheet.getRange('A1')))).toBe('InvalidArgument');
});

test('settings of the add-in are kept with the workbook', async () => {
  const seen = await onSheet(async (_sheet, context) => {
    context.workbook.settings.add('mapping', { Amount: 'Betrag' });
    const setting = context.workbook.settings.getItem('mapping').load('value');
    const none = context.workbook.settings.getItemOrNullObject('other');
    await context.sync();
    return [setting.value as object, none.isNullObject];
  });
  expect(seen).toEqual([{ Amount: 'Betrag' }, true]);
});
