/**
 * The sheet "Invoice schedule": a row for each line of each invoice, from the first to the last.
 *
 * A person who sends an invoice writes its number beside its rows. From then on they are issued: every later run keeps them cell by
 * cell. Gross and status are formulas, so a number that was written just now counts at once, in the proofs as well.
 */
import { exponentOf } from '../../domain/money/currency';
import type { ContractLine } from '../../domain/billing/contractLine';
import type { ScheduleRow } from '../../domain/billing/schedule';
import { rectangleAddress } from '../../tables/a1';
import type { CellContent, CellStyle, SheetModel } from '../../tables/workbookChange';
import { dayCell, formula, minorCell, moneyStyle, tableFormula } from '../cells';
import { HEADING_ROW, tableSheet } from '../frame';
import { firstOfMonth, firstOfNextMonth } from '../months';
import { cellsOf, column, hiddenColumn } from '../ownTable';
import { BILLING_MONTH_CELL } from './scheduleProofCells';

export const SCHEDULE_SHEET = 'Invoice schedule';
export const SCHEDULE_TABLE = 'TieoutSchedule';

// prettier-ignore
export const SCHEDULE_COLUMNS = [
  column('Contract',     'text',   16),
  column('Line',         'text',    8),
  column('Description',  'text',   28),
  column('Customer',     'text',   28),
  column('Service from', 'date',   11),
  column('Service to',   'date',   11),
  column('Invoice date', 'date',   11),
  column('Due date',     'date',   11),
  column('Currency',     'text',    8),
  column('Net',          'money',  14),
  column('Tax %',        'label',   7),
  column('Tax',          'money',  12),
  column('Gross',        'money',  14),
  column('Status',       'status', 11),
  column('Invoice no.',  'input',  18),
  column('Kind',         'text',    9),
  column('Factor',       'text',   10),
  column('Rule',         'text',   22),
  column('Why',          'text',   60),
  hiddenColumn('Key',         'text',   14),
  hiddenColumn('Corrects',    'text',   14),
  hiddenColumn('Provisional', 'text'),
  hiddenColumn('Line key',    'text',   24),
  hiddenColumn('Invoiced in', 'month'),
] as const;
const MONEY: ReadonlySet<string> = new Set(['Net', 'Tax', 'Gross']);

const { here } = tableFormula(SCHEDULE_TABLE);
const isOut = `${here('Invoice no.')}<>""`;
const STATUS = formula(
  `IF(${isOut},"issued",IF(${here('Kind')}="credit","credit",IF(${here('Gross')}=0,"no charge",` +
    `IF(${here('Invoice date')}>=${firstOfNextMonth(BILLING_MONTH_CELL)},"planned",IF(${here('Invoice date')}>=${BILLING_MONTH_CELL},"due","overdue")))))`,
);
/** As `invoicedIn` of the roll-forward: what should have gone out and did not can only go out in the billing month. */
const INVOICED_IN = formula(
  `IF(${isOut},${firstOfMonth(here('Invoice date'))},MAX(${firstOfMonth(here('Invoice date'))},${BILLING_MONTH_CELL}))`,
);

/** One formula for each number of decimals. */
const GROSS = new Map(
  [0, 2, 3, 4].map((decimals): [number, CellContent] => [decimals, formula(`ROUND(${here('Net')}+${here('Tax')},${decimals})`)]),
);

export interface ScheduleNames {
  readonly lines: readonly ContractLine[];
  /** Customer of a contract; empty when nobody is known. */
  readonly customerOf: (contract: string) => string;
  /** Names a contract line in formulas. */
  readonly keyOf: (of: { readonly contract: string; readonly line: string }) => string;
}

function descriptions(lines: readonly ContractLine[]): (row: ScheduleRow) => string {
  const byLine = new Map(lines.map(({ contract, line, description }) => [`${contract}\u0000${line}`, description]));
  return ({ contract, line }) => byLine.get(`${contract}\u0000${line}`) ?? '';
}

const taxCell = (percent: string): CellContent => (percent === '' ? null : Number(percent));

function rowCells(row: ScheduleRow, description: string, customer: string, key: string, system: 1900 | 1904): CellContent[] {
  const { currency, factor } = row;
  return cellsOf(SCHEDULE_COLUMNS, {
    Contract: row.contract,
    Line: row.line,
    Description: description,
    Customer: customer,
    'Service from': dayCell(row.serviceFrom, system),
    'Service to': dayCell(row.serviceTo, system),
    'Invoice date': dayCell(row.invoiceOn, system),
    'Due date': dayCell(row.dueOn, system),
    Currency: currency,
    Net: minorCell(row.netMinor, currency),
    'Tax %': taxCell(row.taxPercent),
    Tax: minorCell(row.taxMinor, currency),
    Gross: GROSS.get(exponentOf(currency)) ?? null,
    Status: STATUS,
    'Invoice no.': row.invoiceNumber ?? null,
    Kind: row.kind,
    Factor: `${factor.numerator}/${factor.denominator}`,
    Rule: row.rule,
    Why: row.why,
    Key: row.key,
    Corrects: row.corrects ?? '',
    Provisional: row.provisional ? 'yes' : '',
    'Line key': key,
    'Invoiced in': INVOICED_IN,
  });
}

/** The looks of a row; rows of one currency share them. */
function stylesByCurrency(): (currency: string) => (CellStyle | undefined)[] {
  const known = new Map<string, (CellStyle | undefined)[]>();
  return (currency) => {
    const styles = known.get(currency) ?? SCHEDULE_COLUMNS.map(({ name }) => (MONEY.has(name) ? moneyStyle(currency) : undefined));
    known.set(currency, styles);
    return styles;
  };
}

const STATUS_COLOURS = { issued: 'good', due: 'warn', overdue: 'bad', credit: 'warn', 'no charge': 'quiet' } as const;

export function invoiceScheduleSheet(rows: readonly ScheduleRow[], names: ScheduleNames, asOf: string, system: 1900 | 1904): SheetModel {
  const describe = descriptions(names.lines);
  const stylesFor = stylesByCurrency();
  const statusAt = SCHEDULE_COLUMNS.findIndex(({ name }) => name === 'Status');
  const statuses = rectangleAddress({ row: HEADING_ROW + 1, column: statusAt, rows: Math.max(1, rows.length), columns: 1 });
  return tableSheet({
    name: SCHEDULE_SHEET,
    says: `as of ${asOf} · write the number under "Invoice no." when an invoice is out: its rows never change again · Tieout Rules says what each rule means`,
    table: SCHEDULE_TABLE,
    columns: SCHEDULE_COLUMNS,
    keyColumns: ['Contract', 'Line', 'Key'],
    rows: rows.map((row) => rowCells(row, describe(row), names.customerOf(row.contract), names.keyOf(row), system)),
    cellStyles: rows.map(({ currency }) => stylesFor(currency)),
    rules: [{ kind: 'words', address: statuses, words: STATUS_COLOURS }],
    frozenColumns: 2,
  });
}
