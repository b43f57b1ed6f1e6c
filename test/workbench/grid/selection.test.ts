import fc from 'fast-check';
import { area, areaName, cellName, contains, lastColumn, lastRow, parseArea } from '../../../src/host/book/area';
import { intentOf } from '../../../src/workbench/grid/keys';
import {
  extendTo,
  type Ground,
  type GridSelection,
  moved,
  selectArea,
  selectCell,
  selectColumns,
  selectRows,
} from '../../../src/workbench/grid/selection';

/** Filled: B2:D6, and B9. Row 4 (index 3) is hidden, F7:G8 is merged. */
const ground: Ground = {
  isFilled: (row, column) => (row >= 1 && row <= 5 && column >= 1 && column <= 3) || (row === 8 && column === 1),
  isHiddenRow: (row) => row === 3,
  isHiddenColumn: () => false,
  merges: [area(6, 5, 2, 2)],
  end: { row: 8, column: 3 },
  page: { rows: 20, columns: 8 },
  home: { row: 1, column: 0 },
};

const at = (address: string): GridSelection => selectArea(parseArea(address) ?? area(0, 0));
const spoken = ({ active, area: chosen }: GridSelection): string => `${cellName(active.row, active.column)} in ${areaName(chosen)}`;

/** Presses keys one after the other and tells where one ends. Shift, Ctrl: `S-`, `C-`. */
function after(start: string, ...keys: string[]): string {
  return spoken(
    keys.reduce((selection, key) => {
      const [, modifiers = '', name = ''] = /^((?:[SCA]-)*)(.+)$/.exec(key) ?? [];
      const has = (letter: string): boolean => modifiers.includes(letter);
      const intent = intentOf({ key: name, shiftKey: has('S'), ctrlKey: has('C'), altKey: has('A'), metaKey: false });
      return intent?.kind === 'move' ? moved(selection, intent.move, ground) : selection;
    }, at(start)),
  );
}

test.each([
  ['an arrow steps', ['B2', 'ArrowRight'], 'C2 in C2'],
  ['a hidden row is stepped over', ['B3', 'ArrowDown'], 'B5 in B5'],
  ['the edge of the sheet holds', ['A1', 'ArrowUp', 'ArrowLeft'], 'A1 in A1'],
  ['Shift extends and leaves the active cell', ['B2', 'S-ArrowRight', 'S-ArrowDown'], 'B2 in B2:C3'],
  ['extending back shrinks', ['B2', 'S-ArrowRight', 'S-ArrowLeft'], 'B2 in B2'],
  ['Ctrl runs to the end of the filled block', ['B2', 'C-ArrowDown'], 'B6 in B6'],
  ['from the end of a block to the next filled cell', ['B6', 'C-ArrowDown'], 'B9 in B9'],
  ['from an empty cell to the first filled one', ['A3', 'C-ArrowRight'], 'B3 in B3'],
  ['with nothing ahead to the end of the sheet', ['B9', 'C-ArrowDown'], 'B1048576 in B1048576'],
  ['to the last column', ['D2', 'C-ArrowRight'], 'XFD2 in XFD2'],
  ['Ctrl and Shift extend to the edge', ['B2', 'C-S-ArrowDown', 'C-S-ArrowRight'], 'B2 in B2:D6'],
  ['Home goes to the first moving column', ['D5', 'Home'], 'A5 in A5'],
  ['Ctrl Home goes below the frozen rows', ['D5', 'C-Home'], 'A2 in A2'],
  ['Ctrl End goes to the last used cell', ['A1', 'C-End'], 'D9 in D9'],
  ['a page is the screen less a row', ['A1', 'PageDown'], 'A20 in A20'],
  ['a page up stops at the top', ['A9', 'PageUp'], 'A1 in A1'],
  ['Ctrl A takes all and leaves the active cell', ['C3', 'C-a'], 'C3 in 1:1048576'],
  ['Shift Space takes the rows', ['C3', 'S- '], 'C3 in 3:3'],
  ['Ctrl Space takes the columns', ['C3', 'C- '], 'C3 in C:C'],
  ['whole rows stay whole when they are extended', ['C3', 'S- ', 'S-ArrowDown'], 'C3 in 3:5'],
  ['Enter goes down', ['B2', 'Enter'], 'B3 in B3'],
  ['Shift Tab goes left', ['C2', 'S-Tab'], 'B2 in B2'],
  ['Tab inside an area walks its rows', ['B2:C3', 'Tab', 'Tab'], 'B3 in B2:C3'],
  ['Enter inside an area walks its columns', ['B2:C3', 'Enter', 'Enter'], 'C2 in B2:C3'],
  ['at the end of an area it begins anew', ['B2:C3', 'Tab', 'Tab', 'Tab', 'Tab'], 'B2 in B2:C3'],
  ['a merged area is entered as one cell', ['F6', 'ArrowDown'], 'F7 in F7:G8'],
  ['and left at its far side', ['F6', 'ArrowDown', 'ArrowDown'], 'F9 in F9'],
])('keys: %s', (_, [start = 'A1', ...keys], expected) => {
  expect(after(start, ...keys)).toBe(expected);
});

