/** A chart's figures, read from the cells its series name; and the family its type is drawn as. */
import { CellError, type CellValue } from '../../host/book/cell';
import type { Chart, Sheet } from '../../host/book/sheet';
import type { Calculator } from '../../host/calc/calculator';

export interface DrawnSeries {
  readonly name: string;
  readonly values: readonly number[];
}

export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
  /** How the first series' values read on the axis. */
  readonly label: (value: number) => string;
}

export type ChartFamily = 'column' | 'bar' | 'line' | 'pie';

/** Office.js's name of the type begins with the family. Undefined: not drawn here. */
export function familyOf(type: string): ChartFamily | undefined {
  if (/^(3D)?Column/i.test(type)) return 'column';
  if (/^(3D)?Bar/i.test(type)) return 'bar';
  if (/^Line/i.test(type)) return 'line';
  return /^(Pie|Doughnut)/i.test(type) ? 'pie' : undefined;
}

export const isStacked = (type: string): boolean => /Stacked/i.test(type);

export function chartData(chart: Chart, sheet: Sheet, calculator: Calculator): ChartData {
  const read = (address: string): CellValue[] => (address === '' ? [] : calculator.evaluate(address.replace(/^=/, ''), sheet, 0, 0).flat());
  const series = chart.series.map(({ name, values }) => ({
    name: seriesName(name, read),
    values: read(values).map((value) => (typeof value === 'number' ? value : 0)),
  }));
  const longest = Math.max(0, ...series.map(({ values }) => values.length));
  const named = read(chart.series[0]?.categories ?? '');
  const categories = Array.from({ length: longest }, (_, n) => textOf(named[n] ?? n + 1));
  const whole = series.every(({ values }) => values.every((value) => Math.abs(value) >= 10 || Number.isInteger(value)));
  return { categories, series, label: (value) => calculator.text(value, whole ? '#,##0' : '#,##0.##') };
}

/** A series may be named by a cell: `Sheet1!$B$1`. */
function seriesName(name: string, read: (address: string) => CellValue[]): string {
  return /!\$?[A-Z]{1,3}\$?\d+$/i.test(name) ? textOf(read(name)[0] ?? null) : name;
}

const textOf = (value: CellValue): string => (value === null ? '' : value instanceof CellError ? value.code : String(value));
