/** The vocabulary of reconciliation: the rows of either side, and the treatments. See `columns.ts` for how names are written. */
import { column, type ColumnSpec, type TableSpec } from '../columnSpec';
import { CURRENCY } from '../columnWords';

export type ReconciliationTableKind = 'ours' | 'theirs' | 'treatments' | 'controlTotals' | 'ledgerFigures';

/** Both sides are told apart by what the table is called; a file is named for its side. */
// prettier-ignore
const RECORD_COLUMNS: readonly ColumnSpec[] = [
  column('ID', 'id', 'required', 'record id, row id, transaction id, transaction, txn id, entry id, entry no, id no, buchungsnummer, vorgang, vorgangsnummer, transaktion, transaktionsnummer, identifiant, n operation, id transaccion, n transaccion, transactie id, transactienummer'),
  column('Partner', 'id', 'required', 'partner id, partner name, counterparty, counterpart, reseller, distributor, platform, store, channel, merchant, geschaftspartner, gegenpartei, handler, plattform, partenaire, revendeur, plateforme, socio, revendedor, plataforma, wederpartij'),
  column('Product', 'id', 'optional', 'product id, product code, sku, item, title, article, produkt, artikel, titel, produit, producto, articulo'),
  column('Booked on', 'day', 'required', 'date, booked, booking date, posting date, posted on, transaction date, txn date, day, value date, buchungstag, buchungsdatum, datum, date operation, date comptable, fecha, fecha operacion, boekdatum, transactiedatum'),
  column('Type', 'text', 'required', 'transaction type, txn type, record type, kind, event, art, typ, vorgangsart, type operation, nature, tipo, soort'),
  column('Status', 'text', 'optional', 'state, transaction status, stand, zustand, statut, etat, estado'),
  column('Currency', 'currency', 'required', CURRENCY),
  column('Amount', 'amount', 'required', 'value, total, gross amount, net amount, transaction amount, settled amount, betrag, wert, umsatz, montant, importe, bedrag'),
  column('Reference', 'id', 'optional', 'ref, reference no, reference number, order id, order no, order number, external id, merchant reference, external reference, referenz, referenznummer, bestellnummer, n commande, referencia, pedido, kenmerk, bestelnummer'),
  column('Description', 'text', 'optional', 'text, memo, details, narrative, note, batch text, buchungstext, beschreibung, verwendungszweck, libelle, descripcion, concepto, omschrijving'),
  column('Time', 'text', 'optional', 'time of day, booked at, posting time, transaction time, txn time, timestamp, uhrzeit, zeit, buchungszeit, heure, hora, tijd, tijdstip'),
  column('Batch', 'id', 'optional', 'batch id, batch no, settlement id, settlement no, payout id, payout no, deposit id, sammler, stapel, abrechnungsnummer, lot, remise, n remise, lote, liquidacion, n liquidacion, afrekening, uitbetaling'),
];

