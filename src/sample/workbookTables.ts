/** The analyst's tables: where they stand, their headings as people write them, and their rows. */
import { serialFromDate } from '../domain/calendar/plainDate';
import { exponentOf } from '../domain/money/currency';
import { amendments, contractLines, milestones, priceSteps, type Row, usage } from './agreements';
import { AUTHORITIES, CLAIMS, DEALS, HOLIDAYS, INDEX_VALUES, RATE_CARDS, TAX_RATES, TIERS, VOLUMES } from './contracts/billingRows';
import type { Cells } from './contracts/contractPlan';
import { costObjects } from './contracts/sowStories';
import type { SampleAgreements } from './contracts/sampleAgreements';
import type { SampleMonth } from './month';
import type { SampleSpending } from './spend/sampleSpending';

export type ColumnLook = 'text' | 'day' | 'money' | 'yen' | 'whole' | 'percent' | 'rate' | 'figure';

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
    ['Currency', 'text', 58], ['Account manager', 'text', 100], ['Credit limit', 'money', 90],
    ['Payment terms', 'text', 92], ['VAT no.', 'text', 120], ['Risk grade', 'text', 62], ['Status', 'text', 70], ['Portal ID', 'text', 70]],
  'Closed items': [['Invoice no.', 'text', 78], ['Cust. no.', 'text', 60], ['Curr.', 'text', 40], ['Amount', 'money', 96], ['Paid on', 'day', 72]],
  Remittances: [['Bank reference', 'text', 96], ['Invoice no.', 'text', 78], ['Paid', 'money', 96], ['Deducted', 'money', 80], ['Reason', 'text', 160]],
  'FX rates': [['Date', 'day', 72], ['From', 'text', 46], ['To', 'text', 46], ['Rate', 'rate', 80]],
  Contracts: [['Contract', 'text', 84], ['Cust. no.', 'text', 60], ['Customer', 'text', 190], ['Our entity', 'text', 140], ['VAT no.', 'text', 120], ['Effective', 'day', 72], ['End', 'day', 72],
    ['Renewal', 'day', 72], ['Auto-renewal', 'text', 76], ['Notice by', 'day', 72], ['Notice days', 'whole', 70], ['Currency', 'text', 58], ['Total value', 'money', 96], ['Period price', 'money', 90],
    ['Payment terms', 'text', 110], ['Billing', 'text', 70], ['Timing', 'text', 74], ['Discount %', 'figure', 66], ['Discount end', 'day', 76], ['Rebate tiers', 'text', 80], ['Rebate base', 'text', 90],
    ['Rebate settled on', 'day', 96], ['Minimum commitment', 'money', 116], ['Shortfall clause', 'text', 92], ['Indexation', 'text', 70], ['Index cap %', 'figure', 70], ['Indexed on', 'day', 72],
    ['Late interest %', 'figure', 84], ['PO required', 'text', 76], ['PO no.', 'text', 86], ['PO value', 'money', 90], ['Billed to date', 'money', 90], ['Signed by', 'text', 84], ['Signed on', 'day', 72],
    ['WHT', 'text', 140], ['Liability', 'text', 110], ['MFN', 'text', 44], ['Exclusivity', 'text', 70], ['Volume restriction', 'text', 100], ['Termination credit', 'text', 104]],
  'Contract lines': [['Contract', 'text', 84], ['Line', 'whole', 40], ['Product', 'text', 150], ['Type', 'text', 90], ['Curr.', 'text', 44], ['Price', 'money', 96], ['Qty', 'figure', 44], ['From', 'day', 72], ['To', 'day', 72],
    ['Billing', 'text', 70], ['Bill day', 'whole', 56], ['Timing', 'text', 74], ['Aligned to', 'text', 70], ['Proration', 'text', 84], ['Payment terms', 'text', 110], ['VAT code', 'text', 70], ['Free periods', 'whole', 80],
    ['Tiers', 'text', 84], ['Tier method', 'text', 80], ['Index', 'text', 60], ['Index cap %', 'figure', 72], ['Commission %', 'figure', 84], ['Min fee', 'money', 70], ['Max fee', 'money', 70], ['Rev rec', 'text', 84], ['PO no.', 'text', 86]],
  Milestones: [['Contract', 'text', 84], ['Line', 'whole', 40], ['Milestone', 'text', 120], ['Share %', 'figure', 56], ['Amount', 'money', 90], ['Planned', 'day', 72], ['Accepted', 'day', 72], ['Criteria', 'text', 230]],
  Usage: [['Contract', 'text', 84], ['Line', 'whole', 40], ['Date', 'day', 72], ['Consumption', 'figure', 90]],
  Tiers: [['Name', 'text', 96], ['From', 'figure', 70], ['To', 'figure', 70], ['Price per unit', 'figure', 84], ['Rebate %', 'figure', 66]],
  'Price steps': [['Contract', 'text', 84], ['Line', 'whole', 40], ['From', 'day', 72], ['New price', 'money', 90]],
  Index: [['Index name', 'text', 84], ['Month', 'day', 72], ['Level', 'figure', 66]],
  'Tax rates': [['VAT code', 'text', 70], ['Rate %', 'figure', 56], ['From', 'day', 72], ['To', 'day', 72]],
  Amendments: [['Change order', 'text', 90], ['Contract', 'text', 84], ['Line', 'whole', 40], ['From', 'day', 72], ['Change', 'text', 84], ['New price', 'money', 90], ['New quantity', 'figure', 84], ['To', 'day', 72]],
  Holidays: [['Date', 'day', 72], ['Holiday', 'text', 220]],
  SOWs: [['SOW', 'text', 70], ['Vendor', 'text', 54], ['Vendor name', 'text', 150], ['Our entity', 'text', 140], ['VAT no.', 'text', 120], ['MSA', 'text', 70], ['From', 'day', 72], ['To', 'day', 72], ['Work starts', 'day', 76],
    ['Currency', 'text', 58], ['Total value', 'money', 96], ['Not to exceed', 'money', 96], ['Invoiced', 'money', 96], ['Expenses cap', 'money', 84], ['Payment terms', 'text', 92], ['Rate card', 'text', 96], ['PO no.', 'text', 76],
    ['PO value', 'money', 90], ['Cost centre', 'text', 110], ['Project', 'text', 84], ['Signed by', 'text', 84], ['Signed on', 'day', 72], ['WHT', 'text', 120], ['Usage rights', 'text', 80], ['Liability', 'text', 110]],
  'SOW lines': [['SOW', 'text', 70], ['Line', 'whole', 40], ['Role', 'text', 90], ['From', 'day', 72], ['To', 'day', 72], ['Currency', 'text', 58], ['Hours', 'figure', 56], ['Rate', 'money', 70], ['Planned', 'money', 90]],
  Vendors: [['Vendor', 'text', 54], ['Name', 'text', 150], ['Country', 'text', 54], ['Currency', 'text', 58], ['Bank account', 'text', 170], ['Terms', 'text', 60], ['VAT no.', 'text', 120], ['Tax form', 'text', 80],
    ['Bank verified', 'text', 84], ['Status', 'text', 60], ['Group', 'text', 90]],
  Authority: [['Name', 'text', 100], ['Up to', 'money', 100], ['Currency', 'text', 58], ['From', 'day', 72], ['To', 'day', 72]],
  'Rate cards': [['Rate card', 'text', 96], ['Role', 'text', 90], ['Hourly rate', 'money', 76], ['Currency', 'text', 58], ['From', 'day', 72], ['To', 'day', 72]],
  'Cost objects': [['Type', 'text', 84], ['No', 'text', 130], ['Status', 'text', 60]],
  Rebates: [['Deal', 'text', 54], ['Partner', 'text', 130], ['Currency', 'text', 58], ['From', 'day', 72], ['To', 'day', 72], ['Method', 'text', 84], ['Tiers', 'text', 90], ['Settlement date', 'day', 90], ['Expected volume', 'money', 100]],
  'Rebate volumes': [['Deal', 'text', 54], ['Date', 'day', 72], ['Purchases', 'money', 90]],
  'Rebate claims': [['Deal', 'text', 54], ['Date', 'day', 72], ['Claimed', 'money', 90], ['Settled', 'money', 90]],
  'Partner sales': [['Entry no.', 'text', 70], ['Partner', 'text', 110], ['Product', 'text', 120], ['Booked', 'day', 72], ['Type', 'text', 80], ['Status', 'text', 76], ['Curr.', 'text', 44], ['Amount', 'money', 84], ['Order ref.', 'text', 110], ['Text', 'text', 170]],
  'Partner reports': [['Transaction', 'text', 80], ['Platform', 'text', 110], ['Item', 'text', 120], ['Date', 'day', 72], ['Event', 'text', 80], ['State', 'text', 76], ['Currency', 'text', 58], ['Net amount', 'money', 84], ['Merchant reference', 'text', 120], ['Memo', 'text', 170]],
  Treatments: [['Partner', 'text', 110], ['Product', 'text', 90], ['Match by', 'text', 120], ['Tolerance', 'figure', 70], ['Days before', 'whole', 76], ['Days after', 'whole', 72], ['Fee %', 'figure', 54], ['Grouping', 'text', 84], ['Sign', 'text', 70],
    ['Settles after', 'whole', 84], ['Owner', 'text', 64]],
  Payouts: [['Bank reference', 'text', 96], ['Date', 'day', 72], ['Curr.', 'text', 44], ['Amount received', 'money', 100], ['From', 'text', 120], ['Text', 'text', 230]],
  'GL revenue': [['Account', 'text', 64], ['Partner', 'text', 110], ['Product', 'text', 120], ['Month', 'day', 72], ['Curr.', 'text', 44], ['Balance', 'money', 96]],
  'Control totals': [['Side', 'text', 60], ['Partner', 'text', 110], ['Curr.', 'text', 44], ['Rows', 'whole', 56], ['Control total', 'money', 96]],
  'Deposit movements': [['Entry', 'text', 64], ['Partner', 'text', 100], ['Date', 'day', 72], ['Movement type', 'text', 90], ['State', 'text', 64], ['Curr.', 'text', 44], ['Amount', 'money', 90], ['Expected on', 'day', 84]],
  'Deposit statements': [['Partner', 'text', 100], ['Statement date', 'day', 96], ['Curr.', 'text', 44], ['Closing balance', 'money', 100]],
  'Deposit terms': [['Partner', 'text', 100], ['Curr.', 'text', 44], ['Floor', 'money', 84], ['Target', 'money', 84], ['Cover days', 'whole', 72], ['Lead days', 'whole', 70], ['Bank cut-off', 'text', 84], ['Country', 'text', 56], ['Smallest top-up', 'money', 100],
    ['Multiple of', 'money', 84], ['Idle above', 'money', 84]],
  Campaigns: [['Campaign', 'text', 120], ['Partner', 'text', 100], ['Start', 'day', 72], ['End', 'day', 72], ['Uplift %', 'figure', 64], ['Extra per day', 'money', 84]],
  'Vendor invoices': [['Invoice no.', 'text', 100], ['Vendor', 'text', 54], ['Vendor name', 'text', 140], ['SOW', 'text', 70], ['PO no.', 'text', 76], ['Billed to', 'text', 150], ['Budget owner', 'text', 120], ['Project', 'text', 84], ['Cost centre', 'text', 120],
    ['Invoice date', 'day', 76], ['Received', 'day', 72], ['Due', 'day', 72], ['Curr.', 'text', 44], ['Net', 'money', 84], ['VAT', 'money', 76], ['Gross', 'money', 84], ['Service from', 'day', 80], ['Service to', 'day', 76], ['Role', 'text', 70], ['Hours', 'figure', 54],
    ['Rate', 'money', 64], ['Deliverable', 'text', 100], ['IBAN', 'text', 170], ['Stage', 'text', 90], ['Stage since', 'day', 80], ['Approved on', 'day', 84], ['Disputed', 'text', 64]],
  'Vendor payments': [['Payment no.', 'text', 80], ['Vendor', 'text', 54], ['Invoice no.', 'text', 100], ['Paid on', 'day', 72], ['Curr.', 'text', 44], ['Paid', 'money', 84], ['IBAN', 'text', 170], ['Status', 'text', 64]],
  'Bank changes': [['Vendor', 'text', 54], ['Changed on', 'day', 80], ['Old IBAN', 'text', 170], ['New IBAN', 'text', 170], ['Verified on', 'day', 80], ['Verified by', 'text', 84]],
  'Purchase orders': [['PO no.', 'text', 76], ['Vendor', 'text', 54], ['SOW', 'text', 70], ['Budget owner', 'text', 120], ['Project', 'text', 84], ['From', 'day', 72], ['To', 'day', 72], ['Curr.', 'text', 44], ['Order value', 'money', 90], ['Status', 'text', 60]],
  Budget: [['Budget owner', 'text', 120], ['Project', 'text', 84], ['Month', 'day', 72], ['Curr.', 'text', 44], ['Budget', 'money', 96]],
  Actuals: [['Journal no.', 'text', 84], ['Budget owner', 'text', 120], ['Project', 'text', 84], ['Posted', 'day', 72], ['Curr.', 'text', 44], ['Cost', 'money', 96]],
  'Usage plan': [['Budget owner', 'text', 120], ['Project', 'text', 84], ['Month', 'day', 72], ['Curr.', 'text', 44], ['Expected', 'money', 96]],
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

