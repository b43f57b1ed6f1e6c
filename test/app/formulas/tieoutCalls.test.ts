import { nativeFormula } from '../../../src/app/formulas/nativeForms';
import { outermostCalls, withCalls } from '../../../src/app/formulas/tieoutCalls';

test.each<[string, string[]]>([
  ['=TIEOUT.DSO(A1,B1,90)', ['DSO(A1|B1|90)']],
  ['=ROUND(TIEOUT.PRORATE(A1, B1 ,{1,2;3,4},,"a,b)"),2)+1', ['PRORATE(A1|B1|{1,2;3,4}||"a,b)")']],
  ['=_xldudf_TIEOUT_DUEDATE(A1,"net 30")', ['DUEDATE(A1|"net 30")']],
  ['=tieout.dso(1,2,3)&tieout.cei(1,2,3,4)', ['DSO(1|2|3)', 'CEI(1|2|3|4)']],
  ['=TIEOUT.PROVISION(A1:E1,TIEOUT.LOSSRATE(A5:E9,,"rates"))', ['PROVISION(A1:E1|TIEOUT.LOSSRATE(A5:E9,,"rates"))']],
  ["=SUM(TIEOUT.CHECKSUM('TIEOUT.(1)'!A1:A9))", ["CHECKSUM('TIEOUT.(1)'!A1:A9)"]],
  ['=TIEOUT.AGEBUCKET([@[Due date]],$B$1)', ['AGEBUCKET([@[Due date]]|$B$1)']],
  ['="TIEOUT.DSO(1,2,3)"', []],
  ['=A1&" TIEOUT.X("', []],
  ['=TIEOUT.NOW()', ['NOW()']],
  ['=OTHER.DSO(1)', []],
])('the calls of %s', (formula, calls) => {
  expect(outermostCalls(formula).map(({ name, args }) => `${name}(${args.join('|')})`)).toEqual(calls);
});

test('a call is replaced where it stands, and every other sign of the formula stays', () => {
  expect(withCalls('= ROUND( TIEOUT.DSO(A1,B1,90) , 2 ) & "TIEOUT.DSO(1)"', () => 'X')).toBe('= ROUND( X , 2 ) & "TIEOUT.DSO(1)"');
  expect(withCalls('=TIEOUT.DSO(1)+TIEOUT.CEI(2)', ({ name }) => (name === 'DSO' ? 'X' : undefined))).toBeUndefined();
});

test.each<[string, string | undefined]>([
  ['=TIEOUT.DSO(A1,B1+C1,90)', '=IF((B1+C1)>0,A1/(B1+C1)*90,NA())'],
  ['=TIEOUT.DSO(-A1,B1,90)^2', '=IF(B1>0,(-A1)/B1*90,NA())^2'],
  ['=TIEOUT.DSO(A1:A9,B1,90)', undefined],
  ['=TIEOUT.DSO(Receivables,B1,90)', undefined],
  ['=TIEOUT.DSO(A1#,B1,90)', undefined],
  ['=TIEOUT.DSO(SUM(A1:A9),B1,90)', '=IF(B1>0,SUM(A1:A9)/B1*90,NA())'],
  ['=TIEOUT.DSO(FILTER(A1:A9,B1:B9),B1,90)', undefined],
  ['=TIEOUT.DSO(A1,B1)', undefined],
  ['=LET(x,A1:A3,TIEOUT.DSO(x,B1,90))', undefined],
  ['=TIEOUT.ROUNDMONEY(A1*B1,"jpy")', '=ROUND(A1*B1,0)'],
  ['=TIEOUT.ROUNDMONEY(A1)', '=ROUND(A1,2)'],
  ['=TIEOUT.ROUNDMONEY(A1,C1)', undefined],
  ['=TIEOUT.ROUNDMONEY(A1,"nonsense")', undefined],
  ['=TIEOUT.AGEBUCKET([@Due],$B$1)', '=LOOKUP(MAX(0,INT($B$1)-INT([@Due])),{0,1,31,61,91},{"current","1-30","31-60","61-90","over 90"})'],
  ['=TIEOUT.AGEBUCKET(A1,B1,{0;15})', '=LOOKUP(MAX(0,INT(B1)-INT(A1)),{0,1,16},{"current","1-15","over 15"})'],
  ['=TIEOUT.AGEBUCKET(A1,B1,$H$1:$H$3)', undefined],
  ['=TIEOUT.AGEBUCKET([Due],$B$1)', undefined],
  ['=TIEOUT.DUEDATE(A1,"Net 30")', '=(INT(A1)+30)'],
  ['=TIEOUT.DUEDATE(A1,"2/10 net 30")', undefined],
  ['=TIEOUT.DUEDATE(A1,"net 30",H1:H9)', undefined],
  ['=TIEOUT.PROVISION(A1:C1,A2:C2)', '=LET(allowance,ROUND((A1:C1>0)*A1:C1*A2:C2,2),HSTACK(allowance,SUM(allowance)))'],
  ['=TIEOUT.PROVISION(A1:A3,B1:B3,"KWD")', '=LET(allowance,ROUND((A1:A3>0)*A1:A3*B1:B3,3),VSTACK(allowance,SUM(allowance)))'],
  ['=TIEOUT.PROVISION(A1:C2,A3:C3)', undefined],
  ['=TIEOUT.PROVISION(A1:C1,B1:B3)', undefined],
  ['=TIEOUT.ROUNDMONEY(TIEOUT.DSO(A1,B1,90))', '=ROUND(IF(B1>0,A1/B1*90,NA()),2)'],
  ['=TIEOUT.ROUNDMONEY(TIEOUT.SAMEPARTY(A1,B1))', undefined],
  ['=TIEOUT.RUNOUT(A1,B1,C1)', '=IF(A1<=0,INT(C1),IF(A1>B1*3653,NA(),INT(C1)+MAX(1,ROUNDUP(ROUND(A1/B1,9),0))))'],
  ['=TIEOUT.SAMEPARTY(A1,B1)', undefined],
])('the native form of %s', (formula, native) => {
  expect(nativeFormula(formula)).toBe(native);
});
