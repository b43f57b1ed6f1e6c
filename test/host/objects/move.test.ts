/** Where a rectangle stands after lines were inserted or deleted. Rows here; columns go the same way. */
import fc from 'fast-check';
import { area, areaName, parseArea } from '../../../src/host/book/area';
import { moveArea } from '../../../src/host/book/move';

// prettier-ignore
const CASES: [from: string, at: number, count: number, to: string | undefined, why: string][] = [
  ['B3:C5', 1,  2, 'B5:C7', 'inserted above'],
  ['B3:C5', 3,  2, 'B5:C7', 'inserted at its first row: it moves'],
  ['B3:C5', 4,  2, 'B3:C7', 'inserted inside: it grows'],
  ['B3:C5', 6,  2, 'B3:C5', 'inserted below'],
  ['B3:C5', 1, -2, 'B1:C3', 'deleted above'],
  ['B3:C5', 2, -2, 'B2:C3', 'deleted over its first row'],
  ['B3:C5', 4, -1, 'B3:C4', 'deleted inside'],
  ['B3:C5', 5, -9, 'B3:C4', 'deleted over its last row'],
  ['B3:C5', 3, -3, undefined, 'deleted whole'],
  ['B3:C5', 1, -9, undefined, 'deleted with its surroundings'],
  ['B:C',   3,  2, 'B:C',   'whole columns stay whole'],
];
test.each(CASES)('%s, at row %i by %i → %s: %s', (from, at, count, to) => {
  const moved = moveArea(parseArea(from) ?? area(0, 0), { axis: 'row', at: at - 1, count });
  expect(moved === undefined ? undefined : areaName(moved)).toBe(to);
});

test('property: what is inserted and deleted again leaves every rectangle as it was', () => {
  const line = fc.integer({ min: 0, max: 50 });
  const size = fc.integer({ min: 1, max: 20 });
  fc.assert(
    fc.property(
      line,
      line,
      size,
      size,
      fc.constantFrom('row' as const, 'column' as const),
      line,
      size,
      (row, column, rows, columns, axis, at, count) => {
        const before = area(row, column, rows, columns);
        const after = moveArea(before, { axis, at, count });
        expect(after === undefined ? undefined : moveArea(after, { axis, at, count: -count })).toEqual(before);
      },
    ),
  );
});
