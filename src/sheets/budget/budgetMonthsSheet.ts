/**
 * The sheet "Budget months": each line in each month of the year. The budget is read from the analyst's own table, the rungs from "Budget items", the
 * forecasts from the rates of "Burn forecast"; all by formula.
 */
import { type BudgetBurn, type BurnLine, type ForecastMethod } from '../../domain/budget/budgetBurn';
import { DEVIATIONS_OF_ONE_IN_TEN } from '../../domain/budget/forecast';
import type { Rung } from '../../domain/budget/ladder';
import type { DateSystem } from '../../domain/calendar/plainDate';
import { exponentOf } from '../../domain/money/currency';
import type { CellContent, SheetModel } from '../../tables/workbookChange';
import type { BurnKeys } from './burnKeys';
import { AS_OF_CELL, FORECAST_TABLE, ITEMS_TABLE, MONTHS_SHEET, MONTHS_TABLE } from './burnNames';
import { formula, minorCell, tableFormula } from '../cells';
import { tableSheet } from '../frame';
import { type BudgetSource, type LiveBudget, liveBudgets } from './liveBudgets';
import { moneyStyles } from '../moneyStyles';
import { monthCell } from '../months';
import { cellsOf, column, hiddenColumn } from '../ownTable';

/** The forecasts' columns by method. */
export const METHOD_COLUMNS: Readonly<Record<ForecastMethod, string>> = {
  'straight line': 'Straight line',
  'trailing months': 'Trailing months',
  seasonal: 'Seasonal',
  'commitment-phased': 'Commitment-phased',
};

// prettier-ignore
const COLUMNS = [
  column('Owner',             'text',    20),
  column('Project',           'text',    18),
  column('Currency',          'text',     8),
  column('Month',             'month',    9),
  column('Budget',            'money',   14),
  column('Actual',            'money',   14),
  column('Approved',          'money',   14),
  column('Committed',         'money',   14),
  column('Accrued',           'money',   14),
  column('Available',         'money',   14),
  column('Last year',         'money',   14),
  column('To come',           'percent',  9),
  column('Straight line',     'money',   14),
  column('Trailing months',   'money',   14),
  column('Seasonal',          'money',   14),
  column('Commitment-phased', 'money',   14),
  column('Outlook',           'money',   14),
  column('Sum of outlook',    'money',   14),
  hiddenColumn('Incurred',          'money', 14),
  hiddenColumn('Last year to date', 'money', 14),
  hiddenColumn('High',              'money', 14),
  hiddenColumn('Low',               'money', 14),
  hiddenColumn('Line',              'text',  24),
];

const { here, all } = tableFormula(MONTHS_TABLE);
const items = tableFormula(ITEMS_TABLE);
const forecast = tableFormula(FORECAST_TABLE);

const ofItems = (month: string, condition: string): string =>
  `SUMIFS(${items.all('In budget currency')},${items.all('Line')},${here('Line')},${items.all('Month')},${month},${condition})`;
const onRung = (rung: Rung): string => ofItems(here('Month'), `${items.all('Stands')},"${rung}"`);
const fromForecast = (heading: string): string => `INDEX(${forecast.all(heading)},MATCH(${here('Line')},${forecast.all('Line')},0))`;
/** From the first month of the line to this one. */
const upToHere = (heading: string): string =>
  `SUMIFS(${all(heading)},${all('Line')},${here('Line')},${all('Month')},"<="&${here('Month')})`;

const MONTH_END = `EOMONTH(${here('Month')},0)`;
const STRAIGHT = `${fromForecast('Burn a month')}*${here('To come')}`;

/** Formulas of a row that do not depend on its line; rounded to the decimals of its currency. */
function rowFormulas(decimals: number, method: ForecastMethod): Readonly<Record<string, CellContent>> {
  const rounded = (text: string): CellContent => formula(`ROUND(${text},${decimals})`);
  const strays = `${DEVIATIONS_OF_ONE_IN_TEN}*${fromForecast('Spread')}*SQRT(${upToHere('To come')})`;
  return {
    Actual: rounded(onRung('actual')),
    Approved: rounded(onRung('approved')),
    Committed: rounded(onRung('committed')),
    Accrued: rounded(onRung('accrued')),
    Available: rounded(`${here('Budget')}-${here('Actual')}-${here('Approved')}-${here('Committed')}-${here('Accrued')}`),
    'Last year': rounded(ofItems(`EDATE(${here('Month')},-12)`, `${items.all('Incurred')},"yes"`)),
    'To come': formula(`MAX(0,MIN(1,(${MONTH_END}-${AS_OF_CELL})/DAY(${MONTH_END})))`),
    'Straight line': rounded(STRAIGHT),
    'Trailing months': rounded(`${fromForecast('Trailing burn')}*${here('To come')}`),
    Seasonal: rounded(
      `IF(${fromForecast('Last year to date')}>0,MAX(0,${here('Last year')}*${fromForecast('Seasonal factor')}*${here('To come')}),${STRAIGHT})`,
    ),
    'Commitment-phased': rounded(`${here('Committed')}+${fromForecast('Uncommitted burn')}*${here('To come')}`),
    Outlook: rounded(`${here('Incurred')}+${here(METHOD_COLUMNS[method])}`),
    'Sum of outlook': rounded(upToHere('Outlook')),
    Incurred: rounded(`${here('Actual')}+${here('Approved')}+${here('Accrued')}`),
    'Last year to date': formula(`${here('Last year')}*(1-${here('To come')})`),
    High: rounded(`${here('Sum of outlook')}+${strays}`),
    Low: rounded(`${here('Sum of outlook')}-${strays}`),
  };
}

const SOUGHT = { owner: here('Owner'), project: here('Project'), currency: here('Currency'), month: here('Month') };

function lineRows({ home, months }: BurnLine, line: string, live: LiveBudget, method: ForecastMethod, system: DateSystem): CellContent[][] {
  const formulas = rowFormulas(exponentOf(home.currency), method);
  return months.map(({ month, budget }) => {
    const amount = minorCell(budget, home.currency);
    const theirs = live(home, month, Number(amount), SOUGHT);
    // The formulas last: put onto a copy of them, six more cells would cost twenty times as much.
    return cellsOf(COLUMNS, {
      Owner: home.owner,
      Project: home.project,
      Currency: home.currency,
      Line: line,
      Month: monthCell(month, system),
      Budget: theirs === undefined ? amount : formula(theirs),
      ...formulas,
    });
  });
}

export function budgetMonthsSheet(burn: BudgetBurn, keyOf: BurnKeys, source: BudgetSource | undefined, system: DateSystem): SheetModel {
  const { lines, method, asOf } = burn;
  const live = liveBudgets(source);
  const stylesFor = moneyStyles(COLUMNS);
  return tableSheet({
    name: MONTHS_SHEET,
    says: `as of ${asOf} · budget − actual − approved − committed − accrued = available, month by month; the outlook goes on by "${method}"`,
    table: MONTHS_TABLE,
    columns: COLUMNS,
    keyColumns: ['Line', 'Month'],
    rows: lines.flatMap((line) => lineRows(line, keyOf(line.home), live, method, system)),
    cellStyles: lines.flatMap(({ home, months }) => months.map(() => stylesFor(home.currency))),
    rules: [],
    frozenColumns: 4,
  });
}
