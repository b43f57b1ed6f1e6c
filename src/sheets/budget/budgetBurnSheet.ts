/**
 * The sheet "Budget burn": the burn-up chart over its twelve months, and under it a row for each line: what is left, what it will come to, and when it
 * runs out. Every figure is a formula over "Budget months" and "Burn forecast". The chart shows what its small table asks for; `*` is all.
 */
import type { BudgetBurn, BurnLine } from '../../domain/budget/budgetBurn';
import type { BudgetRules } from '../../domain/budget/budgetRules';
import type { DateSystem } from '../../domain/calendar/plainDate';
import { exponentOf } from '../../domain/money/currency';
import { cellAddress, rectangleAddress } from '../../tables/a1';
import type { SourceTable } from '../../tables/sourceTable';
import type { BlockModel, CellContent, CellStyle, RuleColour, SheetModel, SheetRule, TableModel } from '../../tables/workbookChange';
import type { BurnKeys } from './burnKeys';
import { BUDGET_PROOF_SHEET, BURN_SHEET, BURN_TABLE, CHART_TABLE, FORECAST_TABLE, MONTHS_TABLE } from './burnNames';
import { dayCell, formula, tableFormula } from '../cells';
import { titleBlock } from '../frame';
import { moneyStyles } from '../moneyStyles';
import { monthCell } from '../months';
import { cellsOf, column, columnModels, headersOf, hiddenColumn, ownRows, stylesOf, textIn } from '../ownTable';

/** Wide enough for what stands over them too: the way to forecast in the second, «Incurred to date» in the third. */
// prettier-ignore
const COLUMNS = [
  column('Owner',          'text',    18),
  column('Project',        'text',    20),
  column('Currency',       'text',    18),
  column('Budget',         'money',   14),
  column('Actual',         'money',   13),
  column('Approved',       'money',   13),
  column('Committed',      'money',   13),
  column('Accrued',        'money',   13),
  column('Available',      'money',   13),
  column('Used',           'percent',  9),
  column('State',          'status',   9),
  column('Estimate',       'money',   13),
  column('Over/under',     'money',   13),
  column('Out early',      'month',    9),
  column('Runs out',       'month',    9),
  column('Out late',       'month',    9),
  hiddenColumn('Line',     'text',    24),
];
// prettier-ignore
const CHART_COLUMNS = [column('Chart of', 'text', 10), column('Shown', 'input', 10)];
/** Beside the facts, over the report: it has three rows for ever, so nothing under it moves. */
const CHART_AT = 2;

/** Rows from 0. The months stand at a fixed place, so that the chart's source never moves. */
const FACTS_AT = 3;
const MONTHS_AT = 10;
const TABLE_AT = MONTHS_AT + 14;
const CHART_COVERS = `E4:P${MONTHS_AT + 13}`;
const CHART_SOURCE = rectangleAddress({ row: MONTHS_AT, column: 0, rows: 13, columns: 4 });
const THRESHOLD_ROW = FACTS_AT + 4;

const { here } = tableFormula(BURN_TABLE);
const months = tableFormula(MONTHS_TABLE);
const forecast = tableFormula(FORECAST_TABLE);
const ofMonths = (heading: string): string => `SUMIFS(${months.all(heading)},${months.all('Line')},${here('Line')})`;
const fromForecast = (heading: string): string => `INDEX(${forecast.all(heading)},MATCH(${here('Line')},${forecast.all('Line')},0))`;
const USED = `${here('Actual')}+${here('Approved')}+${here('Committed')}+${here('Accrued')}`;

const thresholdCell = (index: number): string => `$${cellAddress(THRESHOLD_ROW, 1 + index).replace(/(\d+)$/, '$$$1')}`;
/** The columns beside the label hold as many thresholds as the sheet shows. */
const SHOWN_THRESHOLDS = 3;
const COLOURS: readonly RuleColour[] = ['quiet', 'warn', 'bad'];

const thresholdsOf = ({ thresholdPercents }: BudgetRules): number[] =>
  [...thresholdPercents].sort((a, b) => a - b).slice(0, SHOWN_THRESHOLDS);

/** `below`, or the highest threshold that is reached: `90 %`. */
function stateFormula(thresholds: readonly number[]): CellContent {
  const used = here('Used');
  const reached = thresholds.reduce(
    (otherwise, _, index) => `IF(${used}>=${thresholdCell(index)},TEXT(${thresholdCell(index)}*100,"0")&" %",${otherwise})`,
    '"below"',
  );
  return formula(reached);
}

function lineCells({ home }: BurnLine, key: string, thresholds: readonly number[]): CellContent[] {
  const rounded = (text: string): CellContent => formula(`ROUND(${text},${exponentOf(home.currency)})`);
  return cellsOf(COLUMNS, {
    Owner: home.owner,
    Project: home.project,
    Currency: home.currency,
    Line: key,
    Budget: rounded(ofMonths('Budget')),
    Actual: rounded(ofMonths('Actual')),
    Approved: rounded(ofMonths('Approved')),
    Committed: rounded(ofMonths('Committed')),
    Accrued: rounded(ofMonths('Accrued')),
    Available: rounded(`${here('Budget')}-(${USED})`),
    // What is used without any budget is used wholly.
    Used: formula(`IF(${here('Budget')}>0,(${USED})/${here('Budget')},IF(${USED}>0,1,0))`),
    State: stateFormula(thresholds),
    Estimate: formula(fromForecast('Estimate at completion')),
    'Over/under': rounded(`${here('Estimate')}-${here('Budget')}`),
    'Out early': formula(fromForecast('Runs out early')),
    'Runs out': formula(fromForecast('Runs out in')),
    'Out late': formula(fromForecast('Runs out late')),
  });
}

