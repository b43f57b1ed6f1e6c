/** Words that say what the number behind them is, in English, German, French, Spanish and Dutch. */
import type { Atom } from './referenceText';

export const wordSet = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** A number behind one of these is a document's, whatever its letters. EN, DE, FR, ES, NL. */
export const DOCUMENT_WORDS = wordSet(
  'INV INVS INVOICE INVOICES INVOICENO INVNO BILL BILLS RE RG RENR RGNR RECHNUNG RECHNUNGEN RECHNUNGSNR RECHNUNGSNUMMER RNR RECH FAKTURA FAC FACT FACTURE FACTURES FACTUUR FACTUREN FACTURA FACTURAS FRA FV FT DOCUMENT DOC DOCS BELEG BELEGNR DOK',
);
/** Words between a document's word and its number. */
export const BETWEEN_WORDS = wordSet('NO NR NUM NUMBER NUMBERS NUMMER NUMERO N NOS NRS VOM REF');
/** A number behind one of these is something else. */
const OTHER_WORDS = wordSet(
  'CUSTOMER CUST CLIENT KUNDE KUNDEN KUNDENNR KUNDENNUMMER KD KDNR DEBITOR MANDAT MANDATE MREF CRED CONTRACT VERTRAG VERTRAGSNR CONTRAT CONTRATO CONTRACTNR TEL PHONE FAX BATCH CHEQUE CHECK CHK SCHECK TRACE TRN AUFTRAG ACCOUNT ACCT KONTO KTO VAT UST USTID TVA IVA BTW STEUERNR TAX CASE TICKET EREF KREF SVWZ PROJECT PROJEKT WEEK KW PAGE ROOM CARD KARTE TERMINAL STORE SHOP LIEFERSCHEIN DELIVERY SHIPMENT QUOTE ANGEBOT DEVIS OFFER OFFERTE',
);
export const ORDER_WORDS = wordSet(
  'PO POS PONO PONR P ORDER ORDERS BESTELLUNG BESTELLNR BESTELLNUMMER BEST COMMANDE CDE PEDIDO BESTELLING INKOOP INKOOPORDER OC BC',
);
export const RANGE_WORDS = wordSet('TO BIS THRU THROUGH UNTIL AU HASTA AL TOT TM');
export const LIST_WORDS = wordSet('AND UND ET EN Y E SOWIE');

export type Context = 'document' | 'order' | 'other' | 'none';

/** What the words before a number say it is. Letters that are glued to it and mean nothing known make it something else. */
export function contextOf(atoms: readonly Atom[], from: number): Context {
  const first = atoms[from];
  if (first === undefined || first.cut) return 'none';
  for (let at = from - 1; at >= Math.max(0, from - 3); at -= 1) {
    const word = atoms[at];
    const gap = atoms[at + 1]?.before ?? '';
    if (word === undefined || word.kind === 'digits' || atoms[at + 1]?.cut === true || /[,;|]/.test(gap)) return 'none';
    if (DOCUMENT_WORDS.has(word.text)) return 'document';
    if (ORDER_WORDS.has(word.text)) return 'order';
    if (OTHER_WORDS.has(word.text)) return 'other';
    if (BETWEEN_WORDS.has(word.text)) continue;
    return at === from - 1 && /^[-_/.]?$/.test(gap) && first.kind === 'digits' ? gluedContext(word.text) : 'none';
  }
  return 'none';
}

const gluedContext = (letters: string): Context =>
  [...DOCUMENT_WORDS].some((word) => word.length > 2 && letters.endsWith(word)) ? 'document' : 'other';
