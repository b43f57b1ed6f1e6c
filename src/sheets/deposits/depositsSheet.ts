/**
 * The sheet "Deposits": for each prepaid balance what it is, when it runs out, by when to top it up and by how much; beside it the
 * drivers that a person may change, below it a chart for each. A driver moves every figure and chart by formula; an empty one leaves
 * the terms to count.
 */
import type { DepositReport } from '../../domain/deposits/depositReport';
import { rectangleAddress } from '../../tables/a1';
import type { CellContent, SheetModel, SheetRule } from '../../tables/workbookChange';
import { dayCell, formula, tableFormula } from '../cells';
import { workdayArguments } from './depositCalendarSheet';
import { depositCharts } from './depositCharts';
import { DEPOSIT_COLUMNS } from './depositColumns';
import { DRIVER_COLUMNS, type DriverColumn, driverCells } from './depositDrivers';
import * as row from './depositFormulas';
import { bias, weightedDailyError, weightedError } from './depositBackTestSheet';
import { closingCell } from './depositLedgerSheet';
import { DEPOSITS_SHEET, DEPOSITS_TABLE, type DepositSheetsRequest, depositKeys } from './depositNames';
import { type TermFormula, termFormulas } from './depositTermCells';
import { HEADING_ROW, tableSheet } from '../frame';
import { moneyStyles } from '../moneyStyles';
import { cellsOf, headersOf } from '../ownTable';

const own = tableFormula(DEPOSITS_TABLE);
const STATE_COLOURS = {
  'top up soon': 'warn',
  'top up now': 'bad',
  'too late': 'bad',
  'idle cash': 'warn',
  fine: 'good',
  'not enough history': 'quiet',
} as const;
const MAIN_TEST_DAYS = 28;
/** Rows between the table and the first chart: one more deposit has room before the charts move. */
const FREE_ROWS = 2;

const two = (value: number): string => String(value).padStart(2, '0');
const timeText = (minutes: number | undefined): string =>
  minutes === undefined ? '' : `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** What a person entered, where it is a figure that can be, else what the terms or the rules say; an empty text where nothing does. */
function effective(driver: DriverColumn, terms: string | undefined): CellContent {
  const { least, most, isWhole } = DRIVER_COLUMNS[driver];
  const [entered, figure] = [own.here(driver), `N(${own.here(driver)})`];
  const whole = isWhole ? `,INT(${figure})=${figure}` : '';
  return formula(`IF(AND(ISNUMBER(${entered}),${figure}>=${least},${figure}<=${most}${whole}),${entered},${terms ?? '""'})`);
}

const orEmpty = (text: string | undefined): CellContent => (text === undefined ? null : formula(text));

function termCells(deposit: DepositReport, terms: TermFormula, { rules }: DepositSheetsRequest): Record<string, CellContent> {
  const target = terms(deposit, 'Target');
  // Where there is a target, cover days count only when somebody names them.
  const cover =
    terms(deposit, 'Cover days') ??
    (target === undefined ? `IF(ISNUMBER(${own.here('Your target')}),"",${rules.standardCoverDays})` : undefined);
  return {
    'Lead days': effective('Your lead days', terms(deposit, 'Lead days', rules.standardLeadDays)),
    'Cover days': effective('Your cover days', cover),
    Target: effective('Your target', target),
    Growth: effective('Growth %', '0'),
    'Cut-off': timeText(deposit.terms.cutOff),
    Minimum: orEmpty(terms(deposit, 'Minimum')),
    'Smallest top-up': orEmpty(terms(deposit, 'Smallest top-up')),
    'Multiple of': orEmpty(terms(deposit, 'Multiple of')),
    'Idle above': orEmpty(terms(deposit, 'Idle above')),
  };
}

function planCells(context: row.RowContext, index: number): Record<string, CellContent> {
  const { key } = context;
  return {
    State: formula(row.state(context)),
    Balance: formula(closingCell(index)),
    'On its way': formula(row.onItsWay(context)),
    'Daily use': formula(row.dailyUse(context)),
    'Runs out': formula(row.runsOut(context)),
    'Runs out early': formula(row.runsOutEarly(context)),
    'Runs out late': formula(row.runsOutLate(context)),
    'Below minimum': formula(row.belowMinimum(context)),
    'Top up by': formula(row.topUpBy(context)),
    'Credited on': formula(row.creditedOn(context)),
    Wanted: formula(row.wantedThen(context)),
    Missing: formula(row.missingThen(context)),
    'Top-up': formula(row.topUpAmount(context)),
    'Idle cash': formula(row.idleCash(context)),
    'Error 28 days': weightedError(key, MAIN_TEST_DAYS),
    'Error by day': weightedDailyError(key, MAIN_TEST_DAYS),
    Bias: bias(key, MAIN_TEST_DAYS),
  };
}

function depositRows(request: DepositSheetsRequest): CellContent[][] {
  const keyOf = depositKeys(request.deposits);
  const [drivers, terms, workdays] = [driverCells(request.own), termFormulas(request), workdayArguments(request)];
  return request.deposits.map((deposit, index) => {
    const key = keyOf(deposit);
    const context = { deposit, key, rules: request.rules, workdays: workdays(deposit.terms.calendar) };
    return cellsOf(DEPOSIT_COLUMNS, {
      Partner: deposit.partner,
      Currency: deposit.currency,
      Key: key,
      'Order day': dayCell(deposit.orderDay, request.dateSystem),
      ...drivers(deposit),
      ...termCells(deposit, terms, request),
      ...planCells(context, index),
    });
  });
}

export function depositsSheet(request: DepositSheetsRequest): SheetModel {
  const rows = depositRows(request);
  const styles = moneyStyles(DEPOSIT_COLUMNS);
  const stateAt = headersOf(DEPOSIT_COLUMNS).indexOf('State');
  const states: SheetRule = {
    kind: 'words',
    address: rectangleAddress({ row: HEADING_ROW + 1, column: stateAt, rows: Math.max(1, rows.length), columns: 1 }),
    words: STATE_COLOURS,
  };
  const sheet = tableSheet({
    name: DEPOSITS_SHEET,
    says: `as of ${request.asOf} · change Growth %, Your lead days, Your cover days or Your target: run-out and top-up follow; empty: your terms count`,
    table: DEPOSITS_TABLE,
    columns: DEPOSIT_COLUMNS,
    keyColumns: ['Partner', 'Currency'],
    rows,
    cellStyles: request.deposits.map(({ currency }) => styles(currency)),
    rules: [states],
    frozenColumns: 1,
  });
  const { charts, blocks, columns } = depositCharts(request, HEADING_ROW + 1 + Math.max(1, rows.length) + FREE_ROWS);
  return { ...sheet, columns: [...sheet.columns, ...columns], blocks: [...sheet.blocks, ...blocks], charts };
}
