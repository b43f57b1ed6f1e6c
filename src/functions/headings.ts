/**
 * Columns of open items by the words that stand over them. The vocabulary of the jobs is larger and lies with the tables, which worksheet
 * functions do not load.
 */
import { nameKey } from '../domain/nameKey';
import type { Cell } from './cellInput';

/** The first that a table has is taken, so that "Open amount" goes before "Amount". */
// prettier-ignore
const HEADINGS = {
  document:     ['document', 'document no', 'document number', 'invoice', 'invoice no', 'invoice number', 'number', 'beleg', 'belegnummer', 'rechnung', 'rechnungsnummer'],
  party:        ['customer', 'customer name', 'debtor', 'party', 'vendor', 'supplier', 'partner', 'name', 'kunde', 'debitor', 'lieferant', 'partei'],
  documentDate: ['document date', 'invoice date', 'date', 'issued', 'belegdatum', 'rechnungsdatum', 'datum'],
  due:          ['due date', 'due', 'due on', 'net due date', 'fällig am', 'fälligkeit', 'fälligkeitsdatum', 'fällig'],
  amount:       ['open amount', 'open', 'balance', 'outstanding', 'amount due', 'amount', 'offener betrag', 'offen', 'saldo', 'betrag'],
  currency:     ['currency', 'ccy', 'währung'],
  terms:        ['terms', 'payment terms', 'zahlungsbedingung', 'zahlungsbedingungen', 'zahlungsziel', 'konditionen'],
  order:        ['po number', 'po', 'purchase order', 'order', 'order number', 'bestellnummer', 'bestellung'],
} as const;
export type OpenItemColumn = keyof typeof HEADINGS;

/** Where a column stands under its heading; -1: nowhere. */
export function columnAt(headings: readonly Cell[], column: OpenItemColumn): number {
  const words = headings.map((heading) => nameKey(String(heading ?? '')));
  return words.indexOf(HEADINGS[column].find((word) => words.includes(word)) ?? '\n');
}
