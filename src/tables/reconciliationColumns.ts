/** The vocabulary of reconciliation: the rows of either side, and the treatments. See `columns.ts` for how names are written. */
import { column, type TableSpec } from './columnSpec';
import { CURRENCY } from './columnWords';

export type ReconciliationTableKind = 'ledgerRecords' | 'treatments';

// prettier-ignore
export const RECONCILIATION_TABLES: Readonly<Record<ReconciliationTableKind, TableSpec>> = {
  ledgerRecords: {
    title: 'records to reconcile',
    tableNames: ['ours', 'theirs', 'records', 'partner report', 'partner statement', 'sales report', 'transactions', 'umsatze', 'buchungen', 'transacciones', 'transacties'],
    columns: [
      column('ID', 'id', 'required', 'record id, row id, transaction id, transaction, txn id, entry id, entry no, id no, buchungsnummer, vorgang, vorgangsnummer, transaktion, transaktionsnummer, identifiant, n operation, id transaccion, n transaccion, transactie id, transactienummer'),
      column('Partner', 'id', 'required', 'partner id, partner name, counterparty, counterpart, reseller, distributor, platform, store, channel, merchant, geschaftspartner, gegenpartei, handler, plattform, partenaire, revendeur, plateforme, socio, revendedor, plataforma, wederpartij'),
      column('Product', 'id', 'optional', 'product id, product code, sku, item, title, article, produkt, artikel, titel, produit, producto, articulo'),
      column('Booked on', 'day', 'required', 'date, booked, booking date, posting date, posted on, transaction date, txn date, day, value date, buchungstag, buchungsdatum, datum, date operation, date comptable, fecha, fecha operacion, boekdatum, transactiedatum'),
      column('Type', 'text', 'required', 'transaction type, txn type, record type, kind, event, art, typ, vorgangsart, type operation, nature, tipo, soort'),
      column('Status', 'text', 'optional', 'state, transaction status, stand, zustand, statut, etat, estado'),
      column('Currency', 'currency', 'required', CURRENCY),
      column('Amount', 'amount', 'required', 'value, total, gross amount, net amount, transaction amount, settled amount, betrag, wert, umsatz, montant, importe, bedrag'),
      column('Reference', 'id', 'optional', 'ref, reference no, reference number, order id, order no, order number, external id, merchant reference, external reference, referenz, referenznummer, bestellnummer, n commande, referencia, pedido, kenmerk, bestelnummer'),
      column('Description', 'text', 'optional', 'text, memo, details, narrative, note, batch, batch text, buchungstext, beschreibung, verwendungszweck, libelle, descripcion, concepto, omschrijving'),
    ],
  },
  treatments: {
    title: 'treatments',
    tableNames: ['treatments', 'treatment', 'reconciliation rules', 'matching rules', 'abstimmregeln', 'regles de rapprochement', 'reglas de conciliacion'],
    columns: [
      column('Partner', 'id', 'required', 'partner id, partner name, counterparty, reseller, platform, channel, geschaftspartner, partenaire, socio'),
      column('Product', 'id', 'required', 'product id, product code, sku, item, title, produkt, artikel, produit, producto'),
      column('Key', 'text', 'required', 'match key, matching key, matched by, match on, schlussel, abstimmschlussel, cle, clave, sleutel'),
      column('Amount tolerance', 'number', 'optional', 'tolerance, tolerance amount, absolute tolerance, toleranz, betragstoleranz, tolerance montant, tolerancia'),
      column('Percent tolerance', 'number', 'optional', 'tolerance percent, tolerance %, tolerance pct, prozenttoleranz, toleranz %, tolerance pourcentage, tolerancia %'),
      column('Days before', 'number', 'optional', 'before, window before, days early, tage vorher, tage davor, jours avant, dias antes, dagen voor'),
      column('Days after', 'number', 'optional', 'after, window after, days late, tage nachher, tage danach, jours apres, dias despues, dagen na'),
      column('Fee percent', 'number', 'optional', 'fee %, fee pct, commission, commission %, commission percent, gebuhr %, provision, frais %, comision %'),
      column('Fee fixed', 'number', 'optional', 'fixed fee, fee per sale, fee amount, fixgebuhr, gebuhr fix, frais fixes, comision fija'),
      column('Grouping', 'text', 'optional', 'group, grouped by, aggregation, gruppierung, regroupement, agrupacion, groepering'),
      column('Sign', 'text', 'optional', 'expected sign, signs, vorzeichen, signe, signo, teken'),
    ],
  },
};
