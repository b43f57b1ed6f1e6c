import { area } from '../../../src/host/book/area';
import { CellError } from '../../../src/host/book/cell';
import { openFile } from '../../../src/host/file/open';
import { parseXml } from '../../../src/host/file/xml/parse';
import { customerWorkbook, partsOf } from '../../support/xlsxSample';

type Opened = ReturnType<typeof openFile>;
type Data = Opened['book']['sheets'][number];

/** The parts of the customer's workbook after something was done to its sheet Data. */
function after(change: (data: Data, book: Opened['book']) => void): Record<string, string> {
  const file = openFile(customerWorkbook(), 'customer.xlsx');
  change(file.book.sheet('Data')!, file.book);
  return partsOf(file.save().bytes);
}
const SHEET = 'xl/worksheets/sheet1.xml';

test('when the first of a shared run changes, its followers are written in full', () => {
  const sheet = after((data, book) => book.writeFormula(data, 3, 2, 'B2*2', 'addin'))[SHEET]!;
  expect(sheet).toContain('<c r="C4"><f>B2*2</f>');
  expect(sheet).toContain('<c r="C5"><f>B3+$B$2</f><v>6</v></c>');
  expect(sheet).toContain('<c r="C6"><f>B4+$B$2</f><v>22</v></c>');
});

test('when a follower changes, the run stays for the others', () => {
  const sheet = after((data, book) => book.writeValues(data, area(4, 2), [[1]], 'addin'))[SHEET]!;
  expect(sheet).toContain('<c r="C4"><f t="shared" ref="C4:C6" si="0">B2+$B$2</f><v>4</v></c>');
  expect(sheet).toContain('<c r="C5"><v>1</v></c>');
  expect(sheet).toContain('<c r="C6"><f t="shared" si="0"/><v>22</v></c>');
});

test('a formula we could not calculate keeps the file’s result; one we could gets ours', () => {
  const sheet = after((data, book) => {
    data.cells.setValue(5, 6, CellError.of('#NAME?'));
    data.cells.setValue(3, 1, 21);
    book.tell({ kind: 'cells', sheet: data, area: area(3, 1, 3, 6), origin: 'calculation' });
  })[SHEET]!;
  expect(sheet).toContain('"none")</f><v>none</v></c>');
  expect(sheet).toContain('<c r="B4"><f>B2*10</f><v>21</v></c>');
});

test('a text that exists only in rich form is written plain', () => {
  const parts = after((data, book) => book.writeValues(data, area(0, 9), [['Bold and plain']], 'addin'));
  expect(parts['xl/sharedStrings.xml']).toContain('<si><t>=1+1</t></si><si><t>Bold and plain</t></si></sst>');
  expect(parts[SHEET]).toContain('<c r="J1" t="s"><v>7</v></c>');
});

test('a text that looks like a formula carries Excel’s mark of a text', () => {
  const parts = after((data, book) => book.writeValues(data, area(0, 9), [['=1+1']], 'addin'));
  expect(parts[SHEET]).toContain('<c r="J1" s="4" t="s"><v>6</v></c>');
  expect(parts['xl/styles.xml']).toMatch(/<xf quotePrefix="1" numFmtId="0"[^>]*\/><\/cellXfs>/);
});

test('a new note leaves button and threaded comment where they are', () => {
  const parts = after((data) => data.notes.push({ row: 6, column: 0, author: 'Bob', text: 'Hm', visible: false }));
  const vml = parts['xl/drawings/vmlDrawing1.vml']!;
  expect([...vml.matchAll(/<v:shape /g)]).toHaveLength(4);
  expect(vml).toContain('ObjectType="Button"');
  expect(vml).toContain('<x:Row>2</x:Row><x:Column>2</x:Column>');
  expect(parts['xl/comments1.xml']).toContain('[Threaded comment]');
  expect(parts['xl/comments1.xml']).toContain('<rPr><b/><sz val="9"/></rPr>');
});

test('a changed table keeps what the book does not know of it', () => {
  const table = after((data) => void (data.tables[0]!.showBandedColumns = true))['xl/tables/table1.xml']!;
  for (const kept of ['<extLst><ext uri="{own}"/></extLst>', 'dataDxfId="0"', 'headerRowDxfId="0"', 'xr3:uid='])
    expect(table).toContain(kept);
  expect(table).toContain('showColumnStripes="1"');
});

test('validations taken away leave the extension too, and sparklines stay', () => {
  const sheet = after((data) => data.validations.splice(0))[SHEET]!;
  expect(sheet).not.toContain('dataValidation');
  expect(sheet).toContain('x14:sparkline');
});

test('after a deleted row the next one keeps its own text', () => {
  const file = openFile(customerWorkbook(), 'customer.xlsx');
  const data = file.book.sheet('Data')!;
  for (let column = 0; column < 8; column += 1) {
    data.cells.setValue(7, column, null);
    data.cells.setFormula(6, column, undefined);
    data.cells.setValue(6, column, column === 0 ? 9 : null);
  }
  data.spills.clear();
  file.book.tell({ kind: 'moved', sheet: data, axis: 'row', at: 6, count: -1, origin: 'addin' });
  expect(partsOf(file.save().bytes)[SHEET]).toContain('<row r="7" x14ac:dyDescent="0.25"><c r="A7"><f t="dataTable"');
});

// prettier-ignore
const SCHEMA_ORDER = ['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection', 'autoFilter', 'mergeCells', 'conditionalFormatting',
  'dataValidations', 'hyperlinks', 'pageMargins', 'pageSetup', 'headerFooter', 'drawing', 'legacyDrawing', 'tableParts', 'extLst'];

test('new elements stand where the format wants them', () => {
  const file = openFile(customerWorkbook(), 'customer.xlsx');
  const report = file.book.sheet('Report')!;
  const data = file.book.sheet('Data')!;
  report.tabColor = '#FF0000';
  report.frozen = { rows: 1, columns: 0 };
  report.columns.set(0, { size: 90, hidden: false, style: 0, outlineLevel: 0 });
  report.protection = { protected: true, options: {}, password: undefined };
  report.autoFilter = area(0, 0, 3, 2);
  report.merges.push(area(5, 0, 1, 2));
  report.conditionalFormats.push({ ...data.conditionalFormats[0]!, id: 'new' });
  report.validations.push(data.validations[0]!);
  report.page = { ...report.page, orientation: 'landscape', centerFooter: 'Page &P' };
  report.notes.push({ row: 0, column: 0, author: 'Bob', text: 'Hm', visible: false });
  report.charts.push({ ...data.charts[0]!, id: 'new' });
  report.tables.push({ ...data.tables[0]!, id: 9, name: 'Other' });
  const root = parseXml(partsOf(file.save().bytes)['xl/worksheets/sheet2.xml']!, 'sheet2');
  const names = root.children.map(({ name }) => name);
  expect(names).toEqual(SCHEMA_ORDER.filter((name) => names.includes(name)));
  expect(names).toHaveLength(15);
});

test('a new element among many finds its place between its neighbours', () => {
  const sheet = after((data) => void (data.autoFilter = area(0, 5, 3, 2)))[SHEET]!;
  const names = parseXml(sheet, 'sheet1').children.map(({ name }) => name);
  expect(names.slice(names.indexOf('sheetProtection'), names.indexOf('mergeCells') + 1)).toEqual([
    'sheetProtection',
    'autoFilter',
    'mergeCells',
  ]);
});
