/**
 * The sheet "Revenue schedule": by currency and month what was invoiced, what was earned, and what is deferred. Every figure is a
 * formula over "Invoice schedule" and "Revenue by line".
 */
import { grouped } from '../../domain/grouped';
import { exponentOf } from '../../domain/money/currency';
import type { RollForwardRow } from '../../domain/revenue/recognition';
import { cellAddress } from '../../tables/a1';
import type { SheetModel } from '../../tables/workbookChange';
import { formula, moneyStyle, tableFormula } from '../cells';
import { SCHEDULE_TABLE } from './invoiceScheduleSheet';
import { monthCell } from '../months';
import { type ProofLine, type ProofSection, proofSheet } from '../proofLayout';
import { REVENUE_TABLE } from './revenueSheets';
import { BILLING_MONTH_CELL } from './scheduleProofCells';

const REVENUE_SHEET = 'Revenue schedule';

const schedule = tableFormula(SCHEDULE_TABLE);
const revenue = tableFormula(REVENUE_TABLE);
const at = (column: number, row: number): string => cellAddress(row, column);

const WIDTHS = [28, 16, 16, 16, 16, 20, 16];
const HEADINGS = ['Month', 'Recognised', 'Opening', 'Invoiced', 'Closing', 'Closing is', 'Difference'];

/** Sums of a currency, in one month (`=`) or up to its end (`<=`). */
const revenueOf = (currency: string, compared: string, month: string): string =>
  `SUMIFS(${revenue.all('Revenue')},${revenue.all('Currency')},"${currency}",${revenue.all('Month')},"${compared}"&${month})`;
const invoicedOf = (currency: string, compared: string, month: string): string =>
  `SUMIFS(${schedule.all('Net')},${schedule.all('Currency')},"${currency}",${schedule.all('Invoiced in')},"${compared}"&${month})`;

/** The difference looks from the other side: at everything up to this month, not month by month. */
function monthLine(row: number, { month, currency }: RollForwardRow, isFirst: boolean, system: 1900 | 1904): ProofLine {
  const decimals = exponentOf(currency);
  const here = at(0, row);
  const closing = at(4, row);
  const money = moneyStyle(currency);
  return {
    cells: [
      monthCell(month, system),
      formula(revenueOf(currency, '=', here)),
      isFirst ? 0 : formula(at(4, row - 1)),
      formula(invoicedOf(currency, '=', here)),
      formula(`ROUND(${at(2, row)}+${at(3, row)}-${at(1, row)},${decimals})`),
      formula(`IF(${closing}>0,"deferred revenue",IF(${closing}<0,"contract asset",""))`),
      formula(`ROUND(${closing}-(${invoicedOf(currency, '<=', here)}-${revenueOf(currency, '<=', here)}),${decimals})`),
    ],
    styles: ['month', money, money, money, money, 'status', 'proof'],
  };
}

function currencySection(currency: string, months: readonly RollForwardRow[], system: 1900 | 1904): ProofSection {
  return {
    title: `${currency}: opening + invoiced − recognised = closing`,
    headings: HEADINGS,
    differences: 1,
    lines: months.map((month, index) => (row: number) => monthLine(row, month, index === 0, system)),
  };
}

export function revenueScheduleSheet(months: readonly RollForwardRow[], asOf: string, system: 1900 | 1904): SheetModel {
  const byCurrency = grouped(months, ({ currency }) => currency);
  return proofSheet({
    name: REVENUE_SHEET,
    says: `as of ${asOf} · what was earned by month, and what was invoiced ahead of it; invoices that are late count in the billing month`,
    widths: WIDTHS,
    facts: [{ cells: ['Billing month', formula(BILLING_MONTH_CELL)], styles: ['label', 'month'] }],
    sections: [...byCurrency].map(([currency, of]) => currencySection(currency, of, system)),
  });
}
