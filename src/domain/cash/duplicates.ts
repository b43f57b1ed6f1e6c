/**
 * Paid already: the payment names a document that is closed, or that an earlier receipt has just settled.
 *
 * The same amount again is a duplicate payment. Another amount for a closed document is a question: it
 * may be a correction, or the wrong number.
 */
import type { ClosedItem } from './ledger';
import type { Evidence, ResidualTreatment } from './application';
import type { BookLine } from './book';
import { type Currency } from '../money/currency';
import { amountText, fromMinor, toMinor } from '../money/money';
import { evidence } from './proposal';

export interface PaidAlready {
  readonly treatment: Extract<ResidualTreatment, 'duplicate payment' | 'open question'>;
  readonly evidence: readonly Evidence[];
}

/** Documents with nothing left to pay. */
export interface PaidDocuments {
  readonly closed: readonly ClosedItem[];
  /** In the ledger, with nothing left on them. */
  readonly settled: readonly BookLine[];
}

interface SettledDocument {
  readonly document: string;
  /** Minor units; undefined in another currency than the receipt's. */
  readonly minor: number | undefined;
  readonly how: string;
}

/** What a receipt is that names only documents which are settled. Undefined when it names none. */
export function paidAlready(
  minor: number,
  currency: Currency,
  closed: readonly ClosedItem[],
  settled: readonly BookLine[],
): PaidAlready | undefined {
  const documents: SettledDocument[] = [
    ...closed.map(({ document, amount, closedOn }) => ({
      document,
      minor: amount.currency === currency ? toMinor(amount) : undefined,
      how: closedOn === undefined ? 'is closed' : `was closed on ${closedOn}`,
    })),
    ...settled.map(({ item, open, currency: own, takenBy }) => ({
      document: item.document,
      minor: own !== currency ? undefined : open === 0 ? toMinor(item.amount) : open,
      how: takenBy.length === 0 ? 'has nothing open' : `was paid by receipt ${takenBy.join(', ')}`,
    })),
  ];
  if (documents.length === 0) return undefined;
  const total = documents.reduce((all, document) => all + (document.minor ?? Number.NaN), 0);
  const same = total === minor || documents.some((document) => document.minor === minor);
  const says = documents.map(({ document, minor: amount, how }) =>
    evidence(
      'closed document',
      `${document} ${amount === undefined ? '' : `of ${amountText(fromMinor(amount, currency))} ${currency} `}${how}.`,
    ),
  );
  return { treatment: same ? 'duplicate payment' : 'open question', evidence: says };
}
