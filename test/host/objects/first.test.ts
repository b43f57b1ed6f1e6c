import { openExcel, type OpenExcel } from '../../support/excel';

let open: OpenExcel;
beforeEach(async () => {
  open = await openExcel();
});
afterEach(() => open.close());

test('what is written is read back, and formulas calculate', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').values = [
      [1, 'two'],
      ['3%', '=A1+1'],
    ];
    const range = sheet.getRange('A1:B2').load('values,formulas,text,address,numberFormat,valueTypes');
    const missing = context.workbook.worksheets.getItemOrNullObject('Nope');
    await context.sync();
    expect(range.values).toEqual([
      [1, 'two'],
      [0.03, 2],
    ]);
    expect(range.formulas).toEqual([
      [1, 'two'],
      [0.03, '=A1+1'],
    ]);
    expect(range.address).toBe('Sheet1!A1:B2');
    expect(missing.isNullObject).toBe(true);
  });
});
