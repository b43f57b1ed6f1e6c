/**
 * The sheet "Deposit back-test": forecasts of the past beside what was used. What was used is a sum over the analyst's table. The mean
 * error is weighted, all errors over all use, because the error of a day of zero use is no percentage of anything.
 */
import type { DepositReport } from '../../domain/deposits/depositReport';
import type { ShownBackTest } from '../../domain/deposits/useForecast';
import { exponentOf } from '../../domain/money/currency';
import type { CellContent, SheetModel } from '../../tables/workbookChange';
import { dayCell, formula, minorCell, tableFormula } from '../cells';
import { quotedKey } from '../criterionKeys';
import { DEPOSIT_TESTS_TABLE, type DepositSheetsRequest, depositKeys } from './depositNames';
import { type MovementSums, movementSums } from './depositSource';
import { tableSheet } from '../frame';
import { moneyStyles } from '../moneyStyles';
import { cellsOf, column, hiddenColumn } from '../ownTable';

// prettier-ignore
const COLUMNS = [
  column('Partner',        'text',   24),
  column('Currency',       'text',    9),
  column('Days',           'number',  8),
  column('From',           'date',   12),
  column('To',             'date',   12),
  column('Forecast',       'money',  15),
  column('Used',           'money',  15),
  column('Error',          'money',  15),
  column('Without sign',   'money',  15),
  column('Errors of days', 'money',  16),
  hiddenColumn('Key',      'text',   24),
] as const;

const { here, all } = tableFormula(DEPOSIT_TESTS_TABLE);

/** Errors of sums of so many days over what was used in them; empty where nothing was tested. */
const errorShare = (heading: 'Error' | 'Without sign' | 'Errors of days', key: string, days: number): string => {
  const sum = (of: string): string => `SUMIFS(${all(of)},${all('Key')},${quotedKey(key)},${all('Days')},${days})`;
  return `IF(${sum('Used')}=0,"",${sum(heading)}/${sum('Used')})`;
};
export const weightedError = (key: string, days: number): CellContent => formula(errorShare('Without sign', key, days));
export const weightedDailyError = (key: string, days: number): CellContent => formula(errorShare('Errors of days', key, days));
/** Positive: more was forecast than used. */
export const bias = (key: string, days: number): CellContent => formula(errorShare('Error', key, days));

function testCells(deposit: DepositReport, test: ShownBackTest, key: string, sums: MovementSums, system: 1900 | 1904): CellContent[] {
  const { partner, currency } = deposit;
  const used = sums.completed(deposit, 'consumption', { from: here('From'), to: here('To') });
  return cellsOf(COLUMNS, {
    Partner: partner,
    Currency: currency,
    Days: test.days,
    Key: key,
    From: dayCell(test.from, system),
    To: dayCell(test.to, system),
    Forecast: minorCell(test.forecast, currency),
    Used: formula(`ROUND(-(${used.replace(/^\+/, '')}),${exponentOf(currency)})`),
    Error: formula(`${here('Forecast')}-${here('Used')}`),
    'Without sign': formula(`ABS(${here('Error')})`),
    'Errors of days': minorCell(test.dailyError, currency),
  });
}

export function depositBackTestSheet({ deposits, asOf, dateSystem, source }: DepositSheetsRequest): SheetModel {
  const keyOf = depositKeys(deposits);
  const sums = movementSums(source);
  const styles = moneyStyles(COLUMNS);
  const tested = deposits.map((deposit) => ({ deposit, tests: deposit.forecast?.backTests ?? [] }));
  return tableSheet({
    name: 'Deposit back-test',
    says: `as of ${asOf} · each line: a forecast made from what was known the day before, held against what was used`,
    table: DEPOSIT_TESTS_TABLE,
    columns: COLUMNS,
    keyColumns: ['Key', 'Days', 'From'],
    rows: tested.flatMap(({ deposit, tests }) => tests.map((test) => testCells(deposit, test, keyOf(deposit), sums, dateSystem))),
    cellStyles: tested.flatMap(({ deposit, tests }) => tests.map(() => styles(deposit.currency))),
    rules: [],
    frozenColumns: 2,
  });
}
