/** What nobody sees and every formula counts: rows hidden or filtered out, columns of a table, sheets beyond Excel's own menu. */
import type { LintBook, LintSheet, LintTable } from './lintBook';
import { type Found, type LintHit, rowsHit, sheetHit } from './lintHit';

export function* hiddenRows(table: LintTable, book: LintBook): Found {
  const { hiddenRows: rows } = table;
  if (rows.length === 0) return;
  const isFiltered = book.sheets.find(({ name }) => name === table.sheet)?.isFiltered === true;
  yield rowsHit('rows-hidden', table, rows, { count: rows.length, isFiltered });
}

export function* hiddenColumns(table: LintTable, book: LintBook): Found {
  const sheet = book.sheets.find(({ name }) => name === table.sheet);
  const hidden = table.columns.filter(({ at }) => sheet?.hiddenColumns.includes(at - sheet.area.column) === true);
  if (hidden.length === 0) return;
  const areas = hidden.map(({ at }) => ({ row: table.area.row, column: at, rows: 1, columns: 1 }));
  const headings = hidden.map(({ heading }) => heading).join(', ');
  yield sheetHit('columns-hidden', table.sheet, areas, { headings, count: hidden.length }, table.name);
}

export function* veryHidden({ name, visibility }: LintSheet): Found {
  if (visibility !== 'VeryHidden') return;
  const facts = { sheet: name };
  yield { code: 'sheet-very-hidden', facts, about: name, sheet: undefined, areas: [], count: 1, fixes: [] } satisfies LintHit;
}
