import { BadInput } from '../../src/domain/badInput';
import { readDelimited } from '../../src/formats/delimited';

const read = (text: string) => readDelimited('items.csv', new TextEncoder().encode(text));
const codes = (text: string) => read(text).findings.map(({ code }) => code);

test.each([
  ['comma', 'Document,Amount\nINV-1,10.00\n', ','],
  ['semicolon with decimal commas', 'Beleg;Betrag\nR-1;10,00\nR-2;20,00\n', ';'],
  ['semicolon with two amounts a line', 'Tag;Soll;Haben\n01.02.2026;1,00;2,00\n02.02.2026;3,00;4,00\n', ';'],
  ['tab', 'Document\tAmount\tText\nINV-1\t1,5\ta;b\n', '\t'],
  ['bar', 'Document|Amount\nINV-1|10,00\n', '|'],
  ['the one that the file declares', 'sep=|\nDocument|Amount\nINV-1|10,00\n', '|'],
  ['comma, when there is one column only', 'Document\nINV-1\n', ','],
])('delimiter: %s', (_, text, delimiter) => {
  expect(read(text).delimiter).toBe(delimiter);
});

test('lines above the header are kept apart and reported with their place', () => {
  const table = read('Account;DE12 3456\nPeriod;01.03.2026\n\nDay;Text;Amount\n01.03.2026;rent;-5,00\n');
  expect(table).toMatchObject({ headerLine: 4, headers: ['Day', 'Text', 'Amount'], rows: [['01.03.2026', 'rent', '-5,00']], lines: [5] });
  expect(table.preamble).toEqual([
    { line: 1, cells: ['Account', 'DE12 3456'] },
    { line: 2, cells: ['Period', '01.03.2026'] },
  ]);
  expect(table.findings).toMatchObject([{ code: 'preamble-skipped', place: { line: 1 } }]);
});

test('a quoted field may hold delimiters, quotes and line ends, and the lines below it are still counted right', () => {
  const table = read('A,B\r\n"one, ""two""\r\nthree",4 pieces\r\nlast,x\r\n');
  expect(table.rows).toEqual([
    ['one, "two"\nthree', '4 pieces'],
    ['last', 'x'],
  ]);
  expect(table.lines).toEqual([2, 4]);
});

test('a quote that is never closed stops the reading and names its line', () => {
  expect(() => read('A,B\n1,2\nx,"open\n3,4\n')).toThrow(
    new BadInput('items.csv, line 3: a quoted field is opened and never closed. Close the quote, or export the file again.'),
  );
});

test('a file of figures without a header is refused', () => {
  expect(() => read('1,2\n3,4\n')).toThrow('items.csv has no header row');
});

test.each([
  ['a row with a field too few', 'A,B,C\n1,2,3\n1,2\n', ['row-short']],
  ['a row with a field too many', 'A,B\n1,2\n1,2,3\n', ['row-long']],
  ['delimiters at the end of every row', 'A,B,\n1,2,\n1,2,\n', []],
  ['a row of blanks', 'A,B\n1,2\n,\n\n', []],
])('%s', (_, text, expected) => {
  expect(codes(text)).toEqual(expected);
});
