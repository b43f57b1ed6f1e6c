import fc from 'fast-check';
import { area, cellName } from '../../../src/host/book/area';
import type { CellValue } from '../../../src/host/book/cell';
import { criterionFrom } from '../../../src/host/calc/value/criteria';
import { bookOf, type Bench } from './bookOf';

const key: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom('EUR', 'eur', 'USD', '', '5', ' 5', 'a*b', 'TRUE'),
  fc.integer({ min: 0, max: 6 }),
  fc.constantFrom(0.1 + 0.2, 0.3, true, false, null),
);
const criterion: fc.Arbitrary<CellValue> = fc.oneof(
  key,
  fc.constantFrom('>=3', '<2', '<>EUR', '=', '<>', 'E*', '?SD', '>0.3', '<=0.3', '=5', '<>5', 'a~*b', '>E'),
);
/** Data above and below the ranges asked about: an index covers the whole column. */
const ROWS = 60;
const [FIRST, LAST] = [6, 56];

/** SUMIFS and COUNTIFS as their description reads: row by row. */
function naive(bench: Bench, criteria: readonly CellValue[]): { sum: number; count: number } {
  const { cells } = bench.sheet('S');
  const tests = criteria.map(criterionFrom);
  let [sum, count] = [0, 0];
  for (let row = FIRST - 1; row < LAST; row += 1) {
    if (!tests.every(({ matches }, column) => matches(cells.value(row, column)))) continue;
    const value = cells.value(row, 2);
    count += 1;
    sum += typeof value === 'number' ? value : 0;
  }
  return { sum, count };
}

test('property: totals through the index are those of looking at every row, before and after edits', () => {
  const edit = fc.record({ row: fc.nat(ROWS - 1), column: fc.nat(1), value: key });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(key, key, fc.integer({ min: -50, max: 50 })), { minLength: ROWS, maxLength: ROWS }),
      fc.array(fc.tuple(criterion, criterion), { minLength: 3, maxLength: 3 }),
      fc.array(edit, { maxLength: 4 }),
      (data, criteria, edits) => {
        const bench = bookOf({ S: { A1: data } });
        const sheet = bench.sheet('S');
        bench.book.writeValues(sheet, area(0, 4, 3, 2), criteria, 'person');
        for (let n = 1; n <= 3; n += 1)
          bench.type({
            [`H${n}`]: `=SUMIFS($C$${FIRST}:$C$${LAST},$A$${FIRST}:$A$${LAST},E${n},$B$${FIRST}:$B$${LAST},F${n})`,
            [`I${n}`]: `=COUNTIFS($A$${FIRST}:$A$${LAST},E${n},$B$${FIRST}:$B$${LAST},F${n})`,
          });
        const agree = (): void =>
          criteria.forEach((pair, n) => {
            const { sum, count } = naive(bench, pair);
            expect([bench.read(`H${n + 1}`), bench.read(`I${n + 1}`)]).toEqual([sum, count]);
          });
        agree();
        for (const { row, column, value } of edits) bench.book.writeValues(sheet, area(row, column), [[value]], 'person');
        agree();
      },
    ),
    { numRuns: 60 },
  );
});

test('property: XLOOKUP and MATCH through the index find what looking finds, first and last', () => {
  fc.assert(
    fc.property(fc.array(key, { minLength: 70, maxLength: 70 }), fc.array(key, { minLength: 4, maxLength: 4 }), (data, wanted) => {
      const bench = bookOf({ S: { A1: data.map((value) => [value]) } });
      wanted.forEach((value, n) => {
        bench.type({ [`C${n + 1}`]: value });
        bench.type({
          [`E${n + 1}`]: `=IFNA(XMATCH(C${n + 1},A6:A65),0)`,
          [`F${n + 1}`]: `=IFNA(XMATCH(C${n + 1},A6:A65,0,-1),0)`,
          [`G${n + 1}`]: `=IFNA(XMATCH(C${n + 1},TAKE(A6:A65,60)),0)`,
          [`H${n + 1}`]: `=IFNA(XMATCH(C${n + 1},TAKE(A6:A65,60),0,-1),0)`,
        });
        expect([bench.read(`E${n + 1}`), bench.read(`F${n + 1}`)]).toEqual([bench.read(`G${n + 1}`), bench.read(`H${n + 1}`)]);
      });
    }),
    { numRuns: 40 },
  );
});

const SIDE = 6;
const cell = fc.tuple(fc.nat(SIDE - 1), fc.nat(SIDE - 1));
const name = ([row, column]: readonly [number, number]): string => cellName(row, column);

/** Formulas over a small field, arrays, circles and places among them. */
const formula = fc.oneof(
  fc.tuple(cell, cell).map(([a, b]) => `${name(a)}+${name(b)}`),
  fc.tuple(cell, cell).map(([a, b]) => `SUM(${name(a)}:${name(b)})`),
  cell.map((a) => `IF(${name(a)}>3,${name(a)},1)`),
  fc.nat(3).map((n) => `SEQUENCE(${n + 1})`),
  cell.map((a) => `IFERROR(SUM(${name(a)}#),-1)`),
  cell.map((a) => `OFFSET(${name(a)},1,0)`),
  cell.map((a) => `COUNTIF(A1:F6,${name(a)})`),
);
const entry: fc.Arbitrary<CellValue> = fc.oneof(
  fc.integer({ min: 0, max: 9 }),
  fc.constant(null),
  formula.map((text) => `=${text}`),
);

test('property: after any edits, calculating what changed gives what calculating everything gives', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, entry), { minLength: 1, maxLength: 14 }), (edits) => {
      const bench = bookOf({ S: {} });
      for (const [at, value] of edits) bench.type({ [name(at)]: value });
      // A circle's members depend on where the calculation enters it: Excel's do, too.
      fc.pre(bench.calculator.findings.every(({ code }) => code !== 'circular'));
      const step = bench.readAll('A1:J10');
      bench.calculator.recalculateAll();
      fc.pre(bench.calculator.findings.every(({ code }) => code !== 'circular'));
      expect(step).toEqual(bench.readAll('A1:J10'));
    }),
    { numRuns: 400 },
  );
});
