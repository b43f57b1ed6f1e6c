import fc from 'fast-check';
import { rowsFromTsv, tsvFrom } from '../../../src/workbench/grid/clipboard';

test.each([
  ['one cell', 'a', [['a']]],
  [
    'a table as Excel copies it',
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['lines of Unix and of old Macs', 'a\nb\rc', [['a'], ['b'], ['c']]],
  [
    'empty cells',
    'a\t\tb\n\tc',
    [
      ['a', '', 'b'],
      ['', 'c'],
    ],
  ],
  ['a cell with a line break in quotes', '"two\nlines"\tb', [['two\nlines', 'b']]],
  ['quotes doubled inside quotes', '"say ""yes"""', [['say "yes"']]],
  ['a quote inside a word is a quote', '5" disc\tb', [['5" disc', 'b']]],
  ['a quote that is never closed', '"open\tend', [['open\tend']]],
  ['nothing', '', []],
])('reading: %s', (_, text, rows) => {
  expect(rowsFromTsv(text)).toEqual(rows);
});

test('property: what is copied is what is pasted', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', '\t', '\n', ' ', '=') });
  const rows = fc
    .integer({ min: 2, max: 4 })
    .chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }));
  fc.assert(fc.property(rows, (table) => expect(rowsFromTsv(tsvFrom(table))).toEqual(table)));
});
