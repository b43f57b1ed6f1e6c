/** The rules of lint, in the order in which their findings are read: what makes a figure wrong first, what merely may, last. */
import { cutHeadings, stackedTable, unreadBlock } from './blocks';
import { addedCurrencies, currencies } from './currencies';
import { errors } from './errors';
import { farDays } from './farDays';
import { formulaColumns } from './formulaColumns';
import { formulas } from './formulas';
import { hiddenColumns, hiddenRows, veryHidden } from './hidden';
import { keys, spaces } from './keys';
import { belowTable, blankRows, mergedCells } from './layout';
import { type LintBook, type LintReading, type LintSheet, type LintTable, tableOf } from './lintBook';
import type { Found } from './lintHit';
import { names } from './names';
import { shortSums } from './shortSums';
import { signs } from './signs';
import { textDays } from './textDays';
import { textNumbers } from './textNumbers';
import { totals } from './totals';

export const TABLE_RULES: readonly ((table: LintTable, book: LintBook) => Found)[] = [
  ...[totals, formulaColumns, textNumbers, textDays, farDays, signs, currencies, addedCurrencies, keys, spaces],
  ...[hiddenRows, hiddenColumns, belowTable, mergedCells, blankRows, cutHeadings, stackedTable],
];

export const SHEET_RULES: readonly ((sheet: LintSheet, book: LintBook) => Found)[] = [errors, shortSums, formulas, unreadBlock, veryHidden];

export const BOOK_RULES: readonly ((book: LintBook) => Found)[] = [names];

/** Every finding of a workbook, and `undefined` now and then so that others have a turn. */
export function* lintHits(reading: LintReading): Found {
  const tables = new Map<string, LintTable[]>();
  for (const sheet of reading.sheets)
    for (const at of sheet.tables) tables.set(sheet.name, [...(tables.get(sheet.name) ?? []), yield* tableOf(sheet, at)]);
  const book = { ...reading, tables };
  for (const sheet of book.sheets) {
    for (const rule of SHEET_RULES) yield* rule(sheet, book);
    for (const table of tables.get(sheet.name) ?? []) for (const rule of TABLE_RULES) yield* rule(table, book);
  }
  for (const rule of BOOK_RULES) yield* rule(book);
}
