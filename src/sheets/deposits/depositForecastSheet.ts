/**
 * The sheet "Deposit forecast": for each deposit the days to come, with what is used, what arrives, and what is left with low, expected
 * and high use. Own use and the factors are what was learned; everything after them is a formula, so that a driver on "Deposits" moves
 * each day at once.
 */
import type { ForecastDay } from '../../domain/deposits/balanceForecast';
import type { DepositReport } from '../../domain/deposits/depositReport';
import { exponentOf } from '../../domain/money/currency';
import { cellAddress } from '../../tables/a1';
import type { CellContent, SheetModel } from '../../tables/workbookChange';
import { dayCell, formula, minorCell, tableFormula } from '../cells';
import { quotedKey } from '../criterionKeys';
import {
  DEPOSIT_DAYS_TABLE,
  DEPOSIT_FORECAST_SHEET,
  DEPOSIT_TOP_UPS_TABLE,
  DEPOSITS_TABLE,
  type DepositSheetsRequest,
  depositKeys,
} from './depositNames';
import { HEADING_ROW, tableSheet } from '../frame';
import { moneyStyles } from '../moneyStyles';
import { cellsOf, column, headersOf, hiddenColumn } from '../ownTable';

// prettier-ignore
const COLUMNS = [
  column('Partner',        'text',   22),
  column('Currency',       'text',    9),
  column('Day',            'date',   12),
  column('Own use',        'money',  14),
  column('Campaign %',     'label', 12),
  column('Extra',          'money',  12),
  column('Use',            'money',  14),
  column('Used so far',    'money',  15),
  column('Top-ups',        'money',  14),
  column('Topped up',      'money',  14),
  column('Low factor',     'label',  11),
  column('High factor',    'label',  11),
  column('With high use',  'money',  16),
  column('Expected',       'money',  16),
  column('With low use',   'money',  16),
  hiddenColumn('Key',      'text',   24),
] as const;

const { here } = tableFormula(DEPOSIT_DAYS_TABLE);
const deposits = tableFormula(DEPOSITS_TABLE);
const topUps = tableFormula(DEPOSIT_TOP_UPS_TABLE);

const indexOf = (heading: string): number => headersOf(COLUMNS).indexOf(heading);
const above = (heading: string, row: number): string => cellAddress(row - 1, indexOf(heading));

/** A figure of the deposit's row on "Deposits". */
const ofDeposit = (heading: string, key: string): string =>
  `INDEX(${deposits.all(heading)},MATCH(${quotedKey(key)},${deposits.all('Key')},0))`;

/** Formulas of a day; `row` is its row on the sheet, from 0. The day of the report itself uses and receives nothing. */
function dayFormulas(key: string, currency: string, row: number, isFirst: boolean): Record<string, CellContent> {
  const decimals = exponentOf(currency);
  const balance = (factor: string): CellContent =>
    formula(`${ofDeposit('Balance', key)}+${here('Topped up')}-ROUND(${here('Used so far')}${factor},${decimals})`);
  const growth = `(1+${ofDeposit('Growth', key)}/100)`;
  const arriving = `SUMIFS(${topUps.all('Amount')},${topUps.all('Key')},${quotedKey(key)},${topUps.all('Counts on')},${here('Day')})`;
  return {
    Use: isFirst ? 0 : formula(`ROUND(MAX(0,${here('Own use')}*${growth}*(1+${here('Campaign %')}/100)+${here('Extra')}),${decimals})`),
    'Used so far': isFirst ? 0 : formula(`ROUND(${above('Used so far', row)}+${here('Use')},${decimals})`),
    'Top-ups': isFirst ? 0 : formula(arriving),
    'Topped up': isFirst ? 0 : formula(`${above('Topped up', row)}+${here('Top-ups')}`),
    'With high use': balance(`*${here('High factor')}`),
    Expected: balance(''),
    'With low use': balance(`*${here('Low factor')}`),
  };
}

/** `20` for a factor of 1.2; four decimals, so that it comes back. */
const percentOf = (factor: number): number => Math.round((factor - 1) * 1_000_000) / 10_000;

function dayCells(
  { partner, currency }: DepositReport,
  day: ForecastDay,
  key: string,
  row: number,
  isFirst: boolean,
  system: 1900 | 1904,
): CellContent[] {
  return cellsOf(COLUMNS, {
    Partner: partner,
    Currency: currency,
    Day: dayCell(day.on, system),
    Key: key,
    'Own use': minorCell(day.own, currency),
    'Campaign %': percentOf(day.campaignFactor),
    Extra: minorCell(day.extra, currency),
    'Low factor': day.lowFactor,
    'High factor': day.highFactor,
    ...dayFormulas(key, currency, row, isFirst),
  });
}

/** Row of each deposit's first day on the sheet, from 0; undefined where it has no forecast. */
export function firstDayRows(reports: readonly DepositReport[]): (number | undefined)[] {
  let next = HEADING_ROW + 1;
  return reports.map(({ days }) => {
    if (days === undefined) return undefined;
    const row = next;
    next += days.length;
    return row;
  });
}

/** Column of a heading on the sheet, from 0: for the charts' figures. */
export const forecastColumn = (heading: 'Day' | 'With high use' | 'Expected' | 'With low use'): number => indexOf(heading);

export function depositForecastSheet({ deposits: reports, asOf, dateSystem }: DepositSheetsRequest): SheetModel {
  const keyOf = depositKeys(reports);
  const firstRows = firstDayRows(reports);
  const styles = moneyStyles(COLUMNS);
  return tableSheet({
    name: DEPOSIT_FORECAST_SHEET,
    says: `as of ${asOf} · use = own use × growth × campaign + extra; the factors say how far a sum of so many days may lie off`,
    table: DEPOSIT_DAYS_TABLE,
    columns: COLUMNS,
    keyColumns: ['Key', 'Day'],
    rows: reports.flatMap((report, index) =>
      (report.days ?? []).map((day, at) => dayCells(report, day, keyOf(report), (firstRows[index] ?? 0) + at, at === 0, dateSystem)),
    ),
    cellStyles: reports.flatMap(({ days, currency }) => (days ?? []).map(() => styles(currency))),
    rules: [],
    frozenColumns: 3,
  });
}
