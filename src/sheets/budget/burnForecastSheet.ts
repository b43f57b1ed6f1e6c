/** The sheet "Burn forecast": the rates of each method side by side, what each comes to at the end of the year, and when the budget is used up. */
import { type BudgetBurn, type BurnLine, FORECAST_METHODS, type ForecastMethod } from '../../domain/budget/budgetBurn';
import { monthNumber, monthOf, monthText } from '../../domain/calendar/months';
import type { DateSystem } from '../../domain/calendar/plainDate';
import { shareToCome } from '../../domain/budget/yearMonths';
import { exponentOf } from '../../domain/money/currency';
import type { CellContent, SheetModel } from '../../tables/workbookChange';
import { METHOD_COLUMNS } from './budgetMonthsSheet';
import type { BurnKeys } from './burnKeys';
import { FORECAST_SHEET, FORECAST_TABLE, ITEMS_TABLE, MONTHS_TABLE } from './burnNames';
import { formula, minorCell, tableFormula } from '../cells';
import { tableSheet } from '../frame';
import { moneyStyles } from '../moneyStyles';
import { monthCell } from '../months';
import { cellsOf, column, hiddenColumn } from '../ownTable';

// prettier-ignore
const COLUMNS = [
  column('Owner',                   'text',   20),
  column('Project',                 'text',   18),
  column('Currency',                'text',    8),
  column('Budget',                  'money',  14),
  column('Incurred',                'money',  14),
  column('Burn a month',            'money',  14),
  column('Trailing burn',           'money',  14),
  column('Uncommitted burn',        'money',  14),
  column('Seasonal factor',         'label',  10),
  column('Straight line',           'money',  14),
  column('Trailing months',         'money',  14),
  column('Seasonal',                'money',  14),
  column('Commitment-phased',       'money',  14),
  column('Estimate at completion',  'money',  14),
  column('Over or under',           'money',  14),
  column('Spread',                  'money',  12),
  column('Runs out early',          'month',   9),
  column('Runs out in',             'month',   9),
  column('Runs out late',           'month',   9),
  column('Read this',               'text',   44),
  hiddenColumn('Trailing from',     'month',   9),
  hiddenColumn('Trailing to',       'month',   9),
  hiddenColumn('Last year to date', 'money',  14),
  hiddenColumn('Line',              'text',   24),
];

const { here } = tableFormula(FORECAST_TABLE);
const months = tableFormula(MONTHS_TABLE);
const items = tableFormula(ITEMS_TABLE);

const ofMonths = (heading: string): string => `SUMIFS(${months.all(heading)},${months.all('Line')},${here('Line')})`;
/** Months of the line that are over, the part of the current one as well. */
const ELAPSED = `(COUNTIFS(${months.all('Line')},${here('Line')})-${ofMonths('To come')})`;
const perMonth = (text: string): string => `IF(${ELAPSED}>0,MAX(0,${text}/${ELAPSED}),0)`;
const ofItems = (conditions: string): string =>
  `SUMIFS(${items.all('In budget currency')},${items.all('Line')},${here('Line')},${items.all('Incurred')},"yes",${conditions})`;
/** Items of the year without a commitment. */
const UNCOMMITTED = ofItems(
  `${items.all('Commitment')},"",${items.all('Month')},">="&MINIFS(${months.all('Month')},${months.all('Line')},${here('Line')}),` +
    `${items.all('Month')},"<="&MAXIFS(${months.all('Month')},${months.all('Line')},${here('Line')})`,
);
const TRAILING = ofItems(`${items.all('Month')},">="&${here('Trailing from')},${items.all('Month')},"<="&${here('Trailing to')}`);
const TRAILING_COUNT = `(DATEDIF(${here('Trailing from')},${here('Trailing to')},"m")+1)`;

/** First month whose sum goes over the budget; empty when none does. */
const runsOut = (sum: string): CellContent => {
  const month = `MINIFS(${months.all('Month')},${months.all('Line')},${here('Line')},${months.all(sum)},">"&${here('Budget')})`;
  return formula(`IF(${month}=0,"",${month})`);
};

function estimates(rounded: (text: string) => CellContent): Record<string, CellContent> {
  return Object.fromEntries(
    FORECAST_METHODS.map((method) => [METHOD_COLUMNS[method], rounded(`${here('Incurred')}+${ofMonths(METHOD_COLUMNS[method])}`)]),
  );
}

/** In words, where a method had to do with less. */
function readThis({ forecast }: BurnLine, method: ForecastMethod): string {
  const { seasonalFactor, spread, trailingMonths } = forecast;
  const notes = [
    ...(seasonalFactor === undefined
      ? [`${method === 'seasonal' ? 'No last year here: ' : 'seasonal: no last year, '}straight line instead`]
      : []),
    ...(spread === 0 ? ['too few whole months for a range'] : []),
    ...(trailingMonths === 0 ? ['no whole month yet'] : []),
  ];
  return notes.join('; ');
}

function lineCells(line: BurnLine, key: string, { method, asOf }: BudgetBurn, system: DateSystem): CellContent[] {
  const { home, forecast } = line;
  const rounded = (text: string): CellContent => formula(`ROUND(${text},${exponentOf(home.currency)})`);
  const wholeTo = monthNumber(asOf) - (shareToCome(monthOf(asOf), asOf) === 0 ? 0 : 1);
  const hasTrailing = forecast.trailingMonths > 0;
  return cellsOf(COLUMNS, {
    Owner: home.owner,
    Project: home.project,
    Currency: home.currency,
    Line: key,
    Budget: rounded(ofMonths('Budget')),
    Incurred: rounded(ofMonths('Incurred')),
    'Burn a month': rounded(perMonth(here('Incurred'))),
    'Trailing burn': hasTrailing ? rounded(`MAX(0,${TRAILING}/${TRAILING_COUNT})`) : formula(here('Burn a month')),
    'Uncommitted burn': rounded(perMonth(UNCOMMITTED)),
    'Seasonal factor': formula(`IF(${here('Last year to date')}>0,MAX(0,${here('Incurred')})/${here('Last year to date')},"")`),
    ...estimates(rounded),
    'Estimate at completion': formula(here(METHOD_COLUMNS[method])),
    'Over or under': rounded(`${here('Estimate at completion')}-${here('Budget')}`),
    Spread: minorCell(Math.round(forecast.spread), home.currency),
    'Runs out early': runsOut('High'),
    'Runs out in': runsOut('Sum of outlook'),
    'Runs out late': runsOut('Low'),
    'Read this': readThis(line, method),
    'Trailing from': hasTrailing ? monthCell(monthText(wholeTo - forecast.trailingMonths + 1), system) : null,
    'Trailing to': hasTrailing ? monthCell(monthText(wholeTo), system) : null,
    'Last year to date': rounded(ofMonths('Last year to date')),
  });
}

export function burnForecastSheet(burn: BudgetBurn, keyOf: BurnKeys, system: DateSystem): SheetModel {
  const { lines, asOf, method } = burn;
  const stylesFor = moneyStyles(COLUMNS);
  return tableSheet({
    name: FORECAST_SHEET,
    says: `as of ${asOf} · four methods side by side, the estimate stands on "${method}"; early and late: one chance in ten each, from the spread of whole months`,
    table: FORECAST_TABLE,
    columns: COLUMNS,
    keyColumns: ['Line'],
    rows: lines.map((line) => lineCells(line, keyOf(line.home), burn, system)),
    cellStyles: lines.map(({ home }) => stylesFor(home.currency)),
    rules: [],
    frozenColumns: 3,
  });
}
