import { rowsWithTallOnes } from '../../../src/workbench/grid/tallRows';
import { sheetHost } from '../../support/sheetHost';

function heights(size: number, change: Partial<{ size: number | undefined; hidden: boolean }> = {}) {
  const { host, sheet } = sheetHost([['Title'], ['text']]);
  const { book } = host;
  sheet.cells.setStyle(0, 0, book.styles.derive(0, { font: { ...book.styles.style(0).font, size } }));
  if ('size' in change || 'hidden' in change) sheet.rows.set(0, { size: undefined, hidden: false, style: 0, outlineLevel: 0, ...change });
  const rows = rowsWithTallOnes(book, sheet);
  return [rows.get(0)?.size, rows.get(0)?.hidden, rows.get(1)?.size];
}

test.each([
  ['14 points', 14, 18.75],
  ['16 points', 16, 21],
  ['20 points', 20, 26.25],
])('a row with a title of %s is as high as Excel makes it', (_, size, points) => {
  expect(heights(size)[0]).toBe(points);
});

test('a font of the usual size changes nothing, a height that was set stays, a hidden row stays hidden', () => {
  expect([heights(11), heights(20, { size: 15 }), heights(20, { hidden: true })]).toEqual([
    [undefined, undefined, undefined],
    [15, false, undefined],
    [26.25, true, undefined],
  ]);
});
