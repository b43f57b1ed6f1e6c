/**
 * Rows at the end of a table of the analyst's, as work of a run: which are new, where they go, and what each cell takes
 * over from the row above it (its formula, where the column is calculated, and its number format).
 *
 * The table takes empty cells below it and pushes nothing away: where something stands in the way, or the table is
 * protected, filtered or has a totals row, the run is refused before it begins.
 */
import { cellAddress, type Rectangle, rectangleAddress } from '../tables/a1';
import type { AppendRows, CellContent } from '../tables/workbookChange';
import { sameFormula } from './cellContent';
import type { Patch } from './compare';
import { inExcel } from './excelRun';
import { numberFormatOf } from './looks';
import { formatsByColumn, type RunRecord } from './records';
import { refuse } from './refusal';
import { cellWords, MOST_NAMED_ROWS, type RowChange } from './rowChanges';
import { shiftedDown } from '../tables/shiftFormula';
import { readContents } from './standingSheet';
import { sheetOf, type TableShape, type WorkbookShape } from './workbookShape';
import type { Work } from './work';

const LAST_ROW = 1_048_576;

interface Standing {
  readonly area: Rectangle;
  readonly headers: readonly string[];
  /** Under the headings. */
  readonly contents: readonly (readonly CellContent[])[];
  readonly formats: readonly (readonly string[])[];
}

async function isFiltered(sheet: string, table: string): Promise<boolean> {
  return inExcel(async (context) => {
    const { autoFilter } = context.workbook.worksheets.getItem(sheet).tables.getItem(table);
    autoFilter.load('isDataFiltered');
    await context.sync();
    return autoFilter.isDataFiltered;
  });
}

/** The table as it stands; a Refusal when rows cannot be added to it. */
async function openTable({ sheet, table }: AppendRows, shape: WorkbookShape): Promise<TableShape> {
  const place = { kind: 'table', table } as const;
  const standing = sheetOf(shape, sheet)?.tables.find(({ name }) => name === table);
  if (standing === undefined) {
    const title = `There is no Excel table ${table} on the sheet "${sheet}" that rows could be added to.`;
    throw refuse('tableMissing', 'table-not-there', place, title, 'Make the cells a table with Ctrl+T, then preview once more.');
  }
  if (sheetOf(shape, sheet)?.protected === true) {
    const title = `The sheet "${sheet}" with the table ${table} is protected.`;
    throw refuse('sheetProtected', 'sheet-protected', place, title, 'Unprotect it under Review, then try again.');
  }
  if (standing.hasTotals) {
    const title = `The table ${table} has a totals row, where the new rows belong.`;
    throw refuse('blockingFindings', 'totals-row', place, title, 'Switch it off under Table Design › Total Row, then preview once more.');
  }
  if (await isFiltered(sheet, table)) {
    const title = `The table ${table} is filtered: rows added to it could not be seen.`;
    throw refuse('blockingFindings', 'table-filtered', place, title, 'Clear the filter under Data › Clear, then preview once more.');
  }
  return standing;
}

async function readStanding({ name, sheet, area }: TableShape): Promise<Standing> {
  const { contents, formats } = await readContents(sheet, area);
  const [headers = [], ...rows] = contents;
  if (headers.length === 0) throw new Error(`The table ${name} has no headings.`);
  return { area, headers: headers.map((cell) => String(cell ?? '')), contents: rows, formats: formats.slice(1) };
}

const keyText = (cell: CellContent | undefined): string =>
  cell === null || cell === undefined ? '' : typeof cell === 'object' ? cell.formula : String(cell).trim();

/** A row that holds nothing but formulas waits to be filled: a new table has one such row. */
const isFree = (row: readonly CellContent[]): boolean => row.every((cell) => cell === null || cell === '' || typeof cell === 'object');

const filledRows = (contents: Standing['contents']): number => contents.findLastIndex((row) => !isFree(row)) + 1;

/** The formula of a calculated column, as its last row has it; one formula among values is no such column. */
function calculated({ contents }: Standing, filled: number, column: number): string | undefined {
  const last = contents[Math.max(0, filled - 1)]?.[column] ?? null;
  const above = contents[filled - 2]?.[column];
  if (last === null || typeof last !== 'object') return undefined;
  if (above === undefined) return last.formula;
  const agrees = above !== null && typeof above === 'object' && sameFormula(shiftedDown(above.formula, 1), last.formula);
  return agrees ? last.formula : undefined;
}

function cellFor(standing: Standing, row: AppendRows['rows'][number], filled: number, added: number, column: number): CellContent {
  const formula = calculated(standing, filled, column);
  if (formula !== undefined) return { formula: shiftedDown(formula, added + Math.min(1, filled)) };
  return row[standing.headers[column] ?? ''] ?? null;
}

/** The format of the row above goes on, unless it would make text of a number. */
function formatFor(standing: Standing, change: AppendRows, filled: number, column: number, content: CellContent): string {
  const above = standing.formats[Math.max(0, filled - 1)]?.[column] ?? 'General';
  const style = change.styles[standing.headers[column] ?? ''];
  return typeof content === 'number' && (above === 'General' || above === '@') ? numberFormatOf(style) : above;
}

