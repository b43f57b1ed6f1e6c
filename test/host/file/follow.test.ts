import { openFile } from '../../../src/host/file/open';
import { openExcel, type OpenExcel } from '../../support/excel';
import { changedParts, customerParts, partsOf, type Parts, zipParts } from '../../support/xlsxSample';

/** The customer's workbook without its sheet protection. */
function openWorkbook(): Parts {
  const parts = customerParts();
  parts['xl/worksheets/sheet1.xml'] = String(parts['xl/worksheets/sheet1.xml']).replace(/<sheetProtection[^>]*>/, '');
  return parts;
}

let excel: OpenExcel;
afterEach(() => excel.close());

async function after(
  change: (workbook: Excel.Workbook) => void,
): Promise<{ parts: Record<string, string>; codes: string[]; bytes: Uint8Array }> {
  excel = await openExcel(zipParts(openWorkbook()));
  await excel.Excel.run(async (context) => {
    change(context.workbook);
    await context.sync();
  });
  const { bytes, findings } = excel.host.save();
  return { parts: partsOf(bytes), codes: findings.map(({ code }) => code), bytes };
}

const SHEET = 'xl/worksheets/sheet1.xml';
const REPORT = 'xl/worksheets/sheet2.xml';

test('opened and calculated by the stand-in, an untouched workbook is still the same', async () => {
  const before = zipParts(openWorkbook());
  const { bytes } = await after(() => undefined);
  expect(changedParts(before, bytes)).toEqual([]);
});

test('a renamed sheet is followed by formulas, names, charts, pivot tables, sparklines and links', async () => {
  const { parts, codes } = await after((workbook) => {
    workbook.worksheets.getItem('Data').name = 'Sales & more';
    workbook.worksheets.getItem('Report').name = 'Summary';
  });
  expect(codes).toEqual([]);
  expect(parts['xl/workbook.xml']).toContain(
    '<sheet name="Sales &amp; more" sheetId="3" r:id="rId1"/><sheet name="Chart1" sheetId="7" r:id="rId2"/><sheet name="Summary"',
  );
  expect(parts['xl/workbook.xml']).toContain(
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Sales &amp; more\'!$A:$A,\'Sales &amp; more\'!$1:$1<',
  );
  expect(parts['xl/workbook.xml']).toContain("'Sales &amp; more'!$B$2:$B$3");
  expect(parts[REPORT]).toContain("<f>SUM('Sales &amp; more'!B2:B3)</f>");
  expect(parts['xl/charts/chart1.xml']).not.toContain('Data!');
  expect(parts['xl/charts/chart1.xml']).toContain("<c:f>'Sales &amp; more'!$B$1</c:f>");
  expect(parts['xl/pivotCache/pivotCacheDefinition1.xml']).toContain('<worksheetSource ref="A1:D3" sheet="Sales &amp; more"/>');
  expect(parts[SHEET]).toContain("<xm:f>'Sales &amp; more'!B2:C2</xm:f>");
  expect(parts[SHEET]).toContain('location="Summary!A1"');
});

test('inserted rows: cells move with their rich text, references follow, and what stays behind is said', async () => {
  const { parts, codes, bytes } = await after((workbook) => {
    workbook.worksheets.getItem('Data').getRange('5:6').insert('Down');
  });
  expect(codes).toEqual(['left-in-place']);
  const { book } = openFile(bytes, 'moved.xlsx');
  const data = book.sheet('Data')!;
  expect(data.cells.formula(5 - 1 + 2, 2)).toBe('B3+$B$2'); // C5 → C7, written out in full
  expect(data.cells.formula(5 + 2, 5)).toBe('SORT(A2:A3)');
  expect(parts[SHEET]).toContain('<row r="7"');
  expect(parts[SHEET]).toContain('<c r="F2" t="s"><v>5</v></c>'); // rich text above, untouched
  expect(parts['xl/pivotCache/pivotCacheDefinition1.xml']).toContain('ref="A1:D3"');
});

test('a deleted row takes its sparkline with it', async () => {
  const { parts } = await after((workbook) => {
    workbook.worksheets.getItem('Data').getRange('2:2').delete('Up');
  });
  expect(parts[SHEET]).not.toContain('sparkline');
  expect(parts[SHEET]).not.toContain('<hyperlink ref');
  expect(parts[SHEET]).not.toContain('#REF!</xm:sqref>');
});

test('a deleted sheet takes along what only it had, and the pivot table that lost its source is named', async () => {
  const { parts, codes } = await after((workbook) => {
    workbook.worksheets.getItem('Data').delete();
  });
  expect(codes).toEqual(['pivot-source-gone']);
  const names = Object.keys(parts);
  for (const gone of [
    SHEET,
    'xl/tables/table1.xml',
    'xl/comments1.xml',
    'xl/drawings/drawing1.xml',
    'xl/charts/chart1.xml',
    'xl/media/image1.png',
  ])
    expect(names).not.toContain(gone);
  expect(names).toContain('xl/pivotTables/pivotTable1.xml');
  expect(parts['[Content_Types].xml']).not.toContain('table1.xml"');
  expect(parts['xl/workbook.xml']).toContain('<sheets><sheet name="Chart1" sheetId="7" r:id="rId2"/><sheet name="Report"');
  expect(parts['xl/workbook.xml']).toContain('<definedName name="Local" localSheetId="1" hidden="1">');
});
