import fc from 'fast-check';
import { date } from '../../../src/domain/calendar/plainDate';
import { fromMinor, money, toMinor } from '../../../src/domain/money/money';
import { isMade, paidInvoices } from '../../../src/domain/payables/paidInvoices';
import { isStray } from '../../../src/domain/payables/tracking';
import type { VendorInvoice, VendorPayment } from '../../../src/domain/payables/vendorInvoice';
import { AS_OF, invoiceOf, paymentOf } from '../../support/payablesWorld';

const A = invoiceOf({ invoice: 'A-1' });
const paying = (invoice: string, amount: string, what: Partial<VendorPayment> = {}): VendorPayment =>
  paymentOf({ invoice, amount: money(amount, what.amount?.currency ?? 'EUR'), ...what });

/** What each invoice got, then the questions. */
function spoken(invoices: readonly VendorInvoice[], payments: readonly VendorPayment[]): string[] {
  const { invoices: paid, questions } = paidInvoices(invoices, payments, AS_OF);
  return [...paid.map(({ invoice, paidMinor }) => `${invoice.invoice} ${paidMinor}`), ...questions.map(({ code }) => code)];
}

// prettier-ignore
test.each<[string, readonly VendorInvoice[], readonly VendorPayment[], readonly string[]]>([
  ['whole', [A], [paying('A-1', '1190')], ['A-1 119000']],
  ['in two parts', [A], [paying('A-1', '1000'), paying('A-1', '90')], ['A-1 109000']],
  ['case and blanks of the number do not count', [A], [paying(' a-1', '1190')], ['A-1 119000']],
  ['spelled otherwise', [A], [paying('INV A1', '1190')], ['A-1 119000']],
  ['a spelling that fits two', [A, invoiceOf({ invoice: 'A 1' })], [paying('A/1', '1190')], ['A-1 0', 'A 1 0', 'payment-without-invoice']],
  ['of another vendor', [A], [paying('A-1', '1190', { vendorId: 'V2' })], ['A-1 0', 'payment-without-invoice']],
  ['without a number', [A], [paying('', '1190')], ['A-1 0', 'payment-without-invoice']],
  ['in another currency', [A], [paying('A-1', '1190', { amount: money('1300', 'USD') })], ['A-1 0', 'payment-other-currency']],
  ['planned', [A], [paying('A-1', '1190', { status: 'planned' })], ['A-1 0']],
  ['returned', [A], [paying('A-1', '1190', { status: 'returned' })], ['A-1 0', 'payment-returned']],
  ['after the day of the report', [A], [paying('A-1', '1190', { paidOn: date('2026-11-01') })], ['A-1 0', 'payment-in-future']],
  ['on the day of the report', [A], [paying('A-1', '1190', { paidOn: AS_OF })], ['A-1 119000']],
  ['a number twice, paid once: the upper row', [A, A].map((each) => ({ ...each })), [paying('A-1', '1190')], ['A-1 119000', 'A-1 0']],
  ['a number twice, paid twice', [A, A].map((each) => ({ ...each })), [paying('A-1', '1190'), paying('A-1', '1190')], ['A-1 119000', 'A-1 119000']],
  ['a number twice, paid three times: the lower row has too much', [A, A].map((each) => ({ ...each })), [paying('A-1', '3570')], ['A-1 119000', 'A-1 238000']],
  ['credit notes of one number', [-100, -50].map((net) => ({ ...A, amount: money(net, 'EUR') })), [paying('A-1', '-120')], ['A-1 -10000', 'A-1 -2000']],
])('%s', (_, invoices, payments, expected) => {
  expect(spoken(invoices, payments)).toEqual(expected);
});

test('property: what was paid stands on an invoice or in a question, to the cent, whatever the order of the rows', () => {
  const number = fc.constantFrom('A-1', 'a1', 'B-2', 'B-2', 'C-3', '');
  const minor = fc.integer({ min: -5_000, max: 50_000 });
  const status = fc.constantFrom('paid' as const, 'paid' as const, 'planned' as const, 'returned' as const);
  const currency = fc.constantFrom('EUR', 'EUR', 'USD');
  fc.assert(
    fc.property(
      fc.array(fc.record({ number: fc.constantFrom('A-1', 'B-2', 'B-2', 'C 3'), minor, currency }), { maxLength: 6 }),
      fc.array(fc.record({ number, minor, status, currency }), { maxLength: 10 }),
      (owed, sent) => {
        const invoices = owed.map((each) =>
          invoiceOf({ invoice: each.number, currency: each.currency, amount: fromMinor(each.minor, each.currency) }),
        );
        const payments = sent.map((each) =>
          paymentOf({ invoice: each.number, status: each.status, amount: fromMinor(each.minor, each.currency) }),
        );
        const { invoices: paid, questions } = paidInvoices(invoices, payments, AS_OF);
        for (const ours of ['EUR', 'USD']) {
          const sum = (some: readonly VendorPayment[]): number =>
            some.reduce((all, { amount }) => all + (amount.currency === ours ? toMinor(amount) : 0), 0);
          const onInvoices = paid.reduce((all, each) => all + (each.invoice.currency === ours ? each.paidMinor : 0), 0);
          expect(onInvoices + sum(questions.filter(isStray).map(({ payment }) => payment))).toBe(
            sum(payments.filter((payment) => isMade(payment, AS_OF))),
          );
        }
        expect(paid.map(({ invoice }) => invoice)).toEqual(invoices);
        const turned = paidInvoices(invoices, [...payments].reverse(), AS_OF).invoices;
        expect(turned.map(({ paidMinor }) => paidMinor)).toEqual(paid.map(({ paidMinor }) => paidMinor));
      },
    ),
  );
});
