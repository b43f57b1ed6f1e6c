/** The sheet's charts over the cells. They scroll with them and are clipped where frozen panes begin. */
import { memo } from 'react';
import type { Sheet } from '../../host/book/sheet';
import type { Calculator } from '../../host/calc/calculator';
import { PIXELS_PER_POINT } from '../grid/axis';
import type { Viewport } from '../grid/viewport';
import { ChartDrawing } from './ChartDrawing';
import { chartData } from './chartData';

export interface ChartLayerProps {
  readonly sheet: Sheet;
  readonly calculator: Calculator;
  readonly view: Viewport;
  /** Tells when the figures must be read again. */
  readonly revision: number;
}

export function ChartLayer({ sheet, calculator, view, revision }: ChartLayerProps) {
  if (sheet.charts.length === 0) return null;
  const { headings, frozenBottom, frozenRight, frozen, scroll } = view;
  // A chart above the frozen line stays with the frozen rows.
  return (
    <div className="charts" style={{ left: headings.width, top: headings.height }}>
      {sheet.charts.map((chart) => {
        const left = chart.left * PIXELS_PER_POINT;
        const top = chart.top * PIXELS_PER_POINT;
        const moves = {
          x: left >= frozenRight - headings.width || frozen.columns === 0,
          y: top >= frozenBottom - headings.height || frozen.rows === 0,
        };
        return (
          <div
            key={chart.id}
            className="chart-frame"
            style={{ left: left - (moves.x ? scroll.left : 0), top: top - (moves.y ? scroll.top : 0) }}
          >
            <LiveChart sheet={sheet} calculator={calculator} chart={chart} revision={revision} />
          </div>
        );
      })}
    </div>
  );
}

interface LiveChartProps extends Pick<ChartLayerProps, 'sheet' | 'calculator' | 'revision'> {
  readonly chart: Sheet['charts'][number];
}

const LiveChart = memo(function LiveChart({ sheet, calculator, chart }: LiveChartProps) {
  return (
    <ChartDrawing
      chart={chart}
      data={chartData(chart, sheet, calculator)}
      width={Math.round(chart.width * PIXELS_PER_POINT)}
      height={Math.round(chart.height * PIXELS_PER_POINT)}
    />
  );
});
