import fc from 'fast-check';
import { contentFrom, excelInput, sameContent } from '../../src/workbook/cellContent';
import { openExcel, type OpenExcel } from '../support/excel';

test.each([
  ['=1+1', "'=1+1"],
  ['+49 89', "'+49 89"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1+1', "'＝1+1"],
  ['－5', "'－5"],
  ['\t=A1', "'\t=A1"],
  ['\u00a0=A1', "'\u00a0=A1"],
  ["'quoted", "''quoted"],
  ['INV-1001', 'INV-1001'],
  ['00123', '00123'],
])('in a text column, %s goes to Excel as %s', (text, input) => {
  expect(excelInput(text, true)).toBe(input);
});

test.each([
  ['00123', "'00123"],
  ['1-2', "'1-2"],
  ['MARCH1', "'MARCH1"],
  ['TRUE', "'TRUE"],
  ['everything ties out', 'everything ties out'],
])('elsewhere, %s goes to Excel as %s', (text, input) => {
  expect(excelInput(text, false)).toBe(input);
});

test.each([
  ['=TieoutCash[[#This Row],[Line]]', '=[@Line]'],
  ['=SUMIFS(T[Cash applied], T[Receipt], [@Receipt])', '=sumifs([Cash applied],[Receipt],[@[Receipt]])'],
  ['=_xlfn.XLOOKUP(A1,B:B,C:C)', '=XLOOKUP(A1, B:B, C:C)'],
])('%s and %s are the same formula', (ours, theirs) => {
  expect(sameContent({ formula: ours }, { formula: theirs })).toBe(true);
});

test.each([
  ['="two  words"', '="two words"'],
  ['=A1', '=A2'],
  ['=[@Line]', '=[@Receipt]'],
  ['=SUM(TieoutMatches[Ours])', '=SUM(TieoutMatchTotals[Ours])'],
])('%s and %s are not', (ours, theirs) => {
  expect(sameContent({ formula: ours }, { formula: theirs })).toBe(false);
});

test('text that reads like a formula is told from one by its value', () => {
  expect(contentFrom('=1+1', '=1+1')).toBe('=1+1');
  expect(contentFrom('=1+1', 2)).toEqual({ formula: '=1+1' });
  expect(contentFrom('', '')).toBeNull();
});

describe('through Excel and back', () => {
  let excel: OpenExcel;
  beforeAll(async () => {
    excel = await openExcel();
  });
  afterAll(() => excel.close());

  /** Writes one text the way `fill` does, and reads what the cell holds. */
  const roundTrip = (text: string, textFormat: boolean): Promise<unknown> =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('B2');
      cell.numberFormat = [[textFormat ? '@' : 'General']];
      cell.formulas = [[excelInput(text, textFormat) as string]];
      cell.load('formulas,values');
      await context.sync();
      return contentFrom(cell.formulas[0]?.[0] as string, cell.values[0]?.[0] as string);
    });

  test('property: any text comes back as that text, and never as a formula', async () => {
    const risky = fc.tuple(
      fc.constantFrom('=', '+', '-', '@', "'", '＝', '＋', '－', '＠', '\t', '1/2', 'TRUE', '12%', ''),
      fc.string({ maxLength: 12 }),
    );
    const texts = risky.map((parts) => parts.join('')).filter((text) => text !== '');
    await fc.assert(
      fc.asyncProperty(texts, fc.boolean(), async (text, textFormat) => {
        expect(await roundTrip(text, textFormat)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});
