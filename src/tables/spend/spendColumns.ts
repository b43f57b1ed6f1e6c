/** The vocabulary of what is owed to vendors and of budgets: see `columns.ts` for how names are written. */
import { column, type ColumnSpec, type TableSpec } from '../columnSpec';
import { CURRENCY } from '../columnWords';

export type SpendTableKind = 'vendorInvoices' | 'payments' | 'bankChanges' | 'purchaseOrders' | 'budgets' | 'actuals' | 'usagePlans';

const VENDOR_ID =
  'vendor, vendor no, vendor number, vendor code, supplier, supplier id, supplier no, supplier number, creditor, kreditor, kreditorennummer, lieferant, lieferantennummer, fournisseur, code fournisseur, n fournisseur, proveedor, codigo proveedor, leverancier, leveranciersnummer';
const PROJECT = 'project code, project no, wbs, wbs element, projekt, projet, proyecto, projectcode';
const OWNER =
  'budget owner, responsible, manager, verantwortlich, budgetverantwortlicher, responsable, responsable du budget, eigenaar, budgethouder';
const COST_CENTRE = 'cost center, cc, kostenstelle, centre de cout, centro de coste, kostenplaats';
const INVOICE =
  'invoice no, invoice number, vendor invoice, vendor invoice no, supplier invoice, supplier invoice no, lieferantenrechnung, lieferantenrechnungsnummer, document, document no, bill, bill no, rechnung, rechnungsnummer, rechnungsnr, facture, n facture, numero de facture, factura, n factura, factuur, factuurnummer';
const ORDER =
  'po, po no, po nr, purchase order, purchase order number, order, order no, order number, bestellnummer, bestellung, commande, n commande, bon de commande, pedido, n pedido, bestelnummer, inkoopnummer';
const SOW =
  'sow no, sow number, statement of work, work order, work order no, leistungsschein, einzelauftrag, ordre de mission, orden de trabajo, opdracht';
const BANK_ACCOUNT =
  'iban, bank account no, account number, vendor bank account, payee account, bank details, bankverbindung, bankkonto, kontonummer, compte bancaire, cuenta bancaria, bankrekening, rekeningnummer';
const MONTH: ColumnSpec = column(
  'Month',
  'day',
  'required',
  'period, budget month, date, posting period, monat, periode, mois, mes, periodo, maand',
);

