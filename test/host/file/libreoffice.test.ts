import { area, cellName } from '../../../src/host/book/area';
import type { Book } from '../../../src/host/book/book';
import { CellError } from '../../../src/host/book/cell';
import { Sheet } from '../../../src/host/book/sheet';
import { openFile } from '../../../src/host/file/open';
import { openExcel } from '../../support/excel';
import { convert, withLibreOffice } from '../../support/libreOffice';
import { customerWorkbook } from '../../support/xlsxSample';

/** What our reports use, as far as LibreOffice 7.4 knows it (no XLOOKUP, FILTER, LET there). One formula a row in column G. */
const FORMULAS = [
  'SUM(Items[Amount])',
  'SUMIFS(Items[Amount],Items[Customer],"Acme",Items[Due],"<="&DATE(2026,10,31))',
  'COUNTIFS(Items[Customer],"*corp*",Items[Amount],">=0")',
  'AVERAGEIFS(Items[Amount],Items[Customer],"Acme")',
  'INDEX(Items[Amount],MATCH("INV-3",Items[Document],0))',
  'IFERROR(VLOOKUP("none",A:D,4,FALSE),"not found")',
  'VLOOKUP("INV-2",A:D,4,FALSE)',
  'SUMPRODUCT((Items[Customer]="Acme")*Items[Amount])',
  'SUM(IF(Items[Amount]>0,Items[Amount],0))',
  'ROUND(SUM(Items[Amount])/7,2)',
  'TEXT(DATE(2026,1,31),"yyyy-mm-dd")',
  'EDATE(DATE(2026,1,31),1)',
  'EOMONTH(DATE(2026,2,3),0)',
  'NETWORKDAYS(DATE(2026,10,1),DATE(2026,10,31))',
  'IF(AND(D2>100,B2="Acme"),"big","small")',
  'SUBTOTAL(109,Items[Amount])',
  'MAX(Items[Amount])-MIN(Items[Amount])',
  'LEFT(A2,3)&"-"&UPPER(B2)&"-"&LEN(A2)',
  'SUM(D2:D5)-SUM(Items[Amount])',
  'Other!A1*2',
  'Total_amount',
  '1/0',
  'IFERROR(1/0,"#")',
  'TEXTJOIN("; ",TRUE,A2:A5)',
  'MAXIFS(Items[Amount],Items[Customer],"Acme")',
];
const DAY = 46_326; // 31 October 2026
const ROWS = [
  ['Document', 'Customer', 'Due', 'Amount'],
  ['INV-1', 'Acme', DAY - 10, 120.5],
  ['INV-2', 'Big Corp', DAY + 10, 99.99],
  ['INV-3', 'Acme', DAY, -20.25],
  ['INV-4', 'corporate & co', DAY, 1e6],
];

async function writtenByUs(): Promise<{ bytes: Uint8Array; book: Book; close: () => void }> {
  const excel = await openExcel();
  const { book } = excel.host;
  const sheet = book.sheets[0]!;
  book.writeValues(sheet, area(0, 0, 5, 4), ROWS, 'addin');
  book.writeStyle(sheet, area(1, 2, 4, 1), { numberFormat: 'yyyy-mm-dd' }, 'addin');
  const column = (id: number): Sheet['tables'][number]['columns'][number] => ({
    id,
    name: String(ROWS[0]![id - 1]),
    formula: undefined,
    totalsLabel: undefined,
    totalsFormula: undefined,
  });
  sheet.tables.push({ id: 1, name: 'Items', area: area(0, 0, 5, 4), columns: [1, 2, 3, 4].map(column), showHeaders: true, showTotals: false, style: 'TableStyleMedium2', showBandedRows: true, showBandedColumns: false, showFilterButton: true, highlightFirstColumn: false, highlightLastColumn: false }); // prettier-ignore
  book.tell({ kind: 'table', change: 'added', sheet, table: sheet.tables[0]!, origin: 'addin' });
  const other = new Sheet('{12345678-1234-4234-8234-123456789ABC}', 'Other');
  book.sheets.push(other);
  book.tell({ kind: 'sheets', change: 'added', sheet: other, origin: 'addin' });
  book.writeValues(other, area(0, 0), [[21]], 'addin');
  book.names.push({ name: 'Total_amount', formula: 'SUM(Sheet1!$D$2:$D$5)', sheetId: undefined, visible: true, comment: '' });
  book.tell({ kind: 'names', origin: 'addin' });
  FORMULAS.forEach((formula, row) => book.writeFormula(sheet, row, 6, formula, 'addin'));
  excel.host.calculator.recalculateAll();
  return { bytes: excel.host.save().bytes, book, close: () => excel.close() };
}

withLibreOffice('LibreOffice opens what we write and calculates the same values', async () => {
  const { bytes, book, close } = await writtenByUs();
  const theirs = openFile(convert(bytes, 'ours.xlsx', 'xlsx'), 'theirs.xlsx').book.sheets[0]!;
  const ours = book.sheets[0]!;
  const answers = (sheet: Sheet): unknown[] =>
    FORMULAS.map((formula, row) => {
      const value = sheet.cells.value(row, 6);
      return [formula, value instanceof CellError ? value.code : typeof value === 'number' ? Number(value.toPrecision(12)) : value];
    });
  expect(answers(theirs)).toEqual(answers(ours));
  expect(ours.cells.value(1, 6)).toBe(100.25); // and not two empty columns
  expect(theirs.tables.map(({ name }) => name)).toEqual(['Items']);
  close();
});

withLibreOffice('a workbook made by LibreOffice from a text file opens here, is changed, and opens there again', async () => {
  const csv = new TextEncoder().encode('Name,Qty\nApples,3\n"a, ""b""",4.5\n');
  const file = openFile(convert(csv, 'list.csv', 'xlsx'), 'list.xlsx');
  const sheet = file.book.sheets[0]!;
  expect([0, 1, 2].map((row) => [sheet.cells.value(row, 0), sheet.cells.value(row, 1)])).toEqual([['Name', 'Qty'], ['Apples', 3], ['a, "b"', 4.5]]); // prettier-ignore
  file.book.writeFormula(sheet, 3, 1, 'SUM(B2:B3)', 'addin');
  file.book.writeValues(sheet, area(3, 0), [['=not a formula']], 'addin');
  const text = new TextDecoder().decode(convert(file.save().bytes, 'changed.xlsx', 'csv'));
  expect(text.trim().split('\n').at(-1)).toBe('=not a formula,7.5');
});

withLibreOffice('the customer’s workbook, changed, is still one that LibreOffice opens', async () => {
  const file = openFile(customerWorkbook(), 'customer.xlsx');
  const data = file.book.sheet('Data')!;
  file.book.writeValues(data, area(1, 1), [[40]], 'addin');
  const theirs = openFile(convert(file.save().bytes, 'customer.xlsx', 'xlsx'), 'theirs.xlsx').book.sheet('Data')!;
  expect([theirs.cells.value(1, 3), cellName(1, 3)]).toEqual([140, 'D2']);
});
