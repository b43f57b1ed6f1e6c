/** A chart of the book → a chart part (DrawingML). Values stand beside the references, so viewers can draw it at once. */
import { parseArea } from '../../book/area';
import type { Book } from '../../book/book';
import { CellError, type CellValue } from '../../book/cell';
import type { Chart, ChartSeries } from '../../book/sheet';
import { tagText } from '../xml/edit';
import { escapeText } from '../xml/text';
import { CHART_KINDS, type ChartKind, kindOf, LEGEND_POSITIONS } from './chartTypes';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;

const val = (name: string, value: string | number): string => tagText(`c:${name}`, { val: value });
const GREY_LINE = '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>';
const NO_LINE = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>';
const text = (size: number): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}"><a:solidFill><a:srgbClr val="595959"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;

export function chartText(chart: Chart, book: Book): string {
  const kind = kindOf(chart.type) ?? CHART_KINDS[0]!;
  const round = kind.element === 'pieChart' || kind.element === 'doughnutChart';
  const title = chart.showTitle ? titleText(chart.title) : '';
  const legend = `<c:legend>${val('legendPos', legendPosition(chart.legendPosition))}${val('overlay', 0)}${text(900)}</c:legend>`;
  const content = [
    title,
    val('autoTitleDeleted', chart.showTitle ? 0 : 1),
    `<c:plotArea><c:layout/>${plotText(chart, kind, book)}${round ? '' : axesText(kind)}</c:plotArea>`,
    chart.showLegend ? legend : '',
    val('plotVisOnly', 1),
    val('dispBlanksAs', 'gap'),
  ];
  const frame =
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>';
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}">` +
    `${val('roundedCorners', 0)}<c:chart>${content.join('')}</c:chart>${frame}</c:chartSpace>`
  );
}

const legendPosition = (position: string): string =>
  Object.entries(LEGEND_POSITIONS).find(([, name]) => name.toLowerCase() === position.toLowerCase())?.[0] ?? 'b';

/** A title without text of its own shows the name of the only series. */
function titleText(title: string): string {
  if (title === '') return `<c:title>${val('overlay', 0)}${text(1400)}</c:title>`;
  const run = `<a:r><a:rPr lang="en-US" sz="1400" b="0"><a:solidFill><a:srgbClr val="595959"/></a:solidFill></a:rPr><a:t>${escapeText(title)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>${run}</a:p></c:rich></c:tx>${val('overlay', 0)}</c:title>`;
}

function plotText(chart: Chart, kind: ChartKind, book: Book): string {
  const { element, direction, grouping, markers } = kind;
  const series = chart.series.map((each, n) => seriesText(each, n, kind, book)).join('');
  const stacked = grouping === 'stacked' || grouping === 'percentStacked';
  const head = [direction === undefined ? '' : val('barDir', direction), grouping === undefined ? '' : val('grouping', grouping)].join('');
  const round = grouping === undefined;
  const tail: Readonly<Record<string, string>> = {
    barChart: val('gapWidth', 80) + (stacked ? val('overlap', 100) : ''),
    lineChart: val('marker', markers === true ? 1 : 0),
    pieChart: val('firstSliceAng', 0),
    doughnutChart: val('firstSliceAng', 0) + val('holeSize', 55),
    areaChart: '',
  };
  const axes = round ? '' : val('axId', CATEGORY_AXIS) + val('axId', VALUE_AXIS);
  return `<c:${element}>${head}${val('varyColors', round ? 1 : 0)}${series}${tail[element]}${axes}</c:${element}>`;
}

function seriesText({ name, values, categories }: ChartSeries, n: number, { element, markers }: ChartKind, book: Book): string {
  const tx =
    name === ''
      ? ''
      : isReference(name)
        ? `<c:tx>${referenceText('str', name, book)}</c:tx>`
        : `<c:tx><c:v>${escapeText(name)}</c:v></c:tx>`;
  const marker = element === 'lineChart' && markers !== true ? '<c:marker><c:symbol val="none"/></c:marker>' : '';
  const bar = element === 'barChart' ? val('invertIfNegative', 0) : '';
  const cat = categories === '' ? '' : `<c:cat>${referenceText(isNumeric(categories, book) ? 'num' : 'str', categories, book)}</c:cat>`;
  const smooth = element === 'lineChart' ? val('smooth', 0) : '';
  return `<c:ser>${val('idx', n)}${val('order', n)}${tx}${bar}${marker}${cat}<c:val>${referenceText('num', values, book)}</c:val>${smooth}</c:ser>`;
}

const isReference = (name: string): boolean => /!\$?[A-Z]{1,3}\$?\d+/i.test(name);

function axesText({ direction }: ChartKind): string {
  const lying = direction === 'bar';
  const common = (own: number, position: string): string =>
    `${val('axId', own)}<c:scaling>${val('orientation', lying && own === CATEGORY_AXIS ? 'maxMin' : 'minMax')}</c:scaling>${val('delete', 0)}${val('axPos', position)}`;
  const category = common(CATEGORY_AXIS, lying ? 'l' : 'b');
  const value = common(VALUE_AXIS, lying ? 'b' : 'l');
  return (
    `<c:catAx>${category}${val('majorTickMark', 'none')}${val('minorTickMark', 'none')}${val('tickLblPos', 'low')}${GREY_LINE}${text(900)}${val('crossAx', VALUE_AXIS)}${val('crosses', 'autoZero')}</c:catAx>` +
    `<c:valAx>${value}<c:majorGridlines>${GREY_LINE}</c:majorGridlines>${tagText('c:numFmt', { formatCode: 'General', sourceLinked: 1 })}${val('majorTickMark', 'none')}${val('minorTickMark', 'none')}${val('tickLblPos', 'nextTo')}${NO_LINE}${text(900)}${val('crossAx', CATEGORY_AXIS)}${val('crosses', lying ? 'max' : 'autoZero')}</c:valAx>`
  );
}

/** `'Open items'!$B$2:$B$9` → the values of those cells, row by row. */
function cellsOf(reference: string, book: Book): CellValue[] {
  const bang = reference.lastIndexOf('!');
  const name = reference.slice(0, bang).replace(/^=/, '').replace(/^'|'$/g, '').replaceAll("''", "'");
  const sheet = book.sheet(name);
  const where = parseArea(reference.slice(bang + 1));
  if (sheet === undefined || where === undefined || where.rows * where.columns > 100_000) return [];
  return Array.from({ length: where.rows * where.columns }, (_, n) =>
    sheet.cells.value(where.row + Math.floor(n / where.columns), where.column + (n % where.columns)),
  );
}

const isNumeric = (reference: string, book: Book): boolean => {
  const filled = cellsOf(reference, book).filter((value) => value !== null);
  return filled.length > 0 && filled.every((value) => typeof value === 'number');
};

function referenceText(kind: 'num' | 'str', reference: string, book: Book): string {
  const values = cellsOf(reference, book);
  const points = values.map((value, n) => {
    const shown = kind === 'num' ? (typeof value === 'number' ? value : undefined) : value instanceof CellError ? value.code : value;
    return shown === undefined || shown === null ? '' : `<c:pt idx="${n}"><c:v>${escapeText(String(shown))}</c:v></c:pt>`;
  });
  const format = kind === 'num' ? '<c:formatCode>General</c:formatCode>' : '';
  const cache = `<c:${kind}Cache>${format}${val('ptCount', values.length)}${points.join('')}</c:${kind}Cache>`;
  return `<c:${kind}Ref><c:f>${escapeText(reference.replace(/^=/, ''))}</c:f>${cache}</c:${kind}Ref>`;
}
