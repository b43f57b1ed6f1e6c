/** What a report would change, row by row, and what its amounts add up to before and after. */
import * as fc from 'fast-check';
import type { CellContent, SheetModel } from '../../src/tables/workbookChange';
import type { StandingSheet } from '../../src/workbook/compare';
import { MOST_NAMED_ROWS, type RowChanges, rowChanges } from '../../src/workbook/rowChanges';
import type { Steps } from '../../src/workbook/unhurried';

function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
const changesOf = (model: SheetModel, sheet: StandingSheet): RowChanges => finished(rowChanges(model, sheet));

type Line = readonly [document: string, currency: string, due: number, open: CellContent, data: string];
const HEADERS = ['Document', 'Currency', 'Due', 'Open', 'Data'];

const report = (rows: readonly Line[]): SheetModel => ({
  name: 'Open items after',
  columns: [{ width: 10 }, { width: 10 }, { width: 10 }, { width: 10 }, { width: 10, hidden: true }],
  blocks: [],
  tables: [
    {
      ...{ name: 'TieoutItems', row: 3, column: 0, headers: HEADERS, rows, keyColumns: ['Document'] },
      styles: ['text', 'text', 'date', 'money', 'text'],
    },
  ],
  rules: [],
  frozenRows: 4,
  frozenColumns: 1,
  landscape: true,
});

const standing = (rows: readonly Line[]): StandingSheet => ({
  contents: [[], [], [], HEADERS, ...rows],
  formats: [],
  tables: { TieoutItems: { row: 3, column: 0, rows: rows.length + 1, columns: 5 } },
});

const A: Line = ['RE-1', 'EUR', 46_326, 1200.1, 'x'];
const B: Line = ['RE-2', 'EUR', 46_326, 0.2, 'x'];
const C: Line = ['RE-3', 'JPY', 46_326, 9000, 'x'];

test('a changed row names its key, where it stands and the cells that change, amounts and days in plain writing', () => {
  const { rows, counts } = changesOf(report([['RE-1', 'EUR', 46_327, 0, 'y'], B]), standing([A, B]));
  expect(counts).toEqual({ added: 0, changed: 1, removed: 0, untouched: 1 });
  expect(rows).toEqual([
    {
      kind: 'changed',
      title: 'RE-1',
      address: 'A5',
      cells: [
        { column: 'Due', was: { text: '2026-10-31', looks: 'day' }, becomes: { text: '2026-11-01', looks: 'day' } },
        { column: 'Open', was: { text: '1200.10', looks: 'amount' }, becomes: { text: '0.00', looks: 'amount' } },
      ],
    },
  ]);
});

test('a new row has no place yet and tells what it will hold; one that goes tells what it held; hidden columns are left out', () => {
  const { rows } = changesOf(report([C]), standing([A]));
  expect(rows).toMatchObject([
    { kind: 'added', title: 'RE-3', address: undefined },
    { kind: 'removed', title: 'RE-1', address: 'A5' },
  ]);
  expect(rows[0]?.cells.map(({ column, was, becomes }) => [column, was.text, becomes.text])).toEqual([
    ['Document', '', 'RE-3'],
    ['Currency', '', 'JPY'],
    ['Due', '', '2026-10-31'],
    ['Open', '', '9000'],
  ]);
});

test('amounts add up by currency, before and after, to the cent; a column of formulas has no total', () => {
  expect(changesOf(report([A, C]), standing([A, B])).totals).toEqual([
    { column: 'Open', currency: 'EUR', before: '1200.30', after: '1200.10' },
    { column: 'Open', currency: 'JPY', before: '0', after: '9000' },
  ]);
  expect(changesOf(report([['RE-1', 'EUR', 46_326, { formula: '=1+1' }, 'x']]), standing([A])).totals).toEqual([]);
});

test('a second run changes nothing and names nothing', () => {
  expect(changesOf(report([A, B, C]), standing([A, B, C]))).toMatchObject({ counts: { untouched: 3 }, rows: [] });
});

test('every row is counted, and the first few hundred are named', () => {
  const many = Array.from({ length: MOST_NAMED_ROWS + 5 }, (_, index): Line => [`RE-${index}`, 'EUR', 46_326, 1, 'x']);
  const { counts, rows } = changesOf(report(many), standing([]));
  expect([counts.added, rows.length]).toEqual([MOST_NAMED_ROWS + 5, MOST_NAMED_ROWS]);
});

test('property: rows in = rows out by status, and totals after less before are what the rows say', () => {
  const lines = fc.uniqueArray(
    fc.tuple(fc.integer({ min: 1, max: 12 }).map((n) => `RE-${n}`), fc.constantFrom('EUR', 'USD'), fc.constant(46_326), fc.integer({ min: -99_999, max: 99_999 }).map((cents) => cents / 100), fc.constant('x')), // prettier-ignore
    { selector: ([document]) => document },
  );
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const { counts, rows, totals } = changesOf(report(after), standing(before));
      expect(counts.added + counts.changed + counts.untouched).toBe(after.length);
      expect(counts.removed + counts.changed + counts.untouched).toBe(before.length);
      expect(rows.length).toBe(counts.added + counts.changed + counts.removed);
      const sum = (of: readonly Line[], currency: string) =>
        of.reduce((all, line) => all + (line[1] === currency ? Math.round(Number(line[3]) * 100) : 0), 0);
      for (const total of totals) {
        expect(Math.round(Number(total.before) * 100)).toBe(sum(before as Line[], total.currency));
        expect(Math.round(Number(total.after) * 100)).toBe(sum(after as Line[], total.currency));
      }
    }),
  );
});
