import fc from 'fast-check';
import type { CellContent, SheetModel } from '../../src/tables/workbookChange';
import { patchesOf as patchSteps, type StandingSheet } from '../../src/workbook/compare';
import { rowChanges as changeSteps } from '../../src/workbook/rowChanges';
import { numberFormatOf } from '../../src/workbook/looks';
import { gridOf } from '../../src/workbook/sheetGrid';
import type { Steps } from '../../src/workbook/unhurried';

function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
const patchesOf = (model: SheetModel, sheet: StandingSheet) => finished(patchSteps(model, sheet));
const rowCounts = (model: SheetModel, sheet: StandingSheet) => finished(changeSteps(model, sheet)).counts;

const HEADERS = ['Key', 'Amount'];
const report = (rows: readonly (readonly CellContent[])[]): SheetModel => ({
  name: 'Report',
  columns: HEADERS.map(() => ({ width: 10 })),
  blocks: [{ row: 0, column: 0, cells: [['Report']], styles: [['title']] }],
  tables: [{ name: 'TieoutReport', row: 2, column: 0, headers: HEADERS, rows, styles: ['text', 'money'], keyColumns: ['Key'] }],
  rules: [],
  frozenRows: 3,
  frozenColumns: 0,
  landscape: true,
});

/** The sheet as it stands once a report has been written. */
function standing(model: SheetModel): StandingSheet {
  const grid = gridOf(model);
  const rows = model.tables[0]?.rows.length ?? 0;
  return {
    contents: grid.cells.map((row) => Array.from(row, (cell) => cell ?? null)),
    formats: grid.styles.map((row) => Array.from(row, (style) => numberFormatOf(style))),
    tables: { TieoutReport: { row: 2, column: 0, rows: rows + 1, columns: 2 } },
  };
}

const OLD = [
  ['a', 1],
  ['b', 2],
  ['c', 3],
];

test('a sheet that stands as it should needs no patch', () => {
  expect(patchesOf(report(OLD), standing(report(OLD)))).toEqual([]);
});

test('neighbouring rows that differ are one rectangle, as wide as they need', () => {
  const now = [
    ['a', 9],
    ['B', 2],
    ['c', 3],
  ];
  const patches = patchesOf(report(now), standing(report(OLD)));
  expect(patches.map(({ area }) => area)).toEqual([{ row: 3, column: 0, rows: 2, columns: 2 }]);
  expect(patches[0]).toMatchObject({
    before: {
      contents: [
        ['a', 1],
        ['b', 2],
      ],
    },
    after: {
      contents: [
        ['a', 9],
        ['B', 2],
      ],
    },
  });
});

test('rows that are gone are emptied, with their formats', () => {
  const [patch] = patchesOf(report(OLD.slice(0, 1)), standing(report(OLD)));
  expect(patch).toMatchObject({
    area: { row: 4, rows: 2 },
    after: {
      contents: [
        [null, null],
        [null, null],
      ],
      formats: ['General', 'General'],
    },
  });
});

test('what stands below the table and to the right of it is left alone', () => {
  const sheet = standing(report(OLD));
  const noted = {
    ...sheet,
    contents: [...sheet.contents.map((row) => [...row, 'my note']), ['mine', 'too', null]],
    formats: [...sheet.formats, ['General', 'General']],
  };
  expect(patchesOf(report(OLD), noted)).toEqual([]);
});

test('a number format that was changed is put right', () => {
  const sheet = standing(report(OLD));
  const formats = sheet.formats.map((row, index) => (index === 4 ? ['@', '0'] : row));
  expect(patchesOf(report(OLD), { ...sheet, formats })).toMatchObject([{ area: { row: 4, column: 1, rows: 1, columns: 1 } }]);
});

test('rows are counted by their key, wherever they stand', () => {
  const now = [
    ['c', 3],
    ['b', 5],
    ['d', 4],
  ];
  expect(rowCounts(report(now), standing(report(OLD)))).toEqual({ added: 1, changed: 1, removed: 1, untouched: 1 });
});

test('a report without tables counts line by line: a cell left out is a change where something stands, and empty text is none', () => {
  const lines = (cells: readonly (readonly CellContent[])[]): SheetModel => ({
    ...report([]),
    tables: [],
    blocks: [
      { row: 0, column: 0, cells: [['Report', 'of', 'all']], styles: [] },
      ...cells.map((row, n) => ({ row: n + 1, column: row.length - 1, cells: [row.slice(-1)], styles: [] })),
    ],
  });
  const contents = [['Report', 'of', 'all'], [null, 'noted'], ['', null, { formula: '=SUM( A1 )' }], [null, null, null]]; // prettier-ignore
  const after = lines([['', '', ''], ['', '', { formula: '=sum(A1)' }], ['', 'new']]); // prettier-ignore
  expect(rowCounts(after, { contents, formats: [], tables: {} })).toEqual({ added: 1, changed: 1, removed: 0, untouched: 2 });
});

test('property: patches lead from any report to any other, and then there are none', () => {
  const cell = fc.oneof(fc.constantFrom<CellContent>('x', 'y', 1, 2, null), fc.constant<CellContent>({ formula: '=1+1' }));
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const sheet = standing(report(before));
      const contents = Array.from({ length: 20 }, (_, row) => [...(sheet.contents[row] ?? [null, null])]);
      const formats = Array.from({ length: 20 }, (_, row) => [...(sheet.formats[row] ?? ['General', 'General'])]);
      for (const { area, after: image } of patchesOf(report(after), sheet)) {
        image.contents.forEach((line, r) =>
          line.forEach((content, c) => {
            const format = image.formats[c] ?? 'General';
            contents[area.row + r]![area.column + c] = content; // Twenty rows are enough for eight.
            formats[area.row + r]![area.column + c] = typeof format === 'string' ? format : (format[r] ?? 'General');
          }),
        );
      }
      const tables = { TieoutReport: { row: 2, column: 0, rows: after.length + 1, columns: 2 } };
      expect(patchesOf(report(after), { contents, formats, tables })).toEqual([]);
    }),
  );
});

test('a row whose key is in part empty text stands there with empty cells, and is no other row', () => {
  const model = report([['', 1]]);
  const grid = standing(model);
  const empty = { ...grid, contents: grid.contents.map((row) => row.map((cell) => (cell === '' ? null : cell))) };
  expect(rowCounts(model, empty)).toEqual({ added: 0, changed: 0, removed: 0, untouched: 1 });
});
