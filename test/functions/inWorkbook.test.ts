/** The functions in cells: the genuine runtime of Office.js over the stand-in, as Excel calls them. */
import { readFileSync } from 'node:fs';
import { CellError, type CellValue } from '../../src/host/book/cell';
import { area } from '../../src/host/book/area';
import { createHost, type RunningHost } from '../../src/host/createHost';
import { newFile } from '../../src/host/file/newFile';
import type { FunctionMetadata } from '../../src/host/protocol/functionArguments';
import { connect, loadOfficeJs } from '../../src/host/protocol/nodeSession';
import { date, serialFromDate } from '../../src/domain/calendar/plainDate';

const { functions } = JSON.parse(readFileSync('test/golden/functions/functions.json', 'utf8')) as { functions: FunctionMetadata[] };

const on = (day: string): number => serialFromDate(date(day));
const shown = (value: CellValue): unknown => (value instanceof CellError ? [value.code, value.message].join(' ').trim() : value);

// prettier-ignore
const CASES: readonly (readonly [string, string, readonly (readonly unknown[])[]])[] = [
  ['optional arguments that are left out', '=TIEOUT.DUEDATE(A1,"net 30")', [[on('2026-03-31')]]],
  ['one left out in the middle', '=TIEOUT.DUEDATE(DATE(2026,10,1),"net 30",,"following")', [[on('2026-11-02')]]],
  ['a range that spills, its mistake in its own cell, its empty cell empty', '=TIEOUT.DUEDATE(A1:A4,"net 30")',
    [[on('2026-03-31')], [on('2026-04-14')], ['#VALUE! invoiceDate is "soon", which is no date. Give a date cell, or text such as 2026-10-31.'], ['']]],
  ['a mistake in one cell', '=TIEOUT.DUEDATE(A3,"net 30")', [['#VALUE! invoiceDate is "soon", which is no date. Give a date cell, or text such as 2026-10-31.']]],
  ['no answer', '=TIEOUT.DISCOUNTDATE(A1,"net 30")', [['#N/A The terms "net 30" allow no cash discount. Write them as 2/10 net 30.']]],
  ['a table that spills with its headings', '=TIEOUT.SCHEDULE(100,A1,DATE(2026,4,30),"monthly")',
    [['Period from', 'Period to', 'Invoice day', 'Due day', 'Amount'], [on('2026-03-01'), on('2026-03-31'), on('2026-03-01'), on('2026-03-01'), 50], [on('2026-04-01'), on('2026-04-30'), on('2026-04-01'), on('2026-04-01'), 50]]],
  ['an array constant', '=TIEOUT.ALLOCATE(100,{1;1;1})', [[33.34], [33.33], [33.33]]],
  ['a required argument that is skipped', '=TIEOUT.SPREAD(1200,A1,,"even months",2)', [[on('2026-03-01'), 600], [on('2026-04-01'), 600]]],
  ['an error in an argument', '=TIEOUT.ROUNDMONEY(1/0)', [['#DIV/0!']]],
  ['more arguments than there are', '=TIEOUT.ROUNDMONEY(1,"EUR",2)', [['#VALUE!']]],
  ['a function in a function', '=TIEOUT.ROUNDMONEY(TIEOUT.DISCOUNT(1190,"2/10 net 30",A1,A1)*2)', [[47.6]]],
  ['a function that is fetched when it is first asked', '=TIEOUT.IBANVALID("DE89 3704 0044 0532 0130 00")', [[true, 'Right by the rules of DE.']]],
  ['which invoices make an amount', '=TIEOUT.FINDINVOICES(350,{100;250;75.5},,,{"INV-1";"INV-2";"INV-3"})',
    [['Answer', 'Verdict', 'Difference', 'Items', 'By chance', 'Which'], [1, 'only answer', 0, 2, 0.005, 'INV-1; INV-2'], ['', '', '', '', '', 'One set fits, and no other set of up to 3 items does.']]],
  ['an amount that no invoices make', '=TIEOUT.FINDINVOICES(351,{100;250;75.5})', [['#N/A No set of up to 3 items fits.']]],
  ['what a payment pays', '=TIEOUT.MATCHCASH(250,"INV-2","",{"Document","Open amount";"INV-1",100;"INV-2",250})',
    [['Outcome', 'Document', 'Cash', 'Discount', 'Deduction', 'Because'], ['match', 'INV-2', 250, 0, 0, 'named and equal, payer unknown: The reference names INV-2 in full. The amount is what is open on INV-2.']]],
  ['numbers in a text', '=TIEOUT.EXTRACTREFS("Invoices 1045/46",{"INV-1045";"INV-1046"})',
    [['Number', 'Kind', 'How', 'As written'], ['INV-1045', 'invoice', 'in full', 'INVOICES 1045'], ['INV-1046', 'invoice', 'in full', '46']]],
  ['two names in two alphabets', '=TIEOUT.SAMEPARTY("ООО Ромашка","Romashka OOO")', [[1]]],
  ['a control total', '=TIEOUT.CHECKSUM({"INV-1",100;"INV-2",250})', [[2, 350, 'b616e6f834fb27b9']]],
  ['a VAT id of a country that is not checked', '=TIEOUT.VATID("123","BR")', [['#N/A Ids of BR are not checked.', 'Ids of BR are not checked.']]],
  ['a creditor reference', '=TIEOUT.CREDITORREF("RF19 5390 0754 7034")', [[false, 'Its check digits are wrong: a digit is mistyped or two are swapped.']]],
  ['a function that does not exist', '=TIEOUT.NOSUCH(1)', [['#NAME?']]],
];

