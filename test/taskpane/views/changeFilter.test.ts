import fc from 'fast-check';
import type { SheetDifference } from '../../../src/app/jobs';
import { countsBy, EVERY_ROW, filteredRows, rowsOf } from '../../../src/taskpane/views/Job/changeFilter';
import { PREVIEW } from '../../support/paneSamples';

const ROWS = rowsOf(PREVIEW.differences);

test('without a choice every row is shown', () => {
  expect(filteredRows(ROWS, EVERY_ROW)).toEqual(ROWS);
});

test.each([
  [{ ...EVERY_ROW, sheet: 'Open items after' }, ['RE-2026-0815', 'RE-2026-0301', 'RE-2026-0900']],
  [{ ...EVERY_ROW, kind: 'removed' as const }, ['RE-2026-0301']],
  [{ ...EVERY_ROW, search: ' 11900 ' }, ['RE-2026-0815']],
  [{ ...EVERY_ROW, sheet: 'Open items after', search: 're-2026-09' }, ['RE-2026-0900']],
  [{ ...EVERY_ROW, search: 'nothing says this' }, []],
])('the choice %j leaves %j', (filter, titles) => {
  expect(filteredRows(ROWS, filter).map(({ change }) => change.title)).toEqual(titles);
});

test('rows added to a table of the analyst’s go by its name', () => {
  const difference = { ...PREVIEW.differences[0]!, table: 'OpenItems' }; // The sample has two.
  expect(new Set(rowsOf([difference]).map(({ sheet }) => sheet))).toEqual(new Set(['OpenItems']));
});

test('property: what the options count adds up to what is shown without that choice', () => {
  const difference = fc.record({
    sheet: fc.constantFrom('A', 'B'),
    kinds: fc.array(fc.constantFrom('added' as const, 'changed' as const)),
  });
  fc.assert(
    fc.property(fc.array(difference), fc.constantFrom(undefined, 'A', 'B'), (differences, sheet) => {
      const rows = rowsOf(
        differences.map(({ kinds, ...rest }): SheetDifference => ({
          ...PREVIEW.differences[0]!, // The sample has two.
          ...rest,
          rows: kinds.map((kind) => ({ kind, title: 'x', address: undefined, cells: [] })),
        })),
      );
      const counts = countsBy(rows, { sheet, kind: undefined }, ({ change }) => change.kind);
      const shown = filteredRows(rows, { ...EVERY_ROW, sheet });
      expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(shown.length);
    }),
  );
});
