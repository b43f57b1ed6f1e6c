/** Deutsch: Rechnungspläne, die Herkunft einer Zahl und die Erklärung eines Zeitanteils. */
import type { JobWords } from '../job';
import type { Say } from '../say';
import type { EXPLAIN_WORDS, SCHEDULES_WORDS, TRACE_WORDS } from '../schedules';

export const SCHEDULES_JOB_WORDS_DE: JobWords = {
  title: 'Rechnungsplan erstellen',
  about: 'Was wann zu berechnen ist, was dieser Monat fakturiert und der Umsatz jedes Monats.',
  steps: { tables: 'Tabellen', inputs: 'Monat', check: 'Prüfung', preview: 'Vorschau', write: 'Schreiben' },
  noTables:
    'Diese Arbeitsmappe enthält keinen Zellbereich mit Überschriften, also keine Vertragspositionen zu berechnen. ' +
    'Öffnen Sie die Arbeitsmappe mit Ihren Vertragspositionen oder fügen Sie sie mit Überschriften hier ein und lesen Sie neu.',
  withoutTable: 'gibt es nichts zu berechnen',
  toInputs: 'Weiter zum Monat',
  inputs: {
    heading: 'Welcher Monat, und wie?',
    lead: 'Geplant wird alles; der Fakturalauf gilt diesem Monat.',
    asOfHint: 'Es zählt, was bis zu diesem Tag vereinbart ist; Gutschriften tragen kein früheres Datum.',
  },
  plan: 'Planen und prüfen',
  planning: 'Rechnungen und Umsätze werden geplant',
  planFailed: 'Der Rechnungsplan konnte nicht erstellt werden',
  cleanBody: 'Jede Position wurde gelesen und geplant.',
  nothing: {
    title: 'In diesen Tabellen steht keine Vertragsposition.',
    body: 'Wählen Sie die Tabelle mit Ihren Vertragspositionen.',
  },
  next: 'Eine Zeile verfolgen',
  startOver: 'Anderen Monat erstellen',
};

export const SCHEDULES_WORDS_DE = (say: Say): ReturnType<typeof SCHEDULES_WORDS> => ({
  month: 'Monat des Fakturalaufs',
  monthMissing: 'Wählen Sie den Monat, der zu berechnen ist.',
  roll: 'Fällt die Fälligkeit auf einen freien Tag',
  rolls: {
    none: 'bleibt sie dort',
    following: 'gilt der nächste Arbeitstag',
    modifiedFollowing: 'gilt der nächste im selben Monat',
    preceding: 'gilt der Arbeitstag davor',
    modifiedPreceding: 'gilt der davor im selben Monat',
  },
  taxRounding: 'Die Steuer wird gerundet',
  taxRoundings: { line: 'je Position', invoice: 'einmal je Rechnung' },
  invoicedBefore: 'Bereits berechnet vor',
  invoicedBeforeHint:
    'Beim Einstieg: Zeilen mit früherem Datum hat ein anderes System berechnet; sie gelten als ausgestellt. Sonst leer lassen.',
  append: 'Rechnungen des Monats an meine offenen Posten anfügen',
  appendHint: 'Zeilen werden unter Ihrer Tabelle der offenen Posten angefügt; in ihr ändert sich nichts.',
  run: (month) => `Fakturalauf ${say.month(month)}`,
  what: 'Was',
  kinds: {
    invoices: 'Rechnungen',
    'on hold': 'Zurückgestellt',
    'credit notes': 'Gutschriften',
    accruals: 'Abgrenzungen',
    exceptions: 'Abweichungen',
  },
  invoices: (count) => say.counted(count, 'Rechnung', 'Rechnungen'),
  dated: (invoiceOn, dueOn) => `vom ${say.day(invoiceOn)}, fällig ${say.day(dueOn)}`,
  tax: (amount) => `Steuer ${say.amount(amount)}`,
  creditNotes: (count) => say.counted(count, 'Gutschrift zur Freigabe', 'Gutschriften zur Freigabe'),
  corrects: (invoice) => `berichtigt ${invoice}`,
  exceptions: 'Abweichungen',
  holds: 'hält die Rechnung zurück',
  warns: 'trotzdem berechnet',
  lines: (count) => say.counted(count, 'Vertragsposition', 'Vertragspositionen'),
  value: 'Vertragswert',
  scheduled: 'Geplant',
  invoiced: 'Berechnet',
  remaining: 'Verbleibend',
  rows: (count) => say.counted(count, 'Rechnungszeile', 'Rechnungszeilen'),
  addsUp: 'geht auf',
  isOff: 'geht nicht auf',
  stillOpen: 'Noch zu klären, bevor dies berechnet werden kann:',
});

export const TRACE_WORDS_DE: typeof TRACE_WORDS = {
  heading: 'Herkunft einer Zahl',
  about: 'Von der Klausel bis zum Geld, für eine Zeile des Rechnungsplans.',
  lead: 'Von der Klausel bis zum Geld: Wählen Sie eine Zeile im Blatt „Invoice schedule“.',
  waiting: {
    title: 'Keine Zeile ausgewählt',
    body: 'Wählen Sie eine Zeile im Blatt „Invoice schedule“. Fehlt es, erstellen Sie zuerst den Rechnungsplan.',
    toSchedules: 'Rechnungsplan erstellen',
  },
  reading: 'Die Zahl wird verfolgt',
  failed: 'Die Zahl konnte nicht verfolgt werden',
  row: (place) => `Zeile ${place}`,
  explain: 'Zeitanteil erklären',
  missing: 'fehlt',
  stations: {
    clause: 'Klausel',
    contract: 'Vertrag',
    'contract line': 'Vertragsposition',
    amendment: 'Nachtrag',
    schedule: 'Rechnungsplan',
    invoice: 'Rechnung',
    cash: 'Zahlung',
    revenue: 'Umsatz',
  },
};

export const EXPLAIN_WORDS_DE = (say: Say): ReturnType<typeof EXPLAIN_WORDS> => ({
  heading: 'Zeitanteil erklären',
  about: 'Was ein Teil einer Periode nach jeder Zählweise der Tage kostet.',
  lead: 'Ein Preis und ein Leistungszeitraum, nach jeder Zählweise der Tage.',
  amount: 'Preis einer ganzen Periode',
  currency: 'Währung',
  serviceFrom: 'Leistung von',
  serviceTo: 'Leistung bis',
  frequency: 'Berechnet',
  frequencies: {
    weekly: 'wöchentlich',
    monthly: 'monatlich',
    quarterly: 'vierteljährlich',
    'half-yearly': 'halbjährlich',
    yearly: 'jährlich',
  },
  alignment: 'Perioden',
  alignments: { calendar: 'nach Kalender', anniversary: 'ab dem ersten Tag' },
  explain: 'Vergleichen',
  working: 'Tage werden gezählt',
  failed: 'Das lässt sich nicht vergleichen',
  incomplete: 'Geben Sie Preis, Währung und beide Tage ein.',
  period: (from, to) => `Die ganze Periode reicht vom ${say.day(from)} bis ${say.day(to)}.`,
  service: (from, to) => `Die Leistung reicht vom ${say.day(from)} bis ${say.day(to)}.`,
  comparison: 'Nach jeder Zählweise',
  days: (days, ofDays) => `${say.amount(days)} von ${say.amount(ofDays)} Tagen`,
});
