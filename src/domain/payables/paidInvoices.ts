/**
 * Which payment pays which invoice.
 *
 * A payment names its invoice by vendor and number: as written, else as it is spelled by one invoice of that vendor only. Where two
 * rows share a number, the first row is paid first, so a number that was entered twice and paid twice has both rows paid. What was
 * planned, returned, or lies after the day of the report, has paid nothing.
 */
import type { PlainDate } from '../calendar/plainDate';
import { grouped } from '../grouped';
import { formatMoney, toMinor } from '../money/money';
import { nameKey } from '../nameKey';
import { plainNumber } from './invoiceNumber';
import type { PaymentQuestion } from './tracking';
import type { VendorInvoice, VendorPayment } from './vendorInvoice';

/** What was paid of an invoice. Minor units of its currency. */
export interface PaidInvoice {
  readonly invoice: VendorInvoice;
  readonly copy: number;
  readonly amountMinor: number;
  readonly paidMinor: number;
  /** That name its number, made and returned; of shared numbers those of all rows. */
  readonly payments: readonly VendorPayment[];
}

export interface PaidInvoices {
  /** In the order of the invoices. */
  readonly invoices: readonly PaidInvoice[];
  readonly questions: readonly PaymentQuestion[];
}

const numberKey = (vendorId: string, number: string): string => `${nameKey(vendorId)}\n${nameKey(number)}`;
const spelledKey = (vendorId: string, number: string): string => `${nameKey(vendorId)}\n${plainNumber(number)}`;

const question = (payment: VendorPayment, code: PaymentQuestion['code'], says: string, remedy: string): PaymentQuestion => ({
  payment,
  code,
  says,
  remedy,
});

export const paymentName = ({ payment, paidOn }: VendorPayment): string =>
  payment === '' ? `A payment of ${paidOn}` : `Payment ${payment}`;

/** The number of an invoice that a payment names; undefined when there is none, or when the spelling fits several. */
function namesOf(invoices: readonly VendorInvoice[]): (payment: VendorPayment) => string | undefined {
  const written = new Set(invoices.map(({ vendorId, invoice }) => numberKey(vendorId, invoice)));
  // Made for the first payment that asks: most name their invoice as it is written.
  let spelled: Map<string, VendorInvoice[]> | undefined;
  return ({ vendorId, invoice }) => {
    if (invoice === '') return undefined;
    const key = numberKey(vendorId, invoice);
    if (written.has(key)) return key;
    spelled ??= grouped(invoices, (each) => spelledKey(each.vendorId, each.invoice));
    const numbers = new Set((spelled.get(spelledKey(vendorId, invoice)) ?? []).map((each) => numberKey(each.vendorId, each.invoice)));
    const [only] = numbers;
    return numbers.size === 1 ? only : undefined;
  };
}

/** What each row of a shared number gets: the first up to its amount, the last what is left. */
function shared(amounts: readonly number[], total: number): number[] {
  let left = total;
  return amounts.map((amount, at) => {
    const isLast = at === amounts.length - 1;
    const taken = isLast ? left : Math.sign(amount) * Math.min(Math.abs(amount), Math.max(0, left * Math.sign(amount)));
    left -= taken;
    return taken;
  });
}

function strayQuestion(payment: VendorPayment, known: boolean): PaymentQuestion {
  const named = payment.invoice === '' ? 'names no invoice' : `names invoice ${payment.invoice}, which is not among the vendor's invoices`;
  if (!known)
    return question(
      payment,
      'payment-without-invoice',
      `${paymentName(payment)} of ${formatMoney(payment.amount)} to vendor ${payment.vendorId} ${named}.`,
      'Enter the invoice, correct the number, or ask the vendor to pay it back.',
    );
  return question(
    payment,
    'payment-other-currency',
    `${paymentName(payment)} pays ${formatMoney(payment.amount)} for invoice ${payment.invoice}, which is in another currency.`,
    "Enter what was paid in the invoice's currency: until then the invoice is open.",
  );
}

/** Payments that were made by that day. */
export const isMade = ({ status, paidOn }: VendorPayment, asOf: PlainDate): boolean => status === 'paid' && paidOn <= asOf;

function unmadeQuestions(payments: readonly VendorPayment[], asOf: PlainDate): PaymentQuestion[] {
  return payments.flatMap((payment) => {
    if (payment.status === 'returned')
      return [
        question(
          payment,
          'payment-returned',
          `${paymentName(payment)} of ${formatMoney(payment.amount)} for invoice ${payment.invoice === '' ? '(none named)' : payment.invoice} came back.`,
          'Check the account with the vendor by a number that you know, and pay again.',
        ),
      ];
    if (payment.status === 'paid' && payment.paidOn > asOf)
      return [
        question(
          payment,
          'payment-in-future',
          `${paymentName(payment)} of ${formatMoney(payment.amount)} is dated ${payment.paidOn}, after ${asOf}, and so has paid nothing yet.`,
          'Mark it as planned, or report as of a later day.',
        ),
      ];
    return [];
  });
}

export function paidInvoices(invoices: readonly VendorInvoice[], payments: readonly VendorPayment[], asOf: PlainDate): PaidInvoices {
  const nameOf = namesOf(invoices);
  const named = grouped(payments, (payment) => nameOf(payment) ?? '');
  const questions: PaymentQuestion[] = [];
  const paid = new Map<VendorInvoice, PaidInvoice>();
  for (const [key, rows] of grouped(invoices, ({ vendorId, invoice }) => numberKey(vendorId, invoice))) {
    const theirs = named.get(key) ?? [];
    const currencies = new Set(rows.map(({ currency }) => currency));
    const stray = theirs.filter((payment) => isMade(payment, asOf) && !currencies.has(payment.amount.currency));
    questions.push(...stray.map((payment) => strayQuestion(payment, true)));
    for (const [currency, same] of grouped(rows, (row) => row.currency)) {
      const made = theirs.filter((payment) => isMade(payment, asOf) && payment.amount.currency === currency);
      const total = made.reduce((all, { amount }) => all + toMinor(amount), 0);
      const amounts = same.map(({ amount }) => toMinor(amount));
      const shares = shared(amounts, total);
      same.forEach((invoice, at) =>
        paid.set(invoice, {
          invoice,
          copy: rows.indexOf(invoice),
          payments: theirs,
          amountMinor: amounts[at] ?? 0,
          paidMinor: shares[at] ?? 0,
        }),
      );
    }
  }
  const strays = (named.get('') ?? []).filter((payment) => isMade(payment, asOf));
  questions.push(...strays.map((payment) => strayQuestion(payment, false)), ...unmadeQuestions(payments, asOf));
  return { invoices: invoices.flatMap((invoice) => paid.get(invoice) ?? []), questions };
}
