/** A budget of 12,000.00 EUR for one owner and project, a thousand a month, seen at the end of October: a case changes only what it is about. */
import type { BudgetBurn, BurnLine, BurnRequest } from '../../src/domain/budget/budgetBurn';
import type { Actual, BudgetLine, UsagePlan } from '../../src/domain/budget/budgetLine';
import { STANDARD_BUDGET_RULES } from '../../src/domain/budget/budgetRules';
import { buildBurn } from '../../src/domain/budget/buildBurn';
import { monthsOfYear } from '../../src/domain/budget/yearMonths';
import type { Milestone } from '../../src/domain/billing/contractLine';
import { date } from '../../src/domain/calendar/plainDate';
import type { Rate } from '../../src/domain/cash/ledger';
import type { Agreement, AgreementLine } from '../../src/domain/contracts/contract';
import { Decimal } from '../../src/domain/money/decimal';
import { money } from '../../src/domain/money/money';
import type { PurchaseOrder, VendorInvoice, VendorPayment } from '../../src/domain/payables/vendorInvoice';
import { at, SOW as REVIEWED_SOW, WORK } from './reviewWorld';

export const AS_OF = date('2026-10-31');
export const MONTHS = monthsOfYear('2026-12');

export const budgetRow = (month: string, amount: string, of: Partial<BudgetLine> = {}): BudgetLine => ({
  ...{ owner: 'Ada', project: 'Games', month, currency: 'EUR', budget: money(amount, of.currency ?? 'EUR'), quantity: undefined },
  place: at('Budget', 'A2'),
  ...of,
});

export const YEAR: readonly BudgetLine[] = MONTHS.map((month) => budgetRow(month, '1000'));

export const posting = (amount: string, bookedOn: string, of: Partial<Actual> = {}): Actual => ({
  ...{ posting: 'GL-1', owner: 'Ada', project: 'Games', vendorId: 'V1', invoice: '', quantity: undefined, place: at('Actuals', 'A2') },
  ...{ bookedOn: date(bookedOn), amount: money(amount, 'EUR') },
  ...of,
});

/** Net 1,000.00 and no tax, for September, received and waiting. */
export const INVOICE: VendorInvoice = {
  ...{ invoice: 'F-1', vendorId: 'V1', vendor: '', sow: '', poNumber: '', legalEntity: '', owner: 'Ada', project: 'Games', costCentre: '' },
  ...{ invoicedOn: date('2026-09-30'), receivedOn: date('2026-10-02'), dueOn: undefined, currency: 'EUR', net: undefined, tax: undefined },
  ...{ amount: money('1000', 'EUR'), serviceFrom: undefined, serviceTo: undefined, role: '', quantity: undefined, rate: undefined },
  ...{
    deliverable: '',
    bankAccount: '',
    stage: 'project lead',
    stageSince: undefined,
    approvedOn: undefined,
    approver: '',
    disputed: false,
  },
  ...{ place: at('Vendor invoices', 'A2'), cellOf: {} },
};
export const invoice = (of: Partial<VendorInvoice>): VendorInvoice => ({ ...INVOICE, ...of });

export const payment = (amount: string, of: Partial<VendorPayment> = {}): VendorPayment => ({
  ...{ payment: 'P-1', vendorId: 'V1', invoice: 'F-1', paidOn: date('2026-10-15'), amount: money(amount, 'EUR'), bankAccount: '' },
  ...{ status: 'paid', place: at('Payments', 'A2') },
  ...of,
});

/** 6,000.00 EUR of work from July to December, on the project. */
export const SOW: Agreement = {
  ...REVIEWED_SOW,
  ...{
    id: 'S-1',
    partyId: 'V1',
    project: 'Games',
    costCentre: '',
    totalValue: money('6000', 'EUR'),
    notToExceed: undefined,
    expensesCap: undefined,
  },
  ...{ signedOn: date('2026-06-15'), workStartsOn: date('2026-07-01'), effectiveOn: date('2026-07-01'), endsOn: date('2026-12-31') },
};

export const sowLine = (amount: string, from: string, to: string): AgreementLine => ({
  ...WORK,
  ...{ agreement: 'S-1', value: money(amount, 'EUR'), from: date(from), to: date(to) },
});

export const deliverable = (amount: string, plannedOn: string, acceptedOn?: string): Milestone => ({
  ...{ contract: 'S-1', line: '', name: 'Build', percent: undefined, amount: money(amount, 'EUR'), plannedOn: date(plannedOn) },
  ...{ acceptedOn: acceptedOn === undefined ? undefined : date(acceptedOn), place: at('Milestones', 'A2') },
});

export const order = (amount: string, of: Partial<PurchaseOrder> = {}): PurchaseOrder => ({
  ...{ poNumber: 'PO-1', vendorId: 'V1', sow: '', owner: 'Ada', project: 'Games', costCentre: '', from: undefined, to: undefined },
  ...{ amount: money(amount, 'EUR'), isOpen: true, place: at('Orders', 'A2') },
  ...of,
});

export const usage = (month: string, amount: string, of: Partial<UsagePlan> = {}): UsagePlan => ({
  ...{ owner: 'Ada', project: 'Games', month, expected: money(amount, 'EUR'), place: at('Usage', 'A2') },
  ...of,
});

export const rate = (on: string, from: string, to: string, value: string): Rate => ({ on: date(on), from, to, rate: new Decimal(value) });

export const REQUEST: BurnRequest = {
  ...{ asOf: AS_OF, yearEnds: '2026-12', method: 'straight line', budgets: YEAR, actuals: [], hasLedger: true, invoices: [], payments: [] },
  ...{ sows: [], sowLines: [], deliverables: [], purchaseOrders: [], usagePlans: [], rates: [], rules: STANDARD_BUDGET_RULES },
};

export const burnOf = (of: Partial<BurnRequest>): BudgetBurn => buildBurn({ ...REQUEST, ...of });

/** The line of Ada's games, or another by name. */
export function lineOf(burn: BudgetBurn, owner = 'Ada', project = 'Games', currency = 'EUR'): BurnLine {
  const found = burn.lines.find(({ home }) => home.owner === owner && home.project === project && home.currency === currency);
  if (found === undefined) throw new Error(`No line of ${owner} for ${project} in ${currency}.`);
  return found;
}

/** `actual 1000.00, committed 500.00, available 10500.00`: what a line's year comes to, zeros left out. */
export function spoken({ actual, approved, accrued, committed, available }: BurnLine): string {
  const parts = Object.entries({ actual, approved, accrued, committed }).filter(([, minor]) => minor !== 0);
  return [...parts, ['available', available] as const].map(([name, minor]) => `${name} ${(minor / 100).toFixed(2)}`).join(', ');
}
