/** Writes contents into cells: number formats first, so that text columns take text as text, then what the cells hold. */
import { type Rectangle, rectangleAddress } from '../tables/a1';
import { excelInput } from './cellContent';
import { inPieces, rowsPerSync } from './chunks';
import { inExcel } from './excelRun';
import { formatAt, type Image } from './records';

/** More changes of format than this down a column, and the column is written as a list. */
const RUNS_PER_COLUMN = 8;

interface Run {
  readonly from: number;
  readonly count: number;
  readonly format: string;
}

/** A column's formats as runs of equal ones. */
function runsOf(image: Image, column: number, from: number, count: number): Run[] {
  if (typeof image.formats[column] === 'string') return [{ from: 0, count, format: formatAt(image, from, column) }];
  const runs: { from: number; count: number; format: string }[] = [];
  for (let row = 0; row < count; row += 1) {
    const format = formatAt(image, from + row, column);
    const last = runs.at(-1);
    if (last?.format === format) last.count += 1;
    else runs.push({ from: row, count: 1, format });
  }
  return runs;
}

function setFormats(sheet: Excel.Worksheet, piece: Rectangle, image: Image, from: number): void {
  for (let column = 0; column < piece.columns; column += 1) {
    const runs = runsOf(image, column, from, piece.rows);
    const cells = (row: number, rows: number): Excel.Range =>
      sheet.getRange(rectangleAddress({ row: piece.row + row, column: piece.column + column, rows, columns: 1 }));
    if (runs.length > RUNS_PER_COLUMN) {
      cells(0, piece.rows).numberFormat = runs.flatMap((run) => Array.from({ length: run.count }, () => [run.format]));
    } else {
      // One value for a whole range is allowed for numberFormat, although the type only knows the list.
      for (const run of runs) cells(run.from, run.count).numberFormat = run.format as unknown as string[][];
    }
  }
}

const inputsOf = (image: Image, from: number, count: number): unknown[][] =>
  image.contents
    .slice(from, from + count)
    .map((row, r) => row.map((content, column) => excelInput(content, formatAt(image, from + r, column) === '@')));

/** Writes an image over an area in pieces; `between` hears how many rows are done and may throw to stop. */
export async function fill(sheet: string, area: Rectangle, image: Image, between: (rows: number) => void = () => undefined): Promise<void> {
  const write = (from: number, rows: number): Promise<void> =>
    inExcel(async (context) => {
      context.application.suspendApiCalculationUntilNextSync();
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const piece = { ...area, row: area.row + from, rows };
      setFormats(worksheet, piece, image, from);
      worksheet.getRange(rectangleAddress(piece)).formulas = inputsOf(image, from, rows) as string[][];
      await context.sync();
    });
  await inPieces(area.rows, rowsPerSync(image.contents), write, between);
}

/** Switches the add-in's events off while we write, so that nobody reacts to our own bulk edits; always back on. */
export async function withoutEvents<T>(work: () => Promise<T>): Promise<T> {
  const setEvents = (on: boolean): Promise<void> =>
    inExcel(async (context) => {
      context.runtime.enableEvents = on;
      await context.sync();
    });
  await setEvents(false);
  try {
    return await work();
  } finally {
    await setEvents(true).catch(() => setEvents(true)); // Once more: events left off would outlive us.
  }
}
