/** Which formulas prove something. */
import { proofsOf } from '../../../src/app/close/proofsNow';

const under = (formula: string) =>
  proofsOf({ sheet: 'Burn variance', by: 'heading' }, [
    {
      sheet: 'Burn variance',
      area: { row: 3, column: 0, rows: 2, columns: 2 },
      values: [
        ['Owner', 'Difference'],
        ['Ann', 0],
      ],
      formulas: [
        ['Owner', 'Difference'],
        ['Ann', formula],
      ],
    },
  ])?.map(({ overwritten }) => overwritten);

// prettier-ignore
test.each([
  ['=ROUND(B5-C5,2)',                                     false],
  ['=ROUND([@Spent]-[@[Budget to date]],2)',              false],
  ['=TieoutBurn[[#This Row],[Spent]]-TieoutBurn[[#This Row],[Budget]]', false],
  ['=0',                                                  true],
  ['=ROUND(12.5-12.5,2)',                                 true],
  ['=N("[@Spent] of B5")',                                true],
  ['0',                                                   true],
])('%s under the heading "Difference" is written over: %s', (formula, expected) => {
  expect(under(formula)).toEqual([expected]);
});

/** A sheet of proofs: the verdict, a section whose differences are figures, and one that ends in a proof. */
const byVerdict = (verdict: string) => {
  const lines = [
    ['All differences together', 0, null],
    ['Kind', 'Difference', 'Accepted'],
    ['transposition', 180, 0],
    ['Source', null, 'Difference'],
    ['PartnerReports', null, 0],
  ];
  const formulas = [
    [lines[0]?.[0], verdict, null],
    lines[1],
    ['transposition', '=SUM(E5:E9)', '=SUM(F5:F9)'],
    lines[3],
    ['PartnerReports', null, '=D8-E8'],
  ];
  return proofsOf({ sheet: 'Reconciliation', by: 'verdict' }, [
    { sheet: 'Reconciliation', area: { row: 3, column: 0, rows: 5, columns: 3 }, values: lines, formulas: formulas as (string | null)[][] },
  ])?.map(({ name, holds }) => [name, holds]);
};

test('proofs end their lines: a column «Difference» further left is no proof that the verdict leaves out', () => {
  expect(byVerdict('=SUMIF(C8,">0")-SUMIF(C8,"<0")')).toEqual([['transposition – PartnerReports', true]]);
});

test('a verdict that leaves out a proof at the end of its line, or names none, proves nothing', () => {
  expect(byVerdict('=SUMIF(C6,">0")-SUMIF(C6,"<0")')).toBeUndefined();
  expect(byVerdict('=0+B9')).toBeUndefined();
});
