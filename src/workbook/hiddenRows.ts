/**
 * Rows and columns hidden by hand or by a filter. Excel answers `rowHidden` for a range as yes, no, or null when it is
 * mixed: mixed ranges are halved, all of one size in one sync, so a few hidden rows among many cost little.
 */
import { type Rectangle, rectangleAddress } from '../tables/a1';
import { inExcel } from './excelRun';

interface Span {
  readonly from: number;
  readonly count: number;
}

type Axis = 'row' | 'column';

const spanOf = (area: Rectangle, axis: Axis, { from, count }: Span): Rectangle =>
  axis === 'row'
    ? { ...area, row: area.row + from, rows: count, columns: 1 }
    : { ...area, column: area.column + from, columns: count, rows: 1 };

/** Yes, no or mixed, for each span of rows or columns on the sheet. */
async function hiddenIn(sheet: string, area: Rectangle, axis: Axis, spans: readonly Span[]): Promise<(boolean | null)[]> {
  return inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const ranges = spans.map((span) => {
      const range = worksheet.getRange(rectangleAddress(spanOf(area, axis, span)));
      if (axis === 'row') range.load('rowHidden');
      else range.load('columnHidden');
      return range;
    });
    await context.sync();
    return ranges.map((range) => (axis === 'row' ? range.rowHidden : range.columnHidden));
  });
}

async function hiddenLines(sheet: string, area: Rectangle, axis: Axis, lines: number): Promise<number[]> {
  const hidden: number[] = [];
  let spans: Span[] = lines > 0 ? [{ from: 0, count: lines }] : [];
  while (spans.length > 0) {
    const answers = await hiddenIn(sheet, area, axis, spans);
    const mixed: Span[] = [];
    spans.forEach(({ from, count }, index) => {
      if (answers[index] === true) for (let line = from; line < from + count; line += 1) hidden.push(line);
      if (answers[index] !== null || count === 1) return;
      const half = Math.ceil(count / 2);
      mixed.push({ from, count: half }, { from: from + half, count: count - half });
    });
    spans = mixed;
  }
  return hidden.sort((a, b) => a - b);
}

/** Indexes of hidden rows within the area. */
export const hiddenRowsOf = (sheet: string, area: Rectangle): Promise<number[]> => hiddenLines(sheet, area, 'row', area.rows);

/** Indexes of hidden columns within the area. */
export const hiddenColumnsOf = (sheet: string, area: Rectangle): Promise<number[]> => hiddenLines(sheet, area, 'column', area.columns);
