/** Budget burn: 200 owners with 20 projects each, twelve months, vendor invoices in all states with their postings, payments and orders. */
import { buildBurn } from '../../src/domain/budget/buildBurn';
import type { BurnRequest } from '../../src/domain/budget/budgetBurn';
import { addDays, date } from '../../src/domain/calendar/plainDate';
import { fromMinor } from '../../src/domain/money/money';
import { burnSheets } from '../../src/sheets/budget/burnSheets';
import { burnOf, budgetRow, invoice, MONTHS, order, payment, posting, rate, REQUEST } from '../support/burnWorld';
import type { BenchRow } from './row';

const OWNERS = 200;
const PROJECTS = 20;

const ownerOf = (n: number): string => `Owner ${n % OWNERS}`;
const projectOf = (n: number): string => `Project ${Math.floor(n / OWNERS) % PROJECTS}`;

/** `n` invoices; a fifth carries out an order, a quarter is posted, a third is paid, a tenth is in dollars. */
function request(n: number): BurnRequest {
  const numbers = Array.from({ length: n }, (_, index) => index);
  const lines = Array.from({ length: OWNERS * PROJECTS }, (_, index) => index);
  const amount = (index: number, currency = 'EUR') => fromMinor(10_000 + ((index * 7919) % 500_000), currency);
  const of = (index: number) => ({ vendorId: `V${index % 500}`, invoice: `F-${index}` });
  return {
    ...REQUEST,
    budgets: lines.flatMap((line) => MONTHS.map((month) => budgetRow(month, '2500', { owner: ownerOf(line), project: projectOf(line) }))),
    invoices: numbers.map((index) => {
      const currency = index % 10 === 9 ? 'USD' : 'EUR';
      return invoice({
        ...{ ...of(index), currency, amount: amount(index, currency), owner: ownerOf(index), project: projectOf(index) },
        ...{ poNumber: index % 5 === 0 ? `PO-${index % 2000}` : '', stage: index % 2 === 0 ? 'approved' : 'finance' },
        ...{ invoicedOn: addDays(date('2026-01-05'), index % 290), receivedOn: undefined },
      });
    }),
    actuals: numbers.filter((index) => index % 4 === 0).map((index) => posting('0', '2026-10-01', { ...of(index), amount: amount(index) })),
    payments: numbers.filter((index) => index % 3 === 0).map((index) => payment('0', { ...of(index), amount: amount(index) })),
    purchaseOrders: lines.slice(0, 2000).map((line) =>
      order('90000', {
        poNumber: `PO-${line}`,
        owner: ownerOf(line),
        project: projectOf(line),
        from: date('2026-01-01'),
        to: date('2026-12-31'),
      }),
    ),
    rates: Array.from({ length: 52 }, (_, week) => rate(addDays(date('2025-12-31'), week * 7), 'USD', 'EUR', '0.92')),
  };
}

const system = 1900 as const;
const budgetTable = {
  name: 'Budget',
  home: { kind: 'file' as const, file: 'budget.csv', line: 1 },
  headers: [],
  rows: [],
  formats: [],
  dateSystem: system,
  hiddenRows: [],
};

export const rows: BenchRow[] = [
  {
    name: `burn of ${OWNERS} owners × ${PROJECTS} projects × 12 months, by invoices`,
    sizes: [5_000, 50_000],
    prepare: async (n) => {
      const made = request(n);
      return () => void buildBurn(made);
    },
  },
  {
    name: 'the sheets of that report, as values to be written',
    sizes: [5_000, 50_000],
    prepare: async (n) => {
      const burn = burnOf(request(n));
      const sources = {
        budgets: { table: budgetTable, mapping: { kind: 'budgets' as const, table: 'Budget', columns: {} }, read: 0 },
        actuals: undefined,
        vendorInvoices: undefined,
      };
      return () => void burnSheets({ burn, rules: REQUEST.rules, sources, own: [], system });
    },
  },
];
