/** Arrays of the old kind (Ctrl+Shift+Enter): the area was chosen, and the result is fitted into it. */
import { parseArea } from '../../../src/host/book/area';
import { moveLines } from '../../../src/host/book/moveLines';
import { spillKey } from '../../../src/host/book/sheet';
import { type Bench, bookOf, type Cells } from './bookOf';

function benchWith(cells: Cells, ...fixed: readonly string[]): Bench {
  const bench = bookOf({ S: cells });
  const sheet = bench.sheet('S');
  for (const address of fixed) {
    const chosen = parseArea(address)!;
    sheet.fixedArrays.set(spillKey(chosen.row, chosen.column), chosen);
  }
  bench.calculator.recalculateAll();
  return bench;
}

test.each([
  ['cut off', '=SEQUENCE(3)', 'A1:A2', [[1], [2], [null]]],
  ['filled up with #N/A', '=SEQUENCE(2)', 'A1:A3', [[1], [2], ['#N/A']]],
  ['repeated, when it is one value', '=7', 'A1:A3', [[7], [7], [7]]],
  ['repeated, when it is one row', '={1,2}', 'A1:B2', [[1, 2], [1, 2]]], // prettier-ignore
  ['its first value, in one cell', '=SEQUENCE(3)', 'A1:A1', [[1], [null], [null]]],
])('a result is %s', (_, formula, chosen, expected) => {
  const bench = benchWith({ A1: formula }, chosen);
  expect(bench.readAll(`A1:${chosen === 'A1:B2' ? 'B2' : 'A3'}`)).toEqual(expected);
});

test('what stands below the area is not in its way', () => {
  const bench = benchWith({ A1: '=SEQUENCE(D1)', A3: 'mine', D1: 9 }, 'A1:A2');
  expect(bench.readAll('A1:A3')).toEqual([[1], [2], ['mine']]);
  bench.type({ D1: 1 });
  expect(bench.readAll('A1:A3')).toEqual([[1], [1], ['mine']]);
});

test('it moves with its cells, and its formula with what it names', () => {
  const bench = benchWith({ A1: '=SEQUENCE(D1)', D1: 9 }, 'A1:A2');
  moveLines(bench.book, bench.sheet('S'), { axis: 'row', at: 0, count: 2 }, 'person');
  expect(bench.readAll('A1:A6')).toEqual([[null], [null], [1], [2], [null], [null]]);
});

test('another formula over its first cell ends it', () => {
  const bench = benchWith({ A1: '=SEQUENCE(3)' }, 'A1:A2');
  bench.type({ A1: '=SEQUENCE(4)' });
  expect(bench.readAll('A1:A4')).toEqual([[1], [2], [3], [4]]);
});
