/** Columns of a table: found by name, id or place; added, renamed, deleted. */
import { type Area, area } from '../book/area';
import { ADDIN, type Excel } from './excel';
import { filterRows, valuesPass } from './autoFilter';
import { writeContents } from './cellWriting';
import { ExcelError, invalidArgument, itemNotFound } from './excelError';
import { type Args, asText, type ExcelObject, ObjectType } from './model';
import { rangeType } from './range';
import { shownValue } from './shownValue';
import type { TableOnSheet } from './table';
import { dataBodyOf, headerOf, totalsOf } from './tableAreas';
import { nameColumn } from './tableHeaders';
import { deleteColumn, insertColumn } from './tableSize';
import type { TableColumn } from '../book/sheet';
import { mustBeOpen } from './guard';

interface ColumnOf extends TableOnSheet {
  readonly column: TableColumn;
}

/** Columns move; the place is looked up each time. */
function indexOf({ table, column }: ColumnOf): number {
  const index = table.columns.indexOf(column);
  if (index < 0) throw itemNotFound(`column "${column.name}" in table "${table.name}" any more`);
  return index;
}

const slice = (self: ColumnOf, part: Area): Area => area(part.row, part.column + indexOf(self), part.rows, 1);

function rename(self: ColumnOf, value: unknown, { book }: Excel): void {
  const { sheet, table, column } = self;
  mustBeOpen(sheet, 'renaming table columns');
  const name = asText(value, 'column.name');
  if (table.columns.some((other) => other !== column && other.name.toLowerCase() === name.toLowerCase()))
    throw new ExcelError('InvalidArgument', `Table "${table.name}" already has a column "${name}".`);
  nameColumn(sheet, table, indexOf(self), name, book);
  const header = headerOf(table);
  if (header !== undefined) book.tell({ kind: 'cells', sheet, area: slice(self, header), origin: ADDIN });
}

function part(self: ColumnOf, which: 'header' | 'totals'): ExcelObject {
  const where = which === 'header' ? headerOf(self.table) : totalsOf(self.table);
  if (where === undefined) throw itemNotFound(`${which} row in table "${self.table.name}"; it is not shown`);
  return rangeType.of({ sheet: self.sheet, area: slice(self, where) });
}

const filterType = new ObjectType<ColumnOf>('Filter', {
  methods: {
    ApplyValuesFilter: (self, args, excel) => {
      const values = args.any(0);
      if (!Array.isArray(values)) throw args.wrong(0, 'a list of values');
      filterRows(
        self.sheet,
        dataBodyOf(self.table),
        dataBodyOf(self.table).column + indexOf(self),
        valuesPass({ filterOn: 'Values', values }),
        excel,
      );
      return null;
    },
    Apply: (self, args, excel) => {
      filterRows(self.sheet, dataBodyOf(self.table), dataBodyOf(self.table).column + indexOf(self), valuesPass(args.options(0)), excel);
      return null;
    },
  },
});

const columnType = new ObjectType<ColumnOf>('TableColumn', {
  identity: ({ column }) => ({ Id: column.id }),
  scalars: {
    Id: ({ column }) => column.id,
    Index: indexOf,
    Name: { get: ({ column }) => column.name, set: rename },
    Values: {
      get: (self) => {
        const where = slice(self, self.table.area);
        return Array.from({ length: where.rows }, (_, row) => [shownValue(self.sheet.cells.value(where.row + row, where.column))]);
      },
      set: (self, value, excel) => writeContents({ sheet: self.sheet, area: slice(self, self.table.area) }, value, excel),
    },
  },
  parts: { Filter: (self) => filterType.of(self) },
  methods: {
    Delete: (self, _args, excel) => {
      if (self.table.columns.length === 1)
        throw invalidArgument(`"${self.column.name}" is the only column of table "${self.table.name}". Delete the table.`);
      deleteColumn(self, indexOf(self), excel);
      return null;
    },
    GetDataBodyRange: (self) => rangeType.of({ sheet: self.sheet, area: slice(self, dataBodyOf(self.table)) }),
    GetHeaderRowRange: (self) => part(self, 'header'),
    GetRange: (self) => rangeType.of({ sheet: self.sheet, area: slice(self, self.table.area) }),
    GetTotalRowRange: (self) => part(self, 'totals'),
  },
});

/** By name without regard to case, or by id. */
const find = ({ table }: TableOnSheet, key: unknown): TableColumn | undefined =>
  typeof key === 'number'
    ? table.columns.find(({ id }) => id === key)
    : table.columns.find(({ name }) => name.toLowerCase() === String(key).toLowerCase());

/** Values may be given with or without the header. */
function add(self: TableOnSheet, args: Args, excel: Excel): ExcelObject {
  const { sheet, table } = self;
  const index = args.has(0) && args.whole(0) !== -1 ? args.whole(0) : table.columns.length;
  if (index < 0 || index > table.columns.length) throw args.wrong(0, `a column from 0 to ${table.columns.length}`);
  const values = args.has(1) ? args.any(1) : undefined;
  const rows = Array.isArray(values) ? values.length : undefined;
  const body = dataBodyOf(table).rows;
  if (rows !== undefined && rows !== table.area.rows && rows !== body)
    throw invalidArgument(`The column takes ${table.area.rows} values with its header, or ${body} without; ${rows} were given.`);
  const headed = rows !== undefined && rows === table.area.rows && rows !== body;
  const name = args.has(2) ? args.text(2) : headed ? String((values as unknown[][])[0]?.[0] ?? '') : '';
  const column = insertColumn(self, index, name, excel);
  const own = { ...self, column };
  if (values !== undefined) writeContents({ sheet, area: slice(own, headed ? table.area : dataBodyOf(table)) }, values, excel);
  return columnType.of(own);
}

export const tableColumnsType = new ObjectType<TableOnSheet>('TableColumnCollection', {
  scalars: { Count: ({ table }) => table.columns.length },
  items: (self) => self.table.columns.map((column) => columnType.of({ ...self, column })),
  item: (self, key) => {
    const column = find(self, key);
    return column === undefined ? undefined : columnType.of({ ...self, column });
  },
  methods: {
    Add: add,
    GetCount: ({ table }) => table.columns.length,
    GetItemOrNullObject: (self, args) => {
      const column = find(self, args.any(0));
      return column === undefined ? null : columnType.of({ ...self, column });
    },
  },
});
