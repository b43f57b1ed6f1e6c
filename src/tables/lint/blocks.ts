/**
 * What of a sheet is not read: columns beyond a heading that stands twice or is missing, and a second table. A block counts as a
 * table only with figures under its headings: a legend or an address beside the list is none.
 */
import type { Rectangle } from '../a1';
import { bareBlockIn } from '../bareBlocks';
import type { RawCell } from '../sourceTable';
import { isBlankCell, type LintBook, type LintSheet, type LintTable, valueAt } from './lintBook';
import { BREATH, type Found, sheetHit } from './lintHit';
import { isBlankRow } from './neighbours';

const FEWEST_ROWS = 3;

/** A bare list is read as far as its headings differ and are there. */
export function* cutHeadings(table: LintTable, book: LintBook): Found {
  const sheet = book.sheets.find(({ name }) => name === table.sheet);
  if (sheet === undefined || table.isExcelTable) return;
  const { row, column, columns } = table.area;
  const next = column + columns;
  const heading = valueAt(sheet, row, next);
  const area = (width: number): Rectangle[] => [{ row, column: next, rows: 1, columns: width }];
  if (typeof heading === 'string' && heading.trim() !== '') {
    yield sheetHit('heading-twice', sheet.name, area(1), { heading }, table.name);
    return;
  }
  const beyond = isBlankCell(heading) ? columnsBeyond(sheet, table.area) : 0; // Headings that are days or years make a plan, no list.
  if (beyond > 0) yield { ...sheetHit('heading-missing', sheet.name, area(beyond), { count: beyond }, table.name), count: beyond };
}

/** Half of the rows under the headings have a value in this column of the sheet. */
function isFilledColumn(sheet: LintSheet, { row: head, rows }: Rectangle, column: number): boolean {
  let filled = 0;
  for (let row = head + 1; row < head + rows; row += 1) if (!isBlankCell(valueAt(sheet, row, column))) filled += 1;
  return rows > 1 && filled * 2 >= rows - 1;
}

/** Filled columns right of a table, side by side. */
function columnsBeyond(sheet: LintSheet, area: Rectangle): number {
  let beyond = 0;
  while (isFilledColumn(sheet, area, area.column + area.columns + beyond)) beyond += 1;
  return beyond;
}

/** A second table beside or below those that are read. */
export function* unreadBlock(sheet: LintSheet): Found {
  if (sheet.tables.length === 0) return;
  const rest = yield* withoutTables(sheet);
  const first = rest.findIndex((row) => row.some((cell) => !isBlankCell(cell)));
  if (first < 0) return;
  const block = bareBlockIn(rest.slice(first));
  if (block === undefined || block.rows <= FEWEST_ROWS) return;
  const cells = rest
    .slice(first + block.row, first + block.row + block.rows)
    .map((row) => row.slice(block.column, block.column + block.columns));
  if (!hasFigures(cells)) return;
  const area = { ...block, row: sheet.area.row + first + block.row, column: sheet.area.column + block.column };
  yield {
    ...sheetHit('block-unread', sheet.name, [area], { heading: String(cells[0]?.[0] ?? ''), rows: block.rows - 1 }),
    count: block.rows - 1,
  };
}

/** The cells of a sheet that belong to no table; a column right beside one is a remark on its rows, and what follows a cut heading is told there. */
function* withoutTables(sheet: LintSheet): Generator<undefined, RawCell[][]> {
  const { area, values, tables } = sheet;
  const rest: RawCell[][] = [];
  const widths = new Map(tables.map((table) => [table, table.area.columns + (table.isExcelTable ? 0 : columnsBeyond(sheet, table.area))]));
  for (let at = 0; at < values.length; at += 1) {
    if (at % BREATH === 0) yield undefined;
    const row = values[at]?.slice() ?? [];
    for (const [{ area: table, hasTotals }, width] of widths) {
      const from = table.row - area.row;
      const left = table.column - area.column - 1;
      if (at >= from && at < from + table.rows + (hasTotals ? 1 : 0)) row.fill(null, Math.max(0, left), Math.max(0, left + width + 2));
    }
    rest.push(row);
  }
  return rest;
}

/** Of one column at least, half of the cells under the heading are numbers. */
function hasFigures([, ...rows]: readonly (readonly RawCell[])[]): boolean {
  const columns = rows[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, at) => rows.filter((row) => typeof row[at] === 'number').length).some(
    (numbers) => numbers * 2 >= rows.length,
  );
}

/** Below a blank row of a bare list, headings over figures again: another table, read as rows of the first. */
export function* stackedTable(table: LintTable): Found {
  if (table.isExcelTable) return;
  const figures = table.columns.filter(({ kind }) => kind === 'amount' || kind === 'number' || kind === 'day');
  for (let row = 1; row < table.rows - FEWEST_ROWS; row += 1) {
    if (!isBlankRow(table, row - 1) || isBlankRow(table, row)) continue;
    const texts = table.columns.filter(({ cells }) => typeof cells[row] === 'string' && !isBlankCell(cells[row]));
    const overFigures = texts.filter(({ cells }) => typeof cells[row + 1] === 'number');
    const isHeading = texts.length >= 2 && overFigures.length > 0 && texts.every(({ cells, heading }) => cells[row] !== heading);
    if (!isHeading || !figures.some(({ cells }) => typeof cells[row] === 'string')) continue;
    const rows = table.rows - row;
    const area = { ...table.area, row: table.top + row, rows };
    const heading = String(texts[0]?.cells[row] ?? '');
    yield { ...sheetHit('block-unread', table.sheet, [area], { heading, rows: rows - 1 }, table.name), count: rows - 1 };
    return;
  }
}
