/**
 * The sheet "Burn snapshots": what was forecast on each day it was forecast, kept as it was. A later run adds its day and changes no earlier one; once the
 * month that was forecast is over, the sheet shows by how much it was wrong.
 */
import type { BudgetBurn, BurnLine } from '../../domain/budget/budgetBurn';
import { monthOf } from '../../domain/calendar/months';
import type { DateSystem } from '../../domain/calendar/plainDate';
import { exponentOf } from '../../domain/money/currency';
import type { RawCell, SourceTable } from '../../tables/sourceTable';
import type { BlockModel, CellContent, SheetModel } from '../../tables/workbookChange';
import type { BurnKeys } from './burnKeys';
import { AS_OF_CELL, FORECAST_TABLE, MONTHS_TABLE, SNAPSHOTS_SHEET, SNAPSHOTS_TABLE } from './burnNames';
import { dayCell, dayFrom, formula, minorCell, tableFormula } from '../cells';
import { HEADING_ROW, tableSheet } from '../frame';
import { moneyStyles } from '../moneyStyles';
import { monthCell } from '../months';
import { cellsOf, column, hiddenColumn, type OwnRow, ownRows, textIn } from '../ownTable';

// prettier-ignore
const COLUMNS = [
  column('As of',              'date',   11),
  column('Owner',              'text',   20),
  column('Project',            'text',   18),
  column('Currency',           'text',    8),
  column('Method',             'text',   18),
  column('Budget',             'money',  14),
  column('Incurred',           'money',  14),
  column('Committed',          'money',  14),
  column('Estimate then',      'money',  14),
  column('Next month',         'month',  10),
  column('Forecast of it',     'money',  14),
  column('It came to',         'money',  14),
  column('Forecast − actual',  'money',  14),
  column('Estimate now',       'money',  14),
  column('Now − then',         'money',  14),
  hiddenColumn('Line',         'text',   24),
];
/** What a snapshot says for ever; the other columns are formulas that look at today. */
const KEPT = [
  'As of',
  'Owner',
  'Project',
  'Currency',
  'Method',
  'Budget',
  'Incurred',
  'Committed',
  'Estimate then',
  'Next month',
  'Forecast of it',
  'Line',
] as const;

const { here, all } = tableFormula(SNAPSHOTS_TABLE);
const months = tableFormula(MONTHS_TABLE);
const forecast = tableFormula(FORECAST_TABLE);

function comparisons(currency: string): Record<string, CellContent> {
  const rounded = (text: string): string => `ROUND(${text},${exponentOf(currency)})`;
  const isOver = `AND(N(${here('Next month')})>0,EOMONTH(N(${here('Next month')}),0)<=${AS_OF_CELL})`;
  const known = `COUNTIFS(${months.all('Line')},${here('Line')},${months.all('Month')},${here('Next month')})>0`;
  const cameTo = rounded(
    `SUMIFS(${months.all('Incurred')},${months.all('Line')},${here('Line')},${months.all('Month')},${here('Next month')})`,
  );
  return {
    'It came to': formula(`IF(AND(${isOver},${known}),${cameTo},"")`),
    'Forecast − actual': formula(`IF(${here('It came to')}="","",${rounded(`${here('Forecast of it')}-${here('It came to')}`)})`),
    'Estimate now': formula(
      `IFERROR(INDEX(${forecast.all('Estimate at completion')},MATCH(${here('Line')},${forecast.all('Line')},0)),"")`,
    ),
    'Now − then': formula(`IF(${here('Estimate now')}="","",${rounded(`${here('Estimate now')}-${here('Estimate then')}`)})`),
  };
}

function snapshotCells(line: BurnLine, key: string, { asOf, months: names, method }: BudgetBurn, system: DateSystem): CellContent[] {
  const { home, forecast: made } = line;
  const amount = (minor: number): CellContent => minorCell(minor, home.currency);
  const next = names.findIndex((month) => month > monthOf(asOf));
  const expected = made.byMethod[method];
  return cellsOf(COLUMNS, {
    Owner: home.owner,
    Project: home.project,
    Currency: home.currency,
    Line: key,
    Method: method,
    'As of': dayCell(asOf, system),
    Budget: amount(line.budget),
    Incurred: amount(line.actual + line.approved + line.accrued),
    Committed: amount(line.committed),
    'Estimate then': amount(expected.estimate),
    'Next month': next < 0 ? null : monthCell(names[next] ?? '', system),
    'Forecast of it': next < 0 ? null : amount(expected.toCome[next] ?? 0),
    ...comparisons(home.currency),
  });
}

const contentOf = (cell: RawCell | undefined): CellContent =>
  cell === undefined || (typeof cell === 'object' && cell !== null) ? null : cell;

/** An earlier snapshot, as it stands. */
function standingCells(row: OwnRow): CellContent[] {
  const kept = Object.fromEntries(KEPT.map((name) => [name, contentOf(row[name])]));
  return cellsOf(COLUMNS, { ...kept, ...comparisons(textIn(row, 'Currency')) });
}

/** How far the forecasts were off, over all that can be compared, in per cent of what it came to. */
function accuracyBlock(): BlockModel {
  const column = COLUMNS.length + 1;
  const error = all('Forecast − actual');
  const share = (text: string): CellContent => formula(`IFERROR(${text}/SUM(${all('It came to')}),"")`);
  return {
    row: HEADING_ROW,
    column,
    cells: [
      ['Forecasts that can be compared', formula(`COUNT(${error})`)],
      ['Off by, on average', share(`(SUMIF(${error},">0")-SUMIF(${error},"<0"))`)],
      ['Too high (+) or too low (−)', share(`SUM(${error})`)],
    ],
    styles: [
      ['label', 'number'],
      ['label', 'percent'],
      ['label', 'percent'],
    ],
  };
}

export function burnSnapshotsSheet(burn: BudgetBurn, keyOf: BurnKeys, own: readonly SourceTable[], system: DateSystem): SheetModel {
  const { asOf, lines } = burn;
  const stylesFor = moneyStyles(COLUMNS);
  const earlier = ownRows(own, SNAPSHOTS_TABLE).map((row) => ({
    day: dayFrom(row['As of'] ?? null, system),
    cells: standingCells(row),
    styles: stylesFor(textIn(row, 'Currency')),
  }));
  const now = lines.map((line) => ({
    day: asOf as string,
    cells: snapshotCells(line, keyOf(line.home), burn, system),
    styles: stylesFor(line.home.currency),
  }));
  const rows = [...earlier.filter(({ day }) => day !== asOf), ...now].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const sheet = tableSheet({
    name: SNAPSHOTS_SHEET,
    says: 'one snapshot a day, kept as it was forecast; what it came to is filled in once its month is over',
    table: SNAPSHOTS_TABLE,
    columns: COLUMNS,
    keyColumns: ['As of', 'Line'],
    rows: rows.map(({ cells }) => cells),
    cellStyles: rows.map(({ styles }) => styles),
    rules: [],
    frozenColumns: 3,
  });
  return { ...sheet, columns: [...sheet.columns, { width: 3 }, { width: 32 }, { width: 12 }], blocks: [...sheet.blocks, accuracyBlock()] };
}
