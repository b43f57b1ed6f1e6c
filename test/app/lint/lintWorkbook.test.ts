/** A workbook looked over and mended, on the genuine Office.js: what was found is gone, nothing else has changed, and revert gives it back. */
import fc from 'fast-check';
import { previewFix, writeFix } from '../../../src/app/lint/fixes';
import { lintWorkbook } from '../../../src/app/lint/lintWorkbook';
import type { LintFinding } from '../../../src/app/lint/workbookLint';
import { readRuns, revertRun } from '../../../src/app/runs';
import { rectangleAddress } from '../../../src/tables/a1';
import { openExcel, type OpenExcel } from '../../support/excel';
import { cellAt } from '../../support/smallMonth';

type Input = string | number | null;

const WRITE = { who: 'Ada', at: '2026-11-01T08:00:00Z' };
const BACK = { who: 'Ada', at: '2026-11-01T09:00:00Z' };
const HEAD: Input[] = ['Document', 'Due date', 'Currency', 'Net', 'Tax', 'Gross'];
const FORMATS = ['@', 'dd.mm.yyyy', '@', '#,##0.00', '#,##0.00', '#,##0.00'];

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

const edit = (work: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Sheet1'), context.workbook);
    await context.sync();
  });
const at = (address: string): unknown => cellAt(excel.host.book, 'Sheet1', address);

/** Six columns from A1 on; a text column takes its texts as they are. */
async function fill(rows: readonly (readonly Input[])[]): Promise<void> {
  await edit((sheet) => {
    const range = sheet.getRange(rectangleAddress({ row: 0, column: 0, rows: rows.length + 1, columns: HEAD.length }));
    range.numberFormat = [HEAD, ...rows].map(() => FORMATS);
    range.formulas = [HEAD, ...rows].map((row) =>
      row.map((cell) => (typeof cell === 'string' && !cell.startsWith('=') ? `'${cell}` : (cell ?? ''))),
    );
  });
}
const line = (n: number, change: Readonly<Record<number, Input>> = {}): Input[] =>
  [`INV-${100 + n}`, 46_300 + n, 'EUR', 100 + n, 19, `=D${n + 2}+E${n + 2}`].map((cell, column) =>
    change[column] === undefined ? cell : change[column],
  );

/** Eight invoices; one of each that a machine can mend. */
const ODD = [
  line(0),
  line(1, { 3: '1.234,56' }),
  line(2, { 1: '31.10.2026' }),
  line(3, { 0: 'INV-103 ' }),
  line(4),
  line(5, { 5: 999 }),
  line(6),
  line(7),
];

const spoken = ({ finding, cells }: LintFinding): string => `${finding.code} ${cells.map(({ address }) => address).join(', ')}`;
const found = async (): Promise<string[]> => (await lintWorkbook()).findings.map(spoken);

/** Every cell of the sheet, formulas as formulas, formats with them. */
async function everything(): Promise<unknown> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem('Sheet1').getUsedRange();
    used.load('formulas,numberFormat');
    await context.sync();
    return [used.formulas, used.numberFormat];
  });
}

test('an ordinary sheet has no finding, and it is said what was looked at', async () => {
  await fill([line(0), line(1), line(2), line(3), line(4)]);
  expect(await lintWorkbook()).toEqual({ findings: [], looked: { sheets: 1, tables: 1, cells: 36 } });
});

test('an empty workbook is no fault', async () => {
  expect(await lintWorkbook()).toEqual({ findings: [], looked: { sheets: 1, tables: 0, cells: 0 } });
});

test('what is odd is found, mended as one run, and taken back cell by cell', async () => {
  await fill(ODD);
  const before = await everything();
  const { findings } = await lintWorkbook();
  expect(findings.map(spoken)).toEqual(['cell-error F3', 'number-in-formulas F7', 'number-is-text D3', 'day-is-text B4', 'space-stray A5']);
  const preview = await previewFix(findings);
  expect(preview.cells.map(({ cell, was, becomes }) => `${cell.address}: ${was} → ${becomes}`)).toEqual([
    'F7: 999 → =D7+E7',
    'D3: 1.234,56 → 1234.56',
    'B4: 31.10.2026 → 2026-10-31',
    'A5: INV-103  → INV-103',
  ]);
  expect(await everything()).toEqual(before); // A preview writes nothing.
  expect(await writeFix(preview, WRITE)).toMatchObject({ kind: 'written', runId: 'R0001', cells: 4, sheets: ['Sheet1'] });
  expect([at('F7'), at('D3'), at('B4'), at('A5')]).toEqual([124, 1234.56, 46_326, 'INV-103']);
  expect(await found()).toEqual([]);
  expect(await readRuns()).toMatchObject([
    { step: 'Workbook lint', who: 'Ada', rows: 'number-in-formulas, number-is-text, day-is-text, space-stray: 4 cells' },
  ]);
  expect(await revertRun('R0001', BACK)).toMatchObject({ kind: 'written' });
  expect(await everything()).toEqual(before);
});

