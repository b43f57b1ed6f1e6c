/** The charts of a sheet's drawing → what is needed to draw them. The parts themselves stay as they are. */
import type { Chart, ChartSeries, Sheet } from '../../book/sheet';
import type { Relations } from '../package/relations';
import { child, childrenOf, descendants, type XmlElement } from '../xml/parse';
import { chartTypeOf, LEGEND_POSITIONS } from './chartTypes';
import { boxOf } from './placement';

export interface ChartAnchor {
  readonly anchor: XmlElement;
  readonly part: string;
  readonly relationId: string;
  /** `<xdr:cNvPr>`: the drawing's name. */
  readonly properties: XmlElement | undefined;
}

/** Anchors of a drawing that hold a chart. */
export function chartAnchors(drawing: XmlElement, relations: Relations): ChartAnchor[] {
  return drawing.children.flatMap((anchor) => {
    const frame = child(anchor, 'graphicFrame');
    const reference = descendants(frame, 'chart')[0]?.attributes ?? {};
    const relationId = Object.entries(reference).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
    const relation = relations.byId(relationId);
    if (frame === undefined || relation?.kind !== 'chart') return [];
    return [{ anchor, part: relation.target, relationId, properties: descendants(frame, 'cNvPr')[0] }];
  });
}

/** `space` is the root of the chart part. The chart's id is the part's name. */
export function readChart({ anchor, part, properties }: ChartAnchor, space: XmlElement, sheet: Sheet): Chart {
  const chart = child(space, 'chart');
  const plots = (child(chart, 'plotArea')?.children ?? []).filter(({ name }) => name.endsWith('Chart'));
  const title = child(chart, 'title');
  const legend = child(chart, 'legend');
  const series = plots.flatMap((plot) => childrenOf(plot, 'ser')).map(readSeries);
  const ownTitle = title === undefined ? '' : textOf(title);
  return {
    id: part,
    name: properties?.attributes['name'] ?? '',
    type: chartTypeOf(plots[0]),
    title: ownTitle === '' && title !== undefined && series.length === 1 ? series[0]!.name : ownTitle,
    showTitle: title !== undefined,
    showLegend: legend !== undefined,
    legendPosition: LEGEND_POSITIONS[child(legend, 'legendPos')?.attributes['val'] ?? 'r'] ?? 'Right',
    series,
    ...boxOf(anchor, sheet),
  };
}

/** Literal text in runs, or the cached text of a reference. */
const textOf = (element: XmlElement): string => {
  const runs = descendants(element, 't').map(({ text }) => text);
  return (runs.length > 0 ? runs : descendants(element, 'v').map(({ text }) => text)).join('');
};

function readSeries(series: XmlElement): ChartSeries {
  const formula = (...names: readonly string[]): string =>
    names.map((name) => descendants(child(series, name), 'f')[0]?.text).find((text) => text !== undefined) ?? '';
  const name = child(series, 'tx');
  return {
    name: name === undefined ? '' : textOf(name) || (descendants(name, 'f')[0]?.text ?? ''),
    values: formula('val', 'yVal'),
    categories: formula('cat', 'xVal'),
  };
}
