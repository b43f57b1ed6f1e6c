/** A chart of the sheet as SVG: title, plot, axes, legend. The picture is for the eye; its table of figures is in the cells. */
import type { Chart } from '../../host/book/sheet';
import { BarPlot, LinePlot, type PlotBox, PiePlot } from './plots';
import { type ChartData, familyOf, isStacked } from './chartData';
import { colorOf } from './seriesColors';

export interface ChartDrawingProps {
  readonly chart: Chart;
  readonly data: ChartData;
  readonly width: number;
  readonly height: number;
}

const TITLE_HEIGHT = 34;
const LEGEND_HEIGHT = 28;
const MARGIN = 12;
const ENTRY_WIDTH = 110;

export function ChartDrawing({ chart, data, width, height }: ChartDrawingProps) {
  const family = familyOf(chart.type);
  const title = chart.showTitle ? chart.title || (data.series.length === 1 ? (data.series[0]?.name ?? '') : '') : '';
  const legend = chart.showLegend ? legendEntries(family === 'pie', data) : [];
  const top = title === '' ? MARGIN : TITLE_HEIGHT;
  const box: PlotBox = { left: MARGIN, top, width: width - 2 * MARGIN, height: height - top - (legend.length > 0 ? LEGEND_HEIGHT : 8) };
  return (
    <svg
      className="chart"
      role="img"
      aria-label={`Chart ${title || chart.name}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <rect x={0.5} y={0.5} width={width - 1} height={height - 1} fill="#ffffff" stroke="#d9d9d9" />
      {title !== '' && (
        <text x={width / 2} y={23} textAnchor="middle" fontSize={16} fill="#595959">
          {title}
        </text>
      )}
      {family === 'column' && <BarPlot data={data} box={box} stacked={isStacked(chart.type)} lying={false} />}
      {family === 'bar' && <BarPlot data={data} box={box} stacked={isStacked(chart.type)} lying />}
      {family === 'line' && <LinePlot data={data} box={box} markers={/Markers/i.test(chart.type)} />}
      {family === 'pie' && <PiePlot data={data} box={box} hole={/^Doughnut/i.test(chart.type)} />}
      {family === undefined && (
        <text x={width / 2} y={height / 2} textAnchor="middle" fontSize={12} fill="#595959">
          {`Charts of type ${chart.type} are kept in the file but not drawn here.`}
        </text>
      )}
      <Legend entries={legend} width={width} y={height - 14} />
    </svg>
  );
}

const legendEntries = (byCategory: boolean, { categories, series }: ChartData): readonly string[] =>
  byCategory ? categories : series.map(({ name }) => name);

function Legend({ entries, width, y }: { readonly entries: readonly string[]; readonly width: number; readonly y: number }) {
  const shown = entries.slice(0, Math.max(1, Math.floor((width - 2 * MARGIN) / ENTRY_WIDTH)));
  const start = width / 2 - (shown.length * ENTRY_WIDTH) / 2 + 10;
  return shown.map((entry, n) => (
    <g key={n} transform={`translate(${start + n * ENTRY_WIDTH} ${y})`}>
      <rect width={9} height={9} y={-8} fill={colorOf(n)} />
      <text x={14} fontSize={11} fill="#595959">
        {entry.length > 15 ? `${entry.slice(0, 14)}…` : entry}
      </text>
    </g>
  ));
}