// prettier-ignore
export const RECONCILIATION_TABLES: Readonly<Record<ReconciliationTableKind, TableSpec>> = {
  ours: {
    title: 'our records',
    tableNames: ['ours', 'our records', 'our sales', 'our bookings', 'partner ledger', 'partner sales', 'sales ledger', 'subledger', 'eigene buchungen', 'unsere buchungen', 'nos ecritures', 'nuestros registros', 'onze boekingen'],
    columns: RECORD_COLUMNS,
  },
  theirs: {
    title: "partners' records",
    tableNames: ['theirs', 'partner report', 'partner reports', 'partner statement', 'partner statements', 'settlement report', 'settlement reports', 'statement lines', 'their records', 'partnerabrechnung', 'partnerbericht', 'releve partenaire', 'informe del socio', 'partnerrapport'],
    columns: RECORD_COLUMNS,
  },
  treatments: {
    title: 'treatments',
    tableNames: ['treatments', 'treatment', 'reconciliation rules', 'matching rules', 'abstimmregeln', 'regles de rapprochement', 'reglas de conciliacion'],
    columns: [
      column('Partner', 'id', 'required', 'partner id, partner name, counterparty, reseller, platform, channel, geschaftspartner, partenaire, socio'),
      column('Product', 'id', 'required', 'product id, product code, sku, item, title, produkt, artikel, produit, producto'),
      column('Key', 'text', 'required', 'match key, matching key, match by, matched by, match on, schlussel, abstimmschlussel, cle, clave, sleutel'),
      column('Amount tolerance', 'number', 'optional', 'tolerance, tolerance amount, absolute tolerance, toleranz, betragstoleranz, tolerance montant, tolerancia'),
      column('Percent tolerance', 'number', 'optional', 'tolerance percent, tolerance %, tolerance pct, prozenttoleranz, toleranz %, tolerance pourcentage, tolerancia %'),
      column('Days before', 'number', 'optional', 'before, window before, days early, tage vorher, tage davor, jours avant, dias antes, dagen voor'),
      column('Days after', 'number', 'optional', 'after, window after, days late, tage nachher, tage danach, jours apres, dias despues, dagen na'),
      column('Fee percent', 'number', 'optional', 'fee %, fee pct, commission, commission %, commission percent, gebuhr %, provision, frais %, comision %'),
      column('Fee fixed', 'number', 'optional', 'fixed fee, fee per sale, fee amount, fixgebuhr, gebuhr fix, frais fixes, comision fija'),
      column('Grouping', 'text', 'optional', 'group, grouped by, aggregation, gruppierung, regroupement, agrupacion, groepering'),
      column('Cut-off', 'text', 'optional', 'cutoff, cut off, cut-off time, cutoff time, booking cut-off, annahmeschluss, buchungsschluss, heure limite, hora de corte, afsluittijd'),
      column('Fee tiers', 'text', 'optional', 'fee scale, tiered fee, commission tiers, gebuhrenstaffel, provisionsstaffel, bareme de frais, tramos de comision, kostenstaffel'),
      column('Fee minimum', 'number', 'optional', 'minimum fee, min fee, fee min, mindestgebuhr, frais minimum, comision minima, minimumkosten'),
      column('Fee maximum', 'number', 'optional', 'maximum fee, max fee, fee max, fee cap, hochstgebuhr, frais maximum, comision maxima, maximumkosten'),
      column('Fee tax percent', 'number', 'optional', 'tax on fee, fee tax, vat on fee, fee vat %, steuer auf gebuhr, mwst auf gebuhr, tva sur frais, iva sobre comision, btw over kosten'),
      column('FX source', 'text', 'optional', 'fx, rate source, exchange rate source, fx rate source, kursquelle, source du taux, fuente del cambio, koersbron'),
      column('FX tolerance', 'number', 'optional', 'fx tolerance percent, fx tolerance %, rate tolerance, kurstoleranz, tolerance de change, tolerancia de cambio, koerstolerantie'),
      column('Rounding', 'number', 'optional', 'rounding limit, rounding difference, rounding tolerance, rundung, rundungsdifferenz, arrondi, redondeo, afronding'),
      column('Reserve percent', 'number', 'optional', 'reserve, reserve %, rolling reserve, holdback, holdback %, retention, einbehalt, sicherheitseinbehalt, reserve roulante, retenue, retencion, reserva, inhouding'),
      column('Reserve days', 'number', 'optional', 'holdback days, reserve released after, release days, einbehalt tage, jours de reserve, dias de reserva, reservedagen'),
      column('Settles after', 'number', 'optional', 'settlement days, settlement cycle, t+, t+n, payout days, settles, auszahlung nach tagen, abrechnung nach tagen, delai de versement, dias de liquidacion, uitbetaling na dagen'),
      column('Calendar', 'text', 'optional', 'settlement calendar, holiday calendar, business days of, country, kalender, land, calendrier, pays, calendario, pais'),
      column('Types', 'text', 'optional', 'record types, types taking part, types included, arten, typen, types inclus, tipos, soorten'),
      column('Accept', 'text', 'optional', 'auto accept, accepts, accepted automatically, automatisch annehmen, accepter, aceptar, accepteren'),
      column('Owner', 'text', 'optional', 'responsible, assigned to, contact, verantwortlich, zustandig, responsable, verantwoordelijke, eigenaar'),
      column('From', 'day', 'optional', 'effective from, valid from, effective, start, start date, gultig ab, ab, von, debut, du, desde, inicio, vanaf, ingangsdatum'),
      column('To', 'day', 'optional', 'effective to, valid to, until, end, end date, gultig bis, bis, fin, au, hasta, tot, einddatum'),
      column('Sign', 'text', 'optional', 'expected sign, signs, vorzeichen, signe, signo, teken'),
    ],
  },
  controlTotals: {
    title: 'control totals',
    tableNames: ['control totals', 'control total', 'file totals', 'kontrollsummen', 'totaux de controle', 'totales de control', 'controletotalen'],
    columns: [
      column('Side', 'text', 'required', 'file, source, table, ours or theirs, seite, datei, quelle, cote, fichier, lado, archivo, kant, bestand'),
      column('Partner', 'id', 'optional', 'partner id, partner name, counterparty, reseller, platform, channel, geschaftspartner, partenaire, socio'),
      column('Currency', 'currency', 'required', CURRENCY),
      column('Rows', 'number', 'optional', 'count, row count, records, number of rows, lines, anzahl, zeilen, nombre, lignes, numero, filas, aantal, regels'),
      column('Amount', 'amount', 'optional', 'sum, total, control total, control sum, hash total, betrag, summe, montant, somme, importe, suma, bedrag, som'),
    ],
  },
  ledgerFigures: {
    title: 'general ledger figures',
    tableNames: ['general ledger', 'gl', 'gl figures', 'gl balances', 'ledger figures', 'trial balance', 'hauptbuch', 'grand livre', 'libro mayor', 'grootboek'],
    columns: [
      column('Account', 'id', 'optional', 'gl account, account no, account number, ledger account, sachkonto, konto, compte, cuenta, grootboekrekening, rekening'),
      column('Partner', 'id', 'optional', 'partner id, partner name, counterparty, reseller, platform, channel, geschaftspartner, partenaire, socio'),
      column('Product', 'id', 'optional', 'product id, product code, sku, item, title, produkt, artikel, produit, producto'),
      column('Month', 'day', 'required', 'period, posting period, date, as of, monat, periode, buchungsperiode, mois, mes, periodo, maand'),
      column('Currency', 'currency', 'required', CURRENCY),
      column('Amount', 'amount', 'required', 'balance, revenue, posted, gl amount, total, value, betrag, saldo, erlos, montant, solde, importe, bedrag'),
    ],
  },
};
