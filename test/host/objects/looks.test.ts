/** Formats, conditional formats, validation, charts, comments: what is set is what is answered, and what the book holds. */
import { openExcel, type OpenExcel } from '../../support/excel';
import { onSheet, put, refusal } from '../../support/sheetTalk';

let open: OpenExcel;
beforeEach(async () => {
  open = await openExcel();
});
afterEach(() => open.close());
const sheetOf = () => open.host.book.activeSheet;

test('formats are set on all cells and answered where they agree', async () => {
  const seen = await onSheet(async (sheet, context) => {
    const { format } = sheet.getRange('A1:B2');
    format.font.bold = true;
    format.font.color = 'red';
    format.font.name = 'Arial';
    format.font.underline = 'Single';
    format.fill.color = '#ffff00';
    format.horizontalAlignment = 'Right';
    format.verticalAlignment = 'Top';
    format.wrapText = true;
    format.indentLevel = 2;
    sheet.getRange('A1').format.font.size = 14;
    format.load(
      'horizontalAlignment,verticalAlignment,wrapText,indentLevel,font/bold,font/color,font/name,font/size,font/underline,fill/color',
    );
    await context.sync();
    return {
      ...format.font.toJSON(),
      fill: format.fill.color,
      align: format.horizontalAlignment,
      wrap: format.wrapText,
      indent: format.indentLevel,
    };
  });
  expect(seen).toMatchObject({
    bold: true,
    color: '#FF0000',
    name: 'Arial',
    underline: 'Single',
    fill: '#FFFF00',
    align: 'Right',
    wrap: true,
    indent: 2,
  });
  expect(seen.size).toBeNull();
  expect(await refusal((sheet) => void (sheet.getRange('A1').format.fill.color = 'reddish'))).toBe('InvalidArgument');
});

test('borders are edges of the range, and lines between its cells', async () => {
  await onSheet((sheet) => {
    const { borders } = sheet.getRange('B2:C3').format;
    borders.getItem('EdgeBottom').style = 'Double';
    borders.getItem('InsideVertical').style = 'Continuous';
    borders.getItem('InsideVertical').color = '#00FF00';
  });
  const border = (row: number, column: number) => open.host.book.styleAt(sheetOf(), row, column).border;
  expect(border(2, 1)).toEqual({ bottom: { style: 'double', color: '#000000' }, right: { style: 'thin', color: '#00FF00' } });
  expect(border(1, 2)).toEqual({ left: { style: 'thin', color: '#00FF00' } });
});

test('a whole column keeps its format for cells yet to come', async () => {
  await onSheet((sheet) => {
    sheet.getRange('C:C').numberFormat = '@' as never;
    sheet.getRange('C9').values = [['007']];
  });
  const seen = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('C9').load('values,numberFormat');
    await context.sync();
    return [range.values[0]?.[0] as string, range.numberFormat[0]?.[0] as string];
  });
  expect(seen).toEqual(['007', '@']);
  expect(sheetOf().cells.usedArea(true)).toMatchObject({ row: 8, rows: 1 });
});

test('columns and rows are hidden, sized and fitted', async () => {
  await put('A1:B1', [['a rather long heading', 1]]);
  const seen = await onSheet(async (sheet, context) => {
    sheet.getRange('A:B').format.autofitColumns();
    sheet.getRange('B:B').columnHidden = true;
    const ab = sheet.getRange('A1:B1').load('columnHidden');
    const a = sheet.getRange('A1').format.load('columnWidth');
    await context.sync();
    return [ab.columnHidden, a.columnWidth > 100];
  });
  expect(seen).toEqual([null, true]);
});

