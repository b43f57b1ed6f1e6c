/**
 * The open items while cash is applied: what is left of each, found by number, customer and amount.
 *
 * A document number that two items share can not be named without doubt: such items are never applied by
 * themselves, and of two of the same customer only the first is proposed.
 */
import type { Currency } from '../money/currency';
import { toMinor } from '../money/money';
import type { OpenItem } from './ledger';

export interface BookLine {
  readonly item: OpenItem;
  /** Tells two items of the same number apart. */
  readonly key: string;
  readonly currency: Currency;
  /** Minor units, signed. */
  readonly open: number;
  /** Another item has the same number. */
  readonly shared: boolean;
  /** Minor units not yet taken, signed as `open`. */
  left: number;
  /** Receipts that took from it, in the order in which they did. */
  readonly takenBy: string[];
}

export interface Book {
  readonly lines: readonly BookLine[];
  /** The line of a number at a customer; without a customer, or when that customer has none of the number, the first. */
  lineOf(document: string, customerId?: string): BookLine | undefined;
  /** Lines of a customer in a currency of which receipts took everything. */
  settledLines(customerId: string, currency: Currency): readonly BookLine[];
  /** Lines of a customer in a currency that still have something left. */
  openLines(customerId: string, currency: Currency): readonly BookLine[];
  /** Open lines of a customer in any other currency. */
  foreignLines(customerId: string, currency: Currency): readonly BookLine[];
  /** Untouched lines of exactly this amount. */
  linesOfAmount(currency: Currency, minor: number): readonly BookLine[];
  /** Counts up whenever a line of the customer is taken from. */
  version(customerId: string): number;
  take(line: BookLine, minor: number, receiptId: string): void;
}

/** Order of documents wherever one is needed: older first, then by number. No item's place in the input matters. */
export function compareItems(a: OpenItem, b: OpenItem): number {
  return (
    compareText(a.documentOn ?? '9999', b.documentOn ?? '9999') ||
    compareNumbers(a.document, b.document) ||
    compareText(a.customerId, b.customerId) ||
    a.open.amount.comparedTo(b.open.amount) ||
    compareText(a.open.currency, b.open.currency)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `R-9` before `R-10`: runs of digits count as numbers. */
export function compareNumbers(a: string, b: string): number {
  const parts = (text: string): string[] => text.match(/\d+|\D+/g) ?? [];
  const [left, right] = [parts(a), parts(b)];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const [x = '', y = ''] = [left[at], right[at]];
    const numeric = /^\d/.test(x) && /^\d/.test(y) ? Number(x) - Number(y) : 0;
    const difference = numeric || compareText(x, y);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Opens the book. Items whose open amount is finer than their currency are a bug of whoever read them, and throw. */
export function openBook(items: readonly OpenItem[]): Book {
  const lines = bookLines(items);
  const byDocument = new Map<string, BookLine>();
  const byOwner = new Map<string, BookLine>();
  const byCustomer = new Map<string, BookLine[]>();
  const byAmount = new Map<string, BookLine[]>();
  const versions = new Map<string, number>();
  for (const line of lines) {
    const { document, customerId } = line.item;
    if (!byDocument.has(document)) byDocument.set(document, line);
    if (byOwner.has(ownerKey(document, customerId))) continue; // the second of a number is never proposed
    byOwner.set(ownerKey(document, customerId), line);
    if (line.open === 0) continue;
    push(byCustomer, customerId, line);
    push(byAmount, `${line.currency}${line.open}`, line);
  }
  const open = (customerId: string): BookLine[] => (byCustomer.get(customerId) ?? []).filter(({ left }) => left !== 0);
  return {
    lines,
    lineOf: (document, customerId = '') => byOwner.get(ownerKey(document, customerId)) ?? byDocument.get(document),
    settledLines: (customerId, currency) =>
      (byCustomer.get(customerId) ?? []).filter((line) => line.left === 0 && line.currency === currency),
    openLines: (customerId, currency) => open(customerId).filter((line) => line.currency === currency),
    foreignLines: (customerId, currency) => open(customerId).filter((line) => line.currency !== currency),
    linesOfAmount: (currency, minor) => (byAmount.get(`${currency}${minor}`) ?? []).filter((line) => line.left === line.open),
    version: (customerId) => versions.get(customerId) ?? 0,
    take(line, minor, receiptId) {
      line.left -= minor;
      line.takenBy.push(receiptId);
      versions.set(line.item.customerId, (versions.get(line.item.customerId) ?? 0) + 1);
    },
  };
}

const ownerKey = (document: string, customerId: string): string => `${customerId}\n${document}`;

function bookLines(items: readonly OpenItem[]): BookLine[] {
  const counts = new Map<string, number>();
  for (const { document } of items) counts.set(document, (counts.get(document) ?? 0) + 1);
  return [...items].sort(compareItems).map((item, index) => {
    const open = toMinor(item.open);
    const shared = (counts.get(item.document) ?? 0) > 1;
    return { item, key: `${item.document}#${index}`, currency: item.open.currency, open, shared, left: open, takenBy: [] };
  });
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
