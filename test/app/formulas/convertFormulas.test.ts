/** Formulas made native or into values, and back, in an open workbook with the genuine runtime of functions. */
import type { ConversionPlan } from '../../../src/app/formulas/conversion';
import { planConversion } from '../../../src/app/formulas/planConversion';
import { writeConversion } from '../../../src/app/formulas/writeConversion';
import { previewRevert, readRuns, revertRun } from '../../../src/app/runs';
import { type FunctionsInExcel, functionsInExcel } from '../../support/functionsInExcel';

const OPTIONS = { who: 'Ada', at: '2026-10-31T12:00:00.000Z' };

const ROWS = [
  ['Due', 'As of', 'Bucket', 'Owed', 'DSO', 'Text'],
  [46300, 46326, '=TIEOUT.AGEBUCKET(A2,B2)', 450, '=ROUND(TIEOUT.DSO(D2,900,90),1)+1', '=1+1'],
  [46200, 46326, '=TIEOUT.AGEBUCKET(A3,B3)', 90, '=TIEOUT.COUNTBACKDSO(D3,{100,50},30)', 'TIEOUT.DSO(1)'],
  ['never', 46326, '=TIEOUT.AGEBUCKET(A4,B4)', 10, '=TIEOUT.DSO(D4,0,90)', ''],
];
/** Fills H2:K3 from H2. */
const SPILL = '=TIEOUT.ALLOCATE(100,{1,1,1;1,1,1})';

let excel: FunctionsInExcel;
beforeEach(async () => {
  excel = await functionsInExcel();
  await excel.write('Sheet1', 'A1:F4', ROWS);
  await excel.write('Sheet1', 'H2', [[SPILL]]);
});
afterEach(() => excel.close());

const spoken = ({ cells, left }: ConversionPlan): string[] => [
  ...cells.map(({ cell, to, becomes, fills }) => `${cell.address} ${to} ${becomes}${fills > 1 ? ` (${fills})` : ''}`),
  ...left.map(({ cell, finding: { title, remedy } }) => `${cell.address} left: ${title} ${remedy}`),
];

test('the plan says of each cell what it would become, and why some stay; nothing is written', async () => {
  expect(spoken(await planConversion('workbook', 'native'))).toEqual([
    'C2 native =LOOKUP(MAX(0,INT(B2)-INT(A2)),{0,1,31,61,91},{"current","1-30","31-60","61-90","over 90"})',
    'E2 native =ROUND(IF(900>0,D2/900*90,NA()),1)+1',
    'H2 value 2 × 3 values (6)',
    'C3 native =LOOKUP(MAX(0,INT(B3)-INT(A3)),{0,1,31,61,91},{"current","1-30","31-60","61-90","over 90"})',
    'E3 value 42',
    'C4 left: The formula reads #VALUE!, and stays. Correct what it is given, then convert it.',
    'E4 left: The formula reads #N/A, and stays. Correct what it is given, then convert it.',
  ]);
  expect(await excel.formulas('Sheet1', 'A1:F4')).toEqual(ROWS);
});

test('a selection is converted alone; text that only looks like a call is none', async () => {
  expect(spoken(await planConversion({ sheet: 'Sheet1', address: 'C2:C3,F1:F4' }, 'values'))).toEqual([
    'C2 value 1-30',
    'C3 value over 90',
  ]);
  expect(spoken(await planConversion({ sheet: 'Sheet1', address: 'E:E' }, 'values')).length).toBe(3);
  expect(spoken(await planConversion({ sheet: 'Sheet1', address: 'Z1:Z9' }, 'values'))).toEqual([]);
});

test.each(['native', 'values'] as const)(
  '%s: every cell reads as before, no call of ours is left, and back is cell for cell the same',
  async (to) => {
    const before = { formulas: await excel.formulas('Sheet1', 'A1:L5'), values: await excel.values('Sheet1', 'A1:L5') };
    const plan = await planConversion('workbook', to);
    expect(await writeConversion(plan, OPTIONS)).toMatchObject({ kind: 'written', runId: 'R0001' });
    expect(await excel.values('Sheet1', 'A1:L5')).toEqual(before.values);
    const left = (await excel.formulas('Sheet1', 'A1:L5')).flat().filter((formula) => String(formula).startsWith('=TIEOUT.'));
    expect(left).toEqual(['=TIEOUT.AGEBUCKET(A4,B4)', '=TIEOUT.DSO(D4,0,90)']);
    expect(await planConversion('workbook', to)).toMatchObject({ cells: [], changes: [] });

    const reopened = await functionsInExcel(excel.save());
    const back = await planConversion('workbook', 'back');
    expect(back.left).toEqual([]);
    expect(await writeConversion(back, OPTIONS)).toMatchObject({ kind: 'written', runId: 'R0002' });
    await reopened.host.calculator.settled();
    expect(await reopened.formulas('Sheet1', 'A1:L5')).toEqual(before.formulas);
    expect(await reopened.values('Sheet1', 'A1:L5')).toEqual(before.values);
    expect(await planConversion('workbook', 'back')).toMatchObject({ cells: [], left: [], changes: [] });
    expect((await readRuns()).map(({ step, rows }) => `${step} ${rows}`)).toEqual([
      to === 'native' ? 'convert formulas formulas: 3 native, 2 values, 2 left' : 'convert formulas formulas: 5 values, 2 left',
      'convert formulas formulas: 5 back',
    ]);
    await reopened.close();
  },
);

