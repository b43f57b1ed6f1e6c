/** Payment tracking: two years of vendor invoices with retainers, copies, part payments; and how well duplicates are told on the labelled pairs. */
import { addDays, date } from '../../src/domain/calendar/plainDate';
import { fromMinor } from '../../src/domain/money/money';
import type { PayablesRequest } from '../../src/domain/payables/payablesBook';
import { STANDARD_PAYABLES_RULES } from '../../src/domain/payables/payablesRules';
import { trackPayments } from '../../src/domain/payables/trackPayments';
import type { VendorInvoice } from '../../src/domain/payables/vendorInvoice';
import { labelledPairs, measured } from '../support/duplicatePairs';
import { invoiceOf, paymentOf, payablesRequest } from '../support/payablesWorld';
import { VENDOR } from '../support/reviewWorld';
import type { BenchRow } from './row';

const VENDORS = 400;

/** One in a hundred came twice, one in five is a retainer of the same amount. */
function invoices(count: number): VendorInvoice[] {
  return Array.from({ length: count }, (_, n) => {
    const of = n % 100 === 99 ? n - 1 : n;
    const receivedOn = addDays(date('2024-11-01'), (of * 31) % 720);
    const minor = of % 5 === 0 ? 250_000 : 1_000 + ((of * 7919) % 900_000);
    const money = fromMinor(minor, 'EUR');
    return invoiceOf({
      ...{
        invoice: `${n % 100 === 99 ? 'RE ' : 'RE-'}${String(of).padStart(7, '0')}`,
        vendorId: `V${of % VENDORS}`,
        sow: '',
        poNumber: '',
        role: '',
      },
      ...{ invoicedOn: addDays(receivedOn, -3), receivedOn, dueOn: addDays(receivedOn, 30), amount: money, net: money, tax: undefined },
      ...{
        bankAccount: `DE${10_000 + (of % VENDORS)}`,
        quantity: undefined,
        rate: undefined,
        serviceFrom: undefined,
        serviceTo: undefined,
      },
    });
  });
}

function books(count: number): PayablesRequest {
  const all = invoices(count);
  const payments = all.flatMap(({ invoice, vendorId, amount, receivedOn }, n) =>
    n % 3 === 0 || receivedOn === undefined
      ? []
      : [paymentOf({ payment: `PAY-${n}`, invoice, vendorId, amount, paidOn: addDays(receivedOn, 28) })],
  );
  const vendors = Array.from({ length: VENDORS }, (_, n) => ({
    ...VENDOR,
    id: `V${n}`,
    name: `Vendor ${n}`,
    bankAccount: `DE${10_000 + n}`,
  }));
  return payablesRequest({ invoices: all, payments, vendors, sows: [], purchaseOrders: [], sowLines: [], cardRates: [] });
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

export const rows: BenchRow[] = [
  {
    name: 'track vendor invoices: duplicates, checks, clock and payments',
    sizes: [5_000, 50_000],
    prepare: async (n) => {
      const request = books(n);
      return () => void trackPayments(request);
    },
  },
];

/** How well duplicates are told from near misses. */
export function report(): string[] {
  const pairs = labelledPairs();
  const { duplicateScore, possibleDuplicateScore } = STANDARD_PAYABLES_RULES;
  const line = (says: string, from: number): string => {
    const { precision, recall } = measured(pairs, from);
    return `${says} from ${from}: precision ${percent(precision)}, recall ${percent(recall)}`;
  };
  return [
    `duplicate invoices: ${pairs.length} labelled pairs, ${pairs.filter(({ same }) => same).length} of them one document`,
    line('held', duplicateScore),
    line('looked at', possibleDuplicateScore),
  ];
}
