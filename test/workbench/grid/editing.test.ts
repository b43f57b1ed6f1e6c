import { area } from '../../../src/host/book/area';
import { Sheet } from '../../../src/host/book/sheet';
import { awaitsOperand, editKeyOf, withAddress } from '../../../src/workbench/grid/editing';
import { intentOf } from '../../../src/workbench/grid/keys';

const press = (key: string, modifiers = '') => ({
  key,
  shiftKey: modifiers.includes('S'),
  altKey: modifiers.includes('A'),
  ctrlKey: modifiers.includes('C'),
  metaKey: modifiers.includes('M'),
});

test.each([
  ['Enter', '', 'enter', { kind: 'commit', then: 'down' }],
  ['Enter', 'S', 'edit', { kind: 'commit', then: 'up' }],
  ['Enter', 'A', 'edit', { kind: 'newLine' }],
  ['Tab', '', 'enter', { kind: 'commit', then: 'right' }],
  ['Escape', '', 'edit', { kind: 'cancel' }],
  ['ArrowLeft', '', 'enter', { kind: 'commit', then: 'left' }],
  ['ArrowLeft', '', 'edit', undefined],
  ['a', '', 'enter', undefined],
] as const)('while typing, %s%s (%s)', (key, modifiers, mode, expected) => {
  expect(editKeyOf(press(key, modifiers), mode)).toEqual(expected);
});

test.each([
  ['=', true],
  ['=SUM(', true],
  ['=A1+', true],
  ['=SUM(A1, ', true],
  ['=A1', false],
  ['=SUM(A1)', false],
  ['hello +', false],
  ['', false],
])('%j waits for an operand: %s', (text, expected) => {
  expect(awaitsOperand(text)).toBe(expected);
});

test('a clicked cell of another sheet is written with its sheet', () => {
  const home = new Sheet('{1}', 'Proof');
  const items = new Sheet('{2}', 'Open items');
  expect([withAddress('=', area(1, 1), home, home), withAddress('=SUM(', area(0, 0, 2, 2), items, home)]).toEqual([
    '=B2',
    "=SUM('Open items'!A1:B2",
  ]);
});

test.each([
  ['a letter begins typing', press('x'), { kind: 'type', text: 'x' }],
  ['so does =', press('='), { kind: 'type', text: '=' }],
  ['F2 goes on editing', press('F2'), { kind: 'edit' }],
  ['Delete clears', press('Delete'), { kind: 'clear' }],
  ['Backspace empties and begins typing', press('Backspace'), { kind: 'type', text: '' }],
  ['Ctrl Z undoes, Cmd Z on a Mac', press('z', 'M'), { kind: 'undo' }],
  ['Alt Down opens the list', press('ArrowDown', 'A'), { kind: 'openList' }],
  ['Ctrl Page Down turns to the next sheet', press('PageDown', 'C'), { kind: 'nextSheet' }],
  ['Ctrl C is the browser’s', press('c', 'C'), undefined],
  ['a lone Shift is nobody’s', press('Shift', 'S'), undefined],
])('%s', (_, given, expected) => {
  expect(intentOf(given)).toEqual(expected);
});
