/** What a cell holds after an add-in has written to it, and what it answers. */
import fc from 'fast-check';
import { openExcel, type OpenExcel } from '../../support/excel';
import { ask, formulas, onSheet, put, refusal, values } from '../../support/sheetTalk';

let open: OpenExcel;
beforeEach(async () => {
  open = await openExcel();
});
afterEach(() => open.close());

// prettier-ignore
const TYPED: [written: string | number | boolean, value: unknown, formula: unknown, format: string, type: string][] = [
  ['text',        'text',     'text',        'General',  'String'],
  [12.5,          12.5,       12.5,          'General',  'Double'],
  [true,          true,       true,          'General',  'Boolean'],
  ['true',        true,       true,          'General',  'Boolean'],
  ['12',          12,         12,            'General',  'Double'],
  ['(500)',       -500,       -500,          'General',  'Double'],
  ['1,234.5',     1234.5,     1234.5,        '#,##0.00', 'Double'],
  ['12%',         0.12,       0.12,          '0%',       'Double'],
  ['0.123456789012345', 0.123456789012345, 0.123456789012345, 'General', 'Double'],
  ['0.00000100000000000001', 1.00000000000001e-6, 1.00000000000001e-6, 'General', 'Double'],
  ['1/2/2026',    46_024,     46_024,        'm/d/yyyy', 'Double'],
  ['2026-10-31',  46_326,     46_326,        'm/d/yyyy', 'Double'],
  ['31.10.2026',  '31.10.2026', '31.10.2026', 'General', 'String'],
  ['#N/A',        '#N/A',     '#N/A',        'General',  'Error'],
  ["'007",        '007',      '007',         'General',  'String'],
  ["'=1+1",       '=1+1',     '=1+1',        'General',  'String'],
  ['=1+1',        2,          '=1+1',        'General',  'Double'],
  ['=',           '=',        '=',           'General',  'String'],
  ['+1+1',        2,          '=+1+1',       'General',  'Double'],
  ['- a note',    '- a note', '- a note',    'General',  'String'],
  ['＝1+1',       '＝1+1',    '＝1+1',       'General',  'String'],
  ['',            '',         '',            'General',  'Empty'],
];

test.each(TYPED)('%j becomes the value %j', async (written, value, formula, format, type) => {
  await put('B2', [[written]]);
  expect(await values('B2')).toEqual([[value]]);
  expect(await formulas('B2')).toEqual([[formula]]);
  expect(await ask('B2', 'numberFormat')).toEqual([[format]]);
  expect(await ask('B2', 'valueTypes')).toEqual([[type]]);
});

test('a cell formatted as text keeps what it is given, formulas and numbers too', async () => {
  await onSheet((sheet) => {
    const range = sheet.getRange('A1:A4');
    range.numberFormat = [['@'], ['@'], ['@'], ['@']];
    range.values = [['=1+1'], ['12%'], [42], ['+49 30 1234']];
  });
  expect(await values('A1:A4')).toEqual([['=1+1'], ['12%'], ['42'], ['+49 30 1234']]);
  expect(await ask('A1:A4', 'valueTypes')).toEqual([['String'], ['String'], ['String'], ['String']]);
});

test('a typed date counts from 1904 in a workbook that does', async () => {
  open.host.book.dateSystem = 1904;
  await put('A1', '1/2/1904');
  await put('A2', '12%');
  expect(await values('A1:A2')).toEqual([[1], [0.12]]);
});

test('null leaves a cell as it is, an empty text empties it', async () => {
  await put('A1:C1', [[1, '=A1+1', 3]]);
  await put('A1:C1', [[null, null, '']]);
  expect(await formulas('A1:C1')).toEqual([[1, '=A1+1', '']]);
});

test('one value fills the whole range', async () => {
  await put('A1:B2', 7);
  expect(await values('A1:C2')).toEqual([
    [7, 7, ''],
    [7, 7, ''],
  ]);
});

// prettier-ignore
const SHAPES: [address: string, given: (string | number)[][]][] = [
  ['A1:B2', [[1, 2]]],
  ['A1:B2', [[1], [2]]],
  ['A1:B2', [[1, 2], [3]]],
  ['A1',    [[1, 2]]],
];
test.each(SHAPES)('an array of another shape than %s is refused, and nothing is written', async (address, given) => {
  expect(await refusal((sheet) => void (sheet.getRange(address).values = given))).toBe('InvalidArgument');
  expect(await values('A1:C3')).toEqual(Array.from({ length: 3 }, () => ['', '', '']));
});

test('more than 1,500 cells travel in pieces, and a wrong shape is still refused before anything is written', async () => {
  const rows = Array.from({ length: 400 }, (_, row) => [row, `r${row}`, '', row / 2, true]);
  await put('A1:E400', rows);
  expect(await values('A1:E400')).toEqual(rows);
  expect(await refusal((sheet) => void (sheet.getRange('G1:K399').values = rows))).toBe('InvalidArgument');
  expect(await values('G1:G1')).toEqual([['']]);
});

test.each(['=1+', '=SUM(A1', '=A1:'])('the formula %s is refused', async (formula) => {
  expect(await refusal((sheet) => void (sheet.getRange('A1').formulas = [[formula]]))).toBe('InvalidArgument');
});

