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
