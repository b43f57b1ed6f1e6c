/**
 * The sheets of revenue: "Revenue by line" has what each line earns in each month, "Revenue schedule" how it comes together by month
 * and how what was invoiced ahead becomes revenue. The second is formulas over the first and over the invoice schedule.
 *
 * Months before the billing month are closed: a later run keeps their amounts as they stand here, a person's corrections as well.
 */
import { BadInput } from '../../domain/badInput';
import { currency } from '../../domain/money/currency';
import { exponentOf } from '../../domain/money/currency';
import { money, toMinor } from '../../domain/money/money';
import type { RevenueRow } from '../../domain/revenue/recognition';
import type { SourceTable } from '../../tables/sourceTable';
import type { CellContent, CellStyle, SheetModel } from '../../tables/workbookChange';
import { amountFrom, minorCell, moneyStyle } from '../cells';
import { tableSheet } from '../frame';
import type { ScheduleNames } from './invoiceScheduleSheet';
import { monthCell, monthFrom } from '../months';
import { cellsOf, column, hiddenColumn, type OwnRow, ownRows, textIn } from '../ownTable';

export const REVENUE_LINES_SHEET = 'Revenue by line';
export const REVENUE_TABLE = 'TieoutRevenue';

// prettier-ignore
const COLUMNS = [
  column('Contract', 'text',    16),
  column('Line',     'text',     8),
  column('Customer', 'text',    28),
  column('Month',    'month',   10),
  column('Currency', 'text',     8),
  column('Revenue',  'money',   15),
  column('Caught up', 'money',  15),
  column('Rule',     'text',    16),
  column('Why',      'text',    40),
  hiddenColumn('Line key', 'text', 24),
] as const;
const MONEY: ReadonlySet<string> = new Set(['Revenue', 'Caught up']);

function rowCells(row: RevenueRow, customer: string, key: string, system: 1900 | 1904): CellContent[] {
  return cellsOf(COLUMNS, {
    Contract: row.contract,
    Line: row.line,
    Customer: customer,
    Month: monthCell(row.month, system),
    Currency: row.currency,
    Revenue: minorCell(row.minor, row.currency),
    'Caught up': row.catchUpMinor === 0 ? null : minorCell(row.catchUpMinor, row.currency),
    Rule: row.rule,
    Why: row.why,
    'Line key': key,
  });
}

export function revenueLinesSheet(rows: readonly RevenueRow[], names: ScheduleNames, asOf: string, system: 1900 | 1904): SheetModel {
  const styles = new Map<string, (CellStyle | undefined)[]>();
  for (const { currency: of } of rows)
    if (!styles.has(of))
      styles.set(
        of,
        COLUMNS.map(({ name }) => (MONEY.has(name) ? moneyStyle(of) : undefined)),
      );
  return tableSheet({
    name: REVENUE_LINES_SHEET,
    says: `as of ${asOf} · what each line earns by month; "waiting" is earned when it is accepted`,
    table: REVENUE_TABLE,
    columns: COLUMNS,
    keyColumns: ['Contract', 'Line', 'Month', 'Currency'],
    rows: rows.map((row) => rowCells(row, names.customerOf(row.contract), names.keyOf(row), system)),
    cellStyles: rows.map(({ currency: of }) => styles.get(of) ?? []),
    rules: [],
    frozenColumns: 2,
  });
}

function minorIn(row: OwnRow, heading: string): number {
  const text = amountFrom(row[heading] ?? null) || '0';
  const of = currency(textIn(row, 'Currency'));
  if (!/^-?\d+(\.\d+)?$/.test(text) || (text.split('.')[1] ?? '').length > exponentOf(of))
    throw new BadInput(
      `The sheet ${REVENUE_LINES_SHEET} has "${text}" under ${heading} for contract ${textIn(row, 'Contract')}, line ${textIn(row, 'Line')}. ` +
        `Write an amount in ${of}: what a closed month earned must be known to the cent.`,
    );
  return toMinor(money(text, of));
}

/**
 * What the sheet says each month earned; undefined when there is no such sheet yet, and then nothing is closed.
 * @throws BadInput when an amount or a currency cannot be read.
 */
export function closedRevenueFrom(own: readonly SourceTable[]): RevenueRow[] | undefined {
  const table = own.find(({ name }) => name === REVENUE_TABLE);
  return table === undefined
    ? undefined
    : ownRows(own, REVENUE_TABLE).map((row) => ({
        contract: textIn(row, 'Contract'),
        line: textIn(row, 'Line'),
        month: monthFrom(row['Month'] ?? null, table.dateSystem),
        currency: currency(textIn(row, 'Currency')),
        minor: minorIn(row, 'Revenue'),
        rule: textIn(row, 'Rule'),
        why: textIn(row, 'Why'),
        catchUpMinor: minorIn(row, 'Caught up'),
      }));
}