function refuseWhatStandsBelow(change: AppendRows, area: Rectangle, contents: readonly (readonly CellContent[])[]): void {
  contents.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell === null || cell === '') return;
      const address = cellAddress(area.row + r, area.column + c);
      const title = `Below the table ${change.table}, where ${change.rows.length} rows would be added, ${address} is filled.`;
      const place = { kind: 'cell', sheet: change.sheet, address } as const;
      throw refuse('blockingFindings', 'cells-below-table', place, title, 'Move what stands there, then preview once more.');
    }),
  );
}

/** The rows to be filled as they stand: free rows of the table first, then what is below it. */
async function readTarget(change: AppendRows, standing: Standing, target: Rectangle): Promise<Awaited<ReturnType<typeof readContents>>> {
  const { area } = standing;
  const end = area.row + area.rows;
  if (target.row + target.rows > LAST_ROW) {
    const title = `${change.rows.length} more rows in ${change.table} would go beyond the last row of the sheet.`;
    throw refuse('blockingFindings', 'sheet-full', { kind: 'table', table: change.table }, title, 'Begin a new table for the new period.');
  }
  const below = { ...target, row: Math.max(target.row, end), rows: Math.max(0, target.row + target.rows - end) };
  const read = await readContents(change.sheet, target);
  refuseWhatStandsBelow(change, below, read.contents.slice(below.row - target.row));
  return read;
}

async function patchFor(change: AppendRows, standing: Standing, fresh: AppendRows['rows'], filled: number): Promise<Patch> {
  const { columns, row, column } = standing.area;
  const area = { row: row + 1 + filled, column, rows: fresh.length, columns };
  const before = await readTarget({ ...change, rows: fresh }, standing, area);
  const contents = fresh.map((cells, added) => Array.from({ length: columns }, (_, c) => cellFor(standing, cells, filled, added, c)));
  const formats = contents.map((line) => line.map((content, c) => formatFor(standing, change, filled, c, content)));
  return {
    area,
    before: { contents: before.contents, formats: formatsByColumn(before.formats, columns) },
    after: { contents, formats: formatsByColumn(formats, columns) },
  };
}

/** Headings that the rows name and the table has not: a column was renamed since the preview. */
function refuseUnknownHeadings(change: AppendRows, { headers }: Standing): void {
  const named = [change.keyColumn, ...change.rows.flatMap((row) => Object.keys(row))];
  const missing = named.find((heading) => !headers.includes(heading));
  if (missing === undefined) return;
  const place = { kind: 'table', table: change.table, column: missing } as const;
  const title = `The table ${change.table} has no column "${missing}".`;
  throw refuse('tableMissing', 'column-missing', place, title, 'Choose the columns again, then preview once more.');
}

/** Rows whose key is new, each key once. */
function freshRows({ rows, keyColumn }: AppendRows, { headers, contents }: Standing): AppendRows['rows'] {
  const at = headers.indexOf(keyColumn);
  const keys = new Set(contents.map((row) => keyText(row[at])));
  return rows.filter((row) => {
    const key = keyText(row[keyColumn]);
    const isNew = !keys.has(key);
    keys.add(key);
    return isNew;
  });
}

export async function growthWork(change: AppendRows, shape: WorkbookShape): Promise<Work> {
  const { sheet, table } = change;
  const standing = await readStanding(await openTable(change, shape));
  refuseUnknownHeadings(change, standing);
  const fresh = freshRows(change, standing);
  const filled = filledRows(standing.contents);
  const patches = fresh.length === 0 ? [] : [await patchFor(change, standing, fresh, filled)];
  const rows = Math.max(standing.area.rows, 1 + filled + fresh.length);
  const [before, after] = [rectangleAddress(standing.area), rectangleAddress({ ...standing.area, rows })];
  return {
    sheet,
    table,
    isNew: false,
    patches,
    counts: { added: fresh.length, changed: 0, removed: 0, untouched: change.rows.length - fresh.length },
    rows: fresh.slice(0, MOST_NAMED_ROWS).map((row) => addedRow(change, row)),
    totals: [],
    recordsOf: () =>
      patches.flatMap(({ area, before: was, after: is }): RunRecord[] => [
        { kind: 'tableGrown', sheet, table, before, after, area },
        { kind: 'cells', sheet, area, before: was, after: is },
      ]),
    makeRoom: () => (before === after ? Promise.resolve() : resize(sheet, table, after)),
    dress: () => Promise.resolve(),
  };
}

function addedRow({ keyColumn, styles }: AppendRows, row: AppendRows['rows'][number]): RowChange {
  const cells = Object.entries(row).filter(([, content]) => content !== null);
  return {
    kind: 'added',
    title: keyText(row[keyColumn]),
    address: undefined,
    cells: cells.map(([column, content]) => ({ column, was: cellWords(null, undefined), becomes: cellWords(content, styles[column]) })),
  };
}

async function resize(sheet: string, table: string, address: string): Promise<void> {
  await inExcel(async (context) => {
    context.workbook.worksheets.getItem(sheet).tables.getItem(table).resize(address);
    await context.sync();
  });
}
