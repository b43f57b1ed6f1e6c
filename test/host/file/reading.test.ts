import { CellError } from '../../../src/host/book/cell';
import { openFile } from '../../../src/host/file/open';
import { customerParts, customerWorkbook, zipParts } from '../../support/xlsxSample';

const { book } = openFile(customerWorkbook(), 'customer.xlsx');
const data = book.sheet('Data')!;
const report = book.sheet('Report')!;
const at = (address: string): [number, number] => [Number(address.slice(1)) - 1, address.charCodeAt(0) - 65];
const value = (address: string) => data.cells.value(...at(address));
const formula = (address: string) => data.cells.formula(...at(address));

test.each([
  ['shared text with an escaped line break', 'A2', ' A\nb '],
  ['rich text, without its phonetic guide', 'F2', 'Bold and plain'],
  ['inline text', 'A3', 'Inline & kept'],
  ['number', 'C2', 3.5],
  ['truth value', 'G2', true],
  ['error', 'H2', CellError.of('#N/A')],
  ['date as serial', 'F3', 46326],
  ['result of a formula', 'G6', 'none'],
  ['text that looks like a formula', 'A4', '=1+1'],
  ['empty cell', 'E2', null],
])('%s in %s', (_, address, expected) => {
  expect(value(address)).toBe(expected);
});

test.each([
  ['this row, inside the table', 'D2', '[@Qty]*[@Price]'],
  ['plain', 'B4', 'B2*10'],
  ['shared, the first', 'C4', 'B2+$B$2'],
  ['shared, two below', 'C6', 'B4+$B$2'],
  ['an old plain formula gets its intersections', 'B5', 'SUM(@B2:B3*@C2:C3)'],
  ['an array of the old kind computes arrays', 'F5', 'SUM(B2:B3*C2:C3)'],
  ['a dynamic array without its prefixes', 'F6', 'SORT(A2:A3)'],
  ['a young function without its prefix', 'G6', 'XLOOKUP("a",A:A,B:B,"none")'],
  ['a data table is a value here', 'A8', undefined],
])('formula: %s (%s)', (_, address, expected) => {
  expect(formula(address)).toBe(expected);
});

test('what a dynamic array fills is known to be its result', () => {
  expect([...data.spills.values()]).toEqual([{ row: 5, column: 5, rows: 2, columns: 1 }]);
});

test('looks: theme colours with tint, gradient as its first colour, formats by number, rotation kept in the file format', () => {
  const style = (address: string) => book.styles.style(data.cells.style(...at(address)));
  expect(style('A1')).toMatchObject({
    fill: '#2F5597',
    horizontal: 'center',
    wrap: true,
    fileFormat: 1,
    font: { bold: true, size: 12, color: '#FFFFFF' },
    border: { bottom: { style: 'thin', color: '#000000' } },
  });
  expect(style('D2')).toMatchObject({ numberFormat: '#,##0.00\\ "EUR"', fill: '#FFFFFF', locked: false });
  expect(style('F3').numberFormat).toBe('m/d/yyyy');
  expect(data.tabColor).toBe('#8FAADC');
});

test('rows and columns: widths in points, heights, hidden rows, row styles', () => {
  expect(data.columns.get(0)).toMatchObject({ size: 98.25, hidden: false });
  expect(data.rows.get(0)).toMatchObject({ size: 20.25, style: data.cells.style(0, 0) });
  expect(data.rows.get(3)).toMatchObject({ hidden: true });
  expect(data.frozen).toEqual({ rows: 1, columns: 0 });
});

test('the parts of a sheet', () => {
  expect(data.merges).toEqual([{ row: 9, column: 0, rows: 1, columns: 3 }]);
  expect(data.protection).toMatchObject({
    protected: true,
    options: { allowSort: true, allowFormatCells: false },
    password: { algorithmName: 'SHA-512', hashValue: 'aGFzaA==' },
  });
  expect(data.conditionalFormats.map(({ rule, fill, fontColor }) => [rule, fill, fontColor])).toEqual([
    [{ type: 'cellValue', operator: 'GreaterThan', formula1: '=3', formula2: undefined }, '#FFC7CE', '#9C0006'],
    [{ type: 'dataBar', detail: { fileType: 'dataBar' } }, undefined, undefined],
  ]);
  expect(data.validations.map(({ type, formula1 }) => [type, formula1])).toEqual([
    ['list', 'yes,no'],
    ['list', '=Report!$A$1:$A$3'],
  ]);
  expect(data.page).toMatchObject({ orientation: 'landscape', titleRows: '$1:$1', centerFooter: 'Page &P' });
  expect(data.notes).toEqual([{ row: 1, column: 1, author: 'Ann', text: 'Ann: why 2?', visible: false }]); // the threaded one is not a note
  expect(data.tables[0]).toMatchObject({
    id: 4,
    name: 'Sales',
    style: 'TableStyleMedium9',
    showFilterButton: true,
    columns: [{ name: 'Item' }, { name: 'Qty' }, { name: 'Price' }, { name: 'Total', formula: '[@Qty]*[@Price]' }],
  });
});

test('a chart is read for drawing', () => {
  expect(data.charts).toEqual([
    { id: 'xl/charts/chart1.xml', name: 'Sales chart', type: 'BarStacked', title: 'Sales by item', showTitle: true, showLegend: true, legendPosition: 'Bottom', series: [{ name: 'Qty', values: 'Data!$B$2:$B$3', categories: 'Data!$A$2:$A$3' }], left: 445.5, top: 20.25, width: 192, height: 135 },
  ]); // prettier-ignore
});

test('sheets and names: a chart sheet is no worksheet, a local name belongs to its sheet', () => {
  expect(book.sheets.map(({ name, id }) => [name, id])).toEqual([
    ['Data', '{AAAAAAAA-0001-4000-8000-00000000000A}'],
    ['Report', '{00000000-0001-0000-0005-000000000000}'],
  ]);
  expect(book.names).toEqual([
    { name: 'Local', formula: 'Report!$A$1', sheetId: report.id, visible: false, comment: '' },
    { name: 'Quantities', formula: 'Data!$B$2:$B$3', sheetId: undefined, visible: true, comment: 'all' },
  ]);
  expect(book.activeSheet.name).toBe('Report');
});

test('a sheet whose main namespace has a prefix reads the same', () => {
  const parts = customerParts();
  const text = String(parts['xl/worksheets/sheet2.xml']);
  parts['xl/worksheets/sheet2.xml'] = text
    .replace('xmlns=', 'xmlns:x=')
    .replace(/<(\/?)(worksheet|sheetData|row|c|v|f|extLst|ext)(?=[\s>/])/g, '<$1x:$2');
  const prefixed = openFile(zipParts(parts), 'prefixed.xlsx');
  expect(prefixed.book.sheet('Report')!.cells.formula(0, 1)).toBe('SUM(Data!B2:B3)');
});

test('the 1904 date system is a property of the book', () => {
  const parts = customerParts();
  parts['xl/workbook.xml'] = String(parts['xl/workbook.xml']).replace('<workbookPr ', '<workbookPr date1904="1" ');
  expect(openFile(zipParts(parts), '1904.xlsx').book.dateSystem).toBe(1904);
});
