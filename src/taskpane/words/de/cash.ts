/** Deutsch: der Zahlungsabgleich. */
import type { CASH_WORDS } from '../cash';
import type { JobWords } from '../job';

export const CASH_JOB_WORDS_DE: JobWords = {
  title: 'Zahlungen zuordnen',
  about: 'Welcher Zahlungseingang welche Rechnung bezahlt, aus Ihren Bankdateien und offenen Posten.',
  steps: { tables: 'Tabellen', inputs: 'Bankdateien', check: 'Prüfung', preview: 'Vorschau', write: 'Schreiben' },
  noTables:
    'Diese Arbeitsmappe enthält keinen Zellbereich mit Überschriften, also keine offenen Posten, denen Zahlungen zuzuordnen wären. ' +
    'Öffnen Sie die Arbeitsmappe mit Ihren offenen Posten oder fügen Sie sie mit Überschriften hier ein und lesen Sie neu.',
  withoutTable: 'gibt es nichts, dem Zahlungen zuzuordnen wären',
  toInputs: 'Weiter zu den Bankdateien',
  inputs: {
    heading: 'Bankdateien wählen',
    lead: 'CAMT, MT940/942, BAI2, OFX/QFX oder CSV, gern mehrere auf einmal.',
    asOfHint: 'Zahlungseingänge werden zum Stand dieses Tages zugeordnet.',
    files: { list: 'Bankdateien', none: 'Noch keine Bankdatei.' },
  },
  plan: 'Zuordnen und prüfen',
  planning: 'Zahlungseingänge werden offenen Posten zugeordnet',
  planFailed: 'Die Zahlungen konnten nicht zugeordnet werden',
  cleanBody: 'Jede Zeile wurde gelesen, jeder Saldo geht auf.',
  nothing: {
    title: 'Die Bankdateien enthalten keinen Zahlungseingang.',
    body: 'Wählen Sie Dateien mit Zahlungseingängen oder prüfen Sie, ob alle bereits importiert sind.',
  },
  next: 'Offene Fragen',
  startOver: 'Weitere Zahlungen zuordnen',
};

export const CASH_WORDS_DE: typeof CASH_WORDS = {
  files: 'Bankdateien',
  file: 'Datei',
  transactions: 'Umsätze',
  importedBefore: 'Bereits importiert',
  outcomes: 'Zahlungseingänge nach Ergebnis',
  outcome: 'Ergebnis',
};
