import { area } from '../../../src/host/book/area';
import { openFile } from '../../../src/host/file/open';
import { CellError } from '../../../src/host/book/cell';
import { createHost } from '../../../src/host/createHost';
import { changedParts, customerParts, customerWorkbook, partsOf, zipParts } from '../../support/xlsxSample';

const opened = () => {
  const bytes = customerWorkbook();
  const file = openFile(bytes, 'customer.xlsx');
  return { bytes, file, book: file.book, data: file.book.sheet('Data')!, report: file.book.sheet('Report')! };
};

const SHEET = 'xl/worksheets/sheet1.xml';

test('a workbook that nobody touched gives back the very bytes that were opened', () => {
  const { bytes, file } = opened();
  const saved = file.save();
  expect(saved.bytes).toBe(bytes);
  expect(saved.findings).toEqual([]);
});

test('writing the value that is there already changes no sheet', () => {
  const { bytes, file, book, data } = opened();
  book.writeValues(data, area(1, 1), [[2]], 'addin');
  expect(changedParts(bytes, file.save().bytes)).toEqual([]);
});

test('one changed cell changes its sheet, and elsewhere only what calculation demands', () => {
  const { bytes, file, book, data } = opened();
  book.writeValues(data, area(1, 1), [[3]], 'addin');
  const { bytes: saved, findings } = file.save();
  expect(findings).toEqual([]);
  expect(changedParts(bytes, saved)).toEqual([
    '[Content_Types].xml', // no calcChain any more
    'xl/_rels/workbook.xml.rels', // nor the relation to it
    'xl/calcChain.xml',
    'xl/workbook.xml', // fullCalcOnLoad
    SHEET,
  ]);
  const [before, after] = [partsOf(bytes), partsOf(saved)];
  expect(after['xl/calcChain.xml']).toBeUndefined();
  expect(after['xl/workbook.xml']).toBe(before['xl/workbook.xml']!.replace('iterate="1"/>', 'iterate="1" fullCalcOnLoad="1"/>'));
  expect(after[SHEET]).toBe(before[SHEET]!.replace('<c r="B2"><v>2</v></c>', '<c r="B2"><v>3</v></c>'));
});

test('a file can be saved twice, and after taking the change back it is the original again', () => {
  const { bytes, file, book, data } = opened();
  book.writeValues(data, area(1, 1), [[3]], 'addin');
  expect(changedParts(file.save().bytes, file.save().bytes)).toEqual([]);
  book.writeValues(data, area(1, 1), [[2]], 'addin');
  expect(changedParts(bytes, file.save().bytes)).toEqual([]);
});

test.each<[string, (file: ReturnType<typeof opened>) => void, string[]]>([
  [
    'a note',
    ({ data }) => void data.notes.push({ row: 3, column: 3, author: 'Bob', text: 'New', visible: true }),
    ['xl/comments1.xml', 'xl/drawings/vmlDrawing1.vml'],
  ],
  ['a note taken out', ({ data }) => void data.notes.splice(0), ['xl/comments1.xml', 'xl/drawings/vmlDrawing1.vml']],
  ['a table column', ({ data }) => void (data.tables[0]!.style = 'TableStyleLight1'), ['xl/tables/table1.xml']],
  ['a chart moved', ({ data }) => void (data.charts[0]!.left += 10), ['xl/drawings/drawing1.xml']],
  [
    'a chart’s source',
    ({ data }) => void (data.charts[0]!.series[0]!.values = 'Data!$C$2:$C$3'),
    ['xl/charts/chart1.xml', 'xl/drawings/drawing1.xml'],
  ],
  ['a tab colour', ({ report }) => void (report.tabColor = '#FF0000'), ['xl/worksheets/sheet2.xml']],
  ['frozen rows', ({ report }) => void (report.frozen = { rows: 1, columns: 0 }), ['xl/worksheets/sheet2.xml']],
  ['a setting', ({ book }) => void book.settings.set('key', { deep: [1, 2] }), ['customXml/item2.xml']],
])('%s changes only its own parts', (_, change, expected) => {
  const everything = opened();
  change(everything);
  const changed = changedParts(everything.bytes, everything.file.save().bytes);
  const always = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/calcChain.xml', 'xl/workbook.xml'];
  expect(changed.filter((part) => !always.includes(part))).toEqual(expected.filter((part) => changed.includes(part)));
  expect(changed).toEqual(expect.arrayContaining(expected.slice(0, 1)));
});

test('an array of the old kind stays in the area chosen for it, and what stands below it stays too', () => {
  const parts = customerParts();
  const rows =
    '<row r="20"><c r="A20"><f t="array" ref="A20:A21">B2:B6*2</f><v>0</v></c><c r="B20"><f t="array" ref="B20">B2:B6*3</f><v>6</v></c></row>' +
    '<row r="21"><c r="A21"><v>0</v></c><c r="B21"><v>77</v></c></row><row r="22"><c r="A22"><v>88</v></c></row></sheetData>';
  const bytes = zipParts({ ...parts, [SHEET]: String(parts[SHEET]).replace('</sheetData>', rows) });
  const host = createHost(openFile(bytes, 'customer.xlsx'));
  host.calculator.recalculateAll();
  const saved = partsOf(host.save().bytes)[SHEET]!;
  host.dispose();
  expect(saved.slice(saved.indexOf('<row r="20">'), saved.indexOf('</sheetData>'))).toBe(
    '<row r="20"><c r="A20"><f t="array" ref="A20:A21">B2:B6*2</f><v>4</v></c><c r="B20"><f t="array" ref="B20">B2:B6*3</f><v>6</v></c></row>' +
      '<row r="21"><c r="A21"><v>8</v></c><c r="B21"><v>77</v></c></row><row r="22"><c r="A22"><v>88</v></c></row>',
  );
});

test('what a formula last read from another workbook stands; a formula written anew reads #REF!', () => {
  const parts = customerParts();
  const row = `<row r="20"><c r="A20"><f>[1]Rates!$A$1*2</f><v>42</v></c><c r="B20"><f>A20+1</f><v>43</v></c></row></sheetData>`;
  const bytes = zipParts({ ...parts, [SHEET]: String(parts[SHEET]).replace('</sheetData>', row) });
  const host = createHost(openFile(bytes, 'customer.xlsx'));
  host.calculator.recalculateAll();
  const data = host.book.sheet('Data')!;
  expect([data.cells.value(19, 0), data.cells.value(19, 1)]).toEqual([42, 43]);
  expect(host.calculator.findings).toContainEqual(expect.objectContaining({ code: 'unsupported', address: 'A20' }));
  expect(partsOf(host.save().bytes)[SHEET]).toContain(row.replace('</sheetData>', ''));
  host.book.writeFormula(data, 19, 1, '[1]Rates!$A$1', 'person');
  expect(data.cells.value(19, 1)).toBe(CellError.of('#REF!'));
  host.dispose();
});

test('a sheet whose cells say the same stays as it is, be its dimension spelled as it may', () => {
  const parts = customerParts();
  const bytes = zipParts({ ...parts, [SHEET]: String(parts[SHEET]).replace('<dimension ref="A1:H8"/>', '<dimension ref="A1:Z99" />') });
  const file = openFile(bytes, 'customer.xlsx');
  file.book.writeValues(file.book.sheet('Data')!, area(1, 1), [[2]], 'addin');
  expect(changedParts(bytes, file.save().bytes)).toEqual([]);
});