test('each run is taken back as any other, arrays included, and without a conflict', async () => {
  const before = await excel.formulas('Sheet1', 'A1:L5');
  await writeConversion(await planConversion('workbook', 'values'), OPTIONS);
  await writeConversion(await planConversion('workbook', 'back'), OPTIONS);
  await excel.host.calculator.settled();
  expect((await previewRevert('R0002')).conflicts).toEqual([]);
  await revertRun('R0002', OPTIONS);
  expect((await planConversion('workbook', 'back')).cells).toHaveLength(5);
  await revertRun('R0001', OPTIONS);
  await excel.host.calculator.settled();
  expect(await excel.formulas('Sheet1', 'A1:L5')).toEqual(before);
});

test('rows were inserted above since: back finds the cells where they stand now', async () => {
  await writeConversion(await planConversion('workbook', 'values'), OPTIONS);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('1:2').insert('Down');
    await context.sync();
  });
  const back = await planConversion('workbook', 'back');
  expect(spoken(back).map((line) => line.split(' ')[0])).toEqual(['C4', 'E4', 'H4', 'C5', 'E5']);
  await writeConversion(back, OPTIONS);
  await excel.host.calculator.settled();
  expect(await excel.values('Sheet1', 'H4:J5')).toEqual([[16.67, 16.67, 16.67], [16.67, 16.66, 16.66]]); // prettier-ignore
});

test('a cell that a person has changed or deleted since stays, and is said; the others go back', async () => {
  await writeConversion(await planConversion('workbook', 'values'), OPTIONS);
  await excel.write('Sheet1', 'I3', [[99]]);
  await excel.write('Sheet1', 'E3', [[47]]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('C2:C3').delete('Left');
    await context.sync();
  });
  const back = await planConversion('workbook', 'back');
  expect(back.left.map(({ cell, finding }) => `${cell.address}: ${finding.title.split('.')[0]}`).sort()).toEqual([
    "'Sheet1'!C2: The cell that was 'Sheet1'!C2 is gone; its formula was =TIEOUT",
    "'Sheet1'!C3: The cell that was 'Sheet1'!C3 is gone; its formula was =TIEOUT",
    "D3: What stood in 'Sheet1'!E3 was changed since it was converted, and stays",
    "G2: What stood in 'Sheet1'!H2 was changed since it was converted, and stays",
  ]);
  expect(back.cells.map(({ cell }) => cell.address)).toEqual(['D2']);
});

test('a protected sheet is left with its sentence; a hidden one is converted', async () => {
  await excel.write('Hidden', 'A1', [['=TIEOUT.ROUNDMONEY(1.005)']]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Hidden').visibility = 'Hidden';
    context.workbook.worksheets.getItem('Sheet1').protection.protect();
    await context.sync();
  });
  const plan = await planConversion('workbook', 'native');
  expect(plan.cells.map(({ cell }) => `${cell.sheet}!${cell.address}`)).toEqual(['Hidden!A1']);
  expect(new Set(plan.left.map(({ finding: { title, remedy } }) => `${title} ${remedy}`))).toEqual(
    new Set(['The sheet "Sheet1" is protected, and the formula stays. Unprotect it under Review, then convert it.']),
  );
  expect(await writeConversion(plan, OPTIONS)).toMatchObject({ kind: 'written' });
  expect(await excel.formulas('Hidden', 'A1')).toEqual([['=ROUND(1.005,2)']]);
});

test('the workbook has changed since the preview: nothing is written', async () => {
  const plan = await planConversion('workbook', 'values');
  await excel.write('Sheet1', 'D2', [[451]]);
  expect(await writeConversion(plan, OPTIONS)).toMatchObject({ kind: 'refused', because: 'workbookChanged' });
});

test('a native form that would read otherwise takes the whole run back and names the cell', async () => {
  await excel.write('Sheet1', 'A2', [["'2026-10-01"]]);
  await excel.write('Sheet1', 'D2', [["'1.450,50"]]);
  const before = await excel.formulas('Sheet1', 'A1:L5');
  const result = await writeConversion(await planConversion('workbook', 'native'), OPTIONS);
  expect(result).toMatchObject({
    kind: 'failed',
    findings: [{ code: 'native-reads-otherwise', place: { sheet: 'Sheet1', address: 'E2' } }],
  });
  await excel.host.calculator.settled();
  expect(await excel.formulas('Sheet1', 'A1:L5')).toEqual(before);
});
