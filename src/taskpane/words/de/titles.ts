/** Deutsch: die Arten von Tabellen, die Ergebnisse eines Zahlungsabgleichs, die Listen der Klärung. */
import type { Outcome } from '../../../domain/cash/application';
import { type Place, placeText } from '../../../domain/finding';
import type { TableKind } from '../../../tables/columns';

export const QUEUES_DE = { label: 'Was zu klären ist', review: 'Zahlungseingänge', decisions: 'Verträge', cases: 'Abweichungen' };

export const OUTCOMES_DE: Readonly<Record<Outcome, string>> = {
  applied: 'Zugeordnet',
  suggested: 'Vorgeschlagen',
  ambiguous: 'Mehrdeutig',
  'not-an-invoice': 'Keine Rechnung',
  unmatched: 'Ohne Zuordnung',
};

export const KINDS_DE: Readonly<Record<TableKind, string>> = {
  openItems: 'Offene Posten',
  customers: 'Kunden',
  remittance: 'Avispositionen',
  closed: 'Ausgeglichene Posten',
  rates: 'Wechselkurse',
  receipts: 'Zahlungseingänge',
  ours: 'Unsere Datensätze',
  theirs: 'Datensätze der Partner',
  treatments: 'Konditionen der Partner',
  controlTotals: 'Kontrollsummen',
  ledgerFigures: 'Salden der Hauptbuchhaltung',
  vendorInvoices: 'Eingangsrechnungen',
  payments: 'Zahlungen an Lieferanten',
  bankChanges: 'Änderungen von Bankverbindungen der Lieferanten',
  purchaseOrders: 'Bestellungen',
  budgets: 'Budget',
  actuals: 'Istbuchungen der Hauptbuchhaltung',
  usagePlans: 'Geplanter Verbrauch',
  depositMovements: 'Bewegungen der Guthaben',
  depositStatements: 'Salden laut Partnerauszug',
  depositTerms: 'Bedingungen der Guthaben',
  campaigns: 'Kampagnen',
  contractLines: 'Vertragspositionen',
  milestones: 'Meilensteine und Liefergegenstände',
  priceTiers: 'Preisstaffeln',
  usage: 'Verbrauch und Ausgaben',
  priceSteps: 'Preisstufen',
  indexValues: 'Indexwerte',
  taxRates: 'Steuersätze',
  amendments: 'Nachträge',
  holidays: 'Feiertage',
  rebateDeals: 'Bonus- und Rückvergütungsvereinbarungen',
  rebateVolumes: 'Volumen der Boni',
  rebateClaims: 'Forderungen und Abrechnungen von Boni',
  contracts: 'Verträge',
  sows: 'Leistungsbeschreibungen',
  sowLines: 'Geplante Leistungen',
  customerMaster: 'Kundenstamm',
  vendors: 'Lieferantenstamm',
  authorities: 'Zeichnungsberechtigungen',
  rateCards: 'Stundensätze',
  costObjects: 'Bestellungen, Kostenstellen und Projekte',
};

/** `statement.sta, Zeile 14`, `'Open items'!F12`, `Tabelle OpenItems, Spalte Amount`. */
export function placeInGerman(place: Place): string {
  switch (place.kind) {
    case 'file':
      return place.line === undefined ? place.file : `${place.file}, Zeile ${place.line}`;
    case 'cell':
      return placeText(place);
    case 'table':
      return place.column === undefined ? `Tabelle ${place.table}` : `Tabelle ${place.table}, Spalte ${place.column}`;
    case 'workbook':
      return 'die Arbeitsmappe';
  }
}