/** The row of cells that are named by heading; what is not named is empty. */
const rowsOf = (sheet: keyof typeof COLUMNS, cells: readonly Cells[]): Row[] =>
  cells.map((named) => COLUMNS[sheet].map(([header]) => named[header] ?? ''));

// prettier-ignore
function customers({ customers: all }: SampleMonth, { agreed }: SampleAgreements): TablePlan {
  const rows = all.map(({ id, name, aliases, parentId = '', bankAccounts, country, currency, accountManager, creditLimit }): Cells => ({
    'Cust. no.': id, Name: name, 'Also known as': aliases.join('; '), 'Belongs to': parentId, 'Bank accounts': bankAccounts.join('; '), Country: country, Currency: currency,
    'Account manager': accountManager, 'Credit limit': creditLimit, ...agreed.master.get(id) }));
  return plan('Customers', 'CustomerList', 'customers', rowsOf('Customers', rows));
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
export const cashTables = (month: SampleMonth, agreements: SampleAgreements): TablePlan[] =>
  [openItems, customers, closedItems, remittances, dayRates].map((table) => table(month, agreements));

const named = (sheet: keyof typeof COLUMNS, table: string, title: string, cells: readonly Cells[]): TablePlan =>
  plan(sheet, table, title, rowsOf(sheet, cells));

/** What stands in the workbook beside it. */
// prettier-ignore
export function agreementTables({ agreed: { contracts }, spend: { vendors, sows } }: SampleAgreements): TablePlan[] {
  return [
    named('Contracts', 'Contracts', 'customer contracts', contracts.map(({ row }) => row)),
    named('Contract lines', 'ContractLines', 'contract lines', contractLines(contracts)),
    named('Milestones', 'Milestones', 'milestones and deliverables', [...milestones(contracts), ...sows.flatMap(({ deliverables }) => deliverables)]),
    named('Usage', 'Usage', 'usage and media spend', usage(contracts)),
    named('Tiers', 'Tiers', 'tiers of prices and rebates', TIERS),
    named('Price steps', 'PriceSteps', 'price steps', priceSteps(contracts)),
    named('Index', 'IndexValues', 'price index', INDEX_VALUES),
    named('Tax rates', 'TaxRates', 'tax rates', TAX_RATES),
    named('Amendments', 'Amendments', 'amendments', amendments(contracts)),
    named('Holidays', 'Holidays', 'days on which the office is closed', HOLIDAYS),
    named('SOWs', 'SOWs', 'statements of work', sows.map(({ row }) => row)),
    named('SOW lines', 'SOWLines', 'planned work', sows.flatMap(({ lines }) => lines)),
    named('Vendors', 'Vendors', 'vendors', vendors),
    named('Authority', 'Authority', 'who may sign', AUTHORITIES),
    named('Rate cards', 'RateCards', 'rate cards', RATE_CARDS),
    named('Cost objects', 'CostObjects', 'orders, cost centres and projects', costObjects(sows)),
    named('Rebates', 'Rebates', 'rebate deals', DEALS),
    named('Rebate volumes', 'RebateVolumes', 'purchases under rebate deals', VOLUMES),
    named('Rebate claims', 'RebateClaims', 'claims and settlements', CLAIMS),
  ];
}

/** What is reconciled with partners, and what lies with them ahead. */
// prettier-ignore
export const partnerTables = ({ partners, deposits }: SampleSpending): TablePlan[] => [
  named('Partner sales', 'PartnerSales', 'sales through partners, as booked', partners.ours),
  named('Partner reports', 'PartnerReports', 'what the partners report', partners.theirs),
  named('Treatments', 'Treatments', 'how each partner is reconciled', partners.treatments),
  named('Payouts', 'Payouts', 'payouts of partners on the bank accounts', partners.payouts),
  named('GL revenue', 'GLRevenue', 'revenue by the general ledger', partners.ledger),
  named('Control totals', 'ControlTotals', 'control totals of the reports', partners.controls),
  named('Deposit movements', 'DepositLedger', 'prepaid balances with partners', deposits.movements),
  named('Deposit statements', 'DepositStatements', "partners' statements of the balances", deposits.statements),
  named('Deposit terms', 'DepositTerms', 'when and how balances are topped up', deposits.terms),
  named('Campaigns', 'Campaigns', 'campaigns', deposits.campaigns),
];

/** What vendors have invoiced, and the budget that it burns. */
// prettier-ignore
export const spendTables = ({ invoices, budget }: SampleSpending): TablePlan[] => [
  named('Vendor invoices', 'VendorInvoices', 'invoices of vendors', invoices.invoices),
  named('Vendor payments', 'VendorPayments', 'payments to vendors', invoices.payments),
  named('Bank changes', 'BankChanges', "changes of vendors' bank details", invoices.bankChanges),
  named('Purchase orders', 'PurchaseOrders', 'purchase orders', invoices.orders),
  named('Budget', 'BudgetPlan', 'budget of the year', budget.budgets),
  named('Actuals', 'Actuals', 'costs posted in the ledger', budget.actuals),
  named('Usage plan', 'UsagePlan', 'what the rest of the year is expected to need', budget.usage),
];
