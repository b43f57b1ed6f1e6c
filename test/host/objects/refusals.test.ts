/** What Excel does on a bad day, and what it never does: limits, cell-edit mode, failures, members that are not there. */
import { openExcel, type OpenExcel } from '../../support/excel';
import { onSheet, put, refusal, values } from '../../support/sheetTalk';

let open: OpenExcel;
beforeEach(async () => {
  open = await openExcel();
});
afterEach(() => open.close());

// prettier-ignore
const NOT_DONE: [name: string, use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown][] = [
  ['a property',     (sheet) => sheet.getRange('A1').load('linkedDataTypeState')],
  ['a method',       (sheet) => sheet.getRange('A1').getImage()],
  ['a collection',   (sheet) => sheet.shapes.load('items')],
  ['a setting',      (sheet) => void (sheet.getRange('A1').format.textOrientation = 45)],
  ['a width in characters', (sheet) => sheet.load('standardWidth')],
  ['custom XML',     (_sheet, context) => context.workbook.customXmlParts.add('<a/>')],
  ['pivot tables',   (sheet) => sheet.pivotTables.load('items/name')],
];
test.each(NOT_DONE)('%s that the stand-in does not know is refused by name', async (_name, use) => {
  await expect(onSheet((sheet, context) => void use(sheet, context))).rejects.toMatchObject({
    code: 'NotImplemented',
    message: expect.stringContaining('The stand-in does not do'),
  });
});

test('what can only be read is not written', async () => {
  expect(await refusal((sheet) => sheet.set({ id: 'x' } as never))).not.toBe('done');
});

test('an error says which statement it was', async () => {
  await expect(
    onSheet((sheet) => {
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2:B2').values = [[1]];
    }),
  ).rejects.toMatchObject({ code: 'InvalidArgument', debugInfo: { statement: expect.stringContaining('range') } });
});

test('what ran before an error in the same batch stays done', async () => {
  await refusal((sheet, context) => {
    sheet.getRange('A1').values = [['kept']];
    context.workbook.worksheets.getItem('Nope').getRange('A1').values = [[1]];
    sheet.getRange('A2').values = [['never']];
  });
  expect(await values('A1:A2')).toEqual([['kept'], ['']]);
});

test('in cell-edit mode nothing is carried out', async () => {
  open.host.faults.cellEditMode = true;
  expect(await refusal((sheet) => void (sheet.getRange('A1').values = [[1]]))).toBe('InvalidOperationInCellEditMode');
  open.host.faults.cellEditMode = false;
  expect(await values('A1')).toEqual([['']]);
});

test('the n-th batch from now fails before it begins; those around it do not', async () => {
  open.host.faults.failBatch(2, 'GeneralException');
  await put('A1', 1);
  expect(await refusal((sheet) => void (sheet.getRange('A2').values = [[2]]))).toBe('GeneralException');
  await put('A3', 3);
  expect(await values('A1:A3')).toEqual([[1], [''], [3]]);
});

test('a batch that fails inside leaves its first half done', async () => {
  open.host.faults.failInside(1, 'ServiceNotAvailable');
  const code = await refusal((sheet) => {
    for (let row = 0; row < 10; row += 1) sheet.getRangeByIndexes(row, 0, 1, 1).values = [[row]];
  });
  const done = (await values('A1:A10')).filter(([value]) => value !== '').length;
  expect(code).toBe('ServiceNotAvailable');
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(10);
});

test('letting go of references does not count as a batch', async () => {
  const before = open.host.faults.batches;
  await put('A1', 1);
  expect(open.host.faults.batches).toBe(before + 1);
});

test('a request and an answer may have 5 MB', async () => {
  const rows = (count: number) => Array.from({ length: count }, () => ['x'.repeat(30_000)]);
  expect(await refusal((sheet) => void (sheet.getRange('A1:A200').values = rows(200)))).toBe('RequestPayloadSizeLimitExceeded');
  expect(await refusal((sheet) => void (sheet.getRange('A1:A100').values = rows(100)))).toBe('done');
  expect(await refusal((sheet) => void (sheet.getRange('A101:A200').values = rows(100)))).toBe('done');
  expect(await refusal((sheet) => sheet.getRange('A1:A200').load('values'))).toBe('ResponsePayloadSizeLimitExceeded');
  expect(await refusal((sheet) => sheet.getRange('A1:A100').load('values'))).toBe('done');
});

test('over five million cells the values are null, without an error', async () => {
  open.host.faults.limits.cellsPerRead = 100;
  expect(await values('A1:J10')).toHaveLength(10);
  expect(await values('A1:J11')).toBeNull();
});

test('what was not loaded cannot be read', async () => {
  await expect(onSheet((sheet) => sheet.getRange('A1').values)).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
});

test('an item beyond the end of a collection is refused', async () => {
  await onSheet((sheet) => sheet.tables.add('A1:B2', true));
  expect(await refusal((sheet) => sheet.tables.getItemAt(1).load('name'))).toBe('InvalidArgument');
  expect(await refusal((sheet) => sheet.tables.getItem('Nope').load('name'))).toBe('ItemNotFound');
  expect(await refusal((sheet) => sheet.tables.getItemAt(0).rows.getItemAt(5).load('values'))).toBe('InvalidArgument');
  expect(await refusal((sheet) => sheet.tables.getItemAt(0).columns.getItem('Nope').load('name'))).toBe('ItemNotFound');
});

test('a collection answers a part of itself: top and skip', async () => {
  await onSheet((_sheet, context) => ['a', 'b', 'c', 'd'].forEach((name) => context.workbook.worksheets.add(name)));
  const seen = await onSheet(async (_sheet, context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ select: 'name', top: 2, skip: 1 });
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  expect(seen).toEqual(['a', 'b']);
});

test('loaded objects can be loaded down into their parts', async () => {
  await put('A1', 5);
  const seen = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1').load({ values: true, worksheet: { name: true }, format: { fill: { color: true } } });
    await context.sync();
    return [range.values[0]?.[0] as number, range.worksheet.name, range.format.fill.color];
  });
  expect(seen).toEqual([5, 'Sheet1', '#FFFFFF']);
});
