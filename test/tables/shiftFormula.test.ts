import { shiftedDown } from '../../src/tables/shiftFormula';

test.each([
  ['=H5*$B$2', 1, '=H6*$B$2'],
  ['=$A5+A$5', 3, '=$A8+A$5'],
  ['=SUM(A1:B2)', 1, '=SUM(A2:B3)'],
  ['=LOG10(A10)', 2, '=LOG10(A12)'],
  ['=[@Amount]*1.19', 5, '=[@Amount]*1.19'],
  ['=Items[[#This Row],[Q1]]&"A1"', 5, '=Items[[#This Row],[Q1]]&"A1"'],
  ["='A1 B2'!C3+Q1!C3", 1, "='A1 B2'!C4+Q1!C4"],
  ['=SUM(5:6)+$7:7', 1, '=SUM(6:7)+$7:8'],
  ['=Rate_A1+A1_rate+Quarter1', 1, '=Rate_A1+A1_rate+Quarter1'],
  ['="say ""A1"""&A1', 1, '="say ""A1"""&A2'],
])('%s, %i rows further down, is %s', (formula, rows, shifted) => {
  expect(shiftedDown(formula, rows)).toBe(shifted);
});
