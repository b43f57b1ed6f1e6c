import { bareBlockIn, doubledHeadingBeside } from '../../src/tables/bareBlocks';

const E = '';

test.each([
  [
    'a table at the top',
    [
      ['No', 'Amount'],
      [1, 2],
    ],
    { row: 0, column: 0, rows: 2, columns: 2 },
  ],
  [
    'a title and a free line above',
    [
      ['Open items', E, E],
      [E, E, E],
      ['No', 'Customer', 'Amount'],
      [1, 'Alder', 2],
    ],
    { row: 2, column: 0, rows: 2, columns: 3 },
  ],
  [
    'a remark with two words above',
    [
      ['as of', 'October', E],
      ['No', 'Customer', 'Amount'],
      [1, 'Alder', 2],
    ],
    { row: 1, column: 0, rows: 2, columns: 3 },
  ],
  [
    'blank rows within stay, blank rows at the end go',
    [
      ['No', 'Amount'],
      [1, 2],
      [E, E],
      [3, 4],
      [E, E],
    ],
    { row: 0, column: 0, rows: 4, columns: 2 },
  ],
  [
    'a gap between two lists: the wider one',
    [
      ['No', 'Amount', 'Due', E, 'Key', 'Word'],
      [1, 2, 3, E, 'a', 'b'],
    ],
    { row: 0, column: 0, rows: 2, columns: 3 },
  ],
  [
    'a heading that comes twice ends the table',
    [
      ['No', 'Amount', 'No'],
      [1, 2, 3],
    ],
    { row: 0, column: 0, rows: 2, columns: 2 },
  ],
])('%s', (_, cells, block) => {
  expect(bareBlockIn(cells)).toEqual(block);
});

test.each([
  [
    'figures alone',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['one column of words', [['a'], ['b']]],
  ['headings with nothing under them', [['No', 'Amount']]],
  ['nothing', []],
])('%s is no table', (_, cells) => {
  expect(bareBlockIn(cells)).toBeUndefined();
});

test('a heading beside the block that is one of its own again is named; any other is not', () => {
  const doubled = (beside: string): string | undefined => {
    const cells = [
      ['No', 'Amount', beside],
      ['INV-1', 5, 7],
    ];
    const block = bareBlockIn(cells);
    return block && doubledHeadingBeside(cells, block);
  };
  expect(doubled(' AMOUNT')).toBe(' AMOUNT');
  expect(doubled('')).toBeUndefined();
  expect(
    doubledHeadingBeside(
      [
        ['Amount', 'Amount', 'No'],
        [7, 5, 'INV-1'],
      ],
      { row: 0, column: 1, rows: 2, columns: 2 },
    ),
  ).toBe('Amount');
});
