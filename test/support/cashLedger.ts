/** A small language for tests of cash application: a ledger in a few words, an answer in one line. */
import type { ReceiptResult } from '../../src/domain/cash/application';
import type { ClosedItem, Customer, OpenItem, Receipt } from '../../src/domain/cash/ledger';
import { type CashInput, matchCash } from '../../src/domain/cash/matching';
import { date } from '../../src/domain/calendar/plainDate';
import { amountText, money } from '../../src/domain/money/money';

/** `invoice('INV-1', '100.00')`: of customer A, in euros, of 1 October 2026, with nothing special. */
export function invoice(document: string, open: string, change: Partial<Omit<OpenItem, 'open'>> & { currency?: string } = {}): OpenItem {
  const { currency = 'EUR', ...rest } = change;
  const type = open.startsWith('-') ? 'credit note' : 'invoice';
  const customerId = rest.customerId ?? 'A';
  return {
    document,
    type,
    customerId,
    customer: NAMES[customerId] ?? '',
    documentOn: date('2026-10-01'),
    dueOn: date('2026-10-31'),
    amount: money(open, currency),
    open: money(open, currency),
    terms: 'net 30',
    poNumber: '',
    ...rest,
  };
}

/** Customers of the tests: A and B are strangers, M is the mother of D, T1 and T2 share a name. */
const NAMES: Readonly<Record<string, string>> = {
  A: 'Amber Games GmbH',
  B: 'Birch Studios Ltd',
  M: 'Marble Holding AG',
  D: 'Delta Press AG',
  S: 'Sister Press AG',
  T1: 'Twin Records Inc.',
  T2: 'Twin Records LLC',
};
export const CUSTOMERS: readonly Customer[] = Object.entries(NAMES).map(([id, name]) => ({
  id,
  name,
  aliases: id === 'A' ? ['AG Spiele'] : [],
  parentId: id === 'D' || id === 'S' ? 'M' : undefined,
  bankAccounts: id === 'A' ? ['DE89370400440532013000'] : [],
}));

/** `receipt('100.00', 'INV-1')`: from customer A by name, booked on 9 October 2026. */
export function receipt(amount: string, reference: string, change: Partial<Omit<Receipt, 'amount'>> & { currency?: string } = {}): Receipt {
  const { currency = 'EUR', ...rest } = change;
  return {
    id: 'R-1',
    bookedOn: date('2026-10-09'),
    amount: money(amount, currency),
    payer: 'Amber Games GmbH',
    payerAccount: '',
    reference,
    method: '',
    ...rest,
  };
}

export const closedItem = (document: string, amount: string, change: Partial<ClosedItem> = {}): ClosedItem => ({
  document,
  customerId: 'A',
  amount: money(amount, 'EUR'),
  closedOn: date('2026-09-01'),
  ...change,
});

/** Matches with the customers of the tests. */
export const match = (items: readonly OpenItem[], receipts: readonly Receipt[], more: Partial<CashInput> = {}): readonly ReceiptResult[] =>
  matchCash({ items, receipts, customers: CUSTOMERS, ...more }).results;

/** One allocation: `INV-1 100.00`, `INV-1 98.00 discount 2.00`, `INV-1 85.00 less 15.00 bank fee`. */
function allocationText({ allocations, receipt: { amount } }: Pick<ReceiptResult, 'allocations' | 'receipt'>): string {
  const text = (value: typeof amount.amount): string => amountText({ amount: value, currency: amount.currency });
  const parts = allocations.map(({ document, cash, discount, deduction, deductionCode }) => {
    const less = deduction.isZero() ? '' : ` less ${text(deduction)} ${deductionCode}`;
    return `${document} ${text(cash)}${discount.isZero() ? '' : ` discount ${text(discount)}`}${less}`;
  });
  return parts.join(' + ');
}

/** An answer as one line: `applied: INV-1 100.00`, `unmatched: on account 50.00`. */
export function spoken(result: ReceiptResult): string {
  const { receipt: of, residual, outcome } = result;
  const rest = residual.amount.isZero()
    ? ''
    : `${residual.treatment} ${amountText({ amount: residual.amount, currency: of.amount.currency })}`;
  return `${outcome}: ${[allocationText(result), rest].filter((part) => part !== '').join(', ')}`.trim();
}

/** The alternatives of an answer, best first. */
export const spokenAlternatives = ({ alternatives, receipt: of }: ReceiptResult): string[] =>
  alternatives.map(({ allocations }) => allocationText({ allocations, receipt: of }));

/** The answer to a single receipt. */
export const answer = (items: readonly OpenItem[], of: Receipt, more: Partial<CashInput> = {}): string =>
  match(items, [of], more).map(spoken).join('\n');
