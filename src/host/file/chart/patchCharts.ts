/**
 * The charts of one sheet, saved. A chart of the file is only touched where the book says otherwise: moved, its
 * references changed, taken out. When its type or title changed it is drawn anew, and a finding says what that costs.
 */
import type { Book } from '../../book/book';
import type { Chart, Sheet } from '../../book/sheet';
import type { FileFinding } from '../../excel';
import { removeOrphans } from '../package/orphans';
import type { Draft } from '../package/package';
import { OFFICE_RELATIONS } from '../package/relations';
import type { SheetSource } from '../source';
import { elementWith, XmlPatch, openTag, tagText } from '../xml/edit';
import { child, childrenOf, descendants, parseXml, type XmlElement } from '../xml/parse';
import { escapeText } from '../xml/text';
import { kindOf } from './chartTypes';
import { anchorText } from './placement';
import { type ChartAnchor, chartAnchors } from './readCharts';
import { CHART_TYPE, chartText } from './writeChart';

const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const MAIN_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const EMPTY_DRAWING = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${MAIN_DRAWING}"></xdr:wsDr>`;

interface Charting {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly draft: Draft;
  readonly drawing: string;
  readonly findings: FileFinding[];
}

/** New content of the sheet's `<drawing>`, when it had none. */
export function patchCharts(
  { sheet, part, charts }: SheetSource,
  book: Book,
  draft: Draft,
  findings: FileFinding[],
): [name: string, text: string][] {
  if (charts === JSON.stringify(sheet.charts)) return [];
  // `as`: our own JSON of the very charts that were read.
  const before = JSON.parse(charts) as Chart[];
  const relations = draft.relations(part);
  const existing = relations.ofKind('drawing')[0]?.target;
  const drawing = existing ?? draft.freeName('xl/drawings/drawing');
  const source = existing === undefined ? EMPTY_DRAWING : draft.original.text(existing, 'as it is');
  const charting: Charting = { book, sheet, draft, drawing, findings };
  const root = parseXml(source, drawing);
  const patch = new XmlPatch(source);
  const anchors = chartAnchors(root, draft.relations(drawing));
  for (const anchor of anchors) settle(anchor, before, charting, patch);
  const known = new Set(anchors.map((anchor) => anchor.part));
  const added = sheet.charts.filter(({ id }) => !known.has(id));
  const used = Math.max(1, ...descendants(root, 'cNvPr').map(({ attributes }) => Number(attributes['id'] ?? 0)));
  patch.append(root, added.map((chart, n) => newAnchor(chart, used + n + 1, charting)).join(''));
  draft.write(drawing, patch.text(), DRAWING_TYPE);
  if (existing !== undefined) return [];
  const id = relations.add('drawing', drawing);
  return [['drawing', tagText('drawing', { 'xmlns:r': OFFICE_RELATIONS, 'r:id': id })]];
}

/** One chart of the file: unchanged, moved, changed or gone. */
function settle(
  { anchor, part, relationId, properties }: ChartAnchor,
  before: readonly Chart[],
  charting: Charting,
  patch: XmlPatch,
): void {
  const { sheet, draft, drawing } = charting;
  const now = sheet.charts.find(({ id }) => id === part);
  const then = before.find(({ id }) => id === part);
  if (now === undefined || then === undefined) {
    patch.remove(anchor);
    draft.relations(drawing).remove(relationId);
    removeOrphans(draft, [part]);
    return;
  }
  if (!sameBox(now, then)) place(anchor, now, charting, patch);
  if (now.name !== then.name && properties !== undefined) {
    const tag = openTag(properties, { name: now.name });
    patch.replace(properties.start, properties.openEnd, properties.selfClosing ? `${tag.slice(0, -1)}/>` : tag);
  }
  if (!sameDrawing(now, then)) redraw(now, then, charting);
}

