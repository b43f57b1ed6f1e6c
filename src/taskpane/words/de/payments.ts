/** Deutsch: die Verfolgung der Eingangsrechnungen. */
import type { JobWords } from '../job';
import type { PAYMENTS_WORDS } from '../payments';
import type { Say } from '../say';

export const PAYMENTS_JOB_WORDS_DE: JobWords = {
  title: 'Zahlungen verfolgen',
  about: 'Eingangsrechnungen: was jede Prüfung sagt, wo sie liegen und mit welchem Zahllauf sie zu zahlen sind.',
  steps: { tables: 'Tabellen', inputs: 'Stichtag', check: 'Prüfung', preview: 'Vorschau', write: 'Schreiben' },
  noTables:
    'Diese Arbeitsmappe enthält keinen Zellbereich mit Überschriften, also keine Eingangsrechnungen. ' +
    'Öffnen Sie die Arbeitsmappe mit Ihren Eingangsrechnungen oder fügen Sie sie mit Überschriften hier ein und lesen Sie neu.',
  withoutTable: 'gibt es nichts zu zahlen',
  toInputs: 'Weiter zum Stichtag',
  inputs: {
    heading: 'Zu welchem Stichtag?',
    lead: 'Bis zu diesem Tag zählen die Tage, die eine Rechnung wartet.',
    asOfHint: 'Es zählt, was bis zu diesem Tag eingegangen und bezahlt ist.',
  },
  plan: 'Verfolgen und prüfen',
  planning: 'Eingangsrechnungen werden geprüft',
  planFailed: 'Die Eingangsrechnungen konnten nicht verfolgt werden',
  cleanBody: 'Jede Zeile wurde gelesen.',
  nothing: {
    title: 'In diesen Tabellen steht keine Eingangsrechnung.',
    body: 'Wählen Sie die Tabelle mit Ihren Eingangsrechnungen.',
  },
  next: 'Laufprotokoll öffnen',
  startOver: 'Anderen Tag verfolgen',
};

export const PAYMENTS_WORDS_DE = (say: Say): ReturnType<typeof PAYMENTS_WORDS> => ({
  runs: 'Nach Zahllauf',
  payOn: 'Zahlen am',
  invoices: (count) => say.counted(count, 'Rechnung', 'Rechnungen'),
  state: 'Rechnungen zeigen',
  states: { overdue: 'überfällig', stopped: 'gesperrt', pay: 'zu zahlen', waiting: 'wartend', paid: 'bezahlt' },
  all: (count) => `alle (${say.count(count)})`,
  of: (state, count) => `${state} (${say.count(count)})`,
  noneLeft: 'Keine Rechnung in diesem Stand.',
  open: (amount, currency) => `${say.amount(amount)} ${currency} offen`,
  received: (day) => `eingegangen am ${say.day(day)}`,
  receivedAgo: (day, days) => `eingegangen am ${say.day(day)}, vor ${say.counted(days, 'Tag', 'Tagen')}`,
  notReceived: 'Eingangstag nicht angegeben',
  stage: (stage, days) => `seit ${say.counted(days, 'Tag', 'Tagen')} bei ${stage}`,
  clock: (day) => `die Frist endet am ${say.day(day)}`,
  payBy: (day) => `zahlen mit dem Lauf vom ${say.day(day)}`,
  checks: (count) => say.counted(count, 'Befund', 'Befunde'),
  missing: 'Fehlende Rechnungen',
  noGaps: 'Keine Lücken: Zu jeder fortlaufenden Nummer eines Lieferanten und zu aller abgenommenen Leistung liegt eine Rechnung vor.',
  missingKinds: {
    number: 'Nummer ausgelassen',
    work: 'Leistung nicht berechnet',
    deliverable: 'abgenommen, nicht berechnet',
  },
  expectedBy: (day) => `erwartet bis ${say.day(day)}`,
  severities: { stop: 'Sperrt die Zahlung', look: 'Bitte ansehen', note: 'Hinweis' },
});