test('the format of the neighbours goes along', async () => {
  await fill(ODD);
  await edit((sheet) => (sheet.getRange('B4').numberFormat = [['@']]));
  const { findings } = await lintWorkbook();
  await writeFix(await previewFix(findings.filter(({ finding }) => finding.code === 'day-is-text')), WRITE);
  const [, formats] = (await everything()) as [unknown, string[][]];
  expect(formats[3]?.[1]).toBe('dd.mm.yyyy');
  expect(await found()).toEqual(['cell-error F3', 'number-in-formulas F7', 'number-is-text D3', 'space-stray A5']);
});

test('a cell that somebody changed after lint looked is not written over', async () => {
  await fill(ODD);
  const { findings } = await lintWorkbook();
  const preview = await previewFix(findings);
  await edit((sheet) => (sheet.getRange('D3').values = [[77]]));
  expect(await writeFix(preview, WRITE)).toMatchObject({ kind: 'refused', because: 'workbookChanged' });
  expect([at('D3'), at('F7')]).toEqual([77, 999]);
});

test('our own sheets are not looked at', async () => {
  await fill(ODD);
  await writeFix(await previewFix((await lintWorkbook()).findings), WRITE);
  expect((await lintWorkbook()).looked.sheets).toBe(1);
});

test('an Excel table is looked at by its name: a filter, a merged title, a name that leads nowhere', async () => {
  await fill([line(0), line(1), line(2), line(3), line(4)]);
  await edit((sheet, workbook) => {
    sheet.tables.add('A1:F6', true).name = 'OpenItems';
    sheet.getRange('H1:I1').merge();
    workbook.names.add('Rates', sheet.getRange('K1'));
  });
  expect(await found()).toEqual([]);
  await edit((sheet, workbook) => {
    sheet.getRange('4:4').rowHidden = true;
    sheet.getRange('E:E').columnHidden = true;
    workbook.names.getItem('Rates').formula = '=#REF!';
  });
  expect((await lintWorkbook()).findings.map((one) => `${one.about}: ${spoken(one)}`)).toEqual([
    'OpenItems: rows-hidden A4:F4',
    'Rates: name-broken ',
    'OpenItems: columns-hidden E1',
  ]);
});

test('looking can be stopped', async () => {
  await fill(ODD);
  const stop = new AbortController();
  await expect(lintWorkbook(() => stop.abort(new Error('stopped')), stop.signal)).rejects.toThrow('stopped');
});

const DEFECTS: readonly Readonly<Record<number, Input>>[] = [
  {},
  { 3: '7,50' },
  { 3: '(12,00)' },
  { 1: '30.09.2026' },
  { 1: '2026-11-02' },
  { 2: 'EUR ' },
  { 0: ' INV-9' },
];

test('property: what is mended is gone, other cells are as they were, and revert gives the first state', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...DEFECTS), { minLength: 9, maxLength: 14 }), async (defects) => {
      const sound = Array.from({ length: 12 }, (_, n) => line(n));
      const odd = defects.map((change, n) => line(n + 12, change[0] === undefined ? change : { 0: ` INV-${100 + n + 12}` }));
      await fill([...sound, ...odd]);
      const before = (await everything()) as [unknown[][], unknown[][]];
      const preview = await previewFix((await lintWorkbook()).findings);
      const written = await writeFix(preview, WRITE);
      expect(await found()).toEqual([]);
      const after = (await everything()) as [unknown[][], unknown[][]];
      const mended = new Set(preview.cells.map(({ cell }) => cell.address));
      before[0].forEach((row, r) =>
        row.forEach((cell, c) => {
          if (!mended.has(rectangleAddress({ row: r, column: c, rows: 1, columns: 1 }))) expect(after[0][r]?.[c]).toEqual(cell);
        }),
      );
      if (written.kind === 'written') await revertRun(written.runId, BACK);
      expect(await everything()).toEqual(before);
      excel.close();
      excel = await openExcel();
    }),
    { numRuns: 15 },
  );
});