/** Each formula has a row band of its own: the runtime answers all of them together. */
const BAND = 20;
const DATES = [[on('2026-03-01')], [on('2026-03-15')], ['soon'], [null]];

let host: RunningHost;
let disconnect: () => void;
beforeAll(async () => {
  host = createHost(newFile('Functions.xlsx'));
  host.customFunctions.declare('TIEOUT', functions);
  disconnect = connect(host, loadOfficeJs('.'));
  await import('../../src/functions/functions');
  host.book.writeValues(host.book.activeSheet, area(0, 0, 4, 1), DATES, 'person');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    CASES.forEach(([, formula], index) => (sheet.getCell(BAND * (index + 1), 0).formulas = [[formula]]));
    await context.sync();
  });
  await host.calculator.settled();
});
afterAll(async () => {
  await new Promise((resolve) => setTimeout(resolve, 600)); // The runtime's own timer: it runs out 0.5 s after a result.
  disconnect();
  host.dispose();
});

test.each(CASES.map(([name, , answer], index) => [name, index, answer] as const))('in a cell: %s', (_, index, expected) => {
  const { cells } = host.book.activeSheet;
  expect(expected.map((row, r) => row.map((__, c) => shown(cells.value(BAND * (index + 1) + r, c))))).toEqual(expected);
});

test('a changed cell calculates what depends on it', async () => {
  host.book.writeValues(host.book.activeSheet, area(0, 0), [[on('2026-05-01')]], 'person');
  await host.calculator.settled();
  expect(host.book.activeSheet.cells.value(BAND, 0)).toBe(on('2026-05-31'));
});

test('cells that stood there before the functions were known calculate as soon as they are', () => {
  const other = createHost(newFile('Before.xlsx'));
  const sheet = other.book.activeSheet;
  other.book.writeFormula(sheet, 0, 0, 'TIEOUT.ROUNDMONEY(1.005)', 'person');
  expect(shown(sheet.cells.value(0, 0))).toBe('#NAME?');
  other.customFunctions.declare('TIEOUT', functions);
  expect(shown(sheet.cells.value(0, 0))).toBe('#BUSY!'); // Nobody listens to this workbook; in Excel the runtime does.
  other.dispose();
});
