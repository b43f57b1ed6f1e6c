import fc from 'fast-check';
import type { Chart } from '../../../src/host/book/sheet';
import { chartData, familyOf, isStacked } from '../../../src/workbench/chart/chartData';
import { scaleFor, stacks } from '../../../src/workbench/chart/scale';
import { sheetHost } from '../../support/sheetHost';

test.each([
  ['ColumnClustered', 'column', false],
  ['ColumnStacked', 'column', true],
  ['BarStacked', 'bar', true],
  ['LineMarkers', 'line', false],
  ['Doughnut', 'pie', false],
  ['XYScatter', undefined, false],
])('%s is drawn as %s', (type, family, stacked) => {
  expect([familyOf(type), isStacked(type)]).toEqual([family, stacked]);
});

const chart = (series: Chart['series']): Chart => ({
  id: '1',
  name: 'Chart 1',
  type: 'ColumnClustered',
  title: '',
  showTitle: true,
  showLegend: true,
  legendPosition: 'Bottom',
  series,
  left: 0,
  top: 0,
  width: 100,
  height: 100,
});

test('figures, names and categories come from the cells; a text counts as nothing', () => {
  const { host, sheet } = sheetHost([
    ['', 'EUR'],
    ['not due', 5],
    ['1-30', 'n/a'],
    ['31-60', '=B2*2'],
  ]);
  const { categories, series } = chartData(
    chart([{ name: 'Sheet1!$B$1', values: 'Sheet1!$B$2:$B$4', categories: 'Sheet1!$A$2:$A$4' }]),
    sheet,
    host.calculator,
  );
  expect([categories, series]).toEqual([['not due', '1-30', '31-60'], [{ name: 'EUR', values: [5, 0, 10] }]]);
});

test('without categories the points are numbered', () => {
  const { host, sheet } = sheetHost([[5], [6]]);
  expect(chartData(chart([{ name: 'Open', values: 'Sheet1!$A$1:$A$2', categories: '' }]), sheet, host.calculator).categories).toEqual([
    '1',
    '2',
  ]);
});

test.each([
  ['small amounts', [3, 7], [0, 2, 4, 6, 8]],
  ['thousands', [61_728], [0, 20_000, 40_000, 60_000, 80_000]],
  ['below zero', [-5, 5], [-6, -4, -2, 0, 2, 4, 6]],
  ['nothing but zero', [0], [0, 0.2, 0.4, 0.6, 0.8, 1]],
])('an axis for %s', (_, values, ticks) => {
  expect(scaleFor(values).ticks).toEqual(ticks);
});

test('property: an axis covers its values and zero in a handful of even steps', () => {
  const amount = fc.integer({ min: -1e11, max: 1e11 }).map((cents) => cents / 100);
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 20 }), (values) => {
      const { from, to, ticks, at } = scaleFor(values);
      expect(from <= Math.min(0, ...values) && to >= Math.max(0, ...values)).toBe(true);
      expect(ticks.length >= 2 && ticks.length <= 9).toBe(true);
      expect([at(from), at(to)]).toEqual([0, 1]);
    }),
  );
});

test('stacks pile positives up and negatives down', () => {
  expect(
    stacks(
      [
        [3, -1],
        [2, 4],
        [1, -2],
      ],
      2,
    ),
  ).toEqual([
    [
      [0, 3],
      [0, -1],
    ],
    [
      [3, 5],
      [0, 4],
    ],
    [
      [5, 6],
      [-1, -3],
    ],
  ]);
});
