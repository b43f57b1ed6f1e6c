/** Excel.Table: its parts, its looks, its size. Rows and columns have pages of their own. */
import type { Book } from '../book/book';
import type { Sheet, Table } from '../book/sheet';
import { rangeArgument } from './addresses';
import { autoFilterType, clearFilter } from './autoFilter';
import { TABLE_EVENT_METHODS } from './eventMethods';
import { ADDIN, type Excel } from './excel';
import { alreadyExists, invalidArgument, itemNotFound } from './excelError';
import { mustBeOpen } from './guard';
import { type Args, asText, asTruth, type ExcelObject, ObjectType, type Scalar } from './model';
import { checkName } from './names';
import { rangeType } from './range';
import { tableSortType } from './sorting';
import { dataBodyOf, headerOf, totalsOf } from './tableAreas';
import { tableColumnsType } from './tableColumns';
import { tableRowsType } from './tableRows';
import { resizeTable, setHeaders, setTotals } from './tableSize';
import { worksheetType } from './worksheet';

export interface TableOnSheet {
  readonly sheet: Sheet;
  readonly table: Table;
}

function rename({ sheet, table }: TableOnSheet, value: unknown, { book }: Excel): void {
  const name = asText(value, 'table.name');
  if (name === table.name) return;
  mustBeOpen(sheet, 'renaming tables');
  checkName(name);
  const other = book.table(name)?.table;
  if ((other !== undefined && other !== table) || book.name(name) !== undefined) throw alreadyExists(`a table or a name "${name}"`);
  const oldName = table.name;
  table.name = name;
  book.tell({ kind: 'table', change: 'renamed', sheet, table, oldName, origin: ADDIN });
}

type Flag = 'showBandedRows' | 'showBandedColumns' | 'showFilterButton' | 'highlightFirstColumn' | 'highlightLastColumn';

const flag = (name: Flag): Scalar<TableOnSheet> => ({
  get: ({ table }) => table[name],
  set: ({ sheet, table }, value, { book }) => {
    mustBeOpen(sheet, 'changing the look of tables');
    table[name] = asTruth(value, `table.${name}`);
    book.tell({ kind: 'table', change: 'styled', sheet, table, origin: ADDIN });
  },
});

// The styles that Excel ships; a file may bring others, and those stay as they are.
const STYLES = /^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/;

function setStyle({ sheet, table }: TableOnSheet, value: unknown, { book }: Excel): void {
  const style = asText(value, 'table.style');
  if (style !== '' && !STYLES.test(style)) throw invalidArgument(`There is no table style "${style}". Write it like TableStyleMedium2.`);
  mustBeOpen(sheet, 'changing the look of tables');
  table.style = style;
  book.tell({ kind: 'table', change: 'styled', sheet, table, origin: ADDIN });
}

/** The table goes, its cells stay as they are; formulas that named it name its cells: `Sales[Qty]` → `Sheet1!$B$2:$B$9`. */
function convertToRange(self: TableOnSheet, excel: Excel): ExcelObject {
  const { sheet, table } = self;
  mustBeOpen(sheet, 'converting tables');
  clearFilter(self, excel);
  takeOut(self, excel.book, { cellsStay: true });
  return rangeType.of({ sheet, area: table.area });
}

/** The table goes with everything in it. */
function remove(self: TableOnSheet, { book }: Excel): null {
  const { sheet, table } = self;
  mustBeOpen(sheet, 'deleting tables');
  takeOut(self, book);
  sheet.cells.forEachFilled(table.area, (row, column) => {
    sheet.cells.setFormula(row, column, undefined);
    sheet.cells.setValue(row, column, null);
  });
  book.deriveStyle(sheet, table.area, () => 0);
  book.tell({ kind: 'cells', sheet, area: table.area, origin: ADDIN });
  return null;
}

function takeOut({ sheet, table }: TableOnSheet, book: Book, how: { readonly cellsStay?: true } = {}): void {
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  book.tell({ kind: 'table', change: 'deleted', sheet, table, ...how, origin: ADDIN });
}

function resize(self: TableOnSheet, args: Args, excel: Excel): null {
  const place = rangeArgument(args.any(0), self.sheet, excel);
  resizeTable(self, place, excel);
  return null;
}

function part(self: TableOnSheet, which: 'header' | 'totals'): ExcelObject {
  const where = which === 'header' ? headerOf(self.table) : totalsOf(self.table);
  if (where === undefined) throw itemNotFound(`${which} row in table "${self.table.name}"; it is not shown`);
  return rangeType.of({ sheet: self.sheet, area: where });
}

export const tableType: ObjectType<TableOnSheet> = new ObjectType<TableOnSheet>('Table', {
  identity: ({ table }) => ({ Id: String(table.id) }),
  scalars: {
    Id: ({ table }) => String(table.id),
    LegacyId: ({ table }) => String(table.id),
    Name: { get: ({ table }) => table.name, set: rename },
    ShowHeaders: {
      get: ({ table }) => table.showHeaders,
      set: (self, value, excel) => setHeaders(self, asTruth(value, 'showHeaders'), excel),
    },
    ShowTotals: { get: ({ table }) => table.showTotals, set: (self, value, excel) => setTotals(self, asTruth(value, 'showTotals'), excel) },
    Style: { get: ({ table }) => table.style, set: setStyle },
    ShowBandedRows: flag('showBandedRows'),
    ShowBandedColumns: flag('showBandedColumns'),
    ShowFilterButton: flag('showFilterButton'),
    HighlightFirstColumn: flag('highlightFirstColumn'),
    HighlightLastColumn: flag('highlightLastColumn'),
  },
  parts: {
    AutoFilter: (self) => autoFilterType.of(self),
    Columns: (self) => tableColumnsType.of(self),
    Rows: (self) => tableRowsType.of(self),
    Sort: (self) => tableSortType.of(self),
    Worksheet: ({ sheet }) => worksheetType.of(sheet),
  },
  methods: {
    ...TABLE_EVENT_METHODS(({ table }: TableOnSheet) => String(table.id)),
    ClearFilters: (self, _args, excel) => clearFilter(self, excel),
    ConvertToRange: (self, _args, excel) => convertToRange(self, excel),
    Delete: (self, _args, excel) => remove(self, excel),
    GetDataBodyRange: ({ sheet, table }) => rangeType.of({ sheet, area: dataBodyOf(table) }),
    GetHeaderRowRange: (self) => part(self, 'header'),
    GetRange: ({ sheet, table }) => rangeType.of({ sheet, area: table.area }),
    GetTotalRowRange: (self) => part(self, 'totals'),
    Resize: resize,
  },
});
