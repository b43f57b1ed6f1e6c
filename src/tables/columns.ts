/**
 * The vocabulary of the workbook: for each kind of table its columns, and the names other people give them.
 *
 * Our name comes first and is what the command line's files use. The other names are headers met in exports of SAP,
 * NetSuite, Dynamics, QuickBooks, Xero, DATEV and in analysts' own lists, in English, German, French,
 * Spanish and Dutch. Case, accents and punctuation do not count, so `Fällig am` is written `fallig am`.
 */
import { BILLING_TABLES, type BillingTableKind } from './billing/billingColumns';
import { column, type TableSpec } from './columnSpec';
import { CURRENCY, CUSTOMER, CUSTOMER_ID } from './columnWords';
import { CONTRACT_TABLES, type ContractTableKind } from './contracts/contractColumns';
import { DEPOSIT_TABLES, type DepositTableKind } from './deposits/depositColumns';
import { RECONCILIATION_TABLES, type ReconciliationTableKind } from './reconciliation/reconciliationColumns';
import { SPEND_TABLES, type SpendTableKind } from './spend/spendColumns';

/** What a table can be for cash application, in the order in which people are asked. */
export const CASH_KINDS = ['openItems', 'customers', 'remittance', 'closed', 'rates'] as const;
export type CashTableKind = (typeof CASH_KINDS)[number];
/** Receipts come as a table only in a pipeline; in a workbook they come from bank files. */
export type TableKind =
  CashTableKind | 'receipts' | ContractTableKind | BillingTableKind | ReconciliationTableKind | DepositTableKind | SpendTableKind;

const DOCUMENT =
  'document no, document number, doc no, doc number, invoice, invoice no, invoice number, invoice id, invoice ref, reference number, ref no, transaction number, tran id, num, number, belegnummer, beleg, belegnr, belegfeld 1, rechnungsnummer, rechnung, rechnungsnr, rechnung nr, re nr, piece, numero de piece, n piece, facture, numero de facture, n facture, no facture, factura, numero de factura, n factura, num factura, documento, numero de documento, factuur, factuurnummer, factuurnr, documentnummer, billing document, accounting document, assignment, voucher, zuordnung';
const DOCUMENT_DATE =
  'date, doc date, invoice date, issue date, issued, issued on, issued at, posting date, transaction date, belegdatum, rechnungsdatum, buchungsdatum, datum, ausgestellt am, date facture, date de facture, date de piece, date document, fecha, fecha factura, fecha de factura, fecha documento, fecha de emision, factuurdatum, documentdatum';
const DUE_DATE =
  'due, due on, due by, net due date, date due, payment due, payable by, faellig, fallig, faellig am, fallig am, falligkeit, faelligkeit, falligkeitsdatum, faelligkeitsdatum, netto faelligkeit, echeance, date echeance, date d echeance, a payer avant, vencimiento, fecha vencimiento, fecha de vencimiento, vence, vervaldatum, vervaldag, betalen voor';
const AMOUNT =
  'total, gross, gross amount, invoice amount, invoice total, original amount, document amount, doc amount, amount in doc curr, amount in document currency, amount in foreign currency, amount fcy, amount in local currency, total amount, value, betrag, bruttobetrag, rechnungsbetrag, gesamtbetrag, brutto, montant, montant ttc, total ttc, ttc, montant total, importe, importe total, total factura, bedrag, totaalbedrag, factuurbedrag, bruto';
const OPEN =
  'open, open balance, amount open, open amt, open doc curr, balance, balance due, amount due, amount remaining, remaining, remaining amount, outstanding, outstanding amount, outstanding balance, due amount, unpaid, unpaid amount, foreign currency balance, offen, offener betrag, offener posten, restbetrag, rest, saldo, offener saldo, solde, solde du, reste a payer, reste du, restant du, montant ouvert, pendiente, importe pendiente, saldo pendiente, openstaand, openstaand bedrag, openstaand saldo, restant, nog te betalen';
const PURCHASE_ORDER =
  'po, po no, po nr, po reference, purchase order, purchase order number, customer po, cust po, customer reference, customer ref, your reference, your ref, order, order no, order number, bestellnummer, bestellung, ihre bestellung, ihr zeichen, kundenreferenz, auftragsnummer, commande, n commande, numero de commande, bon de commande, pedido, n pedido, numero de pedido, orden de compra, bestelnummer, inkoopnummer, inkooporder, uw referentie';

