/**
 * Numbers that a vendor gave out and that never came.
 *
 * A vendor numbers by counting for us alone when its numbers of one pattern lie close together and rise with their days. A vendor
 * with many customers counts too, but most of its numbers went to others: there no number is missed. Documents that stand twice
 * count once.
 */
import type { PlainDate } from '../calendar/plainDate';
import { grouped } from '../grouped';
import { nameKey } from '../nameKey';
import type { PayablesRules } from './payablesRules';
import type { MissingInvoice } from './tracking';
import type { VendorInvoice } from './vendorInvoice';

interface Counted {
  readonly invoice: VendorInvoice;
  /** `INV-2026-#`: the number without its last count. */
  readonly pattern: string;
  readonly count: number;
  /** Signs of the count as it is written: `0045` has four. */
  readonly width: number;
  readonly day: PlainDate | undefined;
}

/** Longer counts are accounts or days. */
const COUNT = /^(.*?)(\d{1,7})(\D*)$/;

function countedOf(invoice: VendorInvoice): Counted[] {
  const [, before, digits, after] = COUNT.exec(invoice.invoice.trim()) ?? [];
  if (before === undefined || digits === undefined || after === undefined || after !== '') return [];
  const day = invoice.invoicedOn ?? invoice.receivedOn;
  return [{ invoice, pattern: before.toUpperCase(), count: Number(digits), width: digits.length, day }];
}

/** How many neighbours may stand in another order than their days: a document was dated back. */
const MOST_OUT_OF_ORDER = 0.2;

function risesWithDays(inOrder: readonly Counted[]): boolean {
  const pairs = inOrder.slice(1).flatMap((later, at) => {
    const earlier = inOrder[at];
    return earlier?.day === undefined || later.day === undefined ? [] : [earlier.day <= later.day];
  });
  return pairs.length > 0 && pairs.filter((rises) => !rises).length <= pairs.length * MOST_OUT_OF_ORDER;
}

function gapsOf(numbers: readonly Counted[], rules: PayablesRules): MissingInvoice[] {
  const byCount = new Map(numbers.map((number) => [number.count, number]));
  const inOrder = [...byCount.values()].sort((a, b) => a.count - b.count);
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined) return [];
  const whole = last.count - first.count + 1;
  const isCounting =
    inOrder.length >= rules.sequenceLeast && inOrder.length * 100 >= whole * rules.sequencePercent && risesWithDays(inOrder);
  if (!isCounting) return [];
  const because = `${inOrder.length} of the ${whole} numbers from ${first.invoice.invoice} to ${last.invoice.invoice} are here, and they rise with their days: this vendor counts for us.`;
  return inOrder.slice(1).flatMap((later, at) => {
    const earlier = inOrder[at];
    if (earlier === undefined) return [];
    return Array.from({ length: later.count - earlier.count - 1 }, (_, step) =>
      missingNumber(earlier, later, earlier.count + step + 1, because),
    );
  });
}

function missingNumber(earlier: Counted, later: Counted, count: number, because: string): MissingInvoice {
  const { invoice, width } = earlier;
  const [, before = ''] = COUNT.exec(invoice.invoice.trim()) ?? [];
  return {
    kind: 'number',
    vendorId: invoice.vendorId,
    vendor: invoice.vendor,
    sow: '',
    what: `${before}${String(count).padStart(width, '0')}`,
    expectedBy: later.day,
    currency: undefined,
    expectedMinor: undefined,
    receivedMinor: undefined,
    because: `It lies between ${earlier.invoice.invoice} and ${later.invoice.invoice}. ${because}`,
    place: later.invoice.place,
  };
}

/** Missing numbers, vendor by vendor in the order of the table. */
export function numberGaps(invoices: readonly VendorInvoice[], rules: PayablesRules): MissingInvoice[] {
  const counted = invoices.flatMap(countedOf);
  const patterns = grouped(counted, ({ invoice, pattern }) => `${nameKey(invoice.vendorId)}\n${pattern}`);
  return [...patterns.values()].flatMap((numbers) => gapsOf(numbers, rules));
}
