import type { Case } from '../expecting';

// prettier-ignore
export const CRITERIA: readonly Case[] = [
  ['SUMIFS(D2:D9,E2:E9,"EUR")', 1260], ['SUMIFS(D2:D9,B2:B9,"NORTH MEDIA")', 60], ['SUMIFS(D2:D9,B2:B9,"north*")', 1260], ['SUMIFS(D2:D9,E2:E9,"EUR",F2:F9,TRUE)', 1260], ['SUMIFS(D2:D9,E2:E9,"EUR",D2:D9,">0")', 1300], ['SUMIFS(D2:D9,C2:C9,">="&46096,C2:C9,"<"&46113)', 999.99],
  ['SUMIFS(D2:D9,B2:B9,"")', 75], ['SUMIFS(D2:D9,B2:B9,"<>")', 2645.49], ['SUMIFS(D2:D9,F2:F9,"=")', 0], ['SUMIFS(D2:D9,B2:B9,"East~*Star")', 999.99], ['SUMIFS(D2:D9,B2:B9,"West~?")', 0], ['SUMIFS(D2:D9,E2:E9,{"EUR","USD"})', [[1260, 385.5]]], ['SUMIFS(D2:D9,E2:E8,"EUR")', '#VALUE!'], ['SUMIFS(D:D,E:E,"GBP")', 999.99], ['SUMIFS(H1:H8,H1:H8,"<>x")', '#DIV/0!'],
  ['SUMIF(E2:E9,"USD",D2)', 385.5], ['SUMIF(D2:D9,">500")', 2199.99], ['SUMIF(D2:D9,-40)', -40], ['AVERAGEIF(E2:E9,"USD",D2:D9)', 128.5], ['AVERAGEIF(E2:E9,"CHF",D2:D9)', '#DIV/0!'], ['AVERAGEIFS(D2:D9,E2:E9,"<>EUR",D2:D9,">100")', 625.245], ['MINIFS(D2:D9,E2:E9,"EUR")', -40], ['MAXIFS(D2:D9,E2:E9,"USD")', 250.5], ['MAXIFS(D2:D9,E2:E9,"CHF")', 0],
  ['COUNTIF(H1:H8,12)', 2], ['COUNTIF(H1:H8,"12")', 2], ['COUNTIF(H1:H8,TRUE)', 1], ['COUNTIF(H1:H8,"*")', 4], ['COUNTIF(H1:H8,"#N/A")', 1], ['COUNTIF(B2:B10,"")', 2], ['COUNTIF(B2:B10,"=")', 1], ['COUNTIF(B2:B10,"<>")', 8], ['COUNTIF(D2:D9,"<>0")', 7], ['COUNTIF(B2:B9,">=N")', 6], ['COUNTIFS(E2:E9,"EUR",F2:F9,TRUE)', 3], ['COUNTIFS(E:E,"")', 1048567], ['COUNTIF(5,5)', '#VALUE!'], ['COUNTIF(C2:C9,"2026-03-15")', 1],
];

// prettier-ignore
export const LOOKUPS: readonly Case[] = [
  ['VLOOKUP("inv-003",A2:F9,4,FALSE)', -40], ['VLOOKUP("INV-00?",A2:F9,2,0)', 'North Media'], ['VLOOKUP("zzz",A2:F9,2,FALSE)', '#N/A'], ['VLOOKUP("INV-001",A2:F9,7,FALSE)', '#REF!'], ['VLOOKUP("INV-001",A2:F9,0,FALSE)', '#VALUE!'], ['VLOOKUP(4,J1:K4,2)', 'three'], ['VLOOKUP(0,J1:K4,2)', '#N/A'], ['VLOOKUP(99,J1:K4,2,TRUE)', 'nine'], ['VLOOKUP({3;5},J1:K4,2,FALSE)', [['three'], ['five']]], ['VLOOKUP("INV-005",A2:F9,6,FALSE)', 0],
  ['HLOOKUP("Amount",A1:F9,3,FALSE)', 250.5], ['HLOOKUP("Nope",A1:F9,3,FALSE)', '#N/A'], ['LOOKUP(4,J1:J4,K1:K4)', 'three'], ['LOOKUP(5,J1:K4)', 'five'], ['LOOKUP(0,J1:J4)', '#N/A'],
  ['MATCH("INV-004",A2:A9,0)', 4], ['MATCH("south*",B2:B9,0)', 2], ['MATCH(4,J1:J4)', 2], ['MATCH(4,{9,5,3,1},-1)', 2], ['MATCH(7,J1:J4,0)', '#N/A'], ['MATCH("12",H1:H3,0)', 1], ['MATCH(12,H1:H3,0)', 2], ['MATCH(5,J1:K4,0)', '#N/A'], ['MATCH({1,9},J1:J4,0)', [[1, 4]]],
  ['XMATCH(4,J1:J4,1)', 3], ['XMATCH(4,J1:J4,-1)', 2], ['XMATCH("south*",B2:B9,2,-1)', 8], ['XMATCH("South Games",B2:B9,0,-1)', 8], ['XMATCH("w?st*",B2:B9,2)', 5],
  ['XLOOKUP("INV-002",A2:A9,D2:D9)', 250.5], ['XLOOKUP("x",A2:A9,D2:D9,"none")', 'none'], ['XLOOKUP("x",A2:A9,D2:D9)', '#N/A'], ['XLOOKUP("x",A2:A9,D2:D9,,0)', '#N/A'], ['XLOOKUP("INV-002",A2:A9,D2:E9)', [[250.5, 'USD']]], ['XLOOKUP(4,J1:J4,K1:K4,,-1)', 'three'], ['XLOOKUP("South Games",B2:B9,A2:A9,,0,-1)', 'INV-008'], ['XLOOKUP("Amount",A1:F1,A3:F3)', 250.5], ['SUM(XLOOKUP("INV-002",A2:A9,D2:D9):XLOOKUP("INV-004",A2:A9,D2:D9))', 1210.49], ['XLOOKUP({"INV-001";"x"},A2:A9,D2:D9,0)', [[100], [0]]], ['XLOOKUP(1,A2:A9,D2:D8)', '#VALUE!'],
  ['INDEX(A2:F9,2,4)', 250.5], ['INDEX(A2:F9,9,1)', '#REF!'], ['SUM(INDEX(A2:F9,0,4))', 2645.49], ['INDEX(D2:D9,3)', -40], ['INDEX(A1:F1,4)', 'Amount'], ['INDEX({1,2;3,4},2,0)', [[3, 4]]], ['INDEX(D2:D9,{1;3})', [[100], [-40]]], ['INDEX((D2:D3,D4:D5),1,1,2)', -40], ['SUM(D2:INDEX(D2:D9,3))', 310.5], ['INDEX(D2:D9,MATCH("INV-004",A2:A9,0))', 999.99],
];

