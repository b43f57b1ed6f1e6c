/**
 * Types of documents in the words of ledgers: `RV`, `Gutschrift`, `Credit Memo`. What is not in the list
 * goes by its sign, and is said.
 */
import type { DocumentType } from '../../domain/cash/ledger';
import { headerKey } from '../../domain/headerKey';

const words = (text: string): string[] => text.split(',').map((word) => word.trim());

/** Ledger codes are SAP's (RV, DR, DG, DZ), NetSuite's and QuickBooks' names; words in EN, DE, FR, ES, NL. */
// prettier-ignore
const TYPES: Readonly<Record<DocumentType, readonly string[]>> = {
  invoice: words('invoice, inv, sales invoice, tax invoice, customer invoice, service invoice, bill, debit note, debit memo, rv, dr, rechnung, re, rg, ausgangsrechnung, lastschrift, facture, fac, fact, factura, fra, factuur, verkoopfactuur, accrec'),
  'credit note': words('credit note, credit memo, credit, creditmemo, cn, cm, cr, dg, refund, custcred, gutschrift, gs, rechnungskorrektur, storno, avoir, note de credit, nota de credito, abono, factura rectificativa, creditnota, creditfactuur, accreccredit'),
  'on account': words('on account, on account payment, account payment, unapplied, unapplied cash, unapplied payment, unallocated, payment, pmt, prepayment, deposit, overpayment, customer payment, custpymt, dz, a konto, akonto, akontozahlung, anzahlung, vorauszahlung, zahlung, acompte, paiement, reglement, anticipo, pago a cuenta, a cuenta, pago, cobro, vooruitbetaling, aanbetaling, betaling, op rekening'),
};
const TYPE_OF = new Map(Object.entries(TYPES).flatMap(([type, names]) => names.map((name) => [name, type as DocumentType] as const))); // Object.entries forgets the keys' type

/** `Credit Memo` → `credit note`; undefined when the word is not known. */
export const documentType = (text: string): DocumentType | undefined => TYPE_OF.get(headerKey(text));
