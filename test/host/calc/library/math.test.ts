import { type Case, checkCases } from './expecting';

/** Values from Excel's own documentation of each function, or computed by hand. */
// prettier-ignore
const ROUNDING: readonly Case[] = [
  ['ROUND(2.15,1)', 2.2], ['ROUND(2.149,1)', 2.1], ['ROUND(-1.475,2)', -1.48], ['ROUND(21.5,-1)', 20], ['ROUND(626.3,-3)', 1000], ['ROUND(1.98,-1)', 0],
  ['ROUND(-50.55,-2)', -100], ['ROUND(2.675,2)', 2.68], ['ROUND(1.005,2)', 1.01], ['ROUND(0.5,0)', 1], ['ROUND(-0.5,0)', -1],
  ['ROUNDUP(3.2,0)', 4], ['ROUNDUP(76.9,0)', 77], ['ROUNDUP(3.14159,3)', 3.142], ['ROUNDUP(-3.14159,1)', -3.2], ['ROUNDUP(31415.92654,-2)', 31500],
  ['ROUNDDOWN(3.2,0)', 3], ['ROUNDDOWN(3.14159,3)', 3.141], ['ROUNDDOWN(-3.14159,1)', -3.1], ['ROUNDDOWN(31415.92654,-2)', 31400],
  ['MROUND(10,3)', 9], ['MROUND(-10,-3)', -9], ['MROUND(1.3,0.2)', 1.4], ['MROUND(5,-2)', '#NUM!'],
  ['CEILING(2.5,1)', 3], ['CEILING(-2.5,-2)', -4], ['CEILING(-2.5,2)', -2], ['CEILING(1.5,0.1)', 1.5], ['CEILING(0.234,0.01)', 0.24], ['CEILING(2,-1)', '#NUM!'],
  ['FLOOR(3.7,2)', 2], ['FLOOR(-2.5,-2)', -2], ['FLOOR(2.5,-2)', '#NUM!'], ['FLOOR(1.58,0.1)', 1.5], ['FLOOR(0.234,0.01)', 0.23], ['FLOOR(1,0)', '#DIV/0!'],
  ['CEILING.MATH(24.3,5)', 25], ['CEILING.MATH(6.7)', 7], ['CEILING.MATH(-8.1,2)', -8], ['CEILING.MATH(-5.5,2,-1)', -6],
  ['FLOOR.MATH(24.3,5)', 20], ['FLOOR.MATH(6.7)', 6], ['FLOOR.MATH(-8.1,2)', -10], ['FLOOR.MATH(-5.5,2,-1)', -4],
  ['EVEN(1.5)', 2], ['EVEN(3)', 4], ['EVEN(-1)', -2], ['ODD(1.5)', 3], ['ODD(2)', 3], ['ODD(-2)', -3], ['ODD(0)', 1],
  ['INT(8.9)', 8], ['INT(-8.9)', -9], ['TRUNC(-8.9)', -8], ['TRUNC(8.976,2)', 8.97],
];

