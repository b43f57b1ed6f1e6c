/** The plots of the charts the workbench draws: columns and bars (beside each other or stacked), lines, and pies. */
import type { ChartData } from './chartData';
import { colorOf } from './seriesColors';
import { type Scale, scaleFor, stacks } from './scale';

export interface PlotBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface PlotProps {
  readonly data: ChartData;
  readonly box: PlotBox;
}

const LABEL = { fontSize: 11, fill: '#595959' } as const;
const AXIS_WIDTH = 62;
const CATEGORY_HEIGHT = 20;
/** Share of a category's room left empty, as Excel's 150 % gap leaves it. */
const GAP = 0.4;

/** `lying`: bars, with the categories down the side, the first at the bottom as Excel has it. */
export function BarPlot({ data, box, stacked, lying }: PlotProps & { readonly stacked: boolean; readonly lying: boolean }) {
  const { categories, series } = data;
  const spans = stacked
    ? stacks(
        series.map(({ values }) => values),
        categories.length,
      )
    : series.map(({ values }) => categories.map((_, n) => [0, values[n] ?? 0] as const));
  const scale = scaleFor(spans.flat(2));
  const plot = inner(box);
  const room = (lying ? plot.height : plot.width) / Math.max(1, categories.length);
  const thickness = (room * (1 - GAP)) / (stacked ? 1 : Math.max(1, series.length));
  return (
    <g>
      <Axes plot={plot} scale={scale} data={data} lying={lying} />
      {spans.map((bars, s) =>
        bars.map(([from, to], n) => {
          const along = room * (lying ? categories.length - 1 - n : n) + (room * GAP) / 2 + (stacked ? 0 : s * thickness);
          const [low, high] = [scale.at(Math.min(from, to)), scale.at(Math.max(from, to))];
          const rect = lying
            ? { x: plot.left + low * plot.width, y: plot.top + along, width: (high - low) * plot.width, height: thickness }
            : { x: plot.left + along, y: plot.top + (1 - high) * plot.height, width: thickness, height: (high - low) * plot.height };
          return <rect key={`${s}-${n}`} {...rect} fill={colorOf(s)} />;
        }),
      )}
    </g>
  );
}

export function LinePlot({ data, box, markers }: PlotProps & { readonly markers: boolean }) {
  const scale = scaleFor(data.series.flatMap(({ values }) => values));
  const plot = inner(box);
  const room = plot.width / Math.max(1, data.categories.length);
  const points = data.series.map(({ values }) =>
    values.map((value, n) => [plot.left + room * (n + 0.5), plot.top + (1 - scale.at(value)) * plot.height] as const),
  );
  return (
    <g>
      <Axes plot={plot} scale={scale} data={data} lying={false} />
      {points.map((line, s) => (
        <g key={s}>
          <polyline
            points={line.map((point) => point.join(',')).join(' ')}
            fill="none"
            stroke={colorOf(s)}
            strokeWidth={2.25}
            strokeLinejoin="round"
          />
          {markers && line.map(([x, y], n) => <circle key={n} cx={x} cy={y} r={3} fill={colorOf(s)} />)}
        </g>
      ))}
    </g>
  );
}

/** Of the first series only, as Excel does; negative values have no slice. */
export function PiePlot({ data, box, hole }: PlotProps & { readonly hole: boolean }) {
  const values = (data.series[0]?.values ?? []).map((value) => Math.max(0, value));
  const total = values.reduce((sum, value) => sum + value, 0);
  const radius = Math.max(0, Math.min(box.width, box.height) / 2 - 6);
  const center = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  let turned = 0;
  return (
    <g>
      {values.map((value, n) => {
        const from = turned;
        turned += total === 0 ? 0 : value / total;
        return <path key={n} d={slice(center, radius, from, turned)} fill={colorOf(n)} stroke="#ffffff" />;
      })}
      {hole && <circle cx={center.x} cy={center.y} r={radius * 0.55} fill="#ffffff" />}
    </g>
  );
}

/** From and to in turns, clockwise from the top. A whole turn is drawn as nearly one: an arc cannot end where it begins. */
function slice(center: { readonly x: number; readonly y: number }, radius: number, from: number, to: number): string {
  const end = Math.min(to, from + 0.99999);
  const at = (turn: number): string =>
    `${center.x + radius * Math.sin(2 * Math.PI * turn)} ${center.y - radius * Math.cos(2 * Math.PI * turn)}`;
  return `M ${center.x} ${center.y} L ${at(from)} A ${radius} ${radius} 0 ${end - from > 0.5 ? 1 : 0} 1 ${at(end)} Z`;
}

const inner = (box: PlotBox): PlotBox => ({
  left: box.left + AXIS_WIDTH,
  top: box.top,
  width: Math.max(1, box.width - AXIS_WIDTH - 8),
  height: Math.max(1, box.height - CATEGORY_HEIGHT),
});

function Axes({
  plot,
  scale,
  data,
  lying,
}: {
  readonly plot: PlotBox;
  readonly scale: Scale;
  readonly data: ChartData;
  readonly lying: boolean;
}) {
  const bottom = plot.top + plot.height;
  return (
    <g>
      {scale.ticks.map((tick) => {
        const share = scale.at(tick);
        const x = plot.left + share * plot.width;
        const y = bottom - share * plot.height;
        return (
          <g key={tick}>
            {lying ? (
              <line x1={x} x2={x} y1={plot.top} y2={bottom} stroke="#e3e3e3" />
            ) : (
              <line x1={plot.left} x2={plot.left + plot.width} y1={y} y2={y} stroke="#e3e3e3" />
            )}
            <text {...LABEL} x={lying ? x : plot.left - 6} y={lying ? bottom + 15 : y + 4} textAnchor={lying ? 'middle' : 'end'}>
              {data.label(tick)}
            </text>
          </g>
        );
      })}
      <CategoryLabels plot={plot} categories={data.categories} lying={lying} />
    </g>
  );
}

const LETTER_WIDTH = 6.2;

function CategoryLabels({
  plot,
  categories,
  lying,
}: {
  readonly plot: PlotBox;
  readonly categories: readonly string[];
  readonly lying: boolean;
}) {
  const room = (lying ? plot.height : plot.width) / Math.max(1, categories.length);
  const letters = Math.max(3, Math.floor((lying ? AXIS_WIDTH - 4 : room) / LETTER_WIDTH));
  // When the names do not fit beside each other, every second, third… is written.
  const every = Math.max(1, Math.ceil((lying ? 14 : 24) / Math.max(1, room)));
  return categories.map((category, n) => {
    if (n % every !== 0) return null;
    const along = room * ((lying ? categories.length - 1 - n : n) + 0.5);
    const place = lying
      ? { x: plot.left - 6, y: plot.top + along + 4, textAnchor: 'end' as const }
      : { x: plot.left + along, y: plot.top + plot.height + 15, textAnchor: 'middle' as const };
    return (
      <text key={n} {...LABEL} {...place}>
        {category.length > letters ? `${category.slice(0, letters - 1)}…` : category}
      </text>
    );
  });
}
