/** The sheet "Burn variance": from the budget to date to what was incurred to date, in steps that add up; what does not is red. */
import type { BudgetBurn, BurnLine } from '../../domain/budget/budgetBurn';
import type { DateSystem } from '../../domain/calendar/plainDate';
import { exponentOf } from '../../domain/money/currency';
import { rectangleAddress } from '../../tables/a1';
import type { CellContent, SheetModel } from '../../tables/workbookChange';
import type { BurnKeys } from './burnKeys';
import { AS_OF_CELL, ITEMS_TABLE, MONTHS_TABLE, VARIANCE_SHEET, VARIANCE_TABLE } from './burnNames';
import { formula, minorCell, tableFormula } from '../cells';
import { HEADING_ROW, tableSheet } from '../frame';
import { moneyStyles } from '../moneyStyles';
import { monthCell } from '../months';
import { cellsOf, column, hiddenColumn } from '../ownTable';

// prettier-ignore
const COLUMNS = [
  column('Owner',            'text',  20),
  column('Project',          'text',  18),
  column('Currency',         'text',   8),
  column('Budget to date',   'money', 15),
  column('Price',            'money', 14),
  column('Volume',           'money', 14),
  column('Timing',           'money', 14),
  column('FX',               'money', 14),
  column('New',              'money', 14),
  column('Incurred to date', 'money', 15),
  column('Difference',       'proof', 12),
  column('Read this',        'text',  44),
  hiddenColumn('Line',       'text',  24),
];

const { here } = tableFormula(VARIANCE_TABLE);
const months = tableFormula(MONTHS_TABLE);
const items = tableFormula(ITEMS_TABLE);

const toDate = (heading: string): string =>
  `SUMIFS(${months.all(heading)},${months.all('Line')},${here('Line')},${months.all('Month')},"<="&${AS_OF_CELL})`;

function lineCells({ home, walk }: BurnLine, key: string, firstMonth: CellContent): CellContent[] {
  const rounded = (text: string): CellContent => formula(`ROUND(${text},${exponentOf(home.currency)})`);
  const amount = (minor: number): CellContent => minorCell(minor, home.currency);
  const steps = ['Price', 'Volume', 'Timing', 'FX', 'New'].map((step) => `-${here(step)}`).join('');
  const fx = `SUMIFS(${items.all('FX')},${items.all('Line')},${here('Line')},${items.all('Month')},">="&${String(firstMonth)},${items.all('Month')},"<="&${AS_OF_CELL})`;
  return cellsOf(COLUMNS, {
    Owner: home.owner,
    Project: home.project,
    Currency: home.currency,
    Line: key,
    'Budget to date': rounded(toDate('Budget')),
    Price: amount(walk.price),
    Volume: amount(walk.volume),
    Timing: amount(walk.timing),
    // Of a line that is new as a whole, its exchange rates are new with it.
    FX: walk.isNew !== 0 ? 0 : rounded(fx),
    New: amount(walk.isNew),
    'Incurred to date': rounded(toDate('Incurred')),
    Difference: rounded(`${here('Incurred to date')}-${here('Budget to date')}${steps}`),
    'Read this': walk.why,
  });
}

export function burnVarianceSheet({ lines, asOf, months: names }: BudgetBurn, keyOf: BurnKeys, system: DateSystem): SheetModel {
  const stylesFor = moneyStyles(COLUMNS);
  const column = COLUMNS.findIndex(({ name }) => name === 'Difference');
  const address = rectangleAddress({ row: HEADING_ROW + 1, column, rows: Math.max(1, lines.length), columns: 1 });
  const firstMonth = monthCell(names[0] ?? asOf.slice(0, 7), system);
  return tableSheet({
    name: VARIANCE_SHEET,
    says: `as of ${asOf} · why the year so far differs from its budget; timing is what later months are expected to make up for`,
    table: VARIANCE_TABLE,
    columns: COLUMNS,
    keyColumns: ['Line'],
    rows: lines.map((line) => lineCells(line, keyOf(line.home), firstMonth)),
    cellStyles: lines.map(({ home }) => stylesFor(home.currency)),
    rules: [{ kind: 'notZero', address }],
    frozenColumns: 3,
  });
}
