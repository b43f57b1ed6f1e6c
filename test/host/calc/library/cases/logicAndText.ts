import type { Case } from '../expecting';

// prettier-ignore
export const LOGIC: readonly Case[] = [
  ['IF(TRUE,1,2)', 1], ['IF(FALSE,1)', false], ['IF(0,1,)', 0], ['IF("x",1,2)', '#VALUE!'], ['IF({1,0},"a","b")', [['a', 'b']]], ['IF(1/0,1,2)', '#DIV/0!'], ['IF(TRUE,1,1/0)', 1],
  ['IFS(FALSE,1,TRUE,2)', 2], ['IFS(FALSE,1)', '#N/A'], ['IFERROR(1/0,"none")', 'none'], ['IFERROR(5,1/0)', 5], ['IFERROR({1,#N/A},0)', [[1, 0]]], ['IFNA(NA(),1)', 1], ['IFNA(1/0,1)', '#DIV/0!'],
  ['SWITCH(2,1,"a",2,"b")', 'b'], ['SWITCH(9,1,"a","other")', 'other'], ['SWITCH(9,1,"a")', '#N/A'], ['CHOOSE(2,"a","b")', 'b'], ['CHOOSE(3,"a","b")', '#VALUE!'], ['SUM(CHOOSE(1,D2:D3,D4))', 350.5],
  ['AND(TRUE,1)', true], ['AND(TRUE,0)', false], ['OR(FALSE,FALSE)', false], ['OR(H5:H5)', '#VALUE!'], ['XOR(TRUE,TRUE,TRUE)', true], ['NOT(0)', true], ['AND("x")', '#VALUE!'], ['AND(F2:F4)', false], ['TRUE()', true],
  ['LET(x,2,y,x*3,x+y)', 8], ['LET(x,1,LET(x,2,x)+x)', 3], ['LAMBDA(a,b,a*b)(3,4)', 12], ['LET(f,LAMBDA(n,n+1),f(f(1)))', 3], ['LAMBDA(a,a)(1,2)', '#VALUE!'], ['LAMBDA(a,a)', '#CALC!'],
  ['MAP({1,2,3},LAMBDA(x,x*x))', [[1, 4, 9]]], ['MAP({-1,2},ABS)', [[1, 2]]], ['REDUCE(10,{1,2,3},LAMBDA(a,v,a+v))', 16], ['SCAN(0,{1,2,3},LAMBDA(a,v,a+v))', [[1, 3, 6]]],
  ['BYROW({1,2;3,4},LAMBDA(r,SUM(r)))', [[3], [7]]], ['BYCOL({1,2;3,4},SUM)', [[4, 6]]], ['MAKEARRAY(2,2,LAMBDA(r,c,r*10+c))', [[11, 12], [21, 22]]], ['MAP({1},2)', '#VALUE!'],
];

// prettier-ignore
export const INFORMATION: readonly Case[] = [
  ['ISBLANK(Z1)', true], ['ISBLANK(H4)', false], ['ISNUMBER(H1)', false], ['ISNUMBER(H2)', true], ['ISTEXT(H4)', true], ['ISLOGICAL(H3)', true], ['ISERROR(H7)', true], ['ISERR(H8)', false], ['ISNA(H8)', true],
  ['ISFORMULA(H7)', true], ['ISFORMULA(H6)', false], ['ISEVEN(-2)', true], ['ISODD(3.9)', true], ['ISODD("x")', '#VALUE!'], ['N(TRUE)', 1], ['N("x")', 0], ['T(1)', ''], ['T("x")', 'x'], ['NA()', '#N/A'],
  ['TYPE(1)', 1], ['TYPE("a")', 2], ['TYPE(TRUE)', 4], ['TYPE(NA())', 16], ['TYPE({1,2})', 64], ['ERROR.TYPE(NA())', 7], ['ERROR.TYPE(1/0)', 2], ['ERROR.TYPE(1)', '#N/A'], ['ISREF(A1)', true], ['ISREF(1)', false],
];