test('dragging over part of a merged area takes it whole', () => {
  expect(areaName(extendTo(at('E5'), 6, 5, ground.merges).area)).toBe('E5:G8');
});

test('a click inside a merged area is on its first cell', () => {
  expect(spoken(selectCell(7, 6, ground.merges))).toBe('F7 in F7:G8');
});

test('rows and columns are chosen whole, in either direction', () => {
  expect([areaName(selectRows(4, 2).area), areaName(selectColumns(1, 3).area)]).toEqual(['3:5', 'B:D']);
});

test('property: Tab visits every visible cell of an area once before it comes back', () => {
  const small = fc.record({
    row: fc.nat(9),
    column: fc.nat(9),
    rows: fc.integer({ min: 1, max: 5 }),
    columns: fc.integer({ min: 2, max: 5 }),
  });
  fc.assert(
    fc.property(small, fc.constantFrom('right' as const, 'down' as const, 'left' as const, 'up' as const), (chosen, direction) => {
      const unmerged = { ...ground, merges: [] };
      const visible = Array.from({ length: chosen.rows }, (_, r) => chosen.row + r).filter((row) => row !== 3).length * chosen.columns;
      fc.pre(visible > 0 && chosen.row !== 3);
      let selection = selectArea(chosen);
      const seen = new Set<string>();
      for (let n = 0; n < visible; n += 1) {
        selection = moved(selection, { kind: 'advance', direction }, unmerged);
        expect(contains(chosen, selection.active.row, selection.active.column)).toBe(true);
        seen.add(cellName(selection.active.row, selection.active.column));
      }
      expect(seen.size).toBe(visible);
      expect(spoken(selection)).toBe(spoken(selectArea(chosen)));
    }),
  );
});

test('property: no key leaves the sheet, and the active cell stays in the selection', () => {
  const key = fc.record({
    key: fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End', 'Tab', 'Enter', ' '),
    shiftKey: fc.boolean(),
    ctrlKey: fc.boolean(),
    altKey: fc.constant(false),
    metaKey: fc.constant(false),
  });
  fc.assert(
    fc.property(fc.array(key, { maxLength: 25 }), (presses) => {
      let selection = at('C3');
      for (const press of presses) {
        const intent = intentOf(press);
        if (intent?.kind === 'move') selection = moved(selection, intent.move, ground);
      }
      const { active, area: chosen } = selection;
      expect(contains(chosen, active.row, active.column)).toBe(true);
      expect(chosen.row >= 0 && chosen.column >= 0 && lastRow(chosen) < 1_048_576 && lastColumn(chosen) < 16_384).toBe(true);
    }),
  );
});
