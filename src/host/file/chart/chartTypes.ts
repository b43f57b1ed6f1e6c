/** Office.js's names of chart types ↔ what a chart part says. Types not listed are read as `Unknown` and kept. */
import { child, childrenOf, type XmlElement } from '../xml/parse';

export interface ChartKind {
  readonly type: string;
  /** Element under `<c:plotArea>`. */
  readonly element: string;
  readonly direction?: 'col' | 'bar';
  readonly grouping?: 'clustered' | 'stacked' | 'percentStacked' | 'standard';
  readonly markers?: boolean;
}

// prettier-ignore
export const CHART_KINDS: readonly ChartKind[] = [
  { type: 'ColumnClustered',  element: 'barChart',  direction: 'col', grouping: 'clustered' },
  { type: 'ColumnStacked',    element: 'barChart',  direction: 'col', grouping: 'stacked' },
  { type: 'ColumnStacked100', element: 'barChart',  direction: 'col', grouping: 'percentStacked' },
  { type: 'BarClustered',     element: 'barChart',  direction: 'bar', grouping: 'clustered' },
  { type: 'BarStacked',       element: 'barChart',  direction: 'bar', grouping: 'stacked' },
  { type: 'BarStacked100',    element: 'barChart',  direction: 'bar', grouping: 'percentStacked' },
  { type: 'Line',             element: 'lineChart', grouping: 'standard', markers: false },
  { type: 'LineMarkers',      element: 'lineChart', grouping: 'standard', markers: true },
  { type: 'LineStacked',      element: 'lineChart', grouping: 'stacked', markers: false },
  { type: 'LineStacked100',   element: 'lineChart', grouping: 'percentStacked', markers: false },
  { type: 'Area',             element: 'areaChart', grouping: 'standard' },
  { type: 'AreaStacked',      element: 'areaChart', grouping: 'stacked' },
  { type: 'AreaStacked100',   element: 'areaChart', grouping: 'percentStacked' },
  { type: 'Pie',              element: 'pieChart' },
  { type: 'Doughnut',         element: 'doughnutChart' },
];

const value = (element: XmlElement | undefined, name: string): string | undefined => child(element, name)?.attributes['val'];

export function chartTypeOf(plot: XmlElement | undefined): string {
  if (plot === undefined) return 'Unknown';
  const markers = plot.name === 'lineChart' ? hasMarkers(plot) : undefined;
  const grouping = value(plot, 'grouping');
  const alike = CHART_KINDS.filter(({ element }) => element === plot.name);
  const fits = ({ direction, grouping: wanted, markers: marked }: ChartKind): boolean =>
    (direction === undefined || direction === (value(plot, 'barDir') ?? 'col')) &&
    (wanted === undefined || wanted === (grouping ?? (plot.name === 'barChart' ? 'clustered' : 'standard'))) &&
    (marked === undefined || markers === undefined || marked === markers);
  return alike.find(fits)?.type ?? alike[0]?.type ?? 'Unknown';
}

const hasMarkers = (plot: XmlElement): boolean =>
  value(plot, 'marker') === '1' && !childrenOf(plot, 'ser').some((series) => value(child(series, 'marker'), 'symbol') === 'none');

/** Also finds `columnclustered` and the like: Office.js takes both. */
export const kindOf = (type: string): ChartKind | undefined => CHART_KINDS.find((kind) => kind.type.toLowerCase() === type.toLowerCase());

/** Office.js's legend positions ↔ the file's. */
export const LEGEND_POSITIONS: Readonly<Record<string, string>> = { r: 'Right', l: 'Left', t: 'Top', b: 'Bottom', tr: 'Corner' };
