/** Excel tables: of the workbook, of a sheet, or of a range; and making a new one. */
import { type Area, area, areaName, intersection, lastColumn, lastRow, sameArea } from '../book/area';
import type { Book } from '../book/book';
import type { Sheet, Table, TableColumn } from '../book/sheet';
import { rangeArgument } from './addresses';
import { TABLE_EVENT_METHODS } from './eventMethods';
import { WORKBOOK_TARGET } from './events';
import { ADDIN, type Excel } from './excel';
import { ExcelError, invalidArgument, itemNotFound } from './excelError';
import { mustBeOpen } from './guard';
import { type Args, type ExcelObject, ObjectType } from './model';
import type { Place } from './place';
import { shiftBlock } from './shiftBlock';
import { shownValue } from './shownValue';
import { tableType, type TableOnSheet } from './table';
import { uniqueName } from './tableHeaders';

interface Scope {
  /** Undefined: of all sheets. */
  readonly sheet: Sheet | undefined;
}

const inScope = ({ sheet }: Scope, { book }: Excel): TableOnSheet[] =>
  (sheet === undefined ? book.sheets : [sheet]).flatMap((each) => each.tables.map((table) => ({ sheet: each, table })));

const isCalled =
  (key: unknown) =>
  ({ table }: TableOnSheet): boolean =>
    typeof key === 'string' && (table.name.toLowerCase() === key.toLowerCase() || String(table.id) === key);

const STYLE = 'TableStyleMedium2'; // what Excel gives a new table

function add({ sheet }: Scope, args: Args, excel: Excel): ExcelObject {
  const place = rangeArgument(args.any(0), sheet ?? excel.book.activeSheet, excel);
  if (sheet !== undefined && place.sheet !== sheet) throw args.wrong(0, `a range on sheet "${sheet.name}"`);
  mustBeOpen(place.sheet, 'adding tables');
  const hasHeaders = args.truth(1, true);
  const where = withHeaderAndBody(place, hasHeaders);
  mustBeFree({ sheet: place.sheet, area: where });
  if (!hasHeaders) shiftBlock(place.sheet, { ...place.area, rows: 1 }, 'row', 1, excel);
  const table: Table = {
    id: 1 + Math.max(0, ...excel.book.sheets.flatMap(({ tables }) => tables.map(({ id }) => id))),
    name: freeTableName(excel.book),
    area: where,
    columns: [],
    showHeaders: true,
    showTotals: false,
    style: STYLE,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  table.columns = headColumns(place.sheet, where);
  place.sheet.tables.push(table);
  excel.book.tell({ kind: 'table', change: 'added', sheet: place.sheet, table, origin: ADDIN });
  excel.book.tell({ kind: 'cells', sheet: place.sheet, area: area(where.row, where.column, 1, where.columns), origin: ADDIN });
  return tableType.of({ sheet: place.sheet, table });
}

/** A table has a header row and at least one row below it, even an empty one. */
function withHeaderAndBody({ area: a }: Place, hasHeaders: boolean): Area {
  return hasHeaders ? { ...a, rows: Math.max(2, a.rows) } : { ...a, rows: a.rows + 1 };
}

/** A table must not touch another one, nor merged cells. */
export function mustBeFree({ sheet, area: a }: Place, except?: Table): void {
  const other = sheet.tables.find((table) => table !== except && intersection(table.area, a) !== undefined);
  if (other !== undefined)
    throw new ExcelError(
      'InvalidOperation',
      `${areaName(a)} overlaps table "${other.name}" (${areaName(other.area)}). Tables cannot overlap.`,
    );
  const merged = sheet.merges.find((merge) => intersection(merge, a) !== undefined);
  if (merged !== undefined)
    throw new ExcelError(
      'MergedRangeConflict',
      `${areaName(a)} holds the merged cells ${areaName(merged)}; a table cannot. Unmerge them first.`,
    );
}

/** Turns the header cells into unique texts and names the columns after them. */
function headColumns(sheet: Sheet, where: Area): TableColumn[] {
  const columns: TableColumn[] = [];
  for (let column = where.column; column <= lastColumn(where); column += 1) {
    const name = uniqueName(String(shownValue(sheet.cells.value(where.row, column))), columns.map((each) => each.name)); // prettier-ignore
    sheet.cells.setFormula(where.row, column, undefined);
    sheet.cells.setValue(where.row, column, name);
    columns.push({ id: columns.length + 1, name, formula: undefined, totalsLabel: undefined, totalsFormula: undefined });
  }
  return columns;
}

function freeTableName(book: Book): string {
  for (let number = 1; ; number += 1)
    if (book.table(`Table${number}`) === undefined && book.name(`Table${number}`) === undefined) return `Table${number}`;
}

const orNull = (found: TableOnSheet | undefined): ExcelObject | null => (found === undefined ? null : tableType.of(found));

export const tablesType = new ObjectType<Scope>('TableCollection', {
  scalars: { Count: (scope, excel) => inScope(scope, excel).length },
  items: (scope, excel) => inScope(scope, excel).map((each) => tableType.of(each)),
  item: (scope, key, excel) => orNull(inScope(scope, excel).find(isCalled(key))) ?? undefined,
  methods: {
    ...TABLE_EVENT_METHODS(({ sheet }: Scope) => sheet?.id ?? WORKBOOK_TARGET),
    Add: add,
    GetCount: (scope, _args, excel) => inScope(scope, excel).length,
    GetItemOrNullObject: (scope, args, excel) => orNull(inScope(scope, excel).find(isCalled(args.any(0)))),
  },
});

interface TableScope {
  readonly place: Place;
  readonly fullyContained: boolean;
}

const inPlace = ({ place: { sheet, area: a }, fullyContained }: TableScope): TableOnSheet[] =>
  sheet.tables
    .filter((table) => {
      const shared = intersection(table.area, a);
      return shared !== undefined && (!fullyContained || sameArea(shared, table.area));
    })
    .map((table) => ({ sheet, table }));

export const tableScopeType = new ObjectType<TableScope>('TableScopedCollection', {
  items: (scope) => inPlace(scope).map((each) => tableType.of(each)),
  item: (scope, key) => orNull(inPlace(scope).find(isCalled(key))) ?? undefined,
  methods: {
    GetCount: (scope) => inPlace(scope).length,
    GetFirst: (scope) => {
      const [first] = inPlace(scope);
      if (first === undefined) throw itemNotFound(`table in ${areaName(scope.place.area)}`);
      return tableType.of(first);
    },
    GetItemOrNullObject: (scope, args) => orNull(inPlace(scope).find(isCalled(args.any(0)))),
  },
});

/** Refuses a resized area that Excel would refuse. */
export function checkResize({ sheet, table }: TableOnSheet, wanted: Place): void {
  const { area: a } = wanted;
  if (wanted.sheet !== sheet) throw invalidArgument(`Table "${table.name}" stays on its sheet "${sheet.name}".`);
  if (table.showHeaders && a.row !== table.area.row)
    throw invalidArgument(`The header of table "${table.name}" is in row ${table.area.row + 1}; a resized table keeps it there.`);
  if (intersection(a, table.area) === undefined)
    throw invalidArgument(`${areaName(a)} does not overlap table "${table.name}" (${areaName(table.area)}).`);
  const least = (table.showHeaders ? 2 : 1) + (table.showTotals ? 1 : 0);
  if (a.rows < least) throw invalidArgument(`Table "${table.name}" needs ${least} rows; ${areaName(a)} has ${lastRow(a) - a.row + 1}.`);
  mustBeFree(wanted, table);
}
