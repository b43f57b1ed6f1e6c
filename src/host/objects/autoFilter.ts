/** Filters: which rows are shown. A filtered row is hidden by the filter, not by hand, and comes back when it is cleared. */
import { type Area, area, lastRow, sameArea } from '../book/area';
import type { Sheet, Table } from '../book/sheet';
import { rangeArgument } from './addresses';
import { ADDIN, type Excel } from './excel';
import { invalidArgument, itemNotFound } from './excelError';
import { mayChange } from './guard';
import { plainLine } from './lines';
import { type Args, type ExcelObject, ObjectType } from './model';
import { rangeType } from './range';
import { dataBodyOf } from './tableAreas';

export interface Filtered {
  readonly sheet: Sheet;
  /** Undefined: the sheet's own filter. */
  readonly table: Table | undefined;
}

const areaOf = ({ sheet, table }: Filtered): Area | undefined => (table === undefined ? sheet.autoFilter : table.area);

/** Rows that the filter decides over: all but the headings. */
function bodyOf(filtered: Filtered): Area | undefined {
  if (filtered.table !== undefined) return dataBodyOf(filtered.table);
  const whole = filtered.sheet.autoFilter;
  return whole === undefined || whole.rows < 2 ? undefined : area(whole.row + 1, whole.column, whole.rows - 1, whole.columns);
}

/** Hides the rows that do not pass; a row hidden by another column's filter stays hidden. */
export function filterRows(sheet: Sheet, body: Area, column: number, passes: (text: string) => boolean, excel: Excel): void {
  mayChange(sheet, 'allowAutoFilter', 'filtering');
  for (let row = body.row; row <= lastRow(body); row += 1) {
    const { numberFormat } = excel.book.styleAt(sheet, row, column);
    if (passes(excel.calculator.text(sheet.cells.value(row, column), numberFormat))) continue;
    sheet.rows.set(row, { ...(sheet.rows.get(row) ?? plainLine()), filtered: true });
  }
  excel.book.tell({ kind: 'format', sheet, area: body, origin: ADDIN });
}

export function clearFilter(filtered: Filtered, excel: Excel): null {
  const body = bodyOf(filtered);
  if (body === undefined) return null;
  mayChange(filtered.sheet, 'allowAutoFilter', 'clearing filters');
  for (const [row, line] of filtered.sheet.rows)
    if (row >= body.row && row <= lastRow(body) && line.filtered === true) filtered.sheet.rows.set(row, { ...line, filtered: false });
  excel.book.tell({ kind: 'format', sheet: filtered.sheet, area: body, origin: ADDIN });
  return null;
}

/** Values as the cells show them. */
export function valuesPass(criteria: Readonly<Record<string, unknown>>): (text: string) => boolean {
  if (criteria['filterOn'] !== 'Values' || !Array.isArray(criteria['values']))
    throw invalidArgument('The stand-in filters by a list of values only: { filterOn: "Values", values: [...] }.');
  const wanted = new Set(criteria['values'].map((value) => String(value).toLowerCase()));
  return (text) => wanted.has(text.toLowerCase());
}

function apply(filtered: Filtered, args: Args, excel: Excel): null {
  const { sheet, table } = filtered;
  const place = rangeArgument(args.any(0), sheet, excel);
  if (table === undefined) {
    sheet.autoFilter = place.area;
    excel.book.tell({ kind: 'part', sheet, part: 'autoFilter', origin: ADDIN });
  } else if (!sameArea(place.area, table.area)) throw args.wrong(0, `the table's own range`);
  const body = bodyOf(filtered);
  if (!args.has(1) || body === undefined) return null;
  filterRows(sheet, body, body.column + args.whole(1, 0), valuesPass(args.options(2)), excel);
  return null;
}

function rangeOf(filtered: Filtered): ExcelObject | null {
  const whole = areaOf(filtered);
  return whole === undefined ? null : rangeType.of({ sheet: filtered.sheet, area: whole });
}

const isFiltered = (filtered: Filtered): boolean => {
  const body = bodyOf(filtered);
  return (
    body !== undefined && [...filtered.sheet.rows].some(([row, line]) => line.filtered === true && row >= body.row && row <= lastRow(body))
  );
};

export const autoFilterType: ObjectType<Filtered> = new ObjectType<Filtered>('AutoFilter', {
  scalars: {
    Enabled: (filtered) => (filtered.table === undefined ? filtered.sheet.autoFilter !== undefined : filtered.table.showFilterButton),
    IsDataFiltered: isFiltered,
  },
  methods: {
    Apply: apply,
    ClearCriteria: (filtered, _args, excel) => clearFilter(filtered, excel),
    GetRange: (filtered) => {
      const range = rangeOf(filtered);
      if (range === null) throw itemNotFound(`filter on "${filtered.sheet.name}"`);
      return range;
    },
    GetRangeOrNullObject: rangeOf,
    Remove: (filtered, _args, excel) => {
      clearFilter(filtered, excel);
      if (filtered.table === undefined) filtered.sheet.autoFilter = undefined;
      excel.book.tell({ kind: 'part', sheet: filtered.sheet, part: 'autoFilter', origin: ADDIN });
      return null;
    },
  },
});