/** Every kind of table and its columns, in the order in which people expect to read them. */
// prettier-ignore
export const TABLES: Readonly<Record<TableKind, TableSpec>> = {
  openItems: {
    title: 'open items',
    tableNames: ['items', 'open items', 'openitems', 'ar', 'ar open', 'receivables', 'open invoices', 'unpaid', 'aging', 'ageing', 'op liste', 'offene posten', 'opos', 'debitoren', 'postes ouverts', 'creances', 'encours', 'partidas abiertas', 'facturas pendientes', 'openstaande posten', 'debiteuren'],
    columns: [
      column('Document', 'id', 'required', DOCUMENT),
      column('Type', 'text', 'optional', 'document type, doc type, transaction type, tran type, kind, belegart, art, typ, dokumentart, type de piece, nature, tipo, tipo documento, clase, soort, documentsoort, documenttype'),
      column('Customer ID', 'id', 'required', CUSTOMER_ID),
      column('Customer', 'text', 'optional', CUSTOMER),
      column('Document date', 'day', 'optional', DOCUMENT_DATE),
      column('Due date', 'day', 'optional', DUE_DATE),
      column('Currency', 'currency', 'required', CURRENCY),
      column('Amount', 'amount', 'optional', AMOUNT),
      column('Open amount', 'amount', 'required', OPEN),
      column('Terms', 'text', 'optional', 'payment terms, terms of payment, payment term, term, net terms, zahlungsbedingung, zahlungsbedingungen, zahlungsziel, zlsch, konditionen, conditions, conditions de paiement, condiciones, condiciones de pago, terminos de pago, betalingsvoorwaarden, betaalconditie, betalingstermijn'),
      column('PO number', 'id', 'optional', PURCHASE_ORDER),
    ],
  },
  customers: {
    title: 'customers',
    tableNames: ['customers', 'customer list', 'customer master', 'clients', 'client list', 'accounts', 'debtors', 'kunden', 'kundenstamm', 'kundenliste', 'debitorenstamm', 'contacts', 'clientes', 'klanten', 'relaties'],
    columns: [
      column('Customer ID', 'id', 'required', `${CUSTOMER_ID}, id, no, code, number, nummer`),
      column('Name', 'text', 'required', `customer, ${CUSTOMER}`),
      column('Aliases', 'text', 'optional', 'alias, also known as, aka, other names, trading as, trading names, trade name, dba, short name, search term, suchbegriff, kurzname, weitere namen, alias nom, nom commercial, autres noms, nombre comercial, otros nombres, handelsnaam, andere namen'),
      column('Parent ID', 'id', 'optional', 'parent, parent customer, parent account, parent company, group, group id, head office, ultimate parent, belongs to, konzern, mutter, muttergesellschaft, zentrale, konzernmutter, maison mere, societe mere, groupe, matriz, empresa matriz, grupo, moeder, moedermaatschappij, groep'),
      column('Bank accounts', 'text', 'optional', 'bank account, iban, ibans, bank account number, bank details, account numbers, payer account, bankverbindung, bankkonto, bankkonten, kontonummer, coordonnees bancaires, compte bancaire, cuenta bancaria, cuentas bancarias, bankrekening, rekeningnummer, bankrekeningen'),
    ],
  },
  remittance: {
    title: 'remittance lines',
    tableNames: ['remittance', 'remittances', 'remittance advice', 'advice', 'avis', 'zahlungsavis', 'avis de paiement', 'aviso de pago', 'betaalspecificatie'],
    columns: [
      column('Receipt ID', 'id', 'required', 'receipt, receipt no, receipt number, payment, payment id, payment no, payment number, payment ref, payment reference, bank id, bank ref, bank reference, transaction id, zahlung, zahlungsnummer, zahlung nr, zahlungseingang, paiement, n paiement, reglement, n reglement, pago, n pago, id pago, betaling, betaalnummer, betaling nr'),
      column('Document', 'id', 'required', DOCUMENT),
      column('Amount paid', 'amount', 'required', 'paid, paid amount, payment amount, net paid, net amount, net, amount, remitted, remitted amount, bezahlt, zahlbetrag, gezahlt, gezahlter betrag, montant paye, paye, montant regle, regle, importe pagado, pagado, betaald, betaald bedrag'),
      column('Deduction', 'amount', 'optional', 'deductions, deducted, deduction amount, discount, discount taken, withheld, adjustment, adjustments, short paid, abzug, abzuge, skonto, kurzung, einbehalt, deduction montant, retenue, escompte, deduccion, descuento, retencion, aftrek, korting, inhouding'),
      column('Reason', 'text', 'optional', 'deduction reason, reason code, deduction code, comment, comments, note, notes, remark, remarks, memo, description, grund, abzugsgrund, bemerkung, text, motif, raison, commentaire, motivo, comentario, reden, opmerking, omschrijving'),
    ],
  },
  closed: {
    title: 'closed items',
    tableNames: ['closed', 'closed items', 'cleared', 'cleared items', 'paid', 'paid invoices', 'history', 'ausgeglichene posten', 'bezahlte rechnungen', 'soldees', 'factures payees', 'cobradas', 'partidas compensadas', 'betaald', 'afgeletterd'],
    columns: [
      column('Document', 'id', 'required', DOCUMENT),
      column('Customer ID', 'id', 'required', CUSTOMER_ID),
      column('Currency', 'currency', 'required', CURRENCY),
      column('Amount', 'amount', 'required', `${AMOUNT}, amount paid, paid amount, paid`),
      column('Closed on', 'day', 'optional', 'closed, closed date, closing date, date closed, clearing date, cleared, cleared on, cleared date, paid on, paid date, payment date, date paid, settled on, ausgeglichen am, ausgleichsdatum, ausgleich, bezahlt am, date lettrage, lettre le, paye le, date de paiement, reglee le, compensado el, fecha compensacion, fecha de pago, pagado el, betaald op, afgeletterd op, betaaldatum'),
    ],
  },
  rates: {
    title: 'exchange rates',
    tableNames: ['rates', 'fx', 'fx rates', 'exchange rates', 'kurse', 'wechselkurse', 'devisenkurse', 'taux', 'taux de change', 'tipos de cambio', 'koersen', 'wisselkoersen'],
    columns: [
      column('Date', 'day', 'required', 'rate date, day, on, valid on, valid from, as of, effective date, datum, tag, gultig ab, date du taux, jour, fecha, dia, koersdatum'),
      column('From', 'currency', 'required', 'from currency, from ccy, source, source currency, base, base currency, currency, ccy, von, von wahrung, quelle, de, devise, desde, moneda, moneda origen, van, van valuta'),
      column('To', 'currency', 'required', 'to currency, to ccy, target, target currency, quote, quote currency, counter currency, nach, zu, in, zielwahrung, vers, a, a moneda, moneda destino, hasta, naar, naar valuta'),
      column('Rate', 'amount', 'required', 'exchange rate, fx rate, fx, value, mid, mid rate, kurs, wechselkurs, umrechnungskurs, taux, taux de change, cours, tipo, tipo de cambio, cambio, koers, wisselkoers'),
    ],
  },
  receipts: {
    title: 'receipts',
    tableNames: ['receipts', 'payments', 'cash receipts', 'incoming payments', 'bank', 'zahlungseingange', 'encaissements', 'cobros', 'ontvangsten'],
    columns: [
      column('Receipt ID', 'id', 'required', 'id, receipt, receipt no, receipt number, payment id, payment no, payment number, transaction id, bank id, bank ref, bank reference, zahlung, zahlungsnummer, zahlung nr, zahlungs id, zahlungseingang, paiement, n paiement, encaissement, n encaissement, reference encaissement, reglement, n reglement, n pago, id pago, cobro, n cobro, id cobro, betaling, betaalnummer, betaling nr, ontvangst, ontvangstnummer'),
      column('Booked on', 'day', 'required', 'date, booked, booking date, booking day, posted, posted on, posting date, transaction date, received, received on, receipt date, payment date, value date, entry date, buchungstag, buchungsdatum, datum, eingang, date, date operation, date comptable, fecha, fecha operacion, fecha contable, boekdatum, boekingsdatum'),
      column('Currency', 'currency', 'required', CURRENCY),
      column('Amount', 'amount', 'required', 'receipt amount, amount received, payment amount, received amount, credit, credit amount, value, betrag, umsatz, zahlbetrag, montant, importe, bedrag'),
      column('Payer', 'text', 'optional', 'payer name, paid by, from, sender, remitter, originator, ordering customer, debtor, debtor name, customer, name, counterparty, zahler, auftraggeber, zahlungspflichtiger, einzahler, absender, payeur, emetteur, donneur d ordre, pagador, ordenante, betaler, naam tegenpartij, tegenpartij, opdrachtgever'),
      column('Payer account', 'id', 'optional', 'payer iban, iban, payer bank account, sender account, debtor account, debtor iban, counterparty account, account, bank account, konto, zahlerkonto, auftraggeberkonto, kontonummer, compte, compte emetteur, iban emetteur, cuenta, cuenta ordenante, iban ordenante, rekening, tegenrekening, rekening tegenpartij'),
      column('Reference', 'text', 'optional', 'remittance information, remittance info, payment reference, details, description, memo, narrative, text, particulars, purpose, message, verwendungszweck, zahlungsreferenz, zweck, buchungstext, libelle, motif, communication, reference paiement, concepto, referencia, descripcion, omschrijving, mededeling, kenmerk'),
      column('Method', 'text', 'optional', 'payment method, type, transaction type, channel, payment type, instrument, zahlungsart, zahlweg, art, mode, mode de paiement, mode de reglement, metodo, medio de pago, forma de pago, betaalwijze, betaalmethode, soort'),
    ],
  },
  ...CONTRACT_TABLES,
  ...BILLING_TABLES,
  ...RECONCILIATION_TABLES,
  ...DEPOSIT_TABLES,
  ...SPEND_TABLES,
};
