/** What became of each vendor invoice: its payments, the postings that name it, and the row that says the same before it. */
import type { PlainDate } from '../calendar/plainDate';
import { type Finding, placeText } from '../finding';
import { grouped } from '../grouped';
import { formatMoney, fromMinor, toMinor } from '../money/money';
import { nameKey } from '../nameKey';
import { plainNumber } from '../payables/invoiceNumber';
import { paidInvoices } from '../payables/paidInvoices';
import type { PaymentQuestion } from '../payables/tracking';
import type { VendorInvoice, VendorPayment } from '../payables/vendorInvoice';
import { budgetFinding } from './budgetAdvice';
import type { Actual } from './budgetLine';
import { costMinorOf, type InvoiceStory } from './invoicePieces';
import { isLater } from './ladder';

export interface InvoiceStories {
  /** In the order of the invoices. */
  readonly stories: readonly InvoiceStory[];
  /** Posting → the invoice that it is. */
  readonly invoiceOf: ReadonlyMap<Actual, VendorInvoice>;
  /** Made, and of no invoice that is known here. */
  readonly strayPayments: readonly VendorPayment[];
  readonly findings: readonly Finding[];
}

const numberKey = (vendorId: string, invoice: string): string => `${nameKey(vendorId)}\n${plainNumber(invoice)}`;
const sameRow = (invoice: VendorInvoice): string =>
  `${nameKey(invoice.vendorId)}\n${nameKey(invoice.invoice)}\n${invoice.amount.amount.toString()} ${invoice.currency}`;

/** A posting may leave the vendor out: then the number must be one vendor's only. */
function postingsByInvoice(actuals: readonly Actual[], invoices: readonly VendorInvoice[]): Map<Actual, VendorInvoice> {
  const naming = actuals.filter(({ invoice }) => invoice !== '');
  const byVendor =
    naming.length === 0 ? new Map<string, VendorInvoice[]>() : grouped(invoices, ({ vendorId, invoice }) => numberKey(vendorId, invoice));
  const byNumber = naming.every(({ vendorId }) => vendorId !== '') ? undefined : grouped(invoices, ({ invoice }) => plainNumber(invoice));
  const found = new Map<Actual, VendorInvoice>();
  for (const actual of naming) {
    const { vendorId, invoice } = actual;
    const candidates = (vendorId === '' ? byNumber?.get(plainNumber(invoice)) : byVendor.get(numberKey(vendorId, invoice))) ?? [];
    const [first] = candidates;
    if (first !== undefined && new Set(candidates.map((each) => nameKey(each.vendorId))).size === 1) found.set(actual, first);
  }
  return found;
}

function postedOf(invoice: VendorInvoice, postings: readonly Actual[], findings: Finding[]): InvoiceStory['posted'] {
  if (postings.length === 0) return undefined;
  const own = postings.filter(({ amount }) => amount.currency === invoice.currency);
  const minor = own.reduce((all, { amount }) => all + toMinor(amount), 0);
  const cost = costMinorOf(invoice);
  if (Math.abs(minor) > Math.abs(cost) && Math.sign(minor) === Math.sign(cost)) {
    const text = (amount: number): string => formatMoney(fromMinor(amount, invoice.currency));
    findings.push(
      budgetFinding('posting-exceeds-invoice', invoice.place, { invoice: invoice.invoice, posted: text(minor), cost: text(cost) }),
    );
  }
  return { minor, whole: own.length < postings.length };
}

/** Rows of one vendor with the same number and amount, after the first. */
function copiesOf(invoices: readonly VendorInvoice[], findings: Finding[]): Map<VendorInvoice, VendorInvoice> {
  const copies = new Map<VendorInvoice, VendorInvoice>();
  for (const [first, ...more] of grouped(invoices, sameRow).values())
    for (const copy of first === undefined ? [] : more) {
      copies.set(copy, first as VendorInvoice); // There is a copy only where there is a first.
      findings.push(
        budgetFinding('invoice-counted-once', copy.place, {
          invoice: copy.invoice,
          first: placeText((first as VendorInvoice).place),
          amount: formatMoney(copy.amount),
        }),
      );
    }
  return copies;
}

/** A posting without an invoice whose vendor and amount are those of an invoice that no posting names. */
function likenessFindings(actuals: readonly Actual[], stories: readonly InvoiceStory[]): Finding[] {
  const nameless = actuals.filter(({ invoice, vendorId }) => invoice === '' && vendorId !== '');
  if (nameless.length === 0) return [];
  const unposted = stories.filter(({ posted, copyOf }) => posted === undefined && copyOf === undefined);
  const byAmount = grouped(unposted, ({ invoice }) => `${nameKey(invoice.vendorId)}\n${costMinorOf(invoice)} ${invoice.currency}`);
  return nameless.flatMap((actual) => {
    const [like] = byAmount.get(`${nameKey(actual.vendorId)}\n${toMinor(actual.amount)} ${actual.amount.currency}`) ?? [];
    if (like === undefined) return [];
    const posting = actual.posting === '' ? `The posting of ${actual.bookedOn}` : `Posting ${actual.posting}`;
    return [
      budgetFinding('posting-like-invoice', actual.place, { posting, amount: formatMoney(actual.amount), invoice: like.invoice.invoice }),
    ];
  });
}

const isStray = ({ code }: PaymentQuestion): boolean => code === 'payment-without-invoice';

export function invoiceStories(
  invoices: readonly VendorInvoice[],
  payments: readonly VendorPayment[],
  actuals: readonly Actual[],
  asOf: PlainDate,
): InvoiceStories {
  const findings: Finding[] = [];
  const known = actuals.filter(({ bookedOn }) => !isLater(bookedOn, asOf));
  const invoiceOf = postingsByInvoice(known, invoices);
  const postings = new Map<VendorInvoice, Actual[]>();
  for (const [actual, invoice] of invoiceOf) postings.set(invoice, [...(postings.get(invoice) ?? []), actual]);
  const copies = copiesOf(invoices, findings);
  const paid = paidInvoices(invoices, payments, asOf);
  const stories = paid.invoices.map(({ invoice, paidMinor }): InvoiceStory => {
    return { invoice, paidMinor, posted: postedOf(invoice, postings.get(invoice) ?? [], findings), copyOf: copies.get(invoice) };
  });
  const strayPayments = paid.questions.filter(isStray).map(({ payment }) => payment);
  return { stories, invoiceOf, strayPayments, findings: [...findings, ...likenessFindings(known, stories)] };
}
