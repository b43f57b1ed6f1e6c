import type { LineFormat } from '../../../src/host/book/sheet';
import { area, MAX_COLUMNS, MAX_ROWS } from '../../../src/host/book/area';
import { axisOf } from '../../../src/workbench/grid/axis';
import {
  boxOf,
  cellAt,
  columnGripAt,
  scrollTo,
  type Viewport,
  type ViewportRequest,
  viewportOf,
} from '../../../src/workbench/grid/viewport';

const NONE = new Map<number, LineFormat>();
/** Rows of 20 pixels, columns of 64; row numbers are 36 wide and column letters 22 high. */
const plain: ViewportRequest = {
  rows: axisOf(NONE, 15, MAX_ROWS),
  columns: axisOf(NONE, 48, MAX_COLUMNS),
  frozen: { rows: 0, columns: 0 },
  scroll: { left: 0, top: 0 },
  width: 36 + 64 * 5,
  height: 22 + 20 * 10,
  showHeadings: true,
};
const viewOf = (change: Partial<ViewportRequest>): Viewport => viewportOf({ ...plain, ...change });
const indexes = (view: Viewport): string[] =>
  view.panes.map(({ rows, columns }) => `${rows[0]?.index}–${rows.at(-1)?.index} × ${columns[0]?.index}–${columns.at(-1)?.index}`);

test.each([
  ['nothing frozen', {}, ['0–9 × 0–4']],
  ['scrolled by a row and a half', { scroll: { left: 0, top: 30 } }, ['1–11 × 0–4']],
  ['two frozen rows', { frozen: { rows: 2, columns: 0 } }, ['2–9 × 0–4', '0–1 × 0–4']],
  [
    'frozen rows stay while the rest scrolls',
    { frozen: { rows: 2, columns: 0 }, scroll: { left: 0, top: 200 } },
    ['12–19 × 0–4', '0–1 × 0–4'],
  ],
  ['rows and a column frozen', { frozen: { rows: 1, columns: 1 } }, ['1–9 × 1–4', '0–0 × 1–4', '1–9 × 0–0', '0–0 × 0–0']],
  ['frozen rows that fill the window leave no moving pane', { frozen: { rows: 40, columns: 0 } }, ['0–9 × 0–4']],
])('panes: %s', (_, change, expected) => {
  expect(indexes(viewOf(change))).toEqual(expected);
});

test('without headings the cells begin in the corner', () => {
  expect(boxOf(viewOf({ showHeadings: false }), area(0, 0))).toEqual({ left: 0, top: 0, width: 64, height: 20 });
});

test('row numbers grow wider where they have more digits', () => {
  const far = viewOf({ scroll: { left: 0, top: 20 * 99_995 } });
  expect([viewOf({}).headings.width, far.headings.width]).toEqual([36, 60]);
});

test.each([
  ['the corner', 5, 5, 'corner', 0, 0],
  ['a row number', 5, 22 + 45, 'rowHeading', 2, 0],
  ['a column letter', 36 + 70, 5, 'columnHeading', 0, 1],
  ['a cell', 36 + 70, 22 + 45, 'cells', 2, 1],
])('a point on %s', (_, x, y, zone, row, column) => {
  expect(cellAt(viewOf({}), x, y)).toEqual({ zone, row, column });
});

test('a point in the frozen rows is not moved by the scroll, one below them is', () => {
  const view = viewOf({ frozen: { rows: 2, columns: 0 }, scroll: { left: 0, top: 200 } });
  expect([cellAt(view, 50, 22 + 30).row, cellAt(view, 50, 22 + 50).row]).toEqual([1, 12]);
});

test.each([
  ['just left of a border', 36 + 64 - 3, 10, 0],
  ['just right of it', 36 + 64 + 2, 10, 0],
  ['in the middle of a letter', 36 + 30, 10, undefined],
  ['below the letters', 36 + 64, 60, undefined],
])('a column is taken hold of %s', (_, x, y, expected) => {
  expect(columnGripAt(viewOf({}), x, y)).toBe(expected);
});

test.each([
  ['in sight: nothing moves', 4, 2, { left: 0, top: 0 }],
  ['below: it becomes the last row', 10, 0, { left: 0, top: 20 }],
  ['to the right', 0, 6, { left: 128, top: 0 }],
])('scrolling to a cell %s', (_, row, column, expected) => {
  expect(scrollTo(viewOf({}), row, column)).toEqual(expected);
});

test('scrolling back up shows the row at the top; a frozen row needs no scrolling', () => {
  const view = viewOf({ frozen: { rows: 2, columns: 0 }, scroll: { left: 0, top: 400 } });
  expect([scrollTo(view, 12, 0).top, scrollTo(view, 1, 0).top]).toEqual([200, 400]);
});

test('the first row below the frozen ones moves with the scroll, the last frozen one stays', () => {
  const view = viewOf({ frozen: { rows: 2, columns: 0 }, scroll: { left: 0, top: 200 } });
  expect([boxOf(view, area(2, 0)).top, boxOf(view, area(1, 0)).top]).toEqual([22 + 40 - 200, 22 + 20]);
});
