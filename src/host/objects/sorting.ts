/**
 * Sorting rows by the values of columns: numbers before texts before true and false before errors, empty
 * cells always last. Formulas move with their row and are told anew from there.
 */
import { type Area, area, cellName } from '../book/area';
import { CellError, type CellValue } from '../book/cell';
import type { Sheet, Table } from '../book/sheet';
import { moveFormula } from './copying';
import { ADDIN, type Excel } from './excel';
import { invalidArgument } from './excelError';
import { mayChange, mayWrite, mustNotSplitMerges } from './guard';
import { type Args, ObjectType } from './model';
import type { Place } from './place';
import { dataBodyOf } from './tableAreas';

interface SortField {
  /** Column within the range, from 0. */
  readonly key: number;
  readonly ascending: boolean;
}

function fieldsOf(args: Args, columns: number): SortField[] {
  const given = args.any(0);
  if (!Array.isArray(given) || given.length === 0) throw args.wrong(0, 'a list of sort fields');
  return (given as Record<string, unknown>[]).map((field) => {
    const key = field['key'];
    if (typeof key !== 'number' || !Number.isInteger(key) || key < 0 || key >= columns)
      throw invalidArgument(`A sort field's key is the number of a column, from 0 to ${columns - 1}, not ${JSON.stringify(key)}.`);
    if (field['sortOn'] !== undefined && field['sortOn'] !== 'Value') throw invalidArgument('The stand-in sorts by values only.');
    return { key, ascending: field['ascending'] !== false };
  });
}

const rank = (value: CellValue): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : value instanceof CellError ? 3 : 4;

function compare(a: CellValue, b: CellValue, ascending: boolean, matchCase: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1; // Empty cells stay last either way.
  const order = rank(a) - rank(b) || compareAlike(a, b, matchCase);
  return ascending ? order : -order;
}

function compareAlike(a: CellValue, b: CellValue, matchCase: boolean): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [String(a), String(b)].map((text) => (matchCase ? text : text.toLowerCase()));
  return left === right ? 0 : (left ?? '') < (right ?? '') ? -1 : 1;
}

/** Sorts the rows of an area. */
function sortRows(sheet: Sheet, where: Area, fields: readonly SortField[], matchCase: boolean, excel: Excel): void {
  mayChange(sheet, 'allowSort', 'sorting');
  mayWrite({ sheet, area: where }, excel.book);
  mustNotSplitMerges(sheet, where, 'Sorting');
  const rows = Array.from({ length: where.rows }, (_, r) => ({
    from: where.row + r,
    cells: Array.from({ length: where.columns }, (__, c) => ({
      value: sheet.cells.value(where.row + r, where.column + c),
      formula: sheet.cells.formula(where.row + r, where.column + c),
      style: sheet.cells.style(where.row + r, where.column + c),
    })),
  }));
  rows.sort((a, b) => {
    for (const { key, ascending } of fields) {
      const order = compare(a.cells[key]?.value ?? null, b.cells[key]?.value ?? null, ascending, matchCase);
      if (order !== 0) return order;
    }
    return 0;
  });
  rows.forEach(({ from, cells }, r) =>
    cells.forEach(({ value, formula, style }, c) => {
      const row = where.row + r;
      const column = where.column + c;
      sheet.cells.setFormula(
        row,
        column,
        formula === undefined ? undefined : moveFormula(formula, cellName(from, column), cellName(row, column)),
      );
      sheet.cells.setValue(row, column, value);
      sheet.cells.setStyle(row, column, style);
    }),
  );
  excel.book.tell({ kind: 'cells', sheet, area: where, origin: ADDIN });
}

export const rangeSortType = new ObjectType<Place>('RangeSort', {
  methods: {
    Apply: ({ sheet, area: a }, args, excel) => {
      const fields = fieldsOf(args, a.columns);
      if (args.word(3, ['Rows', 'Columns'] as const, 'Rows') === 'Columns')
        throw args.wrong(3, 'Rows (the stand-in does not sort columns)');
      const header = args.truth(2, false) ? 1 : 0;
      if (a.rows > header) sortRows(sheet, area(a.row + header, a.column, a.rows - header, a.columns), fields, args.truth(1, false), excel);
      return null;
    },
  },
});

export const tableSortType = new ObjectType<{ readonly sheet: Sheet; readonly table: Table }>('TableSort', {
  methods: {
    Apply: ({ sheet, table }, args, excel) => {
      sortRows(sheet, dataBodyOf(table), fieldsOf(args, table.columns.length), args.truth(1, false), excel);
      return null;
    },
  },
});
