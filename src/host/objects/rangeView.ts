/** What is left of a range when hidden rows and columns are passed over. */
import { cellName } from '../book/area';
import { type ExcelObject, ObjectType } from './model';
import type { Excel } from './excel';
import type { Place } from './place';
import { isRowShown } from './specialCells';
import { shownValue, valueType } from './shownValue';

interface View {
  readonly place: Place;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export function rangeViewOf(place: Place): ExcelObject<View> {
  const { sheet, area } = place;
  const all = (first: number, count: number): number[] => Array.from({ length: count }, (_, index) => first + index);
  return rangeViewType.of({
    place,
    rows: all(area.row, area.rows).filter((row) => isRowShown(sheet, row)),
    columns: all(area.column, area.columns).filter((column) => sheet.columns.get(column)?.hidden !== true),
  });
}

const each = <T>({ rows, columns }: View, read: (row: number, column: number) => T): T[][] =>
  rows.map((row) => columns.map((column) => read(row, column)));

const viewCollectionType = new ObjectType<View>('RangeViewCollection', {
  items: (view) => view.rows.map((row) => rangeViewType.of({ ...view, rows: [row] })),
  methods: { GetCount: ({ rows }) => rows.length },
});

const rangeViewType: ObjectType<View> = new ObjectType<View>('RangeView', {
  scalars: {
    Values: (view) => each(view, (row, column) => shownValue(view.place.sheet.cells.value(row, column))),
    Formulas: (view) =>
      each(view, (row, column) => {
        const formula = view.place.sheet.cells.formula(row, column);
        return formula === undefined ? shownValue(view.place.sheet.cells.value(row, column)) : `=${formula}`;
      }),
    Text: (view, { book, calculator }: Excel) =>
      each(view, (row, column) =>
        calculator.text(view.place.sheet.cells.value(row, column), book.styleAt(view.place.sheet, row, column).numberFormat),
      ),
    NumberFormat: (view, { book }: Excel) => each(view, (row, column) => book.styleAt(view.place.sheet, row, column).numberFormat),
    ValueTypes: (view) => each(view, (row, column) => valueType(view.place.sheet.cells.value(row, column))),
    CellAddresses: (view) => each(view, cellName),
    RowCount: ({ rows }) => rows.length,
    ColumnCount: ({ columns }) => columns.length,
  },
  parts: { Rows: (view) => viewCollectionType.of(view) },
});
