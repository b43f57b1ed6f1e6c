/**
 * Native charts of our reports. Their axis and series are said one by one: left to itself, Excel takes a column of days for a
 * series where its heading is filled.
 */
import { rectangleAddress, rectangleFrom } from '../tables/a1';
import type { ChartModel } from '../tables/workbookChange';
import { inExcel } from './excelRun';
import type { RunRecord } from './records';

const TYPES = { column: 'ColumnClustered', stackedColumn: 'ColumnStacked', line: 'Line', area: 'Area' } as const;

/** The series with their headings, and the axis without its own. */
function partsOf({ source }: ChartModel): { readonly series: string; readonly axis: string; readonly count: number } {
  const { row, column, rows, columns } = rectangleFrom(source);
  return {
    series: rectangleAddress({ row, column: column + 1, rows, columns: columns - 1 }),
    axis: rectangleAddress({ row: row + 1, column, rows: rows - 1, columns: 1 }),
    count: columns - 1,
  };
}

/** Adds the chart, or turns the standing one to other cells; `after` undefined: takes it away. One that a person deleted stays deleted. */
export async function changeChart(sheet: string, before: ChartModel | undefined, after: ChartModel | undefined): Promise<void> {
  const name = (after ?? before)?.name;
  if (name === undefined) return;
  await inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const standing = worksheet.charts.getItemOrNullObject(name);
    await context.sync();
    if (after === undefined) {
      if (!standing.isNullObject) standing.delete();
    } else if (before === undefined || !standing.isNullObject) {
      draw(worksheet, standing.isNullObject ? undefined : standing, after);
    }
    await context.sync();
  });
}

function draw(worksheet: Excel.Worksheet, standing: Excel.Chart | undefined, model: ChartModel): void {
  const { series, axis, count } = partsOf(model);
  const data = worksheet.getRange(series);
  const chart = standing ?? worksheet.charts.add(TYPES[model.kind], data, 'Columns');
  chart.name = model.name;
  if (standing !== undefined) chart.setData(data, 'Columns');
  for (let index = 0; index < count; index += 1) chart.series.getItemAt(index).setXAxisValues(worksheet.getRange(axis));
  chart.title.text = model.title;
  chart.legend.position = 'Bottom';
  const { row, column, rows, columns } = rectangleFrom(model.covers);
  chart.setPosition(
    rectangleAddress({ row, column, rows: 1, columns: 1 }),
    rectangleAddress({ row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 }),
  );
}

/** What the charts of a report come to, beside what the runs that stand left of them. */
export function chartRecords(sheet: string, charts: readonly ChartModel[], earlier: readonly RunRecord[]): RunRecord[] {
  const standing = new Map<string, ChartModel>();
  for (const record of earlier) if (record.kind === 'chart' && record.sheet === sheet) standing.set(record.after.name, record.after);
  return charts.flatMap((after): RunRecord[] => {
    const before = standing.get(after.name);
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ kind: 'chart', sheet, before, after }];
  });
}
