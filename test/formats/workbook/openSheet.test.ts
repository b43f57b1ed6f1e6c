import { strToU8, zipSync } from 'fflate';
import { openRowFile } from '../../../src/app/reconciliation/rowPieces';
import { readRecordFile } from '../../../src/app/reconciliation/readRecordFile';
import { sourceOfBytes } from '../../../src/formats/fileSource';
import { openSheet } from '../../../src/formats/workbook/openSheet';

const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>';
const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>';
const TEXTS =
  '<sst><si><t>ID</t></si><si><r><t>Part</t></r><r><t>ner</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh></si><si><t>Booked on</t></si><si><t>Amount</t></si><si><t>007</t></si><si><t xml:space="preserve"> Amber </t></si></sst>';
const HEADER =
  '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="s"><v>2</v></c><c r="D3" t="s"><v>3</v></c></row>';
const TITLE = '<row r="1"><c r="A1" t="inlineStr"><is><t>Report of October</t></is></c></row>';
const ROWS =
  '<row r="5"><c r="A5" t="s"><v>4</v></c><c r="B5" t="s"><v>5</v></c><c r="C5" s="1"><v>46300</v></c><c r="D5"><v>1.5E2</v></c></row>' +
  '<row r="6"><c r="B6" t="b"><v>1</v></c><c r="D6" t="e"><v>#N/A</v></c></row><row r="7"/>' +
  '<row r="8"><c r="A8" t="str"><f>A5</f><v>kept</v></c></row>';

interface Made {
  readonly rows?: string;
  readonly sheets?: string;
  readonly date1904?: boolean;
}

function workbook({ rows = TITLE + HEADER + ROWS, sheets, date1904 = false }: Made = {}): Uint8Array {
  const names = sheets ?? '<sheet name="Cover" r:id="rId1"/><sheet name="Export" r:id="rId2"/>';
  const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  return zipSync({
    'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>'),
    'xl/worksheets/sheet2.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    'xl/workbook.xml': strToU8(`<workbook ${relations}><workbookPr date1904="${Number(date1904)}"/><sheets>${names}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(RELATIONS),
    'xl/styles.xml': strToU8(STYLES),
    'xl/sharedStrings.xml': strToU8(TEXTS),
  });
}

test('the first visible sheet with a header row is the table; numbers, texts, errors and gaps stay what they are', () => {
  const { sheet, headers, formats, headerRow, dateSystem, rows } = openSheet('a.xlsx', workbook());
  expect([sheet, headerRow, dateSystem]).toEqual(['Export', 3, 1900]);
  expect(headers).toEqual(['ID', 'Partner', 'Booked on', 'Amount']);
  expect(formats).toEqual(['', '', 'dd.mm.yyyy', '']);
  const read = [...rows()].flat();
  expect(read.map(({ row, cells }) => [row, cells])).toEqual([
    [5, ['007', ' Amber ', 46_300, 150]],
    [6, [null, true, null, { error: '#N/A' }]],
    [8, ['kept']],
  ]);
  expect([...rows()].flat()).toEqual(read);
});

test('a workbook whose days begin in 1904 says so', () => {
  expect(openSheet('a.xlsx', workbook({ date1904: true })).dateSystem).toBe(1904);
});

test('a file of rows has the width of its header in every row, and its rows by their numbers in the sheet', async () => {
  const file = await openRowFile(sourceOfBytes('a.xlsx', workbook()));
  for await (const { table } of file.pieces()) {
    expect(table.rows.map((row) => row.length)).toEqual([4, 4, 4]);
    expect(table.home).toEqual({ kind: 'file', file: 'a.xlsx', line: 3, lines: [5, 6, 8] });
  }
});

test('rows of a side come out of a workbook like those of a text', async () => {
  const heading = ['ID', 'Partner', 'Booked on', 'Type', 'Currency', 'Amount'];
  const textRow = (row: number, cells: readonly string[]): string => `<row r="${row}">${cells.join('')}</row>`;
  const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const rows =
    textRow(1, heading.map(text)) +
    textRow(2, [text('O-1'), text('Amber'), '<c s="2"><v>46300</v></c>', text('sale'), text('EUR'), '<c><v>97.3</v></c>']);
  const { records, findings } = await readRecordFile('ours', sourceOfBytes('ours.xlsx', workbook({ rows })));
  expect(records).toMatchObject([{ id: 'O-1', partner: 'Amber', bookedOn: '2026-10-05', minor: 9730, currency: 'EUR' }]);
  expect(findings).toEqual([]);
});

const damaged = workbook().slice(0, 400);

test.each([
  ['a zip of something else', zipSync({ 'a.txt': strToU8('x') }), 'is a zip archive, no workbook'],
  ['cut off', damaged, 'a.xlsx is damaged'],
  ['without a table', workbook({ rows: '' }), 'none of Cover, Export has a row that names the columns'],
  ['of hidden sheets', workbook({ sheets: '<sheet name="Export" state="hidden" r:id="rId2"/>' }), 'has no sheet with a table'],
  ['with a sheet that breaks off', workbook({ rows: `${HEADER}<row><c>` }), 'a.xlsx is damaged'],
])('a workbook that is %s ends in its sentence', (_, bytes, sentence) => {
  expect(() => openSheet('a.xlsx', bytes)).toThrow(sentence);
});
