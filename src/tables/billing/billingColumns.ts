/** The vocabulary of billing: contract lines and the tables they refer to. See `columns.ts` for how names are written. */
import { column, type TableSpec } from '../columnSpec';
import { CURRENCY } from '../columnWords';

export type BillingTableKind =
  | 'contractLines'
  | 'milestones'
  | 'priceTiers'
  | 'usage'
  | 'priceSteps'
  | 'indexValues'
  | 'taxRates'
  | 'amendments'
  | 'holidays'
  | 'rebateDeals'
  | 'rebateVolumes'
  | 'rebateClaims';

// prettier-ignore
export const BILLING_TABLES: Readonly<Record<BillingTableKind, TableSpec>> = {
  contractLines: {
    title: 'contract lines',
    tableNames: ['contract lines', 'contractlines', 'lines', 'order lines'],
    columns: [
      column('Contract', 'id', 'required', 'contract no, contract number, contract id, contract ref, agreement, agreement no, agreement number, agreement id, deal, order form, vertrag, vertragsnummer, vertragsnr, vertrag nr, contrat, numero de contrat, n contrat, contrato, numero de contrato, n contrato, contractnummer, overeenkomst'),
      column('Line', 'id', 'required', 'line no, line number, line id, item, item no, position, pos, pos nr, posten, zeile, ligne, n ligne, numero de ligne, poste, linea, n linea, posicion, regel, regelnummer'),
      column('Description', 'text', 'optional', 'product, item, service, item description, text, bezeichnung, beschreibung, produkt, leistung, artikel, libelle, designation, produit, prestation, descripcion, producto, servicio, omschrijving, dienst'),
      column('Kind', 'text', 'optional', 'type, line type, charge type, pricing, billing type, price model, art, typ, preismodell, abrechnungsart, type de ligne, nature, mode de facturation, tipo, tipo de linea, soort, type regel'),
      column('Currency', 'currency', 'required', CURRENCY),
      column('Amount', 'amount', 'required', 'price, fee, value, rate, charge, total, net amount, line amount, unit price, betrag, preis, wert, gebuhr, nettobetrag, montant, prix, valeur, tarif, importe, precio, valor, bedrag, prijs, waarde'),
      column('Quantity', 'number', 'optional', 'qty, units, seats, users, licences, licenses, menge, anzahl, stuck, quantite, nombre, cantidad, unidades, aantal, hoeveelheid'),
      column('Start', 'day', 'required', 'effective date, start date, from, valid from, commencement, commencement date, service start, service from, beginn, vertragsbeginn, startdatum, gultig ab, von, leistungsbeginn, debut, date de debut, date d effet, du, inicio, fecha inicio, fecha de inicio, desde, begin, begindatum, ingangsdatum'),
      column('End', 'day', 'required', 'end date, expiry, expiry date, expiration, expiration date, expires, to, until, valid to, valid until, termination date, service end, service to, ende, vertragsende, enddatum, gultig bis, bis, leistungsende, fin, date de fin, echeance du contrat, au, fecha fin, fecha de fin, hasta, vencimiento del contrato, einde, einddatum, tot'),
      column('Frequency', 'text', 'optional', 'billing, billing frequency, billing cycle, billing period, billing interval, invoice frequency, invoicing, haufigkeit, abrechnung, abrechnungszeitraum, abrechnungsintervall, turnus, rechnungsturnus, intervall, facturation, frequence, frequence de facturation, periodicite, facturacion, frecuencia, periodicidad, facturering, facturatiefrequentie, frequentie'),
      column('Billing day', 'text', 'optional', 'bill day, invoice day, day of month, abrechnungstag, rechnungstag, jour de facturation, dia de facturacion, factuurdag'),
      column('Timing', 'text', 'optional', 'billed in, billing timing, advance or arrears, in advance, advance arrears, falligkeit der abrechnung, abrechnungsart, vorschussig nachschussig, terme, modalite, momento, anticipado vencido, vooraf achteraf'),
      column('Alignment', 'text', 'optional', 'billing alignment, aligned to, period start, period, ausrichtung, periodenbeginn, stichtag, alignement, calage, alineacion, uitlijning'),
      column('Proration', 'text', 'optional', 'pro rata, prorating, proration method, day count, day count basis, basis, prorierung, zeitanteilig, anteilig, zinsmethode, tageberechnung, prorata, base de calcul, prorrateo, base de dias, naar rato'),
      column('Terms', 'text', 'optional', 'payment terms, terms of payment, payment term, net terms, zahlungsbedingung, zahlungsbedingungen, zahlungsziel, konditionen, conditions de paiement, delai de paiement, condiciones de pago, terminos de pago, betalingsvoorwaarden, betaalconditie, betalingstermijn'),
      column('Tax rate', 'number', 'optional', 'tax, tax %, vat, vat %, vat rate, tax percent, steuersatz, ust, ust satz, mwst, mwst satz, tva, taux de tva, iva, tipo de iva, btw, btw tarief'),
      column('Tax code', 'text', 'optional', 'vat code, tax class, steuerkennzeichen, steuerschlussel, code tva, codigo iva, btw code'),
      column('Free periods', 'number', 'optional', 'free months, rent free, free, freimonate, frei, mois gratuits, franchise, meses gratis, gratis periodes'),
      column('Tiers', 'text', 'optional', 'tier table, price tiers, price table, tier, staffel, staffelpreise, preisstaffel, paliers, bareme, escalado, tramos, staffeltabel'),
      column('Tier method', 'text', 'optional', 'tier type, tiering, pricing method, staffelart, type de palier, metodo de tramos, staffelmethode'),
      column('Index', 'text', 'optional', 'price index, indexed by, indexation, cpi, indexierung, indice, indexatie'),
      column('Index cap %', 'number', 'optional', 'uplift cap, cap on uplift, indexobergrenze, plafond d indexation, tope de revision, indexplafond'),
      column('Spend %', 'number', 'optional', 'percent of spend, percentage of spend, commission %, commission, share, provision, provision %, pourcentage, taux de commission, comision, comision %, percentage'),
      column('Floor', 'amount', 'optional', 'minimum fee, min fee, minimum, minimum charge, mindestgebuhr, minimum de facturation, minimo, minimum bedrag'),
      column('Cap', 'amount', 'optional', 'maximum fee, max fee, maximum, maximum charge, hochstgebuhr, plafond, maximo, maximum bedrag'),
      column('Residue', 'text', 'optional', 'rounding residue, rounding in, rounding, rundungsdifferenz, rundung, arrondi, redondeo, afronding'),
      column('Revenue', 'text', 'optional', 'revenue recognition, recognition, rev rec, erlosrealisierung, umsatzrealisierung, reconnaissance du revenu, reconocimiento de ingresos, omzetverantwoording'),
      column('PO number', 'id', 'optional', 'po, po no, po nr, po reference, purchase order, purchase order number, customer po, order no, order number, bestellnummer, bestellung, commande, numero de commande, bon de commande, pedido, numero de pedido, bestelnummer, inkoopnummer'),
    ],
  },
  milestones: {
    title: 'milestones and deliverables',
    tableNames: ['milestones', 'deliverables', 'instalments'],
    columns: [
      column('Contract', 'id', 'required', 'contract no, contract number, contract id, contract ref, agreement, agreement no, agreement number, agreement id, deal, order form, vertrag, vertragsnummer, vertragsnr, vertrag nr, contrat, numero de contrat, n contrat, contrato, numero de contrato, n contrato, contractnummer, overeenkomst, sow, statement of work'),
      column('Line', 'id', 'optional', 'line no, line number, line id, item, item no, position, pos, pos nr, posten, zeile, ligne, n ligne, numero de ligne, poste, linea, n linea, posicion, regel, regelnummer'),
      column('Milestone', 'text', 'required', 'deliverable, name, description, stage, instalment, meilenstein, lieferung, lieferergebnis, bezeichnung, jalon, livrable, designation, hito, entregable, mijlpaal, oplevering'),
      column('Percent', 'number', 'optional', '%, share, share %, portion, anteil, prozent, pourcentage, part, porcentaje, percentage'),
      column('Amount', 'amount', 'optional', 'value, price, betrag, wert, montant, valeur, importe, valor, bedrag'),
      column('Planned on', 'day', 'optional', 'planned, due, due date, due on, target date, planned date, geplant, geplant am, plantermin, prevu le, date prevue, previsto, fecha prevista, gepland op'),
      column('Accepted on', 'day', 'optional', 'accepted, acceptance date, date accepted, completed, completed on, delivered on, abgenommen, abgenommen am, abnahme, accepte le, date de recette, recette, aceptado, fecha de aceptacion, geaccepteerd op'),
      column('Acceptance criteria', 'text', 'optional', 'criteria, acceptance, definition of done, abnahmekriterien, kriterien, criteres, criteres d acceptation, criterios, criterios de aceptacion, acceptatiecriteria'),
    ],
  },
  priceTiers: {
    title: 'tiers',
    tableNames: ['tiers', 'price tiers', 'rebate tiers'],
    columns: [
      column('Table', 'text', 'required', 'tiers, tier table, name, scale, staffel, tabelle, bareme, paliers, nom, tabla, tramos, staffeltabel'),
      column('From', 'number', 'required', 'above, over, from quantity, from units, lower, lower bound, min, ab, ab menge, von, a partir de, de, desde, vanaf'),
      column('To', 'number', 'optional', 'up to, to quantity, upper, upper bound, max, bis, bis menge, jusqu a, hasta, tot'),
      column('Unit price', 'number', 'optional', 'price, price per unit, rate, stuckpreis, preis, einzelpreis, prix unitaire, prix, precio unitario, precio, stukprijs, prijs'),
      column('Flat price', 'number', 'optional', 'flat, flat fee, step price, package price, pauschale, pauschalpreis, paketpreis, forfait, prix forfaitaire, precio fijo, vaste prijs'),
      column('Package size', 'number', 'optional', 'units per package, pack size, package, paketgrosse, taille du lot, tamano del paquete, pakketgrootte'),
      column('Percent', 'number', 'optional', 'rebate %, rebate, rate %, bonus %, prozent, rabatt, rabatt %, ristourne %, remise %, porcentaje, rappel %, percentage, korting %'),
    ],
  },
  usage: {
    title: 'usage and spend',
    tableNames: ['usage', 'consumption', 'spend', 'meter readings'],
    columns: [
      column('Contract', 'id', 'required', 'contract no, contract number, contract id, contract ref, agreement, agreement no, agreement number, agreement id, deal, order form, vertrag, vertragsnummer, vertragsnr, vertrag nr, contrat, numero de contrat, n contrat, contrato, numero de contrato, n contrato, contractnummer, overeenkomst'),
      column('Line', 'id', 'required', 'line no, line number, line id, item, item no, position, pos, pos nr, posten, zeile, ligne, n ligne, numero de ligne, poste, linea, n linea, posicion, regel, regelnummer'),
      column('Date', 'day', 'required', 'day, on, booked on, posting date, usage date, period end, as of, datum, tag, stichtag, jour, date de consommation, fecha, dia, dag'),
      column('Quantity', 'number', 'required', 'qty, units, seats, users, licences, licenses, menge, anzahl, stuck, quantite, nombre, cantidad, unidades, aantal, hoeveelheid, usage, consumption, volume, spend, amount, value, verbrauch, nutzung, consommation, consumo, verbruik'),
    ],
  },
  priceSteps: {
    title: 'price steps',
    tableNames: ['price steps', 'ramps', 'ramp'],
    columns: [
      column('Contract', 'id', 'required', 'contract no, contract number, contract id, contract ref, agreement, agreement no, agreement number, agreement id, deal, order form, vertrag, vertragsnummer, vertragsnr, vertrag nr, contrat, numero de contrat, n contrat, contrato, numero de contrato, n contrato, contractnummer, overeenkomst'),
      column('Line', 'id', 'required', 'line no, line number, line id, item, item no, position, pos, pos nr, posten, zeile, ligne, n ligne, numero de ligne, poste, linea, n linea, posicion, regel, regelnummer'),
      column('From', 'day', 'required', 'effective date, start date, start, valid from, commencement, commencement date, service start, service from, beginn, vertragsbeginn, startdatum, gultig ab, von, leistungsbeginn, debut, date de debut, date d effet, du, inicio, fecha inicio, fecha de inicio, desde, begin, begindatum, ingangsdatum'),
      column('Amount', 'amount', 'required', 'price, new price, fee, preis, neuer preis, betrag, prix, nouveau prix, montant, precio, importe, prijs, bedrag'),
    ],
  },
  indexValues: {
    title: 'index values',
    tableNames: ['index', 'indices', 'index values', 'cpi'],
    columns: [
      column('Index', 'text', 'required', 'index name, name, series, indexname, indice, nom, nombre, reeks'),
      column('Date', 'day', 'required', 'day, on, booked on, posting date, usage date, period end, as of, datum, tag, stichtag, jour, date de consommation, fecha, dia, dag, month, published, published on, monat, mois, mes, maand'),
      column('Value', 'number', 'required', 'index value, level, points, wert, stand, indexstand, valeur, niveau, valor, waarde'),
    ],
  },
  taxRates: {
    title: 'tax rates',
    tableNames: ['tax', 'tax rates', 'vat', 'tax codes'],
    columns: [
      column('Code', 'text', 'required', 'tax code, vat code, tax class, steuerkennzeichen, steuerschlussel, code tva, codigo, btw code'),
      column('Rate', 'number', 'required', 'rate %, tax rate, percent, %, vat rate, satz, steuersatz, taux, taux de tva, tipo, tarief'),
      column('From', 'day', 'optional', 'effective date, start date, start, valid from, commencement, commencement date, service start, service from, beginn, vertragsbeginn, startdatum, gultig ab, von, leistungsbeginn, debut, date de debut, date d effet, du, inicio, fecha inicio, fecha de inicio, desde, begin, begindatum, ingangsdatum'),
      column('To', 'day', 'optional', 'end date, expiry, expiry date, expiration, expiration date, expires, until, valid to, valid until, termination date, service end, service to, ende, vertragsende, enddatum, gultig bis, bis, leistungsende, fin, date de fin, echeance du contrat, au, fecha fin, fecha de fin, hasta, vencimiento del contrato, einde, einddatum, tot'),
    ],
  },
  amendments: {
    title: 'amendments',
    tableNames: ['amendments', 'changes', 'change orders'],
    columns: [
      column('Amendment', 'id', 'required', 'amendment no, amendment id, change order, change, nachtrag, nachtragsnummer, avenant, n avenant, adenda, modificacion, wijziging, addendum'),
      column('Contract', 'id', 'required', 'contract no, contract number, contract id, contract ref, agreement, agreement no, agreement number, agreement id, deal, order form, vertrag, vertragsnummer, vertragsnr, vertrag nr, contrat, numero de contrat, n contrat, contrato, numero de contrato, n contrato, contractnummer, overeenkomst'),
      column('Line', 'id', 'required', 'line no, line number, line id, item, item no, position, pos, pos nr, posten, zeile, ligne, n ligne, numero de ligne, poste, linea, n linea, posicion, regel, regelnummer'),
      column('From', 'day', 'required', 'effective date, start date, start, valid from, commencement, commencement date, service start, service from, beginn, vertragsbeginn, startdatum, gultig ab, von, leistungsbeginn, debut, date de debut, date d effet, du, inicio, fecha inicio, fecha de inicio, desde, begin, begindatum, ingangsdatum'),
      column('Change', 'text', 'required', 'type of change, change type, kind, what changes, art der anderung, anderung, type de modification, tipo de cambio contractual, soort wijziging'),
      column('Amount', 'amount', 'optional', 'new price, new amount, price, neuer preis, neuer betrag, betrag, nouveau prix, nouveau montant, montant, nuevo precio, importe, nieuwe prijs, bedrag'),
      column('Quantity', 'number', 'optional', 'new quantity, seats, units, neue menge, menge, nouvelle quantite, quantite, nueva cantidad, cantidad, nieuw aantal, aantal'),
      column('To', 'day', 'optional', 'end date, expiry, expiry date, expiration, expiration date, expires, until, valid to, valid until, termination date, service end, service to, ende, vertragsende, enddatum, gultig bis, bis, leistungsende, fin, date de fin, echeance du contrat, au, fecha fin, fecha de fin, hasta, vencimiento del contrato, einde, einddatum, tot, new end, paused to, neues ende, nouvelle fin, nueva fin, nieuw einde'),
    ],
  },
  holidays: {
    title: 'holidays',
    tableNames: ['holidays', 'bank holidays', 'public holidays'],
    columns: [column('Date', 'day', 'required', 'day, holiday, holiday date, datum, tag, feiertag, jour, jour ferie, fecha, dia, festivo, feestdag, dag'), column('Name', 'text', 'optional', 'holiday, description, occasion, bezeichnung, nom, libelle, nombre, descripcion, naam, omschrijving')],
  },
  rebateDeals: {
    title: 'rebates and incentive deals',
    tableNames: ['rebates', 'rebate deals', 'incentives', 'deals'],
    columns: [
      column('Deal', 'id', 'required', 'deal no, deal id, rebate, rebate id, agreement, incentive, vereinbarung, bonusvereinbarung, accord, ristourne, acuerdo, rappel, afspraak'),
      column('Party', 'text', 'required', 'customer, customer id, partner, vendor, account, kunde, partner id, client, partenaire, cliente, socio, klant'),
      column('Currency', 'currency', 'required', CURRENCY),
      column('From', 'day', 'required', 'effective date, start date, start, valid from, commencement, commencement date, service start, service from, beginn, vertragsbeginn, startdatum, gultig ab, von, leistungsbeginn, debut, date de debut, date d effet, du, inicio, fecha inicio, fecha de inicio, desde, begin, begindatum, ingangsdatum'),
      column('To', 'day', 'required', 'end date, expiry, expiry date, expiration, expiration date, expires, until, valid to, valid until, termination date, service end, service to, ende, vertragsende, enddatum, gultig bis, bis, leistungsende, fin, date de fin, echeance du contrat, au, fecha fin, fecha de fin, hasta, vencimiento del contrato, einde, einddatum, tot'),
      column('Method', 'text', 'optional', 'rebate method, calculation, type, art, berechnung, berechnungsart, methode, calcul, metodo, calculo, berekening'),
      column('Tiers', 'text', 'required', 'tier table, rebate tiers, scale, staffel, bonusstaffel, bareme, paliers, tramos, escala, staffeltabel'),
      column('Settled on', 'day', 'optional', 'settlement date, settlement, settle on, payable on, abrechnung am, abrechnungstermin, reglement le, date de reglement, liquidacion, fecha de liquidacion, afrekening op'),
      column('Expected volume', 'number', 'optional', 'expected, forecast, forecast volume, plan volume, target volume, erwartet, planvolumen, volume prevu, prevision, volumen previsto, verwacht volume'),
    ],
  },
  rebateVolumes: {
    title: 'volumes of rebates',
    tableNames: ['rebate volumes', 'volumes', 'purchases'],
    columns: [column('Deal', 'id', 'required', 'deal no, deal id, rebate, rebate id, agreement, vereinbarung, accord, acuerdo, afspraak'), column('Date', 'day', 'required', 'day, on, booked on, posting date, usage date, period end, as of, datum, tag, stichtag, jour, date de consommation, fecha, dia, dag'), column('Volume', 'number', 'required', 'amount, purchases, sales, revenue, quantity, value, umsatz, menge, betrag, chiffre d affaires, montant, achats, volumen, importe, ventas, omzet, bedrag')],
  },
  rebateClaims: {
    title: 'claims and settlements of rebates',
    tableNames: ['rebate claims', 'claims', 'settlements'],
    columns: [
      column('Deal', 'id', 'required', 'deal no, deal id, rebate, rebate id, agreement, vereinbarung, accord, acuerdo, afspraak'),
      column('Date', 'day', 'required', 'day, on, booked on, posting date, usage date, period end, as of, datum, tag, stichtag, jour, date de consommation, fecha, dia, dag, claim date, claimed on'),
      column('Claimed', 'amount', 'optional', 'claim, claim amount, amount claimed, gefordert, forderung, reclame, montant reclame, reclamado, geclaimd'),
      column('Settled', 'amount', 'optional', 'paid, settled amount, credited, amount paid, bezahlt, abgerechnet, ausgeglichen, regle, paye, montant regle, liquidado, pagado, betaald, afgerekend'),
    ],
  },
};
