import fc from 'fast-check';
import type { LineFormat } from '../../../src/host/book/sheet';
import { axisOf } from '../../../src/workbench/grid/axis';

const line = (size: number | undefined, hidden = false): LineFormat => ({ size, hidden, style: 0, outlineLevel: 0 });
const USUAL = 15; // points: 20 pixels

test('lines of the usual height lie one below the other', () => {
  const axis = axisOf(new Map(), USUAL, 100);
  expect([axis.offset(0), axis.offset(1), axis.offset(100), axis.size(5)]).toEqual([0, 20, 2000, 20]);
});

test.each([
  ['higher', line(30), 40, 60],
  ['hidden', line(30, true), 0, 20],
  ['filtered away', { ...line(undefined), filtered: true }, 0, 20],
  ['styled but not sized', { ...line(undefined), style: 7 }, 20, 40],
])('a line that is %s moves those behind it', (_, second, size, third) => {
  const axis = axisOf(new Map([[1, second]]), USUAL, 10);
  expect([axis.size(1), axis.offset(2)]).toEqual([size, third]);
});

test('a pixel belongs to the line drawn there, and never to a hidden one', () => {
  const axis = axisOf(new Map([[1, line(undefined, true)]]), USUAL, 10);
  expect([0, 19, 20, 39, 40, 9_999].map((pixel) => axis.indexAt(pixel))).toEqual([0, 0, 2, 2, 3, 9]);
});

test('beyond the end the last visible line answers', () => {
  const axis = axisOf(new Map([[9, line(undefined, true)]]), USUAL, 10);
  expect(axis.indexAt(1_000_000)).toBe(8);
});

test('property: every visible line is found at each of its pixels', () => {
  const lines = fc.uniqueArray(fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 60 }), fc.boolean()), { selector: ([index]) => index });
  fc.assert(
    fc.property(lines, fc.nat(400), (unusual, index) => {
      const axis = axisOf(new Map(unusual.map(([at, size, hidden]) => [at, line(size, hidden)])), USUAL, 500);
      fc.pre(axis.size(index) > 0);
      const start = axis.offset(index);
      expect([axis.indexAt(start), axis.indexAt(start + axis.size(index) - 1)]).toEqual([index, index]);
      expect(axis.offset(index + 1) - start).toBe(axis.size(index));
    }),
  );
});
