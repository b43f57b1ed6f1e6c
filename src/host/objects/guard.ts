/** What Excel refuses before it changes a cell: protection, and pulling apart what belongs together. */
import { type Area, areaName, cellName, contains, intersection, lastColumn, lastRow, sameArea } from '../book/area';
import type { Book } from '../book/book';
import type { Sheet, SheetProtection } from '../book/sheet';
import type { Excel } from './excel';
import { ExcelError } from './excelError';
import type { Place } from './place';

/** The permissions of `worksheet.protection.protect(options)`. */
export type Permission = keyof typeof PERMISSIONS;

/** Option → whether Excel allows it on a protected sheet when nothing is said. */
export const PERMISSIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
} as const;

const denied = (sheet: Sheet, what: string): ExcelError =>
  new ExcelError('AccessDenied', `Sheet "${sheet.name}" is protected: ${what}. Unprotect the sheet first.`);

/** Refuses to change locked cells of a protected sheet. Cells beyond the used ones are all alike: one row and column of them is looked at. */
export function mayWrite({ sheet, area }: Place, book: Book): void {
  if (!sheet.protection.protected) return;
  const used = sheet.cells.usedArea(true);
  const rows = Math.min(area.rows, Math.max(0, (used === undefined ? 0 : lastRow(used) + 1) - area.row) + 1);
  const columns = Math.min(area.columns, Math.max(0, (used === undefined ? 0 : lastColumn(used) + 1) - area.column) + 1);
  for (let row = area.row; row < area.row + rows; row += 1)
    for (let column = area.column; column < area.column + columns; column += 1)
      if (book.styleAt(sheet, row, column).locked) throw denied(sheet, `${cellName(row, column)} is locked`);
}

/** Refuses anything on a protected sheet that its protection does not allow. */
export function mayChange(sheet: Sheet, permission: Permission, what: string): void {
  if (sheet.protection.protected && !allows(sheet.protection, permission)) throw denied(sheet, `${what} is not allowed`);
}

export const allows = (protection: SheetProtection, permission: Permission): boolean =>
  protection.options[permission] ?? PERMISSIONS[permission];

/** Refuses any structural change to a protected sheet: tables, charts, names of it. */
export function mustBeOpen(sheet: Sheet, what: string): void {
  if (sheet.protection.protected) throw denied(sheet, `${what} is not allowed`);
}

export function structureMustBeOpen(book: Book, what: string): void {
  if (book.structureProtected)
    throw new ExcelError('AccessDenied', `The workbook's structure is protected: ${what} is not allowed. Unprotect the workbook first.`);
}

/**
 * Refuses to write over a spilled cell while the formula that fills it stays. Excel would take the value and
 * turn the formula into #SPILL!; no add-in means that, so here it is an error.
 */
export function mayOverwriteSpills({ sheet, area }: Place, excel: Excel): void {
  sheet.cells.forEachFilled(area, (row, column, _value, formula) => {
    if (formula !== undefined) return;
    const anchor = excel.calculator.spillAnchor(sheet, row, column);
    if (anchor === undefined || contains(area, anchor.row, anchor.column)) return;
    const message = `${cellName(row, column)} on "${sheet.name}" is filled by the formula in ${cellName(anchor.row, anchor.column)}.`;
    throw new ExcelError('InvalidOperation', `${message} Change that formula, or write elsewhere.`);
  });
}

/** Refuses to pull a merged area apart: what is moved or sorted must hold it whole or not touch it. */
export function mustNotSplitMerges(sheet: Sheet, area: Area, what: string): void {
  for (const merge of sheet.merges) {
    const shared = intersection(merge, area);
    if (shared !== undefined && !sameArea(shared, merge))
      throw new ExcelError('MergedRangeConflict', `${what} would pull the merged cells ${areaName(merge)} on "${sheet.name}" apart.`);
  }
}