const sameBox = (a: Chart, b: Chart): boolean => a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;
const looks = ({ type, title, showTitle, showLegend, legendPosition, series }: Chart): unknown[] => [
  type,
  title,
  showTitle,
  showLegend,
  legendPosition,
  series.length,
];
const sameDrawing = (a: Chart, b: Chart): boolean => JSON.stringify([looks(a), a.series]) === JSON.stringify([looks(b), b.series]);

function place(anchor: XmlElement, chart: Chart, { sheet }: Charting, patch: XmlPatch): void {
  const inner = anchor.children
    .filter(({ name }) => !['from', 'to', 'pos', 'ext'].includes(name))
    .map(({ start, end }) => patch.source.slice(start, end));
  const prefix = anchor.qualifiedName.slice(0, anchor.qualifiedName.indexOf(':') + 1);
  const text = tagText(
    `${prefix}twoCellAnchor`,
    { editAs: anchor.attributes['editAs'] },
    anchorText(chart, sheet).replaceAll('xdr:', prefix) + inner.join(''),
  );
  patch.replace(anchor.start, anchor.end, text);
}

/** References are changed in place; anything else needs a new drawing of the chart. */
function redraw(now: Chart, then: Chart, { book, draft, findings }: Charting): void {
  if (JSON.stringify(looks(now)) === JSON.stringify(looks(then))) {
    draft.write(now.id, withReferences(draft.original.text(now.id, 'as it is'), now));
    return;
  }
  if (kindOf(now.type) === undefined) {
    findings.push({
      code: 'chart-not-changed',
      part: now.id,
      message: `The chart "${now.name}" is of a type that can only be kept as it was (${now.type}); its changes were not saved. Change it in Excel.`,
    });
    return;
  }
  findings.push({
    code: 'chart-redrawn',
    part: now.id,
    message: `The chart "${now.name}" was drawn anew because its type, title, legend or series changed: colours and fonts set in Excel are gone. Check it in Excel.`,
  });
  draft.write(now.id, chartText(now, book));
}

function withReferences(source: string, chart: Chart): string {
  const patch = new XmlPatch(source);
  const plotArea = child(child(parseXml(source, chart.id), 'chart'), 'plotArea');
  const list = (plotArea?.children ?? []).filter(({ name }) => name.endsWith('Chart')).flatMap((plot) => childrenOf(plot, 'ser'));
  list.forEach((series, n) => {
    const now = chart.series[n];
    const put = (names: readonly string[], reference: string | undefined): void => {
      const formula = descendants(
        series.children.find(({ name }) => names.includes(name)),
        'f',
      )[0];
      if (formula !== undefined && reference !== undefined)
        patch.replace(formula.start, formula.end, elementWith(source, formula, {}, escapeText(reference.replace(/^=/, ''))));
    };
    put(['val', 'yVal'], now?.values);
    put(['cat', 'xVal'], now?.categories);
  });
  return patch.text();
}

function newAnchor(chart: Chart, number: number, { book, sheet, draft, drawing, findings }: Charting): string {
  if (kindOf(chart.type) === undefined) {
    findings.push({
      code: 'chart-type',
      part: drawing,
      message: `The chart "${chart.name}" is saved as clustered columns: ${chart.type} cannot be written. Change its type in Excel.`,
    });
  }
  const part = draft.freeName('xl/charts/chart');
  draft.write(part, chartText(chart, book), CHART_TYPE);
  const id = draft.relations(drawing).add('chart', part);
  const frame =
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${tagText('xdr:cNvPr', { id: number, name: chart.name })}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}">${tagText('c:chart', { 'xmlns:c': CHART, 'xmlns:r': OFFICE_RELATIONS, 'r:id': id })}</a:graphicData></a:graphic></xdr:graphicFrame>`;
  return `<xdr:twoCellAnchor xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${MAIN_DRAWING}">${anchorText(chart, sheet)}${frame}<xdr:clientData/></xdr:twoCellAnchor>`;
}
