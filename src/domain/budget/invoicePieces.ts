/**
 * Where a vendor invoice stands: each part of its cost in one place.
 *
 * The cost is the net amount: tax that we get back burns no budget. What the ledger has posted for it counts by the posting, and is not
 * counted again here; what was paid beyond that is actual; the rest is approved, or accrued while somebody has yet to approve it.
 * A credit note is the same with a minus.
 */
import type { PlainDate } from '../calendar/plainDate';
import { monthOf } from '../calendar/months';
import { toMinor } from '../money/money';
import { nameKey } from '../nameKey';
import { isApproved } from '../payables/stages';
import type { VendorInvoice } from '../payables/vendorInvoice';
import { isLater, partOf, type Piece, type Standing } from './ladder';

const REFUSED_STAGES: ReadonlySet<string> = new Set(
  (
    'rejected, refused, cancelled, canceled, void, voided, withdrawn, abgelehnt, storniert, zurückgewiesen, refusé, refusée, rejeté, annulé, annulée, ' +
    'rechazado, rechazada, anulado, anulada, afgewezen, geannuleerd'
  ).split(', '),
);

/** What became of an invoice until the day of the report, in minor units of its currency. */
export interface InvoiceStory {
  readonly invoice: VendorInvoice;
  /** Gross, of its payments. */
  readonly paidMinor: number;
  /** By postings that name it; `whole` when one is in another currency: the ledger has then converted it. */
  readonly posted: { readonly minor: number; readonly whole: boolean } | undefined;
  /** The row before it that says the same. */
  readonly copyOf: VendorInvoice | undefined;
}

/** Net of the tax, where the row tells it apart. */
export function costMinorOf({ net, tax, amount }: VendorInvoice): number {
  return net === undefined ? toMinor(amount) - (tax === undefined ? 0 : toMinor(tax)) : toMinor(net);
}

/** The last day of its service, but not later than the invoice: what is invoiced in advance counts when it is invoiced. */
export function costDayOf({ serviceTo, invoicedOn, receivedOn, dueOn }: VendorInvoice, asOf: PlainDate): PlainDate {
  const invoiced = invoicedOn ?? receivedOn;
  if (serviceTo === undefined) return invoiced ?? dueOn ?? asOf;
  const bound = invoiced ?? asOf;
  return serviceTo < bound ? serviceTo : bound;
}

const shareOf = (part: number, whole: number, of: number): number => (whole === 0 ? 0 : Math.round((part / whole) * of));

const WHY = {
  'in the ledger': 'posted: its posting counts',
  actual: 'paid, not posted',
  approved: 'approved, not paid',
  accrued: 'invoiced, not approved',
} as const satisfies Partial<Record<Standing, string>>;

function whyAside({ invoice, copyOf }: InvoiceStory, asOf: PlainDate): { readonly stands: Standing; readonly why: string } | undefined {
  if (isLater(invoice.invoicedOn, asOf) || isLater(invoice.receivedOn, asOf)) return { stands: 'later', why: `not here yet on ${asOf}` };
  if (REFUSED_STAGES.has(nameKey(invoice.stage))) return { stands: 'not owed', why: `stage "${invoice.stage}"` };
  return copyOf && { stands: 'not owed', why: `the same as invoice ${copyOf.invoice} before it` };
}

/** The parts of an invoice, which add up to its cost; one at least. */
export function invoicePieces(story: InvoiceStory, asOf: PlainDate): Piece[] {
  const { invoice, paidMinor, posted } = story;
  const month = monthOf(costDayOf(invoice, asOf));
  const cost = costMinorOf(invoice);
  const inLedger = posted === undefined ? 0 : posted.whole ? cost : partOf(posted.minor, cost);
  const gone = partOf(Math.abs(inLedger) < Math.abs(cost) ? shareOf(paidMinor, toMinor(invoice.amount), cost) : 0, cost);
  const paid = Math.abs(gone) > Math.abs(inLedger) ? gone - inLedger : 0;
  const aside = whyAside(story, asOf);
  const open = aside ?? openOf(invoice, asOf);
  const parts = [
    { stands: 'in the ledger' as const, minor: inLedger, why: WHY['in the ledger'] },
    { stands: 'actual' as const, minor: paid, why: WHY.actual },
    { ...open, minor: cost - inLedger - paid },
  ].filter(({ minor }) => minor !== 0);
  return (parts.length === 0 ? [{ ...open, minor: 0 }] : parts).map((part) => ({ month, ...part }));
}

function openOf(invoice: VendorInvoice, asOf: PlainDate): { readonly stands: Standing; readonly why: string } {
  const stands = isApproved(invoice, asOf) ? 'approved' : 'accrued';
  const waits = stands === 'accrued' && invoice.stage !== '' ? `: ${invoice.stage}` : '';
  return { stands, why: `${WHY[stands]}${waits}${invoice.disputed ? ', disputed' : ''}` };
}
