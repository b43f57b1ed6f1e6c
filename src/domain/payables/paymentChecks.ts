/** What was paid of an invoice: not more than once, not more than it comes to, to the account that we know, after somebody approved it. */
import type { PlainDate } from '../calendar/plainDate';
import { formatMoney, fromMinor, toMinor } from '../money/money';
import { nameKey } from '../nameKey';
import type { InvoiceCase, InvoiceCheckRule } from './invoiceCase';
import { isMade, paymentName } from './paidInvoices';
import { accountKey, type PayablesBook } from './payablesBook';
import type { VendorPayment } from './vendorInvoice';

const madeOf = ({ paid, invoice }: InvoiceCase, asOf: PlainDate): VendorPayment[] =>
  paid.payments.filter((payment) => isMade(payment, asOf) && payment.amount.currency === invoice.currency);

const notTooMuch: InvoiceCheckRule = (c, { request }, failed) => {
  const { amountMinor, paidMinor } = c.paid;
  const { currency } = c.invoice;
  const over = paidMinor - amountMinor;
  if (amountMinor <= 0 || over <= 0) return [];
  const text = (minor: number): string => formatMoney(fromMinor(minor, currency));
  const whole = madeOf(c, request.asOf).filter(({ amount }) => toMinor(amount) === amountMinor);
  return whole.length > 1
    ? failed('paid-twice', { payments: whole.map(paymentName).join(' and '), amount: text(amountMinor) })
    : failed('overpaid', { paid: text(paidMinor), amount: text(amountMinor), over: text(over) });
};

/** An account that was the vendor's when the payment was made is no other account. */
function wasTheirs(account: string, { paidOn, vendorId }: VendorPayment, { bankChanges }: PayablesBook): boolean {
  const changes = bankChanges.get(nameKey(vendorId)) ?? [];
  return changes.some(({ oldAccount, changedOn }) => accountKey(oldAccount) === account && paidOn <= changedOn);
}

const toTheRightAccount: InvoiceCheckRule = (c, book, failed) => {
  const master = c.vendor?.bankAccount ?? '';
  if (accountKey(master) === '') return [];
  return madeOf(c, book.request.asOf).flatMap((payment) => {
    const account = accountKey(payment.bankAccount);
    if (account === '' || account === accountKey(master) || wasTheirs(account, payment, book)) return [];
    return failed('paid-elsewhere', { payment: paymentName(payment), account: payment.bankAccount, master });
  });
};

/** Where the row says nothing of an approval, nothing is missed. */
const afterApproval: InvoiceCheckRule = (c, { request }, failed) => {
  const { approvedOn, stage } = c.invoice;
  if (approvedOn === undefined && stage === '') return [];
  const [early] = madeOf(c, request.asOf).filter(({ paidOn }) => (approvedOn === undefined ? !c.isApproved : paidOn < approvedOn));
  return early === undefined ? [] : failed('paid-unapproved', { payment: paymentName(early), paidOn: early.paidOn });
};

const notReturned: InvoiceCheckRule = (c, _, failed) => {
  if (c.openMinor <= 0) return [];
  const [back] = c.paid.payments.filter(({ status }) => status === 'returned');
  return back === undefined ? [] : failed('payment-came-back', { payment: paymentName(back), paidOn: back.paidOn });
};

const named: InvoiceCheckRule = (c, { request }, failed) => {
  const other = madeOf(c, request.asOf).find(({ invoice }) => nameKey(invoice) !== nameKey(c.invoice.invoice));
  return other === undefined ? [] : failed('payment-spelled', { payment: paymentName(other), number: other.invoice });
};

/** In the order in which they are told. */
export const PAYMENT_CHECKS: readonly InvoiceCheckRule[] = [notTooMuch, toTheRightAccount, afterApproval, notReturned, named];
