/** Frozen rows and columns: what stays in sight while the sheet is scrolled. */
import { area, MAX_COLUMNS, MAX_ROWS } from '../book/area';
import type { Sheet } from '../book/sheet';
import { rangeArgument } from './addresses';
import { ADDIN, type Excel } from './excel';
import { itemNotFound } from './excelError';
import { type ExcelObject, ObjectType } from './model';
import { rangeType } from './range';

function freeze(sheet: Sheet, rows: number, columns: number, { book }: Excel): null {
  sheet.frozen = { rows, columns };
  book.tell({ kind: 'part', sheet, part: 'frozen', origin: ADDIN });
  return null;
}

function location(sheet: Sheet): ExcelObject | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  return rangeType.of({ sheet, area: area(0, 0, rows === 0 ? MAX_ROWS : rows, columns === 0 ? MAX_COLUMNS : columns) });
}

export const freezePanesType = new ObjectType<Sheet>('WorksheetFreezePanes', {
  methods: {
    FreezeRows: (sheet, args, excel) => freeze(sheet, args.has(0) ? args.whole(0, 1) : 1, 0, excel),
    FreezeColumns: (sheet, args, excel) => freeze(sheet, 0, args.has(0) ? args.whole(0, 1) : 1, excel),
    FreezeAt: (sheet, args, excel) => {
      const { area: a } = rangeArgument(args.any(0), sheet, excel);
      return freeze(sheet, a.rows === MAX_ROWS ? 0 : a.row + a.rows, a.columns === MAX_COLUMNS ? 0 : a.column + a.columns, excel);
    },
    Unfreeze: (sheet, _args, excel) => freeze(sheet, 0, 0, excel),
    GetLocation: (sheet) => {
      const frozen = location(sheet);
      if (frozen === null) throw itemNotFound(`frozen pane on "${sheet.name}"`);
      return frozen;
    },
    GetLocationOrNullObject: location,
  },
});
