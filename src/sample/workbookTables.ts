/** The analyst's tables: where they stand, their headings as people write them, and their rows. */
import { serialFromDate } from '../domain/calendar/plainDate';
import { exponentOf } from '../domain/money/currency';
import { makeContracts, makeSpend, PARTNERS, type Row } from './agreements';
import type { SampleMonth } from './month';
import { seeded } from './seeded';

export type ColumnLook = 'text' | 'day' | 'money' | 'yen' | 'whole' | 'percent' | 'rate';

/** A column: its heading, how it looks, how wide it is in points. */
export type ColumnPlan = readonly [header: string, look: ColumnLook, width: number];

export interface TablePlan {
  readonly sheet: string;
  readonly table: string;
  readonly title: string;
  readonly columns: readonly ColumnPlan[];
  /** Formula of a calculated column, by its heading. */
  readonly formulas: Readonly<Record<string, string>>;
  readonly rows: readonly Row[];
}

// prettier-ignore
const COLUMNS = {
  'Open items': [['Invoice no.', 'text', 78], ['Doc type', 'text', 70], ['Cust. no.', 'text', 60], ['Customer name', 'text', 190], ['Invoice date', 'day', 72], ['Due date', 'day', 72],
    ['Curr.', 'text', 40], ['Original amount', 'money', 96], ['Open (doc. curr.)', 'money', 100], ['Payment terms', 'text', 92], ['PO no.', 'text', 86], ['Days overdue', 'whole', 78]],
  Customers: [['Cust. no.', 'text', 60], ['Name', 'text', 200], ['Also known as', 'text', 150], ['Belongs to', 'text', 70], ['Bank accounts', 'text', 260], ['Country', 'text', 54],
    ['Currency', 'text', 58], ['Account manager', 'text', 100], ['Credit limit', 'money', 90]],
  'Closed items': [['Invoice no.', 'text', 78], ['Cust. no.', 'text', 60], ['Curr.', 'text', 40], ['Amount', 'money', 96], ['Paid on', 'day', 72]],
  Remittances: [['Bank reference', 'text', 96], ['Invoice no.', 'text', 78], ['Paid', 'money', 96], ['Deducted', 'money', 80], ['Reason', 'text', 160]],
  'FX rates': [['Date', 'day', 72], ['From', 'text', 46], ['To', 'text', 46], ['Rate', 'rate', 80]],
  Contracts: [['Contract', 'text', 84], ['Cust. no.', 'text', 60], ['Customer', 'text', 190], ['Effective', 'day', 72], ['End', 'day', 72], ['Notice by', 'day', 72], ['Currency', 'text', 58],
    ['Total value', 'money', 96], ['Payment terms', 'text', 92], ['Billing', 'text', 70], ['Timing', 'text', 74], ['PO required', 'text', 76], ['Signed on', 'day', 72]],
  'Contract lines': [['Contract', 'text', 84], ['Line', 'whole', 40], ['Product', 'text', 140], ['From', 'day', 72], ['To', 'day', 72], ['Billing', 'text', 70], ['Currency', 'text', 58], ['Value', 'money', 96]],
  SOWs: [['SOW', 'text', 70], ['Vendor', 'text', 54], ['Vendor name', 'text', 150], ['From', 'day', 72], ['To', 'day', 72], ['Currency', 'text', 58], ['Not to exceed', 'money', 96],
    ['Invoiced', 'money', 96], ['Cost centre', 'text', 110], ['Signed on', 'day', 72]],
  Vendors: [['Vendor', 'text', 54], ['Name', 'text', 150], ['Country', 'text', 54], ['Bank account', 'text', 170], ['Terms', 'text', 60], ['Tax form', 'text', 60], ['Status', 'text', 60]],
  Partners: [['Partner', 'text', 54], ['Name', 'text', 130], ['Product', 'text', 130], ['Currency', 'text', 58], ['Match by', 'text', 110], ['Fee', 'percent', 44], ['Settles', 'text', 54]],
  Budgets: [['Cost centre', 'text', 120], ['Line', 'text', 80], ['Year', 'whole', 44], ['Budget', 'money', 96], ['Plan to date', 'money', 96], ['Actual to date', 'money', 96]],
} as const satisfies Readonly<Record<string, readonly ColumnPlan[]>>;

const plan = (
  sheet: keyof typeof COLUMNS,
  table: string,
  title: string,
  rows: readonly Row[],
  formulas: TablePlan['formulas'] = {},
): TablePlan => ({
  sheet,
  table,
  title,
  columns: COLUMNS[sheet],
  formulas,
  rows,
});

// prettier-ignore
function openItems({ items, asOf }: SampleMonth): TablePlan {
  const rows = items.map(({ document, type, customerId, customer, documentOn = '', dueOn = '', amount, open, terms, poNumber }): Row =>
    [document, type, customerId, customer, documentOn, dueOn, amount.currency, amount.amount.toNumber(), open.amount.toNumber(), terms, poNumber]);
  return plan('Open items', 'AR_Open', 'open items', rows, { 'Days overdue': `MAX(0,${serialFromDate(asOf)}-[@[Due date]])` });
}

// prettier-ignore
function customers({ customers: all }: SampleMonth): TablePlan {
  const rows = all.map(({ id, name, aliases, parentId = '', bankAccounts, country, currency, accountManager, creditLimit }): Row =>
    [id, name, aliases.join('; '), parentId, bankAccounts.join('; '), country, currency, accountManager, creditLimit]);
  return plan('Customers', 'CustomerList', 'customers', rows);
}

function closedItems({ closed }: SampleMonth): TablePlan {
  const rows = closed.map(({ document, customerId, amount, closedOn = '' }): Row => [
    document,
    customerId,
    amount.currency,
    amount.amount.toNumber(),
    closedOn,
  ]);
  return plan('Closed items', 'AR_Closed', 'documents paid this quarter', rows);
}

function remittances({ transactions }: SampleMonth): TablePlan {
  const rows = transactions.flatMap(({ remittance, currency }) => {
    const major = (minor: number): number => minor / 10 ** exponentOf(currency);
    return remittance.map(({ receiptId, document, paid, deduction, reason }): Row => [
      receiptId,
      document,
      major(paid),
      major(deduction),
      reason,
    ]);
  });
  return plan('Remittances', 'Remittances', 'remittance advices of the month', rows);
}

function dayRates({ rates }: SampleMonth): TablePlan {
  const rows = rates.map(({ on, from, to, rate }): Row => [on, from, to, rate.toNumber()]);
  return plan('FX rates', 'FX_Rates', 'day rates', rows);
}

/** What the job of applying cash reads. */
export const cashTables = (month: SampleMonth): TablePlan[] =>
  [openItems, customers, closedItems, remittances, dayRates].map((table) => table(month));

/** What stands in the workbook beside it. */
export function agreementTables(month: SampleMonth): TablePlan[] {
  const chance = seeded(7);
  const { contracts, lines } = makeContracts(24, month.customers, month.asOf, chance);
  const { vendors, sows, budgets } = makeSpend(month.asOf, chance);
  return [
    plan('Contracts', 'Contracts', 'customer contracts', contracts),
    plan('Contract lines', 'ContractLines', 'contract lines', lines),
    plan('SOWs', 'SOWs', 'statements of work', sows),
    plan('Vendors', 'Vendors', 'vendors', vendors),
    plan('Partners', 'Partners', 'settlement partners', PARTNERS),
    plan('Budgets', 'Budgets', 'budgets', budgets),
  ];
}
