import { proofSheet } from '../../src/sheets/proofLayout';

test.each([
  [10, 18],
  [18, 18],
  [24, 24],
])('a second column of %i is %i wide: the sum of all differences stands in it', (width, wide) => {
  const { columns } = proofSheet({ name: 'Settlement', says: '', widths: [26, width, 10], sections: [] });
  expect(columns.map((column) => column.width)).toEqual([26, wide, 10]);
});
