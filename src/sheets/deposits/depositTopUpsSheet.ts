/** The sheet "Deposit top-ups": what is on its way to the partners, what has arrived, and the day on which each counts. */
import type { DepositReport } from '../../domain/deposits/depositReport';
import { DEPOSIT_TOP_UPS_TABLE, type DepositSheetsRequest, depositKeys } from './depositNames';
import { dayCell, minorCell } from '../cells';
import { HEADING_ROW, tableSheet } from '../frame';
import { moneyStyles } from '../moneyStyles';
import { cellsOf, column, headersOf, hiddenColumn } from '../ownTable';
import { rectangleAddress } from '../../tables/a1';
import type { SheetModel } from '../../tables/workbookChange';

const TOP_UPS_SHEET = 'Deposit top-ups';

// prettier-ignore
const COLUMNS = [
  column('Partner',     'text',    24),
  column('Currency',    'text',     9),
  column('Reference',   'text',    18),
  column('Ordered on',  'date',    12),
  column('Expected on', 'date',    12),
  column('Counts on',   'date',    12),
  column('Amount',      'money',   15),
  column('State',       'status',  14),
  column('What it says', 'text',   70),
  hiddenColumn('Key',   'text',    24),
] as const;

const STATE_COLOURS = { pending: 'quiet', overdue: 'warn', 'not counted': 'bad', 'on statement': 'warn', arrived: 'good' } as const;

export function depositTopUpsSheet({ deposits, asOf, dateSystem }: DepositSheetsRequest): SheetModel {
  const keyOf = depositKeys(deposits);
  const rows = deposits.flatMap((deposit) => rowsOf(deposit, keyOf(deposit), dateSystem));
  const styles = moneyStyles(COLUMNS);
  const stateAt = headersOf(COLUMNS).indexOf('State');
  const states = rectangleAddress({ row: HEADING_ROW + 1, column: stateAt, rows: Math.max(1, rows.length), columns: 1 });
  return tableSheet({
    name: TOP_UPS_SHEET,
    says: `as of ${asOf} · a top-up counts once: on the day it is expected, and no more when it has arrived`,
    table: DEPOSIT_TOP_UPS_TABLE,
    columns: COLUMNS,
    keyColumns: ['Key', 'Reference', 'Ordered on', 'Amount'],
    rows,
    cellStyles: deposits.flatMap(({ topUps, currency }) => topUps.map(() => styles(currency))),
    rules: [{ kind: 'words', address: states, words: STATE_COLOURS }],
    frozenColumns: 1,
  });
}

const rowsOf = ({ partner, currency, topUps }: DepositReport, key: string, system: 1900 | 1904) =>
  topUps.map(({ movement, minor, expectedOn, countsOn, state, says }) =>
    cellsOf(COLUMNS, {
      Partner: partner,
      Currency: currency,
      Reference: movement.reference === '' ? movement.id : movement.reference,
      Key: key,
      'Ordered on': dayCell(movement.on, system),
      'Expected on': dayCell(expectedOn, system),
      'Counts on': dayCell(countsOn ?? '', system),
      Amount: minorCell(minor, currency),
      State: state,
      'What it says': says,
    }),
  );
