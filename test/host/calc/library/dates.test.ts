import { bookOf } from '../bookOf';
import { DAYS, MONEY } from './cases/dates';
import { checkCases } from './expecting';

describe('days and times', () => checkCases(DAYS));
describe('time value of money', () => checkCases(MONEY));

/** 15 April 2026 in either count. */
const DAY = { 1900: 46_127, 1904: 46_127 - 1462 } as const;

test.each<[string, unknown]>([
  ['YEAR(A1)', 2026],
  ['MONTH(A1)', 4],
  ['DAY(A1)', 15],
  ['WEEKDAY(A1,2)', 3],
  ['DATE(2026,4,15)-A1', 0],
  ['DATE(YEAR(A1),MONTH(A1),1)-A1', -14],
  ['EDATE(A1,1)-A1', 30],
  ['EOMONTH(A1,0)-A1', 15],
  ['DATEDIF(A1,A1+31,"M")', 1],
  ['DATEVALUE("2026-04-15")-A1', 0],
  ['WORKDAY(A1,3,A2)-A1', 6], // Thursday is off, then a weekend
  ['NETWORKDAYS(A1,A1+6,A2)', 4],
  ['TEXT(TODAY(),"yyyy-mm-dd")', '2026-03-15'],
])('%s is the same in a workbook that counts from 1904', (formula, expected) => {
  for (const system of [1900, 1904] as const) {
    const { book, value, type } = bookOf({ Sheet1: {} });
    book.dateSystem = system;
    type({ A1: DAY[system], A2: DAY[system] + 1 });
    expect([system, value(formula)]).toEqual([system, expected]);
  }
});