const DRIVERS = ['Owner', 'Project', 'Currency'] as const;

/** What a person asked the chart to show is kept; the currency with most lines stands there at first. */
function chartTable(own: readonly SourceTable[], lines: readonly BurnLine[]): TableModel {
  const chosen = new Map(ownRows(own, CHART_TABLE).map((row) => [textIn(row, 'Chart of'), textIn(row, 'Shown')]));
  const counts = new Map<string, number>();
  for (const { home } of lines) counts.set(home.currency, (counts.get(home.currency) ?? 0) + 1);
  const [[most] = ['EUR']] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const usual = { Owner: '*', Project: '*', Currency: most } as const;
  return {
    name: CHART_TABLE,
    row: FACTS_AT,
    column: CHART_AT,
    headers: headersOf(CHART_COLUMNS),
    styles: stylesOf(CHART_COLUMNS),
    keyColumns: ['Chart of'],
    rows: DRIVERS.map((name) => [name, chosen.get(name) || usual[name]]),
  };
}

const driverCell = (index: number): string => `$${cellAddress(FACTS_AT + 1 + index, CHART_AT + 1).replace(/(\d+)$/, '$$$1')}`;

/** Sums over the months so far, of the lines that the chart shows. */
const cumulated = (heading: string, upTo: string): CellContent =>
  formula(
    `ROUND(SUMIFS(${months.all(heading)},${months.all('Month')},"<="&${upTo},` +
      DRIVERS.map((name, index) => `${months.all(name)},${driverCell(index)}`).join(',') +
      '),2)',
  );

function monthsBlock({ months: names }: BudgetBurn, system: DateSystem): BlockModel {
  return {
    row: MONTHS_AT,
    column: 0,
    cells: [
      ['Month', 'Budget', 'Incurred to date', 'Outlook'],
      ...names.map((month, index): CellContent[] => {
        const at = cellAddress(MONTHS_AT + 1 + index, 0);
        return [monthCell(month, system), cumulated('Budget', at), cumulated('Incurred', at), cumulated('Outlook', at)];
      }),
    ],
    styles: [
      ['heading', 'headingRight', 'headingRight', 'headingRight'],
      ...names.map((): CellStyle[] => ['month', 'money', 'money', 'money']),
    ],
  };
}

function factsBlock({ asOf, months: names, method }: BudgetBurn, thresholds: readonly number[], system: DateSystem): BlockModel {
  const padded = <T>(values: readonly T[], filler: T): T[] => [...values, ...new Array<T>(SHOWN_THRESHOLDS - values.length).fill(filler)];
  return {
    row: FACTS_AT,
    column: 0,
    cells: [
      ['As of', dayCell(asOf, system), null, null],
      ['Year from', monthCell(names[0] ?? '', system), null, null],
      ['Year to', monthCell(names.at(-1) ?? '', system), null, null],
      ['Outlook by', method, null, null],
      [
        'Thresholds',
        ...padded<CellContent>(
          thresholds.map((percent) => percent / 100),
          null,
        ),
      ],
      ['All differences', formula(`'${BUDGET_PROOF_SHEET}'!$B$4`), null, null],
    ],
    styles: [
      ['label', 'date'],
      ['label', 'month'],
      ['label', 'month'],
      ['label', 'text'],
      ['label', 'percent', 'percent', 'percent'],
      ['label', 'proof'],
    ],
  };
}

function rulesOf(lines: number, thresholds: readonly number[]): SheetRule[] {
  const under = (name: string): string =>
    rectangleAddress({ row: TABLE_AT + 1, column: COLUMNS.findIndex((each) => each.name === name), rows: Math.max(1, lines), columns: 1 });
  const limits = thresholds.map((_, index) => ({
    from: thresholdCell(index),
    colour: COLOURS[index + COLOURS.length - thresholds.length] ?? ('bad' as const),
  }));
  return [
    { kind: 'notZero', address: cellAddress(FACTS_AT + 5, 1) },
    { kind: 'atLeast', address: under('Used'), limits },
    { kind: 'atLeast', address: under('Over/under'), limits: [{ from: 0.005, colour: 'warn' }] },
  ];
}

export function budgetBurnSheet(
  burn: BudgetBurn,
  keyOf: BurnKeys,
  rules: BudgetRules,
  own: readonly SourceTable[],
  system: DateSystem,
): SheetModel {
  const { lines, asOf } = burn;
  const thresholds = thresholdsOf(rules);
  const stylesFor = moneyStyles(COLUMNS);
  return {
    name: BURN_SHEET,
    columns: columnModels(COLUMNS),
    blocks: [
      titleBlock(
        BURN_SHEET,
        `as of ${asOf} · budget − actual − approved − committed − accrued = available, each amount once · choose what the chart shows, * is all`,
      ),
      factsBlock(burn, thresholds, system),
      monthsBlock(burn, system),
    ],
    tables: [
      {
        name: BURN_TABLE,
        row: TABLE_AT,
        column: 0,
        headers: headersOf(COLUMNS),
        styles: stylesOf(COLUMNS),
        keyColumns: ['Line'],
        rows: lines.map((line) => lineCells(line, keyOf(line.home), thresholds)),
        cellStyles: lines.map(({ home }) => stylesFor(home.currency)),
      },
      chartTable(own, lines),
    ],
    rules: rulesOf(lines.length, thresholds),
    charts: [{ name: 'Burn-up', kind: 'line', title: 'Burn-up: budget, incurred, outlook', source: CHART_SOURCE, covers: CHART_COVERS }],
    frozenRows: 2,
    frozenColumns: 0,
    landscape: true,
  };
}