// prettier-ignore
export const TEXT: readonly Case[] = [
  ['LEFT("Sale Price",4)', 'Sale'], ['LEFT("abc")', 'a'], ['LEFT("abc",-1)', '#VALUE!'], ['RIGHT("Sale Price",5)', 'Price'], ['RIGHT("abc",9)', 'abc'], ['RIGHT("abc",0)', ''], ['MID("Fluid Flow",7,20)', 'Flow'], ['MID("a",0,1)', '#VALUE!'], ['LEN("   One   ")', 9],
  ['FIND("M","Miriam McGovern")', 1], ['FIND("m","Miriam McGovern")', 6], ['FIND("M","Miriam McGovern",3)', 8], ['FIND("z","abc")', '#VALUE!'], ['SEARCH("e","Statements",6)', 7], ['SEARCH("M?c","xx mac")', 4], ['SEARCH("~?","a?b")', 2],
  ['SUBSTITUTE("Sales Data","Sales","Cost")', 'Cost Data'], ['SUBSTITUTE("Quarter 1, 2011","1","2",3)', 'Quarter 1, 2012'], ['SUBSTITUTE("aaa","a","b")', 'bbb'], ['REPLACE("abcdefghijk",6,5,"*")', 'abcde*k'],
  ['TRIM("  First   Quarter ")', 'First Quarter'], ['CLEAN(CHAR(9)&"text"&CHAR(10))', 'text'], ['UPPER("total")', 'TOTAL'], ['PROPER("2-way street, O\'BRIEN")', "2-Way Street, O'Brien"], ['CONCAT("a",{1,2},TRUE)', 'a12TRUE'], ['CONCATENATE("a","b")', 'ab'],
  ['TEXTJOIN(", ",TRUE,"a","","b")', 'a, b'], ['TEXTJOIN("-",FALSE,"a","","b")', 'a--b'], ['TEXTJOIN({"+","-"},TRUE,1,2,3)', '1+2-3'], ['REPT("*-",3)', '*-*-*-'], ['REPT("x",-1)', '#VALUE!'], ['EXACT("Word","word")', false], ['EXACT("a","a")', true],
  ['CHAR(65)', 'A'], ['CHAR(128)', '€'], ['CHAR(0)', '#VALUE!'], ['CODE("€")', 128], ['CODE("A")', 65], ['UNICHAR(8364)', '€'], ['UNICODE("€")', 8364], ['VALUE("$1,000")', 1000], ['VALUE("16:48")', 0.7], ['VALUE("x")', '#VALUE!'],
  ['NUMBERVALUE("2.500,27",",",".")', 2500.27], ['NUMBERVALUE("3.5%")', 0.035], ['NUMBERVALUE("1.2.3")', '#VALUE!'], ['FIXED(1234.567,1)', '1,234.6'], ['FIXED(1234.567,-1)', '1,230'], ['FIXED(44.332)', '44.33'], ['FIXED(1234.567,1,TRUE)', '1234.6'],
  ['DOLLAR(1234.567)', '$1,234.57'], ['DOLLAR(-1234.567,-2)', '($1,200)'], ['TEXT(1234.567,"$#,##0.00")', '$1,234.57'], ['TEXT(0.285,"0.0%")', '28.5%'], ['TEXT(46096,"yyyy-mm-dd")', '2026-03-15'], ['TEXT(46096,"ddd d mmm")', 'Sun 15 Mar'], ['TEXT("x","@!")', 'x!'], ['TEXT(1.5,"[h]:mm")', '36:00'], ['TEXT(-5,"0;(0)")', '(5)'],
  ['TEXTBEFORE("Red riding hood","riding")', 'Red '], ['TEXTAFTER("a-b-c","-",2)', 'c'], ['TEXTAFTER("a-b-c","-",-1)', 'c'], ['TEXTBEFORE("abc","x")', '#N/A'], ['TEXTBEFORE("abc","x",,,,"none")', 'none'], ['TEXTBEFORE("aXb","x",1,1)', 'a'],
  ['TEXTSPLIT("a,b;c",",",";")', [['a', 'b'], ['c', '#N/A']]], ['TEXTSPLIT("a,,b",",",,TRUE)', [['a', 'b']]], ['LOWER({"A","B"})', [['a', 'b']]], ['LEN(H7)', '#DIV/0!'],
];
