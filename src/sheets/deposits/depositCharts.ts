/**
 * The charts of "Deposits": for each partner the balance of the days to come with low, expected and high use, and the minimum. Their
 * figures stand to the right of the table, each a formula over "Deposit forecast", so a driver moves the chart.
 */
import type { DepositReport } from '../../domain/deposits/depositReport';
import { accountName } from '../../domain/deposits/account';
import { cellAddress, columnLetters, rectangleAddress } from '../../tables/a1';
import type { BlockModel, CellContent, CellStyle, ChartModel, ColumnModel } from '../../tables/workbookChange';
import { formula, moneyStyle, tableFormula } from '../cells';
import { quotedKey } from '../criterionKeys';
import { DEPOSIT_COLUMNS } from './depositColumns';
import { firstDayRows, forecastColumn } from './depositForecastSheet';
import { DEPOSIT_FORECAST_SHEET, DEPOSITS_TABLE, type DepositSheetsRequest, depositKeys } from './depositNames';
import { HEADING_ROW } from '../frame';

const SERIES = ['With high use', 'Expected', 'With low use'] as const;
const HEADINGS = ['Day', ...SERIES, 'Minimum'];
const GAP = 1;
const FIRST_COLUMN = DEPOSIT_COLUMNS.length + GAP;
/** Cells that a chart covers, and how many stand side by side. */
const CHART_ROWS = 18;
const CHART_COLUMNS = 6;
const CHARTS_ACROSS = 2;

export interface DepositCharts {
  readonly charts: readonly ChartModel[];
  readonly blocks: readonly BlockModel[];
  /** Widths of the columns to the right of the table. */
  readonly columns: readonly ColumnModel[];
}

const URGENCY: readonly DepositReport['plan']['state'][] = ['too late', 'top up now', 'top up soon', 'fine', 'idle cash'];

/** The most urgent, in the order of the table. */
function charted({ deposits, rules }: DepositSheetsRequest): DepositReport[] {
  const forecast = deposits.filter(({ days }) => days !== undefined);
  const byUrgency = [...forecast].sort((a, b) => URGENCY.indexOf(a.plan.state) - URGENCY.indexOf(b.plan.state));
  const chosen = new Set(byUrgency.slice(0, rules.chartedPartners));
  return forecast.filter((deposit) => chosen.has(deposit));
}

function figures(deposit: DepositReport, key: string, firstRow: number, index: number, days: number): BlockModel {
  const table = tableFormula(DEPOSITS_TABLE);
  const minimum = formula(`N(INDEX(${table.all('Minimum')},MATCH(${quotedKey(key)},${table.all('Key')},0)))`);
  const cell = (heading: 'Day' | (typeof SERIES)[number], at: number): CellContent =>
    formula(`'${DEPOSIT_FORECAST_SHEET}'!$${columnLetters(forecastColumn(heading))}$${firstRow + at + 1}`);
  const money = moneyStyle(deposit.currency);
  const rows = (deposit.days ?? [])
    .slice(0, days + 1)
    .map((_, at) => [cell('Day', at), ...SERIES.map((series) => cell(series, at)), minimum]);
  return {
    row: HEADING_ROW - 1,
    column: FIRST_COLUMN + index * (HEADINGS.length + GAP),
    cells: [[accountName(deposit), null, null, null, null], [...HEADINGS], ...rows],
    styles: [
      ['section'],
      ['heading', 'headingRight', 'headingRight', 'headingRight', 'headingRight'],
      ...rows.map((): CellStyle[] => ['date', money, money, money, money]),
    ],
  };
}

function chartOf(deposit: DepositReport, { row, column, cells }: BlockModel, index: number, firstRow: number): ChartModel {
  const covers = {
    row: firstRow + Math.floor(index / CHARTS_ACROSS) * (CHART_ROWS + 1),
    column: (index % CHARTS_ACROSS) * CHART_COLUMNS,
  };
  return {
    name: `Deposit ${accountName(deposit)}`,
    kind: 'line',
    title: `${accountName(deposit)}: balance at the end of the day`,
    source: `${cellAddress(row + 1, column)}:${cellAddress(row + cells.length - 1, column + HEADINGS.length - 1)}`,
    covers: rectangleAddress({ ...covers, rows: CHART_ROWS, columns: CHART_COLUMNS }),
  };
}

/** `below`: the first free row under the table, from 0. */
export function depositCharts(request: DepositSheetsRequest, below: number): DepositCharts {
  const keyOf = depositKeys(request.deposits);
  const firstRows = firstDayRows(request.deposits);
  const shown = charted(request);
  const blocks = shown.map((deposit, index) =>
    figures(deposit, keyOf(deposit), firstRows[request.deposits.indexOf(deposit)] ?? 0, index, request.rules.chartDays),
  );
  const widths = shown.flatMap((): ColumnModel[] => [{ width: 3 }, { width: 12 }, ...SERIES.map(() => ({ width: 15 })), { width: 14 }]);
  return {
    blocks,
    charts: shown.flatMap((deposit, index) => {
      const block = blocks[index];
      return block === undefined ? [] : [chartOf(deposit, block, index, below)];
    }),
    columns: widths,
  };
}
