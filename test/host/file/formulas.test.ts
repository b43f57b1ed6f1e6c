import fc from 'fast-check';
import { arrayNeed, withIntersections } from '../../../src/host/file/formulas/arrays';
import { fromFileForm, toFileForm } from '../../../src/host/file/formulas/fileForm';
import { formulaAt, sharedFormula } from '../../../src/host/file/formulas/shared';

test.each([
  ['SORT(A1#)', '_xlfn._xlws.SORT(_xlfn.ANCHORARRAY(A1))'],
  ['FILTER(A:A,B:B="FILTER(x")', '_xlfn._xlws.FILTER(A:A,B:B="FILTER(x")'],
  ['XLOOKUP(1,A:A,B:B)', '_xlfn.XLOOKUP(1,A:A,B:B)'],
  ['LET(x,1,y, x+1,y*x)+x', '_xlfn.LET(_xlpm.x,1,_xlpm.y, _xlpm.x+1,_xlpm.y*_xlpm.x)+x'],
  ['LET(f,LAMBDA(a,a*2),f(3))', '_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.a,_xlpm.a*2),_xlpm.f(3))'],
  ['SUM(@A1:A9*B1#)', 'SUM(_xlfn.SINGLE(A1:A9)*_xlfn.ANCHORARRAY(B1))'],
  ['[@Qty]*[@[Unit price]]', 'Sales[[#This Row],[Qty]]*Sales[[#This Row],[Unit price]]'],
  ['Other[@Qty]', 'Other[[#This Row],[Qty]]'],
  ["[@[it''s '#1]]", "Sales[[#This Row],[it''s '#1]]"],
  ['SUM([@[a]:[b]])', 'SUM(Sales[[#This Row],[a]:[b]])'],
  ['Sales[[#Headers],[Qty]]', 'Sales[[#Headers],[Qty]]'],
  ['TIEOUT.DUEDATE(A1)', '_xldudf_TIEOUT_DUEDATE(A1)'],
  ['NETWORKDAYS.INTL(A1,B1)+ERROR.TYPE(C1)', 'NETWORKDAYS.INTL(A1,B1)+ERROR.TYPE(C1)'],
  ['\'My sheet\'!A1&"_xlfn."', '\'My sheet\'!A1&"_xlfn."'],
  ['SUM(A1:B2)*2', 'SUM(A1:B2)*2'],
])('%s ↔ %s', (memory, file) => {
  expect(toFileForm(memory, { table: 'Sales', dynamic: true })).toBe(file);
  expect(fromFileForm(file, 'Sales')).toBe(memory);
});

test('a plain formula of the file leaves out the @ that people see', () => {
  expect(toFileForm('@A1:A9*2', { dynamic: false })).toBe('A1:A9*2');
  expect(withIntersections('A1:A9*2', () => false)).toBe('@A1:A9*2');
});

const isRange = (name: string): boolean => name === 'Prices';

test.each([
  ['A1:A9*2', '@A1:A9*2'],
  ['SUM(A1:A9*B1:B9)', 'SUM(@A1:A9*@B1:B9)'],
  ['VLOOKUP(A1:A9,B:C,2,0)', 'VLOOKUP(@A1:A9,B:C,2,0)'],
  ['IF(A1>1,B1:B9)', 'IF(A1>1,@B1:B9)'],
  ['MATCH(1,(A1:A9=2)*1,0)', 'MATCH(1,(@A1:A9=2)*1,0)'],
  ['Sales[Qty]*2', '@Sales[Qty]*2'],
  ['Prices+1', '@Prices+1'],
  ['COUNTIF(A:A,B1:B9)', 'COUNTIF(A:A,@B1:B9)'],
])('an old plain formula intersects where one value is wanted: %s', (file, memory) => {
  expect(withIntersections(file, isRange)).toBe(memory);
});

test.each([
  'SUM(A1:A9)', 'SUMIFS(A:A,B:B,C1)', 'SUMPRODUCT(A1:A9*(LEFT(B1:B9,1)="x"))', 'INDEX(A:A,MATCH(C1,B:B,0))', 'SUM(IF(A1>0,B1:B9,C1:C9))',
  '[@Qty]*2', 'Price+1', 'MYFUNCTION(A1:A9)', 'OFFSET(A1:A9,1,0,1,1)', 'IFERROR(SUM(A:A),0)', 'A1:A1*2',
])('ranges where ranges belong are left alone: %s', (formula) => {
  expect(withIntersections(formula, isRange)).toBe(formula);
  expect(arrayNeed(formula, isRange)).toEqual({ dynamic: false, intersections: [] });
}); // prettier-ignore

test.each([
  ['A3:A3*2', 'A3:A9*2', '@A3:A9*2'],
  ['$B4:B4&"x"', '$B4:B7&"x"', '@$B4:B7&"x"'],
  ["'Q1'!C2+1", "'Q1'!C2:C5+1", "@'Q1'!C2:C5+1"],
])('%s, read before, says nothing of %s', (single, several, seen) => {
  expect(withIntersections(single, isRange)).toBe(single);
  expect(withIntersections(several, isRange)).toBe(seen);
});

test('a name that stands for one cell here may stand for several in another workbook', () => {
  expect(withIntersections('Rate*A1', () => false)).toBe('Rate*A1');
  expect(withIntersections('Rate*A1', () => true)).toBe('@Rate*A1');
});

test('an argument left out is passed over', () => {
  expect(arrayNeed('SORT(A1:A9,,-1)', isRange)).toEqual({ dynamic: true, intersections: [] });
  expect(withIntersections('INDEX(A1:B9*2,,1)', isRange)).toBe('INDEX(@A1:B9*2,,1)');
});

test.each(['UNIQUE(A:A)', 'SUM(A1#)', 'LAMBDA(x,x)(1)', '{1,2}', 'LET(x,A1:A9,SUM(x))'])('%s is a dynamic array formula', (formula) => {
  expect(arrayNeed(formula, isRange).dynamic).toBe(true);
});

test('a shared formula moves its relative references and nothing else', () => {
  const shared = sharedFormula('SUM($A1:B$2,\'A1 x\'!C:C,3:3,$D$4)&"A1"+LOG10(A1)', 0, 0);
  expect(formulaAt(shared, 2, 1)).toBe('SUM($A3:C$2,\'A1 x\'!D:D,5:5,$D$4)&"A1"+LOG10(B3)');
});

test('property: a formula at home is itself, and going there and back changes nothing', () => {
  const cell = fc.tuple(fc.nat(500), fc.nat(50));
  fc.assert(
    fc.property(cell, cell, ([row, column], [otherRow, otherColumn]) => {
      const master = 'SUM(A$1:B2)*Sheet1!C3-$D4';
      const there = formulaAt(sharedFormula(master, row, column), otherRow, otherColumn);
      expect(formulaAt(sharedFormula(there, otherRow, otherColumn), row, column)).toBe(master);
    }),
  );
});
