/**
 * Rows hidden by hand or by a filter. Excel answers `rowHidden` for a range as yes, no, or null when it is
 * mixed: mixed ranges are halved, all of one size in one sync, so a few hidden rows among many cost little.
 */
import { type Rectangle, rectangleAddress } from '../tables/a1';
import { inExcel } from './excelRun';

interface Span {
  readonly from: number;
  readonly count: number;
}

/** Yes, no or mixed, for each span of rows on the sheet. */
async function hiddenIn(sheet: string, area: Rectangle, spans: readonly Span[]): Promise<(boolean | null)[]> {
  return inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const ranges = spans.map(({ from, count }) => {
      const range = worksheet.getRange(rectangleAddress({ ...area, row: area.row + from, rows: count, columns: 1 }));
      range.load('rowHidden');
      return range;
    });
    await context.sync();
    return ranges.map((range) => range.rowHidden);
  });
}

/** Indexes of hidden rows within the area. */
export async function hiddenRowsOf(sheet: string, area: Rectangle): Promise<number[]> {
  const hidden: number[] = [];
  let spans: Span[] = area.rows > 0 ? [{ from: 0, count: area.rows }] : [];
  while (spans.length > 0) {
    const answers = await hiddenIn(sheet, area, spans);
    const mixed: Span[] = [];
    spans.forEach(({ from, count }, index) => {
      if (answers[index] === true) for (let row = from; row < from + count; row += 1) hidden.push(row);
      if (answers[index] !== null || count === 1) return;
      const half = Math.ceil(count / 2);
      mixed.push({ from, count: half }, { from: from + half, count: count - half });
    });
    spans = mixed;
  }
  return hidden.sort((a, b) => a - b);
}
