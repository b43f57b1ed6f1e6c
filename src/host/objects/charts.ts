/** Charts: made from a range with headings, named, placed, titled. What a chart looks like beyond that is Excel's. */
import { type Area, area, areaName, lastColumn, quoteSheet } from '../book/area';
import type { Chart, ChartSeries, Sheet } from '../book/sheet';
import { rangeArgument } from './addresses';
import { ADDIN, type Excel } from './excel';
import { itemNotFound } from './excelError';
import { mayChange } from './guard';
import { heightOf, leftOf, topOf, widthOf } from './lines';
import { type Args, asNumber, asText, asTruth, type ExcelObject, ObjectType, type Scalar } from './model';
import type { Place } from './place';
import { shownValue } from './shownValue';
import { worksheetType } from './worksheet';

interface OnSheet {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

interface SeriesOf extends OnSheet {
  readonly series: ChartSeries;
}

const SERIES_BY = ['Auto', 'Columns', 'Rows'] as const;

function changed({ sheet }: OnSheet, { book }: Excel): null {
  book.tell({ kind: 'part', sheet, part: 'charts', origin: ADDIN });
  return null;
}

const reference = (sheet: Sheet, where: Area): string =>
  `${quoteSheet(sheet.name)}!${areaName(where).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;

/** First row and column are headings where they are text; a series per column, or per row when there are more columns than rows. */
function seriesFrom({ sheet, area: a }: Place, by: (typeof SERIES_BY)[number]): ChartSeries[] {
  const isText = (row: number, column: number): boolean => typeof sheet.cells.value(row, column) === 'string';
  const headerRow = isText(a.row, lastColumn(a)) ? 1 : 0;
  const labelColumn = a.columns > 1 && (isText(a.row + a.rows - 1, a.column) || sheet.cells.value(a.row, a.column) === null) ? 1 : 0;
  const body = area(a.row + headerRow, a.column + labelColumn, a.rows - headerRow, a.columns - labelColumn);
  const byRows = by === 'Rows' || (by === 'Auto' && body.columns > body.rows);
  const name = (row: number, column: number, has: number, index: number): string =>
    has === 1 ? String(shownValue(sheet.cells.value(row, column))) : `Series${index + 1}`;
  const labels = byRows ? area(a.row, body.column, headerRow, body.columns) : area(body.row, a.column, body.rows, labelColumn);
  const categories = labels.rows > 0 && labels.columns > 0 ? reference(sheet, labels) : '';
  return Array.from({ length: byRows ? body.rows : body.columns }, (_, index) => ({
    name: byRows ? name(body.row + index, a.column, labelColumn, index) : name(a.row, body.column + index, headerRow, index),
    values: reference(
      sheet,
      byRows ? area(body.row + index, body.column, 1, body.columns) : area(body.row, body.column + index, body.rows, 1),
    ),
    categories,
  }));
}

function add(sheet: Sheet, args: Args, excel: Excel): ExcelObject {
  mayChange(sheet, 'allowEditObjects', 'adding charts');
  const source = rangeArgument(args.any(1), sheet, excel);
  const number = sheet.charts.length + 1;
  const chart: Chart = {
    id: excel.newId(),
    name: `Chart ${number}`,
    type: args.text(0),
    title: '',
    showTitle: false,
    showLegend: true,
    legendPosition: 'Right',
    series: seriesFrom(source, args.word(2, SERIES_BY, 'Auto')),
    left: leftOf(sheet, lastColumn(source.area) + 2),
    top: topOf(sheet, source.area.row),
    width: 360,
    height: 216,
  };
  const [only, ...more] = chart.series;
  if (only !== undefined && more.length === 0) Object.assign(chart, { title: only.name, showTitle: true });
  sheet.charts.push(chart);
  changed({ sheet, chart }, excel);
  return chartType.of({ sheet, chart });
}

function field<K extends 'name' | 'left' | 'top' | 'width' | 'height' | 'type'>(
  name: K,
  read: (value: unknown, what: string) => Chart[K],
): Scalar<OnSheet> {
  return {
    get: ({ chart }) => chart[name],
    set: (self, value, excel) => {
      self.chart[name] = read(value, `chart.${name}`);
      changed(self, excel);
    },
  };
}

const titleType = new ObjectType<OnSheet>('ChartTitle', {
  scalars: {
    Text: {
      get: ({ chart }) => chart.title,
      set: (self, value, excel) => {
        Object.assign(self.chart, { title: asText(value, 'title.text'), showTitle: true });
        changed(self, excel);
      },
    },
    Visible: {
      get: ({ chart }) => chart.showTitle,
      set: (self, value, excel) => {
        self.chart.showTitle = asTruth(value, 'title.visible');
        changed(self, excel);
      },
    },
  },
});

const legendType = new ObjectType<OnSheet>('ChartLegend', {
  scalars: {
    Visible: {
      get: ({ chart }) => chart.showLegend,
      set: (self, value, excel) => {
        self.chart.showLegend = asTruth(value, 'legend.visible');
        changed(self, excel);
      },
    },
    Position: {
      get: ({ chart }) => chart.legendPosition,
      set: (self, value, excel) => {
        self.chart.legendPosition = asText(value, 'legend.position');
        changed(self, excel);
      },
    },
  },
});

const oneSeriesType = new ObjectType<SeriesOf>('ChartSeries', {
  scalars: {
    Name: {
      get: ({ series }) => series.name,
      set: (self, value, excel) => {
        self.series.name = asText(value, 'series.name');
        changed(self, excel);
      },
    },
    ChartType: ({ chart }) => chart.type,
  },
  methods: {
    Delete: (self, _args, excel) => {
      self.chart.series.splice(self.chart.series.indexOf(self.series), 1);
      return changed(self, excel);
    },
    SetValues: (self, args, excel) => {
      const source = rangeArgument(args.any(0), self.sheet, excel);
      self.series.values = reference(source.sheet, source.area);
      return changed(self, excel);
    },
    SetXAxisValues: (self, args, excel) => {
      const source = rangeArgument(args.any(0), self.sheet, excel);
      self.series.categories = reference(source.sheet, source.area);
      return changed(self, excel);
    },
  },
});

const seriesType = new ObjectType<OnSheet>('ChartSeriesCollection', {
  scalars: { Count: ({ chart }) => chart.series.length },
  items: (self) => self.chart.series.map((series) => oneSeriesType.of({ ...self, series })),
  methods: {
    GetCount: ({ chart }) => chart.series.length,
    Add: (self, args, excel) => {
      const series: ChartSeries = {
        name: args.has(0) ? args.text(0) : `Series${self.chart.series.length + 1}`,
        values: '',
        categories: '',
      };
      self.chart.series.push(series);
      changed(self, excel);
      return oneSeriesType.of({ ...self, series });
    },
  },
});

function setPosition({ sheet, chart }: OnSheet, args: Args, excel: Excel): null {
  const start = rangeArgument(args.any(0), sheet, excel).area;
  Object.assign(chart, { left: leftOf(sheet, start.column), top: topOf(sheet, start.row) });
  if (args.has(1)) {
    const end = rangeArgument(args.any(1), sheet, excel).area;
    const covered = area(start.row, start.column, end.row + end.rows - start.row, end.column + end.columns - start.column);
    Object.assign(chart, { width: widthOf(sheet, covered), height: heightOf(sheet, covered) });
  }
  return changed({ sheet, chart }, excel);
}

const chartType: ObjectType<OnSheet> = new ObjectType<OnSheet>('Chart', {
  identity: ({ chart }) => ({ Id: chart.id }),
  scalars: {
    Id: ({ chart }) => chart.id,
    Name: field('name', asText),
    ChartType: field('type', asText),
    Left: field('left', asNumber),
    Top: field('top', asNumber),
    Width: field('width', asNumber),
    Height: field('height', asNumber),
  },
  parts: {
    Title: (self) => titleType.of(self),
    Legend: (self) => legendType.of(self),
    Series: (self) => seriesType.of(self),
    Worksheet: ({ sheet }) => worksheetType.of(sheet),
  },
  methods: {
    Delete: (self, _args, excel) => {
      mayChange(self.sheet, 'allowEditObjects', 'deleting charts');
      self.sheet.charts.splice(self.sheet.charts.indexOf(self.chart), 1);
      return changed(self, excel);
    },
    SetPosition: setPosition,
    SetData: (self, args, excel) => {
      self.chart.series = seriesFrom(rangeArgument(args.any(0), self.sheet, excel), args.word(1, SERIES_BY, 'Auto'));
      return changed(self, excel);
    },
  },
});

const find = (sheet: Sheet, key: unknown): Chart | undefined =>
  sheet.charts.find(({ id, name }) => id === key || (typeof key === 'string' && name.toLowerCase() === key.toLowerCase()));

export const chartsType = new ObjectType<Sheet>('ChartCollection', {
  scalars: { Count: ({ charts }) => charts.length },
  items: (sheet) => sheet.charts.map((chart) => chartType.of({ sheet, chart })),
  item: (sheet, key) => {
    const chart = find(sheet, key);
    return chart === undefined ? undefined : chartType.of({ sheet, chart });
  },
  methods: {
    Add: add,
    GetCount: ({ charts }) => charts.length,
    GetItem: (sheet, args) => {
      const chart = find(sheet, args.any(0));
      if (chart === undefined) throw itemNotFound(`chart ${JSON.stringify(args.any(0))} on "${sheet.name}"`);
      return chartType.of({ sheet, chart });
    },
    GetItemOrNullObject: (sheet, args) => {
      const chart = find(sheet, args.any(0));
      return chart === undefined ? null : chartType.of({ sheet, chart });
    },
  },
});