// prettier-ignore
const ARITHMETIC: readonly Case[] = [
  ['MOD(3,2)', 1], ['MOD(-3,2)', 1], ['MOD(3,-2)', -1], ['MOD(-3,-2)', -1], ['MOD(1,0)', '#DIV/0!'], ['MOD(0.3,0.1)', 0], ['QUOTIENT(-10,3)', -3], ['QUOTIENT(1,0)', '#DIV/0!'],
  ['ABS(-4)', 4], ['SIGN(-7)', -1], ['POWER(5,2)', 25], ['POWER(0,0)', '#NUM!'], ['SQRT(16)', 4], ['SQRT(-1)', '#NUM!'], ['EXP(0)', 1],
  ['LN(86)', 4.454347296], ['LN(0)', '#NUM!'], ['LOG(8,2)', 3], ['LOG(10)', 1], ['LOG(1,1)', '#DIV/0!'], ['LOG10(86)', 1.934498451], ['PI()', Math.PI],
  ['-2^2', 4], ['2^3^2', 64], ['50%', 0.5], ['10+20%', 10.2], ['1/0', '#DIV/0!'], ['"3"+4', 7], ['"x"+1', '#VALUE!'], ['TRUE+TRUE', 2], ['0.3-0.1-0.2', 0],
  ['1=1.0', true], ['"a"="A"', true], ['1<"a"', true], ['"z"<FALSE', true], ['0.1+0.2=0.3', true], ['Z1=0', true], ['Z1=""', true], ['"a"&1&TRUE', 'a1TRUE'], ['1/3&""', '0.333333333333333'],
  ['1E20&""', '100000000000000000000'], ['1E21&""', '1E+21'], ['0.1+0.2&""', '0.3'], ['--"2026-03-31"', 46112], ['"12%"*100', 12], ['+"a"', 'a'], ['{1,2;3,4}*10', [[10, 20], [30, 40]]],
  ['{1,2,3}+{10;20}', [[11, 12, 13], [21, 22, 23]]], ['{1,2}+{1,2,3}', [[2, 4, '#N/A']]],
  ['SUM(D2:D9)', 2645.49], ['SUM("3",TRUE,D2)', 104], ['SUM(H1:H6)', 12], ['SUM(H1:H7)', '#DIV/0!'], ['SUM((D2:D3,D5))', 1350.49], ['SUM(D2:D9 A4:F4)', -40], ['SUM("x")', '#VALUE!'], ['SUM(D:D)', 2645.49],
  ['PRODUCT(2,{3,4})', 24], ['SUMSQ(3,4)', 25], ['SUMPRODUCT({1,2},{3,4})', 11], ['SUMPRODUCT((E2:E9="EUR")*D2:D9)', 1260], ['SUMPRODUCT((E:E="USD")*1)', 3], ['SUMPRODUCT({1,2},{1;2})', '#VALUE!'],
  ['GCD(24,36)', 12], ['LCM(4,6)', 12], ['FACT(5)', 120], ['COMBIN(8,2)', 28], ['ATAN2(1,1)', Math.PI / 4], ['RANDBETWEEN(3,3)', 3], ['RANDBETWEEN(2,1)', '#NUM!'], ['ROWS(RANDARRAY(2,3))', 2],
];

// prettier-ignore
const STATISTICS: readonly Case[] = [
  ['AVERAGE(D2:D5)', 327.6225], ['AVERAGE(A2:A5)', '#DIV/0!'], ['AVERAGEA(F2:F5)', 0.5], ['COUNT(A1:F9)', 16], ['COUNT(H1:H8)', 1], ['COUNTA(H1:H8)', 8], ['COUNTBLANK(B2:B10)', 2], ['COUNT("1",2,"x")', 2],
  ['MIN(D2:D9)', -40], ['MAX(D2:D9)', 1200], ['MAX(A2:A5)', 0], ['MAXA(F2:F3)', 1], ['LARGE(D2:D9,2)', 999.99], ['SMALL(D2:D9,2)', 0], ['LARGE(D2:D9,9)', '#NUM!'], ['LARGE({5,3,9},{1,2})', [[9, 5]]],
  ['RANK(250.5,D2:D9)', 3], ['RANK.EQ(250.5,D2:D9,1)', 6], ['RANK(7,D2:D9)', '#N/A'], ['RANK.AVG(1,{1,1,2},1)', 1.5], ['MEDIAN(1,2,3,4,5,6)', 3.5], ['MODE(5.6,4,4,3,2,4)', 4], ['MODE(1,2,3)', '#N/A'],
  ['STDEV({1345,1301,1368,1322,1310,1370,1318,1350,1303,1299})', 27.46391572], ['STDEV.P({1345,1301,1368,1322,1310,1370,1318,1350,1303,1299})', 26.05455814], ['VAR.S({1,2,3,4})', 1.666666667], ['VAR({1})', '#DIV/0!'],
  ['PERCENTILE({1,2,3,4},0.3)', 1.9], ['PERCENTILE({1,2},1.1)', '#NUM!'], ['QUARTILE({1,2,4,7,8,9,10,12},1)', 3.5], ['PERCENTILE.EXC({1,2,3,6,6,6,7,8,9},0.25)', 2.5], ['CORREL({3,2,4,5,6},{9,7,12,15,17})', 0.997054486],
  ['SUBTOTAL(9,D2:D9)', 2645.49], ['SUBTOTAL(3,B2:B9)', 8], ['SUBTOTAL(1,D2:D5)', 327.6225], ['SUBTOTAL(12,D2:D5)', '#VALUE!'], ['AGGREGATE(9,6,H1:H8)', 12], ['AGGREGATE(14,6,D2:D9,1)', 1200], ['AGGREGATE(9,0,H1:H8)', '#DIV/0!'],
];

describe('rounding goes by the digits one sees, halves away from zero', () => checkCases(ROUNDING));
describe('arithmetic and sums', () => checkCases(ARITHMETIC));
describe('counts, ranks and spreads', () => checkCases(STATISTICS));