test('a text of 32,768 characters is one too long for a cell', async () => {
  expect(await refusal((sheet) => void (sheet.getRange('A1').values = [['x'.repeat(32_767)]]))).toBe('done');
  expect(await refusal((sheet) => void (sheet.getRange('A1').values = [['x'.repeat(32_768)]]))).toBe('InvalidArgument');
});

test('text shows what the cell shows', async () => {
  await onSheet((sheet) => {
    const range = sheet.getRange('A1:D1');
    range.values = [[1234.5, 46_326, 0.5, -3]];
    range.numberFormat = [['#,##0.00', 'yyyy-mm-dd', '0%', '0.00;(0.00)']];
  });
  expect(await ask('A1:D1', 'text')).toEqual([['1,234.50', '2026-10-31', '50%', '(3.00)']]);
});

test('formulasR1C1 speak of places relative to the cell', async () => {
  await onSheet((sheet) => void (sheet.getRange('B2:B3').formulasR1C1 = [['=RC[-1]*2'], ['=R1C1']]));
  expect(await formulas('B2:B3')).toEqual([['=A2*2'], ['=$A$1']]);
  expect(await ask('B2:B3', 'formulasR1C1')).toEqual([['=RC[-1]*2'], ['=R1C1']]);
});

test('a formula is up to date when it is read in the batch that wrote what it depends on', async () => {
  const [first, second] = await onSheet(async (sheet, context) => {
    sheet.getRange('A1:B1').values = [[1, '=A1*10']];
    const before = sheet.getRange('B1').load('values');
    await context.sync();
    const seen = before.values[0]?.[0] as number;
    sheet.getRange('A1').values = [[2]];
    const after = sheet.getRange('B1').load('values');
    await context.sync();
    return [seen, after.values[0]?.[0] as number];
  });
  expect([first, second]).toEqual([10, 20]);
});

test('calculation suspended until the next sync waits for it; manual calculation waits to be asked', async () => {
  const seen = await onSheet(async (sheet, context) => {
    const { application } = context.workbook;
    sheet.getRange('A1:B1').values = [[1, '=A1*10']];
    await context.sync();
    application.suspendApiCalculationUntilNextSync();
    sheet.getRange('A1').values = [[2]];
    const during = sheet.getRange('B1').load('values');
    await context.sync();
    const after = sheet.getRange('B1').load('values');
    application.calculationMode = Excel.CalculationMode.manual;
    await context.sync();
    sheet.getRange('A1').values = [[3]];
    const manual = sheet.getRange('B1').load('values');
    await context.sync();
    application.calculate(Excel.CalculationType.recalculate);
    const asked = sheet.getRange('B1').load('values');
    await context.sync();
    return [during, after, manual, asked].map((range) => range.values[0]?.[0] as number);
  });
  expect(seen).toEqual([10, 20, 20, 30]);
});

test('a spilled array is read whole; writing into it is refused, writing over its formula is not', async () => {
  await put('A1', '=SEQUENCE(3)');
  expect(await values('A1:A4')).toEqual([[1], [2], [3], ['']]);
  expect(await refusal((sheet) => void (sheet.getRange('A2').values = [[9]]))).toBe('InvalidOperation');
  expect(await refusal((sheet) => void (sheet.getRange('A1:A2').values = [[8], [9]]))).toBe('done');
  expect(await values('A1:A3')).toEqual([[8], [9], ['']]);
});

test('getSpillingToRange and getSpillParent name both ends of a spill', async () => {
  await put('B2', '=SEQUENCE(2,3)');
  const found = await onSheet(async (sheet, context) => {
    const to = sheet.getRange('B2').getSpillingToRange().load('address');
    const parent = sheet.getRange('D3').getSpillParent().load('address');
    const none = sheet.getRange('A1').getSpillingToRangeOrNullObject();
    await context.sync();
    return [to.address, parent.address, none.isNullObject];
  });
  expect(found).toEqual(['Sheet1!B2:D3', 'Sheet1!B2', true]);
});

test('of merged cells the first alone takes a value', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:B2').merge();
    sheet.getRange('A1:C2').values = [
      [1, 2, 3],
      [4, 5, 6],
    ];
  });
  expect(await values('A1:C2')).toEqual([
    [1, '', 3],
    ['', '', 6],
  ]);
});

test('property: texts marked with an apostrophe come back as they were and are never formulas', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ maxLength: 20, unit: 'binary' }), { minLength: 1, maxLength: 8 }), async (texts) => {
      await put(`A1:A${texts.length}`, texts.map((text) => [`'${text}`])); // prettier-ignore
      expect(await values(`A1:A${texts.length}`)).toEqual(texts.map((text) => [text]));
      for (let row = 0; row < texts.length; row += 1) expect(open.host.book.sheets[0]?.cells.formula(row, 0)).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});

test('property: writing back what was read changes nothing, where no text looks like something else', async () => {
  const cell = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constantFrom('a', 'Zürich', '=1+1', '=A1'));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async (rows) => {
      const address = `C1:D${rows.length}`;
      await put(address, rows as [number, number][]);
      const before = await formulas(address);
      await put(address, before as number[][]);
      expect(await formulas(address)).toEqual(before);
    }),
    { numRuns: 30 },
  );
});
