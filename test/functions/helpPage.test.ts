/** What the help page says of its examples is true: each is typed into a cell, and the runtime of Office.js answers. */
import { readFileSync } from 'node:fs';
import { isDate, serialFromDate } from '../../src/domain/calendar/plainDate';
import { type FunctionsInExcel, functionsInExcel } from '../support/functionsInExcel';

interface Example {
  readonly formula: string;
  readonly gives: readonly (readonly unknown[])[];
}

/** A formula with what it gives beside it: rows as JSON, a day as its text. The rows that follow may be left out. */
const EXAMPLES: readonly Example[] = [...readFileSync('assets/help/functions.html', 'utf8').matchAll(/<code data-gives=(["'])(.*?)\1>(=.*?)<\/code>/g)].map(
  ([, , gives = '', formula = '']) => ({ formula: formula.replaceAll('&amp;', '&'), gives: JSON.parse(gives) as Example['gives'] }),
); // prettier-ignore

/** Rows between one example and the next. */
const BAND = 20;

let excel: FunctionsInExcel;
beforeAll(async () => {
  excel = await functionsInExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    EXAMPLES.forEach(({ formula }, index) => (sheet.getCell(BAND * index, 0).formulas = [[formula]]));
    await context.sync();
  });
  await excel.host.calculator.settled();
});
afterAll(() => excel.close());

test('the page has examples that can be typed as they stand', () => {
  expect(EXAMPLES.length).toBeGreaterThan(20);
});

test.each(EXAMPLES.map(({ formula, gives }, index) => [formula, index, gives] as const))('%s', (_, index, gives) => {
  const { cells } = excel.host.book.activeSheet;
  const shown = gives.map((row, r) => row.map((__, c) => cells.value(BAND * index + r, c)));
  const expected = gives.map((row) => row.map((value) => (typeof value === 'string' && isDate(value) ? serialFromDate(value) : value)));
  expect(shown).toEqual(expected);
});