// prettier-ignore
export const SPEND_TABLES: Readonly<Record<SpendTableKind, TableSpec>> = {
  vendorInvoices: {
    title: 'vendor invoices',
    tableNames: ['vendor invoices', 'supplier invoices', 'ap invoices', 'ap', 'accounts payable', 'payables', 'bills', 'eingangsrechnungen', 'lieferantenrechnungen', 'kreditoren', 'factures fournisseurs', 'facturas de proveedores', 'inkoopfacturen'],
    columns: [
      column('Invoice', 'id', 'required', INVOICE),
      column('Vendor ID', 'id', 'required', VENDOR_ID),
      column('Vendor', 'text', 'optional', 'vendor name, name, supplier name, lieferantenname, nom du fournisseur, nombre del proveedor, naam leverancier'),
      column('SOW', 'id', 'optional', SOW),
      column('PO number', 'id', 'optional', ORDER),
      column('Legal entity', 'text', 'optional', 'our entity, entity, company code, billing entity, bill to, billed to, gesellschaft, buchungskreis, entite, societe, entidad, sociedad, vennootschap'),
      column('Owner', 'text', 'optional', OWNER),
      column('Project', 'text', 'optional', PROJECT),
      column('Cost centre', 'text', 'optional', COST_CENTRE),
      column('Invoice date', 'day', 'optional', 'date, document date, issue date, issued on, rechnungsdatum, belegdatum, date de facture, fecha factura, factuurdatum'),
      column('Received on', 'day', 'optional', 'received, receipt date, date received, arrived on, eingang, eingangsdatum, eingegangen am, recu le, date de reception, recibido, fecha de recepcion, ontvangen op, ontvangstdatum'),
      column('Due date', 'day', 'optional', 'due, due on, payable by, fallig, fallig am, falligkeit, echeance, date d echeance, vencimiento, vervaldatum'),
      column('Currency', 'currency', 'required', CURRENCY),
      column('Net', 'amount', 'optional', 'net amount, amount net, excl tax, amount excl tax, netto, nettobetrag, montant ht, ht, neto, importe neto, nettobedrag'),
      column('Tax', 'amount', 'optional', 'vat, tax amount, vat amount, steuer, mwst, umsatzsteuer, tva, iva, btw'),
      column('Amount', 'amount', 'required', 'gross, gross amount, total, invoice amount, invoice total, amount due, betrag, brutto, bruttobetrag, rechnungsbetrag, montant, montant ttc, ttc, importe, importe total, bedrag, totaalbedrag'),
      column('Service from', 'day', 'optional', 'period from, service start, work from, leistung von, leistungsbeginn, periode du, periodo desde, periode van'),
      column('Service to', 'day', 'optional', 'period to, service end, work to, leistung bis, leistungsende, periode au, periodo hasta, periode tot'),
      column('Role', 'text', 'optional', 'item, service, rate card item, activity, rolle, leistung, prestation, rol, prestatie'),
      column('Quantity', 'number', 'optional', 'hours, units, days, qty, menge, stunden, tage, heures, quantite, horas, cantidad, uren, aantal'),
      column('Rate', 'amount', 'optional', 'unit price, price, hourly rate, day rate, satz, stundensatz, tagessatz, preis, taux, prix unitaire, tarifa, precio, tarief, prijs'),
      column('Deliverable', 'text', 'optional', 'milestone, delivery, lieferung, meilenstein, livrable, jalon, entregable, hito, mijlpaal, oplevering'),
      column('Bank account', 'id', 'optional', BANK_ACCOUNT),
      column('Stage', 'text', 'optional', 'approval stage, approval status, status, workflow, waiting at, freigabestufe, freigabe, stand, etape, statut, etapa, estado, fase, goedkeuring'),
      column('Stage since', 'day', 'optional', 'since, at stage since, waiting since, status date, seit, stufe seit, depuis, desde, sinds'),
      column('Approved on', 'day', 'optional', 'approved, approval date, date approved, released on, freigegeben am, approuve le, aprobado el, goedgekeurd op'),
      column('Approver', 'text', 'optional', 'approved by, waiting for, next approver, freigeber, approbateur, aprobador, goedkeurder'),
      column('Disputed', 'text', 'optional', 'dispute, on hold, blocked, gesperrt, strittig, bloque, litige, bloqueada, geblokkeerd'),
    ],
  },
  payments: {
    title: 'payments to vendors',
    tableNames: ['payments', 'vendor payments', 'supplier payments', 'payment run', 'payment runs', 'ap payments', 'zahlungen', 'zahlungslauf', 'paiements fournisseurs', 'pagos a proveedores', 'betalingen'],
    columns: [
      column('Payment', 'id', 'optional', 'payment no, payment number, payment id, payment ref, run, zahlung, zahlungsnummer, paiement, n paiement, pago, n pago, betaling, betalingsnummer'),
      column('Vendor ID', 'id', 'required', VENDOR_ID),
      column('Invoice', 'id', 'required', INVOICE),
      column('Paid on', 'day', 'required', 'payment date, date, pay date, value date, date paid, bezahlt am, zahldatum, zahlungsdatum, paye le, date de paiement, pagado el, fecha de pago, betaald op, betaaldatum'),
      column('Currency', 'currency', 'required', CURRENCY),
      column('Amount', 'amount', 'required', 'paid, amount paid, payment amount, betrag, zahlbetrag, montant, montant paye, importe, importe pagado, bedrag'),
      column('Bank account', 'id', 'optional', BANK_ACCOUNT),
      column('Status', 'text', 'optional', 'state, payment status, stand, statut, etat, estado'),
    ],
  },
  bankChanges: {
    title: 'changes of vendors\' bank details',
    tableNames: ['bank changes', 'bank detail changes', 'vendor bank changes', 'bankdatenanderungen', 'changements de rib', 'cambios bancarios', 'bankwijzigingen'],
    columns: [
      column('Vendor ID', 'id', 'required', VENDOR_ID),
      column('Changed on', 'day', 'required', 'date, change date, requested on, geandert am, datum, modifie le, fecha, cambiado el, gewijzigd op'),
      column('Old account', 'id', 'optional', 'old iban, old bank account, previous account, from, alte iban, altes konto, ancien compte, ancien rib, cuenta anterior, oude rekening'),
      column('New account', 'id', 'required', 'new iban, new bank account, bank account, iban, to, neue iban, neues konto, nouveau compte, nouveau rib, cuenta nueva, nieuwe rekening'),
      column('Verified on', 'day', 'optional', 'verified, confirmed on, call back on, callback date, gepruft am, bestatigt am, verifie le, verificado el, geverifieerd op'),
      column('Verified by', 'text', 'optional', 'confirmed by, checked by, gepruft von, verifie par, verificado por, geverifieerd door'),
    ],
  },
  purchaseOrders: {
    title: 'purchase orders',
    tableNames: ['purchase orders', 'pos', 'open pos', 'orders', 'bestellungen', 'bons de commande', 'pedidos', 'inkooporders'],
    columns: [
      column('PO number', 'id', 'required', `${ORDER}, id, no, number, nummer`),
      column('Vendor ID', 'id', 'optional', VENDOR_ID),
      column('SOW', 'id', 'optional', SOW),
      column('Owner', 'text', 'optional', OWNER),
      column('Project', 'text', 'optional', PROJECT),
      column('Cost centre', 'text', 'optional', COST_CENTRE),
      column('From', 'day', 'optional', 'start, start date, valid from, delivery from, von, ab, debut, desde, vanaf'),
      column('To', 'day', 'optional', 'end, end date, valid to, delivery date, until, bis, fin, hasta, tot'),
      column('Currency', 'currency', 'required', CURRENCY),
      column('Amount', 'amount', 'required', 'value, order value, po amount, po value, total, bestellwert, betrag, montant, importe, bedrag'),
      column('Status', 'text', 'optional', 'state, stand, statut, etat, estado'),
    ],
  },
  budgets: {
    title: 'budget',
    tableNames: ['budget', 'budgets', 'budget plan', 'plan', 'budgetplan', 'presupuesto', 'begroting'],
    columns: [
      column('Owner', 'text', 'required', `${OWNER}, ${COST_CENTRE}, cost centre, department, abteilung, departement, departamento, afdeling`),
      column('Project', 'text', 'optional', `${PROJECT}, line, budget line, zeile, ligne, linea, regel`),
      MONTH,
      column('Currency', 'currency', 'required', CURRENCY),
      column('Budget', 'amount', 'required', 'budget amount, planned, plan, plan amount, amount, betrag, planbetrag, montant, montant budgete, importe, presupuestado, bedrag, begroot'),
      column('Planned quantity', 'number', 'optional', 'quantity, planned hours, hours, planned units, menge, planstunden, stunden, quantite, heures, cantidad, horas, aantal, uren'),
    ],
  },
  actuals: {
    title: 'actuals of the general ledger',
    tableNames: ['actuals', 'actual', 'gl actuals', 'ledger actuals', 'cost postings', 'postings', 'expenses', 'ist', 'istkosten', 'kosten', 'depenses', 'reel', 'gastos', 'reales', 'werkelijke kosten'],
    columns: [
      column('Posting', 'id', 'optional', 'posting no, entry no, journal no, id, beleg, belegnummer, piece, ecriture, asiento, boeking'),
      column('Owner', 'text', 'optional', `${OWNER}, ${COST_CENTRE}, cost centre`),
      column('Project', 'text', 'optional', PROJECT),
      column('Date', 'day', 'required', 'posting date, booked on, posted, posted on, month, period, buchungsdatum, datum, monat, date comptable, mois, fecha, mes, boekdatum, maand'),
      column('Vendor ID', 'id', 'optional', VENDOR_ID),
      column('Invoice', 'id', 'optional', INVOICE),
      column('Currency', 'currency', 'required', CURRENCY),
      column('Amount', 'amount', 'required', 'cost, actual, actual amount, value, betrag, kosten, istbetrag, montant, cout, importe, gasto, bedrag'),
      column('Quantity', 'number', 'optional', 'hours, units, qty, menge, stunden, quantite, heures, cantidad, horas, aantal, uren'),
    ],
  },
  usagePlans: {
    title: 'planned usage',
    tableNames: ['usage plan', 'usage forecast', 'demand plan', 'bedarfsplan', 'prevision d usage', 'plan de uso', 'gebruiksplan'],
    columns: [
      column('Owner', 'text', 'required', `${OWNER}, ${COST_CENTRE}, cost centre`),
      column('Project', 'text', 'optional', PROJECT),
      MONTH,
      column('Currency', 'currency', 'required', CURRENCY),
      column('Expected', 'amount', 'required', 'expected spend, forecast, expected amount, need, demand, erwartet, bedarf, prevu, besoin, esperado, necesidad, verwacht, behoefte'),
    ],
  },
};