// prettier-ignore
export const PLACES: readonly Case[] = [
  ['ROW()', 99], ['ROW(B5)', 5], ['ROW(A2:A4)', [[2], [3], [4]]], ['COLUMN(C1)', 3], ['COLUMN(A1:C1)', [[1, 2, 3]]], ['ROWS(A1:F9)', 9], ['COLUMNS(A:F)', 6], ['ROWS({1;2})', 2], ['AREAS((A1,B2:C3))', 2], ['SUM(OFFSET(D1,1,0,3,1))', 310.5], ['OFFSET(D1,-1,0)', '#REF!'], ['SUM(OFFSET(D5,0,0,-2,1))', 959.99], ['INDIRECT("D"&3)', 250.5], ['INDIRECT("R3C4",FALSE)', 250.5], ['INDIRECT("nothing here")', '#REF!'], ['SUM(INDIRECT("Ledger!D2:D3"))', 350.5],
  ['ADDRESS(2,3)', '$C$2'], ['ADDRESS(2,3,2)', 'C$2'], ['ADDRESS(2,3,4)', 'C2'], ['ADDRESS(2,3,1,FALSE,"My sheet")', "'My sheet'!R2C3"], ['FORMULATEXT(H8)', '=NA()'], ['FORMULATEXT(H1)', '#N/A'], ['SHEET()', 1], ['SHEETS()', 1], ['CELL("address",B3)', '$B$3'], ['CELL("row",B3)', 3], ['HYPERLINK("https://example.com","here")', 'here'],
];

// prettier-ignore
export const SHAPES: readonly Case[] = [
  ['FILTER(A2:A9,E2:E9="GBP")', 'INV-004'], ['FILTER(A2:A9,(E2:E9="USD")*(D2:D9>70))', [['INV-002'], ['INV-006']]], ['FILTER(A2:A9,E2:E9="CHF")', '#CALC!'], ['FILTER(A2:A9,E2:E9="CHF","none")', 'none'], ['FILTER(A1:C2,{1,0,1})', [['Invoice', 'Due'], ['INV-001', 46023]]], ['FILTER(A2:A9,D2:D5>0)', '#VALUE!'], ['FILTER(A:A,E:E="GBP")', 'INV-004'],
  ['SORT({3;1;2})', [[1], [2], [3]]], ['SORT({3;1;2},,-1)', [[3], [2], [1]]], ['SORT({1,"b";2,"a"},2)', [[2, 'a'], [1, 'b']]], ['SORT({3,1,2},1,1,TRUE)', [[1, 2, 3]]], ['SORT({"b";TRUE;1})', [[1], ['b'], [true]]], ['SORTBY({"a";"b";"c"},{3;1;2})', [['b'], ['c'], ['a']]], ['SORTBY({"a";"b";"c"},{1;1;2},-1,{1;2;1},-1)', [['c'], ['b'], ['a']]],
  ['UNIQUE(E2:E9)', [['EUR'], ['USD'], ['GBP']]], ['UNIQUE({"a";"A";"b"},,TRUE)', 'b'], ['UNIQUE({1,1,2},TRUE)', [[1, 2]]], ['SEQUENCE(2,3)', [[1, 2, 3], [4, 5, 6]]], ['SEQUENCE(3,,10,-5)', [[10], [5], [0]]], ['SEQUENCE(0)', '#CALC!'],
  ['TAKE({1;2;3},2)', [[1], [2]]], ['TAKE({1,2,3},,-1)', 3], ['DROP({1;2;3},1)', [[2], [3]]], ['DROP({1;2;3},-1)', [[1], [2]]], ['DROP({1},1)', '#CALC!'], ['VSTACK({1,2},{3})', [[1, 2], [3, '#N/A']]], ['HSTACK({1;2},{3})', [[1, 3], [2, '#N/A']]],
  ['TOCOL({1,2;3,4})', [[1], [2], [3], [4]]], ['TOCOL({1,2;3,4},,TRUE)', [[1], [3], [2], [4]]], ['TOROW({1;2})', [[1, 2]]], ['WRAPROWS({1,2,3},2)', [[1, 2], [3, '#N/A']]], ['WRAPCOLS({1,2,3},2,0)', [[1, 3], [2, 0]]], ['CHOOSECOLS({1,2,3},3,1)', [[3, 1]]], ['CHOOSEROWS({1;2;3},-1)', 3], ['CHOOSECOLS({1},2)', '#VALUE!'], ['EXPAND({1},2,2,0)', [[1, 0], [0, 0]]], ['TRANSPOSE({1,2;3,4})', [[1, 3], [2, 4]]], ['MMULT({1,2},{3;4})', 11],
];
