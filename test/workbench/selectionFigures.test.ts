import { area } from '../../src/host/book/area';
import { CellError } from '../../src/host/book/cell';
import { selectionFigures } from '../../src/workbench/selectionFigures';
import { sheetHost } from '../support/sheetHost';

test.each([
  [
    'numbers and texts',
    [
      [1, 'a'],
      [2, null],
    ],
    { count: 3, sum: 3, average: 1.5 },
  ],
  [
    'texts only',
    [
      ['a', 'b'],
      [null, null],
    ],
    { count: 2, sum: undefined, average: undefined },
  ],
  [
    'an error hides the sum',
    [
      [1, CellError.of('#N/A')],
      [2, null],
    ],
    { count: 3, sum: undefined, average: undefined },
  ],
  [
    'tenths add up without a tail',
    [
      [0.1, 0.2],
      [null, null],
    ],
    { count: 2, sum: 0.3, average: 0.15 },
  ],
  ['nothing', [], { count: 0, sum: undefined, average: undefined }],
])('%s', (_, rows, expected) => {
  expect(selectionFigures(sheetHost(rows).sheet, area(0, 0, 2, 2))).toMatchObject(expected);
});

test('rows that a filter hides do not count, and the first number lends its format', () => {
  const { sheet, host } = sheetHost([[1], [2], [3]]);
  sheet.rows.set(0, { size: undefined, hidden: false, filtered: true, style: 0, outlineLevel: 0 });
  const money = host.book.styles.derive(0, { numberFormat: '#,##0.00' });
  sheet.cells.setStyle(1, 0, money);
  expect(selectionFigures(sheet, area(0, 0, 1_048_576, 1))).toEqual({ count: 2, sum: 5, average: 2.5, numberStyle: money });
});