test('conditional formats: a formula, a value, a text; the newest comes first', async () => {
  const seen = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:A9');
    const custom = range.conditionalFormats.add('Custom');
    custom.custom.rule.formula = '=A1<>0';
    custom.custom.format.fill.color = '#FFC7CE';
    const value = range.conditionalFormats.add('CellValue');
    value.cellValue.rule = { formula1: '=0', operator: 'LessThan' };
    value.cellValue.format.font.color = '#9C0006';
    const text = range.conditionalFormats.add('ContainsText');
    text.textComparison.rule = { operator: 'Contains', text: 'open' };
    range.conditionalFormats.load('items/type,items/priority');
    await context.sync();
    return range.conditionalFormats.items.map(({ type, priority }) => `${priority} ${type}`);
  });
  expect(seen).toEqual(['0 ContainsText', '1 CellValue', '2 Custom']);
  expect(sheetOf().conditionalFormats.map(({ rule, fill, fontColor }) => ({ ...rule, fill, fontColor }))).toMatchObject([
    { type: 'containsText', text: 'open' },
    { type: 'cellValue', operator: 'LessThan', formula1: '0', fontColor: '#9C0006' },
    { type: 'custom', formula: 'A1<>0', fill: '#FFC7CE' },
  ]);
  expect(await refusal((sheet) => sheet.getRange('A1').conditionalFormats.add('DataBar'))).toBe('NotImplemented');
  await onSheet((sheet) => sheet.getRange('A3').conditionalFormats.clearAll());
  expect(sheetOf().conditionalFormats).toEqual([]);
});

test('a drop-down list is set, answered, split and cleared', async () => {
  const seen = await onSheet(async (sheet, context) => {
    const validation = sheet.getRange('A1:A3').dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: 'accept,reject' } };
    validation.errorAlert = { title: 'Decision', message: 'Choose one.', showAlert: true, style: 'Stop' };
    validation.load('type,rule');
    await context.sync();
    sheet.getRange('A2').dataValidation.clear();
    return [validation.type, validation.rule.list?.source as string];
  });
  expect(seen).toEqual(['List', 'accept,reject']);
  expect(sheetOf().validations.map(({ areas }) => areas.map(({ row }) => row))).toEqual([[0, 2]]);
  const wrong = { list: { inCellDropDown: true, source: 'x'.repeat(256) } };
  expect(await refusal((sheet) => void (sheet.getRange('B1').dataValidation.rule = wrong))).toBe('InvalidArgument');
});

test('a chart is made from a range with headings', async () => {
  await put('A1:C3', [['Month', 'Open', 'Paid'], ['Sep', 1, 2], ['Oct', 3, 4]]); // prettier-ignore
  const seen = await onSheet(async (sheet, context) => {
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Auto');
    chart.name = 'Months';
    chart.title.text = 'Open and paid';
    chart.legend.position = 'Bottom';
    chart.setPosition('E1', 'H10');
    chart.load('name,left,height');
    chart.series.load('items/name');
    await context.sync();
    return [chart.name, chart.left, chart.height, ...chart.series.items.map(({ name }) => name)];
  });
  expect(seen).toEqual(['Months', 192, 150, 'Open', 'Paid']);
  expect(sheetOf().charts[0]).toMatchObject({
    title: 'Open and paid',
    series: [
      { values: 'Sheet1!$B$2:$B$3', categories: 'Sheet1!$A$2:$A$3' },
      { values: 'Sheet1!$C$2:$C$3', categories: 'Sheet1!$A$2:$A$3' },
    ],
  });
});

test('a comment belongs to a cell and a person', async () => {
  const seen = await onSheet(async (sheet, context) => {
    context.workbook.comments.add('Sheet1!B2', 'Paid twice?');
    sheet.comments.add('B3', 'Asked.');
    const comment = context.workbook.comments.getItemByCell('Sheet1!B2').load('content,authorName');
    const count = sheet.comments.getCount();
    await context.sync();
    return [comment.content, comment.authorName, count.value];
  });
  expect(seen).toEqual(['Paid twice?', 'Ada Analyst', 2]);
  expect(await refusal((_sheet, context) => context.workbook.comments.add('Sheet1!B2', 'again'))).toBe('ItemAlreadyExists');
  expect(await refusal((_sheet, context) => context.workbook.comments.add('B2', 'where?'))).toBe('InvalidArgument');
});
