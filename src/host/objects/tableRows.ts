/** Rows of a table, and adding and deleting them. */
import { type Area, area } from '../book/area';
import { writeContents } from './cellWriting';
import type { Excel } from './excel';
import { ExcelError, invalidArgument } from './excelError';
import { mustBeOpen } from './guard';
import { type Args, ExcelObject, ObjectType, type Scalar } from './model';
import { rangeType } from './range';
import { shownValue } from './shownValue';
import type { TableOnSheet } from './table';
import { dataBodyOf } from './tableAreas';
import { deleteRows, insertRows, rowCount } from './tableSize';

interface TableRow extends TableOnSheet {
  readonly index: number;
}

const areaOf = ({ table, index }: TableRow): Area => {
  const body = dataBodyOf(table);
  return area(body.row + index, body.column, 1, body.columns);
};

const values: Scalar<TableRow> = {
  get: (row) => {
    const where = areaOf(row);
    return [Array.from({ length: where.columns }, (_, index) => shownValue(row.sheet.cells.value(where.row, where.column + index)))];
  },
  set: (row, value, excel) => writeContents({ sheet: row.sheet, area: areaOf(row) }, value, excel),
};

const rowType = new ObjectType<TableRow>('TableRow', {
  scalars: { Index: ({ index }) => index, Values: values },
  methods: {
    Delete: (row, _args, excel) => {
      deleteRows(row, row.index, 1, excel);
      return null;
    },
    GetRange: (row) => rangeType.of({ sheet: row.sheet, area: areaOf(row) }),
  },
});

function at(self: TableOnSheet, index: number): ExcelObject {
  if (index < 0 || index >= rowCount(self))
    throw new ExcelError('InvalidArgument', `Table "${self.table.name}" has ${rowCount(self)} rows; there is none at ${index}.`);
  return rowType.of({ ...self, index });
}

/** Adds the rows at a place, or at the end; formulas of calculated columns are filled in where nothing is given. */
function add(self: TableOnSheet, args: Args, excel: Excel): ExcelObject {
  const { sheet, table } = self;
  mustBeOpen(sheet, 'adding table rows');
  const rows = givenRows(args, table.columns.length);
  const count = rowCount(self);
  const index = args.has(0) ? args.whole(0) : count;
  const place = index === -1 ? count : index;
  if (place < 0 || place > count) throw args.wrong(0, `a row from 0 to ${count}`);
  const taken = count === 0 ? 1 : 0; // The empty row of an empty table is used first.
  if (rows.length > taken) insertRows(self, place + taken, rows.length - taken, excel);
  const body = dataBodyOf(table);
  const where = area(body.row + place, body.column, rows.length, body.columns);
  const filled = rows.map((row) => row.map((value, column) => value ?? formulaOf(self, column)));
  writeContents({ sheet, area: where }, filled, excel);
  return rowType.of({ ...self, index: place });
}

const formulaOf = ({ table }: TableOnSheet, column: number): string | null => {
  const formula = table.columns[column]?.formula;
  return formula === undefined ? null : `=${formula}`;
};

function givenRows(args: Args, columns: number): readonly (readonly unknown[])[] {
  if (!args.has(1)) return [Array.from({ length: columns }, () => null)];
  const given = args.any(1);
  if (!Array.isArray(given)) return [Array.from({ length: columns }, () => given)];
  for (const row of given)
    if (!Array.isArray(row) || row.length !== columns)
      throw invalidArgument(
        `A row of this table has ${columns} values; ${Array.isArray(row) ? `one of ${row.length} was` : 'a single value was'} given.`,
      );
  return given as unknown[][]; // Every row was seen to be an array.
}

/** Rows of a list, given as numbers or row objects; the last goes first, so the numbers stay true. */
function deleteList(self: TableOnSheet, args: Args, excel: Excel): null {
  const given = args.any(0);
  if (!Array.isArray(given)) throw args.wrong(0, 'a list of rows');
  const indexes = given.map((row) => (row instanceof ExcelObject ? (row.self as TableRow).index : Number(row)));
  for (const index of [...indexes].sort((a, b) => b - a)) {
    at(self, index);
    deleteRows(self, index, 1, excel);
  }
  return null;
}

export const tableRowsType = new ObjectType<TableOnSheet>('TableRowCollection', {
  scalars: { Count: rowCount },
  items: (self) => Array.from({ length: rowCount(self) }, (_, index) => rowType.of({ ...self, index })),
  methods: {
    Add: add,
    DeleteRows: deleteList,
    DeleteRowsAt: (self, args, excel) => {
      const count = args.has(1) ? args.whole(1, 1) : 1;
      at(self, args.whole(0));
      at(self, args.whole(0) + count - 1);
      deleteRows(self, args.whole(0), count, excel);
      return null;
    },
    GetCount: rowCount,
    GetItemAt: (self, args) => at(self, args.whole(0)),
  },
});
