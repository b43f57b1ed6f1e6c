/**
 * A native form is one only if it says the same. Functions and their native forms stand beside each other in one workbook, over arguments
 * of every kind and size, and every pair reads the same: the genuine runtime on one side, the calculation of the stand-in on the other.
 */
import fc from 'fast-check';
import { FUNCTIONS_WITH_NATIVE_FORM, nativeFormula } from '../../../src/app/formulas/nativeForms';
import { functionsInExcel } from '../../support/functionsInExcel';

const amount = fc.oneof(
  fc.integer({ min: -100_000_00, max: 100_000_00 }).map((cents) => cents / 100),
  fc.integer({ min: -9_999_999, max: 9_999_999 }).map((minor) => minor / 1000),
  fc.constantFrom(0, 0.005, 1.005, -1.005, 2.675, 1e-9, 123_456_789.125),
);
const positive = fc.integer({ min: 1, max: 500_000 }).map((cents) => cents / 100);
const day = fc.integer({ min: 45_000, max: 47_000 }).chain((serial) => fc.constantFrom(serial, serial + 0.75));
const rate = fc.integer({ min: 0, max: 10_000 }).map((share) => share / 10_000);

/** Cells A to E of a row, and the formula that stands in G of it; `#` is the row. */
// prettier-ignore
const CASES: Readonly<Record<string, { readonly cells: fc.Arbitrary<readonly number[]>; readonly formulas: readonly string[] }>> = {
  ADD:        { cells: fc.tuple(amount, amount, amount, positive), formulas: ['=TIEOUT.ADD(A#,B#,C#,D#)'] },
  AGEBUCKET:  { cells: fc.tuple(day, day), formulas: ['=TIEOUT.AGEBUCKET(A#,B#)', '=TIEOUT.AGEBUCKET(A#,B#,{0,7,8,365})', '=TIEOUT.AGEBUCKET(A#,A#+B#-A#-30)'] },
  BPDSO:      { cells: fc.tuple(amount, amount, positive), formulas: ['=TIEOUT.BPDSO(A#,B#,C#)'] },
  CEI:        { cells: fc.tuple(amount, amount, amount, amount), formulas: ['=TIEOUT.CEI(A#,B#,C#,D#)'] },
  DSO:        { cells: fc.tuple(amount, amount, positive), formulas: ['=TIEOUT.DSO(A#,B#,C#)', '=-TIEOUT.DSO(-A#,B#+1,C#*2)^2', '=TIEOUT.ROUNDMONEY(TIEOUT.DSO(A#,B#,90))'] },
  DUEDATE:    { cells: fc.tuple(day), formulas: ['=TIEOUT.DUEDATE(A#,"net 30")', '=TIEOUT.DUEDATE(A#,"NET 7")*2'] },
  PROVISION:  { cells: fc.tuple(amount, amount, rate, rate), formulas: ['=SUM(TIEOUT.PROVISION(A#:B#,C#:D#))', '=SUM(TIEOUT.PROVISION(A#:B#,{0.015,0.5},"JPY"))'] },
  ROUNDMONEY: { cells: fc.tuple(amount), formulas: ['=TIEOUT.ROUNDMONEY(A#)', '=TIEOUT.ROUNDMONEY(A#,"JPY")', '=TIEOUT.ROUNDMONEY(A#/3,"KWD")'] },
  RUNOUT:     { cells: fc.tuple(amount, fc.oneof(positive, fc.constant(0)), day, amount), formulas: ['=TIEOUT.RUNOUT(A#,B#,C#)', '=TIEOUT.RUNOUT(A#,B#,C#,D#)'] },
};

const ROWS = 60;

test('every function with a native form is held against it', () => {
  expect(Object.keys(CASES).sort()).toEqual([...FUNCTIONS_WITH_NATIVE_FORM].sort());
});

test('property: function and native form read the same, errors included', async () => {
  const excel = await functionsInExcel();
  const rows: unknown[][] = [];
  for (const { cells, formulas } of Object.values(CASES))
    for (const formula of formulas)
      for (const values of fc.sample(cells, { numRuns: ROWS, seed: 7 })) {
        const ours = formula.replaceAll('#', String(rows.length + 1));
        rows.push([...values, ...Array.from({ length: 5 - values.length }, () => ''), '', ours, nativeFormula(ours)]);
      }
  await excel.write('Sheet1', `A1:H${rows.length}`, rows);
  const read = await excel.values('Sheet1', `G1:H${rows.length}`);
  const told = read.map(([ours, native], index) => ({ ours, native, row: rows[index] }));
  const differing = told.filter(({ ours, native }) =>
    typeof ours === 'number' && typeof native === 'number' ? Math.abs(ours - native) > Math.abs(ours) * 1e-13 : ours !== native,
  );
  await excel.close();
  expect(differing).toEqual([]);
  expect(told.filter(({ ours }) => typeof ours === 'number').length).toBeGreaterThan(told.length / 2);
});
